package compare_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table/compare"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"

	"github.com/bbvgo/bbv/table"
)

// understood reads and understands the tables of a text.
func understood(t testing.TB, text string) (list []*understand.Understanding) {
	t.Helper()
	for printed, err := range read.Markdown(strings.NewReader(text), table.Limits{}) {
		require.NoError(t, err)
		u, err := understand.Understand(context.Background(), printed, understand.Given{})
		require.NoError(t, err)
		list = append(list, &u)
	}
	return list
}

// found are the contradictions of a text: what is printed at both places, which is wrong, and what was meant.
func found(t testing.TB, text string) (list []string) {
	t.Helper()
	tables := understood(t, text)
	got, err := compare.Tables(context.Background(), tables)
	require.NoError(t, err)
	show := func(s compare.Spot) string {
		u := tables[s.Table]
		row, column := u.Names(s.Cell)
		text := fmt.Sprintf("%d %s/%s %s", s.Table+1, row, column, u.Table.Cell(s.Cell.Row, s.Cell.Column).Text)
		if s.Wrong {
			text += " wrong"
			if s.Meant != nil {
				text += ", " + u.Spell(s.Cell, *s.Meant)
			}
		}
		return text
	}
	for _, c := range got.Contradictions {
		text := show(c.First) + " | " + show(c.Second)
		if !c.Certain {
			text += " ?"
		}
		list = append(list, text)
	}
	return list
}

// overview and chapter print two programmes of one municipality, in thousands; chapter with the leaves of one of them.
const overview = `Bedragen x € 1.000

Overzicht van baten en lasten

| Programma | Lasten 2025 | Baten 2025 | Saldo 2025 | Lasten 2026 | Baten 2026 | Saldo 2026 |
|---|--:|--:|--:|--:|--:|--:|
| 1. Veiligheid | 4.312 | 127 | -4.185 | 4.478 | 131 | -4.347 |
| 2. Onderwijs | 9.846 | 2.215 | -7.631 | 10.093 | 2.268 | -7.825 |
| 3. Cultuur | 3.157 | 489 | -2.668 | 3.266 | 502 | -2.764 |
| Totaal | 17.315 | 2.831 | -14.484 | 17.837 | 2.901 | -14.936 |

`

const chapter = `Bedragen x € 1.000

Programma 2. Onderwijs

| | 2025 | 2026 |
|---|--:|--:|
| Huisvesting | 6.318 | 6.457 |
| Leerlingenvervoer | 2.146 | 2.241 |
| Volwasseneneducatie | 1.382 | 1.395 |
| Totaal lasten | 9.846 | 10.093 |
| Totaal baten | 2.215 | 2.268 |
| Saldo | -7.631 | -7.825 |

`

const inEuros = `Bedragen x € 1

Programma 2. Onderwijs

| | 2025 | 2026 |
|---|--:|--:|
| Huisvesting | 6.317.511 | 6.457.104 |
| Leerlingenvervoer | 2.146.483 | 2.241.389 |
| Volwasseneneducatie | 1.381.820 | 1.394.892 |
| Totaal lasten | 9.845.814 | 10.093.385 |
| Totaal baten | 2.214.940 | 2.268.017 |
| Saldo | -7.630.874 | -7.825.368 |

`

const negative = `Bedragen x € 1.000

Programma 2. Onderwijs

| | 2025 | 2026 |
|---|--:|--:|
| Huisvesting | -6.318 | -6.457 |
| Leerlingenvervoer | -2.146 | -2.241 |
| Volwasseneneducatie | -1.382 | -1.395 |
| Totaal lasten | -9.846 | -10.093 |
| Totaal baten | 2.215 | 2.268 |
| Saldo | -7.631 | -7.825 |

`

// with is a text with one figure changed.
func with(t testing.TB, text string, oldnew ...string) string {
	t.Helper()
	for i := 0; i < len(oldnew); i += 2 {
		require.Equal(t, 1, strings.Count(text, oldnew[i]), "%s", oldnew[i])
	}
	return strings.NewReplacer(oldnew...).Replace(text)
}

func TestContradictions(t *testing.T) {
	row := func(s string) string { return "| " + s + " |" }
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"tables that agree":                    {overview + chapter, nil},
		"in another unit":                      {overview + inEuros, nil},
		"with the signs of another convention": {overview + negative, nil},
		"one table":                            {overview, nil},
		"none":                                 {"", nil},
		"a figure that its own table refutes":  {overview + with(t, chapter, row("Totaal baten | 2.215 | 2.268"), row("Totaal baten | 2.215 | 2.286")), []string{"1 2. Onderwijs/Baten 2026 2.268 | 2 Totaal baten/2026 2.286 wrong, 2.268"}},
		"the same in another unit":             {overview + with(t, inEuros, "2.268.017", "2.286.017"), []string{"1 2. Onderwijs/Baten 2026 2.268 | 2 Totaal baten/2026 2.286.017 wrong"}},
		"a table that is signed in two ways":   {overview + with(t, negative, row("Totaal lasten | -9.846 | -10.093"), row("Totaal lasten | -9.846 | 10.093")), nil},
		"a sign":                               {overview + with(t, negative, "| -7.631 | -7.825 |", "| -7.631 | 7.825 |"), []string{"1 2. Onderwijs/Saldo 2026 -7.825 | 2 Saldo/2026 7.825 wrong, -7.825"}},
		"figures that each table bears out":    {overview + with(t, chapter, "| 2.268 |", "| 2.286 |", "-7.825", "-7.807"), []string{"1 2. Onderwijs/Baten 2026 2.268 | 2 Totaal baten/2026 2.286", "1 2. Onderwijs/Saldo 2026 -7.825 | 2 Saldo/2026 -7.807"}},
		"three tables against one that bears it out": {overview + chapter + chapter + with(t, inEuros, "2.268.017", "2.286.017", "-7.825.368", "-7.807.368"), []string{
			"1 2. Onderwijs/Baten 2026 2.268 | 4 Totaal baten/2026 2.286.017 wrong", "1 2. Onderwijs/Saldo 2026 -7.825 | 4 Saldo/2026 -7.807.368 wrong",
			"2 Totaal baten/2026 2.268 | 4 Totaal baten/2026 2.286.017 wrong", "2 Saldo/2026 -7.825 | 4 Saldo/2026 -7.807.368 wrong",
			"3 Totaal baten/2026 2.268 | 4 Totaal baten/2026 2.286.017 wrong", "3 Saldo/2026 -7.825 | 4 Saldo/2026 -7.807.368 wrong",
		}},
		"by one in the last digit":    {overview + with(t, chapter, "| 2.268 |", "| 2.269 |", "-7.825", "-7.824"), nil},
		"figures of another year":     {overview + with(t, chapter, "| | 2025 | 2026 |", "| | 2025 | 2027 |", "| 2.268 |", "| 2.286 |", "-7.825", "-7.807"), nil},
		"figures that exclude a part": {overview + with(t, chapter, "Programma 2. Onderwijs", "Programma 2. Onderwijs, exclusief rijksbijdragen", "| 2.268 |", "| 2.286 |", "-7.825", "-7.807"), nil},
		"figures of another thing":    {overview + with(t, chapter, "Programma 2. Onderwijs", "Programma 2. Jeugd", "| 2.268 |", "| 2.286 |", "-7.825", "-7.807"), nil},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, c.want, found(t, c.text)) })
	}
}

func TestCounts(t *testing.T) {
	for name, c := range map[string]struct {
		text           string
		exact, rounded int
	}{
		"all figures of the programme": {overview + chapter, 6, 0},
		"each to its own digit":        {overview + inEuros, 0, 6},
		"nothing in common":            {overview + with(t, strings.ReplaceAll(chapter, ".", "0"), "Programma 20 Onderwijs", "Programma 4. Zorg"), 0, 0},
	} {
		got, err := compare.Tables(context.Background(), understood(t, c.text))
		require.NoError(t, err)
		assert.Equal(t, [2]int{c.exact, c.rounded}, [2]int{got.Exact, got.Rounded}, name)
		assert.Len(t, got.Same, c.exact+c.rounded, name)
	}
}

// Figures that are printed twice are told with both places, in the order of the tables.
func TestSame(t *testing.T) {
	list := understood(t, overview+chapter)
	got, err := compare.Tables(context.Background(), list)
	require.NoError(t, err)
	require.Len(t, got.Same, 6)
	for i, pair := range got.Same {
		first, second := pair[0], pair[1]
		assert.Equal(t, [2]int{0, 1}, [2]int{first.Table, second.Table})
		assert.Equal(t, list[0].Table.Cell(first.Cell.Row, first.Cell.Column).Text, list[1].Table.Cell(second.Cell.Row, second.Cell.Column).Text)
		if i > 0 {
			before := got.Same[i-1][0].Cell
			assert.True(t, before.Row < first.Cell.Row || before.Row == first.Cell.Row && before.Column < first.Cell.Column)
		}
	}
}

// What stood at the end of a year stands at the begin of the next.
func TestStands(t *testing.T) {
	const first = `Verloop reserves, bedragen x € 1.000

| Reserve | Stand 1-1-2024 | Toevoeging | Onttrekking | Stand 31-12-2024 |
|---|--:|--:|--:|--:|
| Algemene reserve | 12.418 | 1.307 | -411 | 13.314 |
| Reserve wegen | 4.876 | 652 | -1.093 | 4.435 |
| Reserve scholen | 7.731 | 0 | -318 | 7.413 |
| Totaal | 25.025 | 1.959 | -1.822 | 25.162 |

`
	const second = `Verloop reserves, bedragen x € 1.000

| Reserve | Stand 1-1-2025 | Toevoeging | Onttrekking | Stand 31-12-2025 |
|---|--:|--:|--:|--:|
| Algemene reserve | 13.314 | 820 | -1.266 | 12.868 |
| Reserve wegen | 4.453 | 233 | -540 | 4.146 |
| Reserve scholen | 7.413 | 118 | -77 | 7.454 |
| Totaal | 25.180 | 1.171 | -1.883 | 24.468 |

`
	assert.Equal(t, []string{"1 Reserve wegen/Stand 31-12-2024 4.435 | 2 Reserve wegen/Stand 1-1-2025 4.453 ?", "1 Totaal/Stand 31-12-2024 25.162 | 2 Totaal/Stand 1-1-2025 25.180 ?"}, found(t, first+second))
	assert.Empty(t, found(t, first+with(t, second, "4.453", "4.435", "4.146", "4.128", "25.180", "25.162", "24.468", "24.450")))
}

// rollForward prints a reserve through four years, a row for each. Figures: Eindhoven, begroting 2021, categories of reserves.
func rollForward(column, years string, begin ...string) string {
	text := "Bedragen x € 1.000\n\nMeerjarig verloop reserves\n\n| Reserves | " + column + "Stand 1-1 | Toevoeging | Onttrekking | Stand 31-12 |\n|---|" + strings.Repeat("--:|", strings.Count(column, "|")) + "--:|--:|--:|--:|\n"
	for i, row := range []string{"17.636 | -25.964 | 48.245", "27.586 | -38.178 | 37.653", "23.920 | -24.683 | 35.034", "22.777 | -21.160 | 36.651"} {
		text += fmt.Sprintf("| "+years+" | %s | %s |\n", 2016+i, begin[i], row)
	}
	return text + "\n"
}

// A printed difference is what the columns of another table come to.
func TestDifferences(t *testing.T) {
	differences := func(title, header, zorg string) string {
		return "Bedragen x € 1.000\n\n" + title + "\n\n| Programma | " + header + " |\n|---|--:|\n| 1. Veiligheid | 166 |\n| 2. Onderwijs | " + zorg + " |\n| 3. Cultuur | 109 |\n| 4. Zorg | 811 |\n\n"
	}
	const years = "Bedragen x € 1.000\n\nLasten per programma\n\n| Programma | Begroting 2025 lasten | Begroting 2026 lasten |\n|---|--:|--:|\n| 1. Veiligheid | 4.312 | 4.478 |\n| 2. Onderwijs | 9.846 | 10.193 |\n| 3. Cultuur | 3.157 | 3.266 |\n| 4. Zorg | 7.044 | 7.855 |\n\n"
	for _, said := range [][2]string{{"Verklaring", "Afwijking lasten 2026 - 2025"}, {"Afwijkingen tussen begroting 2025 en begroting 2026", "Lasten"}} {
		assert.Empty(t, found(t, years+differences(said[0], said[1], "347")), said)
		assert.Empty(t, found(t, years+differences(said[0], said[1], "348")), "each figure is rounded")
		assert.Equal(t, []string{"1 2. Onderwijs/Begroting 2026 lasten 10.193 | 2 2. Onderwijs/" + said[1] + " 437 ?"}, found(t, years+differences(said[0], said[1], "437")), said)
	}
	assert.Empty(t, found(t, years+differences("Afwijkingen tussen begroting 2024 en begroting 2026", "Lasten", "437")), "of other years")
	amended := strings.NewReplacer("Begroting 2026 lasten |", "Begroting 2026 lasten | Begroting 2026 na wijziging lasten |", "|--:|\n", "|--:|--:|\n",
		"4.478 |", "4.478 | 4.521 |", "10.193 |", "10.193 | 10.204 |", "3.266 |", "3.266 | 3.301 |", "7.855 |", "7.855 | 7.922 |").Replace(years)
	assert.Empty(t, found(t, amended+differences("Verklaring", "Afwijking lasten 2026 - 2025", "437")), "of which figure of the year is not said")
	assert.Empty(t, found(t, years+differences("Verklaring", "Afwijking lasten", "437")), "of which years is not said")
}

// What a row says of the end of a year the next says of the begin of its own, where the others do.
func TestStandsOfOneTable(t *testing.T) {
	right := []string{"56.573", "48.245", "37.653", "35.034"}
	for name, columns := range map[string][2]string{"in a column": {"Jaartal | ", "jaarrekening | %d"}, "in labels": {"", "jaarrekening %d"}} {
		assert.Empty(t, found(t, rollForward(columns[0], columns[1], right...)), name)
		counts, err := compare.Tables(context.Background(), understood(t, rollForward(columns[0], columns[1], right...)))
		require.NoError(t, err)
		assert.Equal(t, 3, counts.Exact, name)
	}
	broken := rollForward("Jaartal | ", "Bestedingsreserve | %d", "56.573", "48.245", "35.797", "35.034")
	assert.Empty(t, found(t, broken), "two stands that are carried over are too few to tell")
	broken = strings.TrimSuffix(broken, "\n") + rowsOf(rollForward("Jaartal | ", "Algemene reserve | %d", right...))
	assert.Equal(t, []string{"1 Bestedingsreserve/Stand 31-12 37.653 | 1 Bestedingsreserve/Stand 1-1 35.797"}, found(t, broken))
	assert.Empty(t, found(t, strings.ReplaceAll(broken, "| 2018 |", "| 2020 |")), "years that do not follow each other")
}

// rowsOf are the rows of a printed table.
func rowsOf(text string) string { return text[strings.Index(text, ":|\n")+3:] }

// Totals with and without a line that stands in one of the tables differ lawfully.
func TestTotalsThatDifferByALine(t *testing.T) {
	const chapter = `Bedragen x € 1.000

Programma 2. Onderwijs

| | 2025 | 2026 |
|---|--:|--:|
| Lasten | 9.846 | 10.093 |
| Baten | 2.215 | 2.268 |
| Onttrekking reserves | 0 | 318 |
| Saldo | -7.631 | -7.507 |

`
	assert.Empty(t, found(t, overview+chapter))
	assert.NotEmpty(t, found(t, overview+with(t, chapter, "318", "381", "-7.507", "-7.444", "2.268", "2.286")))
}

// A line of some thousands is no more than two digits of it where the difference is known to a thousand: it accounts for nothing.
func TestTotalsThatDifferByRoughlyALine(t *testing.T) {
	const coarse = "Bedragen x € 1.000\n\nLasten\n\n| | Lasten 2026 |\n|---|--:|\n| Wegen | 4.312 |\n| Groen | 9.846 |\n| Parkeren | 3.157 |\n| Bijstand | 1.049 |\n\n"
	const fine = "Bedragen x € 1\n\nLasten per product\n\n| | Lasten 2026 |\n|---|--:|\n| Wegen | 4.312.210 |\n| Groen | 9.845.870 |\n| Parkeren | 3.157.300 |\n| Bijstand | 1.093.658 |\n| Markten | 44.210 |\n\n"
	assert.Equal(t, []string{"1 Bijstand/Lasten 2026 1.049 | 2 Bijstand/Lasten 2026 1.093.658 ?"}, found(t, coarse+fine))
}

func TestWithoutTime(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := compare.Tables(ctx, understood(t, overview+chapter))
	assert.ErrorIs(t, err, context.Canceled)
}

func TestTablesThatAreNotThere(t *testing.T) {
	list := understood(t, overview+with(t, chapter, "| 2.268 |", "| 2.286 |"))
	got, err := compare.Tables(context.Background(), []*understand.Understanding{nil, list[0], nil, list[1], {}})
	require.NoError(t, err)
	require.Len(t, got.Contradictions, 1)
	assert.Equal(t, [2]int{1, 3}, [2]int{got.Contradictions[0].First.Table, got.Contradictions[0].Second.Table})
}

// list prints one figure for each of some names.
func list(title string, figures ...string) string {
	names := []string{"Veiligheid", "Onderwijs", "Cultuur", "Zorg", "Wonen"}
	text := "Bedragen x € 1.000\n\n" + title + "\n\n| Programma | Lasten 2026 |\n|---|--:|\n"
	for i, f := range figures {
		text += "| " + names[i] + " | " + f + " |\n"
	}
	return text + "\n"
}

// Lines that share nothing but their name are compared where three of the other lines agree for each that does not.
func TestNames(t *testing.T) {
	one, other := list("Lasten", "4.312", "9.846", "3.157", "7.044"), list("Lasten per programma", "4.312", "9.846", "3.157", "7.404")
	assert.Equal(t, []string{"1 Zorg/Lasten 2026 7.044 | 2 Zorg/Lasten 2026 7.404 ?"}, found(t, one+other))
	one, other = list("Lasten", "4.312", "9.846", "7.044"), list("Lasten per programma", "4.312", "9.846", "7.404")
	assert.Empty(t, found(t, one+other))
}

// One figure of eight bits tells that lines of one name are one where few lines have it; of many some share it by accident.
func TestNamesThatManyHave(t *testing.T) {
	two := func(title, zorg string) string {
		return "Bedragen x € 1.000\n\n" + title + "\n\n| Programma | Lasten 2025 | Lasten 2026 |\n|---|--:|--:|\n| Veiligheid | 4.312 | 4.478 |\n| Onderwijs | 9.846 | 10.093 |\n| Zorg | 215 | " + zorg + " |\n\n"
	}
	page := two("Lasten", "7.044") + two("Lasten per programma", "7.404")
	for year := 2031; year < 2036; year++ { // with the two above seven
		page += fmt.Sprintf("Bedragen x € 1.000\n\nLater\n\n| Programma | Lasten %d |\n|---|--:|\n| Zorg | %d |\n\n", year, year*3)
	}
	assert.Equal(t, []string{"1 Zorg/Lasten 2026 7.044 | 2 Zorg/Lasten 2026 7.404"}, found(t, page))
	for year := 2036; year < 2040; year++ { // eleven
		page += fmt.Sprintf("Bedragen x € 1.000\n\nLater\n\n| Programma | Lasten %d |\n|---|--:|\n| Zorg | %d |\n\n", year, year*3)
	}
	assert.Empty(t, found(t, page))
}

// The whole of a table that names two programmes is neither of them.
func TestNamesThatSeveralHave(t *testing.T) {
	const head = "| Programma | Lasten 2026 |\n|---|--:|\n| Veiligheid | 4.312 |\n| Cultuur | 3.157 |\n| Zorg | 7.044 |\n| Wonen | 5.231 |\n| Milieu | 8.719 |\n| Wegen | 6.402 |\n"
	assert.Empty(t, found(t, "Bedragen x € 1.000\n\nLasten\n\n"+head+"| Onderwijs | 9.846 |\n| Jeugd | 2.500 |\n\n"+"Bedragen x € 1.000\n\nOnderwijs en jeugd\n\n"+head+"| Totaal | 99.123 |\n\n"))
}

// Figures of one digit are equal too often to tell anything; of two digits several tell that lines of one name are one.
func TestSmallFigures(t *testing.T) {
	chapter := func(figures string) string {
		return "Bedragen x € 1.000\n\nProgramma Onderwijs\n\n| | 2023 | 2024 | 2025 | 2026 |\n|---|--:|--:|--:|--:|\n| Lasten | " + figures + " |\n\n"
	}
	assert.Empty(t, found(t, chapter("4 | 6 | 7 | 71")+chapter("4 | 6 | 7 | 17")))
	wide := func(figures string) string {
		return strings.NewReplacer("| 2026 |", "| 2026 | 2027 | 2028 | 2029 |", "---|--:|", "---|--:|--:|--:|--:|").Replace(chapter(figures))
	}
	assert.Empty(t, found(t, wide("2 | 3 | 4 | 5 | 6 | 7 | 71")+wide("2 | 3 | 4 | 5 | 6 | 7 | 17")))
	assert.Empty(t, found(t, chapter("21 | 6 | 7 | 41")+chapter("21 | 6 | 4 | 14")))
	assert.Equal(t, []string{"1 Lasten/2026 41 | 2 Lasten/2026 14 ?"}, found(t, chapter("21 | 32 | 43 | 41")+chapter("21 | 32 | 43 | 14")))
	assert.NotEmpty(t, found(t, chapter("215 | 327 | 439 | 414")+chapter("215 | 327 | 439 | 441")))
	assert.Empty(t, found(t, chapter("21 | 32 | 43 | 41")+strings.ReplaceAll(chapter("21 | 32 | 43 | 14"), "Onderwijs", "Jeugd")), "of another thing")
}

// A figure that very many lines print tells nothing of what they are about.
func TestFiguresThatStandEverywhere(t *testing.T) {
	wrong := with(t, chapter, "| 2.268 |", "| 2.286 |")
	chapters := func(n int) string {
		var b strings.Builder
		for i := range n { // no two are the same
			b.WriteString(strings.Replace(chapter, "| Huisvesting |", fmt.Sprintf("| Huisvesting %d |", i), 1))
		}
		return b.String()
	}
	assert.NotEmpty(t, found(t, chapters(50)+wrong))
	assert.Empty(t, found(t, chapters(80)+wrong))
}

// grid prints a table of eight programmes over four years, with some figures higher.
func grid(title string, higher ...[2]int) string {
	text := "Bedragen x € 1.000\n\n" + title + "\n\n| Programma | 2025 | 2026 | 2027 | 2028 |\n|---|--:|--:|--:|--:|\n"
	for i, name := range []string{"Veiligheid", "Onderwijs", "Cultuur", "Zorg", "Wonen", "Milieu", "Wegen", "Bestuur"} {
		text += "| " + name
		for j := range 4 {
			figure := 2000 + 1171*i + 397*j*(i+1)
			if slices.Contains(higher, [2]int{i, j}) {
				figure += 90
			}
			text += fmt.Sprintf(" | %d.%03d", figure/1000, figure%1000)
		}
		text += " |\n"
	}
	return text + "\n"
}

// Where two tables differ in one place it is a mistake; where they differ in many, though they say the same of themselves,
// they count other things.
func TestTablesThatCountOtherThings(t *testing.T) {
	one := grid("Lasten per programma")
	other := func(places int, at ...[2]int) []string {
		return found(t, one+grid("Meerjarig overzicht lasten", at[:places]...))
	}
	spread := [][2]int{{0, 1}, {3, 2}, {5, 0}, {6, 3}, {1, 2}, {7, 1}, {2, 0}, {4, 3}, {0, 2}, {3, 0}}
	for places, want := range map[int]int{0: 0, 1: 1, 2: 2, 3: 0, 4: 0, 10: 0} {
		assert.Len(t, other(places, spread...), want, "%d of 32 figures", places)
	}
	moment := [][2]int{{0, 1}, {1, 1}, {2, 1}, {3, 1}, {4, 1}, {5, 1}, {6, 1}, {7, 1}}
	assert.Len(t, other(2, moment...), 2, "a mistake, and another or the total that carries it")
	assert.Len(t, other(4, moment...), 4, "half of a column")
	assert.Empty(t, other(8, moment...), "a column")
}

// A table whose figures others bear out is not the odd one where several tables are each wrong in one place.
func TestMistakesInSeveralTables(t *testing.T) {
	page := overview + `Bedragen x € 1.000

Lasten per programma

| | 2025 | 2026 |
|---|--:|--:|
| 1. Veiligheid | 4.312 | 4.478 |
| 2. Onderwijs | 9.846 | 10.093 |
| 3. Cultuur | 3.157 | 3.266 |

`
	for name, rows := range map[string]string{
		"1. Veiligheid": "| Lasten | 4.312 | 4.748 |\n| Baten | 127 | 131 |\n| Saldo | -4.185 | -4.347 |\n",
		"2. Onderwijs":  "| Lasten | 9.486 | 10.093 |\n| Baten | 2.215 | 2.268 |\n| Saldo | -7.631 | -7.825 |\n",
		"3. Cultuur":    "| Lasten | 3.517 | 3.266 |\n| Baten | 489 | 502 |\n| Saldo | -2.668 | -2.764 |\n",
	} {
		page += "Bedragen x € 1.000\n\nProgramma " + name + "\n\n| | 2025 | 2026 |\n|---|--:|--:|\n" + rows + "\n"
	}
	var wrong []string
	for _, c := range found(t, page) {
		_, told, ok := strings.Cut(c, " | ")
		assert.True(t, ok && strings.Contains(told, " wrong, "), c)
		wrong = append(wrong, told[strings.Index(told, " ")+1:])
	}
	slices.Sort(wrong)
	assert.Equal(t, []string{ // with the overview a line shares more than the one other figure that it shares with the lasten alone
		"Lasten/2025 3.517 wrong, 3.157", "Lasten/2025 3.517 wrong, 3.157 ?",
		"Lasten/2025 9.486 wrong, 9.846", "Lasten/2025 9.486 wrong, 9.846 ?",
		"Lasten/2026 4.748 wrong, 4.478", "Lasten/2026 4.748 wrong, 4.478 ?",
	}, wrong)
}
