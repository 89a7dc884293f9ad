package sqltest

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

// Amounts go in as euros and as cents, and come back as they were; the database adds them up as this library does.
func TestAmountsComeBack(t *testing.T) {
	eachBase(t, func(t *testing.T, b base) {
		b.exec(t, fmt.Sprintf("CREATE TABLE post (nr INTEGER, euro %s, cent BIGINT)", b.amount))
		want := append([]budget.Amount{{}, euro("0.01"), euro("-0.01"), euro("12.5"), euro("-1655000.25"), euro("1000000000000.01")}, lasten...)
		r := rand.New(rand.NewPCG(2017, 3))
		for range 500 {
			want = append(want, budget.Cents(r.Int64N(1<<40)-1<<39))
		}
		tx, err := b.Begin()
		require.NoError(t, err)
		for i, a := range want {
			_, err := tx.Exec("INSERT INTO post VALUES ("+b.args(3)+")", i, a, a.Decimal().Shift(2).IntPart())
			require.NoError(t, err)
		}
		require.NoError(t, tx.Commit())
		assert.Equal(t, want, scanAll(t, b.DB, "SELECT euro FROM post ORDER BY nr"))
		rows, err := b.Query("SELECT cent FROM post ORDER BY nr")
		require.NoError(t, err)
		defer rows.Close()
		var cents []budget.Amount
		for rows.Next() {
			var n int64
			require.NoError(t, rows.Scan(&n))
			cents = append(cents, budget.Cents(n))
		}
		require.NoError(t, rows.Err())
		assert.Equal(t, want, cents)
		assert.Equal(t, map[string]budget.Amount{"1": budget.Sum(want...)}, b.sums(t, []string{"een"}, "euro", "(SELECT *, 1 AS een FROM post) AS p"))
		var total int64
		require.NoError(t, b.QueryRow("SELECT SUM(cent) FROM post").Scan(&total))
		assert.Equal(t, budget.Sum(want...), budget.Cents(total))
	})
}

// A series is a table with a column for the column.
func TestColumnsComeBack(t *testing.T) {
	eachBase(t, func(t *testing.T, b base) {
		want := budget.Series{}
		for i, c := range []string{"2016-realisatie", "2017-begroting", "2017-na-wijziging", "2017-realisatie"} {
			want[budget.MustParseColumn(c)] = lasten[i]
		}
		b.exec(t, fmt.Sprintf("CREATE TABLE reeks (kolom TEXT PRIMARY KEY, bedrag %s)", b.amount))
		for c, a := range want {
			text, err := c.MarshalText()
			require.NoError(t, err)
			b.exec(t, "INSERT INTO reeks VALUES ("+b.args(2)+")", string(text), a)
		}
		rows, err := b.Query("SELECT kolom, bedrag FROM reeks")
		require.NoError(t, err)
		defer rows.Close()
		got := budget.Series{}
		for rows.Next() {
			var text string
			var a budget.Amount
			require.NoError(t, rows.Scan(&text, &a))
			var c budget.Column
			require.NoError(t, c.UnmarshalText([]byte(text)))
			got[c] = a
		}
		require.NoError(t, rows.Err())
		assert.Equal(t, want, got)
	})
}

// TestNumericOfPostgreSQL: NUMERIC without a scale keeps what it gets; with two decimals it rounds without a word, and NaN, which it
// knows, is no amount.
func TestNumericOfPostgreSQL(t *testing.T) {
	b := postgres(t)
	b.exec(t, "CREATE TABLE post (vrij NUMERIC, cent NUMERIC(18,2))")
	fine := euro("-99999999999999.000000000000000001")
	b.exec(t, "INSERT INTO post VALUES ($1, $2)", fine, euro("0.005"))
	assert.Equal(t, []budget.Amount{fine}, scanAll(t, b.DB, "SELECT vrij FROM post"))
	assert.Equal(t, []budget.Amount{euro("0.01")}, scanAll(t, b.DB, "SELECT cent FROM post"), "check what is finer than a cent before it goes in")
	_, err := b.Exec("INSERT INTO post (cent) VALUES ($1)", euro("12345678901234567"))
	assert.ErrorContains(t, err, "overflow")
	var a budget.Amount
	assert.Error(t, b.QueryRow("SELECT 'NaN'::NUMERIC").Scan(&a))
	assert.ErrorContains(t, b.QueryRow("SELECT 0.1::DOUBLE PRECISION").Scan(&a), "the database delivers a float")
	assert.ErrorContains(t, b.QueryRow("SELECT SUM(cent) FROM post WHERE cent > 1").Scan(&a), "NULL", "a sum of nothing is absent, and not €0")
	var n sql.Null[budget.Amount]
	require.NoError(t, b.QueryRow("SELECT SUM(cent) FROM post WHERE cent > 1").Scan(&n))
	assert.False(t, n.Valid)
}
