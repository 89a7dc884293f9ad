// Package kengetal computes the five statutory kengetallen of financial position (BBV art. 11) by the edition of their
// regulation that is in force, and the signals that supervisors read in them. Begin with [Input].
//
// Files, in the order in which data flows: kengetal.go and edition.go say what there is, formula.go how an edition
// computes it from letters (formulas.csv), input.go where the letters come from, signal.go in which class the outcome falls.
package kengetal
