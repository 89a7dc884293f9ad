// Package mandatory holds the rules on the parts and columns that must be there.
package mandatory

import (
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

// Rules returns the rules of the family in the order of their codes. The slice
// is the caller's own.
func Rules() []validate.Rule {
	return []validate.Rule{
		bbv2001, bbv2002, bbv2003, bbv2010, bbv2011, bbv2012, bbv2013, bbv2014, bbv2015, bbv2016,
		bbv2017, bbv2018, bbv2019, bbv2020,
	}
}

// Complete returns the same rules for a document that is whole: what it lacks is an
// error by those that say what must be there, as far as the provision was verified.
func Complete() []validate.Rule {
	list := Rules()
	for i := range list {
		r := &list[i]
		switch r.Code {
		case bbv2001.Code, bbv2010.Code, bbv2011.Code, bbv2012.Code, bbv2013.Code, bbv2014.Code, bbv2015.Code, bbv2016.Code,
			bbv2017.Code, bbv2018.Code, bbv2019.Code:
			if r.Whole = true; !slices.ContainsFunc(r.Basis, func(b validate.Basis) bool { return b.Unverified != "" }) {
				r.Severity = finding.Error
			}
		}
	}
	return list
}
