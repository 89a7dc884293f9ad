// Package position reads printed tables of the financiële positie: a balans (BBV art. 20, 30), the kengetallen (art. 11) and the
// EMU-saldo (art. 20). It says of each figure where in a document it belongs; what it leaves is for its caller to say.
//
// Files, in the order in which data flows: table.go is a table with what its cells are called, reading.go what tables come to;
// balans.go, kengetallen.go and emu.go read the three kinds, and add.go any.
package position
