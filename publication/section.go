package publication

import (
	"iter"
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/internal/lay"
	"github.com/bbvgo/bbv/table"
)

// captionsOf are the captions of programmes and subdivisions: their labels, behind those of what they are part of.
func captionsOf(root *programme.Part) map[*programme.Part]string {
	out := map[*programme.Part]string{}
	for part := range root.All() {
		for below := range part.Parts() {
			out[below] = below.Label()
			if above, ok := out[part]; ok && isSection(part) {
				out[below] = above + ": " + below.Label()
			}
		}
	}
	return out
}

// isSection reports whether a part is a programme or a subdivision.
func isSection(part *programme.Part) bool {
	switch part.Item().(type) {
	case *programme.Programme, *programme.Subdivision:
		return true
	}
	return false
}

// rowLabel is the label of a row of the overzicht, such that reading it says of what the row is: before the name of a part that
// BBV art. 8 names stands what it is if the name does not tell, and before that of a programme the word where it tells
// something else.
func rowLabel(part *programme.Part) string {
	index := -1
	for i, p := range parts {
		if p.path == part.Path() {
			index = i
		}
	}
	text := part.Label()
	l := readLabel(text)
	k, ok := partOf(l)
	_, _, said := partBefore(text)
	switch {
	case index < 0 && (ok || said || l.all() || l.bare() || form.SaysTotal(firstWord(l)) || form.IsUnit(text)):
		return "Programma " + text
	case index >= 0 && (!ok || k != index || said):
		return parts[index].name + partSeparator + text
	}
	return text
}

// partSeparator stands between what a part is and its name.
const partSeparator = ": "

// partBefore is the part that stands before a name, as rowLabel puts it there.
func partBefore(text string) (index int, name string, ok bool) {
	for i, p := range parts {
		if name, ok := strings.CutPrefix(text, p.name+partSeparator); ok && name != "" {
			return i, name, true
		}
	}
	return 0, "", false
}

// parts are what BBV art. 8 names beside the programmes; the first five are the algemene dekkingsmiddelen.
var parts = []struct {
	words lexicon.Kind
	line  func(*programme.Document) **programme.Line
	path  string
	name  string
}{
	{lexicon.LokaleHeffingen, func(d *programme.Document) **programme.Line { return &middelen(d).LokaleHeffingen }, "algemeneDekkingsmiddelen.lokaleHeffingen", "Lokale heffingen"},
	{lexicon.AlgemeneUitkeringen, func(d *programme.Document) **programme.Line { return &middelen(d).AlgemeneUitkeringen }, "algemeneDekkingsmiddelen.algemeneUitkeringen", "Algemene uitkeringen"},
	{lexicon.Dividend, func(d *programme.Document) **programme.Line { return &middelen(d).Dividend }, "algemeneDekkingsmiddelen.dividend", "Dividend"},
	{lexicon.Financiering, func(d *programme.Document) **programme.Line { return &middelen(d).Financiering }, "algemeneDekkingsmiddelen.saldoFinancieringsfunctie", "Saldo financieringsfunctie"},
	{lexicon.OverigeDekkingsmiddelen, func(d *programme.Document) **programme.Line { return &middelen(d).Overige }, "algemeneDekkingsmiddelen.overige", "Overige algemene dekkingsmiddelen"},
	{lexicon.Overhead, func(d *programme.Document) **programme.Line { return &d.Overhead }, "overhead", "Overhead"},
	{lexicon.Vpb, func(d *programme.Document) **programme.Line { return &d.Vpb }, "vpb", "Vennootschapsbelasting"},
	{lexicon.Onvoorzien, func(d *programme.Document) **programme.Line { return &d.Onvoorzien }, "onvoorzien", "Onvoorzien"},
}

// ofDekking is how many of the parts are algemene dekkingsmiddelen.
const ofDekking = 5

func middelen(d *programme.Document) *programme.Dekkingsmiddelen {
	if d.Dekkingsmiddelen == nil {
		d.Dekkingsmiddelen = &programme.Dekkingsmiddelen{}
	}
	return d.Dekkingsmiddelen
}

// partOf is the part beside the programmes that a label names, by its index, len(parts) for the algemene dekkingsmiddelen
// together; ok is false where it names none, or several, or is about one programme.
func partOf(l label) (index int, ok bool) {
	folded := lexicon.Fold(l.name)
	if l.called || lexicon.And.HasAny(l.words) || l.bare() && !lexicon.NoSaldo.HasAny(l.words) && !lexicon.Dekkingsmiddelen.Within(folded) || l.all() {
		return 0, false
	}
	for i, p := range parts {
		if p.words.Within(folded) {
			return i, true
		}
	}
	return len(parts), lexicon.Dekkingsmiddelen.Within(folded)
}

// sectionOf is what a part has in common with others if it is a programme or a subdivision, else nil.
func sectionOf(part *programme.Part) *programme.Section {
	switch item := part.Item().(type) {
	case *programme.Programme:
		return &item.Section
	case *programme.Subdivision:
		return &item.Section
	}
	return nil
}

// rowOf is a row with a label and cells.
func rowOf(label string, cells []string) table.Row {
	return table.Row{Label: table.Cell{Text: label}, Cells: lay.Cells(cells)}
}

// sectionsOf walks over the programmes and subdivisions of a document with captions that call them so: "Programma 3. Zorg: Jeugd".
func sectionsOf(d *programme.Document) iter.Seq2[string, *programme.Section] {
	return func(yield func(string, *programme.Section) bool) {
		root := d.Overview()
		captions := captionsOf(root)
		for part := range root.All() {
			section, caption := sectionOf(part), captions[part]
			if !readLabel(caption).called {
				caption = "Programma " + caption
			}
			if section != nil && !yield(caption, section) {
				return
			}
		}
	}
}
