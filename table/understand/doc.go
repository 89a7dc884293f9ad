// Package understand decides what a printed table says: which unit the figures are in, which column is which year and
// stage, which row is a total of which others, how signs are used, and which sums must therefore hold. It says why for
// every decision. Nothing is corrected, and nothing that the figures contradict is believed: roles and conventions
// propose, figures dispose.
//
// Which words mean what is no code: it stands in internal/lexicon/words.csv, one row per word.
package understand
