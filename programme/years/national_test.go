package years_test

import (
	"bufio"
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/testfiles"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme/years"
)

// nationalFigures reads a national table without the package that is made for it: per municipality the figures of every
// taakveld but the resultaat, and what they come to in thousands.
func nationalFigures(t *testing.T, name string) (figures map[string][]iv3.TaakveldAmount, saldo map[string]int64) {
	t.Helper()
	figures, saldo = map[string][]iv3.TaakveldAmount{}, map[string]int64{}
	lines := bufio.NewScanner(bytes.NewReader(testfiles.File(t, "data/national/"+name)))
	for lines.Scan() {
		f := strings.Split(lines.Text(), ";")
		code, _, _ := strings.Cut(f[1], " ")
		if f[0] == "Gemeenten" || code == "0.11" {
			continue
		}
		for side, text := range map[budget.Side]string{budget.Baten: f[3], budget.Lasten: f[4]} {
			whole, ok := strings.CutSuffix(text, ".0")
			require.True(t, ok, text)
			a := thousands(whole)
			figures[f[0]] = append(figures[f[0]], iv3.TaakveldAmount{Side: side, Taakveld: iv3.MustParseTaakveld(code), Amount: a})
			n := a.Decimal().IntPart() / 1000
			if side == budget.Lasten {
				n = -n
			}
			saldo[f[0]] += n
		}
	}
	return figures, saldo
}

// The begroting and the jaarrekening of 2023 of every municipality: what the taakvelden deviate together is what the
// totals of the tables do, but for what stands on codes on which nothing can be booked, each of which is listed.
func TestEveryMunicipality(t *testing.T) {
	before, saldoBefore := nationalFigures(t, "2023_begroting.csv")
	after, saldoAfter := nationalFigures(t, "2023_jaarrekening.csv")
	c := cycle(2023)
	compared, closed := 0, 0
	for name := range after {
		h := follow(t, years.Dossier{Deliveries: []years.TaakveldFigures{
			{Title: "begroting", Column: c[0], Amounts: before[name], Step: budget.Euros(1000)},
			{Title: "jaarrekening", Column: c[2], Amounts: after[name], Step: budget.Euros(1000)},
		}})
		if len(h.Apart) > 0 {
			closed++
			for _, a := range h.Apart {
				assert.Equal(t, years.UnlistedTaakveld, a.Reason, "%s %s", name, a.Label)
			}
			continue
		}
		var sum budget.Amount
		for s := range h.Of(years.Taakvelden) {
			from, _ := s.Figure(budget.Saldo, c[0]).Amount()
			to, _ := s.Figure(budget.Saldo, c[2]).Amount()
			sum = sum.Add(to.Sub(from))
			if a, ok := s.Deviation(budget.Saldo, c[0], c[2]).Amount(); ok {
				assert.Equal(t, to.Sub(from), a)
				compared++
			}
		}
		assert.Equal(t, budget.Euros(1000*(saldoAfter[name]-saldoBefore[name])), sum, name)
	}
	t.Logf("%d municipalities, %d with figures on closed codes, %d saldi compared", len(after), closed, compared)
	assert.Greater(t, compared, 10_000)
}
