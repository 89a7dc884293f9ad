// Package finding tells what is wrong with a document, a printed table or a
// delivery to CBS: one [Finding] for all of them, with one [Place], one
// [Severity] and texts in Dutch and English, and one writer each for people
// ([Printer]), JSON and SARIF.
//
// A finding is not an error of the program. The files, in the order in which
// data flows: language, text, severity, place, finding, report, waiver, print,
// json, sarif.
package finding
