// Package understand decides what a printed table says: which unit the figures are in, which column is which year and
// stage, which row is a total of which others, how signs are used, and which sums must therefore hold. It says why for
// every decision. Nothing is corrected. Sums are found by the figures, and words only make them likelier; where one
// fails it says which figure is wrong, and how surely.
//
// Which words mean what is no code: it stands in internal/lexicon/words.csv, one row per word.
//
// Files, in the order in which data flows: figures.go, what each cell is worth, a dash nil; roles.go,
// what words say of a line; sign_convention.go, how signs are used; unit_reading.go, what is said of the unit; understanding.go, what is understood; locale.go,
// how figures are spelled; unit.go, in what they are; columns.go and rows.go, what each line is; letters.go, which sign
// V and N give; names.go, what people call a line; rule.go, what a sum is called; convention_votes.go, what sums say of
// signs; learnt.go, what its words say; open.go, what sums leave open; sums.go, the sums by package internal/sums; byhand.go, those that somebody added, and those of counts; understand.go, all of that; sound.go, what
// callers took away; mended.go, as if what is wrong were mended; check.go, the sums as figures; worked.go, as people write them; amount.go and spell.go, a cell in euros and as printed.
package understand
