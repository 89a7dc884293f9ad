package prose

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// statement is what a sentence says of one of its figures, where every word of that is understood.
type statement struct {
	numeral    *Numeral
	index      int // of the figure in the sentence
	words      []string
	numbers    []string
	qualifiers []string
	side       budget.Side
	year       int
	day        day
	stages     []budget.Stage
	effect     budget.Effect
	difference bool
}

// statements are what a sentence says of its figures. One that a word leaves in doubt is left out: an unknown word is
// part of the name of what is spoken of, and then no table has a line of that name.
func (s *Sentence) statements() []statement {
	r := reader{s}
	if c, ok := r.fromTo(); ok {
		if _, begin, end, _ := r.pair(); c.used == len(s.Numerals) && !s.says(lexicon.Partly) {
			return r.pairStatements(c, begin, end)
		}
		return nil
	}
	if s.says(lexicon.Rise) || s.says(lexicon.Fall) {
		return nil
	}
	if c, ok := r.higherThan(); ok {
		return slices.DeleteFunc(r.clauses(), func(st statement) bool { return st.numeral != c.to })
	}
	if s.says(lexicon.More) || s.says(lexicon.Less) {
		return nil
	}
	return r.clauses()
}

// clauses reads the figures of a sentence in order; what a clause does not say, the one before it says: "De lasten van Jeugd
// bedragen € 12 miljoen en de baten € 1 miljoen".
func (r reader) clauses() (list []statement) {
	begin := 0
	var last *statement
	for i := range r.s.items {
		m := r.figure(i)
		if m == nil {
			continue
		}
		end := r.clauseEnd(i + 1)
		around := Sentence{items: slices.Concat(r.s.items[begin:i], []item{{kind: markItem}}, r.s.items[i+1:end])}
		head, tail := aboutItems(r.s.items[begin:i]), aboutItems(r.s.items[i+1:end])
		st, ok := head.statement(tail, last)
		clause := [3]int{begin, i, end}
		begin = end
		if last = nil; !ok || r.doubtful(clause) || around.says(lexicon.Partly) || r.qualifiedLater(end) {
			continue
		}
		st.numeral, st.index = m, r.s.items[i].numeral
		list = append(list, st)
		last = &st
	}
	return list
}

// doubtful reports whether words of a clause that say nothing by themselves make its figure another: "van de lasten is …",
// "tot en met 2017", "is € 5 over". The clause is where it begins, its figure, and where it ends.
func (r reader) doubtful(clause [3]int) bool {
	for i := clause[0]; i < clause[1]; i++ {
		if r.word(i, lexicon.PartBefore) && i+1 < clause[1] && !r.word(i+1, lexicon.PartBefore) && !r.bound(i-1, clause[0]) {
			return true
		}
	}
	for i := clause[0]; i < clause[2]; i++ {
		if r.item(i).kind == yearItem && (r.word(i-1, lexicon.UpTo) || r.word(i-1, lexicon.By) || r.word(i-1, lexicon.AtMost) || lexicon.UpTo.Has(r.item(i-1).text)) {
			return true
		}
	}
	return slices.ContainsFunc(r.s.items[clause[1]+1:clause[2]], func(it item) bool {
		return it.kind == wordItem && (lexicon.Filler.Has(it.text) || lexicon.SentenceFiller.Has(it.text)) && !lexicon.BehindFigure.Has(it.text) && !lexicon.Copula.Has(it.text) && !isStageWord(it.text)
	})
}

// bound reports whether a preposition behind item i belongs to it: to a name, a side, a stage, or a stage and its year.
func (r reader) bound(i, begin int) bool {
	if r.item(i).kind == yearItem {
		i--
	}
	w := r.item(i)
	return i >= begin && w.kind != markItem && w.kind != yearItem && (isStageWord(w.text) || !lexicon.Copula.Has(w.text) && !lexicon.Filler.Has(w.text) && !lexicon.SentenceFiller.Has(w.text))
}

// qualifiedLater reports whether words behind a figure may say that it counts other things: ", exclusief rente".
func (r reader) qualifiedLater(i int) bool {
	return slices.ContainsFunc(r.s.items[i:], func(it item) bool { return it.kind == wordItem && lexicon.Qualifier.Has(it.text) })
}

// clauseEnd is where the words that belong to a figure end: at a mark, or a word that begins another clause. "(nadelig)"
// belongs to it.
func (r reader) clauseEnd(i int) int {
	if in := aboutItems(r.s.items[min(i+1, len(r.s.items)):min(i+2, len(r.s.items))]); r.item(i).text == "(" && r.item(i+2).text == ")" && in.effect != 0 {
		return i + 3
	}
	for i < len(r.s.items) && r.figure(i) == nil && r.item(i).kind != markItem && !r.word(i, lexicon.And) {
		i++
	}
	return i
}

// statement joins what stands before and behind a figure. It reports false where that is not one thing.
func (a *about) statement(tail about, last *statement) (st statement, ok bool) {
	both := about{sides: slices.Concat(a.sides, tail.sides)}
	side, ok := both.side()
	if !ok || len(tail.words)+len(tail.numbers)+len(tail.qualifiers) > 0 || a.change || tail.change || len(a.years)+len(tail.years) > 1 || a.twoDays(tail) {
		return statement{}, false
	}
	st = statement{words: a.words, numbers: a.numbers, qualifiers: a.qualifiers, side: side, effect: a.effect, difference: a.difference || tail.difference, day: max(a.day, tail.day)}
	st.stages = narrower(a.stages, tail.stages)
	if st.effect == 0 {
		st.effect = tail.effect
	}
	for _, y := range slices.Concat(a.years, tail.years) {
		st.year = y
	}
	if last != nil && len(st.words) == 0 && (side != 0 || st.year != 0 || len(st.stages) > 0) { // it says something of its own
		st.inherit(*last)
	} else if !a.verb && !tail.verb {
		return statement{}, false
	}
	st.ofDay()
	return st, len(st.words) > 0
}

// twoDays reports whether two parts of a clause name more than one day.
func (a *about) twoDays(b about) bool {
	return a.otherDay || b.otherDay || a.day != noDay && b.day != noDay
}

// ofDay leaves out words that say no more than that the figure is one of a day: "het saldo van de reserve per 31 december".
func (st *statement) ofDay() {
	if st.day == noDay {
		return
	}
	st.words = slices.DeleteFunc(slices.Clone(st.words), isStandWord)
	if st.side == budget.Saldo {
		st.side = 0
	}
}

func isStandWord(w string) bool { return lexicon.Stand.Has(w) || lexicon.Size.Has(w) }

// inherit takes what the clause before it said, and this one did not.
func (st *statement) inherit(last statement) {
	st.words, st.numbers, st.qualifiers = last.words, last.numbers, last.qualifiers
	if st.side == 0 {
		st.side = last.side
	}
	if st.year == 0 && st.day == noDay {
		st.year, st.day = last.year, last.day
	}
	if st.stages == nil {
		st.stages = last.stages
	}
}

// narrower are the stages that both allow; nil allows any.
func narrower(a, b []budget.Stage) []budget.Stage {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	both := []budget.Stage{}
	for _, s := range a {
		if slices.Contains(b, s) {
			both = append(both, s)
		}
	}
	return both
}

// pairStatements are what "De lasten van Jeugd dalen van A in 2017 naar B in 2018" says of A and B.
func (r reader) pairStatements(c change, begin, end int) []statement {
	head := aboutItems(r.s.items[:begin])
	side, ok := head.side()
	to := begin + 2
	for !r.word(to, lexicon.To) {
		to++
	}
	one, other := aboutItems(r.s.items[begin+2:to]), aboutItems(r.s.items[end:r.clauseEnd(end)])
	if !ok || r.doubtful([3]int{0, begin, begin + 1}) || len(head.words) == 0 || len(one.words)+len(other.words) > 0 || len(head.years) > 0 || head.day != noDay || len(one.years) != 1 || len(other.years) != 1 || head.effect != 0 {
		return nil
	}
	both := statement{words: head.words, numbers: head.numbers, qualifiers: head.qualifiers, side: side, difference: head.difference}
	a, b := both, both
	a.numeral, a.index, a.year, a.day, a.stages = c.from, r.item(begin+1).numeral, one.years[0], one.day, narrower(head.stages, one.stages)
	b.numeral, b.index, b.year, b.day, b.stages = c.to, r.item(end-1).numeral, other.years[0], other.day, narrower(head.stages, other.stages)
	a.ofDay()
	b.ofDay()
	return []statement{a, b}
}
