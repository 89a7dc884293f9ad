package iv3

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
)

// CheckOptions says how to check a delivery. The zero value runs every level with the
// default tolerances.
type CheckOptions struct {
	// StopAtLevel leaves out the levels after the first one with an error, as CBS does:
	// structure, then codes, then plausibility.
	StopAtLevel bool
	// AllPeriods runs every plausibility control, also those that the definitions ask for
	// in other periods only.
	AllPeriods bool
	// Tolerances replaces the defaults; nil takes [DefaultTolerances].
	Tolerances *Tolerances
}

// Check runs the CBS controls on a delivery and returns everything that is wrong:
// structure (SF…), codes and closed cells (DF…), plausibility (PF…), in that order. A
// closed cell is a [Warning]: the definitions forbid it, but the test files show that
// CBS does not refuse a delivery for it.
func (d *Delivery) Check(opts CheckOptions) []Finding {
	found := slices.Clone(d.reading)
	c, err := For(d.Meta.Layer, d.Meta.Year)
	if err != nil {
		found = append(found, Finding{Control: "SF888", Path: "metadata", Section: "metadata", Subject: edition{d.Meta.Layer, d.Meta.Year}.String()})
		return found
	}
	if opts.StopAtLevel && hasError(found) {
		return found
	}
	found = append(found, d.codes(c)...)
	if opts.StopAtLevel && hasError(found) {
		return found
	}
	tolerances := DefaultTolerances(d.Unit)
	if opts.Tolerances != nil {
		tolerances = *opts.Tolerances
	}
	for _, r := range d.Plausibility(c, tolerances) {
		if (r.Applies || opts.AllPeriods) && !r.Passed {
			found = append(found, r.finding())
		}
	}
	return found
}

func hasError(found []Finding) bool {
	return slices.ContainsFunc(found, func(f Finding) bool { return f.Severity == Error })
}

// codes checks every row against the classification.
func (d *Delivery) codes(c *Classification) []Finding {
	ch := &codeCheck{c: c, edition: c.String()}
	for i := range d.Lasten {
		ch.row(onLasten, i, &d.Lasten[i])
	}
	for i := range d.Baten {
		ch.row(onBaten, i, &d.Baten[i])
	}
	for i := range d.BalansLasten {
		ch.balansRow(onBalansLasten, i, &d.BalansLasten[i])
	}
	for i := range d.BalansBaten {
		ch.balansRow(onBalansBaten, i, &d.BalansBaten[i])
	}
	ch.standen(d.Standen)
	ch.ratios("kengetallen", "kengetal", "DF005", d.Kengetallen, c.kengetalAt, c.kengetallen)
	ch.ratios("beleidsindicatoren", "beleidsindicator", "DF006", d.Indicatoren, c.indicatorAt, c.indicatoren)
	return ch.found
}

// codeCheck collects the findings about codes.
type codeCheck struct {
	c       *Classification
	edition string
	found   []Finding
}

// at says where a row is: its index in the file, or in the list when it was not read.
type at struct {
	list  string
	index int
	place Place
}

func rowAt(list string, i int, u unread, p Place) at {
	if p != (Place{}) {
		i = u.index
	}
	return at{list, i, p}
}

func (ch *codeCheck) find(control Control, w at, key, subject, wanted string) *Finding {
	ch.found = append(ch.found, Finding{Control: control, Path: rowPath(w.list, w.index, key), Place: w.place, Section: w.list, Subject: subject, Wanted: wanted})
	return &ch.found[len(ch.found)-1]
}

func (ch *codeCheck) row(m matrix, i int, r *Row) {
	column, listed := ch.c.categorieAt[r.Categorie]
	post, known := ch.c.taakveldAt[r.Taakveld]
	if known && listed && ch.c.openTaakveld[m.side()-1][post]>>column&1 == 1 {
		return
	}
	w := rowAt(matrices[m], i, r.unread, r.Place)
	if !known {
		ch.find("DF001", w, "taakveld", strconv.Quote(r.Taakveld.String()+r.unread.post), ch.edition)
	}
	ch.category(w, m.side(), r.Categorie, r.unread.categorie, known, r.Taakveld.String())
}

func (ch *codeCheck) balansRow(m matrix, i int, r *BalansRow) {
	column, listed := ch.c.categorieAt[r.Categorie]
	post, known := ch.c.balanspostAt[r.Balanspost]
	if known && listed && ch.c.openBalans[m.side()-1][post]>>column&1 == 1 {
		return
	}
	w := rowAt(matrices[m], i, r.unread, r.Place)
	if known = known && !ch.c.balansposten[post].Heading; !known {
		ch.find("DF003", w, "balanscode", strconv.Quote(r.Balanspost.String()+r.unread.post), ch.edition)
	}
	ch.category(w, m.side(), r.Categorie, r.unread.categorie, known, r.Balanspost.String())
}

// category reports a category that is not listed, or not for this side, or closed for a
// post that is known.
func (ch *codeCheck) category(w at, side budget.Side, code Categorie, text string, postKnown bool, post string) {
	info, listed := ch.c.Categorie(code)
	switch {
	case !listed:
		ch.find("DF002", w, "categorie", strconv.Quote(code.String()+text), ch.edition)
	case side == budget.Lasten && !info.Lasten || side == budget.Baten && !info.Baten:
		ch.find("DF002", w, "categorie", strconv.Quote(code.String()), ch.edition).detail = wrongSide
	case postKnown:
		f := ch.find("DF002", w, "categorie", post+" × "+code.String(), ch.edition)
		f.Severity, f.detail = Warning, closedCell
	}
}

func (ch *codeCheck) standen(standen []Stand) {
	allowed := ch.c.Standen()
	for i := range standen {
		s := &standen[i]
		w := rowAt("balans_standen", i, s.unread, s.Place)
		if info, known := ch.c.Balanspost(s.Balanspost); !known || info.Heading {
			ch.find("DF003", w, "balanscode", strconv.Quote(s.Balanspost.String()+s.unread.post), ch.edition)
		}
		if !slices.Contains(allowed, s.Standper) {
			ch.find("DF004", w, "standper", strconv.Quote(s.Standper), strings.Join(allowed, ", "))
		}
	}
}

func (ch *codeCheck) ratios(list, key string, control Control, ratios []Ratio, known map[string]int, all []NamedCode) {
	periods := ch.c.Verslagperioden()
	for i, r := range ratios {
		w := at{list, i, r.Place}
		if _, ok := known[r.Code]; !ok {
			ch.find(control, w, key, strconv.Quote(r.Code), codesOf(all))
		}
		if !slices.Contains(periods, r.Verslagperiode) {
			ch.find("DF007", w, "verslagperiode", strconv.Quote(r.Verslagperiode), strings.Join(periods, ", "))
		}
	}
}

func codesOf(list []NamedCode) string {
	return strings.Join(collect(list, func(n NamedCode) (string, bool) { return n.Code, true }), ", ")
}
