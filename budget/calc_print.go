package budget

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/wrap"
)

// notStated is what stands in place of an outcome that does not exist.
const notStated = "?"

// Formula returns one level of the calculation in words, "Saldo = Baten −
// Lasten"; for a figure that is not computed its label.
func (c Calc) Formula() string {
	var b strings.Builder
	b.WriteString(oneLine(c.label))
	for i, t := range c.terms {
		b.WriteString(formulaSign(i, t.minus))
		b.WriteString(nameOf(t.calc))
	}
	return b.String()
}

// nameOf is the label of an operand, or that it has none.
func nameOf(c Calc) string { return cmp.Or(oneLine(c.label), "(naamloze regel)") }

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

// String returns the formula and the outcome in euros, "Saldo = Baten − Lasten
// = -24.474.000", or "?" where there is no outcome.
func (c Calc) String() string {
	if !c.known {
		return c.Formula() + " = " + notStated
	}
	return fmt.Sprintf("%s = %n", c.Formula(), c.amount)
}

// The size of a tree that can be printed: a hundred times that of a large
// municipality.
const (
	maxTreeLeaves = 100_000
	maxTreeDepth  = 100
)

// WriteTree prints the calculation down to its leaves, a figure per line: how
// it enters the line above, its name, its outcome in the given unit ("?" where
// there is none), and for a stated figure its source, which goes
// on below where the line would be longer than 100 characters. A column that all
// stated figures have stands once, behind the first line. Decimals says how many
// decimals of the unit are printed (0 to 9).
//
// It prints nothing and returns a *RangeError when an amount has more decimals,
// for nothing is rounded here: ask for more decimals or a smaller unit; for a
// unit or decimals that do not exist; and for a tree of more than 100.000 leaves
// or 100 levels. If the writer fails, it returns that error.
func (c Calc) WriteTree(w io.Writer, u Unit, decimals int) error {
	if err := c.printable(); err != nil {
		return err
	}
	if w == nil {
		return fmt.Errorf("print the calculation of %s: there is no writer", enum.Quote(c.label))
	}
	t := tree{unit: u, decimals: decimals}
	if err := t.add(c, "", ""); err != nil {
		return err
	}
	t.columnOnce()
	_, err := io.WriteString(w, t.text())
	return err
}

// printable returns a *RangeError for a tree that is too large to print.
func (c Calc) printable() error {
	if c.LeafCount() > maxTreeLeaves || c.depth > maxTreeDepth {
		return &RangeError{Op: "print the calculation of", Value: c.label, Reason: "more than 100.000 leaves or 100 levels; print the terms apart"}
	}
	return nil
}

// tree collects the lines of a printed calculation.
type tree struct {
	unit     Unit
	decimals int
	rows     []treeRow
}

// treeRow is a figure of a tree. What goes on below its name stands behind
// below.
type treeRow struct {
	below, name, figure string
	source              Source
	stated              bool // it has no terms
}

// columnOnce moves the column that all stated figures have to the first line, behind
// what stands there.
func (t *tree) columnOnce() {
	column := t.rows[len(t.rows)-1].source.Column // the last line is a leaf
	for _, r := range t.rows {
		if r.stated && r.source.Column != column {
			return
		}
	}
	for i := range t.rows {
		t.rows[i].source.Column = ""
	}
	t.rows[0].source.Column = column
}

// add adds a calculation and what is below it. Lead is what its name stands
// behind, indent what the branches below it stand behind.
func (t *tree) add(c Calc, lead, indent string) error {
	figure, err := c.figure(t.unit, t.decimals)
	if err != nil {
		return err
	}
	below := indent + "   "
	if len(c.terms) > 0 {
		below = indent + "│  "
	}
	t.rows = append(t.rows, treeRow{below, lead + nameOf(c), figure, c.source, len(c.terms) == 0})
	for i, term := range c.terms {
		branch, below, sign := "├─ ", "│  ", "+ "
		if i == len(c.terms)-1 {
			branch, below = "└─ ", "   "
		}
		if term.minus {
			sign = "− "
		}
		if err := t.add(term.calc, indent+branch+sign, indent+below); err != nil {
			return err
		}
	}
	return nil
}

// leastSource is the room for sources beside the figures: three or four lines for
// the longest of real documents, some 100 characters. Where there is less they
// stand below the names, over the whole width.
const leastSource = 30

// text lays the lines out in three columns.
func (t *tree) text() string {
	nameWidth, figureWidth := 0, 0
	for _, r := range t.rows {
		nameWidth = max(nameWidth, utf8.RuneCountInString(r.name))
		figureWidth = max(figureWidth, utf8.RuneCountInString(r.figure))
	}
	var b strings.Builder
	for _, r := range t.rows {
		source := oneLine(r.source.String())
		lead := fmt.Sprintf("%-*s  %*s  ", nameWidth, r.name, figureWidth, r.figure)
		hang := fmt.Sprintf("%-*s", utf8.RuneCountInString(lead), r.below)
		if room := wrap.Page - utf8.RuneCountInString(lead); room < min(leastSource, utf8.RuneCountInString(source)) {
			writeLine(&b, lead)
			lead, hang = r.below+" ", r.below+" "
		}
		for _, line := range wrap.Text(lead, hang, source, wrap.Page) {
			writeLine(&b, line)
		}
	}
	return b.String()
}

func writeLine(b *strings.Builder, line string) { b.WriteString(strings.TrimRight(line, " ") + "\n") }

// oneLine keeps a label that came from a document on its line.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return ' '
		}
		return r
	}, s)
}

// figure returns the outcome as it is printed, or a *RangeError where that would
// not be exact.
func (c Calc) figure(u Unit, decimals int) (string, error) {
	if !c.known {
		return notStated, nil
	}
	p, err := Print(c.amount, decimals, u, Truncate)
	if err != nil {
		return "", fmt.Errorf("print %s: %w", enum.Quote(c.label), err)
	}
	if p.Amount() != c.amount {
		return "", &RangeError{Op: "print", Value: c.label, Reason: fmt.Sprintf("%v euro needs more than %d decimals %v", c.amount, decimals, u)}
	}
	return p.String(), nil
}
