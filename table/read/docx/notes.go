package docx

import (
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/table/read/internal/grid"
	"github.com/bbvgo/bbv/table/read/internal/pack"
)

// notes are the footnotes of a document, or its endnotes.
type notes struct {
	texts map[string]string // by identifier
	seen  int               // references so far: Word counts them in their order
}

// A note is kept as far as it can say what a mark in a table means; and no more notes than a document of a thousand pages
// has.
const (
	maxNote  = 500
	maxNotes = 20_000
)

// readNotes reads the notes of a part, of which each is an element of a name. A document need not have any.
func readNotes(a *pack.Archive, part, name string) (n notes, err error) {
	n.texts = map[string]string{}
	if part == "" || !a.Has(part) {
		return n, nil
	}
	return n, a.Each(part, spaces, func(x *pack.XML, t pack.Token) (err error) {
		if t.Kind != pack.Start || t.Name != name || len(n.texts) >= maxNotes {
			return nil
		}
		id, _ := t.Attr("w:id")
		n.texts[id], err = noteText(x)
		return err
	})
}

// noteText is the text of the note of which the start was read last.
func noteText(x *pack.XML) (string, error) {
	var b strings.Builder
	text := false
	for depth := 1; depth > 0; {
		t, err := x.Next()
		if err != nil {
			return "", err
		}
		switch {
		case t.Kind == pack.Start && (t.Name == "w:del" || t.Name == "w:moveFrom"):
			if err := x.Skip(); err != nil {
				return "", err
			}
		case t.Kind == pack.Start:
			depth++
			text = t.Name == "w:t"
		case t.Kind == pack.End:
			depth--
			text = false
			if (t.Name == "w:p" || t.Name == "w:tab") && b.Len() < maxNote {
				b.WriteByte(' ')
			}
		case text && b.Len() < maxNote:
			b.Write(t.Text)
		}
	}
	return b.String(), nil
}

// refer is the mark of a reference to a note, and the text of the note with its mark. A mark of one's own follows the
// reference as text.
func (n *notes) refer(t pack.Token) (mark, text string) {
	id, _ := t.Attr("w:id")
	text = strings.TrimSpace(n.texts[id])
	if own, _ := t.Attr("w:customMarkFollows"); own == "1" || own == "true" || own == "on" {
		return "", text
	}
	n.seen++
	mark = grid.Raised(strconv.Itoa(n.seen))
	if text != "" {
		text = mark + " " + text
	}
	return mark, text
}
