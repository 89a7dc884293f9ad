// Package decision keeps what people decided about the tables and documents of a publication:
// sums that they added by hand, sums that are none, figures of two tables that are not the
// same, and findings that they accept, each with who, when and why. It is a file in JSON
// that stands beside the publication and goes along to its next version (schema:
// docs/besluiten.schema.json).
//
// A place is written as what it says, with the title of the table, label, section
// and heading ([Anchor]), not by numbers. So it is found again after rows moved or were
// renamed a little, and what no longer fits anything is reported ([Book.Unused]).
//
// Files, in the order in which data flows: anchor.go is a place; decisions.go, what
// can be decided; json.go, the file; fate.go, what became of a decision; find.go finds
// places in a table; book.go applies them to a table, prose.go
// to sentences, tables.go to what several tables say of each other, document.go to documents.
package decision
