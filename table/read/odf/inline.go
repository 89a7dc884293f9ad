package odf

import (
	"strings"

	"github.com/bbvgo/bbv/table/read/internal/pack"
)

// unshown are the elements that show nothing where they stand: what tracked changes took away, declarations, remarks,
// other texts for pictures and tables, how Asian text is pronounced, the numbers of lists, how a list of contents is made.
var unshown = map[string]bool{
	"text:tracked-changes": true, "table:tracked-changes": true, "office:forms": true, "office:annotation": true,
	"text:sequence-decls": true, "text:variable-decls": true, "text:user-field-decls": true, "text:dde-connection-decls": true,
	"svg:title": true, "svg:desc": true, "table:title": true, "table:desc": true, "text:ruby-text": true, "text:number": true,
	"draw:image": true, "draw:object": true, "draw:object-ole": true, "draw:plugin": true, "office:event-listeners": true,
	"text:table-of-content-source": true, "text:illustration-index-source": true, "text:table-index-source": true,
	"text:object-index-source": true, "text:user-index-source": true, "text:alphabetical-index-source": true,
	"text:bibliography-source": true, "table:shapes": true, "table:named-expressions": true, "text:hidden-paragraph": true,
}

// character is the text that an empty element stands for; ok is false for one that stands for none.
func character(t pack.Token) (s string, ok bool) {
	switch t.Name {
	case "text:s":
		return strings.Repeat(" ", min(count(t, "text:c"), maxBlanks)), true
	case "text:tab":
		return "\t", true
	case "text:line-break":
		return "\n", true
	}
	return "", false
}

// maxBlanks is how many blanks one element stands for at most; runs of blanks become one in the end.
const maxBlanks = 100

// flat makes the blanks of XML plain ones: a tab in a file is no tab in the text (ISO/IEC 26300-1, 6.1.2).
var flat = strings.NewReplacer("\t", " ", "\n", " ", "\r", " ")

// inner is all text within the element of which the start was read last; not much more of it than most bytes.
func inner(x *pack.XML, most int) (string, error) {
	var b strings.Builder
	for depth := 1; depth > 0; {
		t, err := x.Next()
		switch {
		case err != nil:
			return "", err
		case t.Kind == pack.Start && unshown[t.Name]:
			if err := x.Skip(); err != nil {
				return "", err
			}
		case t.Kind == pack.Start:
			depth++
			if s, ok := character(t); ok && b.Len() < most {
				b.WriteString(s)
			}
		case t.Kind == pack.End:
			depth--
			if (t.Name == "text:p" || t.Name == "text:h") && b.Len() < most {
				b.WriteByte(' ')
			}
		case b.Len() < most:
			b.WriteString(flat.Replace(string(t.Text)))
		}
	}
	return strings.TrimSpace(b.String()), nil
}
