package sqltest

import (
	"context"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/exchange"
	"github.com/bbvgo/bbv/iv3/opendata"
)

// The statements of docs/exchange.md for PostgreSQL: the table of national figures, and the latest round per municipality, report,
// taakveld and side.
const (
	nationalTable = `CREATE TABLE bedragen (gemeente TEXT, naam TEXT, jaar INTEGER, verslag TEXT, taakveld TEXT, balanspost TEXT, zijde TEXT,
    categorie TEXT, stand TEXT, waarvan BOOLEAN, eerste_plaatsing NUMERIC(18,2), tweede_plaatsing NUMERIC(18,2), bedrag NUMERIC(18,2))`
	nationalTotals = `SELECT gemeente, jaar, verslag, taakveld, zijde, SUM(COALESCE(tweede_plaatsing, eerste_plaatsing, bedrag)) AS som
FROM bedragen
WHERE taakveld IS NOT NULL AND zijde IS NOT NULL AND NOT waarvan
GROUP BY gemeente, jaar, verslag, taakveld, zijde`
)

// madeUp is a CSV file of n rows: both rounds, one without a second amount, figures below zero, amounts finer than a thousand.
func madeUp(n int) string {
	var text strings.Builder
	fmt.Fprintln(&text, "TaakveldBalanspost;Categorie;Gemeenten;Verslagsoort;k_1ePlaatsing_1;k_2ePlaatsing_2")
	for i := range n {
		post, column := fmt.Sprintf("%d.%d", i%9, i/9%4+1), fmt.Sprintf("%s%d.%d", []string{"L", "B"}[i/36%2], i/72%7+1, i/504%8+1)
		if at := i % 4032; at%40 == 39 {
			post, column = fmt.Sprintf("A%d", 100+at/40), []string{"Primo", "Ultimo"}[i/36%2]
		}
		second := fmt.Sprintf("%d.%03d", i%1009-100, i%7*10)
		if i%11 == 0 {
			second = ""
		}
		fmt.Fprintf(&text, "%s;%s;GM%04d;2023X00%d;%d.5;%s\n", post, column, i/4032+1, i/2016%2*5, i%5003, second)
	}
	return text.String()
}

func loader(t *testing.T, text string) *opendata.Loader {
	t.Helper()
	l := opendata.NewLoader(opendata.Options{})
	require.NoError(t, l.ReadCSV(context.Background(), "iv3.csv", strings.NewReader(text)))
	return l
}

// rows are the rows of a set, in an order of their own.
func rows(s *opendata.Set) (list []string) {
	for b := range s.Batches() {
		for i := range b.Entity {
			row := fmt.Sprint(b.Entities[b.Entity[i]], b.Moments[b.Moment[i]], b.Bookings[b.Booking[i]])
			for _, amounts := range [][]int64{b.First, b.Second, b.Unstated} {
				if amounts != nil && amounts[i] != opendata.NoAmount {
					row += fmt.Sprint(" ", amounts[i])
				} else {
					row += " -"
				}
			}
			list = append(list, row)
		}
	}
	slices.Sort(list)
	return list
}

// National figures come back as they were, and the database adds them up to the same totals, to the cent.
func TestNationalFiguresComeBack(t *testing.T) {
	set := loader(t, madeUp(12_000)).Set()
	want := map[string]string{}
	totals := set.Totals(opendata.Latest)
	for _, e := range set.Entities() {
		for _, m := range set.Moments() {
			for _, a := range totals.Amounts(e, m) {
				want[fmt.Sprintf("%s %d %v %v %v", e.Key, m.Year, m.Report, a.Taakveld, a.Side)] = a.Amount.String()
			}
		}
	}
	require.Greater(t, len(want), 300)
	eachBase(t, func(t *testing.T, b base) {
		p := pack{fstest.MapFS{}}
		require.NoError(t, exchange.WriteNational(p.create, exchange.About{}, set))
		b.through(t, p, b.amount, "bedragen")
		back := opendata.NewLoader(opendata.Options{})
		require.NoError(t, exchange.ReadNational(context.Background(), p, back))
		assert.True(t, slices.Equal(rows(set), rows(back.Set())))
		found := map[string]string{}
		for key, a := range b.sums(t, []string{"gemeente", "jaar", "verslag", "taakveld", "zijde"}, "COALESCE(tweede_plaatsing, eerste_plaatsing, bedrag)",
			"bedragen WHERE taakveld IS NOT NULL AND zijde IS NOT NULL AND NOT waarvan") {
			found[key] = a.String()
		}
		assert.Equal(t, want, found)
	})
}

// What the docs show for PostgreSQL is what was run: the table is the one of the package, and the query gives these totals.
func TestTheDocsShowTheStatements(t *testing.T) {
	docs, err := os.ReadFile("../../docs/exchange.md")
	require.NoError(t, err)
	for _, statement := range []string{nationalTable, nationalTotals} {
		assert.Contains(t, string(docs), statement)
	}
	p := pack{fstest.MapFS{}}
	set := loader(t, madeUp(500)).Set()
	require.NoError(t, exchange.WriteNational(p.create, exchange.About{}, set))
	one := regexp.MustCompile(`\s+`)
	assert.Equal(t, create("bedragen", p.table(t, "bedragen"), "NUMERIC(18,2)"), one.ReplaceAllString(nationalTable, " "))
	b := postgres(t)
	b.exec(t, nationalTable)
	b.load(t, b.DB, "bedragen", header(p.table(t, "bedragen")), string(p.MapFS["bedragen.csv"].Data))
	var n int
	require.NoError(t, b.QueryRow("SELECT COUNT(*) FROM ("+nationalTotals+") AS t").Scan(&n))
	assert.Equal(t, len(b.sums(t, []string{"gemeente", "jaar", "verslag", "taakveld", "zijde"}, "bedrag", "("+strings.ReplaceAll(nationalTotals, " AS som", " AS bedrag")+") AS t")), n)
}
