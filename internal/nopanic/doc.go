// Package nopanic calls every exported function and method of the module with what nobody
// should give them: nothing, zero values, values out of range, values edited by hand.
//
// Files, in the order in which data flows: names.go reads the exported names from the source;
// the program names writes them into a test file, because Go finds no function by its name;
// value.go and pool.go make values of a type; call.go calls, and notes what panics.
//
//go:generate go run ./names -root ../.. -package nopanic_test -to names_gen_test.go
package nopanic
