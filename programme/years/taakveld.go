package years

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
)

// sheet is what one document or delivery says of taakvelden in a column.
type sheet struct {
	title  string
	doc    *programme.Document // nil for a delivery
	column budget.Column
	early  bool // see entry
	step   budget.Amount
	codes  map[iv3.Taakveld][budget.Baten + 1][]budget.Term // of lasten and baten
}

// add puts a figure on a taakveld.
func (s *sheet) add(code iv3.Taakveld, side budget.Side, c budget.Calc) {
	terms := s.codes[code]
	terms[side] = append(slices.Clone(terms[side]), budget.Plus(c))
	s.codes[code] = terms
}

// sheets are the columns in which a document prints taakvelden: those of its annex,
// and where that has none in a column, those of its programmes together. Each line
// that says no taakveld of its year is told to apart.
func (b *book) sheets(apart func(Apart)) (out []*sheet) {
	annex, own := b.taakveldLines()
	for _, c := range columnsOfLines(slices.Concat(annex, own)) {
		s := &sheet{title: b.title, doc: b.doc, column: c, early: b.early(c), step: b.doc.Step(), codes: map[iv3.Taakveld][budget.Baten + 1][]budget.Term{}}
		lines := annex
		if !slices.Contains(columnsOfLines(annex), c) {
			lines = own
		}
		for _, l := range lines {
			s.line(b, l, apart)
		}
		out = append(out, s)
	}
	return out
}

// taakveldLines are the lines of the annex and those of the programmes.
func (b *book) taakveldLines() (annex, own []*programme.TaakveldLine) {
	for path, l := range programme.Each[programme.TaakveldLine](b.doc) {
		if strings.HasPrefix(path, "taakveldenbijlage.") {
			annex = append(annex, l)
		} else {
			own = append(own, l)
		}
	}
	return annex, own
}

func columnsOfLines(lines []*programme.TaakveldLine) []budget.Column {
	seen := map[budget.Column]bool{}
	for _, l := range lines {
		for _, s := range []budget.Series{l.Lasten, l.Baten} {
			for c := range s {
				seen[c] = followed(c)
			}
		}
	}
	return sorted(seen)
}

// line adds a printed line. A side that it has without a figure in the column is a gap.
func (s *sheet) line(b *book, l *programme.TaakveldLine, apart func(Apart)) {
	code, reason := bookable(b.doc.Municipality.Layer(), s.column.Year, l.Code)
	if reason != 0 {
		if !l.Lasten[s.column].IsZero() || !l.Baten[s.column].IsZero() {
			apart(Apart{Kind: Taakvelden, Label: strings.TrimSpace(l.Code + " " + l.Name), Years: []int{s.column.Year}, Reason: reason})
		}
		return
	}
	for side, series := range map[budget.Side]budget.Series{budget.Lasten: l.Lasten, budget.Baten: l.Baten} {
		if series != nil {
			source := l.Source
			source.Column = b.doc.Label(s.column)
			s.add(code, side, series.Stated("Taakveld "+l.Code, s.column, source))
		}
	}
}

// bookable reads the code of a taakveld on which lasten and baten of a year are
// booked, or says why it is none.
func bookable(layer iv3.Layer, year int, text string) (code iv3.Taakveld, why ApartReason) {
	code, err := iv3.ParseTaakveld(text)
	c, missing := iv3.For(layer, year)
	switch {
	case err != nil:
		return code, NoTaakveld
	case missing != nil:
		return code, NoEdition
	case !c.Bookable(code):
		return code, UnlistedTaakveld
	case code.String() == resultaatOf[layer]:
		return code, RekeningResultaat
	}
	return code, 0
}

// resultaatOf is the taakveld of the resultaat van de rekening, which balances the
// others: more of it is no nadeel (Iv3-informatievoorschrift).
var resultaatOf = map[iv3.Layer]string{iv3.Gemeente: "0.11", iv3.Provincie: "0.9", iv3.GemeenschappelijkeRegeling: "0.11"}

// entry is what a sheet says of a group of taakvelden. A code that it does not have
// adds nothing: nothing is booked on it.
func (s *sheet) entry(label string, codes []iv3.Taakveld) *entry {
	e := &entry{in: s.title, early: s.early, label: label}
	booked := func(side budget.Side) (figure, bool) {
		if side != budget.Lasten && side != budget.Baten {
			return figure{}, false
		}
		var terms []budget.Term
		for _, code := range codes {
			terms = append(terms, s.codes[code][side]...)
		}
		if len(terms) == 0 {
			return figure{}, false
		}
		return rounded(budget.Computed(named(side, label), terms...), s.step), true
	}
	e.fill(booked, func(budget.Side) (figure, bool) { return figure{}, false })
	return e
}

// groups divides the taakvelden of sheets into the smallest groups that compare over
// all years of the sheets; none where they have no figures.
func groups(layer iv3.Layer, sheets []*sheet) (iv3.Grouping, error) {
	var all []int
	for _, s := range sheets {
		if len(s.codes) > 0 {
			all = append(all, s.column.Year)
		}
	}
	if len(all) == 0 {
		return nil, nil
	}
	g, err := iv3.Comparable(layer, slices.Min(all), slices.Max(all))
	if err != nil {
		return nil, fmt.Errorf("compare taakvelden of %d to %d: %w", slices.Min(all), slices.Max(all), err)
	}
	return g, nil
}

// labels are what a group of taakvelden is called in the last year in which it has
// codes, with its name where it is one, and the codes before that.
func labels(layer iv3.Layer, g iv3.SeriesGroup) (last string, earlier []string) {
	years := slices.Sorted(maps.Keys(g.Codes))
	for _, year := range years {
		if label := g.Label(year); label != last {
			if last != "" {
				earlier = append(earlier, last)
			}
			last = label
		}
	}
	year := years[len(years)-1]
	if codes := g.Codes[year]; len(codes) == 1 {
		info, _ := iv3.MustFor(layer, year).Taakveld(codes[0])
		last += " " + info.Name
	}
	return last, earlier
}
