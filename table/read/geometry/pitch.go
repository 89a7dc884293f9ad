package geometry

import "slices"

// tightest is how far apart lines of one cell stand at most, in the size of the letters, where rows are set apart.
const tightest = 1.35

// beside reports whether two lines stand beside each other, as cells that are centred do.
func beside(a, b *line) bool { return b.base()-a.base() < 0.8*max(a.size, b.size) }

// blankLine is how much farther apart lines stand than the rows do when something blank is between them.
const blankLine = 1.6

// pitchOf is how far apart lines with figures stand that follow each other: the middle of all such distances. Where none
// follow each other, it is that of rows whose cells are centred, if they are.
func pitchOf(lines []*line) float64 {
	var list []float64
	for i := 1; i < len(lines); i++ {
		if successive(lines, i) {
			list = append(list, lines[i].base()-lines[i-1].base())
		}
	}
	if len(list) == 0 {
		return centred(lines)
	}
	slices.Sort(list)
	return list[(len(list)-1)/2]
}

// successive reports whether a line and the one before it are two rows: with figures, of no header, and not beside each
// other.
func successive(lines []*line, i int) bool {
	a, b := lines[i-1], lines[i]
	return a.seed() && b.seed() && !a.years() && !b.years() && a.sheet == b.sheet && b.base() > a.base() && !beside(a, b)
}

// centred is how far apart rows stand of which every label that takes several lines has its figures in the middle of
// these, as office programs centre cells: the smallest distance between two of them. It is 0 where rows are set otherwise.
func centred(lines []*line) float64 {
	apart, within, several := 0.0, 0.0, 0
	for from := 0; from < len(lines); {
		to := from + 1
		for ; to < len(lines) && sameCell(lines[to-1], lines[to]); to++ {
			if !beside(lines[to-1], lines[to]) {
				within = max(within, lines[to].base()-lines[to-1].base())
			}
		}
		switch middle, ok := inMiddle(lines[from:to]); {
		case ok && !middle && to == len(lines): // lines below the last figures may be still to come
		case ok && !middle:
			return 0
		case ok:
			several++
		}
		if from > 0 && lines[from-1].sheet == lines[from].sheet {
			if d := lines[from].base() - lines[from-1].base(); apart == 0 || d < apart {
				apart = d
			}
		}
		from = to
	}
	if several < agree || apart < blankLine*within {
		return 0
	}
	return apart
}

// sameCell reports whether a line stands as near the one before it as lines of one cell do.
func sameCell(a, b *line) bool {
	return a.sheet == b.sheet && (beside(a, b) || b.base()-a.base() < tightest*max(a.size, b.size))
}

// inMiddle reports whether the figures of a row stand in the middle of its lines; ok is false where it has only one, or
// none with figures.
func inMiddle(row []*line) (middle, ok bool) {
	i := slices.IndexFunc(row, (*line).seed)
	if i < 0 || len(row) == 1 {
		return false, false
	}
	return abs(row[i].base()-(row[0].base()+row[len(row)-1].base())/2) < sameLine*row[i].size, true
}

// pitchAhead is how far apart the next two rows stand that follow each other; 0 where none do in the next lines.
func pitchAhead(lines []*line) float64 {
	for i := 1; i < min(len(lines), lookahead); i++ {
		if successive(lines, i) {
			return lines[i].base() - lines[i-1].base()
		}
	}
	return 0
}

// lookahead is how many lines below a first row tell how far apart rows stand: what is farther below may be another table.
const lookahead = 10

// headsIn finds the lines of headers on a page that look like rows by themselves.
func headsIn(lines []*line) {
	for i, l := range lines {
		l.heads = l.heads || l.overFigures(lines[i+1:min(len(lines), i+1+lookahead)]) || i > 0 && l.restOf(lines[i-1])
	}
}

// overFigures reports whether most of what a line has, beside a label, is texts over the figures of the next rows: it
// belongs to a header then, whatever figures it has itself, as in "per 31 december".
func (l *line) overFigures(below []*line) bool {
	if !l.seed() {
		return false
	}
	texts, others := 0, 0
	for i, p := range l.phrases {
		switch over := standsOver(p, below); {
		case p.isValue || dash(p.text()):
			others++
		case over:
			texts++
		case i > 0:
			return false
		}
	}
	return texts > others
}

// restOf reports whether a line that begins with a text and has no figures but dashes is what is left of words of a header,
// broken at their hyphens: it stands beside the last line of it.
func (l *line) restOf(above *line) bool {
	return !above.seed() && len(above.phrases) > 1 && beside(above, l) && !dash(l.phrases[0].text()) && !slices.ContainsFunc(l.phrases, func(p phrase) bool { return p.isValue })
}

// standsOver reports whether a text stands over figures of each of the next rows, or of as many as tell.
func standsOver(p phrase, below []*line) bool {
	rows := 0
	for _, l := range below {
		if !l.seed() || l.heads || rows == agree {
			continue
		}
		rows++
		if !slices.ContainsFunc(l.phrases, func(q phrase) bool {
			return (q.isValue || dash(q.text())) && q.box.Left < p.box.Right && p.box.Left < q.box.Right
		}) {
			return false
		}
	}
	return rows > 0
}
