package rounding_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tables"
	"github.com/bbvgo/bbv/rounding"
)

// dropped is a row of a table that has lost its empty cells.
type dropped struct {
	places  []int            // the places of the row
	figures []budget.Printed // what is left
	at      []int            // where each figure belongs
}

// dropEmpty takes the empty cells out of a row. ok is false when it has none, or no figures.
func dropEmpty(table *tables.Table, row int) (d dropped, ok bool) {
	for i, f := range table.Figures {
		if f.Row != row {
			continue
		}
		d.places = append(d.places, i)
		if !f.Exact && f.Printed.Count() != 0 {
			d.figures, d.at = append(d.figures, f.Printed), append(d.at, i)
		}
	}
	return d, len(d.figures) > 0 && len(d.figures) < len(d.places)
}

// Every row of a printed table that has empty or nil cells loses them. Where the identities force a
// realignment, it is the right one; where they do not, it is refused.
func TestRealignRowsOfPrintedTables(t *testing.T) {
	forced, refused := 0, 0
	for _, table := range ownTables(t) {
		if table.Failures > 0 {
			continue
		}
		s := mustSystem(t, table.Figures, table.Identities)
		for row := range 60 {
			d, ok := dropEmpty(&table, row)
			if !ok {
				continue
			}
			r, err := s.Realign(d.places, d.figures)
			require.NoError(t, err)
			require.Positive(t, r.Ways, "%s row %d: the right way is always among them", table.Name, row)
			for i, place := range r.Fixed {
				require.True(t, place < 0 || place == d.at[i], "%s row %d", table.Name, row)
			}
			if r.Ways == 1 {
				forced++
				require.Equal(t, d.at, r.Places)
			} else {
				refused++
				require.Nil(t, r.Places)
			}
		}
	}
	t.Logf("%d realigned, %d refused", forced, refused)
	require.Greater(t, forced, refused)
}

// shifted is a table of lasten, baten and saldo for two years with a row that lost its empty cells.
func shifted(t *testing.T) *rounding.System {
	t.Helper()
	figures := shown(t, "10", "4", "-6", "11", "5", "-6", "7", "-7", "8", "-8", "?", "?", "17", "4", "-13", "19", "5", "-14")
	for i := range figures {
		figures[i].Row, figures[i].Column = i/6, i%6
	}
	var ids []rounding.Identity
	for row := range 3 {
		for j := 0; j < 6; j += 3 {
			ids = append(ids, rounding.Difference("saldo", 6*row+j+2, 6*row+j+1, 6*row+j))
		}
	}
	for j := range 6 {
		ids = append(ids, rounding.Sum("totaal", 12+j, j, 6+j))
	}
	return mustSystem(t, figures, ids)
}

func TestRealignRow(t *testing.T) {
	s := shifted(t)
	var found []budget.Printed
	for _, c := range []int{6, 7, 8, 9} {
		found = append(found, s.Figure(c).Printed)
	}
	r, err := s.Realign([]int{6, 7, 8, 9, 10, 11}, found)
	require.NoError(t, err)
	require.Equal(t, 1, r.Ways)
	require.Equal(t, []int{6, 8, 9, 11}, r.Places)

	// Nothing at all is forced in a row without figures, and nothing fits where the figures are others.
	none, err := s.Realign([]int{6, 7, 8, 9, 10, 11}, nil)
	require.NoError(t, err)
	require.Zero(t, none.Ways)
	other, err := s.Realign([]int{6, 7, 8, 9, 10, 11}, []budget.Printed{s.Figure(0).Printed})
	require.NoError(t, err)
	require.Zero(t, other.Ways)
	require.False(t, other.Ways == 1)
}

func TestRealignRefusesQuestionsThatMakeNoSense(t *testing.T) {
	s := shifted(t)
	p := s.Figure(0).Printed
	for reason, ask := range map[string]func() error{
		"rounding: realign 2 figures in 1 places: more figures than places": func() error {
			_, err := s.Realign([]int{1}, []budget.Printed{p, p})
			return err
		},
		"rounding: realign 1 figures in 1 places: place 99 does not exist": func() error {
			_, err := s.Realign([]int{99}, []budget.Printed{p})
			return err
		},
		"rounding: realign 1 figures in 2 places: place 1 occurs twice": func() error {
			_, err := s.Realign([]int{1, 1}, []budget.Printed{p})
			return err
		},
	} {
		err := ask()
		require.EqualError(t, err, reason)
		var e *rounding.RealignError
		require.ErrorAs(t, err, &e)
	}
	fine, err := budget.NewPrinted(1, 2, budget.InEuros)
	require.NoError(t, err)
	_, err = s.Realign([]int{1}, []budget.Printed{fine})
	var e *rounding.FigureError
	require.ErrorAs(t, err, &e)

	places, many := make([]int, 40), make([]rounding.Figure, 40)
	for i := range places {
		places[i] = i
	}
	_, err = mustSystem(t, many, nil).Realign(places, make([]budget.Printed, 20))
	require.ErrorContains(t, err, "too many ways")
}

// Any figure that is taken out of a clean printed table lies in the interval that the others imply.
func TestGapsHoldWhatWasTakenOut(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	single := 0
	for _, table := range ownTables(t) {
		for range 20 {
			i := r.IntN(len(table.Figures))
			if table.Failures > 0 || !table.Touched[i] {
				continue
			}
			figures := append([]rounding.Figure(nil), table.Figures...)
			was := figures[i].Printed
			figures[i].Missing = true
			s := mustSystem(t, figures, table.Identities)
			gaps := s.Gaps()
			require.Len(t, gaps, 1)
			g := gaps[0]
			require.Equal(t, i, g.Figure)
			require.True(t, g.Bounded)
			require.LessOrEqual(t, g.From.Count(), was.Count())
			require.GreaterOrEqual(t, g.To.Count(), was.Count())
			if g.To.Count()-g.From.Count() <= 2 {
				single++
			}
			require.Empty(t, s.Diagnose().Conflicts)
			require.Equal(t, g, mustSystem(t, table.Figures, table.Identities).Implied(i))
		}
	}
	require.Positive(t, single)
}
