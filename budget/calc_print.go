package budget

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// notStated is what stands in place of an outcome that does not exist.
const notStated = "?"

// Formula returns one level of the calculation in words, "Saldo = Baten −
// Lasten"; for a stated figure its label.
func (c Calc) Formula() string {
	var b strings.Builder
	b.WriteString(c.label)
	for i, t := range c.terms {
		b.WriteString(formulaSign(i, t.minus))
		b.WriteString(t.calc.label)
	}
	return b.String()
}

func formulaSign(index int, minus bool) string {
	switch {
	case index == 0 && minus:
		return " = −"
	case index == 0:
		return " = "
	case minus:
		return " − "
	}
	return " + "
}

// String returns the formula and the outcome in euros.
func (c Calc) String() string {
	if !c.known {
		return c.Formula() + " = " + notStated
	}
	return fmt.Sprintf("%s = %n", c.Formula(), c.amount)
}

// WriteTree prints the calculation down to its leaves, a figure per line: how
// it enters the line above, its name, its outcome in the given unit, and for
// a stated figure its source. Decimals says how many decimals of the unit are
// printed (0 to 9); amounts that need more are an error, for nothing is
// rounded here: ask for more decimals or a smaller unit.
func (c Calc) WriteTree(w io.Writer, u Unit, decimals int) error {
	rows, err := c.treeRows(nil, "", "", "", u, decimals)
	if err != nil {
		return err
	}
	nameWidth, figureWidth := 0, 0
	for _, r := range rows {
		nameWidth = max(nameWidth, utf8.RuneCountInString(r.name))
		figureWidth = max(figureWidth, utf8.RuneCountInString(r.figure))
	}
	for _, r := range rows {
		line := fmt.Sprintf("%-*s  %*s  %s", nameWidth, r.name, figureWidth, r.figure, r.source)
		if _, err := fmt.Fprintln(w, strings.TrimRight(line, " ")); err != nil {
			return err
		}
	}
	return nil
}

type treeRow struct{ name, figure, source string }

func (c Calc) treeRows(rows []treeRow, indent, branch, sign string, u Unit, decimals int) ([]treeRow, error) {
	figure, err := c.figure(u, decimals)
	if err != nil {
		return nil, err
	}
	rows = append(rows, treeRow{indent + branch + sign + c.label, figure, c.source.String()})
	for i, t := range c.terms {
		below, next := indent, "├─ "
		switch branch {
		case "├─ ":
			below += "│  "
		case "└─ ":
			below += "   "
		}
		if i == len(c.terms)-1 {
			next = "└─ "
		}
		mark := "+ "
		if t.minus {
			mark = "− "
		}
		if rows, err = t.calc.treeRows(rows, below, next, mark, u, decimals); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// ErrNeedsMoreDecimals says that an amount cannot be printed exactly in the
// unit and decimals asked for.
var ErrNeedsMoreDecimals = errors.New("amount has more decimals than asked for")

func (c Calc) figure(u Unit, decimals int) (string, error) {
	if !c.known {
		return notStated, nil
	}
	p, err := Print(c.amount, decimals, u, Truncate)
	if err != nil {
		return "", fmt.Errorf("print %s: %w", c.label, err)
	}
	if !p.Amount().Equal(c.amount) {
		return "", fmt.Errorf("print %s (%v euro) %v with %d decimals: %w", c.label, c.amount, u, decimals, ErrNeedsMoreDecimals)
	}
	return p.String(), nil
}
