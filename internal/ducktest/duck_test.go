//go:build cgo && unix

package ducktest

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	_ "github.com/duckdb/duckdb-go/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/exchange/parquet"
	"github.com/bbvgo/bbv/iv3/opendata"
)

// duck is a DuckDB in memory.
func duck(t testing.TB) *sql.DB {
	t.Helper()
	db, err := sql.Open("duckdb", "")
	require.NoError(t, err)
	t.Cleanup(func() { db.Close() })
	_, err = db.Exec(fmt.Sprintf("SET threads = %d", runtime.GOMAXPROCS(0)))
	require.NoError(t, err)
	return db
}

// madeUp is a CSV file of n rows: both rounds, one without a second amount, figures below zero, amounts finer than a thousand.
func madeUp(n int) string {
	var text strings.Builder
	fmt.Fprintln(&text, "TaakveldBalanspost;Categorie;Gemeenten;Verslagsoort;k_1ePlaatsing_1;k_2ePlaatsing_2")
	for i := range n {
		post, column := fmt.Sprintf("%d.%d", i%9, i/9%4+1), fmt.Sprintf("%s%d.%d", []string{"L", "B"}[i/36%2], i/72%7+1, i/504%8+1)
		if at := i % 4032; at%40 == 39 {
			post, column = fmt.Sprintf("A%d", 100+at/40), []string{"Primo", "Ultimo"}[i/36%2]
		}
		second := fmt.Sprintf("%d.%03d", i%1009-100, i%7)
		if i%11 == 0 {
			second = ""
		}
		fmt.Fprintf(&text, "%s;%s;GM%04d;20%02dX00%d;%d.5;%s\n", post, column, i/4032%100+1, 17+i/403200%10, i/201600%2*5, i%5003, second)
	}
	return text.String()
}

// write writes a set as Parquet into a folder of the test, and returns the name.
func write(t testing.TB, set *opendata.Set) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "iv3.parquet")
	file, err := os.Create(name)
	require.NoError(t, err)
	require.NoError(t, parquet.Write(context.Background(), file, set))
	require.NoError(t, file.Close())
	return name
}

func read(t testing.TB, name string) *opendata.Set {
	t.Helper()
	l := opendata.NewLoader(opendata.Options{})
	readInto(t, name, l)
	return l.Set()
}

func readInto(t testing.TB, name string, l *opendata.Loader) {
	t.Helper()
	file, err := os.Open(name)
	require.NoError(t, err)
	defer file.Close()
	info, err := file.Stat()
	require.NoError(t, err)
	require.NoError(t, parquet.Read(context.Background(), name, file, info.Size(), l))
}

func loaded(t testing.TB, text string) *opendata.Set {
	t.Helper()
	l := opendata.NewLoader(opendata.Options{})
	require.NoError(t, l.ReadCSV(context.Background(), "iv3.csv", strings.NewReader(text)))
	return l.Set()
}

// totalsQuery is the query of docs/exchange.md, which another test compares: the latest round per municipality, report, taakveld
// and side.
const totalsQuery = `SELECT gemeente, jaar, verslag, taakveld, zijde, SUM(COALESCE(tweede_plaatsing, eerste_plaatsing)) AS bedrag
FROM 'iv3.parquet'
WHERE taakveld IS NOT NULL AND zijde IS NOT NULL
GROUP BY ALL`

func queried(t testing.TB, db *sql.DB, query, name string) (totals []string) {
	t.Helper()
	rows, err := db.Query(strings.ReplaceAll(query, "iv3.parquet", name))
	require.NoError(t, err)
	defer rows.Close()
	for rows.Next() {
		var gemeente, verslag, taakveld, zijde string
		var jaar int
		var bedrag sql.NullString
		require.NoError(t, rows.Scan(&gemeente, &jaar, &verslag, &taakveld, &zijde, &bedrag))
		if bedrag.Valid {
			totals = append(totals, fmt.Sprintf("%s %d %s %s %s %v", gemeente, jaar, verslag, taakveld, zijde, budget.MustParseAmount(bedrag.String)))
		}
	}
	require.NoError(t, rows.Err())
	slices.Sort(totals)
	return totals
}

// here are the same totals of a set.
func here(s *opendata.Set) (list []string) {
	totals := s.Totals(opendata.Latest)
	for _, e := range s.Entities() {
		for _, m := range s.Moments() {
			for _, a := range totals.Amounts(e, m) {
				list = append(list, fmt.Sprintf("%s %d %v %v %v %v", e.Key, m.Year, m.Report, a.Taakveld, a.Side, a.Amount))
			}
		}
	}
	slices.Sort(list)
	return list
}

// asSpark is a query as the docs show it for Spark, in the words of DuckDB for a file.
func asSpark(t *testing.T, query string) string {
	t.Helper()
	docs, err := os.ReadFile("../../docs/exchange.md")
	require.NoError(t, err)
	spark := strings.Replace(strings.Replace(totalsQuery, "'iv3.parquet'", "parquet.`iv3.parquet`", 1), "GROUP BY ALL", "GROUP BY gemeente, jaar, verslag, taakveld, zijde", 1)
	require.Contains(t, string(docs), spark)
	return strings.Replace(query, "GROUP BY ALL", "GROUP BY gemeente, jaar, verslag, taakveld, zijde", 1)
}

// DuckDB adds up the Parquet file to the same totals, to the cent.
func TestDuckDBAddsUpTheSame(t *testing.T) {
	set := loaded(t, madeUp(150_000))
	name := write(t, set)
	want := here(set)
	require.Greater(t, len(want), 2_500)
	query := strings.Replace(totalsQuery, "SUM(COALESCE(tweede_plaatsing, eerste_plaatsing)) AS bedrag", "CAST(SUM(COALESCE(tweede_plaatsing, eerste_plaatsing)) AS VARCHAR) AS bedrag", 1)
	require.NotEqual(t, totalsQuery, query)
	assert.Equal(t, want, queried(t, duck(t), query, name))
	assert.Equal(t, want, queried(t, duck(t), asSpark(t, query), name))
	assert.Equal(t, want, here(read(t, name)))
}

// texts are the rows of a set, in an order of their own.
func texts(s *opendata.Set) (rows []string) {
	for b := range s.Batches() {
		for i := range b.Entity {
			rows = append(rows, fmt.Sprint(b.Entities[b.Entity[i]], b.Moments[b.Moment[i]], b.Bookings[b.Booking[i]], amount(b.First, i), amount(b.Second, i)))
		}
	}
	slices.Sort(rows)
	return rows
}

func amount(amounts []int64, i int) string {
	if amounts == nil || amounts[i] == opendata.NoAmount {
		return "-"
	}
	return fmt.Sprint(amounts[i])
}

// What DuckDB writes is read, packed in every way that it knows and is read here, in its own order of columns and row groups.
func TestWhatDuckDBWritesIsRead(t *testing.T) {
	set := loaded(t, madeUp(40_000))
	name, db := write(t, set), duck(t)
	want := texts(set)
	for _, options := range []string{
		"COMPRESSION snappy", "COMPRESSION zstd, ROW_GROUP_SIZE 30000", "COMPRESSION gzip", "COMPRESSION uncompressed", "PARQUET_VERSION v1, ROW_GROUP_SIZE 2048",
	} {
		out := filepath.Join(t.TempDir(), "duck.parquet")
		_, err := db.Exec(fmt.Sprintf("COPY (SELECT * FROM '%s' ORDER BY tweede_plaatsing, taakveld) TO '%s' (FORMAT parquet, %s)", name, out, options))
		require.NoError(t, err, options)
		assert.True(t, slices.Equal(want, texts(read(t, out))), options)
	}
	for cast, wrong := range map[string]string{
		"tweede_plaatsing::DOUBLE AS tweede_plaatsing":                          "DECIMAL(18,2)",
		"tweede_plaatsing::BIGINT AS tweede_plaatsing":                          "DECIMAL(18,2)",
		"tweede_plaatsing::DECIMAL(18,4) + 0.0001 AS tweede_plaatsing":          "finer than a cent",
		"tweede_plaatsing::DECIMAL(38,2) * 100000000000000 AS tweede_plaatsing": "larger than",
		"[tweede_plaatsing] AS tweede_plaatsing":                                "nested",
		"tweede_plaatsing, 1 AS extra":                                          `"extra"`,
		"tweede_plaatsing AS ronde":                                             `"ronde"`,
	} {
		out := filepath.Join(t.TempDir(), "duck.parquet")
		_, err := db.Exec(fmt.Sprintf("COPY (SELECT gemeente, jaar, verslag, taakveld, balanspost, zijde, categorie, stand, eerste_plaatsing, %s FROM '%s' LIMIT 5000) TO '%s' (FORMAT parquet)", cast, name, out))
		require.NoError(t, err, cast)
		file, err := os.ReadFile(out)
		require.NoError(t, err)
		err = parquet.Read(context.Background(), "duck.parquet", bytes.NewReader(file), int64(len(file)), opendata.NewLoader(opendata.Options{}))
		assert.ErrorContains(t, err, wrong, cast)
	}
	out := filepath.Join(t.TempDir(), "duck.parquet")
	_, err := db.Exec(fmt.Sprintf("COPY (SELECT * REPLACE (CAST(ROW_NUMBER() OVER () AS DECIMAL(18,2)) AS tweede_plaatsing) FROM '%s') TO '%s' (FORMAT parquet, PARQUET_VERSION v2)", name, out))
	require.NoError(t, err)
	file, err := os.ReadFile(out)
	require.NoError(t, err)
	assert.ErrorContains(t, parquet.Read(context.Background(), "duck.parquet", bytes.NewReader(file), int64(len(file)), opendata.NewLoader(opendata.Options{})), "encoding")
	for _, cast := range []string{"DECIMAL(9,2)", "DECIMAL(18,5)", "DECIMAL(38,2)", "DECIMAL(38,10)"} { // 32, 64 and 128 bits
		out := filepath.Join(t.TempDir(), "duck.parquet")
		_, err := db.Exec(fmt.Sprintf("COPY (SELECT * REPLACE (tweede_plaatsing::%s AS tweede_plaatsing, jaar::BIGINT AS jaar) FROM '%s') TO '%s' (FORMAT parquet)", cast, name, out))
		require.NoError(t, err, cast)
		assert.True(t, slices.Equal(want, texts(read(t, out))), cast)
	}
}

// The query of the docs is the one that is tested.
func TestTheDocsShowTheQuery(t *testing.T) {
	docs, err := os.ReadFile("../../docs/exchange.md")
	require.NoError(t, err)
	assert.Contains(t, string(docs), totalsQuery)
}

// used is the processor time of this process, which the noise of a busy machine touches less than the clock.
func used(b *testing.B) time.Duration {
	var u syscall.Rusage
	require.NoError(b, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkTotals adds up a Parquet file per municipality, report, taakveld and side, in turn by DuckDB and by this library, with
// as many threads as there are processors. The file is made of the CSV that the environment variable BBV_IV3_CSV names, see
// docs/iv3.md, or of 400 000 made-up rows, which shows that it works and not how fast.
func BenchmarkTotals(b *testing.B) {
	text := []byte(madeUp(400_000))
	if name := os.Getenv("BBV_IV3_CSV"); name != "" {
		var err error
		text, err = os.ReadFile(name)
		require.NoError(b, err)
	}
	l := opendata.NewLoader(opendata.Options{})
	require.NoError(b, l.ReadCSV(context.Background(), "iv3.csv", bytes.NewReader(text)))
	set := l.Set()
	text, l = nil, nil
	name, db := write(b, set), duck(b)
	info, err := os.Stat(name)
	require.NoError(b, err)
	rows := set.Len()
	set = nil
	runtime.GC()
	b.Logf("%d rows, %d bytes", rows, info.Size())
	for turn := range 3 {
		b.Run(fmt.Sprintf("bbv-%d", turn+1), func(b *testing.B) {
			defer cpu(b, used(b))
			for b.Loop() {
				s := read(b, name)
				require.Equal(b, rows, s.Len())
				require.NotNil(b, s.Totals(opendata.Second))
			}
		})
		b.Run(fmt.Sprintf("duckdb-%d", turn+1), func(b *testing.B) {
			defer cpu(b, used(b))
			for b.Loop() {
				var n int
				query := strings.ReplaceAll(totalsQuery, "iv3.parquet", name)
				query = strings.Replace(query, "COALESCE(tweede_plaatsing, eerste_plaatsing)", "tweede_plaatsing", 1)
				require.NoError(b, db.QueryRow("SELECT COUNT(bedrag) FROM ("+query+")").Scan(&n))
				require.NotZero(b, cmp.Or(n, 0))
			}
		})
	}
}

// csvQuery adds up a CSV file as BenchmarkCSV does here, its types given.
const csvQuery = `SELECT COUNT(bedrag) FROM (
SELECT Gemeenten, Verslagsoort, TaakveldBalanspost, left(Categorie, 1) AS zijde, SUM(k_2ePlaatsing_2) AS bedrag
FROM read_csv('iv3.csv', delim=';', header=true, columns={'TaakveldBalanspost': 'VARCHAR', 'Categorie': 'VARCHAR',
  'Gemeenten': 'VARCHAR', 'Verslagsoort': 'VARCHAR', 'k_1ePlaatsing_1': 'BIGINT', 'k_2ePlaatsing_2': 'BIGINT'})
GROUP BY ALL)`

// BenchmarkCSV reads CSV files and adds them up per municipality, report, taakveld and side, in turn by this library and by DuckDB,
// with as many threads as there are processors: those that the environment variable BBV_IV3_CSV names, plain and without a missing
// amount, or nothing.
func BenchmarkCSV(b *testing.B) {
	for _, name := range filepath.SplitList(os.Getenv("BBV_IV3_CSV")) {
		db := duck(b)
		for turn := range 3 {
			b.Run(fmt.Sprintf("%s/bbv-%d", filepath.Base(name), turn+1), func(b *testing.B) {
				defer cpu(b, used(b))
				for b.Loop() {
					file, err := os.Open(name)
					require.NoError(b, err)
					l := opendata.NewLoader(opendata.Options{})
					require.NoError(b, l.ReadCSV(context.Background(), name, file))
					require.NoError(b, file.Close())
					require.NotNil(b, l.Set().Totals(opendata.Second))
				}
			})
			b.Run(fmt.Sprintf("%s/duckdb-%d", filepath.Base(name), turn+1), func(b *testing.B) {
				defer cpu(b, used(b))
				for b.Loop() {
					var n int
					require.NoError(b, db.QueryRow(strings.ReplaceAll(csvQuery, "iv3.csv", name)).Scan(&n))
					require.NotZero(b, n)
				}
			})
		}
	}
}

// cpu reports the processor time of a pass since a moment.
func cpu(b *testing.B, since time.Duration) {
	b.ReportMetric((used(b)-since).Seconds()/float64(b.N), "cpu-s/op")
}
