package rhythm

import (
	"iter"
	"strings"
)

// Line is a line of text with its number, counted from 1.
type Line struct {
	Text   string
	Number int
}

// blank reports whether nothing stands on the line.
func (l Line) blank() bool { return strings.TrimSpace(l.Text) == "" }

// Lines are lines that follow each other. They are kept as one text, of which tokens are parts: a cell on a line of its
// own has some bytes, and a list of lines would take 24 more for each. The zero value is no lines. Lines are not copied.
type Lines struct {
	text  strings.Builder
	begin int // of the first line in the text
	first int
	count int
}

// Add adds the next line. Should the ends of lines be others, as of a Macintosh, one of ours within a line is a blank.
func (l *Lines) Add(line Line) {
	if l.count++; l.count == 1 {
		l.first = line.Number
	}
	if strings.Contains(line.Text, "\n") {
		line.Text = strings.ReplaceAll(line.Text, "\n", " ")
	}
	l.text.WriteString(line.Text)
	l.text.WriteByte('\n')
}

// Append adds the lines that follow.
func (l *Lines) Append(next *Lines) {
	if l.count == 0 {
		l.first = next.first
	}
	l.count += next.count
	l.text.WriteString(next.text.String()[next.begin:])
}

// Cut takes the first line off; ok is false where there is none.
func (l *Lines) Cut() (line Line, ok bool) {
	if l.count == 0 {
		return Line{}, false
	}
	rest := l.text.String()[l.begin:]
	end := strings.IndexByte(rest, '\n')
	line = Line{rest[:end], l.first}
	l.begin, l.first, l.count = l.begin+end+1, l.first+1, l.count-1
	return line, true
}

// Len is how many lines there are.
func (l *Lines) Len() int { return l.count }

// Size is how many bytes the lines have, their ends among these.
func (l *Lines) Size() int { return l.text.Len() - l.begin }

// All goes over the lines.
func (l *Lines) All() iter.Seq[Line] {
	return func(yield func(Line) bool) {
		rest := l.text.String()[l.begin:]
		for n := l.first; rest != ""; n++ {
			end := strings.IndexByte(rest, '\n')
			if !yield(Line{rest[:end], n}) {
				return
			}
			rest = rest[end+1:]
		}
	}
}
