package publication_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table/read/html"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// page is a web page as one document.
func page(t *testing.T, cover publication.Cover, text string) publication.Assembly {
	t.Helper()
	var tables []*understand.Understanding
	for _, printed := range tabletest.ReadAll(t, html.Read, text) {
		u := tabletest.Understand(printed, understand.Given{})
		tables = append(tables, &u)
	}
	return checked(t, cover, tables)
}

// computed is what a side of a part comes to in thousands, "?" where a figure is missing, and what is printed of it.
func computed(t *testing.T, d *programme.Document, path string, side budget.Side, c budget.Column) (sum, printed string) {
	t.Helper()
	for part := range d.Overview().All() {
		if part.Path() != path {
			continue
		}
		sum = "?"
		if a, ok := part.Figure(side, c).Amount(); ok {
			sum = a.String()
		}
		if f, ok := part.Printed(side, c); ok {
			a, _ := f.Amount()
			printed = a.String()
		}
		return sum, printed
	}
	t.Fatal("no part ", path)
	return "", ""
}

// A blank row among the lines of a side is a line of which the figure is missing: 9.402 + 613 is not 11.907.
func TestALineWithoutFiguresIsNoHeading(t *testing.T) {
	for cell, want := range map[string]string{"": "?", "-": "?", "1.892": "11907000"} {
		made := page(t, in(programme.Begroting, 2024), `<h2>Programma 3 Zorg en welzijn</h2><p>bedragen x &euro; 1.000
<table><tr><th>&nbsp;<th>Begroting 2024<tr><td colspan=2>Lasten
<tr><td>Wmo<td>14.200<tr><td>Jeugd<td>27.151<tr><td>Overig<td>3.562<tr><td>Totaal lasten<td>44.913
<tr><td colspan=2>Baten
<tr><td>Rijksbijdragen<td>9.402<tr><td>Eigen bijdragen<td>`+cell+`<tr><td>Overig<td>613<tr><td>Totaal baten<td>11.907
<tr><td>Saldo<td>-33.006</table>`)
		assert.Empty(t, made.NotPlaced, cell)
		assert.Equal(t, []string{"Wmo", "Jeugd", "Overig", "Rijksbijdragen", "Eigen bijdragen"}, names(made.Document.Programmes[0].Lines), cell)
		sum, printed := computed(t, made.Document, "programmas[0]", budget.Baten, begroting(2024))
		assert.Equal(t, want, sum, cell)
		assert.Equal(t, "11907000", printed, cell)
		_, printed = computed(t, made.Document, "programmas[0]", budget.Saldo, begroting(2024))
		assert.Equal(t, "-33006000", printed, cell)
	}
}

// A row without figures above what comes to the total below it is a heading: 40 + 60 is 100.
func TestAHeadingStaysOne(t *testing.T) {
	made := assembled(t, in(programme.Begroting, 2024), "Programma 3 Zorg, x € 1.000\n\n| | 2024 | 2025 |\n|---|--:|--:|\n| Lasten | | |\n| Wmo | 70 | 71 |\n| Jeugdhulp | | |\n"+
		"| Verblijf | 40 | 44 |\n| Ambulant | 60 | 63 |\n| Totaal lasten | 100 | 107 |\n")
	require.Len(t, made.Document.Programmes[0].Subdivisions, 1)
	assert.Equal(t, "Jeugdhulp", made.Document.Programmes[0].Subdivisions[0].Name)
}

const overzicht = "Overzicht van baten en lasten begroting 2024\n\nBedragen x € 1.000\n\n| Programma | Lasten 2024 | Baten 2024 | Saldo 2024 |\n|---|---:|---:|---:|\n"

// Two programmes of one name, and algemene dekkingsmiddelen in one row: 8.500 + 5.700 + 6.400 + 1.100 + 13.900 is 35.600, and
// 920 + 160 + 5.800 + 61.500 + 430 is 68.810.
func TestRowsOfOneNameAndDekkingsmiddelenInOneRow(t *testing.T) {
	made := assembled(t, in(programme.Begroting, 2024), overzicht+`| 1 Bestuur | 8.500 | 920 | -7.580 |
| Overig | 5.700 | 160 | -5.540 |
| Overig | 6.400 | 5.800 | -600 |
| Algemene dekkingsmiddelen | 1.100 | 61.500 | 60.400 |
| Overhead | 13.900 | 430 | -13.470 |
| Totaal saldo van baten en lasten | 35.600 | 68.810 | 33.210 |
`)
	assert.Empty(t, made.NotPlaced)
	require.Len(t, made.Document.Programmes, 3)
	assert.Equal(t, []string{"Overig", "Overig"}, []string{made.Document.Programmes[1].Name, made.Document.Programmes[2].Name})
	assert.Equal(t, "Algemene dekkingsmiddelen", made.Document.Dekkingsmiddelen.Overige.Name)
	for side, want := range map[budget.Side]string{budget.Lasten: "35600000", budget.Baten: "68810000", budget.Saldo: "33210000"} {
		sum, printed := computed(t, made.Document, "", side, begroting(2024))
		assert.Equal(t, want, sum)
		assert.Equal(t, want, printed)
	}
}

// A row between the totals of programmes and of algemene dekkingsmiddelen is one of the latter, whatever its name.
func TestARowAmongTheDekkingsmiddelen(t *testing.T) {
	made := assembled(t, in(programme.Begroting, 2024), overzicht+`| 1 Bestuur | 8.500 | 920 | -7.580 |
| 2 Zorg | 5.700 | 160 | -5.540 |
| Subtotaal programma's | 14.200 | 1.080 | -13.120 |
| Hondenbelasting |  | 6.500 | 6.500 |
| Algemene uitkering |  | 25.900 | 25.900 |
| Subtotaal algemene dekkingsmiddelen |  | 32.400 | 32.400 |
| Overhead | 4.700 |  | -4.700 |
| Totaal saldo van baten en lasten | 18.900 | 33.480 | 14.580 |
`)
	assert.Empty(t, made.NotPlaced)
	assert.Len(t, made.Document.Programmes, 2)
	assert.Equal(t, "Hondenbelasting", made.Document.Dekkingsmiddelen.Overige.Name)
	sum, printed := computed(t, made.Document, "algemeneDekkingsmiddelen", budget.Baten, begroting(2024))
	assert.Equal(t, "32400000", sum)
	assert.Equal(t, "32400000", printed)
}

// A label that stands twice is two lines, also where it says no more than its side: 2.410 + 310 + 45 is 2.765.
func TestALabelTwice(t *testing.T) {
	for _, label := range []string{"Overige lasten", "Wijkteams"} {
		made := assembled(t, in(programme.Begroting, 2026), "1. Veilig\n\nbedragen x € 1.000\n\n| | Begroting 2026 | Raming 2027 | Raming 2028 |\n|---|--:|--:|--:|\n| Veiligheidsregio | 2.410 | 2.480 | 2.555 |\n| "+
			label+" | 310 | 300 | 290 |\n| "+label+" | 45 | 45 | 45 |\n| Totaal lasten | 2.765 | 2.825 | 2.890 |\n")
		assert.Empty(t, made.NotPlaced)
		assert.Equal(t, []string{"Veiligheidsregio", label, label}, names(made.Document.Programmes[0].Lines))
		sum, printed := computed(t, made.Document, "programmas[0]", budget.Lasten, begroting(2026))
		assert.Equal(t, "2765000", sum)
		assert.Equal(t, "2765000", printed)
	}
}

// A wrong total is claimed, and so is the right saldo: 14.511 + 28.003 + 3.490 is 46.004, and 10.459 − 46.004 is −35.545.
func TestAWrongTotalIsReported(t *testing.T) {
	made := assembled(t, in(programme.Begroting, 2024), "Programma 3 Zorg\n\nbedragen x € 1.000\n\n| | Begroting 2024 |\n|---|--:|\n| Wmo | 14.511 |\n| Jeugd | 28.003 |\n| Voorzieningen | 3.490 |\n"+
		"| Totaal lasten | 46.040 |\n| Rijksbijdragen | 9.871 |\n| Eigen bijdragen | 588 |\n| Totaal baten | 10.459 |\n| Saldo | -35.545 |\n")
	assert.Empty(t, made.NotPlaced)
	sum, printed := computed(t, made.Document, "programmas[0]", budget.Lasten, begroting(2024))
	assert.Equal(t, []string{"46004000", "46040000"}, []string{sum, printed})
	sum, printed = computed(t, made.Document, "programmas[0]", budget.Saldo, begroting(2024))
	assert.Equal(t, []string{"-35545000", "-35545000"}, []string{sum, printed})
	run, err := validate.Run(context.Background(), made.Document, rules.All())
	require.NoError(t, err)
	require.Len(t, errors(run.Findings), 1)
	assert.Contains(t, errors(run.Findings)[0], "stated 46.040, computed 46.004")
}

const small = `<table><tr><th><th>Begroting 2024<tr><td>Wmo<td>14.200<tr><td>Jeugd<td>27.150<tr><td>Totaal lasten<td>41.350</table>`

// The name of a programme stands behind its number, whatever separates them, and is no question, unit or sentence.
func TestNamesOfProgrammes(t *testing.T) {
	for above, want := range map[string]string{
		"<h2>Programma 3 – Zorg &amp; welzijn</h2>":                                                                    "Zorg & welzijn",
		"<h2>Programma 3 - Zorg &amp; welzijn</h2>":                                                                    "Zorg & welzijn",
		"<h2>Programma 3: Zorg &amp; welzijn</h2>":                                                                     "Zorg & welzijn",
		"<h2>Programma 3 — Zorg &amp; welzijn</h2>":                                                                    "Zorg & welzijn",
		"<h2>Programma 3 | Zorg &amp; welzijn</h2>":                                                                    "Zorg & welzijn",
		"<h2>Programma 3 – Zorg</h2><p>Wat heeft het gekost?</p>":                                                      "Zorg",
		"<h2>Programma 3. Zorg</h2><p>De lasten stijgen.</p><p>Hoeveel mag het kosten?</p>":                            "Zorg",
		"<h2>Wat mag het kosten? Programma 3 Zorg</h2>":                                                                "Zorg",
		"<h2>Programma 3 Zorg: Wat mag het kosten?</h2>":                                                               "Zorg",
		"<h2>Programma 3 Zorg (bedragen x € 1.000)</h2>":                                                               "Zorg",
		"<table><caption>Programma 3 Zorg (bedragen x € 1.000)</caption><tr><th><th>Begroting 2024<tr><td>Lasten<td>1": "Zorg",
		"<h2>Programma 3 – Lasten en baten</h2>":                                                                       "Programma 3",
	} {
		if !strings.Contains(above, "<table>") {
			above += "<p>bedragen x € 1.000</p>" + small
		}
		made := page(t, in(programme.Begroting, 2024), above)
		require.Len(t, made.Document.Programmes, 1, above)
		assert.Equal(t, "3 "+want, fmt.Sprint(made.Document.Programmes[0].Number, " ", made.Document.Programmes[0].Name), above)
	}
}

// The cover tells the unit of a table that names none, and of no other.
func TestUnitOfTheCover(t *testing.T) {
	cover := in(programme.Begroting, 2024)
	text := "<h2>Programma 3 Zorg</h2>" + small + "<h2>Programma 4 Werk</h2><p>bedragen in euro</p>" + small
	for _, n := range page(t, cover, text).NotPlaced {
		assert.Equal(t, publication.UnknownUnit, n.Reason)
		assert.Zero(t, n.Table)
	}
	unit := budget.InThousands
	cover.Unit = &unit
	made := page(t, cover, text)
	assert.Empty(t, made.NotPlaced)
	for i, want := range []string{"41350000", "41350"} {
		sum, _ := computed(t, made.Document, fmt.Sprintf("programmas[%d]", i), budget.Lasten, begroting(2024))
		assert.Equal(t, want, sum)
	}
}

// What a minus means is told by the parts of a side where its total is wrong: 14.200 + 27.150 + 3.550 is 44.900, of which
// 44.090 is printed, and 11.900 − 44.900 is −33.000.
func TestSignOfASaldoBesideAWrongTotal(t *testing.T) {
	made := assembled(t, in(programme.Begroting, 2024), "Programma 3 Zorg\n\nbedragen x € 1.000\n\n| | Begroting 2024 |\n|---|--:|\n| Lasten | |\n| Wmo | 14.200 |\n| Jeugd | 27.150 |\n| Overig | 3.550 |\n"+
		"| Totaal lasten | 44.090 |\n| Baten | |\n| Rijksbijdragen | 9.400 |\n| Eigen bijdragen | |\n| Overig | 600 |\n| Totaal baten | 11.900 |\n| Saldo | -33.000 |\n")
	assert.Empty(t, made.NotPlaced)
	_, printed := computed(t, made.Document, "programmas[0]", budget.Saldo, begroting(2024))
	assert.Equal(t, "-33000000", printed)
}
