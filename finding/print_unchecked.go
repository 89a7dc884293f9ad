package finding

import (
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// gapHeadings say of each reason, in order, what is listed below it.
var gapHeadings = []struct {
	why  Gap
	text Text
}{
	{Absent, Text{"gevraagd door de wet, en niet in dit document", "asked for by the law, and not in this document"}},
	{Incomplete, Text{"niet te vergelijken, want niet alles waaruit het volgt staat erin", "not to be compared, as not all that it follows from is there"}},
	{NoSum, Text{"in geen som", "in no sum"}},
	{NoUnit, Text{"zonder eenheid", "without a unit"}},
	{NotBinding, Text{"regels die niet gelden voor deze overheidslaag of dit jaar; wel voor", "rules that do not bind this layer of government, or not in this year; they bind"}},
}

// mostListed is how many places are named of each reason with figures: enough to see
// what it is about. The other forms have them all.
const mostListed = 5

// PrintUnchecked writes what a report does not vouch for, a paragraph for each reason;
// nothing where there is nothing. What is absent is listed in full, rules that do not bind by whom they
// do; of the rest the first places. Its only errors are those of the writer, or that there is none.
func (p Printer) PrintUnchecked(w io.Writer, list ...Unchecked) error {
	if w == nil {
		return errNoWriter
	}
	var out strings.Builder
	for _, heading := range gapHeadings {
		if entries := p.unchecked(list, heading.why); len(entries) > 0 {
			if out.Len() == 0 {
				fmt.Fprintf(&out, "\n%s%s\n", p.Indent, Text{"niet gecontroleerd", "not checked"}.In(p.Language))
			}
			p.lines(&out, "  ", heading.text.In(p.Language)+":")
			p.paragraph(&out, p.Indent+"    ", strings.Join(entries, "; "), cmp.Or(p.Width, textWidth))
		}
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// unchecked are the places of one reason: all of what is absent,
// those of one provision together, of rules that do not bind the codes, and the first few of the rest.
func (p Printer) unchecked(list []Unchecked, why Gap) (entries []string) {
	more, before := 0, ""
	for _, u := range list {
		switch {
		case u.Why != why:
		case why == NotBinding:
			entries = p.notBinding(entries, u)
		case why == Absent:
			entries, before = p.absent(entries, before, u), u.Basis.In(p.Language)
		case len(entries) == mostListed:
			more++
		default:
			entries = append(entries, Printable(p.name(u)+" ("+figures(u.Figures).In(p.Language)+p.lacks(u)+")"))
		}
	}
	if more > 0 {
		entries = append(entries, Text{"en nog {0}", "and {0} more"}.With(strconv.Itoa(more)).In(p.Language))
	}
	return entries
}

// lacks names what a comparison needs that is not stated.
func (p Printer) lacks(u Unchecked) string {
	if len(u.Lacks) == 0 {
		return ""
	}
	return Text{"; niet vermeld: {0}", "; not stated: {0}"}.With(strings.Join(u.Lacks, ", ")).In(p.Language)
}

// absent adds what is absent to the entries, to the last of them where the same
// provision asks for both.
func (p Printer) absent(entries []string, before string, u Unchecked) []string {
	by, last := Printable(u.cited(p.Language)), len(entries)-1
	if name := Printable(p.name(u)); last < 0 || by == "" || before != u.Basis.In(p.Language) {
		entries = append(entries, name+by)
	} else {
		entries[last] = strings.TrimSuffix(entries[last], by) + ", " + name + by
	}
	return entries
}

// notBinding adds a rule to the entry of those that bind the same.
func (p Printer) notBinding(entries []string, u Unchecked) []string {
	name := Printable(p.name(u))
	if u.Binds == "" {
		return append(entries, name)
	}
	lead := Printable(u.Binds) + ": "
	for i, e := range entries {
		if strings.HasPrefix(e, lead) {
			entries[i] = e + ", " + name
			return entries
		}
	}
	return append(entries, lead+name)
}

func (p Printer) name(u Unchecked) string {
	return cmp.Or(u.Place.String(), Text{"het hele document", "the whole document"}.In(p.Language))
}

// textWidth is how wide a paragraph is in a printer without a width: what a
// terminal of the usual 80 to 120 characters shows on a line.
const textWidth = 96
