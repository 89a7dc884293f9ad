package validate

import (
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/rounding"
)

// Language is the language of messages, that of package rounding. The zero value is Dutch.
type Language = rounding.Language

// The languages of messages.
const (
	Dutch   = rounding.Dutch
	English = rounding.English
)

// ParseLanguage reads "nl" or "en", or returns a *budget.ParseError.
func ParseLanguage(text string) (Language, error) {
	for _, l := range []Language{Dutch, English} {
		if l.String() == text {
			return l, nil
		}
	}
	return 0, &budget.ParseError{What: "language", Input: text, Reason: "want nl or en"}
}

// Text is a text in both languages. The zero value is empty.
type Text struct {
	NL string
	EN string
}

// In returns the text in one language; any other language is Dutch.
func (t Text) In(l Language) string {
	if l == English {
		return t.EN
	}
	return t.NL
}

// with fills in both texts from the same arguments: {0} stands for the first.
func (t Text) with(args ...string) Text {
	pairs := make([]string, 0, 2*len(args))
	for i, arg := range args {
		pairs = append(pairs, fmt.Sprintf("{%d}", i), arg)
	}
	r := strings.NewReplacer(pairs...)
	return Text{r.Replace(t.NL), r.Replace(t.EN)}
}

// and fills in one more argument, {5}, and leaves the others open.
func (t Text) and(arg string) Text {
	return Text{strings.ReplaceAll(t.NL, "{5}", arg), strings.ReplaceAll(t.EN, "{5}", arg)}
}
