package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1053 = validate.Rule{
	Code:  "BBV1053",
	Title: finding.Text{NL: "Een cijfer in een zin staat ook zo in de tabel", EN: "A figure in a sentence is that of the table"},
	Doc: `A sentence states a figure of a line of a table (programme, product, reserve; side, year and
stage), and the table prints another, or shows that it is favourable where the sentence
says that it is not. Only where every word of the sentence that matters is understood, they
leave one figure of the tables, and no rounding or cutting off explains the difference. It
sees nothing of lines that the sentence does not name in full.`,
	Basis:    []validate.Basis{{}},
	Severity: finding.Warning,
	Tables:   []understand.SumRule{},
}
