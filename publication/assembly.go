package publication

import (
	"cmp"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/internal/position"
	"github.com/bbvgo/bbv/table/understand"
)

// Assemble makes one document of tables, in the order of a publication: overviews, tables of programmes and parts of them,
// taakvelden, goals, indicators, the balans, the kengetallen and the EMU-saldo. A programme of the overview and one with a table of its own are the same if number or name are.
//
// What a figure is of is told by its row, by the heading above it, by the total that it is a part of, or by the caption; its
// side likewise or by its column; its sign is left behind, see [understand.Understanding.Amount]. Parts are leaf figures, and
// what they add up to is a claim, as every saldo and resultaat is: a total whose parts are not there is a leaf. Unit and
// decimals are the coarsest of those of the tables. A dash is €0 where a sum that must hold counts it as nil, and else no figure.
//
// A table that its caption or header calls one of indicators has a row for each, or a heading with rows for what was estimated
// and what was measured. They belong to the programme that the caption or a heading names, and to the goal or activity that a
// heading between them names.
func Assemble(cover Cover, tables []*understand.Understanding) Assembly {
	b := newBuilder(cover, tables)
	var figures, goals, ofIndicators []*scan
	for _, s := range b.scans {
		kind := position.KindOf(s.u)
		switch {
		case kind != 0:
			s.scanPosition(kind)
		case s.goalTable():
			goals = append(goals, s)
		case s.indicators():
			ofIndicators = append(ofIndicators, s)
		default:
			figures = append(figures, s)
		}
	}
	for _, overview := range []bool{true, false} { // the programmes of the overview are known before their chapters
		for _, s := range figures {
			if s.overview == overview {
				s.scan()
			}
		}
	}
	for _, s := range goals {
		s.scanGoals()
	}
	scanIndicators(ofIndicators)
	b.settle()
	return b.assembly()
}

// Indicators reads tables of which the caller knows that they print indicators: a row for each, or a heading with rows for what
// was estimated and what was measured. It gives the indicators in the order of printing, whatever programme, goal or activity
// they stand below, and the cells that it could not take for anything that an indicator has, with the reason. Of the cover it
// needs the name of the municipality, and only where a table compares that with others. Labels may repeat: each row that names
// one is an indicator of its own. A nil table has none.
//
// Beside values a table can have columns Eenheid, Bron, Taakveld, Richting (see [indicator.ReadDirection] for its words: without
// it most indicators cannot be judged), Schaal (1-10) and Verplicht (the number in the mandatory list). A scale in the unit
// ("cijfer 1-10") is one too.
//
// For whole publications there is [Assemble], which tells by itself which tables print indicators, and puts each with its
// programme. Package indicator has no such function because it knows cells and headings and no tables; what a column holds that
// is no value (unit, source, taakveld) is told here, by the words of package lexicon, for both.
func Indicators(cover Cover, tables ...*understand.Understanding) ([]indicator.Indicator, []NotPlaced) {
	given := slices.Clone(tables)
	for i := range given {
		given[i] = cmp.Or(given[i], new(understand.Understanding))
	}
	b := newBuilder(cover, given)
	b.loose = b.programmes.add(entity, label{})
	scanIndicators(b.scans)
	var out []indicator.Indicator
	for _, found := range b.found {
		out = append(out, found.Indicator)
	}
	return out, b.sortedRefusals()
}

func newBuilder(cover Cover, tables []*understand.Understanding) *builder {
	b := &builder{cover: cover, document: &node{kind: whole}}
	b.programmes = b.document.add(programmes, label{})
	b.dekking = b.document.add(dekking, label{})
	for i := range parts {
		above := b.document
		if i < ofDekking {
			above = b.dekking
		}
		n := above.add(part, label{})
		n.index = i
		b.parts = append(b.parts, n)
	}
	b.annex = b.document.add(annex, label{})
	b.taken = edition(cover)
	for i, u := range tables {
		b.scans = append(b.scans, newScan(b, u, i))
	}
	for _, s := range b.scans {
		s.overview = s.overview && !b.chapter(s)
	}
	return b
}

// scanPosition reads a table of the financiële positie, and refuses the figures that have no place there. A balans at 1 January
// is that of the year before; one of jaarstukken is realised.
func (s *scan) scanPosition(kind position.Kind) {
	s.ofPosition, s.headings = true, make([]heading, len(s.u.Columns))
	columns := make([]budget.Column, len(s.u.Columns))
	for j, r := range s.u.Columns {
		cover, stands := s.cover, kind == position.Balans
		if stands && cover.Stage == 0 && cover.Kind == programme.Jaarstukken {
			cover.Stage = budget.Realisatie
		}
		h := &s.headings[j]
		if h.Column, h.why = cover.moment(r); r.Kind == understand.ColumnVariance {
			h.why = OtherColumn
		}
		if stands && form.DayOf(lexicon.Fold(r.Label)) == 1 {
			h.Column.Year--
		}
		if h.why == 0 {
			columns[j] = h.Column
		}
	}
	from := len(s.position.Placed)
	s.position.Title = s.cover.Title
	s.position.Add(&position.Table{Understanding: s.u, Number: s.table, Columns: columns, Unit: s.unitAt}, kind)
	placed := map[understand.CellRef]bool{}
	for _, p := range s.position.Placed[from:] {
		placed[p.Cell] = true
		s.placed = append(s.placed, Placed(p))
		if kind != position.Kengetallen {
			s.measure(p.Cell)
		}
	}
	for at := range s.figures() {
		if !placed[at] {
			s.refuse(s, at, s.whyNoPosition(at))
		}
	}
}

// whyNoPosition is why a figure of a table of the financiële positie has no place.
func (s *scan) whyNoPosition(at understand.CellRef) Reason {
	if why := s.headings[at.Column].why; why != 0 {
		return why
	}
	if _, known := s.unitAt(at); !known {
		return UnknownUnit
	}
	return NoRoom
}

// chapter reports whether the caption of a table is a row of another table that is an overview: it is about that row, whatever its own
// rows are called.
func (b *builder) chapter(s *scan) bool {
	caption := readLabel(s.u.Table.Caption)
	return len(caption.words) > 0 && slices.ContainsFunc(b.scans, func(o *scan) bool {
		return o != s && o.overview && slices.ContainsFunc(o.labels, func(l label) bool {
			return l.number == caption.number && slices.Equal(l.words, caption.words)
		})
	})
}

// edition is the Iv3 classification of the document, or else the one nearest in time.
func edition(cover Cover) *iv3.Classification {
	layer := cover.Municipality.Layer()
	if c, err := iv3.For(layer, cover.Year); err == nil {
		return c
	}
	var best *iv3.Classification
	for _, c := range iv3.Editions() {
		if c.Layer() == layer && (best == nil || yearsApart(c.Year(), cover.Year) < yearsApart(best.Year(), cover.Year)) {
			best = c
		}
	}
	return best
}

func yearsApart(a, b int) int { return max(a-b, b-a) }
