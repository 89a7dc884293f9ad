package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestReportIsTheSameEveryTime(t *testing.T) {
	var first, second bytes.Buffer
	require.NoError(t, run(&first, 7, 3, true))
	require.NoError(t, run(&second, 7, 3, true))
	require.Equal(t, first.String(), second.String())
	require.Contains(t, first.String(), "tables without failures, seed 7")
	require.NoError(t, run(&second, 7, 1, false))
}
