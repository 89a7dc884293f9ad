//go:build !unix

package sqltest

import (
	"database/sql"
	"testing"
)

func postgreSQL(t *testing.T) *sql.DB {
	t.Skip("passed over: a PostgreSQL for the test is started on Linux and macOS only")
	return nil
}
