package cli

import (
	"strings"
)

// lettersPerSlip is in how many letters one slip of the finger is looked for: "contrle" is controle, "rap" and "toon" are two
// words.
const lettersPerSlip = 3

// leastBegun is how many letters of a word must be there to take it for one that was not finished.
const leastBegun = 3

// Nearest is the word of a list that somebody meant who wrote another: the one that begins so, or else that has the fewest
// letters otherwise; empty where none is near.
func Nearest(written string, words []string) string {
	written = strings.ToLower(written)
	best, least := "", len([]rune(written))/lettersPerSlip+1
	for _, word := range words {
		switch slips := slips([]rune(written), []rune(strings.ToLower(word))); {
		case len(written) >= leastBegun && strings.HasPrefix(strings.ToLower(word), written):
			return word
		case slips < least:
			best, least = word, slips
		}
	}
	return best
}

// slips is how many letters have to be written otherwise, added, left out or exchanged with the next to make b of a.
func slips(a, b []rune) int {
	before, row := []int(nil), make([]int, len(b)+1)
	for k := range row {
		row[k] = k
	}
	for i := range a {
		next := make([]int, len(b)+1)
		next[0] = i + 1
		for k := range b {
			cost := 1
			if a[i] == b[k] {
				cost = 0
			}
			next[k+1] = min(row[k]+cost, row[k+1]+1, next[k]+1)
			if i > 0 && k > 0 && a[i] == b[k-1] && a[i-1] == b[k] {
				next[k+1] = min(next[k+1], before[k-1]+1)
			}
		}
		before, row = row, next
	}
	return row[len(b)]
}
