package words

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication/check"
)

// Summary is what a whole run came to.
type Summary struct {
	Files, Tables, documents int
	idle                     int // tables and documents of which nothing was compared
	partly                   int // tables with rows, columns or sums that were not checked
	Pages                    int // that were not read
	Tally                    finding.Tally
	found                    map[finding.Severity]int
	waived, open             int // findings that are accepted, and what documents leave unchecked
}

// Table counts a table, and whether it was looked at.
func (s *Summary) Table(c check.Checked) {
	s.Tables++
	switch u := &c.Understanding; {
	case c.Tally.Total() == 0:
		s.idle++
	case u.Alike > 0 || u.Unjudged > 0 || slices.ContainsFunc(c.Unchecked, lacksSum):
		s.partly++
	}
}

// lacksSum reports whether figures stand in no sum, or in one that lacks a figure.
func lacksSum(u finding.Unchecked) bool { return u.Why == finding.NoSum || u.Why == finding.Incomplete }

// Document counts a document, and whether anything of it was compared.
func (s *Summary) Document(r finding.Report) {
	s.documents++
	if r.Tally.Total() == 0 {
		s.idle++
	}
}

// Count counts what a report says.
func (s *Summary) Count(r finding.Report) {
	s.Tally = finding.Join(finding.Report{Tally: s.Tally}, finding.Report{Tally: r.Tally}).Tally
	if s.found == nil {
		s.found = map[finding.Severity]int{}
	}
	for _, f := range r.Findings {
		s.found[f.Severity]++
	}
	s.waived, s.open = s.waived+len(r.Waived), s.open+open(r)
}

// open is how much a report does not vouch for: a rule that does not bind leaves nothing open.
func open(r finding.Report) (n int) {
	for _, u := range r.Unchecked {
		if u.Why != finding.NotBinding {
			n++
		}
	}
	return n
}

// Gaps say what was not checked of what was read, except of documents, of which that is told one by one; none where all was.
func (s *Summary) Gaps() (list []finding.Text) {
	add := func(n int, one, many finding.Text) {
		if n > 0 {
			list = append(list, Number(n, one, many))
		}
	}
	add(s.idle, finding.Text{NL: "van 1 tabel of document is niets gecontroleerd", EN: "nothing was checked of 1 table or document"},
		finding.Text{NL: "van {0} tabellen of documenten is niets gecontroleerd", EN: "nothing was checked of {0} tables or documents"})
	add(s.partly, finding.Text{NL: "1 tabel is niet geheel gecontroleerd", EN: "1 table was not wholly checked"},
		finding.Text{NL: "{0} tabellen zijn niet geheel gecontroleerd", EN: "{0} tables were not wholly checked"})
	add(s.Pages, finding.Text{NL: "1 bladzijde is niet gelezen", EN: "1 page was not read"},
		finding.Text{NL: "{0} bladzijden zijn niet gelezen", EN: "{0} pages were not read"})
	return list
}

// Number is a count with its noun.
func Number(n int, one, many finding.Text) finding.Text {
	if n == 1 {
		return one
	}
	return many.With(fmt.Sprint(n))
}

// Join puts texts behind each other.
func Join(list []finding.Text, between string) finding.Text {
	var nl, en []string
	for _, t := range list {
		nl, en = append(nl, t.NL), append(en, t.EN)
	}
	return finding.Text{NL: strings.Join(nl, between), EN: strings.Join(en, between)}
}

// Comparisons counts them, by outcome.
func Comparisons(t finding.Tally) finding.Text {
	n := Number(t.Total(), finding.Text{NL: "1 vergelijking", EN: "1 comparison"}, finding.Text{NL: "{0} vergelijkingen", EN: "{0} comparisons"})
	if t.Total() == 0 {
		return finding.Text{NL: "niets vergeleken", EN: "nothing was compared"}
	}
	return Join([]finding.Text{n, t.Text()}, ": ")
}

// NotRead counts files that could not be read.
func NotRead(n int) finding.Text {
	return Number(n, finding.Text{NL: "1 bestand was niet te lezen", EN: "1 file could not be read"}, finding.Text{NL: "{0} bestanden waren niet te lezen", EN: "{0} files could not be read"})
}

// Lines say what the run came to, with how many files could not be read and were passed over.
func (s *Summary) Lines(unread, passed int) []finding.Text {
	read := []finding.Text{
		Number(s.Files, finding.Text{NL: "1 bestand", EN: "1 file"}, finding.Text{NL: "{0} bestanden", EN: "{0} files"}),
		Number(s.Tables, finding.Text{NL: "1 tabel", EN: "1 table"}, finding.Text{NL: "{0} tabellen", EN: "{0} tables"}),
	}
	if s.documents > 0 {
		read = append(read, Number(s.documents, finding.Text{NL: "1 document", EN: "1 document"}, finding.Text{NL: "{0} documenten", EN: "{0} documents"}))
	}
	left := s.Gaps()
	if passed > 0 {
		left = append(left, Number(passed, finding.Text{NL: "1 bestand overgeslagen", EN: "1 file passed over"}, finding.Text{NL: "{0} bestanden overgeslagen", EN: "{0} files passed over"}))
	}
	if unread > 0 {
		left = append(left, NotRead(unread))
	}
	lines := []finding.Text{Join(read, ", "), Comparisons(s.Tally), s.Findings()}
	if len(left) > 0 {
		lines = append(lines, Join(left, "; "))
	}
	return lines
}

// Findings counts what was found, by how bad it is.
func (s *Summary) Findings() finding.Text {
	var list []finding.Text
	add := func(n int, what finding.Text) {
		list = append(list, finding.Text{NL: fmt.Sprintf("%d × %s", n, what.NL), EN: fmt.Sprintf("%d × %s", n, what.EN)})
	}
	for _, severity := range []finding.Severity{finding.Error, finding.Warning, finding.Info} {
		if n := s.found[severity]; n > 0 || severity > finding.Info {
			add(n, finding.SeverityText(severity))
		}
	}
	if s.waived > 0 {
		add(s.waived, finding.Text{NL: "ontheven", EN: "waived"})
	}
	if s.open > 0 {
		add(s.open, finding.Text{NL: "niet gecontroleerd", EN: "not checked"})
	}
	return Join(list, ", ")
}
