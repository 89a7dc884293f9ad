package validate

import (
	"context"
	"fmt"
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/compare"
	"github.com/bbvgo/bbv/table/prose"
	"github.com/bbvgo/bbv/table/understand"
)

// The rules of figures in sentences.
const (
	codeSentence         = "BBV1052" // that do not follow from the others of their sentence
	codeSentenceAndTable = "BBV1053" // that a table prints otherwise
)

// ProsePage is the text of one file of a publication.
type ProsePage struct {
	File      string       // as it was named; may be empty
	Format    table.Format // which says what their places count
	Sentences []prose.Sentence
}

// Prose checks figures in sentences, and holds them against the tables of the same publication, after each was checked by
// itself. The findings are warnings, in the order of the pages: first figures that do not follow from the others in their
// sentence, then those that a table prints otherwise, with the table as a related place, by its number in the list counted
// from 1. Where the sums of the table say that its own figure is the wrong one, the sentence is not accused. The tally counts
// the figures that were found in a table. Its error is that of the context.
func Prose(ctx context.Context, pages []ProsePage, list []TableReport) (finding.Report, error) {
	ctx = lenient.Context(ctx)
	tables := make([]*understand.Understanding, len(list))
	for i := range list {
		tables[i] = list[i].Understanding.Sound()
	}
	var all []prose.Sentence // of all pages at once, so that the tables are read once
	for _, p := range pages {
		all = append(all, p.Sentences...)
	}
	found, err := prose.Compare(ctx, all, tables)
	if err != nil {
		return finding.Report{}, fmt.Errorf("check the sentences: %w", err)
	}
	var report finding.Report
	first := 0 // sentence of the page
	for _, p := range pages {
		for i := range p.Sentences {
			for _, m := range p.Sentences[i].Mistakes() {
				report.Findings = append(report.Findings, p.mistake(&p.Sentences[i], m))
			}
		}
		end := first + len(p.Sentences)
		for ; len(found) > 0 && found[0].Sentence < end; found = found[1:] {
			m := found[0]
			m.Sentence -= first
			switch {
			case m.Agrees:
				report.Tally.Plausible++
			case list[m.Table].blames(m.Cell), m.From != nil && list[m.Table].blames(*m.From):
				report.Tally.Unknown++ // what the sentence says shows once the table is mended
			default:
				report.Tally.Impossible++
				report.Findings = append(report.Findings, p.contradiction(m, tables))
			}
		}
		first = end
	}
	return report, nil
}

// blames reports whether the sums of a table say of a cell that it is wrong, and of no other.
func (r *TableReport) blames(cell understand.CellRef) bool {
	return slices.ContainsFunc(r.Findings, func(f finding.Finding) bool {
		return f.Suggestion != "" && len(f.Alternatives) == 0 && f.Place.Row == cell.Row+1 && f.Place.Column == cell.Column+1
	})
}

// place is where a figure of a sentence stands in its file.
func (p ProsePage) place(s *prose.Sentence, n prose.Numeral) finding.Place {
	at := located(table.Table{Format: p.Format, Page: s.Page}, table.Cell{At: n.At})
	at.File, at.Sentence = p.File, s.Text
	return at
}

// mistake is a figure that does not follow from the others in its sentence.
func (p ProsePage) mistake(s *prose.Sentence, m prose.Mistake) finding.Finding {
	f := finding.Finding{
		Code: codeSentence, Severity: finding.Warning, Place: p.place(s, m.Numeral), Printed: m.Numeral.Text, Computed: m.Computed,
		Text: m.Text(), Remedy: recount,
	}
	for _, n := range m.From {
		amount, _ := n.Amount()
		at := p.place(s, n)
		at.Sentence = "" // the same
		f.Related = append(f.Related, finding.Related{Place: at, Printed: n.Text, Amount: amount})
	}
	return f
}

// contradiction is a figure that a table prints otherwise.
func (p ProsePage) contradiction(m prose.Match, tables severalTables) finding.Finding {
	spot := compare.Spot{CellIn: compare.CellIn{Table: m.Table, Cell: m.Cell}}
	said := &p.Sentences[m.Sentence]
	n := said.Numerals[m.Numeral]
	f := finding.Finding{Code: codeSentenceAndTable, Severity: finding.Warning, Place: p.place(said, n), Printed: n.Text, Suggestion: m.Meant}
	at := finding.Related{Place: tables.place(spot.CellIn), Printed: tables.text(spot)}
	f.Related, f.Remedy = []finding.Related{at}, findOutWhich
	switch {
	case m.From != nil:
		from := compare.Spot{CellIn: compare.CellIn{Table: m.Table, Cell: *m.From}}
		f.Related = append(f.Related, finding.Related{Place: tables.place(from.CellIn), Printed: tables.text(from)})
		f.Text = tableSaysTwo.With(n.Text, tables.text(from), at.Printed, at.Place.String())
	case m.OtherSign:
		f.Text = tableSaysOtherSign.With(n.Text, at.Printed, at.Place.String())
	default:
		f.Text = tableSays.With(n.Text, at.Printed, at.Place.String())
	}
	return f
}

// The texts of figures in sentences: {0} is printed in the sentence, {1} in the table, the last is where.
var (
	tableSays = finding.Text{
		NL: "{0}, maar in “{2}” staat {1}",
		EN: "{0}, but “{2}” has {1}",
	}
	tableSaysOtherSign = finding.Text{
		NL: "voordelig of nadelig: de zin zegt van {0} iets anders dan “{2}”, waar {1} staat",
		EN: "favourable or not: of {0} the sentence says otherwise than “{2}”, which has {1}",
	}
	tableSaysTwo = finding.Text{
		NL: "{0}, maar in “{3}” gaat het van {1} naar {2}",
		EN: "{0}, but in “{3}” it goes from {1} to {2}",
	}
	recount = finding.Text{
		NL: "reken de zin na; kloppen de andere cijfers, verbeter dan dit",
		EN: "compute the sentence again; if its other figures are right, mend this one",
	}
)
