package finding

import "github.com/bbvgo/bbv/internal/enum"

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
