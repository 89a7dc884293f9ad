package controls

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/internal/catalogue"
	"github.com/bbvgo/bbv/iv3/internal/layout"
)

// Options says how to check a delivery. The zero value runs every level with the
// default tolerances.
type Options struct {
	// StopAtLevel leaves out the levels after the first one with an error, as CBS does:
	// structure, then codes, then plausibility.
	StopAtLevel bool
	// AllPeriods runs every plausibility control, also those that the definitions ask for
	// in other periods only.
	AllPeriods bool
	// Tolerances replaces the defaults; nil takes [DefaultTolerances].
	Tolerances *Tolerances
}

// Check runs the CBS controls on a delivery and reports everything that is wrong:
// structure (SF…), codes and closed cells (DF…), plausibility (PF…), in that order. An
// error is what CBS refuses a delivery for. A closed cell is a warning: the definitions
// forbid it, but the test files show that CBS does not refuse a delivery for it. What was
// made or changed in Go is checked as if it had been written and read: see
// [delivery.Delivery.AsRead]. A nil delivery is an empty one.
//
// In a delivery that was read from a workbook findings name the sheet and the cell.
func Check(d *delivery.Delivery, opts Options) finding.Report {
	d = d.AsRead()
	report := check(d, opts)
	if d.Encoding == layout.Encoding {
		for i := range report.Findings {
			report.Findings[i].Place = layout.Place(report.Findings[i].Place)
		}
	}
	return report
}

func check(d *delivery.Delivery, opts Options) finding.Report {
	report := finding.Report{Findings: d.Faults}
	add := func(f catalogue.Fault) { report.Findings = append(report.Findings, f.Finding()) }
	c, err := iv3.For(d.Meta.Layer, d.Meta.Year)
	if err != nil {
		subject := catalogue.NoLayer
		if d.Meta.Layer.Valid() && d.Meta.Year > 0 {
			subject = fmt.Sprintf("%v %d", d.Meta.Layer, d.Meta.Year)
		}
		add(catalogue.Fault{Control: "SF888", Path: "metadata", Section: "metadata", Subject: subject})
		return report
	}
	if opts.StopAtLevel && !report.OK() {
		return report
	}
	for _, f := range codes(d, c) {
		add(f)
	}
	if opts.StopAtLevel && !report.OK() {
		return report
	}
	tolerances := DefaultTolerances(d.Unit)
	if opts.Tolerances != nil {
		tolerances = *opts.Tolerances
	}
	for _, r := range Plausibility(d, c, tolerances) {
		if (r.Applies || opts.AllPeriods) && !r.Passed {
			report.Findings = append(report.Findings, r.finding(d, c))
		}
	}
	return report
}

func codes(d *delivery.Delivery, c *iv3.Classification) []catalogue.Fault {
	ch := &codeCheck{c: c, edition: c.String(), remedies: map[iv3.Taakveld]finding.Text{}}
	checkMatrix(ch, onLasten, d.Lasten, c.OpenTaakveld, ch.taakveld)
	checkMatrix(ch, onBaten, d.Baten, c.OpenTaakveld, ch.taakveld)
	checkMatrix(ch, onBalansLasten, d.BalansLasten, c.OpenBalanspost, ch.balanspost)
	checkMatrix(ch, onBalansBaten, d.BalansBaten, c.OpenBalanspost, ch.balanspost)
	ch.standen(d.Standen)
	ch.ratios("kengetallen", "kengetal", "DF005", d.Kengetallen, c.Kengetallen())
	ch.ratios("beleidsindicatoren", "beleidsindicator", "DF006", d.Indicatoren, c.Indicatoren())
	return ch.found
}

type codeCheck struct {
	c       *iv3.Classification
	edition string
	found   []catalogue.Fault

	remedies map[iv3.Taakveld]finding.Text // of taakvelden of other years
}

func (ch *codeCheck) find(control string, w at, key, subject, wanted string) *catalogue.Fault {
	path := fmt.Sprintf("data.%s[%d].%s", w.list, w.index, key)
	ch.found = append(ch.found, catalogue.Fault{Control: control, Path: path, Line: w.place.Line, Column: w.place.Column, Section: w.list, Subject: subject, Wanted: wanted})
	return &ch.found[len(ch.found)-1]
}

// checkMatrix checks the rows of a matrix; open says which cells may be booked, and known
// reports a post that is not listed.
func checkMatrix[C interface {
	iv3.Taakveld | iv3.Balanspost
	String() string
}](ch *codeCheck, m matrix, rows []delivery.MatrixRow[C], open func(budget.Side, C, iv3.Categorie) bool, known func(at, C, delivery.Uncoded) bool) {
	for i := range rows {
		r := &rows[i]
		if open(m.side(), r.Post, r.Categorie) {
			continue
		}
		booked := !r.Bedrag.IsZero()
		w := rowAt(matrices[m], i, r.Place)
		ch.category(w, m.side(), r.Categorie, r.Uncoded, known(w, r.Post, r.Uncoded) && booked, r.Post.String())
	}
}

func (ch *codeCheck) taakveld(w at, code iv3.Taakveld, u delivery.Uncoded) (known bool) {
	if _, known = ch.c.Taakveld(code); !known {
		ch.find("DF001", w, "taakveld", strconv.Quote(code.String()+u.Post), ch.edition).Remedy = ch.successors(code)
	}
	return known
}

// successors says of a taakveld of other years which year knew it last, or will know it first, and what there is instead.
func (ch *codeCheck) successors(code iv3.Taakveld) finding.Text {
	remedy, known := ch.remedies[code]
	if !known {
		remedy = successors(ch.c, code)
		ch.remedies[code] = remedy
	}
	return remedy
}

func successors(c *iv3.Classification, code iv3.Taakveld) finding.Text {
	other := 0
	for _, e := range iv3.Editions() {
		_, lists := e.Taakveld(code)
		if e.Layer() == c.Layer() && lists && (other == 0 || e.Year() < c.Year()) { // editions are in order: the last before, else the first after
			other = e.Year()
		}
	}
	x, err := iv3.NewCrosswalk[iv3.Taakveld](c.Layer(), other, c.Year())
	if err != nil { // no year knows it
		return finding.Text{}
	}
	var to []string
	m, _ := x.Mapping(code)
	for _, t := range m.To {
		to = append(to, t.String())
	}
	do, when := finding.Text{NL: "gebruik {2}", EN: "use {2}"}, finding.Text{NL: ": {0} bestond tot en met {1}", EN: ": {0} existed up to {1}"}
	if len(to) == 0 {
		do = finding.Text{NL: "kies een ander taakveld", EN: "choose another taakveld"}
	}
	if other > c.Year() {
		when = finding.Text{NL: ": {0} bestaat pas vanaf {1}", EN: ": {0} exists from {1} on"}
	}
	return finding.Text{NL: do.NL + when.NL, EN: do.EN + when.EN}.With(code.String(), strconv.Itoa(other), strings.Join(to, ", "))
}

// balanspost reports a balance item that is not listed, or a heading.
func (ch *codeCheck) balanspost(w at, code iv3.Balanspost, u delivery.Uncoded) (known bool) {
	info, listed := ch.c.Balanspost(code)
	if known = listed && !info.Heading; !known {
		ch.find("DF003", w, "balanscode", strconv.Quote(code.String()+u.Post), ch.edition)
	}
	return known
}

// category reports a category that is not listed, or not for this side, or closed for a
// post that is known and on which something is booked.
func (ch *codeCheck) category(w at, side budget.Side, code iv3.Categorie, u delivery.Uncoded, booked bool, post string) {
	info, listed := ch.c.Categorie(code)
	switch {
	case !listed:
		ch.find("DF002", w, "categorie", strconv.Quote(code.String()+u.Categorie), ch.edition)
	case side == budget.Lasten && !info.Lasten || side == budget.Baten && !info.Baten:
		ch.find("DF002", w, "categorie", strconv.Quote(code.String()), ch.edition).Variant = catalogue.WrongSide
	case booked:
		f := ch.find("DF002", w, "categorie", post+" × "+code.String(), ch.edition)
		f.Severity, f.Variant = finding.Warning, catalogue.ClosedCell
	}
}

func (ch *codeCheck) standen(standen []delivery.Stand) {
	allowed := ch.c.Standen()
	for i := range standen {
		s := &standen[i]
		w := rowAt("balans_standen", i, s.Place)
		ch.balanspost(w, s.Balanspost, s.Uncoded)
		if !slices.Contains(allowed, s.Standper) {
			ch.find("DF004", w, "standper", strconv.Quote(s.Standper), strings.Join(allowed, ", "))
		}
	}
}

func (ch *codeCheck) ratios(list, key string, control string, ratios []delivery.PeriodValue, known []iv3.NamedCode) {
	periods := ch.c.Verslagperioden()
	var codes []string
	for _, n := range known {
		codes = append(codes, n.Code)
	}
	for i, r := range ratios {
		w := rowAt(list, i, r.Place)
		if !slices.Contains(codes, r.Code) {
			ch.find(control, w, key, strconv.Quote(r.Code), strings.Join(codes, ", "))
		}
		if !slices.Contains(periods, r.Verslagperiode) {
			ch.find("DF007", w, "verslagperiode", strconv.Quote(r.Verslagperiode), strings.Join(periods, ", "))
		}
	}
}

// Controls returns all controls that CBS runs on a delivery, in order of their codes: those
// of the official catalogue. The titles are the library's own words.
func Controls() []finding.Descriptor {
	var list []finding.Descriptor
	for _, c := range catalogue.Controls() {
		list = append(list, finding.Descriptor{Code: c.Code, Title: c.Title, Severity: finding.Error})
	}
	return list
}
