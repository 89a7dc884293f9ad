package rhythm

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/table"
)

// Each test here fails when a number that decides is doubled or halved.

// tokensIn makes a token of each text.
func tokensIn(texts ...string) []token {
	var list []token
	for i, text := range texts {
		list = append(list, newToken(text, i+1, 1))
	}
	return list
}

// Half a step for each of two figures and their total: one step is rounding, two are not.
func TestHowFarRoundingGoes(t *testing.T) {
	assert.True(t, within(1, 1, 2))
	assert.False(t, within(2, 1, 2))
}

var sumOfTwo = colRule{target: 2, columns: []int{0, 1}, signs: []int64{1, 1}}

// A sum of columns that holds in one row is chance, in two it is none; where one of the two is nil it says nothing.
func TestInHowManyRowsASumOfColumnsHolds(t *testing.T) {
	p := &placer{step: 1}
	assert.Equal(t, 0, p.holding(sumOfTwo, [][]int64{{100, 23, 123}}))
	assert.Equal(t, 2, p.holding(sumOfTwo, [][]int64{{100, 23, 123}, {412, 31, 443}}))
	assert.Equal(t, 0, p.holding(sumOfTwo, [][]int64{{100, 0, 100}, {0, 31, 31}}))
}

// One exception in five rows is one, or a mistake; one in four is no rule.
func TestHowManyRowsFailASumOfColumns(t *testing.T) {
	p := &placer{step: 1}
	rows := [][]int64{{100, 23, 123}, {412, 31, 443}, {55, 66, 121}, {80, 90, 999}, {72, 81, 153}}
	assert.Equal(t, 3, p.holding(sumOfTwo, rows))
	assert.Equal(t, 0, p.holding(sumOfTwo, rows[:4]))
}

// rowsOfCodes are labels with a code before each, and two figures behind it.
func rowsOfCodes(codes ...string) []token {
	var texts []string
	for i, c := range codes {
		texts = append(texts, c, "Jeugd", fmt.Sprint("1.", 200+i), fmt.Sprint("2.", 300+i))
	}
	return tokensIn(texts...)
}

func from(first, n int) (codes []string) {
	for i := range n {
		codes = append(codes, strconv.Itoa(first+i))
	}
	return codes
}

// Two numbers may follow each other by chance, three that begin at 1, 2 or 3 count the rows: lists begin so, or a little
// later where the first is on the page before.
func TestNumbersThatCountOn(t *testing.T) {
	assert.Len(t, counting(rowsOfCodes(from(1, 3)...)), 3)
	assert.Empty(t, counting(rowsOfCodes(from(1, 2)...)))
	assert.Len(t, counting(rowsOfCodes(from(3, 3)...)), 3)
	assert.Empty(t, counting(rowsOfCodes(from(4, 3)...)))
	assert.Len(t, counting(rowsOfCodes(from(2, 110)...)), 110, "with one, two and three digits")
	assert.Empty(t, counting(rowsOfCodes("1640", "1642", "1651", "1673", "1680")), "figures of four digits are figures")
}

// Four numbers of three digits that all differ are the numbers of products, as 640, 642, 673 and 681.
func TestNumbersThatAreAsLong(t *testing.T) {
	assert.Len(t, counting(rowsOfCodes("640", "642", "673", "681")), 4)
	assert.Empty(t, counting(rowsOfCodes("640", "642", "673")), "three may be figures")
	assert.Empty(t, counting(rowsOfCodes("40", "42", "47", "61")), "of two digits they may be, too")
}

// At least half of the labels have a number.
func TestHowManyLabelsHaveANumber(t *testing.T) {
	codes := func(without int) []token {
		list := rowsOfCodes("640", "642", "673", "681")
		for i := range without {
			list = append(list, tokensIn("Overig", fmt.Sprint("1.", 400+i), fmt.Sprint("2.", 500+i))...)
		}
		return list
	}
	assert.Len(t, counting(codes(4)), 4)
	assert.Empty(t, counting(codes(6)))
}

// Of the small numbers before labels eight in ten are as long as each other: the rest are figures at the end of a row.
func TestHowManyNumbersAreAsLong(t *testing.T) {
	codes := func(n int) []token {
		list := rowsOfCodes(from(640, n)...)
		for range 2 {
			list = append(list, tokensIn("Overig", "1.500", "12")...)
		}
		return append(list, tokensIn("Totaal", "9.500", "9.900")...)
	}
	assert.Len(t, counting(codes(8)), 8)
	assert.Empty(t, counting(codes(7)))
}

func namesOver(head ...string) []string {
	var names []string
	for _, t := range fit(tokensIn(head...), 4, false).names {
		names = append(names, t.text)
	}
	return names
}

// Words over four years: the last of them spans what is left, which is two years at least, so that a title above is none.
func TestWordsOverYears(t *testing.T) {
	want := []string{"Rekening 2021", "Begroting 2022", "Begroting 2023", "Begroting 2024"}
	assert.Equal(t, want, namesOver("Lasten per programma", "Rekening", "Begroting", "2021", "2022", "2023", "2024"))
}

// "Begroting na wijziging" is a name over years; a clause of forty characters is a sentence.
func TestHowLongWordsOverYearsAre(t *testing.T) {
	assert.Equal(t, "Begroting na wijziging 2022", namesOver("Rekening", "Begroting na wijziging", "2021", "2022", "2023", "2024")[1])
	assert.Equal(t, "2022", namesOver("Rekening", "Begroting zoals de raad die heeft vastgesteld", "2021", "2022", "2023", "2024")[1])
}

// The header of the labels has up to three words: "Omschrijving van lasten".
func TestHowManyWordsTheHeaderOfTheLabelsHas(t *testing.T) {
	assert.True(t, stub("Omschrijving lasten"))
	assert.True(t, stub("Omschrijving van lasten"))
	assert.False(t, stub("Omschrijving van de baten en lasten"))
}

// A text of three years is three names; one of two may be a name: "Rekening 2017 na begroting 2018".
func TestTextsOfSeveralYears(t *testing.T) {
	cells := func(text string, n int) int { list, _ := headCells(tokensIn(text), n); return len(list) }
	assert.Equal(t, 3, cells("Rekening 2017 Begroting 2018 Begroting 2019", 3))
	assert.Equal(t, 1, cells("Rekening 2017 Begroting 2018", 2))
}

// column is a reading of rows of which some have a text, and some of these are marks.
func column(rows, texts, marks int) reading {
	var r reading
	for i := range rows {
		t := token{text: "Zorg", kind: word}
		if i < marks {
			t = token{text: "V", kind: mark}
		}
		cells := []*token{nil}
		if i < texts {
			cells[0] = &t
		}
		r.rows = append(r.rows, row{label: &token{text: "Post", kind: word}, cells: cells})
	}
	return r
}

// Six rows in ten have a text in a column of texts, four where the header names it, and half of these at most are marks.
func TestHowManyTextsAColumnHas(t *testing.T) {
	s := shape{word}
	assert.True(t, column(10, 6, 0).filled(s, false))
	assert.False(t, column(10, 5, 0).filled(s, false))
	assert.True(t, column(10, 4, 0).filled(s, true))
	assert.False(t, column(10, 3, 0).filled(s, true))
	assert.True(t, column(10, 8, 4).filled(s, false))
	assert.False(t, column(10, 8, 5).filled(s, false))
}

func cellsOf(line string) (row []table.Cell) {
	for i, text := range strings.Split(line, "|") {
		row = append(row, table.Cell{Text: text, At: table.At(1, i+1)})
	}
	return row
}

// A paragraph of two rows with one figure is a table, one row is a sentence with a number in it; names of two columns are
// a header.
func TestParagraphsThatAreTables(t *testing.T) {
	assert.False(t, tabular([][]table.Cell{cellsOf("Zorg|12")}))
	assert.True(t, tabular([][]table.Cell{cellsOf("Zorg|12"), cellsOf("Wonen|13")}))
	assert.True(t, tabular([][]table.Cell{cellsOf("Post|Begin|Eind")}))
	assert.False(t, tabular([][]table.Cell{cellsOf("Post|Begin")}))
}

// The number behind a label has three digits at most: "art. 212", and four are a figure, unless the others have points.
func TestNumbersAtTheEndOfLabels(t *testing.T) {
	assert.Equal(t, 212, ending(cellsOf("Artikel|212|12|13")))
	assert.Equal(t, -1, ending(cellsOf("Artikel|2120|12|13")))
	assert.Equal(t, 4, ending(cellsOf("Programma|4|12")))
	assert.Equal(t, -1, ending(cellsOf("Programma|4")), "that is all it has")
	assert.True(t, ungrouped(cellsOf("Project|3012|310.000")))
	assert.False(t, ungrouped(cellsOf("Project|312|310.000")))
	assert.True(t, ungrouped(cellsOf("Project|301212|310.000")))
}

// Programma 1 and 2 may be two figures; three that count on are numbers.
func TestLabelsThatCountOn(t *testing.T) {
	rows := [][]table.Cell{cellsOf("Programma|1|12"), cellsOf("Programma|2|13"), cellsOf("Programma|3|14")}
	assert.Len(t, upward(rows), 3)
	assert.Empty(t, upward(rows[:2]))
}

// "art. 44 lid 2" is two cells too many where rows have two or more; where they have one it may be a row of three.
func TestCellsTooMany(t *testing.T) {
	assert.Equal(t, 2, surplus(cellsOf("Voorziening art. 44|lid|2|416|12"), 3))
	assert.Equal(t, 1, surplus(cellsOf("Programma|4|416|12"), 3))
	assert.Equal(t, 0, surplus(cellsOf("Programma|4|416"), 3))
	assert.Equal(t, 0, surplus(cellsOf("Voorziening|art.|44|lid|2|416"), 3))
}

// Every choice of two of three columns, each with both signs.
func TestChoicesOfColumnsAndSigns(t *testing.T) {
	var got []string
	eachSum([]int{4, 5, 6}, 2, func(columns []int, signs []int64) { got = append(got, fmt.Sprint(columns, signs)) })
	var want []string
	for _, columns := range []string{"[4 5]", "[4 6]", "[5 6]"} {
		for _, signs := range []string{"[1 1]", "[-1 1]", "[1 -1]", "[-1 -1]"} {
			want = append(want, columns+" "+signs)
		}
	}
	assert.ElementsMatch(t, want, got)
}

// One year above the figures is that of the title; two are columns.
func TestHowManyYearsAreColumns(t *testing.T) {
	assert.Empty(t, headerVotes(tokensIn("Begroting 2024", "Leges", "12")))
	assert.Equal(t, map[int]int{2: voteYears}, headerVotes(tokensIn("2024", "2025", "Leges", "12")))
}

// Where thousands are grouped a number of four digits without a point is no figure but the code of the label behind it;
// one of three may be a figure.
func TestNumbersWithoutAPointAmongGroupedFigures(t *testing.T) {
	list := tokensIn("Zorg", "310.000", "320.500", "3012", "Wegen", "905.100", "918.200", "312", "Sport", "12.300", "11.400")
	bind(list)
	assert.Equal(t, code, list[3].kind)
	assert.Equal(t, figure, list[7].kind)
}

// One number may lack in a list of rows, as where a programme has none; three may not.
func TestNumbersThatLeaveOneOut(t *testing.T) {
	assert.Len(t, counting(rowsOfCodes("1", "3", "4")), 3)
	assert.Empty(t, counting(rowsOfCodes("1", "5", "6")))
}

// Running text that ends in a number is running text.
func TestRunningTextThatEndsInANumber(t *testing.T) {
	text := strings.TrimSpace(strings.Repeat("De raad stelde daarvoor in het voorjaar meer geld beschikbaar. ", 4))
	assert.Len(t, rowTokens([][]table.Cell{cellsOf(text + "|12")}), 1)
	assert.Len(t, rowTokens([][]table.Cell{cellsOf("Jeugd|12")}), 2)
	assert.Len(t, rowTokens([][]table.Cell{cellsOf(text + "|12|13|14")}), 4)
}

// Two figures on a line without a label are those of the label above; one may be a total.
func TestFiguresBelowTheirLabel(t *testing.T) {
	at := func(line int, texts ...string) (row []table.Cell) {
		for i, text := range texts {
			row = append(row, table.Cell{Text: text, At: table.At(line, i+1)})
		}
		return row
	}
	got := labelled([][]table.Cell{at(1, "Omgevingsdienst"), at(2, "", "310", "320")})
	if assert.Len(t, got, 1) {
		assert.Equal(t, "Omgevingsdienst", got[0][0].Text)
	}
	assert.Len(t, labelled([][]table.Cell{at(1, "Omgevingsdienst"), at(2, "", "310")}), 2)
}

// "Programma 1" to "Programma 3" are labels, though each row has as many cells as the others with its number as a figure;
// two of a label, with a third that counts on by chance, may be figures.
func TestLabelsThatAreTheSameButForTheirNumber(t *testing.T) {
	cells := func(third string) int {
		rows := unnumbered([][]table.Cell{
			cellsOf("Programma|1|12|13"), cellsOf("Programma|2|14|15"), cellsOf(third + "|3|16|17"), cellsOf("Overhead|1.211|1.250|9"), cellsOf("Treasury|75|76|77"),
		})
		return len(rows[0])
	}
	assert.Equal(t, 3, cells("Programma"))
	assert.Equal(t, 4, cells("Thema"))
}
