package prose

import "github.com/bbvgo/bbv/table"

// ReadPassage returns the sentences of one paragraph that mention a figure, in order; at says where a character of the text
// stands, counted from 1, as [github.com/bbvgo/bbv/table/read/html.Passage] does.
func ReadPassage(text string, at func(character int) table.Position) []Sentence {
	p := paragraph{text: text, lines: []lineStart{{0, table.At(1, 1)}}}
	list := p.sentences()
	if at == nil {
		return list // they stand in the text itself
	}
	for i := range list {
		s := &list[i]
		s.At = at(s.At.Column())
		for k := range s.Numerals {
			s.Numerals[k].At = at(s.Numerals[k].At.Column())
		}
	}
	return list
}
