package rounding_test

import (
	"context"
	"errors"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/rounding"
)

// printed reads figures printed in thousands; "?" is a missing one and "=12" an exact one.
func shown(tb testing.TB, texts ...string) []rounding.Figure {
	tb.Helper()
	return inUnit(tb, budget.InThousands, texts...)
}

func inUnit(tb testing.TB, unit budget.Unit, texts ...string) []rounding.Figure {
	tb.Helper()
	out := make([]rounding.Figure, len(texts))
	for i, s := range texts {
		out[i].Column = i
		if s == "?" {
			out[i].Missing = true
			s = "0"
		}
		if s[0] == '=' {
			out[i].Exact = true
			s = s[1:]
		}
		p, err := printed.Parse(s, printed.Dutch, unit)
		require.NoError(tb, err)
		out[i].Printed = p
	}
	return out
}

func TestVerdicts(t *testing.T) {
	saldo := rounding.Difference("saldo", 0, 1, 2)
	sum := rounding.Sum("sum", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9)
	for _, c := range []struct {
		name    string
		figures []rounding.Figure
		id      rounding.Identity
		mode    budget.RoundingMode
		want    rounding.Verdict
	}{
		{"Lansingerland 2016", shown(t, "-24.473", "9.481", "33.955"), saldo, budget.Unstated, rounding.Plausible},
		{"to the last digit", shown(t, "-24.474", "9.481", "33.955"), saldo, budget.Unstated, rounding.Exact},
		{"two off", shown(t, "-24.472", "9.481", "33.955"), saldo, budget.Unstated, rounding.Impossible},
		{"a missing figure", shown(t, "-24.472", "?", "33.955"), saldo, budget.Unstated, rounding.Unknown},
		{"exact parts", shown(t, "4", "=9", "=4"), saldo, budget.Nearest, rounding.Impossible},
		{"exact parts, half off", shown(t, "5", "=9", "=4,5"), saldo, budget.Nearest, rounding.Suspicious},
		{"four off over ten", shown(t, "94", "10", "10", "10", "10", "10", "10", "10", "10", "10"), sum, budget.Nearest, rounding.Suspicious},
		{"five off over ten", shown(t, "95", "10", "10", "10", "10", "10", "10", "10", "10", "10"), sum, budget.Nearest, rounding.Suspicious},
		{"six off over ten", shown(t, "96", "10", "10", "10", "10", "10", "10", "10", "10", "10"), sum, budget.Nearest, rounding.Impossible},
		{"truncated parts", shown(t, "98", "10", "10", "10", "10", "10", "10", "10", "10", "10"), sum, budget.Truncate, rounding.Suspicious},
		{"truncation inferred", shown(t, "96", "10", "10", "10", "10", "10", "10", "10", "10", "10"), sum, budget.Unstated, rounding.Plausible},
		{"truncation only adds", shown(t, "89", "10", "10", "10", "10", "10", "10", "10", "10", "10"), sum, budget.Truncate, rounding.Impossible},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := rounding.NewSystem(context.Background(), c.figures, []rounding.Identity{c.id}, c.mode)
			require.NoError(t, err)
			require.Equal(t, c.want, s.Verdict(0))
			require.Equal(t, []rounding.Verdict{c.want}, s.Verdicts(nil))
		})
	}
}

// Two figures that must be equal and differ by one can only be so at the tie between them; a stated mode
// sends both sides of the tie the same way.
func TestTiesUnderStatedModes(t *testing.T) {
	same := rounding.Sum("same", 0, 1)
	for _, c := range []struct {
		total, part string
		mode        budget.RoundingMode
		want        rounding.Verdict
	}{
		{"11", "10", budget.Nearest, rounding.Suspicious},
		{"11", "10", budget.HalfUp, rounding.Impossible},
		{"-11", "-10", budget.HalfUp, rounding.Impossible},
		{"11", "10", budget.HalfEven, rounding.Impossible},
		{"1", "0", budget.HalfUp, rounding.Impossible},
		{"0", "-1", budget.HalfUp, rounding.Impossible},
		{"11", "10", budget.Truncate, rounding.Impossible},
		{"10", "11", budget.Truncate, rounding.Impossible},
		{"1", "0", budget.Truncate, rounding.Impossible},
	} {
		s, err := rounding.NewSystem(context.Background(), shown(t, c.total, c.part), []rounding.Identity{same}, c.mode)
		require.NoError(t, err)
		require.Equal(t, c.want, s.Verdict(0), "%s = %s under %s", c.total, c.part, c.mode)
	}
}

// 2,5 + 2,5 + 2,5 + 2,5 printed to even is 2 + 2 + 2 + 2, and the total 10.
func TestTiesThatAModeAllows(t *testing.T) {
	figures := shown(t, "10", "2", "2", "2", "2")
	s, err := rounding.NewSystem(context.Background(), figures, []rounding.Identity{rounding.Sum("sum", 0, 1, 2, 3, 4)}, budget.HalfEven)
	require.NoError(t, err)
	require.NotEqual(t, rounding.Impossible, s.Verdict(0))
}

func TestMixedUnits(t *testing.T) {
	figures := append(inUnit(t, budget.InMillions, "1,2"), inUnit(t, budget.InEuros, "700.000", "530.000")...)
	id := []rounding.Identity{rounding.Sum("sum", 0, 1, 2)}
	s := mustSystem(t, figures, id)
	require.Equal(t, rounding.Plausible, s.Verdict(0))
	figures[2] = inUnit(t, budget.InEuros, "550.002")[0]
	require.Equal(t, budget.Truncate, mustSystem(t, figures, id).Mode(), "1,25 million cut off is 1,2")
	s, err := rounding.NewSystem(context.Background(), figures, id, budget.Nearest)
	require.NoError(t, err)
	require.Equal(t, rounding.Impossible, s.Verdict(0))
	e := s.Margin(0)
	require.Equal(t, "-50002", e.Difference.String())
	require.Equal(t, "50001", e.High.String())
	require.Equal(t, "0", e.Probability.RatString())
}

// Sums of more figures than the tail is computed of are judged all the same, but never suspicious.
func TestVeryLongSums(t *testing.T) {
	const n = 2000
	figures, parts := make([]rounding.Figure, n+1), make([]int, n)
	for i := range parts {
		parts[i] = i + 1
		figures[i+1].Printed, _ = budget.NewPrinted(10, 0, budget.InThousands)
	}
	for total, want := range map[int64]rounding.Verdict{20_000: rounding.Exact, 21_000: rounding.Plausible, 21_001: rounding.Impossible} {
		var err error
		figures[0].Printed, err = budget.NewPrinted(total, 0, budget.InThousands)
		require.NoError(t, err)
		s, err := rounding.NewSystem(context.Background(), figures, []rounding.Identity{rounding.Sum("sum", 0, parts...)}, budget.Nearest)
		require.NoError(t, err)
		require.Equal(t, []rounding.Verdict{want}, s.Verdicts(nil))
		require.Nil(t, s.Margin(0).Probability)
	}
}

func TestUnusableIdentities(t *testing.T) {
	figures := shown(t, "1", "1", "0")
	for reason, id := range map[string]rounding.Identity{
		`rounding: identity 0 "x": figure 3 does not exist: there are 3`:  rounding.Sum("x", 0, 1, 3),
		`rounding: identity 0 "x": figure -1 does not exist: there are 3`: rounding.Sum("x", -1, 1),
		`rounding: identity 0 "x": figure 1 stands in it twice`:           rounding.Sum("x", 0, 1, 1),
		`rounding: identity 0 "x": figure 0 stands in it twice`:           rounding.Sum("x", 0, 0),
		`rounding: identity 0 "x": sign 2 of figure 1 is not -1, 0 or 1`:  {Name: "x", Parts: []rounding.Addend{{Figure: 1, Sign: 2}}},
	} {
		_, err := rounding.NewSystem(context.Background(), figures, []rounding.Identity{id}, budget.Unstated)
		require.EqualError(t, err, reason)
		var e *rounding.IdentityError
		require.ErrorAs(t, err, &e)
	}
}

func TestFiguresOutOfRange(t *testing.T) {
	huge, err := budget.NewPrinted(math.MaxInt64, 0, budget.InMillions)
	require.NoError(t, err)
	_, err = rounding.NewSystem(context.Background(), []rounding.Figure{{Name: "huge", Printed: huge}}, nil, budget.Unstated)
	var e *rounding.FigureError
	require.ErrorAs(t, err, &e)
	require.Contains(t, err.Error(), `figure 0 "huge": "9.223.372.036.854.775.807" is too large`)

	fine, err := budget.NewPrinted(1, 9, budget.InEuros)
	require.NoError(t, err)
	coarse, err := budget.NewPrinted(1_000_000_000_000, 0, budget.InMillions)
	require.NoError(t, err)
	_, err = rounding.NewSystem(context.Background(), []rounding.Figure{{Printed: fine}, {Printed: coarse}}, nil, budget.Unstated)
	require.ErrorAs(t, err, &e)

	// Each by itself is in range, the sum is not.
	large, err := budget.NewPrinted(200_000_000_000_000_000, 0, budget.InEuros)
	require.NoError(t, err)
	_, err = rounding.NewSystem(context.Background(), []rounding.Figure{{Printed: large}, {Printed: large}}, []rounding.Identity{rounding.Sum("x", 0, 1)}, budget.Unstated)
	require.True(t, errors.As(err, &e), "%v", err)
}

func TestLargeFiguresAreJudgedExactly(t *testing.T) {
	figures := inUnit(t, budget.InEuros, "1.000.000.000.000.000", "999.999.999.999.998", "2")
	s := mustSystem(t, figures, []rounding.Identity{rounding.Sum("sum", 0, 1, 2)})
	require.Equal(t, rounding.Exact, s.Verdict(0))
	other, err := budget.NewPrinted(4, 0, budget.InEuros)
	require.NoError(t, err)
	s, err = s.With(2, other)
	require.NoError(t, err)
	require.Equal(t, rounding.Impossible, s.Verdict(0))
}

// What a system gives away may be changed.
func TestWhatASystemSaysIsACopy(t *testing.T) {
	s := mustSystem(t, shown(t, "3", "1", "2"), []rounding.Identity{rounding.Sum("sum", 0, 1, 2)})
	s.Identity(0).Parts[0].Figure = 2
	require.Equal(t, 1, s.Identity(0).Parts[0].Figure)
	require.Equal(t, budget.Nearest, s.Mode())
}

func TestWhatDoesNotExist(t *testing.T) {
	s := mustSystem(t, shown(t, "3"), nil)
	require.Equal(t, rounding.Unknown, s.Verdict(-1))
	require.Equal(t, rounding.Unknown, s.Verdict(7))
	require.Equal(t, rounding.Figure{}, s.Figure(9))
	require.Equal(t, rounding.Identity{}, s.Identity(-1))
	require.Equal(t, rounding.Unknown, s.Margin(3).Verdict)
	require.False(t, s.Implied(-1).Bounded)
	require.False(t, s.Implied(0).Bounded)
	empty, err := rounding.NewSystem(context.Background(), nil, nil, budget.Unstated)
	require.NoError(t, err)
	require.Empty(t, empty.Verdicts(nil))
	require.Empty(t, new(rounding.System).Verdicts(nil))
}

func TestEnumerationsPrint(t *testing.T) {
	for want, got := range map[string]interface{ String() string }{
		"Verdict(13)": rounding.Verdict(13), "Slip(99)": rounding.Slip(99),
		"impossible": rounding.Impossible, "row": rounding.FromRow, "sign": rounding.WrongSign,
	} {
		require.Equal(t, want, got.String())
	}
}

// Truncation is inferred beside an error too, where it explains other sums that rounding to nearest does not; one
// such sum may as well be a second error.
func TestTruncationIsInferredBesideAnError(t *testing.T) {
	texts := []string{"96", "10", "10", "10", "10", "10", "10", "10", "10", "10"}
	for sums, want := range map[int]budget.RoundingMode{1: budget.Nearest, 2: budget.Truncate} {
		var figures []rounding.Figure
		var ids []rounding.Identity
		for i := range sums + 1 {
			if i == sums {
				texts = append([]string{"690"}, texts[1:]...)
			}
			figures = append(figures, shown(t, texts...)...)
			ids = append(ids, rounding.Sum("", 10*i, 10*i+1, 10*i+2, 10*i+3, 10*i+4, 10*i+5, 10*i+6, 10*i+7, 10*i+8, 10*i+9))
			texts[0] = "96"
		}
		s, err := rounding.NewSystem(context.Background(), figures, ids, budget.Unstated)
		require.NoError(t, err)
		require.Equal(t, want, s.Mode())
		require.Equal(t, rounding.Impossible, s.Verdict(sums))
		require.Equal(t, want == budget.Nearest, s.Verdict(0) == rounding.Impossible)
	}
}
