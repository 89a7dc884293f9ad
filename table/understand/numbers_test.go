package understand

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/internal/sums"
	"github.com/bbvgo/bbv/table"
)

// Each test here fails when a number that decides is doubled or halved.

// printedTable is a table of lines with bars between the cells; the first is the header.
func printedTable(lines ...string) table.Table {
	var t table.Table
	for i, l := range lines {
		var cells []table.Cell
		for _, text := range strings.Split(l, "|") {
			cells = append(cells, table.Cell{Text: strings.TrimSpace(text)})
		}
		if i == 0 {
			t.Header = [][]table.Cell{cells[1:]}
			t.Corner = cells[0]
			continue
		}
		t.Rows = append(t.Rows, table.Row{Label: cells[0], Cells: cells[1:]})
	}
	return t
}

func understood(t *testing.T, lines ...string) Understanding {
	t.Helper()
	u, err := Understand(t.Context(), printedTable(lines...), Given{})
	require.NoError(t, err)
	return u
}

// One cell that looks like a code may be a figure that is written wrong: it is told. Two are codes.
func TestHowManyCodesAColumnHas(t *testing.T) {
	one := understood(t, "Post|Code|2023", "Zorg|6.71a|12", "Wonen|geen|13", "Wegen|geen|14", "Sport|geen|15")
	two := understood(t, "Post|Code|2023", "Zorg|6.71a|12", "Wonen|6.72b|13", "Wegen|geen|14", "Sport|geen|15")
	cols := []ColumnReading{{Kind: columnText}, {}}
	cell := func(r int) UnreadCell { return UnreadCell{Cell: CellRef{r, 0}} }
	assert.Len(t, withoutCodes(one.Table, cols, []UnreadCell{cell(0)}), 1)
	assert.Empty(t, withoutCodes(two.Table, cols, []UnreadCell{cell(0), cell(1)}))
}

// A header of a column of totals is "Totaal" or "Totaal generaal"; more words say what it is the total of.
func TestHowManyWordsTheHeaderOfATotalHas(t *testing.T) {
	assert.Equal(t, columnTotal, readColumn("Totaal").Kind)
	assert.Equal(t, columnTotal, readColumn("Totaal generaal").Kind)
	assert.Equal(t, ColumnFigures, readColumn("Totaal van de programma's").Kind)
	assert.Equal(t, budget.Realisatie, readColumn("Resultaat 2023").Stage)
	assert.Zero(t, readColumn("Resultaat na bestemming 2023").Stage)
}

// A stand at the end of a year is that of its 31st day.
func TestDaysOfStands(t *testing.T) {
	for header, day := range map[string]int{"Stand begin 2023": 1, "Stand eind 2023": 31, "Ultimo 2023": 31, "Stand 2023": 0} {
		c := readColumn(header)
		assert.Equal(t, columnStand, c.Kind, header)
		assert.Equal(t, day, c.day, header)
	}
}

// A group of three columns may be the first of a table.
func TestTheFirstGroupHasItsSaldo(t *testing.T) {
	cols := []ColumnReading{readColumn("Lasten"), readColumn("Baten"), readColumn("Verschil")}
	pairVariances(cols)
	assert.Equal(t, sideSaldo, cols[2].side)
}

// A begroting prints the rekening of the year before last (BBV articles 19a and 22): what is three years later is
// meerjarenraming, whatever it is called.
func TestHowFarTheBegrotingIsFromTheRekening(t *testing.T) {
	for year, want := range map[string]budget.Stage{"Begroting 2023": budget.Begroting, "Begroting 2024": budget.Meerjarenraming} {
		cols := []ColumnReading{readColumn("Rekening 2021"), readColumn(year)}
		laterYears(cols)
		assert.Equal(t, want, cols[1].Stage, year)
	}
}

// Names of lines in formulas have two letters at most; three are words.
func TestNamesOfLinesInFormulas(t *testing.T) {
	assert.Equal(t, 2, formulaOf("Ruimte (A − B)"))
	assert.Equal(t, 2, formulaOf("Ruimte (a1 - b2)"))
	assert.Equal(t, 0, formulaOf("Saldo (bij - af)"))
	assert.Equal(t, 0, formulaOf("Totaal (A)"), "one line is no sum")
}

// Two other rows that are sums make a word a hint, one that is none beside them takes it away, and three are worth one.
// Of a line of which nothing is known one in seven is a sum.
func TestWhatAWordOfTheTableTells(t *testing.T) {
	assert.Zero(t, learnt(1, 0))
	assert.Positive(t, learnt(2, 0))
	assert.Zero(t, learnt(2, 1))
	assert.Positive(t, learnt(3, 1))
}

// What stands in the first two columns of texts is the label; a third says something else, and so does a paragraph.
func TestHowMuchALabelTakesIn(t *testing.T) {
	cols := []ColumnReading{{Kind: columnText}, {Kind: columnText}, {Kind: columnText}, {}}
	of := func(label string) string {
		text, _ := rowText(printedTable("|Soort|Wijk|Noot|2023", label+"|zorg|noord|let op|12"), cols, 0, 0)
		return text
	}
	assert.Equal(t, "Lasten zorg noord", of("Lasten"))
	long := strings.Repeat("lasten ", 22) + "x"
	assert.Equal(t, long+" zorg noord", of(long))
	paragraph := strings.Repeat("lasten ", 36) + "x"
	assert.Equal(t, paragraph, of(paragraph))
}

// Codes are numbers of up to six digits and points, with two letters at most: 0.61, 6.71a, 12.345, 1aB.
func TestCodesBeforeLabels(t *testing.T) {
	for label, want := range map[string]string{
		"0.61 ozb": "0.61", "6.711a zorg": "6.711a", "64.211 zorg": "64.211", "1ab zorg": "1ab",
		"6.72.011 zorg": "", "1abc zorg": "", "2023 zorg": "",
	} {
		code, _ := splitCode(label)
		assert.Equal(t, want, code, label)
	}
}

// Two words may stand before that for a total: "geraamde sub totaal".
func TestHowManyWordsStandBeforeTotal(t *testing.T) {
	assert.True(t, isTotal(strings.Fields("geraamde sub totaal")))
	assert.False(t, isTotal(strings.Fields("geraamde balans sub totaal")))
}

// A number of three digits behind a label is a note; four are something else.
func TestNumbersBehindLabels(t *testing.T) {
	assert.Equal(t, []string{"totaal", "lasten"}, trimTail([]string{"totaal", "lasten", "123"}))
	assert.Equal(t, []string{"totaal", "lasten", "1234"}, trimTail([]string{"totaal", "lasten", "1234"}))
	assert.Empty(t, withoutBoth([]string{"baten", "en", "lasten"}))
	assert.Equal(t, []string{"baten", "en"}, withoutBoth([]string{"baten", "en"}))
}

// The word for a mutation or a resultaat stands among the first four of a label; farther on the label speaks of it.
func TestHowFarTheWordOfALineStands(t *testing.T) {
	assert.Equal(t, sideToevoeging, reserveSide(strings.Fields("de in 2023 toevoeging")))
	assert.Equal(t, sideNone, reserveSide(strings.Fields("de in 2023 begrote toevoeging")))
	assert.True(t, isResult("", strings.Fields("het in 2023 resultaat")))
	assert.False(t, isResult("", strings.Fields("het in 2023 begrote resultaat")))
}

func figuresOf(values ...int64) *figures {
	f := &figures{}
	for _, v := range values {
		f.states, f.values, f.places = append(f.states, number), append(f.values, v), append(f.places, 0)
	}
	return f
}

// No municipality or province turns over twenty thousand million euros, in whatever unit.
func TestFiguresThatNobodyHas(t *testing.T) {
	for unit, scale := range map[budget.Unit]int64{budget.InEuros: 1, budget.InThousands: 1_000, budget.InMillions: 1_000_000} {
		r := UnitReading{Unit: unit}
		r.contradict(t.Context(), figuresOf(15_000_000_000/scale), &Understanding{})
		assert.False(t, r.Contradicted, unit)
		r.contradict(t.Context(), figuresOf(25_000_000_000/scale), &Understanding{})
		assert.True(t, r.Contradicted, unit)
	}
}

// No municipality budgets less than five million euros in all: a total of a whole budget of four million is in a larger
// unit, one of six may be in euros.
func TestTotalsOfAWholeBudgetInEuros(t *testing.T) {
	assert.True(t, figuresOf(4_000_000).tooSmall())
	assert.False(t, figuresOf(6_000_000).tooSmall())
}

// Figures of ten million and more are euros: in thousands they would be the budget of the largest municipality. So are
// those with cents.
func TestWhatTheSizeOfFiguresSuggests(t *testing.T) {
	suggested := func(f *figures) *budget.Unit {
		var r UnitReading
		r.suggest(t.Context(), f, &Understanding{})
		return r.Suggested
	}
	assert.Nil(t, suggested(figuresOf(8_000_000)))
	require.NotNil(t, suggested(figuresOf(12_000_000)))
	assert.Equal(t, budget.InEuros, *suggested(figuresOf(12_000_000)))
	for decimals, want := range map[int]bool{1: false, 2: true, 4: false} {
		f := figuresOf(1234)
		f.decimals = decimals
		assert.Equal(t, want, suggested(f) != nil, "%d decimals", decimals)
	}
}

// Sums of a thousand figures do not overflow 63 bits; a figure that is larger than a thousandth of that is left out, and
// so is one that becomes so by the decimals of its neighbours.
func TestFiguresThatSumsCanHold(t *testing.T) {
	read := func(texts ...string) []state {
		return readFigures(t.Context(), printedTable("|a|b", "Zorg|"+strings.Join(texts, "|")), printed.Dutch).states
	}
	assert.Equal(t, []state{number, wording}, read("4000000000000000", "5000000000000000"))
	assert.Equal(t, []state{wording, number}, read("1000000000000", "0,0001"), "ten thousand times as many")
	assert.Equal(t, []state{number, number}, read("400000000000", "0,0001"))
	assert.Equal(t, []state{number, wording}, read("12", "0,00001"), "five decimals")
}

// Figures are brought to the decimals of the finest.
func TestFiguresOfOneScale(t *testing.T) {
	f := readFigures(t.Context(), printedTable("|a|b|c|d|e", "Zorg|7|7,1|7,12|7,123|7,1234"), printed.Dutch)
	assert.Equal(t, []int64{70_000, 71_000, 71_200, 71_230, 71_234}, f.values)
	assert.Equal(t, int64(10_000), f.one())
}

// Rows of which nobody knows whether they are lasten or baten tell that the difference is raming less realisatie, and not
// what is a voordeel. Each row is one vote.
func TestDifferencesOfRowsWithoutASide(t *testing.T) {
	u := understood(t, "Post|Begroting 2023|Realisatie 2023|Verschil", "Jeugd|4.321|4.255|66", "Sport|6.120|6.344|-224", "Wegen|3.877|3.690|187")
	assert.Equal(t, RamingMinRealisatie, u.varianceRule())
	var votes []int
	for i, id := range u.Identities {
		if _, _, ok := u.difference(id); ok {
			votes = append(votes, i)
		}
	}
	require.Len(t, votes, 3)
	turn := func(i int) {
		for k := range u.Identities[i].Terms {
			u.Identities[i].Terms[k].Coefficient *= -1
		}
	}
	turn(votes[0])
	assert.Equal(t, RamingMinRealisatie, u.varianceRule(), "two of three")
	turn(votes[1])
	assert.Equal(t, RealisatieMinRaming, u.varianceRule(), "one of three")
}

// "Totaal kosten" are the lasten; of more words the kosten are those of something.
func TestTotalsOfKosten(t *testing.T) {
	assert.True(t, nameOf(strings.Fields("totaal kosten"), lexicon.Lasten, "lasten"))
	assert.False(t, nameOf(strings.Fields("totaal kosten van derden"), lexicon.Lasten, "lasten"))
}

// What two lines that are equal are called: both sides of a balans, a stand that is carried over, or else a figure that is
// repeated.
func TestWhatTwoLinesThatAreEqualAre(t *testing.T) {
	two := []sums.Addend{{Sign: 1, Place: sums.Place{Row: 0}}, {Sign: -1, Place: sums.Place{Row: 1}}}
	of := func(a, b RowReading) SumRule { return (&Understanding{Rows: []RowReading{a, b}}).ruleOf(two, true) }
	assert.Equal(t, RuleBalance, of(RowReading{Label: "Totaal activa"}, RowReading{Label: "Totaal passiva"}))
	assert.Equal(t, RuleCarry, of(RowReading{Role: roleOpening}, RowReading{Role: roleClosing}))
	assert.Equal(t, RuleRepeat, of(RowReading{Label: "Zorg"}, RowReading{Label: "Jeugd"}))

	across := []sums.Addend{{Sign: 1, Place: sums.Place{Column: 0}}, {Sign: 1, Place: sums.Place{Column: 1}}, {Sign: -1, Place: sums.Place{Column: 2}}}
	columns := func(terms []sums.Addend, list ...ColumnReading) SumRule {
		return (&Understanding{Columns: list}).ruleOfColumns(terms)
	}
	assert.Equal(t, RuleCarry, columns(across[:2], ColumnReading{Kind: columnStand}, ColumnReading{Kind: columnStand}))
	assert.Equal(t, RuleRepeat, columns(across[:2], ColumnReading{}, ColumnReading{}))
	across[1].Sign = -1
	assert.Equal(t, RuleVariance, columns(across, ColumnReading{}, ColumnReading{}, ColumnReading{}), "one less the other")
}

// The last row of a balans whose halves stand side by side.
func TestHalvesOfABalansAreBalanced(t *testing.T) {
	u := &Understanding{half: 1, Rows: []RowReading{{}}, Columns: []ColumnReading{{Label: "2023"}, {Label: "Passiva", Kind: columnText}, {Label: "2023"}}}
	u.Table.Corner.Text = "Activa"
	assert.Equal(t, RuleBalance, u.ruleOfColumns([]sums.Addend{{Sign: 1, Place: sums.Place{Column: 0}}, {Sign: -1, Place: sums.Place{Column: 2}}}))
}
