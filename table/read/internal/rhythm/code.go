package rhythm

import (
	"slices"
	"strconv"
)

// bind marks the codes: a code is told by its form, or is a figure that counts on from label to label: 1, 2, 3, or 640,
// 642, 673.
func bind(list []token) {
	grouped := 0
	for _, t := range list {
		if t.kind == figure && dotted.MatchString(t.text) {
			grouped++
		}
	}
	counted := counting(list)
	long := func(t token) bool { return len(t.text) > 3 && bare.MatchString(t.text) }
	for i := range list {
		if list[i].kind == figure && grouped > fewGrouped && long(list[i]) && nextKind(list, i) == word && (i == 0 || !long(list[i-1])) {
			list[i].kind = code
		}
	}
	for _, i := range counted {
		list[i].kind = code
	}
}

// codeKind is what token i is: a code only where a label or a code follows.
func codeKind(list []token, i int) kind {
	switch next := nextKind(list, i); {
	case list[i].kind != code || next == word || next == code:
		return list[i].kind
	case figureForm.MatchString(list[i].text):
		return figure
	}
	return word
}

// joins reports whether a code has a label behind it.
func joins(list []token) bool {
	for i, t := range list[:max(0, len(list)-1)] {
		if open(t) && codeKind(list, i) == code {
			if k := codeKind(list, i+1); k == word || k == code {
				return true
			}
		}
	}
	return false
}

// join joins codes to the labels behind them, and adds that to out, which may begin where the list does. It may stop when
// there are so many tokens behind the first figure.
func join(out, list []token, most int) []token {
	first := -1
	for i, t := range list {
		if t.kind = codeKind(list, i); len(out) > 0 && open(out[len(out)-1]) && (t.kind == word || t.kind == code) {
			last := &out[len(out)-1]
			last.text, last.kind = last.text+" "+t.text, t.kind
			continue
		}
		if first < 0 && t.kind == figure {
			first = len(out)
		}
		if out = append(out, t); first >= 0 && len(out) > first+most {
			break
		}
	}
	return labels(out)
}

// standing is what [sample] is of tokens of which codes stand as labels.
func standing(list []token) []token {
	for first := range list {
		if codeKind(list, first) != figure {
			continue
		}
		from := max(0, first-sampledAbove)
		out := slices.Clone(list[from:min(len(list), first+sampled)])
		for i := range out {
			out[i].kind = codeKind(list, from+i)
		}
		return labels(out)
	}
	return nil
}

// stand lets codes stand as labels before a column of texts.
func stand(list []token) []token {
	for i := range list {
		list[i].kind = codeKind(list, i)
	}
	return labels(list)
}

// labels makes codes labels.
func labels(list []token) []token {
	for i := range list {
		if open(list[i]) {
			list[i].kind = word
		}
	}
	return list
}

// fewGrouped is from how many figures with grouped thousands on a number of four digits without is no figure.
const fewGrouped = 3

// open reports whether a token is a code that waits for its label.
func open(t token) bool { return t.kind == code }

// nextKind is the kind of the token behind one, empty where there is none.
func nextKind(list []token, i int) kind {
	if i+1 < len(list) {
		return list[i+1].kind
	}
	return empty
}

// counting lists the whole numbers before labels that count on: those in a chain that begins at 1 to 3 and goes up by 1
// or 2, and those that are as long as each other. Figures are left behind as many labels as have a number, or these
// numbers are figures of the label before them.
func counting(list []token) (counted []int) {
	var before, value []int // whole numbers of up to three digits before a label
	figures := 0
	for i, t := range list {
		if t.kind == figure {
			figures++
		}
		if t.kind == figure && len(t.text) <= 3 && nextKind(list, i) == word {
			if n, err := strconv.Atoi(t.text); err == nil && n > 0 {
				before, value = append(before, i), append(value, n)
			}
		}
	}
	marked, n := numbered(list, before)
	var c chains
	for left := seq(len(before)); n <= figures-n; left = slices.DeleteFunc(left, func(i int) bool { return marked[i] }) {
		chain := c.longest(left, value)
		if len(chain) < 3 || value[chain[0]] > 3 {
			break
		}
		for _, i := range chain {
			if !marked[i] {
				n++
			}
			marked[i] = true
		}
	}
	if figures-n < n {
		return nil
	}
	for i, at := range before {
		if marked[i] {
			counted = append(counted, at)
		}
	}
	return counted
}

// numbered marks numbers before labels that are as long as each other, of three digits or more, and all differ (640, 642,
// 673), and counts them, where the first figure of all is one of them, and at least half of the labels have one.
func numbered(list []token, before []int) (marked []bool, n int) {
	marked = make([]bool, len(before))
	first := slices.IndexFunc(list, func(t token) bool { return t.kind == figure })
	if len(before) == 0 || before[0] != first || len(list[first].text) < 3 {
		return marked, 0
	}
	labels := 0
	for i, t := range list {
		if t.kind == word && i > 0 && list[i-1].kind == figure {
			labels++
		}
	}
	seen := map[string]bool{}
	for i, at := range before {
		if text := list[at].text; len(text) == len(list[first].text) && !seen[text] {
			marked[i], seen[text] = true, true
		}
	}
	if n = len(seen); n < 4 || n*2 < labels || n*10 < len(before)*8 {
		clear(marked)
		n = 0
	}
	return marked, n
}

// chains finds chains of numbers that count on. Its lists are used again, as a long text has thousands of chains.
type chains struct {
	length, before []int32
	last           [largestCounted + 1]int32 // 1 + the place in the list of the last number of that value, by value
}

// largestCounted is the largest number that counts on: those have up to three digits.
const largestCounted = 999

// longest is the longest chain of numbers in which each is 1 or 2 more than the one before; list says which numbers, by
// their places among the values.
func (c *chains) longest(list, value []int) []int {
	c.length, c.before = append(c.length[:0], make([]int32, len(list))...), append(c.before[:0], make([]int32, len(list))...)
	clear(c.last[:])
	best := -1
	for i, at := range list {
		v := value[at]
		c.length[i], c.before[i] = 1, -1
		for step := 1; step <= min(2, v); step++ {
			if j := c.last[v-step] - 1; j >= 0 && c.length[j]+1 > c.length[i] {
				c.length[i], c.before[i] = c.length[j]+1, j
			}
		}
		c.last[v] = int32(i) + 1
		if best < 0 || c.length[i] > c.length[best] {
			best = i
		}
	}
	var chain []int
	for i := best; i >= 0; i = int(c.before[i]) {
		chain = append(chain, list[i])
	}
	slices.Reverse(chain)
	return chain
}
