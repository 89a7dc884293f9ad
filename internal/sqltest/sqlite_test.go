package sqltest

import (
	"database/sql"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	_ "modernc.org/sqlite"

	"github.com/bbvgo/bbv/budget"
)

// open returns a database in a file of its own, with the statements executed.
func open(t *testing.T, statements ...string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(t.TempDir(), "begroting.db"))
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, db.Close()) })
	for _, s := range statements {
		_, err := db.Exec(s)
		require.NoError(t, err, s)
	}
	return db
}

// scanAll returns the amounts that a query of one column gives.
func scanAll(t *testing.T, db *sql.DB, query string, args ...any) []budget.Amount {
	t.Helper()
	rows, err := db.Query(query, args...)
	require.NoError(t, err)
	defer rows.Close()
	var out []budget.Amount
	for rows.Next() {
		var a budget.Amount
		require.NoError(t, rows.Scan(&a))
		out = append(out, a)
	}
	require.NoError(t, rows.Err())
	return out
}

func euro(s string) budget.Amount { return budget.MustParseAmount(s) }

// lasten are those of programme 3 in the jaarstukken 2017 of Lansingerland, in euros: realisatie 2016,
// raming voor wijziging, raming na wijziging, realisatie 2017.
var lasten = []budget.Amount{budget.Euros(33_955_000), budget.Euros(34_810_000), budget.Euros(35_984_000), budget.Euros(33_976_000)}

func TestRoundTrip(t *testing.T) {
	db := open(t, `CREATE TABLE post (id INTEGER PRIMARY KEY, bedrag TEXT NOT NULL)`)
	want := append([]budget.Amount{
		{}, euro("0.01"), euro("-0.01"), euro("12.50"), euro("-1655000.25"), euro("0.0001"),
		euro("9007199254740993"), euro("123456789012345.67"), euro("300000000000000.0001"),
		euro("0.000000000000000001"), euro("-99999999999999999999999999.99"),
	}, lasten...)
	r := rand.New(rand.NewPCG(2017, 3))
	for range 500 {
		want = append(want, budget.Cents(r.Int64N(1<<50)-1<<49))
	}
	tx, err := db.Begin()
	require.NoError(t, err)
	for _, a := range want {
		_, err := tx.Exec(`INSERT INTO post (bedrag) VALUES (?)`, a)
		require.NoError(t, err)
	}
	require.NoError(t, tx.Commit())
	got := scanAll(t, db, `SELECT bedrag FROM post ORDER BY id`)
	assert.Equal(t, want, got)
	assert.Equal(t, budget.Sum(want...), budget.Sum(got...))
}

// TestFindByAmount: equal amounts have one text, so the database finds them, whatever was typed.
func TestFindByAmount(t *testing.T) {
	db := open(t, `CREATE TABLE post (bedrag TEXT UNIQUE)`)
	_, err := db.Exec(`INSERT INTO post VALUES (?)`, euro("12.5"))
	require.NoError(t, err)
	assert.Equal(t, []budget.Amount{euro("12.5")}, scanAll(t, db, `SELECT bedrag FROM post WHERE bedrag = ?`, euro("12.5000")))
	_, err = db.Exec(`INSERT INTO post VALUES (?)`, euro("12.500"))
	assert.ErrorContains(t, err, "UNIQUE")
}

// TestWholeEurosAndCents: whole numbers are exact in SQLite too, and it adds them up exactly.
func TestWholeEurosAndCents(t *testing.T) {
	db := open(t, `CREATE TABLE post (euro INTEGER, cent INTEGER)`)
	for _, a := range lasten {
		n := a.Decimal().IntPart()
		_, err := db.Exec(`INSERT INTO post VALUES (?, ?)`, n, 100*n+1)
		require.NoError(t, err)
	}
	assert.Equal(t, lasten, scanAll(t, db, `SELECT euro FROM post ORDER BY rowid`))
	assert.Equal(t, []budget.Amount{budget.Sum(lasten...)}, scanAll(t, db, `SELECT SUM(euro) FROM post`))
	var cents int64
	require.NoError(t, db.QueryRow(`SELECT SUM(cent) FROM post`).Scan(&cents))
	assert.Equal(t, budget.Sum(lasten...).Add(euro("0.04")), budget.Cents(cents))
}

// TestNumericColumnIsRefused: DECIMAL is only a word to SQLite. It makes a float of what is not
// whole, and Amount says so instead of taking it.
func TestNumericColumnIsRefused(t *testing.T) {
	db := open(t, `CREATE TABLE post (id INTEGER PRIMARY KEY, bedrag DECIMAL(18,2))`)
	for _, a := range []budget.Amount{euro("12.50"), euro("606"), euro("123456789012345.67")} {
		_, err := db.Exec(`INSERT INTO post (bedrag) VALUES (?)`, a)
		require.NoError(t, err)
	}
	var a budget.Amount
	err := db.QueryRow(`SELECT bedrag FROM post WHERE id = 1`).Scan(&a)
	assert.ErrorContains(t, err, "the database delivers a float; store the amount as TEXT, or select CAST(… AS TEXT)")
	var p *budget.ParseError
	assert.ErrorAs(t, err, &p)
	require.NoError(t, db.QueryRow(`SELECT bedrag FROM post WHERE id = 2`).Scan(&a))
	assert.Equal(t, euro("606"), a, "a whole number stays one")
	require.NoError(t, db.QueryRow(`SELECT CAST(bedrag AS TEXT) FROM post WHERE id = 1`).Scan(&a))
	assert.Equal(t, euro("12.5"), a)
	require.NoError(t, db.QueryRow(`SELECT CAST(bedrag AS TEXT) FROM post WHERE id = 3`).Scan(&a))
	assert.NotEqual(t, euro("123456789012345.67"), a, "the cast cannot bring back what the column lost")
}

// TestSumOfTextIsRefused: SUM over TEXT is a float. The sum of the scanned amounts is exact.
func TestSumOfTextIsRefused(t *testing.T) {
	db := open(t, `CREATE TABLE post (bedrag TEXT)`)
	for range 3 {
		_, err := db.Exec(`INSERT INTO post VALUES (?)`, euro("90071992547409.93"))
		require.NoError(t, err)
	}
	var a budget.Amount
	err := db.QueryRow(`SELECT SUM(bedrag) FROM post`).Scan(&a)
	assert.ErrorContains(t, err, "the database delivers a float")
	assert.Equal(t, euro("270215977642229.79"), budget.Sum(scanAll(t, db, `SELECT bedrag FROM post`)...))
}

// TestOrder: TEXT sorts as text. Sort the amounts, or have the database cast while it sorts, which is
// right as long as a float tells the amounts apart (15 digits).
func TestOrder(t *testing.T) {
	db := open(t, `CREATE TABLE post (bedrag TEXT)`)
	want := []budget.Amount{euro("-10"), euro("-9.50"), {}, euro("9"), euro("10.25"), euro("100")}
	for _, i := range []int{3, 0, 5, 2, 4, 1} {
		_, err := db.Exec(`INSERT INTO post VALUES (?)`, want[i])
		require.NoError(t, err)
	}
	byText := scanAll(t, db, `SELECT bedrag FROM post ORDER BY bedrag`)
	assert.Equal(t, []budget.Amount{euro("-10"), euro("-9.50"), {}, euro("10.25"), euro("100"), euro("9")}, byText)
	slices.SortFunc(byText, budget.Amount.Cmp)
	assert.Equal(t, want, byText)
	assert.Equal(t, want, scanAll(t, db, `SELECT bedrag FROM post ORDER BY CAST(bedrag AS REAL)`))
}

// TestNull: an amount that is not there is not €0.
func TestNull(t *testing.T) {
	db := open(t, `CREATE TABLE post (bedrag TEXT)`)
	_, err := db.Exec(`INSERT INTO post VALUES (?)`, sql.Null[budget.Amount]{})
	require.NoError(t, err)
	var a budget.Amount
	err = db.QueryRow(`SELECT bedrag FROM post`).Scan(&a)
	assert.ErrorContains(t, err, "NULL is not an amount; scan into sql.Null[budget.Amount]")
	n := sql.Null[budget.Amount]{V: euro("1"), Valid: true}
	require.NoError(t, db.QueryRow(`SELECT bedrag FROM post`).Scan(&n))
	assert.False(t, n.Valid)
	_, err = db.Exec(`UPDATE post SET bedrag = ?`, sql.Null[budget.Amount]{V: euro("12.50"), Valid: true})
	require.NoError(t, err)
	require.NoError(t, db.QueryRow(`SELECT bedrag FROM post`).Scan(&n))
	assert.Equal(t, sql.Null[budget.Amount]{V: euro("12.5"), Valid: true}, n)
}
