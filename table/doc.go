// Package table reads the tables that Dutch municipalities and provinces print in their begroting and
// jaarstukken, and understands them: which unit the figures are in, which column is which year and stage, which row
// is a total of which others, how signs are used, and which sums must therefore hold.
//
// Reading and understanding are apart. A reader ([Markdown], [CSV], [Text], [JSON], and the package table/html) only
// says what stands where: it yields one neutral [Table] after another, with the place of every cell in the source.
// [Understand] then decides what it means, and for every decision says why. Nothing is corrected, and nothing that
// the figures contradict is believed: roles and conventions propose, figures dispose.
//
// The files in the order in which data flows, each group knowing only those before it:
//
//   - the table itself: table.go, limits.go, format.go, write.go
//   - readers: grid.go tells header from body; source.go and reader.go hand out lines and tables; sniff.go, markdown.go,
//     csv.go, json.go, text.go, text_header.go, text_rows.go
//   - what stands in it: understanding.go, roles.go, locale.go, figures.go, columns.go, rows.go, unit.go, segments.go
//   - which sums hold: structure.go, cues.go, signs.go, candidates.go, parents.go, row_sums.go, balance.go, emu.go, formula.go,
//     column_sums.go, variance.go, sign_convention.go, understand.go
//   - what follows: check.go, restyle.go, spell.go
//   - from and to a document: model.go, model_overview.go, layout.go, additive.go
//
// Which words mean what is no code: it stands in internal/lexicon/words.csv, one row per word.
package table
