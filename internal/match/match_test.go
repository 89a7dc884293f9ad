package match

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// best is the most evidence of all assignments, each tried.
func best(edges []Edge, old, new map[int]bool) float64 {
	if len(edges) == 0 {
		return 0
	}
	e, rest := edges[0], edges[1:]
	most := best(rest, old, new)
	if !old[e.Old] && !new[e.New] && e.Bits > 0 {
		old[e.Old], new[e.New] = true, true
		most = max(most, e.Bits+best(rest, old, new))
		delete(old, e.Old)
		delete(new, e.New)
	}
	return most
}

// The assignment has as much evidence as the best of all that there are.
func TestAssignIsExact(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		bits := map[Pair]float64{}
		var edges []Edge
		for range random.IntN(12) {
			p := Pair{random.IntN(5), random.IntN(5)}
			if _, ok := bits[p]; !ok {
				bits[p] = float64(random.IntN(9) - 2)
				edges = append(edges, Edge{p, bits[p]})
			}
		}
		sum, old, new := 0.0, map[int]bool{}, map[int]bool{}
		for _, p := range Assign(edges) {
			assert.Greater(t, bits[p], 0.0)
			assert.False(t, old[p.Old] || new[p.New], "twice")
			old[p.Old], new[p.New] = true, true
			sum += bits[p]
		}
		assert.Equal(t, best(edges, map[int]bool{}, map[int]bool{}), sum, "%v", edges)
	}
}

// Swapped lists have the swapped result, also where things are alike, and the order of
// the edges says nothing.
func TestAssignIsSymmetric(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		var edges, swapped []Edge
		var bits [3][3]float64
		for i := range 9 {
			bits[i/3][i%3] = 4 * random.Float64()
		}
		var kinds [2][6]int
		for i := range 12 {
			kinds[i/6][i%6] = random.IntN(3)
		}
		for i := range 6 {
			for j := range 6 {
				e := Edge{Pair{i, j}, bits[kinds[0][i]][kinds[1][j]]}
				edges, swapped = append(edges, e), append(swapped, Edge{Pair{j, i}, e.Bits})
			}
		}
		random.Shuffle(len(swapped), func(i, j int) { swapped[i], swapped[j] = swapped[j], swapped[i] })
		back := Assign(swapped)
		for i, p := range back {
			back[i] = Pair{p.New, p.Old}
		}
		assert.ElementsMatch(t, Assign(edges), back)
	}
}

// Of assignments that are as likely, the one that keeps the order.
func TestAssignKeepsTheOrder(t *testing.T) {
	var edges []Edge
	for i := range 6 {
		for j := range 6 {
			edges = append(edges, Edge{Pair{i, j}, 3})
		}
	}
	for _, p := range Assign(edges) {
		assert.Equal(t, p.Old, p.New)
	}
	assert.Empty(t, Assign(nil))
}

func TestLikeness(t *testing.T) {
	for _, c := range []struct {
		a, b        string
		least, most float64
	}{
		{"", "", 1, 1},
		{"Baten", "baten", 1, 1},
		{"Baten", "", 0, 0},
		{"Lasten", "Baten", 0, 0}, // 0.67 of the pairs: another word
		{"Inkomensregeling", "Inkomensregelingen", .9, .99},               // 15 of 16 pairs
		{"Begeleide participatie", "Participatie, begeleide", 1, 1},       // the words count, not their order
		{"Programma 5", "Programma 6", .4, .5},                            // 18 of 20 letters, halved
		{"Wmo en Jeugd", "Jeugdhulp en Wmo", .2, .8},                      //
		{"Onderwijs", "Openbare orde en veiligheid", 0, .1},               //
		{"Overige lasten programma", "Overige lasten programma's", .9, 1}, //
		{"a", "b", 0, 0},
	} {
		got := Likeness(LabelOf(c.a), LabelOf(c.b))
		assert.GreaterOrEqual(t, got, c.least, "%q %q", c.a, c.b)
		assert.LessOrEqual(t, got, c.most, "%q %q", c.a, c.b)
		assert.Equal(t, got, Likeness(LabelOf(c.b), LabelOf(c.a)), "%q %q", c.a, c.b)
	}
}

// Where not all pairs can be looked at, those with a rare feature in common are.
func TestCandidatesOfLongLists(t *testing.T) {
	var first, second [][]string
	for i := range 1000 {
		first = append(first, []string{"baten", fmt.Sprint(i)})
		second = append(second, []string{"baten", fmt.Sprint(999 - i)})
	}
	pairs := Candidates(first, second)
	assert.Len(t, pairs, 1000)
	for _, p := range pairs {
		assert.Equal(t, 999, p.Old+p.New)
	}
	assert.Len(t, Candidates(first[:64], second[:64]), 64*64)
	assert.Empty(t, Candidates(first[:65], second[:64]))
	assert.Empty(t, Candidates[string](nil, second))
}

// One is compared with eight at most, of either list, and with those of the rarest
// feature.
func TestCandidatesAreFew(t *testing.T) {
	var first, second [][]string
	for i := range 60 {
		first, second = append(first, []string{"x"}), append(second, []string{"x", fmt.Sprint("own", i)})
	}
	for i := range 10 {
		first = append(first, []string{fmt.Sprint("own", i)})
	}
	counts := map[int]int{}
	pairs := Candidates(first, second)
	for _, p := range pairs {
		counts[p.Old]++
	}
	assert.Equal(t, 8, counts[59], "nobody else asks for it")
	assert.True(t, slices.Contains(pairs, Pair{60, 0}))
}

// What more than 64 have is not looked up.
func TestCandidatesOfCommonFeatures(t *testing.T) {
	lists := func(n int) (first, second [][]string) {
		for range 100 {
			first, second = append(first, nil), append(second, nil)
		}
		for i := range n {
			first[i], second[i] = []string{"x"}, []string{"x"}
		}
		return first, second
	}
	assert.NotEmpty(t, Candidates(lists(64)))
	assert.Empty(t, Candidates(lists(65)))
}

// Of a sentence the first 64 words are compared.
func TestLikenessOfSentences(t *testing.T) {
	words := func(letter byte, n int) string { return strings.Repeat(strings.Repeat(string(letter), 6)+" ", n) }
	like := func(common int) float64 {
		return Likeness(LabelOf(words('a', common)+words('b', 80)), LabelOf(words('a', common)+words('c', 80)))
	}
	assert.Equal(t, 1.0, like(64))
	assert.Equal(t, .5, like(32))
}
