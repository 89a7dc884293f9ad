package manual

import (
	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/finding"
)

var Iv3 = cli.Command{
	Name:  cli.Same("iv3"),
	Short: finding.Text{NL: "controleer een Iv3-levering aan het CBS, en zet haar om", EN: "check an Iv3 delivery to CBS, and convert it"},
	Examples: []cli.Example{
		{Call: finding.Text{NL: "iv3 controle levering.xlsx", EN: "iv3 check delivery.xlsx"}, What: finding.Text{NL: "zou het CBS deze levering aannemen?", EN: "would CBS take this delivery?"}},
		{Call: finding.Text{NL: "iv3 naar-json -o levering.json levering.xlsx", EN: "iv3 to-json -o delivery.json delivery.xlsx"}, What: finding.Text{NL: "van de werkmap van het CBS naar JSON", EN: "from the workbook of CBS to JSON"}},
	},
}

// deliveryArg is what commands take that read one delivery.
var deliveryArg = finding.Text{NL: "BESTAND", EN: "FILE"}

var Iv3Check = cli.Command{
	Name: finding.Text{NL: "controle", EN: "check"}, Args: FileArgs,
	Short: finding.Text{NL: "controleer leveringen met de controles van het CBS", EN: "hold deliveries against the controls of CBS"},
	Long: finding.Text{NL: `
Een bestand is een levering in JSON volgens de specificatie van het CBS, of de werkmap (.xlsx) die het CBS voor 2023 tot en met
2026 uitgaf. De bevindingen dragen de codes van het CBS (SF012, DF001, PF006) en zeggen wat te doen; in een werkmap noemen zij
het blad en de cel. Van een werkmap wordt ook gezegd welke ingetypte cijfers niet bij de levering horen.
`, EN: `
A file is a delivery in JSON as CBS specifies it, or the workbook (.xlsx) that CBS issued for 2023 to 2026. The findings have the
codes of CBS (SF012, DF001, PF006) and say what to do; in a workbook they name the sheet and the cell. Of a workbook is also
said which figures that were typed are no part of the delivery.
`},
	Examples: []cli.Example{
		{Call: finding.Text{NL: "iv3 controle levering.json", EN: "iv3 check delivery.json"}, What: finding.Text{NL: "zou het CBS deze levering aannemen?", EN: "would CBS take this delivery?"}},
		{Call: finding.Text{NL: "iv3 controle levering.xlsx", EN: "iv3 check delivery.xlsx"}, What: finding.Text{NL: "hetzelfde van een werkmap", EN: "the same of a workbook"}},
		{Call: finding.Text{NL: "iv3 controle --taal en levering.json", EN: "iv3 check --language nl delivery.json"}, What: finding.Text{NL: "hetzelfde in het Engels", EN: "the same in Dutch"}},
	},
}

var Iv3Compare = cli.Command{
	Name: finding.Text{NL: "vergelijk", EN: "compare"}, Args: finding.Text{NL: "LEVERING DOCUMENT", EN: "DELIVERY DOCUMENT"},
	Short: finding.Text{NL: "leg een levering naast de begroting of jaarstukken", EN: "hold a delivery against the begroting or jaarstukken"},
	Long: finding.Text{NL: `
Vergelijkt de lasten en baten per taakveld met die van het document (de bijlage, of anders de programma's), de totalen met die
van het overzicht van baten en lasten, en taakveld 0.10 met de mutaties aan reserves. Genoemd wordt wat afronding niet verklaart,
met de regels of cellen van de levering. Het document is in JSON; bbv document maakt dat van een publicatie. Wat het document niet
vermeldt, wordt niet vergeleken.
`, EN: `
Compares the lasten and baten per taakveld with those of the document (the annex, or else the programmes), the totals with those of
the overzicht van baten en lasten, and taakveld 0.10 with the mutations of reserves. Named is what rounding does not explain, with
the rows or cells of the delivery. The document is in JSON; bbv document makes that of a publication. What the document does not
state is not compared.
`},
	Examples: []cli.Example{
		{Call: finding.Text{NL: "iv3 vergelijk levering.xlsx begroting.json", EN: "iv3 compare delivery.xlsx budget.json"}, What: finding.Text{NL: "levert u wat de raad vaststelde?", EN: "do you deliver what the council adopted?"}},
		{Call: finding.Text{NL: "iv3 vergelijk --kolom 2026-na-wijziging levering.json document.json", EN: "iv3 compare --column 2026-na-wijziging delivery.json document.json"}, What: finding.Text{NL: "met een andere kolom", EN: "with another column"}},
	},
}

var Iv3JSON = cli.Command{
	Name: finding.Text{NL: "naar-json", EN: "to-json"}, Args: deliveryArg,
	Short: finding.Text{NL: "maak JSON van de werkmap van het CBS", EN: "make JSON of the workbook of CBS"},
	Long: finding.Text{NL: `
Schrijft de levering als JSON (v2.1), in euro's. Bedragen worden niet afgerond. Waar JSON om vraagt en wat niet in de werkmap
staat, geeft u op. Wat niet meegaat, en wat aan de werkmap mankeert, staat op de foutuitvoer; controleer de levering eerst.
`, EN: `
Writes the delivery as JSON (v2.1), in euros. Amounts are not rounded. What JSON asks for and the workbook does not state is
yours to say. What does not go along, and what is wrong with the workbook, stands on the error output; check the delivery first.
`},
	Examples: []cli.Example{
		{Call: finding.Text{NL: "iv3 naar-json --pakket Financieel --software Export -o levering.json levering.xlsx", EN: "iv3 to-json --package Financieel --software Export -o delivery.json delivery.xlsx"},
			What: finding.Text{NL: "met de namen die JSON vraagt", EN: "with the names that JSON asks for"}},
	},
}

var Iv3Book = cli.Command{
	Name: finding.Text{NL: "naar-xlsx", EN: "to-xlsx"}, Args: deliveryArg,
	Short: finding.Text{NL: "maak van JSON een werkmap zoals die van het CBS", EN: "make a workbook like that of CBS of JSON"},
	Long: finding.Text{NL: `
Schrijft een werkmap met de bladen, codes en cellen waar het hulpmiddel van het CBS de cijfers zoekt, in duizenden euro's, met
totalen als formules en gesloten cellen grijs. Het is niet de werkmap van het CBS zelf. Wat er geen plaats in heeft wordt
gezegd, en dan wordt niets geschreven.
`, EN: `
Writes a workbook with the sheets, codes and cells in which the tool of CBS looks for figures, in thousands of euros, with totals
as formulas and closed cells in grey. It is not the workbook of CBS itself. What has no place in it is said, and then nothing is
written.
`},
	Examples: []cli.Example{
		{Call: finding.Text{NL: "iv3 naar-xlsx -o levering.xlsx levering.json", EN: "iv3 to-xlsx -o delivery.xlsx delivery.json"}, What: finding.Text{NL: "om cijfers naast elkaar te zien", EN: "to see the figures side by side"}},
		{Call: finding.Text{NL: "iv3 naar-xlsx --zonder-details -o levering.xlsx levering.json", EN: "iv3 to-xlsx --without-details -o delivery.xlsx delivery.json"}, What: finding.Text{NL: "zonder de details van regels", EN: "without the details of rows"}},
	},
}
