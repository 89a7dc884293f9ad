package finding

import (
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/internal/enum"
)

// Language is the language of messages. The zero value is Dutch, the language
// of the documents. Its String is the ISO 639 code, "nl" or "en", and
// UnmarshalText reads it.
type Language = enum.Of[languages]

// The languages of messages.
const (
	Dutch Language = iota
	English
)

type languages struct{}

func (languages) List() *enum.List { return &languageList }

var languageList = enum.List{Type: "Language", What: "language", Words: []string{"nl", "en"}}

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

// With fills in both texts from the same arguments: {0} stands for the first.
// What has no argument stays as it is.
func (t Text) With(args ...string) Text {
	pairs := make([]string, 0, 2*len(args))
	for i, arg := range args {
		pairs = append(pairs, "{"+strconv.Itoa(i)+"}", arg)
	}
	r := strings.NewReplacer(pairs...)
	return Text{r.Replace(t.NL), r.Replace(t.EN)}
}
