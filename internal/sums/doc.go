// Package sums finds the sums that a table of counts holds by its figures, and says which counts are wrong where one
// fails. It knows neither words nor law: what words say comes in as bits with every line, and can neither establish a sum
// nor refute one alone.
//
// A sum is a hypothesis: one line is the signed sum of others. What speaks for it is how unlikely it is that the figures
// satisfy it by accident, given their size and rounding, at all places where they are independent; what it has to pay is
// the number of hypotheses of its shape that are tried, and the places where it fails. The same sum at several places
// (every section, every group of columns) is one family, and its evidence adds up. Of all sums those are chosen that say
// most and say something beyond the others. A failure accuses a figure only where one slip explains it better than that
// the sum is not meant there.
//
// Files, in the order in which data flows: grid.go, cells and lines, and how long a search may take; evidence.go, what one
// place says; sum.go, a hypothesis, which are known, in which lines two differ, and what lines are in all of them; instance.go, it at one place; difference.go, columns that are a
// difference by row; known.go, slips of a known kind; search.go, weighing what is proposed; near.go, runs.go and apart.go, which propose; family.go, one sum
// at several places; choose.go, which say most; halves.go, what two halves have in common; find.go, all of that. Where one
// fails: size.go, what is like what, and how figures of the table usually are; users.go, in which sums a cell is; failures.go, which fail together; equality.go, which
// only say that lines are equal; more.go, that another sum is meant; unmeant.go, that a sum is not
// meant at a place, or figures were cut off;
// turned.go, that differences have the other sign, and that no figure is wrong; slip.go, that one is; carried.go,
// and its totals with it; judge.go.
package sums
