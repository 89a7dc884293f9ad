package geometry

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/form"
)

// What keeps lines of one table together, in the size of the letters.
const (
	// tableGap is the largest distance between lines of one table: rows are set at 1.2 to 2.7, a blank row between
	// groups makes at most twice that for the usual ones.
	tableGap = 4.0
	// headGap is the largest distance between a header and what is below it: one blank line.
	headGap = 2.7
)

// spans finds the runs of lines that may be tables: from the first line with figures to the last.
func spans(lines []*line) (list [][2]int) {
	from, last := -1, -1
	pitch := 0.0
	for i, l := range lines {
		if !l.seed() {
			continue
		}
		if from >= 0 && breaks(lines, last, i, cmp.Or(pitch, pitchAhead(lines[i:]))) {
			list = append(list, [2]int{from, last + 1})
			from, pitch = -1, 0
		}
		if from < 0 {
			from = i
		} else if d := l.base() - lines[last].base(); last == i-1 && successive(lines, i) && (pitch == 0 || d < pitch) {
			pitch = d
		}
		last = i
	}
	if from >= 0 {
		list = append(list, [2]int{from, last + 1})
	}
	var cut [][2]int
	for _, s := range list {
		cut = append(cut, blocks(lines, s)...)
	}
	return cut
}

// blocks cuts a run of lines where something blank is between parts of which the columns differ: those are two tables, or
// a table and something else.
func blocks(lines []*line, s [2]int) (list [][2]int) {
	pitch := pitchOf(lines[s[0]:s[1]])
	from, last := s[0], s[0]
	for next := s[0] + 1; next < s[1]; {
		if !lines[next].seed() || !blankBetween(lines[last:next+1], pitch) {
			if lines[next].seed() {
				last = next
			}
			next++
			continue
		}
		end := next + 1 // lines[next:end] is the next part
		for k := end; k < s[1] && !(lines[k].seed() && blankBetween(lines[end-1:k+1], pitch)); k++ {
			if lines[k].seed() {
				end = k + 1
			}
		}
		if !alike(lines[max(from, last-compared):last+1], lines[next:min(end, next+compared)]) {
			list, from = append(list, [2]int{from, last + 1}), next
		}
		last, next = end-1, end
	}
	return append(list, [2]int{from, s[1]})
}

// compared is how many lines of two parts are looked at, which is plenty, so that a table of many parts is not looked at
// again for each.
const compared = 40

// blankBetween reports whether some line stands farther below the one before it than rows do.
func blankBetween(lines []*line, pitch float64) bool {
	for i := 1; i < len(lines); i++ {
		if lines[i].base()-lines[i-1].base() > blankLine*max(pitch, lines[i].size) {
			return true
		}
	}
	return false
}

// alike reports whether lines have the same columns: together no more than those of the part that has most.
func alike(a, b []*line) bool {
	most := max(len(columnsOf(a)), len(columnsOf(b)))
	return len(columnsOf(slices.Concat(a, b))) == most
}

// breaks reports whether a table ends between two lines with figures: what is between them is far apart, or prose, or
// the title and header of another.
func breaks(lines []*line, a, b int, pitch float64) bool {
	size := max(lines[a].size, lines[b].size)
	pitch = max(pitch, size)
	edge := min(lines[a].firstFigure(), lines[b].firstFigure())
	wide, blank, titled := 0, false, false
	for i := a + 1; i <= b; i++ {
		d := lines[i].base() - lines[i-1].base()
		if d > max(tableGap*size, 2*pitch) {
			return true
		}
		blank = blank || d > blankLine*pitch
		if i == b {
			return (blank || titled) && lines[b].years()
		}
		switch {
		case titled && (lines[i].overColumns(edge) || lines[i].headed() || lines[i].years()):
			return true
		case blank && (lines[i].unit() || lines[i].overColumns(edge) || lines[i].headed()):
			return true
		case lines[i].prose(edge) && (blank || lines[i+1].base()-lines[i].base() > 1.2*pitch):
			return true
		case len(lines[i].phrases) == 1 && lines[i].box.Right > edge && len(lines[i].phrases[0].words) >= sentence && d < lineGap*size:
			if wide++; wide > 1 {
				return true
			}
		default:
			wide = 0
		}
		titled = titled || len(lines[i].phrases) == 1 && (lines[i].unit() || lines[i].size > titleSize*size)
	}
	return false
}

// titleSize is how much larger than its table a title is set at least: the smallest heading of office programs and
// browsers is 1.17 times the text, and figures of a table are set no larger than the text.
const titleSize = 1.1

// sentence is how many words a line of prose has at least.
const sentence = 6

// firstFigure is where the first figure of a line begins that is not its first phrase.
func (l *line) firstFigure() float64 {
	for _, p := range l.phrases[1:] {
		if p.figure {
			return p.box.Left
		}
	}
	return l.box.Right
}

// prose reports whether a line is a sentence that reaches into the columns of figures, which begin at edge.
func (l *line) prose(edge float64) bool {
	n := 0
	for _, p := range l.phrases {
		n += len(p.words)
	}
	return len(l.phrases) <= 2 && l.phrases[0].box.Right > edge && (n >= 12 || n >= sentence && strings.HasSuffix(l.text(), "."))
}

// overColumns reports whether a line without figures has texts where columns of figures are.
func (l *line) overColumns(edge float64) bool {
	last := l.phrases[len(l.phrases)-1]
	return len(l.phrases) > 1 && last.box.Right > edge && l.phrases[len(l.phrases)-2].box.Right > edge
}

// headed reports whether a line has several texts, of which one says what headers say.
func (l *line) headed() bool {
	return len(l.phrases) > 1 && slices.ContainsFunc(l.phrases, func(p phrase) bool { return form.IsHeader(p.text()) })
}
