package sqltest

import (
	"database/sql"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

// base is a database, and what is its own of SQL.
type base struct {
	*sql.DB
	amount, number string // types of columns that keep amounts in euros, and numbers with the decimals that are printed
	sum            string // the sum of an expression in euros, in what total reads
	total          func(scan func(...any) error, keys ...any) (budget.Amount, error)
	mark           string // stands before the number of an argument
	order          string // the order in which rows came
	ordered        string // the statement by which a table keeps that, where it does not by itself
	// load fills a table from a file of a Data Package.
	load func(t *testing.T, db *sql.DB, table, header, file string)
}

// eachBase runs a test with each database.
func eachBase(t *testing.T, f func(t *testing.T, b base)) {
	t.Run("SQLite", func(t *testing.T) { f(t, sqlite(t)) })
	t.Run("PostgreSQL", func(t *testing.T) { f(t, postgres(t)) })
}

func sqlite(t *testing.T) base {
	return base{DB: open(t), amount: "TEXT", number: "TEXT", mark: "?", order: "rowid", load: insertRows,
		sum: "SUM(CAST(ROUND(100 * %s) AS INTEGER))",
		total: func(scan func(...any) error, keys ...any) (budget.Amount, error) {
			var cents int64
			err := scan(append(keys, &cents)...)
			return budget.Cents(cents), err
		}}
}

func postgres(t *testing.T) base {
	return base{DB: postgreSQL(t), amount: "NUMERIC(18,2)", number: "NUMERIC", mark: "$", order: "nr", ordered: "ALTER TABLE %s ADD COLUMN nr BIGINT GENERATED ALWAYS AS IDENTITY", load: copyFile,
		sum: "SUM(%s)",
		total: func(scan func(...any) error, keys ...any) (a budget.Amount, err error) {
			err = scan(append(keys, &a)...)
			return a, err
		}}
}

func (b base) exec(t *testing.T, statement string, args ...any) {
	t.Helper()
	_, err := b.Exec(statement, args...)
	require.NoError(t, err, statement)
}

// args are the places of n arguments.
func (b base) args(n int) string {
	var list []string
	for i := range n {
		list = append(list, fmt.Sprint(b.mark, i+1))
	}
	return strings.Join(list, ", ")
}

// sums has the database add up an expression in euros per key, and gives what it says: the key, and its total.
func (b base) sums(t *testing.T, keys []string, expression, from string) map[string]budget.Amount {
	t.Helper()
	by := strings.Join(keys, ", ")
	rows, err := b.Query(fmt.Sprintf("SELECT %s, %s AS som FROM %s GROUP BY %s", by, fmt.Sprintf(b.sum, expression), from, by))
	require.NoError(t, err)
	defer rows.Close()
	found := map[string]budget.Amount{}
	for rows.Next() {
		said := make([]string, len(keys))
		into := make([]any, len(keys))
		for i := range said {
			into[i] = &said[i]
		}
		total, err := b.total(rows.Scan, into...)
		require.NoError(t, err)
		found[strings.Join(said, " ")] = total
	}
	require.NoError(t, rows.Err())
	return found
}

// insertRows is what a program does where the database does not read files.
func insertRows(t *testing.T, db *sql.DB, table, header, file string) {
	t.Helper()
	in := csv.NewReader(strings.NewReader(file))
	_, err := in.Read()
	require.NoError(t, err)
	tx, err := db.Begin()
	require.NoError(t, err)
	insert, err := tx.Prepare(fmt.Sprintf("INSERT INTO %s (%s) VALUES (?%s)", table, header, strings.Repeat(", ?", strings.Count(header, ","))))
	require.NoError(t, err)
	for cells, err := in.Read(); err != io.EOF; cells, err = in.Read() {
		require.NoError(t, err)
		args := make([]any, len(cells))
		for i, cell := range cells {
			switch cell {
			case "": // absent
			case "true", "false":
				args[i] = cell == "true"
			default:
				args[i] = cell
			}
		}
		_, err = insert.Exec(args...)
		require.NoError(t, err)
	}
	require.NoError(t, insert.Close())
	require.NoError(t, tx.Commit())
}

// copyFile has PostgreSQL read the file.
func copyFile(t *testing.T, db *sql.DB, table, header, file string) {
	t.Helper()
	folder, err := os.MkdirTemp("", "sqltest")
	require.NoError(t, err)
	t.Cleanup(func() { os.RemoveAll(folder) })
	require.NoError(t, os.Chmod(folder, 0o755)) // for the user that the database runs as
	name := filepath.Join(folder, table+".csv")
	require.NoError(t, os.WriteFile(name, []byte(file), 0o644))
	_, err = db.Exec(fmt.Sprintf("COPY %s (%s) FROM '%s' (FORMAT csv, HEADER)", table, header, name))
	require.NoError(t, err)
}
