package cli

import (
	"errors"

	"github.com/bbvgo/bbv/finding"
)

// Problem is what is wrong with a call or a file, in both languages, with the input quoted and what to do.
type Problem finding.Text

func (p Problem) Error() string { return p.EN }

// Message is an error in a language, as far as it speaks it.
func Message(err error, l finding.Language) string {
	if own := (Problem{}); errors.As(err, &own) {
		return finding.Text(own).In(l)
	}
	return err.Error()
}
