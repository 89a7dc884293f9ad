package validate

import (
	"context"
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/compare"
	"github.com/bbvgo/bbv/table/understand"
)

// codeTotals is the rule of a table that is the total of others.
const codeTotals = "BBV1054"

// totals holds the sums over tables against them: that of the lines of one side, put under each other. What says nothing of a
// cell is about a table that nobody printed.
func (c severalTables) totals(ctx context.Context, t compare.TotalLines) (finding.Report, error) {
	var given understand.Given
	if u := c[t.Rows[0][slices.IndexFunc(t.Rows[0], isPrinted)].Table]; u.Unit.Known() {
		given.Unit = &u.Unit.Unit
	}
	checked, err := Table(ctx, t.Table, given, nil)
	if err != nil {
		return finding.Report{}, err
	}
	report := finding.Report{Tally: checked.Tally}
	for _, f := range checked.Findings {
		if f.Place.Row == 0 || f.Code == codeUnread {
			continue
		}
		f.Code = codeTotals
		c.found(&f.Place, t)
		for _, list := range [][]finding.Related{f.Also, f.Alternatives, f.Related} {
			for i := range list {
				c.found(&list[i].Place, t)
			}
		}
		report.Findings = append(report.Findings, f)
	}
	return report, nil
}

// found makes a place in totals the one where the figure is printed.
func (c severalTables) found(p *finding.Place, t compare.TotalLines) {
	if p.Row > 0 && p.Column > 0 {
		*p = c.place(t.Rows[p.Row-1][p.Column-1])
	}
}

func isPrinted(s compare.Spot) bool { return s != compare.Spot{} }

// plus adds what is counted of other comparisons.
func plus(a, b finding.Tally) finding.Tally {
	a.Exact, a.Plausible, a.Suspicious = a.Exact+b.Exact, a.Plausible+b.Plausible, a.Suspicious+b.Suspicious
	a.Impossible, a.Unknown = a.Impossible+b.Impossible, a.Unknown+b.Unknown
	return a
}
