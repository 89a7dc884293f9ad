package printed

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/digits"
	"github.com/shopspring/decimal"
)

// Parse reads a bare figure in the spelling of a locale: "33.955", "-1.655", "4.851.559-",
// "€ 606". It returns a *ReadError, as [Read] does, and also for a cell that holds anything else than
// one number: a percentage, a placeholder, a footnote or V/N letter beside the figure.
func Parse(s string, l Locale, u budget.Unit) (budget.Printed, error) {
	c, err := readBare(s, l)
	if err != nil {
		return budget.Printed{}, err
	}
	return budget.NewPrinted(c.coef, int(c.decimals), u)
}

// ParseAmount reads one figure in whole euros with optional cents, in the spelling of a locale:
// "12.345.678,90", "-606", "€ 4.851.559-". It is the quick way for a column that is known to hold
// nothing but such figures. Errors are those of [Parse].
func ParseAmount(s string, l Locale) (budget.Amount, error) {
	group, point := marks(l)
	if coef, decimals, ok := digits.Scan(s, group, point); ok && l.Valid() {
		if p, err := budget.NewPrinted(coef, decimals, budget.InEuros); err == nil {
			return p.Amount(), nil
		}
	}
	c, err := readBare(s, l)
	if err != nil {
		return budget.Amount{}, err
	}
	return budget.FromDecimal(decimal.New(c.coef, -int32(c.decimals)))
}

// readBare reads a cell that holds one number and nothing beside it.
func readBare(s string, l Locale) (Cell, error) {
	c, err := Read(s, l)
	if err != nil {
		return Cell{}, err
	}
	if reason := c.notBare(); reason != "" {
		return Cell{}, &ReadError{Input: s, Locale: l, Reason: reason}
	}
	return c, nil
}
