package prose

import (
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// Mistakes are the figures of the sentence that do not follow from its others. Where a word leaves doubt of whether they
// should there are none.
func (s *Sentence) Mistakes() []Mistake {
	s = lenient.OrZero(s)
	if s.says(lexicon.Partly) {
		return nil
	}
	r := reader{s}
	for _, read := range []func() (change, bool){r.fromTo, r.higherThan} {
		if c, ok := read(); ok && c.used == len(s.Numerals) {
			return c.mistakes(s.mayBeNegative())
		}
	}
	if p, ok := r.parts(); ok {
		return p.mistakes()
	}
	return r.whereof()
}
