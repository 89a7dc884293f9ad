// Package rules lists the rules of package validate, which stand by family in
// the packages below it, one file per rule.
package rules

import (
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules/arithmetic"
	"github.com/bbvgo/bbv/validate/rules/classification"
	"github.com/bbvgo/bbv/validate/rules/goals"
	"github.com/bbvgo/bbv/validate/rules/mandatory"
	"github.com/bbvgo/bbv/validate/rules/plausibility"
	"github.com/bbvgo/bbv/validate/rules/stand"
)

// All returns the rules in the order of their codes, but for those of
// Plausibility. The slice is the caller's own.
func All() []validate.Rule { return with(mandatory.Rules()) }

// Complete returns the same rules for a document that holds all that the law asks
// for: by those that say what must be there a part that is absent is an error, as far
// as the provision was verified, where All lists it in Report.Unchecked. A document
// made of some tables of a publication is not complete, and a waiver says of one that
// is what it may do without. The slice is the caller's own.
func Complete() []validate.Rule {
	must := mandatory.Rules()
	for i := range must {
		must[i] = strict(must[i])
	}
	return with(must)
}

// strict makes an error of what a rule finds in a document that is whole, where what it rests on lets it.
func strict(r validate.Rule) validate.Rule {
	r.Whole = true
	as := r
	if as.Severity = finding.Error; validate.CheckRules([]validate.Rule{as}) == nil {
		return as
	}
	return r
}

func with(must []validate.Rule) []validate.Rule {
	return slices.Concat([]validate.Rule{bbv0001}, arithmetic.Rules(), must, classification.Rules(), stand.Rules(), goals.Rules())
}

// Plausibility returns the rules of family 9 in the order of their codes: what
// they find may well be right, so they are off unless they are asked for, as in
// append(All(), Plausibility()...). The slice is the caller's own.
func Plausibility() []validate.Rule { return plausibility.Rules() }
