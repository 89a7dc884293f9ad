package stand_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
	"github.com/bbvgo/bbv/validate/rules/stand"
)

// The percentages of kasgeldlimiet and renterisiconorm are those of the years in which pages were seen that print them, for which
// the regeling is cited. That on the schatkistbankieren was published in December 2013 (Stcrt. 2013, 34041), for the begroting of
// the year after.
func TestYearsOfTheLimits(t *testing.T) {
	rules := stand.Rules()
	rule := rules[slices.IndexFunc(rules, func(r validate.Rule) bool { return r.Code == "BBV4020" })]
	ufdo, schatkist := rule.Basis[0], rule.Basis[1]
	for _, name := range []string{parts.Kasgeldlimiet, parts.Renterisiconorm} {
		l := parts.Limit{Limiet: programme.Limiet{Name: name}}
		for _, layer := range []iv3.Layer{iv3.Gemeente, iv3.Provincie} {
			assert.Empty(t, l.Statutory(layer, ufdo.From-1))
			assert.Len(t, l.Statutory(layer, ufdo.From), 1)
		}
	}
	assert.Equal(t, 2013+1, schatkist.From)
}
