// Package plausibility holds the rules on what may be right, and seldom is; none of them is an
// error.
package plausibility

import "github.com/bbvgo/bbv/validate"

// Rules returns the rules of the family in the order of their codes. The slice
// is the caller's own.
func Rules() []validate.Rule {
	return []validate.Rule{
		bbv9001, bbv9002, bbv9003, bbv9004, bbv9005, bbv9006, bbv9007,
	}
}
