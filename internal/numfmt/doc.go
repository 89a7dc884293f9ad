// Package numfmt prints a number of a spreadsheet as its cell shows it in an office program with Dutch settings: the
// number formats of ECMA-376 part 1, 18.8.30 and 18.8.31, with a dot between thousands, a comma before decimals, and
// Dutch names of days and months. Numbers are decimal digits throughout, rounded half away from zero, and no binary
// fraction comes into it.
//
// Files, in the order in which data flows: decimal.go, a number; token.go and section.go, a format code taken apart;
// builtin.go, the codes that go by a number; general.go, fill.go, fraction.go and date.go, what is shown by one section;
// format.go, which section shows.
package numfmt
