// Package understand decides what a printed table says: which unit the figures are in, which column is which year and
// stage, which row is a total of which others, how signs are used, and which sums must therefore hold. It says why for
// every decision. Nothing is corrected, and nothing that the figures contradict is believed: roles and conventions
// propose, figures dispose.
//
// Which words mean what is no code: it stands in internal/lexicon/words.csv, one row per word.
//
// Files, in the order in which data flows: locale.go, how figures are spelled; unit.go, in what they are; columns.go and
// rows.go, what each line is; figures.go, what each cell is worth, a dash nil; letters.go, which sign V and N give;
// candidates.go, the lines of a sum; row_sums.go, column_sums.go, variance.go, formula.go, balance.go and emu.go, the
// sums; sign_convention.go, how the table uses signs; understanding.go and amount.go, what is understood.
package understand
