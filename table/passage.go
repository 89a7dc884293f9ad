package table

// Passage is a block of text outside the tables of a source: a paragraph, a heading, an item of a list. The zero value has
// no text.
type Passage struct {
	Text string // with one blank between words
	Page int    // on which it stands, counted from 1; 0 for a source without pages
	// Continued says that its begin may be the rest of a sentence that stands elsewhere, on the page before or in the
	// column beside it.
	Continued bool
	// At is where a character of the text stands, counted from 1; one beyond the text stands behind it. It is nil where
	// nobody knows.
	At func(character int) Position
}
