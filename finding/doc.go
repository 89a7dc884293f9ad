// Package finding tells what is wrong with a document, a printed table or a
// delivery: one finding for all of them, with its severity and its text in
// Dutch and English.
package finding
