package decision

import (
	"context"
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/validate"
)

// Tables is [validate.Tables] with what was decided: figures that somebody said are not the same do not contradict each
// other, and findings that are accepted stand among those that are waived, with the reason. The files are the names
// of those in which the tables stand, one for each; they may be empty.
func (b *Book) Tables(ctx context.Context, files []string, list []validate.TableReport) (finding.Report, error) {
	b = lenient.OrZero(b)
	report, err := validate.Tables(ctx, list)
	if err != nil {
		return report, err
	}
	at := func(p finding.Place) spot { return spotOf(p, files, list) }
	out := finding.Report{Tally: report.Tally}
	for _, f := range report.Findings {
		b.apart(&f, &out.Tally, at)
		one := finding.Report{Findings: []finding.Finding{f}}
		if f.Waived != "" {
			one = finding.Report{Waived: one.Findings}
		}
		where := at(f.Place)
		b.accept(newFinder(where.table), where.file, &one)
		out.Findings, out.Waived = append(out.Findings, one.Findings...), append(out.Waived, one.Waived...)
	}
	if len(report.Findings) == 0 {
		b.apartBy(spot{}, spot{}) // they were held against each other
	}
	return out, nil
}

// apart leaves out of a finding the figures that somebody said are not the same; one of which none is left is waived.
func (b *Book) apart(f *finding.Finding, tally *finding.Tally, at func(finding.Place) spot) {
	waived := ""
	for _, list := range []*[]finding.Related{&f.Related, &f.Alternatives} {
		*list = slices.DeleteFunc(*list, func(r finding.Related) bool {
			reason, decided := b.apartBy(at(f.Place), at(r.Place))
			if decided && f.Severity == finding.Error {
				tally.Impossible--
			}
			if decided {
				waived = reason
			}
			return decided
		})
	}
	if len(f.Related)+len(f.Alternatives) == 0 {
		f.Waived = waived
	}
}
