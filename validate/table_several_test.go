package validate_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/made"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// together checks the tables of a text, each by itself and all together.
func together(t *testing.T, text string) finding.Report {
	t.Helper()
	var list []validate.TableReport
	for printed, err := range read.Markdown(strings.NewReader(text), table.Limits{}) {
		require.NoError(t, err)
		r, err := validate.Table(context.Background(), printed, understand.Given{}, rules.All())
		require.NoError(t, err)
		list = append(list, r)
	}
	report, err := validate.Tables(context.Background(), list)
	require.NoError(t, err)
	return report
}

const overviewOfThree = `Bedragen x € 1.000

Overzicht van baten en lasten

| Programma | Lasten 2025 | Baten 2025 | Saldo 2025 | Lasten 2026 | Baten 2026 | Saldo 2026 |
|---|--:|--:|--:|--:|--:|--:|
| 1. Veiligheid | 4.312 | 127 | -4.185 | 4.478 | 131 | -4.347 |
| 2. Onderwijs | 9.846 | 2.215 | -7.631 | 10.093 | 2.268 | -7.825 |
| 3. Cultuur | 3.157 | 489 | -2.668 | 3.266 | 502 | -2.764 |
| Totaal | 17.315 | 2.831 | -14.484 | 17.837 | 2.901 | -14.936 |

`

const chapterOfOne = `Bedragen x € 1.000

Programma 2. Onderwijs

| | 2025 | 2026 |
|---|--:|--:|
| Huisvesting | 6.318 | 6.457 |
| Vervoer | 3.528 | 3.636 |
| Totaal lasten | 9.846 | 10.093 |
| Totaal baten | 2.215 | BATEN |
| Saldo | -7.631 | SALDO |

`

const inEurosOfOne = `Bedragen x € 1

Onderwijs

| | 2025 | 2026 |
|---|--:|--:|
| Totaal lasten | 9.845.814 | 10.093.385 |
| Totaal baten | 2.214.940 | 2.286.017 |
| Saldo | -7.630.874 | -7.825.368 |

`

func chapterWith(baten, saldo string) string {
	return strings.NewReplacer("BATEN", baten, "SALDO", saldo).Replace(chapterOfOne)
}

func TestTablesThatAgree(t *testing.T) {
	report := together(t, overviewOfThree+chapterWith("2.268", "-7.825"))
	assert.Empty(t, report.Findings)
	assert.Equal(t, finding.Tally{Exact: 6}, report.Tally)
	assert.Empty(t, together(t, "").Tally)
}

// The figure that its own table refutes is named, with the right one and where that stands.
func TestContradictionNamesTheWrongFigure(t *testing.T) {
	report := together(t, overviewOfThree+chapterWith("2.391", "-7.825"))
	require.Len(t, report.Findings, 1)
	f := report.Findings[0]
	assert.Equal(t, "BBV1051", f.Code)
	assert.Equal(t, finding.Error, f.Severity)
	assert.Equal(t, [3]int{2, 4, 2}, [3]int{f.Place.Table, f.Place.Row, f.Place.Column})
	assert.Equal(t, [2]string{"2.391", "2.268"}, [2]string{f.Printed, f.Suggestion})
	require.Len(t, f.Related, 1)
	assert.Equal(t, "Overzicht van baten en lasten › 2. Onderwijs › Baten 2026", f.Related[0].Place.String())
	assert.Equal(t, "2.268", f.Related[0].Printed)
	assert.Equal(t, "in “Overzicht van baten en lasten › 2. Onderwijs › Baten 2026” staat 2.268 voor hetzelfde cijfer: 5 andere cijfers van deze regels zijn gelijk; daarmee kloppen ook de optellingen van deze tabel, met 2.391 niet; dit is de fout die ook BBV1001 meldt", f.Text.NL)
	assert.Equal(t, "“Overzicht van baten en lasten › 2. Onderwijs › Baten 2026” has 2.268 for the same figure: 5 other figures of these lines are the same; with that the sums of this table hold, too, and with 2.391 they do not; this is the mistake that BBV1001 reports as well", f.Text.EN)
	assert.Equal(t, finding.Text{NL: "vervang 2.391 door 2.268", EN: "replace 2.391 by 2.268"}, f.Remedy)
	assert.Equal(t, finding.Tally{Exact: 5, Impossible: 1}, report.Tally)
}

// Where the table itself names the figure, that another table has the right one is no second mistake.
func TestContradictionOfAFigureThatItsTableNames(t *testing.T) {
	report := together(t, overviewOfThree+chapterWith("2.286", "-7.825"))
	require.Len(t, report.Findings, 1)
	assert.Equal(t, finding.Info, report.Findings[0].Severity)
	assert.Contains(t, report.Findings[0].Text.NL, "dit volgt uit de fout die BBV1001 aanwijst")
}

// Where both tables add up neither is named.
func TestContradictionOfTablesThatAddUp(t *testing.T) {
	report := together(t, overviewOfThree+chapterWith("2.286", "-7.807"))
	require.Len(t, report.Findings, 2)
	for i, want := range [][4]string{{"2.268", "2.286", "2.286", "2.268"}, {"-7.825", "-7.807", "-7.807", "-7.825"}} {
		f := report.Findings[i]
		require.Len(t, f.Alternatives, 1)
		assert.Equal(t, want, [4]string{f.Printed, f.Suggestion, f.Alternatives[0].Printed, f.Alternatives[0].Suggestion})
		assert.Equal(t, "zoek uit welk van beide klopt, en vermeld dat overal", f.Remedy.NL)
	}
}

// A figure that is wrong against one table, and may be wrong against another, is in two findings: the remedies differ.
func TestContradictionsOfOneFigure(t *testing.T) {
	third := "Bedragen x € 1.000\n\nBijlage\n\n| | 2025 | 2026 |\n|---|--:|--:|\n| Onderwijs, lasten | 9.846 | 10.093 |\n| Onderwijs, baten | 2.215 | 2.386 |\n\n"
	named, open := 0, 0
	for _, f := range together(t, overviewOfThree+chapterWith("2.286", "-7.825")+third).Findings {
		if f.Remedy.NL == "vervang 2.286 door 2.268" {
			named++
			assert.Empty(t, f.Alternatives)
			assert.Len(t, f.Related, 1)
			continue
		}
		open++
		assert.Empty(t, f.Related)
		assert.Len(t, f.Alternatives, 1)
	}
	assert.Equal(t, [2]int{1, 2}, [2]int{named, open})
}

// A figure in euros is not made of one in thousands; one finding names all other places.
func TestContradictionWithRoundedFigures(t *testing.T) {
	report := together(t, overviewOfThree+chapterWith("2.268", "-7.825")+inEurosOfOne)
	require.Len(t, report.Findings, 1)
	f := report.Findings[0]
	assert.Equal(t, "2.286.017", f.Printed)
	assert.Empty(t, f.Suggestion)
	assert.Len(t, f.Related, 2)
	assert.Equal(t, "vervang 2.286.017 door het cijfer dat elders als 2.268 staat", f.Remedy.NL)
}

// A line that shares nothing but its name is no more than information.
func TestContradictionByName(t *testing.T) {
	list := func(title, figure string) string {
		return "Bedragen x € 1.000\n\n" + title + "\n\n| Programma | Lasten 2026 |\n|---|--:|\n| Veiligheid | 4.312 |\n| Onderwijs | 9.846 |\n| Cultuur | 3.157 |\n| Zorg | " + figure + " |\n\n"
	}
	report := together(t, list("Lasten", "7.044")+list("Lasten per programma", "7.404"))
	require.Len(t, report.Findings, 1)
	f := report.Findings[0]
	assert.Equal(t, finding.Info, f.Severity)
	assert.Equal(t, "wellicht hetzelfde cijfer als 7.404 in “Lasten per programma › Zorg › Lasten 2026”", f.Text.NL)
	assert.Equal(t, "ga na of beide hetzelfde bedoelen; zo ja, zoek uit welk van beide klopt", f.Remedy.NL)
	assert.True(t, report.OK())
	assert.Equal(t, finding.Tally{Exact: 3}, report.Tally)
}

// Three tables against one that no sum is about.
func TestContradictionByOtherTables(t *testing.T) {
	lines := func(title, baten string) string {
		return "Bedragen x € 1.000\n\n" + title + "\n\n| | 2025 | 2026 | 2027 |\n|---|--:|--:|--:|\n| Onderwijs, lasten | 9.846 | 10.093 | 10.214 |\n| Onderwijs, baten | 2.215 | " + baten + " | 2.331 |\n\n"
	}
	report := together(t, lines("Kern", "2.268")+lines("Samenvatting", "2.268")+lines("Bijlage", "2.286"))
	require.Len(t, report.Findings, 1)
	f := report.Findings[0]
	assert.Equal(t, 3, f.Place.Table)
	assert.Contains(t, f.Text.NL, "; andere tabellen die dat cijfer hebben: 1")
	assert.Len(t, f.Related, 2)
}

// A programme is the total of its beleidsvelden. Figures: Lansingerland, jaarstukken 2017, programma 3.
func TestTotalOfTables(t *testing.T) {
	part := func(name, lasten, baten string) string {
		return "Bedragen x € 1.000\n\n" + name + "\n\n| | Realisatie 2016 | Raming 2017 | Raming 2017 na wijziging | Realisatie 2017 |\n|---|--:|--:|--:|--:|\n| Totaal lasten | " + lasten + " |\n| Totaal baten | " + baten + " |\n\n"
	}
	programme := func(baten string) string {
		return part("Programma 3", "33.955 | 34.810 | 35.984 | 33.976", "9.481 | 10.024 | 10.510 | 8.855") +
			part("Jeugd", "11.425 | 11.798 | 11.948 | 12.016", "33 | 33 | 35 | 50") +
			part("Maatschappelijke ondersteuning", "8.337 | 8.819 | 9.043 | 8.548", "812 | 1.083 | 759 | 541") +
			part("Werk en inkomen", "14.193 | 14.193 | 14.993 | 13.412", "8.636 | 8.908 | "+baten+" | 8.264")
	}
	report := together(t, programme("9.716"))
	assert.Empty(t, report.Findings)
	assert.Equal(t, 8, report.Tally.Total())
	report = together(t, programme("9.761"))
	require.Len(t, report.Findings, 1)
	f := report.Findings[0]
	assert.Equal(t, "BBV1054", f.Code)
	assert.Equal(t, [3]int{4, 2, 3}, [3]int{f.Place.Table, f.Place.Row, f.Place.Column})
	assert.Equal(t, "Werk en inkomen › Totaal baten › Raming 2017 na wijziging", f.Place.String())
	assert.Equal(t, [2]string{"9.761", "9.716"}, [2]string{f.Printed, f.Suggestion})
}

// The only figure of the first table is the first of its first row.
func TestTotalOfTablesOfOneFigure(t *testing.T) {
	one := func(name, figure string) string {
		return "Bedragen x € 1.000\n\n" + name + "\n\n| | Realisatie 2016 |\n|---|--:|\n| Totaal lasten | " + figure + " |\n\n"
	}
	assert.Empty(t, together(t, one("Programma 3", "33.955")+one("Jeugd", "11.425")+one("Zorg", "8.337")+one("Werk", "14.193")).Findings)
}

func TestTablesWithoutTime(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := validate.Tables(ctx, make([]validate.TableReport, 2))
	assert.ErrorIs(t, err, context.Canceled)
}

// Of the many programmes that a sum over tables may be wrong in, the one that another table prints otherwise is named.
func TestTotalOfManyTables(t *testing.T) {
	first := []int{4312, 9846, 3157, 7044, 5231, 8719, 6402, 2871, 1958, 3666}
	programme := func(i, lasten int) string {
		return fmt.Sprintf("Bedragen x € 1\n\nProgramma %d. %s\n\n| | Rekening 2016 | Begroting 2017 | Begroting 2018 |\n|---|--:|--:|--:|\n| Totaal lasten | %d | %d | %d |\n| Totaal baten | %d | %d | %d |\n\n",
			i+1, string(rune('A'+i))+"land", lasten-211, lasten, lasten+307, lasten/3, lasten/4, lasten/5)
	}
	var text string
	var sums [3]int
	overview := "Bedragen x € 1\n\nOverzicht van lasten\n\n| Programma | Lasten Rekening 2016 | Lasten Begroting 2017 | Lasten Begroting 2018 |\n|---|--:|--:|--:|\n"
	for i, lasten := range first {
		printed := lasten
		if i == 9 {
			printed += 90
		}
		one := programme(i, lasten)
		text += strings.Replace(one, fmt.Sprintf("| %d | %d |", lasten, lasten+307), fmt.Sprintf("| %d | %d |", printed, lasten+307), 1)
		overview += fmt.Sprintf("| %d. %s | %d | %d | %d |\n", i+1, string(rune('A'+i))+"land", lasten-211, lasten, lasten+307)
		sums[0], sums[1], sums[2] = sums[0]+lasten-211, sums[1]+lasten, sums[2]+lasten+307
	}
	overview += fmt.Sprintf("| Totaal | %d | %d | %d |\n\n", sums[0], sums[1], sums[2])
	var found []string
	for _, f := range together(t, overview+text).Findings {
		if f.Code == "BBV1054" {
			found = append(found, f.Place.String())
			for _, r := range f.Alternatives[:min(1, len(f.Alternatives))] {
				found = append(found, r.Place.String())
			}
		}
	}
	assert.Contains(t, found, "Programma 10. Jland › Totaal lasten › Begroting 2017")
}

// The stands of one table, a row for each year. Figures: Eindhoven, begroting 2021, two categories of reserves.
func TestStandThatIsNotCarriedOver(t *testing.T) {
	report := together(t, "Bedragen x € 1.000\n\nVerloop\n\n| Reserves | Jaar | Stand 1-1 | Toevoeging | Onttrekking | Stand 31-12 |\n|---|--:|--:|--:|--:|--:|\n"+
		"| Besteding | 2016 | 56.573 | 17.636 | -25.964 | 48.245 |\n| Besteding | 2017 | 48.245 | 27.586 | -38.178 | 37.653 |\n| Besteding | 2018 | 35.797 | 23.920 | -24.683 | 35.034 |\n"+
		"| Risico | 2016 | 10.082 | 2.001 | -2.175 | 9.908 |\n| Risico | 2017 | 9.908 | 2.963 | -756 | 12.115 |\n| Risico | 2018 | 12.115 | 432 | -2.197 | 10.350 |\n")
	require.Len(t, report.Findings, 1)
	f := report.Findings[0]
	assert.Equal(t, "de stand aan het begin van een jaar is die aan het eind van het jaar ervoor, en in “Verloop › Besteding › Stand 1-1” staat 35.797; 3 andere standen van deze tabel sluiten aan", f.Text.NL)
	assert.Equal(t, [2]int{2, 5}, [2]int{f.Place.Row, f.Place.Column})
	require.Len(t, f.Alternatives, 1)
	assert.Equal(t, "37.653", f.Alternatives[0].Suggestion)
}

// A part and its total that do not carry over by as much may be restated: Eindhoven, jaarstukken 2022, the total carried to
// two categories.
func TestStandThatIsRestated(t *testing.T) {
	verloop := func(begin string) finding.Report {
		return together(t, "Bedragen x € 1.000\n\nVerloop\n\n| Reserves | Jaar | Stand 1-1 | Toevoeging | Onttrekking | Stand 31-12 |\n|---|--:|--:|--:|--:|--:|\n"+
			"| Besteding | 2016 | 56.573 | 17.636 | -25.964 | 48.245 |\n| Besteding | 2017 | 48.245 | 27.586 | -38.178 | 37.653 |\n| Besteding | 2018 | 35.797 | 23.920 | -24.683 | 35.034 |\n"+
			"| Risico | 2016 | 10.082 | 2.001 | -2.175 | 9.908 |\n| Risico | 2017 | 9.908 | 2.963 | -756 | 12.115 |\n| Risico | 2018 | 12.115 | 432 | -2.197 | 10.350 |\n"+
			"| Samen | 2016 | 66.655 | 19.637 | -28.139 | 58.153 |\n| Samen | 2017 | 58.153 | 30.549 | -38.934 | 49.768 |\n| Samen | 2018 | "+begin+" | 24.352 | -26.880 | 45.384 |\n"+
			"| Overig | 2016 | 5.104 | 317 | -1.222 | 4.199 |\n| Overig | 2017 | 4.199 | 801 | -96 | 4.904 |\n| Overig | 2018 | 4.904 | 1.613 | -77 | 6.440 |\n")
	}
	severities := func(r finding.Report) (list []finding.Severity) {
		for _, f := range r.Findings {
			list = append(list, f.Severity)
		}
		return list
	}
	report := verloop("47.912")
	require.Equal(t, []finding.Severity{finding.Warning, finding.Warning}, severities(report))
	assert.Contains(t, report.Findings[0].Text.NL, ", en een ander evenveel niet")
	assert.Equal(t, [2]int{0, 2}, [2]int{report.Tally.Impossible, report.Tally.Suspicious})
	assert.Equal(t, []finding.Severity{finding.Error, finding.Error}, severities(verloop("47.921")), "by another amount")
}

// Years of several tables add up to nothing, though it may look so in most of them.
func TestColumnsOfSeveralTablesAreNoSum(t *testing.T) {
	var text string
	for i, f := range [][3]string{{"4.312", "5.127", "9.439"}, {"9.846", "2.215", "12.061"}, {"3.157", "7.489", "10.646"}, {"7.044", "1.983", "9.027"}, {"5.231", "6.417", "11.648"}, {"8.719", "3.352", "12.017"}} {
		text += fmt.Sprintf("Bedragen x € 1.000\n\nProgramma %d\n\n| | Rekening 2016 | Begroting 2017 | Begroting 2018 |\n|---|--:|--:|--:|\n| Totaal lasten | %s | %s | %s |\n\n", i+1, f[0], f[1], f[2])
	}
	assert.Empty(t, together(t, text).Findings)
}

// A difference that one table prints is that of the columns of another.
func TestDifferenceOfColumns(t *testing.T) {
	report := together(t, "Bedragen x € 1.000\n\nLasten per programma\n\n| Programma | Lasten 2025 | Lasten 2026 |\n|---|--:|--:|\n| 1. Veiligheid | 4.312 | 4.478 |\n| 2. Onderwijs | 9.846 | 10.193 |\n| 3. Cultuur | 3.157 | 3.266 |\n| 4. Zorg | 7.044 | 7.855 |\n\n"+
		"Bedragen x € 1.000\n\nVerklaring\n\n| Programma | Verschil lasten 2026 - 2025 |\n|---|--:|\n| 1. Veiligheid | 166 |\n| 2. Onderwijs | 437 |\n| 3. Cultuur | 109 |\n| 4. Zorg | 811 |\n\n")
	require.Len(t, report.Findings, 1)
	f := report.Findings[0]
	assert.Equal(t, [2]string{"437", "Verklaring › 2. Onderwijs › Verschil lasten 2026 - 2025"}, [2]string{f.Printed, f.Place.String()})
	assert.Equal(t, "wellicht hetzelfde cijfer als 10.193 − 9.846 in “Lasten per programma › 2. Onderwijs › Lasten 2026”", f.Text.NL)
}

// A mistake that the sums of a table name, with what was meant, is no second one where another table has the figure: of one
// made mistake in a publication there is one finding, in most. Where the table leaves open which figure is wrong, the other
// one tells, and says that it is the same mistake.
func TestOneMistakeIsOneFinding(t *testing.T) {
	if testing.Short() {
		t.Skip("much of the same, one after another")
	}
	counts := map[int]int{}
	for i := range uint64(15) {
		for _, kind := range made.Kinds[:3] {
			p := made.Plant(rand.New(rand.NewPCG(41, i)), kind)
			require.NotNil(t, p)
			var list []validate.TableReport
			found := 0
			for _, s := range p.Sheets {
				report, err := validate.Table(t.Context(), s.Table, understand.Given{}, rules.All())
				require.NoError(t, err)
				list, found = append(list, report), found+len(report.AtLeast(finding.Warning))
			}
			between, err := validate.Tables(t.Context(), list)
			require.NoError(t, err)
			for _, f := range between.AtLeast(finding.Warning) {
				assert.True(t, found == 0 || strings.Contains(f.Text.NL, "dit is de fout die ook"), f.Text.NL)
			}
			counts[found+len(between.AtLeast(finding.Warning))]++
			for i := range list { // what somebody accepted is no new mistake between tables
				list[i].Findings, list[i].Waived = nil, list[i].Findings
			}
			accepted, err := validate.Tables(t.Context(), list)
			require.NoError(t, err)
			assert.Len(t, accepted.AtLeast(finding.Warning), len(between.AtLeast(finding.Warning)))
		}
	}
	t.Log(counts)
	assert.Less(t, 2*counts[2], counts[1])
	assert.Zero(t, counts[0]+counts[3])
}
