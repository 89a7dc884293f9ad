package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1049 = validate.Rule{
	Code:  "BBV1049",
	Title: finding.Text{NL: "De formule van een totaal telt op wat in de som hoort", EN: "The formula of a total adds up what the sum has"},
	Doc: finding.Text{
		NL: `Een formule van een rekenblad zegt hoe een cijfer tot stand kwam. Is een totaal naar
zijn cijfers de som van rijen of kolommen, en laat zijn formule er een weg of telt zij
er een andere bij, dan maakt de volgende wijziging van dat cijfer het totaal fout.
Vergeleken worden formules die cellen van dezelfde rij of kolom optellen (SOM, + en −,
ook afgerond), waar de cijfers zeggen wat in de som hoort. Het blijft bij "let op": de
cijfers kunnen nu nog optellen.`,
		EN: `A formula of a spreadsheet is a claim of how a figure came about. Where a total is
the sum of rows or columns by its figures, and its formula leaves one of them out or
adds another, the next change of that figure makes the total wrong. Compared are
formulas that add cells of the same row or column (SUM, + and −, also rounded), in places
where the figures tell what is in the sum. A warning: the figures may still add up.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Warning,
	Tables:   []understand.SumRule{},
}
