package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1012 = validate.Rule{
	Code:  "BBV1012",
	Title: finding.Text{NL: "Een gedrukt totaal is de som van zijn delen", EN: "A printed total is the sum of its parts"},
	Doc: `A total or subtotal of a printed table is compared with the rows or columns that it
sums. Which those are follows from labels, indentation and headings, and is
believed only where the figures confirm it; sums that only the figures suggest
are never held against a table.`,
	Basis:    []validate.Basis{{}},
	Severity: finding.Error,
	Tables:   []understand.SumRule{understand.RuleTotal, understand.NoRule},
}
