// Package iv3 holds the national classification of Dutch local government finance
// (Iv3, Informatie voor derden; BBV articles 66 and 71) through the years, and the
// crosswalk between years.
//
// A code has no meaning by itself: "0.8" is Overige baten en lasten for a gemeente
// and Mutaties reserves for a provincie, and "6.2" ended in 2024. Codes are therefore
// looked up in a [Classification], which belongs to one [Layer] and one year. Codes
// are strings, never numbers: "0.1" is not "0.10" and "6.6" is not "6.60".
//
// The code lists and the open cells come from the official definitions (see
// [Source]). What no official source states is marked so in the value itself:
// [Mapping.Basis] for the crosswalk, [controls.Tolerance.Official] for the controls.
//
// Deliveries to CBS are in package delivery, what CBS checks in package controls, and
// published national figures in package opendata.
//
// Files, in the order in which data flows: layer.go and code.go say what a code is, classification.go what a year lists, and edition.go
// reads the lists. label_name.go and label.go find what a printed label stands for. change.go reads what changed between years. amount.go
// and distribute.go divide and carry amounts on taakvelden; crosswalk.go and series.go lead them from year to year.
package iv3
