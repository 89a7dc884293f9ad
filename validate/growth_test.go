package validate_test

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// shapes are tables of which some search has as many places to look as they have rows.
var shapes = map[string]func(n int) string{
	"lasten, baten, saldo": func(n int) string { return strings.Repeat("Lasten;1;1\nBaten;1;1\nSaldo;0;0\n", n) },
	"post, totaal":         func(n int) string { return strings.Repeat("Post;1;1\nTotaal;1;1\n", n) },
	"totals only":          func(n int) string { return strings.Repeat("Totaal;1;1\n", n) },
	"every saldo wrong":    func(n int) string { return strings.Repeat("Lasten;100;100\nBaten;300;400\nSaldo;0;0\n", n) },
	"sections": func(n int) string {
		return each(n, func(i int) string {
			return fmt.Sprintf("Programma %d;;\nPost;1;1\nPost b;2;3\nTotaal programma %d;3;4\n", i, i)
		})
	},
	"figures that come back": func(n int) string {
		return each(n, func(i int) string { return fmt.Sprintf(";%d;%d\n", i*7919%10007, i*104729%10007) })
	},
	"small totals": func(n int) string {
		return each(n, func(i int) string { return fmt.Sprintf("Totaal;%d;%d\n", i*i%7, i*i*i%11) })
	},
	"right": func(n int) string {
		return each(n, func(i int) string {
			a, b, c, d := 1000+i*7919%9001, 1000+i*104729%9007, 1000+i*1299709%9011, 1000+i*15485863%9013
			return fmt.Sprintf("Lasten %d;%d;%d\nBaten %d;%d;%d\nSaldo %d;%d;%d\n", i, a, b, i, c, d, i, c-a, d-b)
		})
	},
}

func each(n int, row func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(row(i))
	}
	return b.String()
}

// work is how many bytes are allocated to read, check and compare a table, by row.
func work(t *testing.T, text string) float64 {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	var list []validate.TableReport
	for printed, err := range read.CSV(strings.NewReader("x;2024;2025\n"+text), table.Limits{}) {
		require.NoError(t, err)
		r, err := validate.Table(context.Background(), printed, understand.Given{}, rules.All())
		require.NoError(t, err)
		list = append(list, r)
	}
	require.Len(t, list, 1)
	_, err := validate.Tables(context.Background(), list)
	require.NoError(t, err)
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc-before.TotalAlloc) / float64(strings.Count(text, "\n"))
}

// Four times as many rows are four times the work, whatever they say. Work is counted in what it allocates: that does not depend on
// the machine.
func TestWorkGrowsAsTheRowsDo(t *testing.T) {
	if testing.Short() {
		t.Skip("much of the same, one after another")
	}
	for name, shape := range shapes {
		few, many := work(t, shape(150)), work(t, shape(600))
		assert.Less(t, many, 1.3*few, "%s: bytes for a row of the longer and of the shorter", name)
	}
}
