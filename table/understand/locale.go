package understand

import (
	"context"
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/table"

	"github.com/bbvgo/bbv/internal/form"
)

// spellings counts what the figures of a table show about their spelling.
type spellings struct {
	dutch, english, point, comma int
}

// readLocale decides how figures are spelled. Dutch is assumed until figures can only be read otherwise.
func readLocale(ctx context.Context, t table.Table, given Given) LocaleReading {
	if given.Locale != nil {
		return LocaleReading{*given.Locale, "given"}
	}
	var n spellings
	for _, row := range t.Rows {
		if ctx.Err() != nil {
			break
		}
		for _, c := range row.Cells {
			if form.IsFigure(c.Text) {
				n.count(c.Text)
			}
		}
	}
	why := fmt.Sprintf("%d figures with Dutch thousands or decimals, %d with English thousands, %d with a decimal point",
		n.dutch+n.comma, n.english, n.point)
	switch {
	case n.english > 0 && n.dutch == 0 && n.english+n.point > n.comma:
		return LocaleReading{printed.English, why}
	case n.point > 0 && n.dutch == 0 && n.point > n.comma && n.english == 0 && n.comma == 0:
		return LocaleReading{printed.English, why}
	case n.point > 0 && n.dutch == 0:
		return LocaleReading{printed.Mixed, why}
	}
	return LocaleReading{printed.Dutch, why}
}

// count looks at one figure.
func (n *spellings) count(s string) {
	points, commas := strings.Count(s, "."), strings.Count(s, ",")
	switch {
	case points == 0 && commas == 0:
	case points > 0 && commas > 0 && strings.LastIndexByte(s, '.') > strings.LastIndexByte(s, ','):
		n.english++
	case points > 0 && commas > 0, points > 1:
		n.dutch++
	case commas > 1:
		n.english++
	case points == 1:
		if after(s, '.') == 3 && !strings.HasPrefix(strings.TrimLeft(s, "-–−+ €"), "0.") {
			n.dutch++
		} else if after(s, '.') > 0 {
			n.point++
		}
	default:
		n.comma++
	}
}

// after counts the digits that follow the first sep.
func after(s string, sep byte) int {
	i := strings.IndexByte(s, sep)
	n := 0
	for i++; i < len(s) && form.IsDigit(s[i]); i++ {
		n++
	}
	return n
}
