// Package classification holds the rules on what is booked where.
package classification

import "github.com/bbvgo/bbv/validate"

// Rules returns the rules of the family in the order of their codes. The slice
// is the caller's own.
func Rules() []validate.Rule {
	return []validate.Rule{
		bbv3001, bbv3010, bbv3011, bbv3012, bbv3020, bbv3021,
	}
}
