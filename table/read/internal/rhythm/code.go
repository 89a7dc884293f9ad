package rhythm

import (
	"slices"
	"strconv"
)

// bind joins codes to the labels behind them, or lets them stand as labels before a column of texts. A code is told by
// its form, or is a figure that counts on from label to label: 1, 2, 3, or 640, 642, 673.
func bind(list []token, join bool) []token {
	list = slices.Clone(list)
	counted := counting(list)
	grouped := 0
	for _, t := range list {
		if t.kind == figure && dotted.MatchString(t.text) {
			grouped++
		}
	}
	for i := range list {
		long := grouped > fewGrouped && len(list[i].text) > 3 && bare.MatchString(list[i].text) && nextKind(list, i) == word
		if list[i].kind == figure && (counted[i] || long) {
			list[i].kind = code
		}
	}
	var out []token
	for i, t := range list {
		next := nextKind(list, i)
		switch {
		case t.kind != code:
		case next == word || next == code:
			if !join || len(out) == 0 || !open(out[len(out)-1]) {
				out = append(out, t)
				continue
			}
		case figureForm.MatchString(t.text):
			t.kind = figure
		default:
			t.kind = word
		}
		if join && len(out) > 0 && open(out[len(out)-1]) && (t.kind == word || t.kind == code) {
			last := &out[len(out)-1]
			last.text, last.kind = last.text+" "+t.text, t.kind
			continue
		}
		out = append(out, t)
	}
	for i := range out {
		if out[i].kind == code {
			out[i].kind = word
		}
	}
	return out
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

// counting marks the whole numbers before labels that count on: most of them are in one chain that begins at 1 to 3
// and goes up by 1 or 2, or in one of three digits that goes up.
func counting(list []token) map[int]bool {
	var before []int // whole numbers of up to three digits before a label
	value := map[int]int{}
	for i, t := range list {
		if t.kind == figure && len(t.text) <= 3 && nextKind(list, i) == word {
			if n, err := strconv.Atoi(t.text); err == nil && n > 0 {
				before, value[i] = append(before, i), n
			}
		}
	}
	counted := numbered(list, before)
	for left := before; ; {
		chain := longest(left, value)
		if len(chain) < 3 || value[chain[0]] > 3 {
			break
		}
		inside := 0
		for _, i := range before {
			if i >= chain[0] && i <= chain[len(chain)-1] {
				inside++
			}
		}
		if len(chain)*10 < inside*6 {
			break
		}
		for _, i := range chain {
			counted[i] = true
		}
		var rest []int
		for _, i := range left {
			if !counted[i] {
				rest = append(rest, i)
			}
		}
		left = rest
	}
	return counted
}

// numbered marks numbers before labels that are as long as each other, of three digits or more, and all differ (640, 642,
// 673), where the first figure of all is one of them, and at least half of the labels have one.
func numbered(list []token, before []int) map[int]bool {
	first := slices.IndexFunc(list, func(t token) bool { return t.kind == figure })
	labels := 0
	for i, t := range list {
		if t.kind == word && i > 0 && list[i-1].kind == figure {
			labels++
		}
	}
	marked := map[int]bool{}
	if len(before) == 0 || before[0] != first || len(list[first].text) < 3 {
		return marked
	}
	seen := map[string]bool{}
	for _, i := range before {
		if text := list[i].text; len(text) == len(list[first].text) && !seen[text] {
			marked[i], seen[text] = true, true
		}
	}
	if len(marked) < 4 || len(marked)*2 < labels || len(marked)*10 < len(before)*8 {
		return map[int]bool{}
	}
	return marked
}

// longest is the longest chain of numbers in which each is 1 or 2 more than the one before.
func longest(list []int, value map[int]int) []int {
	length, before := map[int]int{}, map[int]int{}
	last := map[int]int{} // index of the last number of that value
	best := -1
	for _, i := range list {
		v := value[i]
		length[i], before[i] = 1, -1
		for _, step := range []int{1, 2} {
			if j, ok := last[v-step]; ok && length[j]+1 > length[i] {
				length[i], before[i] = length[j]+1, j
			}
		}
		last[v] = i
		if best < 0 || length[i] > length[best] {
			best = i
		}
	}
	var chain []int
	for i := best; i >= 0; i = before[i] {
		chain = append([]int{i}, chain...)
	}
	return chain
}
