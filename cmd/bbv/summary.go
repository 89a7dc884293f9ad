package main

import (
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication/check"
)

// summary is what a whole run came to.
type summary struct {
	files, tables, documents int
	idle                     int // tables and documents of which nothing was compared
	partly                   int // tables with rows, columns or sums that were not looked at
	pages                    int // that were not read
	tally                    finding.Tally
	found                    map[finding.Severity]int
	waived, open             int // findings that are accepted, and what documents leave unchecked
}

// table counts a table, and whether it was looked at.
func (s *summary) table(c check.Checked) {
	s.tables++
	switch u := &c.Understanding; {
	case c.Tally.Total() == 0:
		s.idle++
	case u.Alike > 0 || u.Unjudged > 0 || len(u.Empty) > 0:
		s.partly++
	}
}

// document counts a document, and whether anything of it was compared.
func (s *summary) document(r finding.Report) {
	s.documents++
	if r.Tally.Total() == 0 {
		s.idle++
	}
}

// count counts what a report says.
func (s *summary) count(r finding.Report) {
	s.tally = finding.Join(finding.Report{Tally: s.tally}, finding.Report{Tally: r.Tally}).Tally
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

// gaps say what was not checked of what was read, except of documents, of which that is told one by one; none where all was.
func (s *summary) gaps() (list []finding.Text) {
	add := func(n int, one, many finding.Text) {
		if n > 0 {
			list = append(list, number(n, one, many))
		}
	}
	add(s.idle, finding.Text{NL: "van 1 tabel of document is niets gecontroleerd", EN: "nothing was checked of 1 table or document"},
		finding.Text{NL: "van {0} tabellen of documenten is niets gecontroleerd", EN: "nothing was checked of {0} tables or documents"})
	add(s.partly, finding.Text{NL: "1 tabel is niet geheel bekeken", EN: "1 table was not looked at wholly"},
		finding.Text{NL: "{0} tabellen zijn niet geheel bekeken", EN: "{0} tables were not looked at wholly"})
	add(s.pages, finding.Text{NL: "1 bladzijde is niet gelezen", EN: "1 page was not read"},
		finding.Text{NL: "{0} bladzijden zijn niet gelezen", EN: "{0} pages were not read"})
	return list
}

// number is a count with its noun.
func number(n int, one, many finding.Text) finding.Text {
	if n == 1 {
		return one
	}
	return many.With(fmt.Sprint(n))
}

// join puts texts behind each other.
func join(list []finding.Text, between string) finding.Text {
	var nl, en []string
	for _, t := range list {
		nl, en = append(nl, t.NL), append(en, t.EN)
	}
	return finding.Text{NL: strings.Join(nl, between), EN: strings.Join(en, between)}
}

// comparisons counts them, by outcome.
func comparisons(t finding.Tally) finding.Text {
	n := number(t.Total(), finding.Text{NL: "1 vergelijking", EN: "1 comparison"}, finding.Text{NL: "{0} vergelijkingen", EN: "{0} comparisons"})
	if t.Total() == 0 {
		return finding.Text{NL: "niets vergeleken", EN: "nothing was compared"}
	}
	return join([]finding.Text{n, t.Text()}, ": ")
}

// notRead counts files that could not be read.
func notRead(n int) finding.Text {
	return number(n, finding.Text{NL: "1 bestand was niet te lezen", EN: "1 file could not be read"}, finding.Text{NL: "{0} bestanden waren niet te lezen", EN: "{0} files could not be read"})
}

// lines say what the run came to, with how many files could not be read and were passed over.
func (s *summary) lines(unread, passed int) []finding.Text {
	read := []finding.Text{
		number(s.files, finding.Text{NL: "1 bestand", EN: "1 file"}, finding.Text{NL: "{0} bestanden", EN: "{0} files"}),
		number(s.tables, finding.Text{NL: "1 tabel", EN: "1 table"}, finding.Text{NL: "{0} tabellen", EN: "{0} tables"}),
	}
	if s.documents > 0 {
		read = append(read, number(s.documents, finding.Text{NL: "1 document", EN: "1 document"}, finding.Text{NL: "{0} documenten", EN: "{0} documents"}))
	}
	left := s.gaps()
	if passed > 0 {
		left = append(left, number(passed, finding.Text{NL: "1 bestand overgeslagen", EN: "1 file passed over"}, finding.Text{NL: "{0} bestanden overgeslagen", EN: "{0} files passed over"}))
	}
	if unread > 0 {
		left = append(left, notRead(unread))
	}
	lines := []finding.Text{join(read, ", "), comparisons(s.tally), s.findings()}
	if len(left) > 0 {
		lines = append(lines, join(left, "; "))
	}
	return lines
}

// findings counts what was found, by how bad it is.
func (s *summary) findings() finding.Text {
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
	return join(list, ", ")
}
