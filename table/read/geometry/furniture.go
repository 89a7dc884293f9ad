package geometry

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/form"
)

// repeated is on how many pages a line stands before it is taken for one that every page has. Two tables may well begin
// alike, three that each begin a page do not.
const repeated = 3

// edge is how many lines at the top and the bottom of a page may be the same on every page.
const edge = 3

// withoutFurniture takes out of every page what stands at its edges and belongs to no text: running headers and footers,
// and page numbers.
func withoutFurniture(pages [][]*line) {
	seen := map[string]int{}
	for _, lines := range pages {
		once := map[string]bool{}
		for _, l := range atEdges(lines) {
			for _, k := range l.keys() {
				once[k] = true
			}
		}
		for k := range once {
			seen[k]++
		}
	}
	furniture := func(l *line) bool {
		for _, k := range l.keys() {
			if seen[k] >= repeated {
				return true
			}
		}
		return false
	}
	for i := range pages {
		pages[i] = trimEdges(pages[i], furniture)
	}
}

func atEdges(lines []*line) []*line {
	top := min(edge, len(lines))
	return append(slices.Clone(lines[:top]), lines[max(top, len(lines)-edge):]...)
}

// trimEdges takes lines off a page from its top and bottom as long as they are furniture. What stands right above a
// row with figures is the header of a table, which a page may well repeat.
func trimEdges(lines []*line, furniture func(*line) bool) []*line {
	for n := 0; n < edge && len(lines) > 0; n++ {
		top := lines[0]
		header := len(lines) > 1 && lines[1].seed() && lines[1].base()-top.base() < lineGap*top.size
		if header || !furniture(top) && !(top.pageNumber() && apart(top, lines[1:])) {
			break
		}
		lines = lines[1:]
	}
	for n := 0; n < edge && len(lines) > 0; n++ {
		last := len(lines) - 1
		if !furniture(lines[last]) && !(lines[last].pageNumber() && (last == 0 || apart(lines[last-1], lines[last:]))) {
			break
		}
		lines = lines[:last]
	}
	return lines
}

// lineGap is how far apart lines of one paragraph stand at most, in the size of the letters: prose is set at 1.0 to
// 1.5, a blank line makes 2.
const lineGap = 1.75

// apart reports whether something blank is between a line and the one below it.
func apart(above *line, below []*line) bool {
	return len(below) == 0 || below[0].base()-above.base() > lineGap*above.size
}

// pageNumber reports whether a line is nothing but a number such as pages have.
func (l *line) pageNumber() bool {
	text := strings.Trim(l.text(), " -–|")
	return len(l.phrases) == 1 && len(text) <= 4 && allDigits(text)
}

// keys are what a line has in common with the same line on other pages: its text, and its text with one of its numbers
// counted from the page.
func (l *line) keys() []string {
	if len(l.phrases) > 4 {
		return nil
	}
	text := strings.Join(strings.Fields(l.text()), " ")
	keys := []string{"=" + text}
	for _, at := range number.FindAllStringIndex(text, maxNumbers) {
		n := form.Number(text[at[0]:at[1]]) - l.sheet
		keys = append(keys, fmt.Sprint(n, " ", text[:at[0]], "#", text[at[1]:]))
	}
	return keys
}

// number is what the number of a page may be, in "24/318" and "Jaarstukken 2020 | 24".
var number = regexp.MustCompile(`[0-9]+`)

// maxNumbers is how many numbers of a line are looked at.
const maxNumbers = 8
