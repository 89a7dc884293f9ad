package bbv_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/validate/decision"
	"github.com/bbvgo/bbv/validate/rules"
)

// zorg is the totals of programme 3 in the jaarstukken 2017 of Lansingerland, with one mistake: the saldo of 2017 lost
// its sign.
const zorg = `Totaal programma 3. Zorg, bedragen x € 1.000

| | Realisatie 2016 | Raming 2017 na wijziging | Realisatie 2017 | Afwijking 2017 |
|---|--:|--:|--:|--:|
| Totaal lasten | 33.955 | 35.984 | 33.976 | 2.008 |
| Totaal baten | 9.481 | 10.510 | 8.855 | -1.655 |
| Saldo van baten en lasten | -24.473 | -25.474 | 25.121 | 353 |
| Toevoeging reserves | 13 | 13 | 13 | 0 |
| Onttrekking reserves | 12 | 504 | 397 | -107 |
| Gerealiseerd resultaat | -24.474 | -24.984 | -24.738 | 245 |
`

var ctx = context.Background()

// An upload is read and checked: the wrong cell is named, with the figure that was meant. Sums that differ by what rounding
// explains are none of its findings.
func ExampleRead() {
	p, err := bbv.Read(ctx, "zorg.md", strings.NewReader(zorg))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range p.Report.AtLeast(finding.Warning) {
		fmt.Println(f.Code, f.Place)
		fmt.Printf("%s: %s must be %s (%s)\n", f.Place.Source().EN, f.Printed, f.Suggestion, f.Cause.Text.EN)
	}
	fmt.Println(p.Report.Tally.Text().EN)
	// Output:
	// BBV1001 Totaal programma 3. Zorg › Saldo van baten en lasten › Realisatie 2017
	// zorg.md:7:51: 25.121 must be -25.121 (wrong sign)
	// 7 exact, 4 explained by rounding, 3 do not add up
}

// A folder of saved pages is one publication: its tables, and the sentences beside them, are held against each other.
func ExampleOpen() {
	p, err := bbv.Open(ctx, "examples/voorbeeldstad/data")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(p.Tables), "tables:", p.Report.Tally.Text().EN)
	for _, f := range p.Report.AtLeast(finding.Warning) {
		fmt.Println(f.Severity, f.Code, strings.TrimPrefix(f.Place.Source().EN, "examples/voorbeeldstad/data/"), f.Printed)
	}
	// Output:
	// 13 tables: 262 exact, 95 explained by rounding, 13 do not add up
	// error BBV1001 1-overzicht.html:22:70 2.516
	// error BBV1001 3-sociaal-domein.html:25:61 8.808
	// error BBV1001 8-taakvelden.html:30:40 4.837.560
	// error BBV1051 3-sociaal-domein.html:25:61 8.808
	// error BBV1051 6-meerjarenraming.html:37:56 7.397
	// error BBV1051 7-reserves-en-balans.html:61:39 1.702
	// warning BBV1053 4-wonen-en-leefomgeving.html:11:65 € 2.359.000
	// warning BBV1052 5-financien-en-belastingen.html:12:1 1,8%
}

// All that the tables state, as data: a figure has the year, stage and side that its table tells, and the amount in euros that
// documents have.
func ExamplePublication_Facts() {
	p, err := bbv.Read(ctx, "zorg.md", strings.NewReader(zorg))
	if err != nil {
		fmt.Println(err)
		return
	}
	for place, f := range p.Facts() {
		if f.Stage == budget.Realisatie && f.Year == 2017 && f.Amount != nil {
			fmt.Println(place.Source().EN, f.Label, f.Side, f.Amount)
		}
	}
	// Output:
	// zorg.md:5:37 Totaal lasten lasten 33976000
	// zorg.md:6:35 Totaal baten baten 8855000
	// zorg.md:7:51 Saldo van baten en lasten saldo 25121000
	// zorg.md:8:35 Toevoeging reserves toevoeging 13000
	// zorg.md:9:37 Onttrekking reserves onttrekking 397000
	// zorg.md:10:48 Gerealiseerd resultaat resultaat -24738000
}

// What people decided goes along: a finding that somebody accepted is no finding.
func ExampleOpener() {
	decisions := &decision.Decisions{Accepted: []decision.Acceptance{{
		Code:   "BBV1001",
		Place:  decision.Anchor{Caption: "Totaal programma 3. Zorg", Row: "Saldo van baten en lasten", Column: "Realisatie 2017"},
		Signed: decision.Signed{By: "A. de Vries", On: "2018-05-14", Reason: "erratum 3 van de raad"},
	}}}
	opener := bbv.Opener{Rules: rules.All(), Decisions: decisions}
	p, err := opener.Read(ctx, "zorg.md", strings.NewReader(zorg))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Report.OK(), len(p.Report.Waived), p.Report.Waived[0].Waived)
	// Output:
	// true 1 erratum 3 van de raad (A. de Vries, 2018-05-14)
}

// A server of strangers' files bounds what it reads. What cannot be read is an error that names the file; the rest is
// there.
func ExampleOpener_Open() {
	opener := bbv.Opener{Limits: table.Limits{Rows: 40}}
	p, err := opener.Open(ctx, "cmd/bbv/testdata/wrong.md", "weg.csv")
	fmt.Println(err)
	fmt.Println(len(p.Tables), "table")
	// Output:
	// read "weg.csv": no such file or directory
	// 1 table
}

func ExampleOpener_Read() {
	_, err := bbv.Opener{Limits: table.Limits{Rows: 2}}.Read(ctx, "zorg.md", strings.NewReader(zorg))
	fmt.Println(err)
	// Output:
	// read "zorg.md": 5:1: more than 2 rows in one table: split the input, or raise the limit
}

// The report for people ends with what was compared.
func ExamplePublication_Print() {
	p, err := bbv.Read(ctx, "zorg.md", strings.NewReader(zorg))
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := p.Print(os.Stdout, finding.Dutch); err != nil {
		fmt.Println(err)
	}
	// Output:
	// zorg.md:7:51: fout BBV1001: Totaal programma 3. Zorg › Saldo van baten en lasten › Realisatie 2017
	//   Saldo van baten en lasten  -24.473  -25.474  25.121  353
	//                                                ^^^^^^
	//   8.855 − 33.976 = −25.121; vermeld 25.121 (verschil 50.242), verkeerd teken
	//   → vervang 25.121 door -25.121
	//
	// 1 tabel, 14 vergelijkingen: 7 exact, 4 door afronding verklaard, 3 sluiten niet aan
	// 1 × fout, 0 × let op
}

// A program of one's own shows the row in which a finding stands.
func ExamplePublication_Excerpt() {
	p, err := bbv.Read(ctx, "zorg.md", strings.NewReader(zorg))
	if err != nil {
		fmt.Println(err)
		return
	}
	text, marks := p.Excerpt(p.Report.Findings[0].Place)
	fmt.Println(text)
	fmt.Println(marks)
	// Output:
	// Saldo van baten en lasten  -24.473  -25.474  25.121  353
	//                                              ^^^^^^
}

// Tables become a document, of which every figure can be computed and explained. The printed saldo, which is wrong, stays what
// it is; what follows from the leaves stands beside it.
func ExamplePublication_Document() {
	p, err := bbv.Read(ctx, "zorg.md", strings.NewReader(zorg))
	if err != nil {
		fmt.Println(err)
		return
	}
	a := p.Document(publication.Cover{Kind: programme.Jaarstukken, Year: 2017})
	part, ok := a.Document.Overview().Find("3")
	if !ok {
		fmt.Println("no programme 3")
		return
	}
	fmt.Println(part.Figure(budget.Saldo, budget.Column{Year: 2017, Stage: budget.Realisatie}))
	fmt.Println(len(a.Placed), "figures placed,", len(a.NotPlaced), "not")
	// Output:
	// Saldo 3. Zorg = Baten 3. Zorg − Lasten 3. Zorg = -25.121.000
	// 24 figures placed, 0 not
}

// begroting is a document that is made in Go: figures in euros, lasten and baten without signs.
func begroting() *programme.Document {
	jaar := budget.Column{Year: 2026, Stage: budget.Begroting}
	return &programme.Document{
		Kind: programme.Begroting, Year: 2026, Unit: budget.InThousands, Municipality: programme.Municipality{Name: "Voorbeeldstad"},
		Columns: []programme.PrintedColumn{{Column: jaar, Heading: "Begroting 2026"}},
		Programmes: []programme.Programme{{Section: programme.Section{
			Number: "1", Name: "Zorg",
			Lines: []programme.Line{
				{Name: "Jeugdzorg", Lasten: budget.Series{jaar: budget.Euros(11_948_000)}},
				{Name: "Rijksbijdrage", Baten: budget.Series{jaar: budget.Euros(8_855_000)}},
			},
		}}},
	}
}

// A document that was built in Go is laid out as municipalities do. Here is the table of its programme.
func ExampleWrite() {
	var out strings.Builder
	if err := bbv.Write(&out, begroting(), table.FormatMarkdown); err != nil {
		fmt.Println(err)
	}
	_, chapter, _ := strings.Cut(out.String(), "1\\. Zorg\n\n")
	fmt.Println(chapter)
	// Output:
	// bedragen x € 1.000
	//
	// |  | Begroting 2026 |
	// | --- | ---: |
	// | Jeugdzorg | 11.948 |
	// | Totaal lasten | 11.948 |
	// | Rijksbijdrage | 8.855 |
	// | Totaal baten | 8.855 |
	// | Saldo van baten en lasten | -3.093 |
}

// A begroting of one programme lacks much that the law asks for. What was not checked is said beside what was found.
func ExampleCheck() {
	report, err := bbv.Check(ctx, begroting())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range report.AtLeast(finding.Warning) {
		fmt.Println(f.Severity, f.Code, f.Message(finding.Dutch))
	}
	for _, u := range report.Unchecked[:2] {
		fmt.Println(u.Why, u.Place, u.Basis.NL)
	}
	// Output:
	// warning BBV2001 kolommen ontbreken: Realisatie 2024, Begroting 2025 na wijziging, Raming 2027, Raming 2028, Raming 2029
	// absent paragraaf lokale heffingen BBV art. 9, 2a
	// absent paragraaf weerstandsvermogen en risicobeheersing BBV art. 9, 2b
}
