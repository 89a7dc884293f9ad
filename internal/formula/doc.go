// Package formula reads the formulas of spreadsheets, in the notation of Excel, as far as they say which cells a figure
// was added up from. What it cannot read says nothing: it is no sum of cells.
//
// Files, in the order in which data flows: token.go takes a formula apart; reference.go reads a cell in it; shift.go moves
// a formula to another cell, as shared formulas are stored; sum.go finds the cells that are added up.
package formula
