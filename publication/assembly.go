package publication

import (
	"cmp"
	"slices"

	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/table/understand"
)

// Assemble makes one document of tables, in the order of a publication: overviews, tables of programmes and parts of them,
// taakvelden, goals, indicators. A programme of the overview and one with a table of its own are the same if number or name are.
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
		switch {
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
