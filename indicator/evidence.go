package indicator

import (
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
	commas  int // figures whose comma marks decimals
	points  int // figures whose point marks decimals
	english int // figures whose comma groups thousands
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
	case cause != noReason:
	case locale == printed.Dutch:
		e.commas++
	case strings.Contains(figure, ","):
		e.english++
		fallthrough
	default:
		e.points++
	}
}

// locale is the spelling that the evidence shows; Mixed where it shows both, or not enough.
func (e Evidence) locale() printed.Locale {
	switch {
	case e.points == 0:
		return printed.Dutch
	case e.english > 0 && e.commas == 0:
		return printed.English
	}
	return printed.Mixed
}

// Read reads one cell of the table by its evidence. It refuses what
// the evidence leaves open, and otherwise as [Read] does.
func (e Evidence) Read(s string) (Value, error) { return read(s, e.locale()) }
