package indicator

import (
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/digits"
)

// spelling is one way to print a figure, as a regular expression: the slow and obvious
// description of what parseFigure does in one pass.
type spelling struct {
	pattern *regexp.Regexp
	group   string
	mark    string
}

var spellings = []spelling{
	{regexp.MustCompile(`^(0|[1-9]\d*)$`), "", ""},
	{regexp.MustCompile(`^(0|[1-9]\d*),\d+$`), "", ","},
	{regexp.MustCompile(`^(0|[1-9]\d*)\.\d+$`), "", "."},
	{regexp.MustCompile(`^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$`), ".", ","},
	{regexp.MustCompile(`^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$`), ",", "."},
}

// slowFigure lists every decimal that a spelling of the figures in the Dutch or
// English way allows.
func slowFigure(s string) map[string]bool {
	out := make(map[string]bool)
	for _, sp := range spellings {
		if !sp.pattern.MatchString(s) {
			continue
		}
		text := s
		if sp.group != "" {
			text = strings.ReplaceAll(text, sp.group, "")
		}
		if sp.mark != "" {
			text = strings.ReplaceAll(text, sp.mark, ".")
		}
		out[decimal.RequireFromString(text).String()] = true
	}
	return out
}

// TestFigureAgainstSpellings reads random runs of digits and marks and compares them
// with the spellings: one possible reading must be found, none must be refused, and of
// two the doubtful marks refuse both.
func TestFigureAgainstSpellings(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	read := 0
	for range 60_000 {
		s := randomFigure(r)
		possible := slowFigure(s)
		f, n, cause, ok := parseFigure(s, printed.Mixed)
		got := decimal.New(f.coef, -int32(f.decimals)).String()
		switch {
		case ok && n == len(s):
			require.True(t, len(possible) == 1 && possible[got], "%q read as %s, possible %v", s, got, possible)
			read++
		case n == len(s):
			require.True(t, len(possible) != 1 || digitsIn(s) > maxDigits || cause == causeAmbiguousMark && len(s) > 7,
				"%q refused, possible %v", s, possible)
		}
		for _, m := range []printed.Locale{printed.Dutch, printed.English} {
			if f, n, _, ok := parseFigure(s, m); ok && n == len(s) {
				got := decimal.New(f.coef, -int32(f.decimals)).String()
				require.True(t, possible[got], "%q read as %s, possible %v", s, got, possible)
			}
		}
	}
	require.Greater(t, read, 10_000)
}

func digitsIn(s string) int { return len(s) - strings.Count(s, ".") - strings.Count(s, ",") }

func randomFigure(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(4) {
		for range 1 + r.IntN(4) {
			b.WriteByte(byte('0' + r.IntN(10)))
		}
		switch r.IntN(6) {
		case 0, 1:
			b.WriteByte('.')
		case 2:
			b.WriteByte(',')
		default:
			return b.String()
		}
	}
	return b.String() + "1"
}

// TestFigureAgainstBudget holds the reader of figures in package budget and this one to
// the same readings of Dutch figures.
func TestFigureAgainstBudget(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	agreed := 0
	for range 50_000 {
		s := randomFigure(r)
		cell, err := printed.Read(s, printed.Dutch)
		if err != nil {
			continue
		}
		f, n, _, ok := parseFigure(s, printed.Dutch)
		require.True(t, ok && n == len(s), "%q is a figure in package budget", s)
		coef, decimals, _ := cell.Number()
		require.Equal(t, decimal.New(coef, -int32(decimals)).String(), decimal.New(f.coef, -int32(f.decimals)).String(), s)
		agreed++
	}
	require.Greater(t, agreed, 10_000)
}

func TestDutchPrintReadsBack(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 20_000 {
		n := r.Int64N(1e12)
		text := grouped(n, ".")
		f, _, _, ok := parseFigure(text, printed.Dutch)
		require.True(t, ok, text)
		assert.Equal(t, n, f.coef)
		f, _, _, ok = parseFigure(grouped(n, ","), printed.English)
		require.True(t, ok, text)
		assert.Equal(t, n, f.coef)
	}
}

func grouped(n int64, mark string) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + mark + s[i:]
	}
	return s
}

func TestFigureLimits(t *testing.T) {
	f, n, _, ok := parseFigure("999.999.999.999.999.999", printed.Dutch)
	require.True(t, ok)
	assert.Equal(t, int64(999_999_999_999_999_999), f.coef)
	assert.Equal(t, 23, n)
	_, _, cause, ok := parseFigure("1.000.000.000.000.000.000", printed.Dutch)
	assert.False(t, ok)
	assert.Equal(t, causeTooLarge, cause)
}

// figure is what a run of digits and marks says.
type figure struct {
	coef     int64
	decimals uint8
}

// parseFigure reads the run of digits and marks at the start of s in a table of the given
// spelling.
func parseFigure(s string, table printed.Locale) (f figure, length int, cause finding.Text, ok bool) {
	c := reader{text: s, end: digits.Run(s), locale: table}
	q, ok := c.readQuantity()
	return figure{q.coef, q.decimals}, c.end, c.cause, ok
}
