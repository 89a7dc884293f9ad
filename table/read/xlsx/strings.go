package xlsx

import (
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/table/read/internal/pack"
)

// richText collects the text of a string that may be made of runs in several fonts. How characters are pronounced, which
// Japanese texts say above them, is no part of it.
type richText struct {
	b      strings.Builder
	inText bool
}

// take takes in a token within the string. The texts of a pronunciation are passed over.
func (r *richText) take(x *pack.XML, t pack.Token) error {
	switch {
	case t.Kind == pack.Text && r.inText:
		r.b.Write(t.Text)
	case t.Kind == pack.Start && t.Name == "s:rPh":
		return x.Skip()
	case t.Name == "s:t":
		r.inText = t.Kind == pack.Start
	}
	return nil
}

// end is the text, and begins the next one.
func (r *richText) end() string {
	s := unescape(r.b.String())
	*r = richText{}
	return s
}

// readStrings reads the texts that the sheets share.
func (p parts) readStrings(part string) (list []string, err error) {
	var r richText
	err = p.each(part, func(x *pack.XML, t pack.Token) error {
		if t.Name != "s:si" {
			return r.take(x, t)
		}
		if t.Kind != pack.End {
			return nil
		}
		if len(list) >= p.limits.Cells {
			return tooMany("shared texts in one workbook", p.limits.Cells)
		}
		text := r.end()
		if len(text) > p.limits.CellBytes {
			return tooMany("bytes in one cell", p.limits.CellBytes)
		}
		list = append(list, text)
		return nil
	})
	return list, err
}

// unescape resolves what XML cannot hold: "_x000D_" is the character with that number (ECMA-376 part 1, 22.9.2.19).
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "_x")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		if len(rest) < 5 || rest[4] != '_' {
			b.WriteString("_x")
			s = rest
			continue
		}
		n, err := strconv.ParseUint(rest[:4], 16, 16)
		if err != nil {
			b.WriteString("_x")
			s = rest
			continue
		}
		b.WriteRune(rune(n))
		s = rest[5:]
	}
}
