package publication_test

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

// checked assembles tables and proves what holds for all: every figure is placed once or listed once, every place is there
// and holds the figure but for its sign, and places and refusals are in order.
func checked(t testing.TB, cover publication.Cover, tables []*understand.Understanding) publication.Assembly {
	t.Helper()
	made := publication.Assemble(cover, tables)
	seen := map[[3]int]int{}
	for i, p := range made.Placed {
		seen[[3]int{p.Table, p.Cell.Row, p.Cell.Column}]++
		value, ok := made.Document.At(p.Path)
		require.True(t, ok, "nothing stands at %s", p.Path)
		if _, scale := value.(indicator.ScoreScale); scale {
			continue
		}
		if text := strings.Trim(tables[p.Table].Table.Cell(p.Cell.Row, p.Cell.Column).Text, " []"); said.MatchString(p.Path) {
			assert.Contains(t, fmt.Sprint(value), text, p.Path)
		} else if figure, printed := tables[p.Table].Value(p.Cell); printed {
			unit, known := tables[p.Table].UnitAt(p.Cell)
			if !known && cover.Unit != nil {
				unit = *cover.Unit
			}
			want, err := budget.NewPrinted(figure.Count(), figure.Decimals(), unit)
			require.NoError(t, err)
			assert.Equal(t, want.Amount().Abs(), amountOf(value).Abs(), p.Path)
		}
		if i > 0 {
			q := made.Placed[i-1]
			assert.LessOrEqual(t, cmp.Compare(q.Table, p.Table), 0)
		}
	}
	for _, n := range made.NotPlaced {
		assert.True(t, n.Reason.Valid())
		for _, c := range n.Cells {
			seen[[3]int{n.Table, c.Row, c.Column}]++
		}
	}
	for i, u := range tables {
		for row := range u.Rows {
			for column := range u.Columns {
				if _, printed := u.Value(understand.CellRef{Row: row, Column: column}); printed {
					assert.Equal(t, 1, seen[[3]int{i, row, column}], "table %d, row %d (%s), column %d", i, row, u.Rows[row].Label, column)
				}
			}
		}
	}
	return made
}

// said is a path to what goals, activities and indicators say, which are no amounts.
var said = regexp.MustCompile(`\.(indicatoren|doelen|activiteiten)\[`)

func amountOf(value any) budget.Amount {
	switch a := value.(type) {
	case budget.Amount:
		return a
	case *budget.Amount:
		return *a
	}
	return budget.Amount{}
}

// in is the cover of a document of a kind and year.
func in(kind programme.DocumentKind, year int) publication.Cover {
	return publication.Cover{Kind: kind, Municipality: programme.Municipality{Name: "Voorbeeld"}, Year: year}
}

// assembled is a text with tables, as one document.
func assembled(t testing.TB, cover publication.Cover, text string) publication.Assembly {
	t.Helper()
	return checked(t, cover, understandAll(text))
}

// reasons are the labels of what is not placed, with why.
func reasons(made publication.Assembly) map[string]publication.Reason {
	out := map[string]publication.Reason{}
	for _, n := range made.NotPlaced {
		out[n.Label] = n.Reason
	}
	return out
}

func names(lines []programme.Line) (out []string) {
	for _, l := range lines {
		out = append(out, l.Name)
	}
	return out
}

var (
	begroting  = func(year int) budget.Column { return budget.Column{Year: year, Stage: budget.Begroting} }
	realisatie = func(year int) budget.Column { return budget.Column{Year: year, Stage: budget.Realisatie} }
)

// The table of the beleidsveld Jeugd as Lansingerland prints it (jaarstukken 2017).
const jeugdTable = `Beleidsveld Jeugd, bedragen x €1000

| | Realisatie 2016 | Raming 2017 voor wijziging | Raming 2017 na wijziging | Realisatie 2017 | Afwijking 2017 |
|---|--:|--:|--:|--:|--:|
| Directe lasten | 10.645 | 11.300 | 11.255 | 11.362 | -107 |
| Doorbelasting | 779 | 497 | 693 | 653 | 39 |
| Kapitaallasten | 1 | 1 | - | 1 | 0 |
| Totaal lasten | 11.425 | 11.798 | 11.948 | 12.016 | -68 |
| Totaal baten | 33 | 33 | 35 | 50 | 15 |
| Saldo | -11.391 | -11.765 | -11.914 | -11.967 | -53 |
`

func TestTableOfAProgramme(t *testing.T) {
	d := assembled(t, in(programme.Jaarstukken, 2017), jeugdTable).Document
	p := d.Programmes[0]
	require.Equal(t, []string{"Directe lasten", "Doorbelasting", "Kapitaallasten", "Totaal baten"}, names(p.Lines))
	assert.Equal(t, budget.Euros(11_362_000), p.Lines[0].Lasten[realisatie(2017)])
	assert.Equal(t, budget.Euros(-107_000), *p.Lines[0].Claims[0].Afwijking)
	assert.Nil(t, p.Lines[0].Baten)
	dash, ok := p.Lines[2].Lasten[budget.Column{Year: 2017, Stage: budget.NaWijziging}]
	assert.True(t, ok && dash.IsZero(), "a dash that a sum counts as nil")
	assert.Equal(t, budget.Lasten, p.Claims[0].Side)
	assert.Equal(t, budget.Euros(-11_967_000), p.Claims[len(p.Claims)-1].Amounts[realisatie(2017)])
	assert.Equal(t, "Saldo", p.Claims[len(p.Claims)-1].Source.Row)
	assert.Equal(t, &programme.ComparedColumns{Raming: budget.Column{Year: 2017, Stage: budget.NaWijziging}, Realisatie: realisatie(2017), Heading: "Afwijking 2017"}, d.Comparison)
}

// Leiden, programmabegroting 2022: lasten, baten and saldo under the heading of each of the algemene dekkingsmiddelen.
func TestSectionsArePartsOfTheirOwn(t *testing.T) {
	made := assembled(t, in(programme.Begroting, 2022), `Algemene dekkingsmiddelen, bedragen x € 1.000

| | Rekening 2020 | Begroting 2021 | Begroting 2022 |
|---|--:|--:|--:|
| Algemene uitkering | | | |
| Lasten | 0 | 689 | 241 |
| Baten | -286.875 | -285.548 | -293.691 |
| Saldo | -286.875 | -284.859 | -293.450 |
| Dividend | | | |
| Lasten | 63 | 45 | 90 |
| Baten | -3.021 | -2.630 | -2.830 |
| Saldo | -2.958 | -2.585 | -2.740 |
`)
	assert.Empty(t, made.NotPlaced)
	m := made.Document.Dekkingsmiddelen
	assert.Equal(t, budget.Euros(293_691_000), m.AlgemeneUitkeringen.Baten[begroting(2022)])
	assert.Equal(t, budget.Euros(90_000), m.Dividend.Lasten[begroting(2022)])
	assert.Equal(t, budget.Euros(2_740_000), m.Dividend.Claims[0].Amounts[begroting(2022)], "a surplus is positive")
}

// Bronckhorst, programmabegroting 2024: the same parts below lasten, baten and saldo.
func TestSectionsAreSides(t *testing.T) {
	made := assembled(t, in(programme.Begroting, 2024), `Programma 1 Zorg en ondersteuning: Wat mag het kosten, bedragen x € 1.000

| | Rekening 2022 | Begroting 2023 na wijz. | 2024 | 2025 | 2026 | 2027 |
|---|---|---|---|---|---|---|
| Lasten: |  |  |  |  |  |  |
| 1A Vitale inwoners en samenleving | 2.912 | 5.828 | 5.467 | 5.418 | 5.328 | 5.042 |
| 1B Toegang tot passende voorzieningen | 35.727 | 34.286 | 35.366 | 35.100 | 35.062 | 34.868 |
| Totaal lasten: | 38.639 | 40.114 | 40.833 | 40.518 | 40.390 | 39.910 |
| Baten: |  |  |  |  |  |  |
| 1A Vitale inwoners en samenleving | -4 | 155 | 540 | 544 | 440 | 128 |
| 1B Toegang tot passende voorzieningen | 6.810 | 5.820 | 5.836 | 5.910 | 6.307 | 6.300 |
| Totaal baten: | 6.806 | 5.975 | 6.377 | 6.455 | 6.747 | 6.427 |
| Saldo |  |  |  |  |  |  |
| 1A Vitale inwoners en samenleving | -2.916 | -5.674 | -4.927 | -4.874 | -4.888 | -4.914 |
| 1B Toegang tot passende voorzieningen | -28.917 | -28.465 | -29.530 | -29.189 | -28.755 | -28.568 |
| Saldo totaal | -31.833 | -34.139 | -34.457 | -34.063 | -33.643 | -33.482 |
`)
	assert.Empty(t, made.NotPlaced)
	p := made.Document.Programmes[0]
	assert.Equal(t, "1", p.Number)
	require.Len(t, p.Lines, 2)
	assert.Equal(t, budget.Euros(-4_000), p.Lines[0].Baten[realisatie(2022)], "a correction")
	assert.Equal(t, budget.Saldo, p.Lines[0].Claims[0].Side)
	assert.Contains(t, p.Lines[0].Lasten, budget.Column{Year: 2027, Stage: budget.Meerjarenraming})
}

// Rheden, begroting 2020: what is not a side stays out, and is told.
func TestWhatHasNoPlaceIsListed(t *testing.T) {
	made := assembled(t, in(programme.Begroting, 2020), `2 Welzijn, bedragen x € 1.000

| | Rekening 2018 | Begroting 2020 | MJB 2021 | MJB 2022 |
|---|---|---|---|---|
| Lasten | 39.725 | 40.855 | 41.473 | 41.863 |
| Baten | 2.625 | 2.208 | 2.208 | 2.208 |
| Saldo van baten en lasten | -37.100 | -38.647 | -39.265 | -39.655 |
| Inwoners | 43.211 | 43.300 | 43.401 | 43.502 |
`)
	assert.Equal(t, map[string]publication.Reason{"Inwoners": publication.UnknownSide}, reasons(made))
	assert.Equal(t, []string{"Lasten", "Baten"}, names(made.Document.Programmes[0].Lines))
}

// The overzicht of the begroting 2023 of Bronckhorst: below the mutations of reserves the resultaat adds them to the baten, for
// which a document has no place: 92.698 + 822 = 93.520. Bullets are no part of a name.
func TestTheResultaatHoldsMutationsOfReserves(t *testing.T) {
	made := assembled(t, in(programme.Begroting, 2023), `Overzicht van baten en lasten 2023, bedragen x € 1.000

| | Baten | Lasten | Saldo |
|---|--:|--:|--:|
| Programma 1 Zorg en ondersteuning | 6.313 | 37.075 | -30.762 |
| 1A Vitale inwoners en samenleving | 6 | 3.400 | -3.394 |
| 1B Toegang en individuele voorzieningen | 6.307 | 33.675 | -27.368 |
| Programma 2 Wonen en leefomgeving | 9.261 | 27.971 | -18.711 |
| 2A Passend wonen | 3.088 | 2.120 | 968 |
| 2B Aantrekkelijke leefomgeving | 6.172 | 25.851 | -19.678 |
| Programma 3 Bedrijvigheid en ontwikkeling | 4.451 | 6.058 | -1.607 |
| 3A Economie | 421 | 1.297 | -876 |
| 3B Duurzaamheid | 4.030 | 4.762 | -732 |
| Programma 4 Bestuur | 355 | 3.473 | -3.119 |
| 4A Besturen | 355 | 3.473 | -3.119 |
| Totaal programma's | 20.379 | 74.578 | -54.199 |
| Algemene dekkingsmiddelen |  |  |  |
| - Lokale heffingen | 8.569 | 551 | 8.018 |
| - Algemene uitkering | 62.330 | - | 62.330 |
| - Dividenden | 475 | 4 | 471 |
| - Saldo financieringsfunctie | 695 | 654 | 41 |
| - Overige algemene dekkingsmiddelen | 20 | 3.300 | -3.280 |
| Totaal algemene dekkingsmiddelen | 72.089 | 4.509 | 67.580 |
| Overhead | 230 | 11.355 | -11.124 |
| Heffing VPB | - | - | - |
| Onvoorzien | - | 123 | -123 |
| Saldo van baten en lasten | 92.698 | 90.564 | 2.134 |
| Toevoeging aan reserves | - | - | - |
| Onttrekking aan reserves | 822 | - | 822 |
| Geraamd resultaat 2023 | 93.520 | 90.564 | 2.956 |
`)
	require.Len(t, made.NotPlaced, 1)
	assert.Equal(t, publication.NoRoom, made.NotPlaced[0].Reason)
	assert.Equal(t, []understand.CellRef{{Row: 25}}, made.NotPlaced[0].Cells)
	posts, ok := made.Document.Overview().Find("algemeneDekkingsmiddelen")
	require.True(t, ok)
	var names []string
	for part := range posts.Parts() {
		names = append(names, part.Label())
	}
	assert.Equal(t, []string{"Lokale heffingen", "Algemene uitkering", "Dividenden", "Saldo financieringsfunctie", "Overige algemene dekkingsmiddelen"}, names)
}

func TestReasons(t *testing.T) {
	const rows = "| Lasten | 51 | 62 |\n| Baten | 7 | 8 |\n"
	for name, c := range map[string]struct {
		text string
		want publication.Reason
	}{
		"unit":   {"Zorg\n\n| | Realisatie 2016 | Realisatie 2017 |\n|---|--:|--:|\n" + rows, publication.UnknownUnit},
		"column": {"Zorg x € 1.000\n\n| | A | B |\n|---|--:|--:|\n" + rows, publication.UnknownColumn},
		"same":   {"Zorg x € 1.000\n\n| | Realisatie 2017 | Realisatie 2017 |\n|---|--:|--:|\n" + rows, publication.SameColumn},
		"other":  {"Zorg x € 1.000\n\n| | Realisatie 2017 | Wijziging 2017 |\n|---|--:|--:|\n" + rows, publication.OtherColumn},
		"sign":   {"Zorg x € 1.000\n\n| | Realisatie 2016 | Realisatie 2017 |\n|---|--:|--:|\n| Saldo | 5 | 6 |\n", publication.UnknownSign},
		"room":   {"Overhead x € 1.000\n\n| | Realisatie 2016 | Realisatie 2017 |\n|---|--:|--:|\n| Lasten | | |\n| Salarissen | 51 | 62 |\n| Materieel | 10 | 11 |\n| Totaal lasten | 61 | 73 |\n", publication.NoRoom},
		"part":   {"Incidentele baten en lasten x € 1.000\n\n| | Realisatie 2016 | Realisatie 2017 |\n|---|--:|--:|\n" + rows, publication.OtherTable},
		"sums": {"Programma 1 x € 1.000\n\n| | Realisatie 2016 | Realisatie 2017 |\n|---|--:|--:|\n| Lasten | | |\n| Wegen | 51 | 62 |\n| Totaal lasten | 99 | 173 |\n",
			publication.DoesNotAddUp},
	} {
		t.Run(name, func(t *testing.T) {
			made := assembled(t, in(programme.Jaarstukken, 2017), c.text)
			found := false
			for _, n := range made.NotPlaced {
				found = found || n.Reason == c.want
			}
			assert.True(t, found, "%v", made.NotPlaced)
		})
	}
}

// A begroting has no realisatie of its own year: a column to a day in that year is another one. A year that is printed with a
// sign behind it is that year (Leidschendam-Voorburg, programmabegroting 2022), and of several years none is meant.
func TestColumnsOfABegroting(t *testing.T) {
	made := assembled(t, in(programme.Begroting, 2022), `Programma 3, bedragen x € 1.000

| | Rekening 2020? | Begroting 2021? | Realisatie 30-06-2022 | Rekening | Rekening 2018? en 2019? | Begroting 2022 |
|---|--:|--:|--:|--:|--:|--:|
| Lasten | 10.431 | 12.601 | 6.123 | 7.001 | 8.002 | 13.716 |
| Baten | 1.387 | 1.060 | 1.306 | 1.402 | 1.503 | 2.612 |
`)
	l := made.Document.Programmes[0].Lines[0].Lasten
	assert.Equal(t, budget.Series{{Year: 2020, Stage: budget.Realisatie}: budget.Euros(10_431_000), {Year: 2021, Stage: budget.Begroting}: budget.Euros(12_601_000),
		begroting(2022): budget.Euros(13_716_000)}, l)
	assert.Equal(t, map[string]publication.Reason{"Realisatie 30-06-2022": publication.OtherColumn, "Rekening": publication.UnknownColumn,
		"Rekening 2018? en 2019?": publication.UnknownColumn}, reasons(made))
}

// The same programme with the signs of other municipalities is the same programme.
func TestSignsOfPrintAreLeftBehind(t *testing.T) {
	head := "Programma 3, bedragen x €1000\n\n| | Realisatie 2016 | Raming 2017 voor wijziging | Raming 2017 na wijziging | Realisatie 2017 |\n|---|--:|--:|--:|--:|\n"
	for name, rows := range map[string]string{
		"both positive":   "| Totaal lasten | 33.955 | 34.810 | 35.984 | 33.976 |\n| Totaal baten | 9.481 | 10.024 | 10.510 | 8.855 |\n| Saldo | -24.473 | -24.786 | -25.474 | -25.121 |\n",
		"lasten negative": "| Totaal lasten | -33.955 | -34.810 | -35.984 | -33.976 |\n| Totaal baten | 9.481 | 10.024 | 10.510 | 8.855 |\n| Saldo | -24.473 | -24.786 | -25.474 | -25.121 |\n",
		"baten negative":  "| Totaal lasten | 33.955 | 34.810 | 35.984 | 33.976 |\n| Totaal baten | -9.481 | -10.024 | -10.510 | -8.855 |\n| Saldo | 24.473 | 24.786 | 25.474 | 25.121 |\n",
		"a tekort":        "| Totaal lasten | 33.955 | 34.810 | 35.984 | 33.976 |\n| Totaal baten | 9.481 | 10.024 | 10.510 | 8.855 |\n| Saldo | 24.473 | 24.786 | 25.474 | 25.121 |\n",
	} {
		p := assembled(t, in(programme.Jaarstukken, 2017), head+rows).Document.Programmes[0]
		require.Len(t, p.Lines, 2, name)
		assert.Equal(t, budget.Euros(33_976_000), p.Lines[0].Lasten[realisatie(2017)], name)
		assert.Equal(t, budget.Euros(8_855_000), p.Lines[1].Baten[realisatie(2017)], name)
		assert.Equal(t, budget.Euros(-25_121_000), p.Claims[0].Amounts[realisatie(2017)], name)
	}
}

// Taakvelden have the codes and the names of Iv3; the deelprogramma 4.1 Dienstverlening has only such a number.
func TestTaakvelden(t *testing.T) {
	const head = "Taakvelden, bedragen x € 1.000\n\n| | Realisatie 2023 lasten | Realisatie 2023 baten |\n|---|--:|--:|\n"
	made := assembled(t, in(programme.Jaarstukken, 2023), head+"| 0.1 Bestuur | 2.501 | 231 |\n| 0.2 Burgerzaken | 1.537 | 274 |\n| 0.11 Resultaat van de rekening van baten en lasten | 12 | 0 |\n| Totaal | 4.038 | 505 |\n")
	require.Len(t, made.Document.Taakvelden.Lines, 2)
	assert.Equal(t, "0.1", made.Document.Taakvelden.Lines[0].Code)
	assert.Equal(t, publication.NoRoom, reasons(made)["0.11 Resultaat van de rekening van baten en lasten"], "it closes all of them, and these are two")
	made = assembled(t, in(programme.Jaarstukken, 2023), head+"| 4.1 Dienstverlening | 2.501 | 231 |\n| 4.2 Samenwerking | 1.537 | 274 |\n")
	assert.Nil(t, made.Document.Taakvelden)
	assert.Len(t, made.Document.Programmes[0].Lines, 2)
}

func TestNothingIsNothing(t *testing.T) {
	made := checked(t, publication.Cover{}, nil)
	assert.Empty(t, made.Placed)
	assert.Empty(t, made.NotPlaced)
	assert.Equal(t, &programme.Document{}, made.Document)
}

func FuzzAssemble(f *testing.F) {
	for _, text := range []string{jeugdTable, total3, overview, overview + "\n" + total3, indicatorRows, indicatorBlocks, goalRows} {
		f.Add(text, 2017, uint8(1))
		f.Add(text, 0, uint8(2))
	}
	f.Fuzz(func(t *testing.T, text string, year int, kind uint8) {
		if len(text) > 4_000 {
			return
		}
		var tables []*understand.Understanding
		for printed, err := range read.Markdown(strings.NewReader(text), table.Limits{}) {
			if err != nil {
				return
			}
			u := tabletest.Understand(printed, understand.Given{})
			tables = append(tables, &u)
		}
		checked(t, in(programme.DocumentKind(kind%3), year), tables)
	})
}
