package validate

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/formula"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table/understand"
)

// A document declares nine decimals of its unit at most (programme.Document.Decimals), so that an amount that needs ten
// is told in euros.
func TestAmountsAreShownWithTheDecimalsThatADocumentMayHave(t *testing.T) {
	p := &pages{doc: &programme.Document{Unit: budget.InMillions}}
	assert.Equal(t, "0,000000001", p.show(budget.MustParseAmount("0.001")))
	assert.Equal(t, "0.0001 euro", p.show(budget.MustParseAmount("0.0001")))
}

// A total of hundreds of lines may lack them all; the first three say where to begin.
func TestTheFirstThreeOfWhatLacksAreNamed(t *testing.T) {
	c := budget.Column{Year: 2020, Stage: budget.Realisatie}
	var terms []budget.Term
	for i := range 20 {
		terms = append(terms, budget.Plus(budget.Series(nil).Stated(fmt.Sprintf("Regel %02d", i), c, budget.Source{})))
	}
	assert.Equal(t, []string{"Regel 00 Realisatie 2020", "Regel 01 Realisatie 2020", "Regel 02 Realisatie 2020"}, lacking(nil, budget.Computed("Totaal", terms...)))
}

// A formula over a hundred rows of a hundred columns is compared; over a row more it is the total of a list, in which no
// row stands for itself.
func TestFormulasOverALongListAreNotCompared(t *testing.T) {
	f := &formulas{box: formula.Area{Top: 1, Left: 1, Bottom: 200, Right: 100}}
	_, ok := f.counted([]formula.Area{{Top: 1, Left: 1, Bottom: 100, Right: 100, Sign: 1}})
	assert.True(t, ok)
	_, ok = f.counted([]formula.Area{{Top: 1, Left: 1, Bottom: 101, Right: 100, Sign: 1}})
	assert.False(t, ok)
}

// A formula that forgot six rows is told by five of them: the sentence is to be read, and where the rest are is then seen.
func TestFiveCellsAreNamedInASentence(t *testing.T) {
	f := &formulas{place: func(c understand.CellRef) finding.Place { return finding.Place{Cell: fmt.Sprintf("B%d", c.Row)} }}
	cells := make([]understand.CellRef, 6)
	for i := range cells {
		cells[i].Row = i + 2
	}
	assert.Equal(t, "B2, B3, B4, B5, B6, …", f.names(cells))
	assert.Equal(t, "B2, B3, B4, B5, B6", f.names(cells[:5]))
}

// A sum of nine parts is read at a glance, as the programmes of most municipalities are; one of ten is called by its name.
func TestALongFormulaIsCalledByItsName(t *testing.T) {
	var terms []budget.Term
	for i := range 10 {
		terms = append(terms, budget.Plus(budget.Stated(fmt.Sprint("P", i), budget.Euros(1), budget.Source{})))
	}
	assert.Contains(t, brief(budget.Computed("Lasten", terms[:9]...)), "P8")
	assert.Equal(t, "Lasten", brief(budget.Computed("Lasten", terms...)))
	p := (&Pass{}).orNone()
	assert.Len(t, p.relatedTerms(budget.Computed("Lasten", terms...)), 9)
}

// The message is 54 characters; what of the cell goes wrong makes it a line of a hundred at most.
func TestAnUnreadableCellIsQuotedInALine(t *testing.T) {
	_, err := printed.Read(strings.Repeat("x", 90), printed.Dutch)
	require.Error(t, err)
	said := []rune(unreadable(err))
	assert.LessOrEqual(t, len(said), 100)
	assert.Greater(t, len(said), 90, "as much as fits")
}

// 124.938 of 200.000 is 62,469 %: printed 62,5 or 62,47 or 62, and by nobody who rounds 62,4 or 62,6.
func TestAPercentageFitsWithinHalfItsLastDigit(t *testing.T) {
	of := func(a, b int64) budget.Ratio {
		r, err := budget.QuotientOf("deel", budget.Stated("a", budget.Euros(a), budget.Source{}), budget.Stated("b", budget.Euros(b), budget.Source{}), 4, budget.HalfUp)
		require.NoError(t, err)
		return r
	}
	for printed, want := range map[string]bool{"62,5%": true, "62,47%": true, "62,4%": false, "62,6%": false, "62,8%": false, "63%": false, "62%": true} {
		fits, known := fit(indicator.MustRead(printed), of(124_938, 200_000), budget.Amount{}, true) // 62,469 %
		assert.True(t, known)
		assert.Equal(t, want, fits, printed)
	}
	half := decimal.RequireFromString("0.05")
	exact := func(n int64) reach { return reach{decimal.NewFromInt(n), decimal.NewFromInt(n)} }
	assert.True(t, reachable(decimal.RequireFromString("2.5"), half.Add(half), exact(255), exact(100)), "2.55 is printed 2.5 or 2.6")
	assert.False(t, reachable(decimal.RequireFromString("2.5"), half.Add(half), exact(256), exact(100)))
}

// A documentation that only says the title again, of some sixty characters, is none; what is compared, when it is an
// error and what it cannot see takes a hundred.
func TestADocumentationSaysMoreThanTheTitle(t *testing.T) {
	r := Rule{Doc: finding.Text{NL: "Het vermelde totaal van de lasten is de som van de regels.", EN: "The printed total of the lasten is what the lines add up to."}}
	assert.Contains(t, strings.Join(r.missing(), ", "), "a documentation")
	r.Doc.EN += " A difference that rounding explains is an info."
	assert.Contains(t, strings.Join(r.missing(), ", "), "a documentation", "in one language only")
	r.Doc.NL += " Een verschil dat afronding verklaart is ter info."
	assert.NotContains(t, strings.Join(r.missing(), ", "), "a documentation")
}

// The BBV came into force on 1 February 2003 (Stb. 2003, 27), first for the begroting of 2004.
func TestNothingIsInForceBeforeTheFirstBudgetOfTheBBV(t *testing.T) {
	assert.False(t, Rule{}.inForce(2003))
	assert.True(t, Rule{}.inForce(2004))
}

func TestTimes(t *testing.T) {
	for n := range 70 {
		assert.Equal(t, budget.Euros(int64(3*n)), times(budget.Euros(3), n), n)
	}
}

// A ratio of ten decimals is printed by no document: it is not judged.
func TestRatiosWithMoreDecimalsThanADocumentMayHave(t *testing.T) {
	half, err := budget.QuotientOf("deel", budget.Stated("a", budget.Euros(1), budget.Source{}), budget.Stated("b", budget.Euros(2), budget.Source{}), 4, budget.HalfUp)
	require.NoError(t, err)
	for printed, want := range map[string]bool{"0,500000000": true, "0,5000000000": false} {
		_, known := fit(indicator.MustRead(printed), half, budget.Amount{}, false)
		assert.Equal(t, want, known, printed)
	}
}
