package table

import (
	"cmp"
	"fmt"
)

// convention sums up how the table uses signs.
func convention(f *figures, u *Understanding, rows, columns decided, v VarianceRule, m Marker) Convention {
	c := Convention{Variance: v, Marker: m}
	d := rows
	if columns.known {
		d = columns
	}
	if d.known {
		c.Saldo = d.signs.rule()
		c.Evidence = fmt.Sprintf("%s: %d saldi hold exactly, %d within rounding, %d do not", d.signs, d.score.exact, d.score.within, d.score.fails)
	}
	c.Flips = append(c.Flips, rows.flips...)
	c.Lasten, c.Baten = sideSign(f, u, sideLasten), sideSign(f, u, sideBaten)
	c.Toevoeging, c.Onttrekking = sideSign(f, u, sideToevoeging), sideSign(f, u, sideOnttrekking)
	return c
}

// sideSign is the sign that most figures of a side have.
func sideSign(f *figures, u *Understanding, side side) Sign {
	plus, minus := 0, 0
	for r := range f.rows {
		for c := range f.cols {
			if u.Columns[c].Kind != ColumnVariance && u.sideOf(CellRef{r, c}) == side {
				v := f.values[f.at(r, c)]
				plus += count(v > 0)
				minus += count(v < 0)
			}
		}
	}
	return [...]Sign{SignNegative, SignUnknown, SignPositive}[1+cmp.Compare(plus, minus)]
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
