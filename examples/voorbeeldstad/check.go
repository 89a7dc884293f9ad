package main

import (
	"cmp"
	"context"
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// mistake is a figure that is wrong, and all that was found there.
type mistake struct {
	place    finding.Place
	printed  string
	right    string // "" where it is not known
	certain  bool   // more than perhaps
	findings []finding.Finding
}

// check checks every table, the tables against each other, and the sentences.
func (p *publication) check(ctx context.Context) ([]mistake, error) {
	var found []finding.Finding
	reports := make([]validate.TableReport, len(p.tables))
	for i, t := range p.tables {
		report, err := validate.Table(ctx, t.table, understand.Given{}, rules.All())
		if err != nil {
			return nil, err
		}
		reports[i] = report
		for _, f := range report.Findings {
			p.eachPlace(&f, func(at *finding.Place) { at.Table = i + 1 })
			found = append(found, f)
		}
	}
	between, err := validate.Tables(ctx, reports)
	if err != nil {
		return nil, err
	}
	said, err := validate.Prose(ctx, p.prose, reports)
	if err != nil {
		return nil, err
	}
	return p.mistakes(slices.Concat(between.Findings, found, said.Findings)), nil
}

// eachPlace does something to all places of a finding that are in a table.
func (p *publication) eachPlace(f *finding.Finding, do func(*finding.Place)) {
	if f.Place.Row > 0 {
		do(&f.Place)
	}
	for _, list := range [][]finding.Related{f.Also, f.Alternatives, f.Related} {
		for i := range list {
			if list[i].Place.Row > 0 {
				do(&list[i].Place)
			}
		}
	}
}

// mistakes joins what was found at one figure, in the order of the pages. What may be no mistake is told where something
// else is found at the same figure, and else passed over. A figure that another table prints is told before one that is
// computed from rounded ones, which may be one off in the last digit.
func (p *publication) mistakes(found []finding.Finding) (list []mistake) {
	at := map[finding.Place]int{}
	for _, f := range found {
		p.eachPlace(&f, func(place *finding.Place) {
			t := p.tables[place.Table-1]
			place.File, place.Table = t.file, t.number
		})
		i, known := at[f.Place]
		if !known {
			i = len(list)
			at[f.Place] = i
			list = append(list, mistake{place: f.Place, printed: f.Printed})
		}
		if f.Severity > finding.Info {
			list[i].certain, list[i].right = true, cmp.Or(list[i].right, right(f))
		}
		list[i].findings = append(list[i].findings, f)
	}
	list = slices.DeleteFunc(list, func(m mistake) bool { return !m.certain })
	slices.SortStableFunc(list, func(a, b mistake) int {
		return cmp.Or(cmp.Compare(a.place.File, b.place.File), cmp.Compare(a.place.Line, b.place.Line), cmp.Compare(a.place.Character, b.place.Character))
	})
	return list
}

// right is the figure that should stand there, as far as a finding knows: the one that was meant, the one that follows, or
// the one that the table prints of which the sentence speaks.
func right(f finding.Finding) string {
	table := ""
	if f.Place.Row == 0 && len(f.Related) == 1 {
		table = f.Related[0].Printed
	}
	return cmp.Or(f.Suggestion, f.Computed, table)
}
