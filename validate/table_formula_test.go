package validate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// onSheet is a table as it stands on a sheet from cell A1 on, a line per row and cells between pipes. "=SUM(B2:B3) 12" is
// a formula with the figure that it shows; a figure in quotes is a text.
func onSheet(picture string) table.Table {
	t := table.Table{Format: table.FormatXLSX, Part: "Blad1", At: table.At(1, 1)}
	for i, l := range strings.Split(strings.TrimSpace(picture), "\n") {
		var cells []table.Cell
		for k, text := range strings.Split(l, "|") {
			c := table.Cell{Text: strings.TrimSpace(text), At: table.At(i+1, k+1)}
			formula, shown, ok := strings.Cut(c.Text, " ")
			if ok = ok && strings.HasPrefix(formula, "="); ok {
				c.Text = shown
			}
			c.Origin = &table.Origin{Exact: strings.ReplaceAll(c.Text, ".", "")}
			if ok {
				c.Origin.Formula = formula[1:]
			}
			if c.Text = strings.Trim(c.Text, `"`); c.Text != shown && strings.Contains(text, `"`) {
				c.Origin = nil
			}
			cells = append(cells, c)
		}
		if i == 0 {
			t.Header = [][]table.Cell{cells[1:]}
			continue
		}
		t.Rows = append(t.Rows, table.Row{Label: cells[0], Cells: cells[1:]})
	}
	return t
}

// formulaFindings are the findings of the formulas of a table: code, cell and what is said.
func formulaFindings(t *testing.T, picture string) (list []string, findings []finding.Finding) {
	t.Helper()
	report, err := validate.Table(t.Context(), onSheet(picture), understand.Given{}, rules.All())
	require.NoError(t, err)
	for _, f := range report.Findings {
		if f.Code == "BBV1049" || f.Code == "BBV1050" {
			assert.Equal(t, finding.Warning, f.Severity)
			list = append(list, f.Code+" "+f.Place.Cell+": "+f.Text.NL)
			findings = append(findings, f)
		}
	}
	return list, findings
}

// lasten are five rows with the formulas of their totals, in three columns.
func lasten(totals string) string {
	return `Post|Realisatie 2022|Begroting 2023|Begroting 2024
Jeugdhulp|4.321|4.455|4.790
Maatschappelijke ondersteuning|6.120|6.344|6.519
Participatie|3.877|3.690|3.725
Minimabeleid|912|1.048|1.107
Sport|1.530|1.498|1.611
Totaal lasten|` + totals
}

// small are three rows and one of a small figure, which one formula leaves out.
func small(figure string) string {
	return strings.NewReplacer("?", figure, "B!", map[string]string{"4": "14.322", "6": "14.324"}[figure], "C!", map[string]string{"4": "14.493", "6": "14.495"}[figure],
		"D!", map[string]string{"4": "15.038", "6": "15.040"}[figure]).Replace(`Post|Realisatie 2022|Begroting 2023|Begroting 2024
Jeugdhulp|4.321|4.455|4.790
Maatschappelijke ondersteuning|6.120|6.344|6.519
Participatie|3.877|3.690|3.725
Overig|?|?|?
Totaal lasten|=SUM(B2:B5) B!|=SUM(C2:C4) C!|=SUM(D2:D5) D!`)
}

func TestFormulasOfTotals(t *testing.T) {
	for name, c := range map[string]struct {
		picture string
		want    []string
	}{
		"all right": {lasten("=SUM(B2:B6) 16.760|=SUM(C2:C6) 17.035|=D2+D3+D4+D5+D6 17.752"), nil},
		"one leaves out the last row, and the total holds": {lasten("=SUM(B2:B6) 16.760|=SUM(C2:C5) 17.035|=SUM(D2:D6) 17.752"),
			[]string{"BBV1049 C7: de formule SUM(C2:C5) telt C6 (Sport) niet mee, die in de som hoort"}},
		"it is left out, and the total does not hold": {lasten("=SUM(B2:B6) 16.760|=SUM(C2:C5) 15.537|=SUM(D2:D6) 17.752"),
			[]string{"BBV1049 C7: de formule SUM(C2:C5) telt C6 (Sport) niet mee, die in de som hoort"}},
		"two rows in the middle": {lasten("=SUM(B2:B6) 16.760|=SUM(C2,C4,C6) 17.035|=SUM(D2:D6) 17.752"),
			[]string{"BBV1049 C7: de formule SUM(C2,C4,C6) telt C3 (Maatschappelijke ondersteuning), C5 (Minimabeleid) niet mee, die in de som hoort"}},
		"little in common is another way to the total": {lasten("=SUM(B2:B6) 16.760|=SUM(C2:C3) 17.035|=SUM(D2:D6) 17.752"), nil},
		"formulas that do other things":                {lasten("=SUM(B2:B6) 16.760|=SUM(C2:C5)*1 17.035|=SUM(D2:D6) 17.752"), nil},
		"cells of another sheet":                       {lasten("=SUM(B2:B6) 16.760|=SUM(Blad2!C2:C5) 17.035|=SUM(D2:D6) 17.752"), nil},
		"cells beside the table":                       {lasten("=SUM(B2:B6) 16.760|=SUM(C2:C5)+C40 17.035|=SUM(D2:D6) 17.752"), nil},
		"cells of another column":                      {lasten("=SUM(B2:B6) 16.760|=SUM(C2:C5)+B6 17.035|=SUM(D2:D6) 17.752"), nil},
		"a sign that the sum has not":                  {lasten("=SUM(B2:B6) 16.760|=SUM(C2:C5)-C6 17.035|=SUM(D2:D6) 17.752"), nil},
		"a cell twice":                                 {lasten("=SUM(B2:B6) 16.760|=SUM(C2:C6)+C2 17.035|=SUM(D2:D6) 17.752"), nil},
		"nine thousand cells, all but a few taken off again": {lasten("=SUM(B2:B6) 16.760|=SUM(C2:C5)" + strings.Repeat("+SUM(C2:C6)-SUM(C2:C6)", 900) + " 17.035|=SUM(D2:D6) 17.752"),
			[]string{"BBV1049 C7: de formule SUM(C2:C5)" + strings.Repeat("+SUM(C2:C6)-SUM(C2:C6)", 900) + " telt C6 (Sport) niet mee, die in de som hoort"}},
		"more cells than are compared": {lasten("=SUM(B2:B6) 16.760|=SUM(C2:C5)" + strings.Repeat("+SUM(C2:C6)-SUM(C2:C6)", 1100) + " 17.035|=SUM(D2:D6) 17.752"), nil},
		"typed over formulas that do other things": {lasten("=SUBTOTAL(9,B2:B6) 16.760|17.035|=SUBTOTAL(9,D2:D6) 17.752"),
			[]string{"BBV1050 C7: het totaal is ingetypt: C7 heeft geen formule, en B7 wel"}},
		"rounded": {lasten("=SUM(B2:B6) 16.760|=ROUND(SUM(C2:C5),0) 17.035|=SUM(D2:D6) 17.752"),
			[]string{"BBV1049 C7: de formule ROUND(SUM(C2:C5),0) telt C6 (Sport) niet mee, die in de som hoort"}},
		"typed over": {lasten("=SUM(B2:B6) 16.760|17.035|=SUM(D2:D6) 17.752"),
			[]string{"BBV1050 C7: het totaal is ingetypt: C7 heeft geen formule, en B7 wel"}},
		"of two nobody can tell which is the exception": {`Post|Realisatie 2022|Begroting 2023
Jeugdhulp|4.321|4.455
Maatschappelijke ondersteuning|6.120|6.344
Participatie|3.877|3.690
Minimabeleid|912|1.048
Totaal lasten|=SUM(B2:B5) 15.230|15.537`, nil},
		"a row so small that rounding may hide it": {small("4"), nil},
		"a small row that rounding cannot hide": {small("6"),
			[]string{"BBV1049 C6: de formule SUM(C2:C4) telt C5 (Overig) niet mee, die in de som hoort"}},
		"no formulas": {lasten("16.760|17.035|17.752"), nil},
		"a row that figures do not tell of": {`Post|Realisatie 2022|Begroting 2023|Begroting 2024
Jeugdhulp|4.321|4.455|4.790
Maatschappelijke ondersteuning|6.120|6.344|6.519
Participatie|3.877|3.690|3.725
Overig|0|-|0
Totaal lasten|=SUM(B2:B5) 14.318|=SUM(C2:C4) 14.489|=SUM(D2:D5) 15.034`, nil},
		"columns": {`Programma|Zorg|Sport|Cultuur|Bestuur|Totaal
Lasten|4.321|1.530|912|2.377|=SUM(B2:E2) 9.140
Onttrekkingen|311|228|47|519|=SUM(B3:E3) 1.105
Storting|77|402|163|38|=SUM(B4:D4) 680
Kosten|5.127|806|341|1.299|=SUM(B5:E5) 7.573`, []string{"BBV1049 F4: de formule SUM(B4:D4) telt E4 (Storting) niet mee, die in de som hoort"}},
		"a row that is no part": {`Post|Realisatie 2022|Begroting 2023|Begroting 2024
Inwoners|41.320|41.877|42.110
Jeugdhulp|4.321|4.455|4.790
Maatschappelijke ondersteuning|6.120|6.344|6.519
Participatie|3.877|3.690|3.725
Totaal lasten|=SUM(B3:B5) 14.318|=SUM(C2:C5) 14.489|=SUM(D3:D5) 15.034`,
			[]string{"BBV1049 C6: de formule SUM(C2:C5) telt ook C2 (Inwoners) mee, die niet in de som hoort"}},
		"a text that a formula passes over": {`Post|Realisatie 2022|Begroting 2023|Begroting 2024
Inwoners|41.320|"41.877"|42.110
Jeugdhulp|4.321|4.455|4.790
Maatschappelijke ondersteuning|6.120|6.344|6.519
Participatie|3.877|3.690|3.725
Totaal lasten|=SUM(B3:B5) 14.318|=SUM(C2:C5) 14.489|=SUM(D3:D5) 15.034`, nil},
		"two totals, one column without formulas": {`Post|Realisatie 2022|Begroting 2023|Begroting 2024|Begroting 2025
Jeugdhulp|4.321|4.455|4.790|4.801
Maatschappelijke ondersteuning|6.120|6.344|6.519|6.620
Participatie|3.877|3.690|3.725|3.777
Totaal lasten|14.318|=SUM(C2:C4) 14.489|=SUM(D2:D4) 15.034|=SUM(E2:E4) 15.198
Eigen bijdragen|411|437|462|480
Rijksbijdragen|2.205|2.318|2.291|2.388
Overig|97|83|118|121
Totaal baten|2.713|=SUM(C6:C8) 2.838|=SUM(D6:D8) 2.871|=SUM(E6:E8) 2.989`, nil},
	} {
		got, findings := formulaFindings(t, c.picture)
		for i := range got {
			got[i], _, _ = strings.Cut(got[i], " (Totaal") // the sum in words
		}
		assert.Equal(t, c.want, got, name)
		for _, f := range findings {
			assert.NotContains(t, f.Text.NL+f.Text.EN+f.Remedy.NL+f.Remedy.EN, "{")
			assert.NotEmpty(t, f.Related)
			assert.Equal(t, "Blad1", f.Place.Part)
		}
	}
}

// What is missing in many cells is told of the first five.
func TestManyCellsLeftOut(t *testing.T) {
	rows := "Post|2022|2023|2024\n"
	sums := [3]int{}
	for i := range 14 {
		rows += "Post " + string(rune('a'+i))
		for c := range 3 {
			n := 1000 + i*i*137 + c*(i*71+13)
			sums[c] += n
			rows += "|" + dotted(n)
		}
		rows += "\n"
	}
	got, findings := formulaFindings(t, rows+"Totaal|=SUM(B2:B15) "+dotted(sums[0])+"|=SUM(C2:C9) "+dotted(sums[1])+"|=SUM(D2:D15) "+dotted(sums[2]))
	require.Len(t, got, 1)
	assert.Contains(t, got[0], "C10 (Post i), C11 (Post j), C12 (Post k), C13 (Post l), C14 (Post m), … niet mee")
	assert.Len(t, findings[0].Related, 6)
}

func dotted(n int) string {
	s := []byte{}
	for i := 0; n > 0; i++ {
		if i > 0 && i%3 == 0 {
			s = append([]byte{'.'}, s...)
		}
		s = append([]byte{byte('0' + n%10)}, s...)
		n /= 10
	}
	return string(s)
}

// A cell of which the formula has no outcome takes part in no sum, and is said, also where that leaves no sum at all.
func TestFormulaErrors(t *testing.T) {
	for picture, want := range map[string]string{
		"Omschrijving|2023|2024\nZorg|10|21\nWonen|5|7\nTotaal|=B2+#REF! #REF!|=SUM(C2:C3) 28": "Blad1!B4",
		"Omschrijving|2023\nZorg|#DEEL/0!\nWonen|5":                                            "Blad1!B2",
		"Omschrijving|2023|2024\nZorg|#N/B|21\nWonen|#n/b|7":                                   "Blad1!B2",
	} {
		report, err := validate.Table(t.Context(), onSheet(picture), understand.Given{}, rules.All())
		require.NoError(t, err)
		require.NotEmpty(t, report.Findings, picture)
		f := report.Findings[0]
		assert.Equal(t, "BBV1016", f.Code)
		assert.Equal(t, finding.Warning, f.Severity)
		assert.Contains(t, f.Text.NL, "heeft geen uitkomst: #")
		assert.Equal(t, want, f.Place.Part+"!"+f.Place.Cell)
	}
}
