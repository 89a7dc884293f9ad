package shared

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/programme"
)

// T is what the comparisons need of a *testing.T.
type T interface {
	Helper()
	Errorf(format string, args ...any)
}

// Printed fails the test for every word for a level, number, name,
// abbreviation and heading of the goal tree that the source does not print,
// unless it is among those that are known not to be there. Words are compared
// without case: a source prints them in the plural or with a capital.
func Printed(t T, doc *programme.Document, source string, elsewhere ...string) {
	t.Helper()
	text, checked := flat(source), 0
	for b := range doc.GoalTree().All() {
		if b.Kind() == programme.BranchDocument {
			continue
		}
		for _, s := range printedOf(b) {
			if s == "" || slices.Contains(elsewhere, s) {
				continue
			}
			if checked++; !strings.Contains(text, flat(s)) {
				t.Errorf("%s: the source does not print %q", b.Path(), s)
			}
		}
		if word := kindOf(b); !slices.Contains(elsewhere, word) && !strings.Contains(strings.ToLower(text), strings.ToLower(word)) {
			t.Errorf("%s: the source does not print %q", b.Path(), word)
		}
	}
	if checked == 0 {
		t.Errorf("nothing was compared")
	}
}

// printedOf lists what a branch says that the document prints.
func printedOf(b *programme.Branch) []string {
	out := []string{b.Number()}
	switch p := b.Partner(); {
	case p != nil:
		out = append(out, p.Name, p.Short)
	case !b.Assigned():
		out = append(out, strings.TrimSuffix(b.Name(), "."))
	}
	var answers []programme.Answer
	if p := b.Programme(); p != nil {
		answers = p.Answers
	}
	if s := b.Subdivision(); s != nil {
		answers = s.Answers
	}
	for _, a := range answers {
		out = append(out, a.Heading)
	}
	if g := b.Goal(); g != nil {
		out = append(out, mentioned(g.Also)...)
	}
	if a := b.Activity(); a != nil {
		out = append(out, mentioned(a.Also)...)
	}
	if i := b.Indicator(); i != nil {
		out = append(out, i.Source)
		for _, m := range i.Measurements {
			out = append(out, m.Value.String(), m.Column)
		}
		for _, t := range i.Targets {
			out = append(out, t.Value.String())
		}
	}
	return out
}

// kindOf returns the word for a level, "" where the document has none.
func kindOf(b *programme.Branch) string {
	switch {
	case b.Subdivision() != nil:
		return b.Subdivision().Kind
	case b.Goal() != nil:
		return b.Goal().Kind
	case b.Activity() != nil:
		return b.Activity().Kind
	case b.Partner() != nil:
		return b.Partner().Kind
	case b.Relation() != nil:
		return b.Relation().Kind
	}
	return ""
}

func mentioned(also []programme.Mention) (out []string) {
	for _, m := range also {
		out = append(out, m.Number, m.Name, m.Source.Table)
	}
	return out
}

// Held fails the test for every number, abbreviation and given name of the
// source that the document does not hold anywhere, unless it is among those
// that are known to be left out. What a name is, names says.
func Held(t T, doc *programme.Document, source string, names []string, leftOut ...string) {
	t.Helper()
	var written bytes.Buffer
	if err := programme.Write(&written, doc); err != nil {
		t.Errorf("%v", err)
		return
	}
	held := flat(written.String())
	known := tokens(held)
	wanted := tokens(flat(source))
	if len(wanted) < 10 {
		t.Errorf("only %d numbers and abbreviations were found in the source", len(wanted))
	}
	for token := range wanted {
		if !known[token] && !slices.Contains(leftOut, token) {
			t.Errorf("the document does not hold %q", token)
		}
	}
	for _, name := range names {
		if !strings.Contains(flat(source), flat(name)) {
			t.Errorf("the source does not print %q", name)
		}
		if !strings.Contains(held, flat(name)) {
			t.Errorf("the document does not hold %q", name)
		}
	}
}

// token is a number, with its percent sign, or a word with two capitals.
var token = regexp.MustCompile(`\d+([.,]\d+)*( ?%)?|\pL*\p{Lu}\pL*\p{Lu}\pL*`)

func tokens(text string) map[string]bool {
	out := map[string]bool{}
	for _, s := range token.FindAllString(text, -1) {
		out[strings.ReplaceAll(s, " ", "")] = true
	}
	return out
}

// flat writes a text with single blanks and straight quotes.
func flat(s string) string {
	s = strings.NewReplacer("’", "'", "‘", "'", `\"`, `"`, `\u0026`, "&").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}
