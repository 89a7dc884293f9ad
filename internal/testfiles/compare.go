package testfiles

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/indicator"
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
		if b.Parent() == nil {
			continue
		}
		printed, word := printedOf(b)
		for _, s := range printed {
			if s == "" || slices.Contains(elsewhere, s) {
				continue
			}
			if checked++; !strings.Contains(text, flat(s)) {
				t.Errorf("%s: the source does not print %q", b.Path(), s)
			}
		}
		if !slices.Contains(elsewhere, word) && !strings.Contains(strings.ToLower(text), strings.ToLower(word)) {
			t.Errorf("%s: the source does not print %q", b.Path(), word)
		}
	}
	if checked == 0 {
		t.Errorf("nothing was compared")
	}
}

// printedOf lists what a branch says that the document prints, and its word for
// the level, "" where it has none.
func printedOf(b *programme.Branch) (out []string, word string) {
	out = []string{b.Number()}
	name := strings.TrimSuffix(b.Name(), ".")
	named := func(assigned bool) {
		if !assigned {
			out = append(out, name)
		}
	}
	if s := b.Section(); s != nil {
		named(s.Assigned)
		for _, a := range s.Answers {
			out = append(out, a.Heading)
		}
	}
	switch item := b.Item().(type) {
	case *programme.Subdivision:
		word = item.Kind
	case *programme.Goal:
		named(item.Assigned)
		return append(out, mentioned(item.Also)...), item.Kind
	case *programme.Activity:
		named(item.Assigned)
		return append(out, mentioned(item.Also)...), item.Kind
	case *programme.Partner:
		return append(out, item.Name, item.Short), item.Kind
	case *programme.Relation:
		return append(out, name), item.Kind
	case *programme.Investment:
		named(false)
	case *indicator.Indicator:
		return append(out, append(measured(item), name)...), ""
	}
	return out, word
}

// measured lists what an indicator says that the document prints.
func measured(i *indicator.Indicator) []string {
	out := []string{i.Source}
	for _, m := range i.Measurements {
		out = append(out, m.Value.String(), m.Column)
	}
	for _, t := range i.Targets {
		out = append(out, t.Value.String())
	}
	return out
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
