package rounding_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/inject"
	"github.com/bbvgo/bbv/rounding"
)

// Every remedy repairs the conflict it belongs to: with its figures printed, each of the identities is possible.
func TestRemediesRepair(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	list := ownTables(t)
	remedies := 0
	for range 400 {
		table := &list[r.IntN(len(list))]
		figures := slices.Clone(table.Figures)
		for range 1 + r.IntN(2) {
			i := r.IntN(len(figures))
			if n, ok := inject.Typo(r, table, i, inject.Kind(r.IntN(int(inject.Kinds)))); ok {
				p, err := budget.NewPrinted(n, figures[i].Printed.Decimals(), figures[i].Printed.Unit())
				require.NoError(t, err)
				figures[i].Printed = p
			}
		}
		s := mustSystem(t, figures, table.Identities)
		for _, c := range s.Diagnose().Conflicts {
			for _, a := range c.Accusations {
				for _, remedy := range a.Remedies {
					remedies++
					requireRepaired(t, s, c, remedy)
				}
			}
		}
	}
	require.Greater(t, remedies, 1000)
}

func requireRepaired(t *testing.T, s *rounding.System, c rounding.Conflict, remedy []rounding.Correction) {
	t.Helper()
	var err error
	for _, ch := range remedy {
		require.NotEqual(t, s.Figure(ch.Figure).Printed, ch.To, "a change changes something")
		s, err = s.With(ch.Figure, ch.To)
		require.NoError(t, err)
	}
	for _, j := range c.Identities {
		require.NotEqual(t, rounding.Impossible, s.Verdict(j), "%v in %s", remedy, s.Identity(j).Name)
	}
}

// grid23 is a table of two rows and three columns that adds up both ways.
func grid23(t *testing.T, texts ...string) *rounding.System {
	t.Helper()
	figures := shown(t, texts...)
	for i := range figures {
		figures[i].Row, figures[i].Column = i/4, i%4
	}
	return mustSystem(t, figures, grid{rows: 2, columns: 3}.identities())
}

func TestCauses(t *testing.T) {
	clean := []string{"1.234", "5.678", "912", "7.824", "4.321", "-65", "2.087", "6.343", "5.555", "5.613", "2.999", "14.167"}
	require.Empty(t, grid23(t, clean...).Diagnose().Conflicts)
	for _, c := range []struct {
		place   int
		instead string
		cause   rounding.Slip
		other   int
	}{
		{0, "-1.234", rounding.WrongSign, -1},
		{5, "65", rounding.WrongSign, -1},
		{0, "1.324", rounding.SwappedDigits, -1},
		{1, "5.978", rounding.WrongDigit, -1},
		{1, "56.278", rounding.ExtraDigit, -1},
		{1, "578", rounding.MissingDigit, -1},
		{4, "4.321.000", rounding.PowerOfTen, -1},
		{0, "5.678", rounding.FromColumn, 1},
		{2, "2.087", rounding.FromRow, 6},
		{8, "4.321", rounding.PartLeftOut, 0},
		{8, "9.876", rounding.PartTwice, 4},
	} {
		texts := slices.Clone(clean)
		texts[c.place] = c.instead
		d := grid23(t, texts...).Diagnose()
		require.Len(t, d.Conflicts, 1, c.instead)
		conflict := d.Conflicts[0]
		require.True(t, conflict.Named && conflict.Complete, c.instead)
		require.True(t, conflict.Certificate.Proves(), c.instead)
		a := conflict.Accusations[0]
		require.Equal(t, []int{c.place}, a.Figures, c.instead)
		best := a.Remedies[0][0]
		require.Equal(t, c.cause, best.Slip, "%s: %v", c.instead, a.Remedies)
		require.Equal(t, c.other, best.Other, c.instead)
		require.Equal(t, clean[c.place], best.To.String(), c.instead)
	}
}

func TestSwappedFigures(t *testing.T) {
	d := grid23(t, "5.678", "1.234", "912", "7.824", "4.321", "-65", "2.087", "6.343", "5.555", "5.613", "2.999", "14.167").Diagnose()
	require.Len(t, d.Conflicts, 1)
	c := d.Conflicts[0]
	require.True(t, c.Named)
	require.Equal(t, []int{0, 1}, c.Accusations[0].Figures)
	for i, ch := range c.Accusations[0].Remedies[0] {
		require.Equal(t, rounding.SwappedFigures, ch.Slip)
		require.Equal(t, 1-i, ch.Other)
	}
}

func TestFromYearNeedsASeries(t *testing.T) {
	figures := shown(t, "10.412", "4.113", "-6.299", "11.875", "5.020", "-6.299", "22.287", "9.133", "-13.154")
	for i := range figures {
		figures[i].Series = [...]string{"lasten", "baten", "saldo"}[i%3]
	}
	var ids []rounding.Identity
	for j := 0; j < 9; j += 3 {
		ids = append(ids, rounding.Difference("saldo", j+2, j+1, j))
	}
	for j := range 3 {
		ids = append(ids, rounding.Sum("samen", 6+j, j, 3+j))
	}
	d := mustSystem(t, figures, ids).Diagnose()
	require.Len(t, d.Conflicts, 1)
	require.Equal(t, []int{5}, d.Conflicts[0].Accusations[0].Figures)
	best := d.Conflicts[0].Accusations[0].Remedies[0][0]
	require.Equal(t, rounding.FromYear, best.Slip)
	require.Equal(t, 2, best.Other)
	require.Equal(t, "-6.855", best.To.String())
}

// Errors in parts of a table that share nothing are two conflicts with one figure each.
func TestIndependentErrorsAreApart(t *testing.T) {
	figures := append(shown(t, "30", "10", "21"), shown(t, "70", "30", "20")...)
	figures[0].Printed, figures[3].Printed = shown(t, "-31")[0].Printed, shown(t, "-50")[0].Printed
	ids := []rounding.Identity{rounding.Sum("a", 0, 1, 2), rounding.Sum("b", 3, 4, 5)}
	d := mustSystem(t, figures, ids).Diagnose()
	require.Len(t, d.Conflicts, 2)
	require.False(t, d.Undecided)
	require.NotEmpty(t, d.Conflicts)
	for i, c := range d.Conflicts {
		require.Equal(t, []int{i}, c.Identities)
		require.Equal(t, []int{3 * i}, c.Accusations[0].Figures)
		require.Equal(t, rounding.WrongSign, c.Accusations[0].Remedies[0][0].Slip)
	}
}

// Each row and column is possible by itself; together they are not: the row totals 20 − 5 are at most 16, and
// the parts that they must equal, 7 − 4 + 15, at least 16,5.
func TestJointConflict(t *testing.T) {
	g := grid{rows: 2, columns: 2, counts: []int64{7, 14, 20, -4, 0, -5, 2, 15, 16}}
	s, err := rounding.NewSystem(g.figures(t), g.identities(), budget.Nearest)
	require.NoError(t, err)
	require.False(t, g.feasible(-1), "the example is one")
	require.NotContains(t, s.Verdicts(nil), rounding.Impossible)
	f, cert := s.Feasible()
	require.Equal(t, rounding.Infeasible, f)
	require.True(t, cert.Proves())
	d := s.Diagnose()
	require.Len(t, d.Conflicts, 1)
	require.NotEmpty(t, d.Conflicts[0].Accusations)
	for _, a := range d.Conflicts[0].Accusations {
		require.True(t, len(a.Figures) > 1 || g.feasible(a.Figures[0]), "%v", a.Figures)
	}
}

func TestSuspiciousIsNoConflict(t *testing.T) {
	figures := shown(t, "94", "10", "10", "10", "10", "10", "10", "10", "10", "10")
	s, err := rounding.NewSystem(figures, []rounding.Identity{rounding.Sum("sum", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9)}, budget.Nearest)
	require.NoError(t, err)
	d := s.Diagnose()
	require.Equal(t, []rounding.Verdict{rounding.Suspicious}, d.Verdicts)
	require.Empty(t, d.Conflicts)
}

func TestTwoErrorsAtOnce(t *testing.T) {
	texts := []string{"1.234", "5.678", "912", "7.824", "4.321", "-65", "2.087", "6.343", "5.555", "5.613", "2.999", "14.167"}
	texts[0], texts[5] = "1.534", "-69"
	d := grid23(t, texts...).Diagnose()
	require.Len(t, d.Conflicts, 1)
	require.Equal(t, []int{0, 5}, d.Conflicts[0].Accusations[0].Figures)
}

func TestMissingFiguresAreUnknowns(t *testing.T) {
	texts := []string{"1.234", "?", "912", "7.824", "4.321", "-65", "2.087", "6.343", "5.555", "5.613", "2.999", "14.167"}
	s := grid23(t, texts...)
	d := s.Diagnose()
	require.Empty(t, d.Conflicts)
	require.Equal(t, rounding.Unknown, d.Verdicts[0])
	require.Equal(t, "5.677", s.Gaps()[0].From.String())
	require.Equal(t, "5.679", s.Gaps()[0].To.String())

	// The row and the column disagree about the missing figure: only together are they impossible.
	texts[9] = "5.913"
	texts[11] = "14.467"
	d = grid23(t, texts...).Diagnose()
	require.False(t, d.Undecided)
	require.NotEmpty(t, d.Conflicts)
	require.Len(t, d.Conflicts, 1)
	require.NotEmpty(t, d.Conflicts[0].Accusations)
}

// A typo in a table of truncated figures: the interval and the suggestion follow the mode.
func TestDiagnoseTruncatedFigures(t *testing.T) {
	figures := shown(t, "1.243", "700", "534", "-1.234", "-700", "-534", "0", "0", "1")
	ids := []rounding.Identity{rounding.Sum("a", 0, 1, 2), rounding.Sum("b", 3, 4, 5), rounding.Sum("c", 8, 6, 7)}
	s, err := rounding.NewSystem(figures, ids, budget.Truncate)
	require.NoError(t, err)
	require.Equal(t, []rounding.Verdict{rounding.Impossible, rounding.Exact, rounding.Plausible}, s.Verdicts(nil))
	c := s.Diagnose().Conflicts[0]
	require.Len(t, c.Accusations, 3)
	for _, a := range c.Accusations {
		if a.Figures[0] == 0 {
			require.Equal(t, rounding.SwappedDigits, a.Remedies[0][0].Slip)
			require.Equal(t, "1.234", a.Remedies[0][0].To.String())
		}
	}
	i := s.Implied(3)
	require.Equal(t, []string{"-1.236", "-1.234"}, []string{i.From.String(), i.To.String()})
	require.Equal(t, []string{"-1236000", "-1234000"}, []string{i.Low.String(), i.High.String()})
}

func TestExactFiguresHaveExactIntervals(t *testing.T) {
	figures := shown(t, "=1.300", "=700", "=534")
	s := mustSystem(t, figures, []rounding.Identity{rounding.Sum("a", 0, 1, 2)})
	i := s.Implied(0)
	require.Equal(t, i.Low, i.High)
	require.Equal(t, "1.234", i.From.String())
	require.Equal(t, i.From, i.To)
	require.Len(t, s.Diagnose().Conflicts[0].Accusations, 3)
}

// Two figures that share only one identity: neither bounds the other, and no remedy is invented.
func TestNothingIsInventedWhereNothingBounds(t *testing.T) {
	figures := shown(t, "10", "?", "5", "90", "80", "1")
	s := mustSystem(t, figures, []rounding.Identity{rounding.Sum("a", 0, 1, 2), rounding.Sum("b", 3, 4, 5)})
	require.False(t, s.Implied(5).Bounded && s.Implied(2).Bounded)
	d := s.Diagnose()
	require.Len(t, d.Conflicts, 1)
	require.Len(t, d.Conflicts[0].Accusations, 3)
}

// Two tables share a figure: the total of the programmes is the line of the overview. The overview alone cannot tell
// which of its three figures is wrong; with the table of programmes it can.
func TestTablesThatShareFigures(t *testing.T) {
	overview := shown(t, "-24.473", "9.481", "33.595") // saldo, baten, lasten
	ids := []rounding.Identity{rounding.Difference("saldo", 0, 1, 2)}
	d := mustSystem(t, overview, ids).Diagnose()
	require.Len(t, d.Conflicts[0].Accusations, 3)

	programmes := shown(t, "20.012", "13.943", "33.955")
	for i := range programmes {
		programmes[i].Table, programmes[i].Row = 1, i
	}
	ids = append(ids, rounding.Sum("lasten", 5, 3, 4), rounding.Sum("overzicht", 2, 5))
	s := mustSystem(t, append(overview, programmes...), ids)
	d = s.Diagnose()
	require.Len(t, d.Conflicts, 1)
	require.True(t, d.Conflicts[0].Named)
	best := d.Conflicts[0].Accusations[0].Remedies[0][0]
	require.Equal(t, 2, best.Figure)
	require.Equal(t, "33.955", best.To.String())
	require.Equal(t, rounding.SwappedDigits, best.Slip)
	for _, j := range d.Conflicts[0].Identities {
		proof, ok := s.Proof(j)
		require.True(t, ok)
		require.True(t, proof.Proves())
	}
}

// Thousands of conflicts are reported, and only so many of them are looked into.
func TestManyConflictsAreBounded(t *testing.T) {
	const n = 4000
	figures := make([]rounding.Figure, 0, 3*n)
	identities := make([]rounding.Identity, n)
	for i := range n {
		figures = append(figures, shown(t, "100", "20", "30")...)
		identities[i] = rounding.Sum("", 3*i, 3*i+1, 3*i+2)
	}
	conflicts := mustSystem(t, figures, identities).Diagnose().Conflicts
	require.Len(t, conflicts, n)
	require.True(t, conflicts[0].Complete)
	require.Len(t, conflicts[0].Accusations, 3)
	require.False(t, conflicts[n-1].Complete)
	require.Empty(t, conflicts[n-1].Accusations)
	require.Equal(t, []int{n - 1}, conflicts[n-1].Identities)
	require.True(t, conflicts[n-1].Certificate.Proves())
}

// A proof of which one side has no figures says that they must come to nil.
func TestProofThatFiguresAreNil(t *testing.T) {
	for printedAs, want := range map[string][2]string{
		"1":  {"2 × rij 1 kolom 1 is ten minste 1, maar moet volgens", "2 × row 1 column 1 is at least 1, but must be nil by"},
		"-1": {"2 × rij 1 kolom 1 is hoogstens -1, maar moet volgens", "2 × row 1 column 1 is at most -1, but must be nil by"},
	} {
		s := mustSystem(t, shown(t, printedAs, "163", "163"),
			[]rounding.Identity{rounding.Difference("a", 0, 1, 2), rounding.Difference("b", 0, 2, 1)})
		f, certificate := s.Feasible()
		require.Equal(t, rounding.Infeasible, f)
		require.Contains(t, s.CertificateText(certificate).NL, want[0])
		require.Contains(t, s.CertificateText(certificate).EN, want[1])
	}
}
