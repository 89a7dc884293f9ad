package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1052 = validate.Rule{
	Code:  "BBV1052",
	Title: finding.Text{NL: "Een cijfer in een zin volgt uit de andere", EN: "A figure in a sentence follows from the others in it"},
	Doc: finding.Text{
		NL: `Een zin zegt hoeveel iets steeg of daalde, met welk percentage, welke kant op, of uit
welke delen het bestaat, en de andere cijfers in de zin zeggen iets anders, hoe zij
ook afgerond of afgekapt zijn. Waar een woord in twijfel laat of zij uit elkaar volgen
(deels, onder andere, gemiddeld) wordt niets berekend. Cijfers in verschillende zinnen
worden niet vergeleken.`,
		EN: `A sentence says how much something rose or fell, by which percentage, which way, or of what
parts it is made up, and its other figures say otherwise, however they were rounded or cut
off. Where a word leaves doubt of whether they should follow (deels, onder andere,
gemiddeld) nothing is computed. It sees nothing of figures in different sentences.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Warning,
	Tables:   []understand.SumRule{},
}
