package decision

import (
	"context"
	"strings"
	"unicode"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

// Prose is [validate.Prose] with what was decided: findings of sentences that are accepted, and those of figures that
// somebody said are not the same as that of the table, stand among those that are waived, with the reason. The files are
// the names of those in which the tables stand, one for each; they may be empty.
func (b *Book) Prose(ctx context.Context, pages []validate.ProsePage, files []string, list []validate.TableReport) (finding.Report, error) {
	report, err := validate.Prose(ctx, pages, list)
	if err != nil {
		return report, err
	}
	b = lenient.OrZero(b)
	phrases := newPhrases(pages)
	for i, a := range b.decisions.Accepted {
		if a.Place.Sentence != "" || a.Place.figureAlone() {
			why := phrases.accept(&report, a)
			if why.why == used || a.Place.Sentence != "" { // a figure alone may be one of a table
				b.accepted[i].join(why)
			}
		}
	}
	for i, n := range b.decisions.NotSame {
		if n.First.Sentence != "" || n.Second.Sentence != "" {
			b.notSame[i].join(phrases.apart(&report, n, func(p finding.Place) spot { return spotOf(p, files, list) }))
		}
	}
	return report, nil
}

// accept waives the findings that are accepted.
func (s *phrases) accept(r *finding.Report, a Acceptance) fate {
	meant, why := s.find(a.Place)
	if why.why != used {
		return why
	}
	why.times = waive(r, a.reason(), func(f finding.Finding) bool { return f.Code == a.Code && s.at(f, a.Place, meant) })
	if why.times == 0 {
		why.why = noFinding
	}
	return why
}

// apart waives what is found of a figure that is not that of a table.
func (s *phrases) apart(r *finding.Report, n NotSame, at func(finding.Place) spot) fate {
	one, other := n.First, n.Second
	if one.Sentence == "" {
		one, other = other, one
	}
	meant, why := s.find(one)
	if why.why != used {
		return why
	}
	if n := waive(r, n.reason(), func(f finding.Finding) bool {
		return s.at(f, one, meant) && len(f.Related) > 0 && f.Related[0].Place.Table > 0 && other.is(at(f.Related[0].Place))
	}); n == 0 {
		why.why = noFinding
	}
	return why
}

// spotOf is the cell of one of several tables that a finding names.
func spotOf(p finding.Place, files []string, list []validate.TableReport) spot {
	i := p.Table - 1
	return spot{files[i], &list[i].Understanding, understand.CellRef{Row: p.Row - 1, Column: p.Column - 1}}
}

// waive moves findings to those that are waived, and counts them.
func waive(r *finding.Report, reason string, is func(finding.Finding) bool) (n int) {
	kept := r.Findings[:0:0]
	for _, f := range r.Findings {
		if !is(f) {
			kept = append(kept, f)
			continue
		}
		f.Waived = reason
		r.Waived, n = append(r.Waived, f), n+1
	}
	r.Findings = kept
	return n
}

// figureAlone reports whether an anchor names a figure, and nothing that tells where it is.
func (a Anchor) figureAlone() bool {
	return a.Figure != "" && a.Caption == "" && a.Section == "" && a.Row == "" && a.Column == "" && a.Path == ""
}

// sentence is one in a file.
type sentence struct{ file, text string }

// phrases are the sentences of a publication.
type phrases struct {
	all    []sentence
	finder *finder // compares words
}

func newPhrases(pages []validate.ProsePage) *phrases {
	s := &phrases{finder: newFinder(nil)}
	for _, p := range pages {
		for _, x := range p.Sentences {
			s.all = append(s.all, sentence{p.File, x.Text})
		}
	}
	return s
}

// at reports whether a finding is of the figure of an anchor, in one of the sentences that it means.
func (s *phrases) at(f finding.Finding, a Anchor, meant map[sentence]bool) bool {
	return meant[sentence{f.Place.File, f.Place.Sentence}] && (a.Figure == "" || inked(f.Printed) == inked(a.Figure))
}

// find finds the sentences that an anchor means: those with its numbers whose words are most like its own.
func (s *phrases) find(a Anchor) (meant map[sentence]bool, why fate) {
	meant = map[sentence]bool{}
	most, numbers := 0.0, numbersOf(a.Sentence)
	for _, x := range s.in(a) {
		if numbers != "" && numbersOf(x.text) != numbers {
			continue
		}
		l := s.likely(a.Sentence, x.text)
		if l > most {
			clear(meant)
			most = l
		}
		if l > 0 && l == most {
			meant[x] = true
		}
	}
	if len(meant) == 0 {
		return nil, s.missing(a)
	}
	return meant, fate{why: used}
}

// in are the sentences of the files that an anchor names.
func (s *phrases) in(a Anchor) (list []sentence) {
	for _, x := range s.all {
		if a.inFile(x.file) {
			list = append(list, x)
		}
	}
	return list
}

// missing tells why there is no sentence that an anchor means.
func (s *phrases) missing(a Anchor) fate {
	list := s.in(a)
	for _, x := range list {
		if s.likely(a.Sentence, x.text) > 0 {
			return fate{why: otherFigure, of: x.text}
		}
	}
	if len(list) == 0 {
		return fate{}
	}
	return fate{why: noSentence}
}

// likely is how much the words of a sentence are alike those of an anchor.
func (s *phrases) likely(wanted, text string) float64 {
	return likely(s.finder.label(wordsOf(wanted)), s.finder.label(wordsOf(text)))
}

// wordsOf is a sentence without its numbers.
func wordsOf(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }), " ")
}

// numbersOf are the digits of a sentence, number by number.
func numbersOf(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsDigit(r) }), " ")
}
