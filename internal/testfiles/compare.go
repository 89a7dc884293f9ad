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
// abbreviation and heading of what a document says about goals that the source
// does not print, unless it is among those that are known not to be there. Words
// are compared without case: a source prints them in the plural or with a
// capital.
func Printed(t T, doc *programme.Document, source string, elsewhere ...string) {
	t.Helper()
	text, checked := flat(source), 0
	prints := func(path, word string, texts ...string) {
		for _, s := range texts {
			if s == "" || slices.Contains(elsewhere, s) {
				continue
			}
			if checked++; !strings.Contains(text, flat(s)) {
				t.Errorf("%s: the source does not print %q", path, s)
			}
		}
		if !slices.Contains(elsewhere, word) && !strings.Contains(strings.ToLower(text), strings.ToLower(word)) {
			t.Errorf("%s: the source does not print %q", path, word)
		}
	}
	for path, s := range programme.Each[programme.Section](doc) {
		prints(path, "", s.Number, unless(s.Assigned, s.Name))
	}
	for path, s := range programme.Each[programme.Subdivision](doc) {
		prints(path, s.Kind)
	}
	for path, a := range programme.Each[programme.Answer](doc) {
		prints(path, "", a.Heading)
	}
	for path, g := range programme.Each[programme.Goal](doc) {
		prints(path, g.Kind, g.Number, unless(g.Assigned, g.Name))
	}
	for path, a := range programme.Each[programme.Activity](doc) {
		prints(path, a.Kind, a.Number, unless(a.Assigned, a.Name))
	}
	for path, m := range programme.Each[programme.Mention](doc) {
		prints(path, "", m.Number, m.Name, m.Source.Table)
	}
	for path, p := range programme.Each[programme.Partner](doc) {
		prints(path, p.Kind, p.Name, p.Short)
	}
	for path, r := range programme.Each[programme.Relation](doc) {
		prints(path, r.Kind, r.Number, unless(false, r.Name))
	}
	for path, i := range programme.Each[programme.Investment](doc) {
		prints(path, "", unless(false, i.Name))
	}
	for path, i := range programme.Each[indicator.Indicator](doc) {
		prints(path, "", i.Code, unless(false, i.Name), i.Source)
	}
	for path, m := range programme.Each[indicator.Measurement](doc) {
		prints(path, "", m.Value.String(), m.Column)
	}
	for path, m := range programme.Each[indicator.Target](doc) {
		prints(path, "", m.Value.String())
	}
	if checked == 0 {
		t.Errorf("nothing was compared")
	}
}

// unless returns a name without a closing full stop, "" for one that was given
// and is not printed.
func unless(assigned bool, name string) string {
	if assigned {
		return ""
	}
	return strings.TrimSuffix(name, ".")
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
