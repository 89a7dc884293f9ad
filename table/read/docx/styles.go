package docx

import (
	"strings"

	"github.com/bbvgo/bbv/table/read/internal/pack"
)

// spaces are the namespaces of what is read: transitional, and strict.
var spaces = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":             "w",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":  "mc",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":   "m",
	"http://purl.oclc.org/ooxml/officeDocument/math":               "m",
	"http://schemas.openxmlformats.org/package/2006/relationships": "rel",
}

// style is what the reader knows of a style.
type style struct {
	caption  bool // of the title of a table or figure
	contents bool // of a line of a list of contents
	raised   bool
	hidden   bool
}

// maxStyles bounds the styles that are kept; documents have some hundreds.
const maxStyles = 20_000

// readStyles reads the styles of a document by their identifiers. A document need not have any.
func readStyles(a *pack.Archive, part string) (map[string]style, error) {
	styles := map[string]style{}
	if !a.Has(part) {
		return styles, nil
	}
	err := a.Each(part, spaces, func(x *pack.XML, t pack.Token) (err error) {
		if t.Kind != pack.Start || t.Name != "w:style" || len(styles) >= maxStyles {
			return nil
		}
		id, _ := t.Attr("w:styleId")
		styles[id], err = readStyle(x, styles)
		return err
	})
	return styles, err
}

// readStyle reads one style. It has what the style has on which it is based, where that stands before it. Built-in
// styles have the same names in every language of the program ([MS-OI29500] 2.1.232).
func readStyle(x *pack.XML, before map[string]style) (s style, err error) {
	err = each(x, func(t pack.Token) error {
		value, _ := t.Attr("w:val")
		switch t.Name {
		case "w:name":
			name := strings.ToLower(value)
			s.caption = s.caption || name == "caption"
			s.contents = s.contents || strings.HasPrefix(name, "toc ") || name == "table of figures"
		case "w:basedOn":
			based := before[value]
			s.caption, s.contents = s.caption || based.caption, s.contents || based.contents
			s.raised, s.hidden = s.raised || based.raised, s.hidden || based.hidden
		case "w:vertAlign":
			s.raised = value == "superscript"
		case "w:vanish":
			s.hidden = on(t)
		}
		return nil
	})
	return s, err
}
