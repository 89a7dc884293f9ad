package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/digits"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// tokenKind is what a token is made of.
type tokenKind uint8

const (
	word   tokenKind = iota // letters, with what stands inside a word: "programma's", "t.o.v.", "re-integratie"
	number                  // digits, and the marks between them
	mark                    // any other character
)

// token is a word, a number or a mark of a sentence.
type token struct {
	kind    tokenKind
	text    string // a word folded, else as it stands
	at, end int    // bytes of the sentence
	gap     bool   // a blank stands before it
}

// glued reports whether a token stands against the one before it.
func glued(tokens []token, i int) bool { return i > 0 && i < len(tokens) && !tokens[i].gap }

// is reports whether token i exists and is a mark or word of this text.
func is(tokens []token, i int, text string) bool {
	return i >= 0 && i < len(tokens) && tokens[i].text == text
}

// signs are marks of more than one character that stand before figures, or between them.
var signs = []string{"-/-", "+/-", "t/m"}

// tokenize splits a sentence.
func tokenize(s string) []token {
	list := make([]token, 0, len(s)/5+1)
	gap := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			gap, i = true, i+size
			continue
		}
		t := token{kind: mark, at: i, end: i + size, gap: gap}
		switch n := signAt(s[i:]); {
		case n > 0:
			t.end = i + n
		case r >= '0' && r <= '9':
			t.kind, t.end = number, i+digits.Run(s[i:])
		case unicode.IsLetter(r):
			t.kind, t.end = word, wordEnd(s, i)
		}
		if t.text = s[t.at:t.end]; t.kind == word {
			t.text = lexicon.Fold(t.text)
		}
		list = append(list, t)
		gap, i = false, t.end
	}
	return list
}

// signAt is the length of the sign with which a text begins, 0 where it begins with none.
func signAt(s string) int {
	for _, sign := range signs {
		if rest, ok := strings.CutPrefix(s, sign); ok {
			if r, _ := utf8.DecodeRuneInString(rest); !unicode.IsLetter(r) {
				return len(sign)
			}
		}
	}
	return 0
}

// wordEnd is the end of the word that begins at i: letters, and the apostrophes, hyphens and points that have a letter
// on both sides. The point behind an abbreviation such as "t.o.v." is part of it.
func wordEnd(s string, i int) int {
	start, points, last := i, 0, ' '
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) || r == '\u00ad' {
			i, last = i+size, r
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		if !strings.ContainsRune("'’-.", r) || !unicode.IsLetter(next) || r == '.' && unicode.IsLower(last) && unicode.IsUpper(next) {
			break
		}
		if r == '.' {
			points++
		}
		i, last = i+size, r
	}
	if i < len(s) && s[i] == '.' && (points > 0 || lexicon.Abbreviation.Has(lexicon.Fold(s[start:i]))) {
		i++
	}
	return i
}
