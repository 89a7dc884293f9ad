package prose

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/shopspring/decimal"
)

// relation is what a sentence says of one thing at two moments without its figures: "De lasten van Jeugd zijn in 2024 3 %
// hoger dan in 2023", "Van 2023 op 2024 dalen de lasten van Jeugd met 3 %".
type relation struct {
	from, to statement
	by       *Numeral
	way      direction
}

// relation reads it, of a sentence with one figure.
func (s *Sentence) relation() (rel relation, ok bool) {
	if len(s.Numerals) != 1 || s.says(lexicon.Partly) {
		return relation{}, false
	}
	m := &s.Numerals[0]
	if m.closeness == bound || m.measure != percentage && m.measure != euros {
		return relation{}, false
	}
	r := reader{s}
	for _, read := range []func() (relation, bool){r.thanBefore, r.fromYear} {
		if rel, ok := read(); ok {
			rel.by = m
			return rel, true
		}
	}
	return relation{}, false
}

// thanBefore reads "zijn in 2024 3 % hoger dan in 2023".
func (r reader) thanBefore() (rel relation, ok bool) {
	at := slices.IndexFunc(r.s.items, func(it item) bool { return it.kind == figureItem })
	switch {
	case r.word(at+1, lexicon.More):
		rel.way = up
	case r.word(at+1, lexicon.Less):
		rel.way = down
	}
	if rel.way == 0 || !r.word(at+2, lexicon.Than) {
		return relation{}, false
	}
	end := r.clauseEnd(at + 3)
	head, tail := aboutItems(r.s.items[:at]), aboutItems(r.s.items[at+3:end])
	if !head.verb || head.change || r.doubtful([3]int{0, at, at + 1}) || end == at+3 || !r.ends(end) || r.doubtful([3]int{at + 3, end - 1, end}) {
		return relation{}, false
	}
	return rel, rel.between(tail, head, head)
}

// fromYear reads "van 2023 op 2024 dalen de lasten van Jeugd met 3 %".
func (r reader) fromYear() (rel relation, ok bool) {
	at := slices.IndexFunc(r.s.items, func(it item) bool { return it.kind == figureItem })
	var subject []item
	var years []item
	for i := 0; i < at; i++ {
		switch way := r.wayOf(i); {
		case way != 0 && rel.way != 0:
			return relation{}, false
		case way != 0:
			rel.way = way
		case r.word(i, lexicon.From) && r.item(i+1).kind == yearItem && (r.word(i+2, lexicon.To) || r.word(i+2, lexicon.BeforeDate)) && r.item(i+3).kind == yearItem:
			years = append(years, r.item(i+1), r.item(i+3))
			i += 3
		case i == at-1 && r.word(i, lexicon.By):
		default:
			subject = append(subject, r.item(i))
		}
	}
	end := r.clauseEnd(at + 1)
	if rel.way == 0 || len(years) != 2 || !r.word(at-1, lexicon.By) || end != at+1 || !r.ends(end) {
		return relation{}, false
	}
	a := aboutItems(subject)
	if a.change || len(a.years) > 0 || a.day != noDay || (reader{&Sentence{items: subject}}).doubtful([3]int{0, len(subject) - 1, len(subject)}) {
		return relation{}, false
	}
	from, to := aboutItems(years[:1]), aboutItems(years[1:])
	from.stages, to.stages = a.stages, a.stages
	return rel, rel.between(from, to, a)
}

// ends reports whether a clause ends at item i, and no other goes on with it.
func (r reader) ends(i int) bool { return r.item(i).kind == markItem }

// between fills in the statements of the two moments; it reports false where the words leave doubt, and for what may be negative.
func (rel *relation) between(from, to, subject about) bool {
	side, ok := subject.side()
	if !ok || side != budget.Lasten && side != budget.Baten || subject.effect != 0 || subject.difference || len(subject.words) == 0 {
		return false
	}
	if from.change || len(from.words)+len(from.numbers)+len(from.qualifiers)+len(from.sides) > 0 || len(from.years) != 1 || len(to.years) != 1 || from.day != noDay || to.day != noDay {
		return false
	}
	level := &Numeral{measure: euros, step: decimal.NewFromInt(1)} // it is not said
	both := statement{numeral: level, words: subject.words, numbers: subject.numbers, qualifiers: subject.qualifiers, side: side}
	rel.from, rel.to = both, both
	rel.from.year, rel.from.stages = from.years[0], from.stages
	rel.to.year, rel.to.stages = to.years[0], to.stages
	return from.years[0] != to.years[0]
}
