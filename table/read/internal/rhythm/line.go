package rhythm

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// Rows reads the tables of lines that hold a row each: the label first, and its figures as far as they are there. A line
// of words alone is a heading, or the names of columns, one in a cell. Paragraphs of running text part tables.
func Rows(rows [][]table.Cell, prose *grid.Prose, out *grid.Out) error {
	for _, group := range groups(rows) {
		if !group.table {
			for _, row := range group.rows {
				prose.Take(textOf(row))
			}
			continue
		}
		if err := read(rowTokens(group.rows), prose, out); err != nil {
			return err
		}
	}
	return nil
}

// group is lines that belong together: those of a table, or running text.
type group struct {
	rows  [][]table.Cell
	table bool
}

// groups joins the paragraphs of a table, with the headings between them.
func groups(rows [][]table.Cell) []group {
	var out []group
	var heading [][]table.Cell
	for from := 0; from < len(rows); {
		to := from + 1
		for to < len(rows) && rows[to][0].At.Line() <= rows[to-1][0].At.Line()+1 {
			to++
		}
		par := rows[from:to]
		from = to
		last := len(out) - 1
		switch {
		case !tabular(par) && len(par) == 1 && last >= 0 && out[last].table && !running(cellToken(par[0][0], true)):
			heading = append(heading, par...)
		case !tabular(par):
			out, heading = append(out, group{rows: append(heading, par...)}), nil
		case last >= 0 && out[last].table && !named(par):
			out[last].rows, heading = append(append(out[last].rows, heading...), par...), nil
		default:
			out, heading = append(out, group{heading, false}, group{slices.Clip(par), true}), nil
		}
	}
	return append(out, group{rows: heading})
}

// tabular reports whether a paragraph has rows of two figures or names of columns, or two rows of one.
func tabular(par [][]table.Cell) bool {
	rows := 0
	for _, row := range par {
		if len(row) > 2 {
			return true
		}
		if figures(row) > 0 && !running(cellToken(row[0], true)) {
			rows++
		}
	}
	return rows > 1
}

// named reports whether the names of columns stand above the first row of two figures in a paragraph.
func named(par [][]table.Cell) bool {
	for _, row := range par {
		if len(row) > 1 && figures(row) == 0 {
			return true
		}
		if figures(row) > 1 {
			return false
		}
	}
	return false
}

// rowTokens makes tokens of the rows of a table, which are used up.
func rowTokens(rows [][]table.Cell) []token {
	rows = coded(unnumbered(dated(signed(labelled(rows)))))
	n := 0
	for _, row := range rows {
		n += len(row)
	}
	list := make([]token, 0, n)
	for i, row := range rows {
		rows[i] = nil // what is left of it is garbage
		if len(row) == 2 && running(cellToken(row[0], true)) {
			row = []table.Cell{{Text: textOf(row), At: row[0].At}}
		}
		for i, c := range row {
			t := cellToken(c, i == 0)
			t.on = i > 0
			list = append(list, t)
		}
		if len(row) > 1 && figures(row) == 0 {
			list[len(list)-len(row)].stub = row[0].Text != ""
		}
	}
	return list
}

func textOf(row []table.Cell) string {
	var words []string
	for _, c := range row {
		words = append(words, c.Text)
	}
	return strings.Join(words, " ")
}

// coded parts codes from the names behind them where the header names both: "Taakveld Omschrijving".
func coded(rows [][]table.Cell) [][]table.Cell {
	head := slices.IndexFunc(rows, func(row []table.Cell) bool {
		first, second, two := strings.Cut(row[0].Text, " ")
		return two && len(row) > 1 && !strings.Contains(second, " ") && stub(first) && stub(second)
	})
	if head < 0 {
		return rows
	}
	for i := head; i < len(rows); i++ {
		first, rest, two := strings.Cut(rows[i][0].Text, " ")
		if !two || i > head && kindOf(first) != code && !bare.MatchString(first) {
			continue
		}
		at := rows[i][0].At
		behind := table.At(at.Line(), at.Column()+utf8.RuneCountInString(first)+1)
		rows[i] = slices.Concat([]table.Cell{{Text: first, At: at}, {Text: rest, At: behind}}, rows[i][1:])
	}
	return rows
}

// labelled gives a line of figures alone the label on the line above it.
func labelled(rows [][]table.Cell) [][]table.Cell {
	out := rows[:0]
	for _, row := range rows {
		last := len(out) - 1
		if last >= 0 && len(out[last]) == 1 && len(row) > 2 && row[0].Text == "" && out[last][0].At.Line()+1 == row[1].At.Line() {
			row[0] = out[last][0]
			out[last] = row
			continue
		}
		out = append(out, row)
	}
	return out
}

// dated makes labels of the years that rows begin with, where no row with figures has another label.
func dated(rows [][]table.Cell) [][]table.Cell {
	var led []int
	for i, row := range rows {
		switch {
		case len(row) > 2 && row[0].Text == "" && kindOf(row[1].Text) == year && kindOf(row[2].Text) != year:
			led = append(led, i)
		case figures(row) > 0:
			return rows
		}
	}
	if len(led) >= fewestRows {
		for _, i := range led {
			rows[i] = rows[i][1:]
		}
	}
	return rows
}

// cellToken is the token of a cell of a row; the first is its label.
func cellToken(c table.Cell, label bool) token {
	t := token{text: clean(c.Text), at: c.At}
	switch t.kind = kindOf(t.text); {
	case label && t.kind != empty && t.kind != year:
		t.kind = word
	case !label && (t.kind == code || t.kind == word && t.text[0] >= '0' && t.text[0] <= '9' && !hasYear(t.text)):
		t.kind = figure // also with what is counted: 350 kind
	}
	return t
}

// unnumbered gives labels the number that they end in, where it was taken for the first figure: "Programma 4". It is
// the one figure too many in a row, or counts on from row to row behind the same label.
func unnumbered(rows [][]table.Cell) [][]table.Cell {
	counts := upward(rows)
	most := usual(rows, counts)
	grouped := groupedThousands(rows)
	again := map[string]int{}
	for i := range counts {
		again[rows[i][0].Text]++
	}
	for i, row := range rows {
		n := surplus(row, most)
		if counts[i] && (most == 0 || again[row[0].Text] > 2) || grouped && ungrouped(row) {
			n = max(n, 1)
		}
		if n > 0 {
			row[n] = table.Cell{Text: clean(textOf(row[:n+1])), At: row[0].At, Origin: row[0].Origin}
			rows[i] = row[n:]
		}
	}
	return rows
}

// surplus is how many cells a row has more than most, where these are no figures but the end of its label: "Programma 4",
// "art. 44 lid 2"; else 0.
func surplus(row []table.Cell, most int) int {
	switch n := len(row) - most; {
	case n == 1 && (ending(row) >= 0 || yearEnding(row)):
		return 1
	case n == 2 && most > 1 && kindOf(row[1].Text) == word && ending(row[1:]) >= 0:
		return 2
	}
	return 0
}

// groupedThousands reports whether figures of four digits are printed with their thousands apart.
func groupedThousands(rows [][]table.Cell) bool {
	n := 0
	for _, row := range rows {
		for _, c := range row[1:] {
			if dotted.MatchString(c.Text) {
				n++
			}
		}
	}
	return n > fewGrouped
}

// ungrouped reports whether a number of four digits or more without a point stands before the figures of a row.
func ungrouped(row []table.Cell) bool {
	return figures(row) > 1 && row[0].Text != "" && len(row[1].Text) > 3 && bare.MatchString(row[1].Text) && kindOf(row[1].Text) != year
}

// ending is the number of up to three digits that may belong to the label of a row with more figures, be it one of ages,
// 18-; −1 for none.
func ending(row []table.Cell) int {
	if figures(row) < 2 || row[0].Text == "" || len(row[1].Text) > 3 || !bare.MatchString(strings.TrimSuffix(row[1].Text, "-")) {
		return -1
	}
	n, _ := strconv.Atoi(strings.TrimSuffix(row[1].Text, "-"))
	return n
}

// yearEnding reports whether a year that may belong to the label stands before the figures of a row.
func yearEnding(row []table.Cell) bool {
	return len(row) > 2 && row[0].Text != "" && kindOf(clean(row[1].Text)) == year && kindOf(clean(row[2].Text)) == figure
}

// figures counts the cells of a row behind its label, 0 where the first is none.
func figures(row []table.Cell) int {
	if len(row) < 2 || !yearEnding(row) && kindOf(clean(row[1].Text)) != figure && kindOf(clean(row[1].Text)) != code {
		return 0
	}
	return len(row) - 1
}

// signed joins minus signs that stand apart to the figures behind them, where plus signs are printed: the minus is no nil.
func signed(rows [][]table.Cell) [][]table.Cell {
	plus := slices.ContainsFunc(rows, func(row []table.Cell) bool {
		return slices.ContainsFunc(row, func(c table.Cell) bool { return strings.HasPrefix(c.Text, "+ ") })
	})
	if !plus {
		return rows
	}
	for i, row := range rows {
		out := row[:0]
		for _, c := range row {
			if last := len(out) - 1; last > 0 && out[last].Text == "-" && unsigned.MatchString(c.Text) {
				out[last].Text += " " + c.Text
				continue
			}
			out = append(out, c)
		}
		rows[i] = out
	}
	return rows
}

var unsigned = regexp.MustCompile(`^\d[\d.,]*$`)

// usual is how many cells, the label among them, most rows with figures have, some left out; 0 where there are no others.
func usual(rows [][]table.Cell, without map[int]bool) int {
	counts := map[int]int{}
	best := 0
	for i, row := range rows {
		if figures(row) == 0 || without[i] || yearEnding(row) {
			continue
		}
		n := len(row)
		if counts[n]++; counts[n] > counts[best] || counts[n] == counts[best] && n > best {
			best = n
		}
	}
	return best
}

// upward marks rows whose labels end in numbers that count on.
func upward(rows [][]table.Cell) map[int]bool {
	var list, value []int // rows, and the numbers in which they end
	for i, row := range rows {
		if n := ending(row); n >= 0 {
			list, value = append(list, i), append(value, n)
		}
	}
	up := map[int]bool{}
	chain := new(chains).longest(seq(len(list)), value)
	if len(chain) < 3 {
		return up
	}
	for _, i := range chain {
		up[list[i]] = true
	}
	return up
}
