// Package mandatory holds the rules on the parts and columns that must be there.
package mandatory

import "github.com/bbvgo/bbv/validate"

// Rules returns the rules of the family in the order of their codes. The slice
// is the caller's own.
func Rules() []validate.Rule {
	return []validate.Rule{
		bbv2001, bbv2002, bbv2003, bbv2010, bbv2011, bbv2012, bbv2013, bbv2014, bbv2015, bbv2016,
		bbv2017, bbv2018, bbv2019, bbv2020, bbv2021, bbv2022, bbv2023, bbv2024,
	}
}
