// Package said makes errors that say in Dutch, too, what is wrong: for programs whose users are Dutch.
package said

import (
	"errors"
	"fmt"

	"github.com/bbvgo/bbv/finding"
)

// Errorf makes an error of one format for each language, which take the same arguments. An argument that is a [finding.Text]
// is said in the language of the format. The error has the method InDutch.
func Errorf(format finding.Text, args ...any) error { return inBoth(Textf(format, args...)) }

// Textf fills in both formats, as Errorf does.
func Textf(format finding.Text, args ...any) finding.Text {
	return finding.Text{NL: fill(format, finding.Dutch, args), EN: fill(format, finding.English, args)}
}

func fill(format finding.Text, lang finding.Language, args []any) string {
	said := make([]any, len(args))
	for i, arg := range args {
		if text, ok := arg.(finding.Text); ok {
			arg = text.In(lang)
		}
		said[i] = arg
	}
	return fmt.Sprintf(format.In(lang), said...)
}

// Of returns what an error says in both languages; what only English says stands in English behind a few words of Dutch.
func Of(err error) finding.Text {
	if err == nil {
		return finding.Text{}
	}
	var dutch interface{ InDutch() string }
	if errors.As(err, &dutch) {
		return finding.Text{NL: dutch.InDutch(), EN: err.Error()}
	}
	return finding.Text{NL: "niet te lezen (in het Engels: " + err.Error() + ")", EN: err.Error()}
}

// inBoth is an error in both languages.
type inBoth finding.Text

func (e inBoth) Error() string   { return e.EN }
func (e inBoth) InDutch() string { return e.NL }
