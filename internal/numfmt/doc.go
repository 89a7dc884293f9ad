// Package numfmt prints a number of a spreadsheet as its cell shows it in an office program with Dutch settings: the
// number formats of ECMA-376 part 1, 18.8.30 and 18.8.31, with a dot between thousands, a comma before decimals, and
// Dutch names of days and months. Numbers are decimal digits throughout, rounded half away from zero, and no binary
// fraction comes into it.
//
// Files, in the order in which data flows: decimal.go, a number; token.go, section.go and lexer.go, a format code taken
// apart; builtin.go, the codes that go by a number; general.go, fill.go, fraction.go, number.go and date.go, what one
// section shows; format.go, which section that is.
package numfmt
