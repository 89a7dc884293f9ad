// Package publication joins printed tables and the model: what was understood of a table becomes a programme or a
// document, and a document is laid out as tables. It is the only package that knows both.
//
// Files, in the order in which data flows: layout.go and additive.go print a document, model.go reads back
// a programme and document.go a document.
package publication
