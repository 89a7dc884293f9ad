// Package lay lays out as tables what a document holds beside its overzicht, its taakvelden, its goals and its indicators.
//
// Files, in the order in which data flows: page.go is how a table and its cells look; bijstellingen.go,
// verlopen.go, staten.go, limieten.go, heffingen.go, topfunctionarissen.go and uitkeringen.go lay out each kind.
package lay
