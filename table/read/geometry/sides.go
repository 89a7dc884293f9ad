package geometry

import "slices"

// gutter is how far apart two tables stand beside each other at least, in the size of the letters: columns of one table
// stand that far apart as well, so that it takes more to tell two tables.
const gutter = 1.0

// sides are the tables of a region: two where a second column of labels begins in the middle, straight at its left, with as
// many columns of figures behind it as are before it, as in a balans of activa and passiva.
func (r *region) sides() []*region {
	n := len(r.columns)
	k := n / 2
	if n%2 != 0 || r.columns[k].left-r.columns[k-1].right < gutter*r.body[0].size || !r.labels(k) {
		return []*region{r}
	}
	at := (r.columns[k-1].right + r.columns[k].left) / 2
	left, right := *r, *r
	left.columns, right.columns = r.columns[:k:k], r.columns[k:]
	left.head, right.head = parted(r.head, at)
	left.body, right.body = parted(r.body, at)
	left.to = r.from // what follows in the page follows the second
	left.from = r.from
	right.from = r.from
	if len(left.body) == 0 || len(right.body) == 0 {
		return []*region{r}
	}
	return []*region{&left, &right}
}

// labels reports whether a column has the labels of a table of its own: nearly all rows have a text in it, nearly all of
// them different, and all begin at the same place.
func (r *region) labels(k int) bool {
	rows, different := 0, map[string]bool{}
	var lefts []float64
	for _, l := range r.body {
		if l.seed() {
			rows++
		}
		for _, p := range l.phrases {
			if place(r.columns, p) != k {
				continue
			}
			if text := p.text(); p.isValue || len(text) < 3 {
				return false
			} else {
				different[text] = true
			}
			lefts = append(lefts, p.box.Left)
		}
	}
	return rows > 2 && len(different)*4 >= rows*3 && same(slices.Clone(lefts), 0.25*r.body[0].size)*10 >= 9*len(lefts)
}

// parted is lines cut at a place, as far as anything is on either side.
func parted(lines []*line, at float64) (left, right []*line) {
	for _, l := range lines {
		cut := slices.IndexFunc(l.phrases, func(p phrase) bool { return (p.box.Left+p.box.Right)/2 > at })
		if cut < 0 {
			cut = len(l.phrases)
		}
		left, right = appendPart(left, l, l.phrases[:cut]), appendPart(right, l, l.phrases[cut:])
	}
	return left, right
}

func appendPart(list []*line, l *line, phrases []phrase) []*line {
	if len(phrases) == 0 {
		return list
	}
	part := *l
	part.phrases, part.box = phrases, phrases[0].box
	for _, p := range phrases {
		part.box = around(part.box, p.box)
	}
	part.row, part.heads = part.seeded(), part.headlike()
	return append(list, &part)
}
