package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1054 = validate.Rule{
	Code:  "BBV1054",
	Title: finding.Text{NL: "Een tabel is het totaal van andere, zoals een programma van zijn beleidsvelden", EN: "A table is the total of others, as a programme is of its beleidsvelden"},
	Doc: finding.Text{
		NL: `De regels van verschillende tabellen over hun geheel (totaal lasten, totaal baten,
saldo), in één eenheid en van dezelfde jaren, worden onder elkaar gezet als rijen van
een tabel. Welke sommen daar gelden volgt uit de cijfers, zoals in een gewone tabel,
en een fout is wat afronding in een ervan niet verklaart. Totalen waar geen reeks
tabellen bij optelt worden niet vergeleken.`,
		EN: `The lines of several tables about their whole (totaal lasten, totaal baten, saldo), in one
unit and of the same years, are put under each other as the rows of a table. What sums
hold there is found by the figures, as in a printed table, and an error is what rounding
cannot explain in one of them. Totals that no run of tables adds up to are not compared.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Error,
	Tables:   []understand.SumRule{},
}
