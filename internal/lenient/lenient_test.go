package lenient_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/lenient"
)

func TestWhatIsThereIsKept(t *testing.T) {
	n := 3
	assert.Same(t, &n, lenient.OrZero(&n))
	r := strings.NewReader("x")
	assert.Same(t, r, lenient.Reader(r))
	assert.Same(t, os.Stdout, lenient.Writer(os.Stdout))
	ctx := context.WithValue(context.Background(), &n, 1)
	assert.Equal(t, ctx, lenient.Context(ctx))
}

func TestNothingMeansEmptyOrSaysSo(t *testing.T) {
	assert.Zero(t, *lenient.OrZero[int](nil))
	var none context.Context
	require.NoError(t, lenient.Context(none).Err())
	_, err := io.ReadAll(lenient.Reader(nil))
	assert.ErrorContains(t, err, "strings.NewReader")
	_, err = fmt.Fprint(lenient.Writer(nil), "x")
	assert.ErrorContains(t, err, "os.Stdout")
}
