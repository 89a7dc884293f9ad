package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1051 = validate.Rule{
	Code:  "BBV1051",
	Title: finding.Text{NL: "Tabellen vermelden voor hetzelfde hetzelfde cijfer", EN: "Tables state the same figure of the same thing"},
	Doc: finding.Text{
		NL: `Twee tabellen van één publicatie vermelden verschillende cijfers voor dezelfde regel
en hetzelfde moment, verder uiteen dan afronding verklaart, elk op zijn eigen laatste
cijfer. Dat het dezelfde regel is zeggen de woorden en de andere cijfers. Is dat niet
zo goed als zeker, dan is de bevinding ter info. Cijfers die zeggen iets anders te
tellen (exclusief, structureel, in prijzen van) worden niet vergeleken, en evenmin
totalen die een regel van hun tabellen verschillen. Een tabel met een rij voor elk
jaar wordt met zichzelf vergeleken: de stand aan het begin van een jaar is die aan het
einde van het jaar ervoor, waar de meeste standen zo doorlopen; sluit een andere stand
van dat moment evenveel niet aan, dan is de bevinding een waarschuwing, want dan kan de
stand zijn herzien. Een verschil tussen twee jaren dat een tabel zonder die jaren
vermeldt, wordt met de kolommen van andere tabellen vergeleken. Van regels die geen
ander cijfer gemeen hebben wordt niets gezien.`,
		EN: `Two tables of one publication print different figures for what is the same line and
moment, further apart than rounding explains, each to its own digit. That it is the same
line its words and its other figures tell. Where it is not as good as certain, the finding
is information. Figures that say that they count other things (exclusief, structureel, in
prijzen van) are not compared, nor are totals that differ by a line of their tables.
A table with a row for each year is held against itself: what stands at the beginning of a
year is what stood at the end of the year before, where most of its rows carry over; where
another of that moment does not by as much, the finding is a warning, as it may be restated.
A difference between two years that a table prints alone is held against the columns of others.
It sees nothing of lines that share no other figure.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Error,
	Tables:   []understand.SumRule{},
}
