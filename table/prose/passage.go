package prose

import "github.com/bbvgo/bbv/table"

// ReadPassage returns the sentences of one paragraph that mention a figure, in order. The first of one that may begin in the
// middle of a sentence is left out.
func ReadPassage(t table.Passage) []Sentence {
	p := paragraph{text: t.Text, lines: []lineStart{{0, table.At(1, 1)}}, continued: t.Continued}
	list := p.sentences()
	for i := range list {
		s := &list[i]
		s.Page, s.At = t.Page, placeIn(t, s.At.Column())
		for k := range s.Numerals {
			s.Numerals[k].At = placeIn(t, s.Numerals[k].At.Column())
		}
	}
	return list
}

// placeIn is where a character of a passage stands.
func placeIn(t table.Passage, character int) table.Position {
	if t.At == nil {
		return table.Position{}
	}
	return t.At(character)
}
