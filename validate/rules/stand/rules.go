// Package stand holds the rules on the balance, the equilibrium, and one year after
// another.
package stand

import "github.com/bbvgo/bbv/validate"

// Rules returns the rules of the family in the order of their codes. The slice
// is the caller's own.
func Rules() []validate.Rule {
	return []validate.Rule{
		bbv4001, bbv4010, bbv4011, bbv4012, bbv4013, bbv4014, bbv4015, bbv4016, bbv4017, bbv4018,
		bbv4019, bbv4020, bbv4021,
	}
}
