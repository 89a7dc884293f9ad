// Package finding tells what is wrong with a document, a printed table or a
// delivery to CBS: one [Finding] for all of them, with one [Place], one
// [Severity] and texts in Dutch and English, and one writer each for people
// ([Printer]), JSON and SARIF.
//
// A finding is not an error of the program.
//
// Files, in the order in which data flows: text.go, severity.go, place.go,
// finding.go, unchecked.go, report.go, waiver.go, print.go, print_unchecked.go, print_report.go, json.go, sarif.go.
package finding
