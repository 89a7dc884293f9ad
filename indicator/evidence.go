package indicator

import (
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/internal/digits"
)

// Evidence is what the cells of one table show about the use of comma and point. The
// zero value is no evidence: cells are then read the Dutch way.
//
// A figure such as "12,5" or "1.234,5" can be read in one way only and is a proof;
// "1.234" and "1,234" are none. Where no point marks decimals, the table is Dutch. Where
// points mark decimals, commas group ("1,234.5") and nothing speaks against it, the
// table is English. In every other table with decimal points, a mark before exactly
// three digits is refused.
type Evidence struct {
	commas  proof // commas that mark decimals
	points  proof // points that mark decimals
	english proof // commas that group thousands
}

// proof counts the figures that prove one use of a mark, and keeps the first.
type proof struct {
	count int
	first string
}

func (p *proof) add(text string) {
	if p.count == 0 {
		p.first = text
	}
	p.count++
}

// Weigh collects the evidence of the value cells of a table. Cells that are no values,
// such as labels, do not count.
func Weigh(rows ...[]string) Evidence {
	var e Evidence
	for _, row := range rows {
		for _, cell := range row {
			e.weigh(cell)
		}
	}
	return e
}

// weigh adds the figures of one cell.
func (e *Evidence) weigh(cell string) {
	if _, err := read(cell, printed.Dutch); err != nil {
		return
	}
	for i := 0; i < len(cell); {
		n := digits.Run(cell[i:])
		e.add(cell[i : i+n])
		i += max(n, 1)
	}
}

// add adds a figure whose marks can be read in one way only.
func (e *Evidence) add(figure string) {
	if !strings.ContainsAny(figure, ".,") || digits.Ambiguous(figure) {
		return
	}
	switch locale, cause := spellingOf(figure, printed.Mixed); {
	case cause != "":
	case locale == printed.Dutch:
		e.commas.add(figure)
	case strings.Contains(figure, ","):
		e.english.add(figure)
		fallthrough
	default:
		e.points.add(figure)
	}
}

// mixed tells whether the table prints decimals both with a comma and with a point.
func (e Evidence) mixed() bool { return e.commas.count > 0 && e.points.count > 0 }

// locale is the spelling that the evidence shows; Mixed where it shows both, or not enough.
func (e Evidence) locale() printed.Locale {
	switch {
	case e.points.count == 0:
		return printed.Dutch
	case e.english.count > 0 && e.commas.count == 0:
		return printed.English
	}
	return printed.Mixed
}

// Read reads one cell of the table by its evidence. It refuses what
// the evidence leaves open, and otherwise as [Read] does.
func (e Evidence) Read(s string) (Value, error) { return read(s, e.locale()) }

// String says in English what the evidence is.
func (e Evidence) String() string {
	switch e.locale() {
	case printed.Dutch:
		return fmt.Sprintf("comma marks decimals, point groups thousands (%d figures show it)", e.commas.count)
	case printed.English:
		return fmt.Sprintf("point marks decimals, comma groups thousands (%d figures show it, as %q)",
			e.points.count, e.english.first)
	}
	if !e.mixed() {
		return fmt.Sprintf("point marks decimals (%d figures, as %q); no figure shows what groups thousands",
			e.points.count, e.points.first)
	}
	return fmt.Sprintf("comma marks decimals (%d figures, as %q) and so does the point (%d, as %q)",
		e.commas.count, e.commas.first, e.points.count, e.points.first)
}
