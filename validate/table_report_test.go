package validate_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

func cellOf(p finding.Place) understand.CellRef {
	return understand.CellRef{Row: p.Row - 1, Column: p.Column - 1}
}

func checkText(t *testing.T, text string) validate.TableReport {
	t.Helper()
	for printed, err := range read.Markdown(strings.NewReader(text), table.Limits{}) {
		require.NoError(t, err)
		report, err := validate.Table(t.Context(), printed, understand.Given{}, rules.All())
		require.NoError(t, err)
		return report
	}
	require.Fail(t, "no table was found")
	return validate.TableReport{}
}

// The table of programme 3 as Lansingerland prints it (jaarstukken 2017).
const programme3 = `Totaal Programma 3, bedragen x €1000

| | Realisatie 2016 | Raming 2017 voor wijziging | Raming 2017 na wijziging | Realisatie 2017 | Afwijking 2017 |
|---|--:|--:|--:|--:|--:|
| Totaal lasten | 33.955 | 34.810 | 35.984 | 33.976 | 2.008 |
| Totaal baten | 9.481 | 10.024 | 10.510 | 8.855 | -1.655 |
| Gerealiseerde totaal saldo van baten en lasten | -24.473 | -24.786 | -25.474 | -25.121 | 353 |
| Toevoeging reserves | 13 | 13 | 13 | 13 | 0 |
| Onttrekking reserves | 12 | 107 | 504 | 397 | -107 |
| Gerealiseerd resultaat | -24.474 | -24.692 | -24.984 | -24.738 | 245 |
`

func TestPrintedTableIsUnderstood(t *testing.T) {
	report := checkText(t, programme3)
	assert.Empty(t, report.Findings)
	assert.Equal(t, budget.InThousands, report.Understanding.Unit.Unit)
	// Eleven of the sixteen sums hold to the last digit, recomputed by hand.
	assert.Equal(t, finding.Tally{Exact: 11, Plausible: 5}, report.Tally)
	assert.Equal(t, 16, report.Tally.Total())
}

// Mistakes that people make, each with the cell and the figure that was meant.
func TestMistakesAreNamed(t *testing.T) {
	for _, m := range []struct {
		printed, wrong string
		code           string
		row, column    int
		cause          string
	}{
		{"| -25.121 |", "| 25.121 |", "BBV1001", 2, 3, "sign"},
		{"| 33.976 |", "| 33.796 |", "BBV1001", 0, 3, "swapped-digits"},
		{"| -1.655 |", "| -1.565 |", "BBV1008", 1, 4, "swapped-digits"},
		{"| -24.692 |", "| -24.984 |", "BBV1007", 5, 1, "column"},
	} {
		require.Contains(t, programme3, m.printed)
		report := checkText(t, strings.Replace(programme3, m.printed, m.wrong, 1))
		require.NotEmpty(t, report.Findings, m.wrong)
		f := report.Findings[0]
		assert.Equal(t, finding.Error, f.Severity)
		assert.Equal(t, understand.CellRef{Row: m.row, Column: m.column}, cellOf(f.Place), m.wrong)
		assert.Equal(t, strings.Trim(m.printed, "| "), f.Suggestion, m.wrong)
		assert.Equal(t, strings.Trim(m.wrong, "| "), f.Printed)
		assert.Equal(t, m.cause, f.Cause.Word, m.wrong)
		assert.False(t, report.OK())
	}
}

// Where hardly anything tells three figures of one sum apart, they are all
// candidates: the digit that would do first.
func TestWhatCannotBeToldApartIsSaid(t *testing.T) {
	report := checkText(t, `Begroting, bedragen x € 1.000

| | 2020 | 2021 | 2022 |
|---|--:|--:|--:|
| Lasten | 5.016 | 4.425 | 4.798 |
| Baten | 2.050 | 1.733 | 1.933 |
| Saldo | -2.927 | -2.692 | -2.865 |
`)
	require.Len(t, report.Findings, 1)
	f := report.Findings[0]
	assert.Equal(t, understand.CellRef{Row: 1, Column: 0}, cellOf(f.Place))
	assert.Equal(t, "2.089", f.Computed, "5.016 less 2.927")
	assert.Equal(t, "-39", f.Difference)
	assert.ElementsMatch(t, []int{0, 2}, othersOf(t, f))
}

// Where one of them is far likelier, because a single digit would do and the other years are of
// that size, the finding stands there.
func TestTheLikeliestIsNamed(t *testing.T) {
	report := checkText(t, `Begroting, bedragen x € 1.000

| | 2020 | 2021 | 2022 | 2023 |
|---|--:|--:|--:|--:|
| Lasten | 5.016 | 4.425 | 4.798 | 4.948 |
| Baten | 1.350 | 1.733 | 1.933 | 1.835 |
| Saldo | -3.366 | -2.692 | -2.865 | -3.113 |
`)
	require.Len(t, report.Findings, 1)
	f := report.Findings[0]
	assert.Equal(t, understand.CellRef{Row: 1, Column: 0}, cellOf(f.Place))
	assert.Equal(t, "1.650", f.Suggestion)
}

// othersOf lists the rows of the cells that may be wrong instead, in order.
func othersOf(t *testing.T, f finding.Finding) (rows []int) {
	t.Helper()
	for _, o := range f.Alternatives {
		rows = append(rows, cellOf(o.Place).Row)
	}
	slices.Sort(rows)
	return rows
}

func TestTooLargeATableIsAnError(t *testing.T) {
	report, err := validate.Table(t.Context(), table.Table{}, understand.Given{}, rules.All())
	require.NoError(t, err)
	assert.Zero(t, report.Tally)
}

// A suggestion stands as the table prints: it can replace the cell.
func TestSuggestionsAreSpelledAsTheTable(t *testing.T) {
	report := checkText(t, `| Saldo | Begroting 2024 | Begroting 2025 |
|---|---|---|
| Baten | 15.120 V | 16.332 V |
| Lasten | 4.562 N | 5.213 N |
| Saldo van baten en lasten | 10.558 V | 11.191 V |
| Mutaties reserves | 312 N | 415 V |
| Resultaat | 10.246 V | 11.534 V |
`)
	require.NotEmpty(t, report.Findings)
	f := report.Findings[0]
	assert.Equal(t, understand.CellRef{Row: 2, Column: 1}, cellOf(f.Place))
	assert.Equal(t, "11.119 V", f.Suggestion)
	assert.Equal(t, "11.119 V", f.Computed)
	assert.Contains(t, f.Remedy.In(finding.English), "11.119 V")
}

// The programmes with the letters of their afwijking in a column of its own.
const lettered = `Saldo per programma, bedragen x € 1.000

| Programma | Begroting na wijziging 2023 | Rekening 2023 | Verschil | V/N |
|---|--:|--:|--:|---|
| Zorg | -4.200 | -3.870 | 330 | V |
| Jeugd | -2.900 | -3.086 | 186 | N |
| Wonen | -5.915 | -5.814 | 101 | V |
| Sport | -1.599 | -1.504 | 95 | V |
| Cultuur | -2.156 | -2.301 | 145 | N |
| Bestuur | -3.327 | -3.449 | 122 | N |
| Totaal | -20.097 | -20.024 | 73 | V |
`

// Where a letter in a column of its own gives the sign, it is the letter that is to be changed, in print.
func TestTheLetterIsMended(t *testing.T) {
	require.Empty(t, checkText(t, lettered).Findings)
	for _, c := range []struct{ right, wrong, printed, suggestion, nl, en string }{
		{"122 | N", "122 | V", "122 V", "122 N", "vervang de letter V naast 122 door N", "replace the letter V beside 122 by N"},
		{"122 | N", "122 | ", "122", "122 N", "zet de letter N naast 122", "put the letter N beside 122"},
		{"73 | V", "73 | N", "73 N", "73 V", "vervang de letter N naast 73 door V", "replace the letter N beside 73 by V"},
		{"122 | N", "221 | V", "221 V", "122 N", "vervang 221 V door 122 N", "replace 221 V by 122 N"},
		{"122 | N", "221 | N", "221", "122", "vervang 221 door 122", "replace 221 by 122"},
	} {
		report := checkText(t, strings.Replace(lettered, c.right, c.wrong, 1))
		require.Len(t, report.Findings, 1, c.wrong)
		f := report.Findings[0]
		assert.Equal(t, c.printed, f.Printed)
		assert.Equal(t, c.suggestion, f.Suggestion)
		assert.Equal(t, c.suggestion, f.Computed)
		assert.Equal(t, finding.Text{NL: c.nl, EN: c.en}, f.Remedy)
	}
}

// A letter in the cell itself is part of the suggestion.
func TestTheLetterInTheCell(t *testing.T) {
	const printed = `| Programma | Begroting 2024 | Begroting 2025 | Begroting 2026 |
|---|---|---|---|
| Baten | 15.120 V | 16.332 V | 17.204 V |
| Lasten | 4.562 N | 5.213 N | 5.377 N |
| Saldo | 10.558 V | 11.119 V | 11.827 V |
`
	require.Empty(t, checkText(t, printed).Findings)
	report := checkText(t, strings.Replace(printed, "5.213 N", "5.213 V", 1))
	require.Len(t, report.Findings, 1)
	assert.Equal(t, "5.213 N", report.Findings[0].Suggestion)
	assert.Equal(t, "replace 5.213 V by 5.213 N", report.Findings[0].Remedy.EN)
}

// A figure without its minus is suggested with the minus of the others.
func TestTheMinusOfTheTable(t *testing.T) {
	for _, style := range []string{"-/- X", "X -/-", "(X)", "X-", "– X", "−X"} {
		printed := ""
		for _, line := range strings.Split(programme3, "\n") {
			cells := strings.Split(line, "|")
			for i, c := range cells {
				if figure, negative := strings.CutPrefix(strings.TrimSpace(c), "-"); negative && strings.Contains(figure, ".") {
					cells[i] = " " + strings.Replace(style, "X", figure, 1) + " "
				}
			}
			printed += strings.Join(cells, "|") + "\n"
		}
		right := strings.Replace(style, "X", "25.121", 1)
		require.Contains(t, printed, right)
		report := checkText(t, strings.Replace(printed, right, "25.121", 1))
		require.NotEmpty(t, report.Findings, style)
		assert.Equal(t, right, report.Findings[0].Suggestion)
		assert.Equal(t, right, report.Findings[0].Computed)
	}
}

// A balans whose halves stand side by side.
const halves = `Balans, bedragen x € 1.000

| Activa | 2024 | Passiva | 2024 |
|---|--:|---|--:|
| Immateriële vaste activa | 1.234 | Eigen vermogen | 34.567 |
| Materiële vaste activa | 85.671 | Voorzieningen | 12.345 |
| Financiële vaste activa | 12.489 | Vaste schulden | 58.133 |
| Totaal vaste activa | 99.394 | Totaal vaste passiva | 105.045 |
| Voorraden | 4.521 | Netto vlottende schulden | 10.218 |
| Uitzettingen | 13.877 | Overlopende passiva | 5.429 |
| Overlopende activa | 2.900 | | |
| Totaal vlottende activa | 21.298 | Totaal vlottende passiva | 15.647 |
| Totaal | 120.692 | Totaal | 120.692 |
`

// The place and the sum are named by the labels of their own half.
func TestHalvesAreNamedApart(t *testing.T) {
	require.Empty(t, checkText(t, halves).Findings)
	for _, c := range []struct{ right, wrong, place, sum string }{
		{"| 120.692 |\n", "| 120.629 |\n", "Totaal › Passiva 2024", "(Totaal = Totaal vaste passiva + Totaal vlottende passiva)"},
		{"| 85.671 |", "| -85.671 |", "Materiële vaste activa › Activa 2024",
			"(Totaal vaste activa = Immateriële vaste activa + Materiële vaste activa + Financiële vaste activa)"},
		{"| 34.567 |", "| -34.567 |", "Eigen vermogen › Passiva 2024", "(Totaal vaste passiva = Eigen vermogen + Voorzieningen + Vaste schulden)"},
	} {
		require.Contains(t, halves, c.right)
		report := checkText(t, strings.Replace(halves, c.right, c.wrong, 1))
		require.Len(t, report.Findings, 1)
		f := report.Findings[0]
		f.Place.Caption = ""
		assert.Equal(t, c.place, f.Place.String())
		assert.Contains(t, f.Text.NL, c.sum)
	}
}

// Of the sums that fail the shortest is quoted in which the cell stands.
func TestTheShortestSumIsQuoted(t *testing.T) {
	const printed = `Begroting, bedragen x € 1.000

| | 2020 | 2021 | 2022 | 2023 |
|---|--:|--:|--:|--:|
| Directe lasten | 12.016 | 11.425 | 11.798 | 11.948 |
| Doorbelasting | 2.050 | 1.733 | 1.933 | 1.835 |
| Kapitaallasten | 3.121 | 3.307 | 3.416 | 3.002 |
| Totaal lasten | 17.187 | 16.465 | 17.147 | 16.785 |
| Totaal baten | 4.227 | 4.912 | 5.188 | 4.379 |
| Saldo | -12.960 | -11.553 | -11.959 | -12.406 |
`
	require.Empty(t, checkText(t, printed).Findings)
	report := checkText(t, strings.Replace(printed, "| 16.465 |", "| 16.645 |", 1))
	require.Len(t, report.Findings, 1)
	assert.Contains(t, report.Findings[0].Text.EN, "(Saldo = − Totaal lasten + Totaal baten)")
	report = checkText(t, strings.Replace(printed, "| 1.733 |", "| 1.373 |", 1))
	require.Len(t, report.Findings, 1)
	assert.Contains(t, report.Findings[0].Text.EN, "(Totaal lasten = Directe lasten + Doorbelasting + Kapitaallasten)")
}

// What may be right is a question; an order is only what is wrong as good as certainly.
func TestSuspectsAreAQuestion(t *testing.T) {
	report := checkText(t, `Begroting, bedragen x € 1.000

| | 2020 | 2021 | 2022 |
|---|--:|--:|--:|
| Lasten | 5.016 | 4.425 | 4.798 |
| Baten | 2.050 | 1.733 | 1.933 |
| Saldo | -2.927 | -2.692 | -2.865 |
`)
	require.Len(t, report.Findings, 1)
	f := report.Findings[0]
	require.NotEmpty(t, f.Alternatives)
	assert.True(t, strings.HasPrefix(f.Remedy.NL, "controleer of 2.050 klopt: met 2.090 kloppen"), f.Remedy.NL)
	assert.True(t, strings.HasPrefix(f.Remedy.EN, "check whether 2.050 is right: with 2.090 the sums hold"), f.Remedy.EN)
}

// The EMU-saldo has a rule of its own, whatever is called a saldo or a mutatie in it (Utrecht, jaarrekening 2018).
func TestEMUSaldo(t *testing.T) {
	const printed = `| | 2019 | 2020 | 2021 |
|---|--:|--:|--:|
| 1 Exploitatiesaldo vóór toevoeging aan c.q. onttrekking uit reserves (zie BBV, artikel 17c) | -70.546 | -72.753 | -16.900 |
| 2 Mutatie (im)materiële vaste activa (1) | 65.410 | 92.814 | 125.935 |
| 3 Mutatie voorzieningen (2) | 8.864 | 8.463 | 5.413 |
| 4 Mutatie voorraden (incl. bouwgronden in exploitatie) (3) | -42.688 | 31.116 | -29.702 |
| 5 Verwachte boekwinst | nvt | nvt | nvt |
| Berekend EMU saldo | -84.404 | -188.220 | -107.720 |
`
	require.Empty(t, checkText(t, printed).Findings)
	report := checkText(t, strings.Replace(printed, "-188.220", "-182.820", 1))
	require.Len(t, report.Findings, 1)
	assert.Equal(t, "BBV1034", report.Findings[0].Code)
}

// The total of an EMU survey that does not name the EMU-saldo is a total of lines of any kind (Borger-Odoorn, begroting 2021).
func TestTotalOfLinesOfAnyKind(t *testing.T) {
	const printed = `| | 2020 | 2021 | 2022 |
|---|--:|--:|--:|
| 1. Saldo exploitatie voor bestemming | -318.057 | 483.475 | 974.942 |
| 2. Afschrijvingen | 2.952.048 | 3.260.948 | 3.121.022 |
| 3. Storting in voorzieningen | 127.000 | 340.877 | 364.855 |
| 4. Investeringen | -3.224.000 | -4.014.191 | -3.808.725 |
| 7. Aankoop gronden | -251.000 | 0 | 0 |
| 8. Baten grondexploitatie | 754.000 | 616.000 | 553.500 |
| 9. Onttrekking voorzieningen | -366.149 | -467.799 | -470.109 |
| 10. Lasten ten laste van reserves | 0 | -160.000 | -30.000 |
| Totaal | -326.158 | 59.310 | 705.485 |
`
	require.Empty(t, checkText(t, printed).Findings)
	report := checkText(t, strings.Replace(printed, "-326.158", "-362.158", 1))
	require.Len(t, report.Findings, 1)
	assert.Equal(t, "BBV1012", report.Findings[0].Code)
}

// A part that is wrong with its totals is not in the sum that fails: it is said through which total it is.
func TestTheWayIntoTheSumIsTold(t *testing.T) {
	report := checkText(t, `Geprognosticeerde balans, bedragen x € 1.000

| Balans | 2024 | 2025 |
|---|--:|--:|
| Immateriële vaste activa | 1.234 | 1.377 |
| Materiële vaste activa | 85.671 | 83.125 |
| Financiële vaste activa | 12.489 | 12.904 |
| Totaal vaste activa | 99.394 | 97.406 |
| Voorraden | 4.521 | 5.877 |
| Uitzettingen | 13.877 | 12.001 |
| Overlopende activa | 2.900 | 2.897 |
| Totaal vlottende activa | 21.298 | 20.775 |
| Totaal activa | 120.692 | 118.181 |
| Eigen vermogen | 34.567 | 33.220 |
| Voorzieningen | 12.345 | 11.947 |
| Vaste schulden | 58.133 | 59.871 |
| Totaal vaste passiva | 105.045 | 105.038 |
| Vlottende schulden | 10.218 | 19.331 |
| Overlopende passiva | 5.429 | 3.812 |
| Totaal vlottende passiva | 15.647 | 23.143 |
| Totaal passiva | 120.692 | 128.181 |
`)
	require.Len(t, report.Findings, 1)
	f := report.Findings[0]
	assert.Equal(t, "19.331", f.Printed)
	assert.Contains(t, f.Text.NL, "(Totaal passiva = Totaal activa)")
	assert.Contains(t, f.Text.NL, "; 19.331 is meegeteld in “Totaal passiva”")
	assert.Contains(t, f.Text.EN, "; 19.331 is counted in “Totaal passiva”")
	assert.Equal(t, "replace 19.331 by 9.331, and mend the totals that it is counted in as well", f.Remedy.EN)
}

// A line without a label is told by its number, in the language of the text.
func TestLinesWithoutALabelInBothLanguages(t *testing.T) {
	findings := checkText(t, `x € 1.000

| | Realisatie 2016 | Raming 2017 voor wijziging | Raming 2017 na wijziging | Realisatie 2017 |
|---|--:|--:|--:|--:|
| Totaal lasten | 33.955 | 34.810 | 35.984 | 33.976 |
| | 9.481 | 10.024 | 10.510 | 8.855 |
| Totaal saldo van baten en lasten | -24.474 | -24.786 | -25.474 | 25.121 |
`).Findings
	require.Len(t, findings, 1)
	assert.Contains(t, findings[0].Text.NL, "+ rij 2)")
	assert.Contains(t, findings[0].Text.EN, "+ row 2)")
	assert.NotContains(t, findings[0].Text.EN, "rij")
}

// Other figures are worth something in euros only where the unit is known: of the table, or of their column.
func TestOtherFiguresInEuros(t *testing.T) {
	const rows = "| | 2020 | 2021 | 2022 | 2023 |\n|---|--:|--:|--:|--:|\n| Lasten | 12.016 | 11.425 | 11.798 | 11.948 |\n| Baten | 50 | 33 | 33 | 35 |\n| Saldo | -11.970 | -11.392 | -11.765 | -11.913 |\n"
	for head, want := range map[string]int64{"": 0, "x € 1.000\n\n": 12_016_000, "in euro's\n\n": 12_016} {
		findings := checkText(t, head+rows).Findings
		require.Len(t, findings, 1)
		require.NotEmpty(t, findings[0].Alternatives)
		i := slices.IndexFunc(findings[0].Alternatives, func(r finding.Related) bool { return r.Printed == "12.016" })
		assert.Equal(t, budget.Euros(want), findings[0].Alternatives[i].Amount, head)
	}
}

// A total that fails by an amount that no slip explains may be wrong in any of its twelve rows: the finding stands at one
// figure, and seven others are enough to look at; how many more there are is said.
func TestSevenOthersAreNamedAtMost(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	var rows strings.Builder
	sums := make([]int, 4)
	for i := range 12 {
		fmt.Fprintf(&rows, "| Programma %d |", i+1)
		for k := range sums {
			n := 1000 + rng.IntN(9000)
			sums[k] += n
			fmt.Fprintf(&rows, " %d |", n)
		}
		rows.WriteString("\n")
	}
	report := checkText(t, fmt.Sprintf("Lasten, bedragen x € 1.000\n\n| | 2020 | 2021 | 2022 | 2023 |\n|---|--:|--:|--:|--:|\n%s| Totaal lasten | %d | %d | %d | %d |\n",
		rows.String(), sums[0], sums[1], sums[2]+2368, sums[3]))
	require.Len(t, report.Findings, 1)
	assert.Len(t, report.Findings[0].Alternatives, 7)
	assert.Contains(t, report.Findings[0].Remedy.NL, ", of een van nog 5 die hier niet staan", "of twelve lines and their total")
	assert.Contains(t, report.Findings[0].Remedy.EN, ", or one of 5 more that are not listed here")
}

// The total of a sum is listed among more cells than fit. Medemblik, jaarstukken 2018: the lines come to 10.776, and within
// their rounding to 10.775, which is the total with one digit changed.
func TestTotalIsListed(t *testing.T) {
	report := checkText(t, `Bedragen * € 1.000,-

| Overhead | Realisatie 2018 | Begroting na wijziging 2018 | Begroting 2018 |
|---|--:|--:|--:|
| Management en managementondersteuning | -1.566 | -1.472 | -1.373 |
| Personeel en organisatie | -1.393 | -1.812 | -1.507 |
| Informatie en beheer | -3.845 | -3.912 | -3.997 |
| Financiën en AO/IC | -1.010 | -989 | -926 |
| Juridische zaken | -573 | -709 | -689 |
| Communicatie | -532 | -477 | -367 |
| Inkoop en facilitaire zaken | -683 | -632 | -587 |
| Huisvesting | -1.174 | -1.233 | -765 |
| Totaal overhead | -10.755 | -11.236 | -10.211 |
`)
	require.Len(t, report.Findings, 1)
	others := report.Findings[0].Alternatives
	require.Len(t, others, 7)
	assert.Equal(t, "-10.755", others[6].Printed)
	assert.Equal(t, "-10.775", others[6].Suggestion)
}
