package geometry

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// labels decides which lines of a table are one row, because a label goes on from one to the next.
type labels struct {
	columns []column
	pitch   float64                    // how far apart rows stand; 0 where no two with figures follow each other
	tight   bool                       // some lines stand nearer than that: they belong together, and no others do
	right   float64                    // where the longest label ends
	up      int                        // sure continuations of a line without figures in the line below it
	down    int                        // sure continuations of a line with figures
	small   bool                       // rows begin with small letters, too
	after   map[string]map[string]bool // what stands above a label, by the label
	whole   map[string]bool            // labels that stand before figures somewhere
	filled  bool                       // every line without figures is as long as labels are
}

func newLabels(r *region) *labels {
	t := &labels{columns: r.columns, pitch: pitchOf(r.body), after: map[string]map[string]bool{}, whole: map[string]bool{}}
	for _, l := range r.body {
		if p, ok := t.label(l); ok && p.box.Right < t.columns[1].right {
			t.right = max(t.right, p.box.Right)
			if l.seed() {
				t.whole[p.text()] = true
			}
		}
	}
	t.small = t.smallRows(r.body)
	only, full := 0, 0
	for i := 1; i < len(r.body); i++ {
		a, b := r.body[i-1], r.body[i]
		if t.after[b.phrases[0].text()] == nil {
			t.after[b.phrases[0].text()] = map[string]bool{}
		}
		t.after[b.phrases[0].text()][a.phrases[0].text()] = true
		if !a.seed() && b.seed() {
			if only++; t.full(a, b) {
				full++
			}
		}
		d := b.base() - a.base()
		if t.pitch > 0 && d > 0 && d < near*t.pitch && !(a.seed() && b.seed()) {
			t.tight = true
		}
		if t.full(a, b) && t.lower(b) && !t.small && d < lineGap*b.size {
			if a.seed() && !b.seed() {
				t.down++
			} else if b.seed() && !a.seed() {
				t.up++
			}
		}
	}
	t.filled = only >= 3 && full == only
	return t
}

// smallRows reports whether rows that follow a row, and so begin a label, often begin with a small letter.
func (t *labels) smallRows(body []*line) bool {
	n, small := 0, 0
	for i := 1; i < len(body); i++ {
		if body[i].seed() && body[i-1].seed() {
			n++
			if t.lower(body[i]) {
				small++
			}
		}
	}
	return small*smallShare > n
}

// smallShare makes small letters at the begin of a quarter of the rows so common that they tell nothing.
const smallShare = 4

// near is how much of the distance of rows the lines of one cell stand apart at most. A row has at least 1 mm of
// padding, a fifth of its height.
const near = 0.9

// label is what stands in the column of labels.
func (t *labels) label(l *line) (phrase, bool) {
	if p := l.phrases[0]; assign(t.columns, p) == 0 {
		return p, true
	}
	return phrase{}, false
}

// continues reports whether what stands on a line goes on on the next one.
func (t *labels) continues(a, b *line) bool {
	d := b.base() - a.base()
	size := max(a.size, b.size)
	switch {
	case a.sheet != b.sheet:
		return false
	case beside(a, b):
		return true
	case a.seed() && b.seed() || d > lineGap*size:
		return false
	}
	pa, okA := t.label(a)
	pb, okB := t.label(b)
	switch {
	case okA && !a.seed() && !okB && b.seed(), okB && !b.seed() && !okA && a.seed():
		return d < near*t.pitch && d < tightest*size // figures between the lines of their label
	case !okB:
		return !b.seed() && (t.pitch == 0 || d < near*t.pitch || !t.tight && !t.values(b))
	case !okA:
		return false
	case allBold(pa) != allBold(pb):
		return false
	case t.pitch > 0 && d < near*t.pitch:
		return d < tightest*size
	case t.tight, !b.seed() && t.values(b):
		return false
	}
	return t.goesOn(a, b)
}

// values reports whether some text of a line stands in a column of values alone, so that it may be a row.
func (t *labels) values(l *line) bool { return len(l.phrases) > 1 }

func allBold(p phrase) bool {
	return !slices.ContainsFunc(p.words, func(w Word) bool { return !w.Bold })
}

// goesOn tells by the texts whether a label goes on, where distances do not tell: the next word found no room, and it is
// written small, or others are broken in that direction.
func (t *labels) goesOn(a, b *line) bool {
	first := b.phrases[0].text()
	switch {
	case !t.full(a, b), !a.seed() && (a.unit() || t.whole[a.phrases[0].text()]):
		return false
	case opened(a.phrases[0].text()), !strings.ContainsFunc(first, unicode.IsLetter) && (len(b.phrases) == 1 || place(t.columns, b.phrases[1]) > 0):
		return true
	case !a.seed() && strings.HasSuffix(a.text(), ":"), len(t.after[first]) > 1:
		return false
	case t.lower(b) && !t.small:
		return true
	case a.seed():
		return t.down > 0
	case b.seed():
		return t.up > 0 || t.filled
	}
	return false
}

// full reports whether the first word of the label of b had no room behind the label of a.
func (t *labels) full(a, b *line) bool {
	pa, okA := t.label(a)
	pb, okB := t.label(b)
	if !okA || !okB || t.right-t.columns[0].left < narrowest*a.size {
		return false
	}
	first := pb.words[0].Box
	return pa.box.Right+blank*a.size+first.Right-first.Left > t.right
}

// narrowest is how wide labels are at least for them to be broken: 4 is about eight letters.
const narrowest = 4.0

func (t *labels) lower(l *line) bool {
	p, ok := t.label(l)
	if !ok {
		return false
	}
	r, _ := utf8.DecodeRuneInString(p.words[0].Text)
	second, _ := utf8.DecodeRuneInString(strings.TrimLeft(p.words[0].Text, string(r)))
	return unicode.IsLower(r) && second != '.' && second != ')'
}

// opened reports whether a text has a bracket that it does not close, or ends in a hyphen or a comma.
func opened(s string) bool {
	return strings.Count(s, "(") > strings.Count(s, ")") || strings.HasSuffix(s, "-") || strings.HasSuffix(s, ",")
}

// rows groups the lines of the body: each group is one row.
func (t *labels) rows(body []*line) (list [][]*line) {
	joins := make([]bool, len(body)+1) // line i with the one before it
	for i := 1; i < len(body); i++ {
		joins[i] = t.continues(body[i-1], body[i])
	}
	t.choose(body, joins)
	for i, l := range body {
		if i > 0 && joins[i] {
			list[len(list)-1] = append(list[len(list)-1], l)
			continue
		}
		list = append(list, []*line{l})
	}
	return list
}

// choose breaks what is joined to two lines with figures: a row has its figures on one line.
func (t *labels) choose(body []*line, joins []bool) {
	last := -1 // the last line with figures of the group
	for i, l := range body {
		if i > 0 && !joins[i] {
			last = -1
		}
		if !l.seed() {
			continue
		}
		if last >= 0 && !(last == i-1 && beside(body[last], l)) {
			joins[t.weakest(body, last, i)] = false
		}
		last = i
	}
}

// weakest is where the lines from one with figures to the next part: at the widest distance, or else where labels are
// broken the other way.
func (t *labels) weakest(body []*line, a, b int) int {
	widest, narrow, at := 0.0, math.Inf(1), b
	for i := a + 1; i <= b; i++ {
		d := body[i].base() - body[i-1].base()
		narrow = min(narrow, d)
		if d > widest {
			widest, at = d, i
		}
	}
	if widest > 1.05*narrow {
		return at
	}
	if t.up >= t.down {
		return a + 1
	}
	return b
}
