package prose

import (
	"github.com/bbvgo/bbv/internal/lexicon"
)

// parts is a figure, and others of which a sentence says that they are all of it.
type parts struct {
	whole *Numeral
	of    []*Numeral
}

// mostParts is how many parts are tried with either sign: 256 sums. Sentences with more are lists.
const mostParts = 8

// parts reads "A, bestaande uit B en C". All figures of the sentence must be amounts of money, the first the whole.
func (r reader) parts() (p parts, ok bool) {
	at := r.phrase(lexicon.MadeUpOf)
	if at < 0 {
		return parts{}, false
	}
	for i := range r.s.items {
		m := r.figure(i)
		switch {
		case m == nil:
		case m.measure != euros || m.closeness == bound:
			return parts{}, false
		case i < at && p.whole == nil:
			p.whole = m
		case i < at:
			return parts{}, false
		default:
			p.of = append(p.of, m)
		}
	}
	return p, p.whole != nil && len(p.of) > 1 && len(p.of) <= mostParts
}

// phrase is the first item of a phrase of a kind, −1 where the sentence has none.
func (r reader) phrase(k lexicon.Kind) int {
	for i := range r.s.items {
		for n := 1; n <= longestPhrase && i+n <= len(r.s.items); n++ {
			if r.s.items[i+n-1].kind == figureItem {
				break
			}
			if k.Has(phraseOf(r.s.items[i : i+n])) {
				return i
			}
		}
	}
	return -1
}

// mistakes says that the parts do not come to the whole, whichever of them are to be taken off.
func (p parts) mistakes() []Mistake {
	whole := p.whole.span().size()
	sum := p.of[0].value
	for _, m := range p.of[1:] {
		sum = sum.Add(m.value)
	}
	for signs := range 1 << len(p.of) {
		total := span{}
		for i, m := range p.of {
			s := m.span()
			if signs>>i&1 == 1 {
				s = s.neg()
			}
			total = total.add(s)
		}
		if total.size().meets(whole) {
			return nil
		}
	}
	m := Mistake{fault: wrongParts, Numeral: *p.whole, Computed: p.whole.like(sum)}
	for _, part := range p.of {
		m.From = append(m.From, *part)
	}
	return []Mistake{m}
}

// whereof finds "A, waarvan B" with a part that is more than the whole. Of what may be negative a part may be more.
func (r reader) whereof() []Mistake {
	at := r.phrase(lexicon.Waarvan)
	if at < 0 || r.s.mayBeNegative() || len(r.s.Numerals) != 2 {
		return nil
	}
	i := at - 1
	for i > 0 && (r.item(i).kind == markItem || r.item(i).kind == yearItem || at-i <= longestUnit && r.figure(i) == nil) {
		i--
	}
	whole, part := r.figure(i), r.figure(at+1)
	if whole == nil || part == nil || whole.measure != part.measure || whole.measure != euros || whole.closeness == bound || part.closeness == bound {
		return nil
	}
	if part.span().low.Cmp(whole.span().high) <= 0 {
		return nil
	}
	return []Mistake{{fault: partTooLarge, Numeral: *part, From: []Numeral{*whole}}}
}
