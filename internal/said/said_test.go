package said_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/said"
)

func TestErrorsInBothLanguages(t *testing.T) {
	err := said.Errorf(finding.Text{NL: "%s waar %s hoort", EN: "%s where %s is expected"}, `"x"`, finding.Text{NL: "een getal", EN: "a number"})
	assert.EqualError(t, err, `"x" where a number is expected`)
	assert.Equal(t, finding.Text{NL: `"x" waar een getal hoort`, EN: `"x" where a number is expected`}, said.Of(err))
	wrapped := fmt.Errorf("line 1: %w", err)
	assert.Equal(t, finding.Text{NL: `"x" waar een getal hoort`, EN: `line 1: "x" where a number is expected`}, said.Of(wrapped))
}

func TestErrorsInEnglishAlone(t *testing.T) {
	assert.Equal(t, finding.Text{NL: "niet te lezen (in het Engels: the network fell out)", EN: "the network fell out"}, said.Of(errors.New("the network fell out")))
	assert.Zero(t, said.Of(nil))
}
