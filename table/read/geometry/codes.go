package geometry

// codes joins a first column of codes, such as the numbers of taakvelden, to the names in the next one, unless the header
// has a text of its own over the names.
func (r *region) codes() {
	if len(r.columns) < 3 {
		return
	}
	coded, others := 0, 0
	for _, l := range r.body {
		if len(l.phrases) < 2 || place(r.columns, l.phrases[1]) != 1 || place(r.columns, l.phrases[0]) != 0 {
			continue
		}
		if code(l.phrases[0]) && !l.phrases[1].figure {
			coded++
		} else {
			others++
		}
	}
	if coded <= 4*others {
		return
	}
	for _, l := range r.head {
		for _, p := range l.phrases {
			if r.columns[1].overlap(p.box) > 0 && r.columns[0].overlap(p.box) <= 0 && r.columns[2].left > p.box.Left {
				return
			}
		}
	}
	r.columns = append([]column{{r.columns[0].left, r.columns[1].right}}, r.columns[2:]...)
}

// code reports whether a phrase is short and has a digit, as the codes of taakvelden.
func code(p phrase) bool { return len(p.words) == 1 && len(p.text()) <= maxCode && hasDigit(p.text()) }

// maxCode is how long the code of a row is at most: "programma" and more are names.
const maxCode = 6

// unglue cuts lines of which the figures stand so near the label that all is one text: at least two figures stand where
// columns of values are, and so do no letters.
func (r *region) unglue() {
	for _, l := range r.body {
		if l.seed() || len(l.phrases) != 1 {
			continue
		}
		list := parts(r.columns, l.phrases[0])
		if len(list) < 3 || r.columns[1].left < list[0].box.Right {
			continue
		}
		taken := map[int]bool{0: true}
		for _, p := range list[1:] {
			k := place(r.columns, p)
			if taken[k] || r.columns[k].overlap(p.box) <= 0 {
				taken = nil
				break
			}
			taken[k] = true
		}
		if taken != nil {
			l.phrases, l.row, l.heads = list, true, false
		}
	}
}
