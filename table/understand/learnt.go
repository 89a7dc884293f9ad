package understand

import (
	"math"

	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/internal/sums"
)

// Bits by which words say that a line is, or is not, the sum of others.
const (
	hintTotal = 5   // a word for a total, a saldo, an afwijking, a stand at the end
	hintPlain = -.5 // none, in a table that has such words
)

// learnHints gives the rows of which no known word tells what the table itself says of theirs: that others which begin
// with the same word are sums. It reports whether it gave any.
func (u *Understanding) learnHints(g *sums.Grid, found []*sums.Sum) (given bool) {
	total := g.Totals(found)
	words := u.firstWords(g)
	seen, totals := map[string]int{}, map[string]int{}
	for r := range u.Rows {
		if w := words[g.Rows[r].Label]; w != "" && !g.Rows[r].Head {
			seen[w]++
			totals[w] += asOne(total[r])
		}
	}
	for r := range u.Rows {
		w := words[g.Rows[r].Label]
		if w == "" || g.Rows[r].Head || g.Rows[r].Hint > 0 {
			continue
		}
		yes := totals[w] - asOne(total[r]) // what a row is says nothing of itself
		if bits := learnt(yes, seen[w]-1-yes); bits > 0 {
			g.Rows[r].Hint, given = bits, true
		}
	}
	return given
}

// firstWords are the words with which labels of several words begin, by the number of the label. Labels are numbered in the order
// of their rows.
func (u *Understanding) firstWords(g *sums.Grid) []string {
	words := []string{""}
	for r := range u.Rows {
		if int(g.Rows[r].Label) < len(words) {
			continue
		}
		first, several := "", false
		for w := range lexicon.EachWord(u.labels.fold(u.Rows[r].Label)) {
			if several = first != ""; several {
				break
			}
			first = w
		}
		if !several {
			first = ""
		}
		words = append(words, first)
	}
	return words
}

func asOne(is bool) int {
	if is {
		return 1
	}
	return 0
}

// What a word of the table tells: of rows of which nothing is known one in seven is a sum of others.
const (
	oftenTotal = .15
	sureLearnt = 3 // bits from which it is a hint: two rows that are sums make 3.8, one makes 2.9
)

// learnt is the hint, in bits, of a word with which so many other rows begin that are sums, and so many that are not.
func learnt(yes, no int) float64 {
	bits := math.Log2((float64(yes)+oftenTotal)/(float64(no)+1-oftenTotal)) - math.Log2(oftenTotal/(1-oftenTotal))
	if bits <= sureLearnt {
		return 0
	}
	return min(bits, hintTotal)
}
