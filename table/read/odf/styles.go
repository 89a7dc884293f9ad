package odf

import (
	"strings"

	"github.com/bbvgo/bbv/table/read/internal/pack"
)

// style is what the reader knows of a style. The zero value says nothing.
type style struct {
	caption bool // of the title of a table
	raised  bool
	hidden  bool // text or a sheet that is not shown
}

// styles are the styles of a document by family and name.
type styles map[string]style

// maxStyles bounds the styles that are kept; a document of a thousand pages has some thousands, as programs make one for
// every way in which a paragraph looks.
const maxStyles = 100_000

// commonStyles reads the styles that have names of their own, of which those of the content are made.
func commonStyles(a *pack.Archive) (styles, error) {
	list := styles{}
	if !a.Has("styles.xml") {
		return list, nil
	}
	return list, a.Each("styles.xml", spaces, func(x *pack.XML, t pack.Token) error {
		switch {
		case t.Kind == pack.End && t.Name == "office:styles":
			return pack.ErrEnough
		case t.Kind == pack.Start && t.Name == "style:style":
			return list.read(x, t)
		}
		return nil
	})
}

// read reads the style of which the start was read last. The names of the styles for titles are those of LibreOffice in
// all its languages.
func (list styles) read(x *pack.XML, t pack.Token) error {
	name, _ := t.Attr("style:name")
	family, _ := t.Attr("style:family")
	parent, _ := t.Attr("style:parent-style-name")
	s := list[family+"/"+parent]
	if lower := strings.ToLower(name); family == "paragraph" && (lower == "caption" || lower == "table") {
		s.caption = true
	}
	for depth := 1; depth > 0; {
		t, err := x.Next()
		if err != nil {
			return err
		}
		switch t.Kind {
		case pack.End:
			depth--
		case pack.Start:
			depth++
			s.property(t)
		}
	}
	if s != (style{}) && len(list) < maxStyles {
		list[family+"/"+name] = s
	}
	return nil
}

// property takes in a property of a style.
func (s *style) property(t pack.Token) {
	if position, ok := t.Attr("style:text-position"); ok {
		// "super 58%", or how far it is raised in percent
		first, _, _ := strings.Cut(strings.TrimSpace(position), " ")
		s.raised = first == "super" || strings.HasSuffix(first, "%") && first[0] >= '1' && first[0] <= '9'
	}
	if display, ok := t.Attr("text:display"); ok {
		s.hidden = display == "none"
	}
	if display, ok := t.Attr("table:display"); ok {
		s.hidden = display == "false"
	}
}
