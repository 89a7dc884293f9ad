package budget_test

import (
	"database/sql"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
)

func TestScan(t *testing.T) {
	var a budget.Amount
	require.NoError(t, a.Scan("-12.5"))
	assert.Equal(t, euro("-12.5"), a)
	require.NoError(t, a.Scan([]byte("12.5000")), "as PostgreSQL delivers NUMERIC(18,4)")
	assert.Equal(t, euro("12.5"), a)
	require.NoError(t, a.Scan(int64(606)))
	assert.Equal(t, euro("606"), a)
	value, err := a.Value()
	require.NoError(t, err)
	assert.Equal(t, "606", value)
}

func TestScanRefuses(t *testing.T) {
	a := euro("1")
	for _, c := range []struct {
		src  any
		want string
	}{
		{12.5, `parse amount "12.5": the database delivers a float; store the amount as TEXT`},
		{nil, `parse amount "NULL": NULL is not an amount; scan into sql.Null[budget.Amount]`},
		{true, `parse amount "bool"`},
		{time.Time{}, `parse amount "time.Time"`},
		{"12,50", `parse amount "12,50": at offset 2`},
		{[]byte(""), `parse amount ""`},
	} {
		err := a.Scan(c.src)
		assert.ErrorContains(t, err, c.want)
		var p *budget.ParseError
		assert.ErrorAs(t, err, &p)
	}
	assert.Equal(t, euro("1"), a)
}

func TestScanNullable(t *testing.T) {
	var n sql.Null[budget.Amount]
	require.NoError(t, n.Scan(nil))
	assert.False(t, n.Valid)
	require.NoError(t, n.Scan("606"))
	assert.True(t, n.Valid)
	assert.Equal(t, euro("606"), n.V)
}
