package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1053 = validate.Rule{
	Code:  "BBV1053",
	Title: finding.Text{NL: "Een cijfer in een zin staat ook zo in de tabel", EN: "A figure in a sentence is that of the table"},
	Doc: finding.Text{
		NL: `Een zin noemt een cijfer van een regel van een tabel (programma, product, reserve;
zijde, jaar en stadium), en de tabel vermeldt een ander cijfer, of laat zien dat het
een voordeel is waar de zin van een nadeel spreekt. Alleen als elk woord van de zin
dat ertoe doet begrepen is, er één cijfer van de tabellen overblijft, en geen
afronding of afkapping het verschil verklaart. Van regels die de zin niet voluit noemt
wordt niets gezien.`,
		EN: `A sentence states a figure of a line of a table (programme, product, reserve; side, year and
stage), and the table prints another, or shows that it is favourable where the sentence
says that it is not. Only where every word of the sentence that matters is understood, they
leave one figure of the tables, and no rounding or cutting off explains the difference. It
sees nothing of lines that the sentence does not name in full.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Warning,
	Tables:   []understand.SumRule{},
}
