package publication

import (
	"iter"

	"github.com/bbvgo/bbv/programme"
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
	return table.Row{Label: table.Cell{Text: label}, Cells: cellsOf(cells)}
}

// cellsOf are cells with these texts.
func cellsOf(texts []string) (out []table.Cell) {
	for _, text := range texts {
		out = append(out, table.Cell{Text: text})
	}
	return out
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
