package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/bbvgo/bbv/internal/datafile"
)

//go:embed meanings.csv
var meanings string

// Meaning is what whole labels of one kind of table mean: a post of the balans, a kengetal, a line of the EMU-saldo.
type Meaning struct{ list func() *labels }

// labels are those of a list.
type labels struct {
	of  []meaning
	may []string // words that every label may have
}

type meaning struct {
	key       string
	must, may []string
}

// The lists.
var (
	Balanspost = meaningsOf("balans")   // by the key of the post
	Kengetal   = meaningsOf("kengetal") // by its name
	EMURegel   = meaningsOf("emu")      // by the field in which documents write it
)

func meaningsOf(list string) Meaning {
	return Meaning{sync.OnceValue(func() *labels {
		l := &labels{}
		for _, row := range datafile.Rows(meanings, 4) {
			switch must, may := strings.Fields(row[2]), strings.Fields(row[3]); {
			case row[0] != list:
			case row[1] == "*":
				l.may = may
			default:
				l.of = append(l.of, meaning{row[1], must, may})
			}
		}
		return l
	})}
}

// Of is the key of what a label means: that of which it has every word and no other, numbers at its begin and end aside. Where
// two have as many words there is none.
func (m Meaning) Of(label string) (key string, ok bool) {
	l, words, most := m.list(), wordsOf(label), 0
	for _, e := range l.of {
		if len(words) == 0 || len(e.must) < most || !e.is(words, l.may) {
			continue
		}
		if len(e.must) == most && e.key != key {
			ok = false
			continue
		}
		key, most, ok = e.key, len(e.must), true
	}
	if !ok {
		return "", false
	}
	return key, true
}

// Bare reports whether a label has no words but those that every label may have.
func (m Meaning) Bare(label string) bool {
	return !slices.ContainsFunc(wordsOf(label), func(w string) bool { return !slices.Contains(m.list().may, w) })
}

// wordsOf are the words of a label without numbers at its begin and end.
func wordsOf(label string) []string {
	words := strings.Fields(Bare(label, "<>=≥"))
	for len(words) > 0 && isDigit(words[0][0]) {
		words = words[1:]
	}
	for len(words) > 1 && isDigit(words[len(words)-1][0]) {
		words = words[:len(words)-1]
	}
	return words
}

func (e meaning) is(words, may []string) bool {
	any := slices.Contains(e.may, "*")
	return !slices.ContainsFunc(e.must, func(w string) bool { return !slices.Contains(words, w) }) &&
		!slices.ContainsFunc(words, func(w string) bool {
			return !any && !slices.Contains(e.must, w) && !slices.Contains(e.may, w) && !slices.Contains(may, w)
		})
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
