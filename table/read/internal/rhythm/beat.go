package rhythm

import (
	"cmp"
	"slices"
)

// beat finds the shape of the rows: that by which the tokens can be read with the fewest oddities, and what that costs. It
// is nil where the tokens hold no row.
func beat(list []token) (shape, int) {
	sample := sample(list)
	if sample == nil {
		return nil, never
	}
	votes := headerVotes(sample)
	runs := runLengths(sample)
	type scored struct {
		shape shape
		cost  int
	}
	var best *scored
	for _, s := range shapes(sample, votes) {
		p := parse(sample, s)
		stub := max(stubVote(p.top(), len(s), runs), stubVote(p.top(), s.unmarked(), runs))
		if p.begun(s) {
			stub = 0
		}
		if len(p.rows) == 0 || !p.filled(s, stub == voteStub) {
			continue
		}
		vote := max(votes[s.figures()], votes[len(s)]) + stub
		c := scored{s, p.cost - vote*p.figureRows(s)}
		if s[0] == word && p.dangling() {
			c.cost += costMisfit
		}
		if best == nil || cmp.Compare(c.cost, best.cost) < 0 {
			best = &c
		}
	}
	if best == nil {
		return nil, never
	}
	return best.shape, best.cost
}

// stubVote weighs whether a header that begins with that of the labels has a name for every column, and as few headings
// of the first rows behind them as can be. What would be headings are names where rows have as many figures as there are of both.
func stubVote(head []token, columns int, runs map[int]int) int {
	if slices.ContainsFunc(head, func(t token) bool { return t.on }) {
		return lineVote(head, columns)
	}
	n, at := 0, 0
	for i := len(head) - 1; i >= 0; i-- {
		if head[i].kind == empty {
			continue
		}
		if n++; isStub(head[i]) {
			at = n
		} else if at > 0 {
			break
		}
	}
	if columns > 1 && at > columns && turnsBefore(head, at, columns) {
		return 0
	}
	if extra := at - columns - 1; at > 0 && extra >= 0 && (extra == 0 || runs[at-1] < fewestRows) {
		return max(0, voteStub-extra*voteHeading)
	}
	return 0
}

// lineVote is stubVote where a header stands on one line: headings stand on others.
func lineVote(head []token, columns int) int {
	for i, t := range head {
		n := 0
		for i+n+1 < len(head) && head[i+n+1].on {
			n++
		}
		if isStub(t) && n == columns {
			return voteStub
		}
	}
	return 0
}

// turnsBefore reports whether the names behind the header of the labels, the last of some columns left out, come back
// in turn, and with the last do not: that is a heading.
func turnsBefore(head []token, stub, columns int) bool {
	var names []headCell
	for _, t := range head {
		if t.kind != empty {
			names = append(names, headCell{token: t})
		}
	}
	names = names[len(names)-stub+1:]
	return period(names[:columns-1]) > 1 && period(names[:columns]) == 0
}

// shapes lists what rows may be: as many figures as runs have, with the marks that stand between them, and with up to
// two columns of texts before, or one behind them.
func shapes(list []token, votes map[int]int) []shape {
	runs := runsOf(list)
	widths := map[int]bool{}
	for _, r := range runs {
		widths[r.figures] = true
	}
	for n := range votes {
		widths[n] = true
	}
	var out []shape
	if s := betweenYears(list); s != nil {
		widths[len(s)] = true
		out = append(out, s)
	}
	for n := 1; n <= mostColumns; n++ {
		if !widths[n] {
			continue
		}
		base := make(shape, n)
		for i := range base {
			base[i] = figure
		}
		list := []shape{base}
		if m := marked(runs, n); len(m) > n {
			list = append(list, m)
		}
		for _, s := range list {
			out = append(out, s, append(shape{word}, s...), append(shape{word, word}, s...), append(slices.Clone(s), word))
		}
	}
	return out
}

// runLengths counts the rows of so many figures.
func runLengths(list []token) map[int]int {
	n := map[int]int{}
	for _, r := range runsOf(list) {
		n[r.figures]++
	}
	return n
}

// run is what stands between two labels.
type run struct {
	figures int
	marks   []int // before which figure, from 0, a mark stands
}

func runsOf(list []token) []run {
	var out []run
	var r run
	for i, t := range list {
		switch t.kind {
		case figure:
			r.figures++
		case year: // in a column of years, or a header
			switch behind := i > 0 && list[i-1].kind == figure; {
			case nextKind(list, i) == figure && (behind || i > 0 && list[i-1].kind == word), behind && nextKind(list, i) == word:
				r.figures++
			case nextKind(list, i) != figure:
				r = run{}
			}
		case empty:
			if r.figures > 0 {
				r.figures++
			}
		case mark:
			r.marks = append(r.marks, r.figures)
		default:
			if r.figures > 0 {
				out = append(out, r)
			}
			r = run{}
		}
	}
	if r.figures > 0 {
		out = append(out, r)
	}
	return out
}

// marked is n figures with a column of marks wherever two of the runs of n or more have one.
func marked(runs []run, n int) shape {
	at := make([]int, n+1)
	for _, r := range runs {
		if r.figures != n {
			continue
		}
		for _, m := range r.marks {
			at[m]++
		}
	}
	var s shape
	for i := range n + 1 {
		if at[i] > 1 {
			s = append(s, mark)
		}
		if i < n {
			s = append(s, figure)
		}
	}
	return s
}

// headerVotes weighs what the tokens above the first figure say of the number of columns: years one behind the other.
func headerVotes(list []token) map[int]int {
	votes := map[int]int{}
	var head []token
	for _, t := range list {
		if t.kind == figure {
			break
		}
		if t.kind != empty {
			head = append(head, t)
		}
	}
	for i := 0; i < len(head); {
		j := i
		for j < len(head) && len(head[j].text) < longHeader && (head[j].kind == year || hasYear(head[j].text)) {
			j++
		}
		if j-i >= 2 && j-i <= mostColumns {
			votes[j-i] = voteYears
		}
		i = max(j, i+1)
	}
	return votes
}
