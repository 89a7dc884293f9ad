package rhythm_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
)

// honest is a table whose sums hold.
type honest struct {
	header []string
	rows   [][]string // the label first
}

var posts = strings.Fields("Jeugd Zorg Sport Cultuur Wegen Riolering Onderwijs Veiligheid Bestuur Natuur Wonen Economie Toerisme Energie Afval Parkeren")

func dotted(n int) string {
	s := strconv.Itoa(max(n, -n))
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	if n < 0 {
		s = "-" + s
	}
	return s
}

// newHonest makes a table of groups of columns of which the last is made of the others: 0 for columns by themselves, 1 for
// lasten, baten and saldo, 2 for a roll-forward. Empty is the share of cells that are empty, in hundredths.
func newHonest(r *rand.Rand, kind, rows, groups, empty int) honest {
	names := [][]string{{"Realisatie"}, {"Lasten", "Baten", "Saldo"}, {"Begin", "Toevoeging", "Onttrekking", "Einde"}}[kind]
	of := [][]int{nil, {-1, 1}, {1, 1, -1}}[kind]
	t := honest{header: []string{"Omschrijving"}}
	for g := range groups {
		for _, n := range names {
			t.header = append(t.header, fmt.Sprintf("%s %d", n, 2020+g))
		}
	}
	columns := groups * len(names)
	total := make([]int, columns)
	line := func(label string, v []int, gap bool) {
		row := []string{label}
		for _, n := range v {
			if s := dotted(n); n == 0 && gap {
				row = append(row, "")
			} else {
				row = append(row, s)
			}
		}
		t.rows = append(t.rows, row)
	}
	for i := range rows {
		v := make([]int, columns)
		for c := range v {
			if k := c % len(names); of == nil || k < len(of) {
				if v[c] = 1000 + r.IntN(90_000); r.IntN(100) < empty {
					v[c] = 0
				}
			} else {
				for j, sign := range of {
					v[c] += sign * v[c-k+j]
				}
			}
			total[c] += v[c]
		}
		line(posts[i], v, true)
	}
	line("Totaal", total, false)
	return t
}

// written writes a table as a page may show it.
func (t honest) written(form string) string {
	var b strings.Builder
	for _, row := range append([][]string{t.header}, t.rows...) {
		for _, cell := range row {
			if cell != "" || form == "cells" {
				b.WriteString(cell + map[bool]string{true: " ", false: "\n"}[form == "joined"])
			}
		}
		if form == "joined" {
			b.WriteString("\n")
		}
	}
	return b.String()
}

// wrong lists the rows that are sure of a figure where it does not stand, and counts those that are sure.
func (t honest) wrong(got []table.Table) (sure int, wrong []string) {
	truth := map[string][]string{}
	for _, row := range t.rows {
		truth[row[0]] = row[1:]
	}
	for _, tb := range got {
		for i, row := range tb.Rows {
			want, ok := truth[row.Label.Text]
			if !ok || row.Ragged {
				continue
			}
			sure++
			for c := range tb.Columns() {
				if text := tb.Cell(i, c).Text; c >= len(want) || text != want[c] {
					wrong = append(wrong, fmt.Sprint(row.Label.Text, want, tabletest.Texts(tb)[i]))
					break
				}
			}
		}
	}
	return sure, wrong
}

// No row is sure of what is not so: figures stand under their columns, or the row says that it does not know.
func TestHonestTablesAreReadBack(t *testing.T) {
	all, sure, tables := 0, 0, uint64(240)
	if testing.Short() {
		tables = 24
	}
	for seed := range tables {
		r := rand.New(rand.NewPCG(seed, 13))
		kind := int(seed % 3)
		h := newHonest(r, kind, 4+r.IntN(10), 1+r.IntN(3)+map[bool]int{true: 1}[kind == 0], 25)
		for _, form := range []string{"cells", "lost", "joined"} {
			text := h.written(form)
			n, wrong := h.wrong(tabletest.ReadAll(t, read.Text, text))
			require.Empty(t, wrong, "seed %d, %s:\n%s", seed, form, text)
			if form != "joined" {
				all, sure = all+len(h.rows), sure+n
			}
		}
	}
	assert.Greater(t, sure*100, all*70, "of rows with a cell on each line that are sure: %d of %d", sure, all)
}

// figuresOf lists the digits of all that is read of a text.
func figuresOf(t testing.TB, text string, limits table.Limits) map[string]int {
	n := map[string]int{}
	count := func(s string) {
		for _, f := range strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' }) {
			n[f]++
		}
	}
	for tb, err := range read.Text(strings.NewReader(text), limits) {
		if err != nil {
			return nil
		}
		count(tb.Caption + " " + tb.UnitLine + " " + tb.Corner.Text + " " + strings.Join(tb.Notes, " "))
		for _, level := range tb.Header {
			for _, c := range level {
				count(c.Text)
			}
		}
		for i, row := range tb.Rows {
			count(row.Label.Text)
			for c := range tb.Columns() {
				count(tb.Cell(i, c).Text)
			}
		}
	}
	return n
}

// FuzzRhythm reads any text: nothing panics, and no figure is read more often than it is printed. A year may stand over
// several columns.
func FuzzRhythm(f *testing.F) {
	for kind := range 3 {
		h := newHonest(rand.New(rand.NewPCG(uint64(kind), 1)), kind, 5, 2, 25)
		for _, form := range []string{"cells", "lost", "joined"} {
			f.Add(h.written(form))
		}
	}
	f.Add("Leges|\n1.204 | 1.305 |\nHuur |\n997 | 801 |\n")
	f.Add("201620172018\nLasten34.58824.36219.546\nBaten52.27729.23123.037\nSaldo17.6894.8693.491\n")
	f.Add("1\nLeges\n4\n\n2\nHuur\n\n5\nV\n3\nPacht\n5\n6\nN\n")
	f.Fuzz(func(t *testing.T, text string) {
		printed := map[string]int{}
		for _, s := range strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' }) {
			printed[s]++
		}
		for s, n := range figuresOf(t, text, table.Limits{Bytes: 1 << 14, Rows: 400, Columns: 80}) {
			if printed[s] == 0 || len(s) == 4 && (s[:2] == "19" || s[:2] == "20") {
				continue // a figure that ran together with others, or a year over several columns
			}
			require.LessOrEqual(t, n, max(printed[s], strings.Count(text, s)), "%s in %q", s, text)
		}
	})
}

// Whatever the text, reading ends: work that explodes with it would run into the time limit of the tests.
func TestHostileTexts(t *testing.T) {
	if testing.Short() {
		t.Skip("much of the same, one after another")
	}
	wide := strings.Repeat("1.234\n", 60)
	for name, text := range map[string]string{
		"equal lines":          strings.Repeat("1\n", 10_000),
		"empty lines":          strings.Repeat("\n", 80_000),
		"years":                strings.Repeat("2020\n2021\n", 5_000),
		"a header without end": strings.Repeat("lasten\n", 6_000) + "a\n1\n2\nb\n1\n2\n",
		"turns without end":    strings.Repeat("lasten\nbaten\nsaldo\n", 2_000) + "a\n1\n2\nb\n1\n2\n",
		"label and figure":     strings.Repeat("label\n1.234\n", 10_000),
		"short rows and total": "Naam\n2020\n2021\n2022\n2023\n" + strings.Repeat("vol\n1.000\n2.000\n3.000\n4.000\n", 3) + strings.Repeat("kort\n1.310\n2.120\n", 500) + "Totaal\n1.000.000\n2.000.000\n3.000.000\n4.000.000\n",
		"many totals":          strings.Repeat("post\n1.000\n2.000\npost\n1.000\npost\n3.000\nTotaal\n4.000\n5.000\n", 600),
		"wide and short":       strings.Repeat("vol\n"+wide, 5) + strings.Repeat("kort\n"+wide[:57*6], 200),
		"rows of all lengths":  strings.Repeat("a 1.000 2.310\nb 1.120\nc 1.000 2.000 3.140 4.000 5.000\nd 1.234 4.321 1.111 2.222\n", 1_000),
		"paragraphs":           strings.Repeat("Lasten 1.000 2.000 3.000\n\n", 4_000),
		"one long figure":      "2016201720182019\n" + strings.Repeat("Lasten"+strings.Repeat("1", 5000)+".000\n", 60),
		"glued without end":    strings.Repeat("2016", 40) + "\n" + strings.Repeat("Lasten"+strings.Repeat("1.111", 180)+"\n", 100),
		"glued ungrouped":      strings.Repeat("2016", 40) + "\n" + strings.Repeat("Lasten"+strings.Repeat("1", 121)+"\n", 100),
	} {
		t.Run(name, func(*testing.T) { _ = tabletest.ReadErrorOrNil(read.Text, text, table.Limits{}) })
	}
}
