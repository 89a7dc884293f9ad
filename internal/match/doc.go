// Package match finds which things of two lists are the same, by what they have
// in common: labels that were reworded a little, and the assignment of one to
// one that has the most evidence in all.
//
// Files, in the order in which data flows: likeness.go, how much two labels are
// alike; candidates.go, which things of two lists are worth comparing;
// assign.go, which of them belong together.
package match
