package finding

import (
	"fmt"
	"io"
	"strings"

	"github.com/bbvgo/bbv/internal/wrap"
)

// Print writes for people what is wrong or doubtful, what was not checked, and a count of
// it all, in lines of at most 100 characters. A [Printer] does so in another way. Its only
// errors are those of the writer, or that there is none.
func (r Report) Print(w io.Writer, l Language) error {
	return Printer{Language: l, Width: wrap.Page}.PrintReport(w, r)
}

// PrintReport writes a report in the way of the printer: the findings that are warnings or
// worse, what was not checked, and a count of it all, before which stands what the report
// is of: "5 tabellen". Its errors are those of Print.
func (p Printer) PrintReport(w io.Writer, r Report, of ...Text) error {
	if err := p.Print(w, r.AtLeast(Warning)...); err != nil {
		return err
	}
	if err := p.PrintUnchecked(w, r.Unchecked...); err != nil {
		return err
	}
	var out strings.Builder
	out.WriteString("\n")
	for _, line := range r.counts(of) {
		p.lines(&out, "", line.In(p.Language))
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// counts are the lines that close a report.
func (r Report) counts(of []Text) [2]Text {
	n := r.Tally.Total()
	compared := Text{"{0} vergelijkingen", "{0} comparisons"}.With(fmt.Sprint(n))
	switch n {
	case 0:
		compared = Text{"niets vergeleken", "nothing was compared"}
	case 1:
		compared = Text{"1 vergelijking", "1 comparison"}
	}
	var nl, en []string
	for _, t := range append(of[:len(of):len(of)], compared) {
		nl, en = append(nl, t.NL), append(en, t.EN)
	}
	tally, wrong := r.Tally.Text(), len(r.AtLeast(Error))
	odd := len(r.AtLeast(Warning)) - wrong
	last := Text{fmt.Sprintf("%d × fout, %d × let op", wrong, odd), fmt.Sprintf("%d × error, %d × warning", wrong, odd)}
	if n := len(r.Waived); n > 0 {
		last.NL, last.EN = last.NL+fmt.Sprintf(", %d × met ontheffing", n), last.EN+fmt.Sprintf(", %d × waived", n)
	}
	return [2]Text{{strings.Join(nl, ", ") + ": " + tally.NL, strings.Join(en, ", ") + ": " + tally.EN}, last}
}
