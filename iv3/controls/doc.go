// Package controls runs on an Iv3 delivery what CBS runs on it: the form (SF), the definitions (DF) and the
// plausibility (PF), each finding with the control, the place and what to do.
//
// Files, in the order in which data flows: tolerance.go, sums.go, causes.go, plausibility.go, check.go.
package controls
