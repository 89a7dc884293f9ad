// Package goals holds the rules on goals, activities and indicators.
package goals

import "github.com/bbvgo/bbv/validate"

// Rules returns the rules of the family in the order of their codes. The slice
// is the caller's own.
func Rules() []validate.Rule {
	return []validate.Rule{
		bbv5001, bbv5002, bbv5003, bbv5004, bbv5005, bbv5006, bbv5007, bbv5008, bbv5009, bbv5010,
		bbv5011, bbv5012, bbv5013, bbv5014,
	}
}
