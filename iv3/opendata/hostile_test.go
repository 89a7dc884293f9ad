package opendata_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3/opendata"
)

// A key as the last column ends at the end of its line, CR LF as well as LF: lines are counted once, whatever the line
// before, and a lone CR is no line end.
func TestKeyAsLastColumn(t *testing.T) {
	head := "k_1ePlaatsing_1;TaakveldBalanspost;Categorie;Gemeenten;Verslagsoort\r\n"
	var text strings.Builder
	text.WriteString(head)
	for _, post := range []string{"0.1", "0.2", "0.3"} {
		fmt.Fprintf(&text, "1;%s;L1.1;GM0001;2023X000\r\n", post)
	}
	text.WriteString("bad\r\n")
	for workers := 1; workers < 4; workers++ {
		_, err := read(t, text.String(), opendata.Options{Workers: workers})
		var at *opendata.RowError
		require.ErrorAs(t, err, &at)
		assert.Equal(t, 5, at.Line)
	}
	_, err := read(t, head+"1;0.1;L1.1;GM0001;2023X000\r\n1;0.2;L1.1;GM0001;2023X000\r2;0.3;L1.1;GM0001;2023X000\r\n", opendata.Options{})
	assert.Error(t, err)
}

// Bytes that no key has are refused, also where they look like the inside of the reader.
func TestKeysOfStrangeBytes(t *testing.T) {
	ones := strings.Repeat("\xff", 8)
	for _, row := range []string{
		ones + ";L1.1;GM0001;2023X000;1;2\n",
		"6.1                  ;L1.1;GM0001;2023X000;1;2\n" + ones + ";L3.8;GM0001;2023X000;1;2\n",
		"0.1\x00\x00;L1.1;GM0001;2023X000;1;2\n", "0.1;L1.1\x00;GM0001;2023X000;1;2\n", "0.1;L1.1;GM0001;\"2023X000\x00\";1;2\n",
	} {
		_, err := read(t, header+row, opendata.Options{})
		var at *opendata.RowError
		require.ErrorAs(t, err, &at, "%q", row)
	}
	l := opendata.NewLoader(opendata.Options{})
	err := l.ReadJSON(context.Background(), "x", strings.NewReader(`[{"TaakveldBalanspost":"0.1\u0000","Categorie":"L1.1","Gemeenten":"GM0001","Verslagsoort":"2023X000"}]`))
	require.Error(t, err)
}

// A stream that is cut off says so with an error that is not io.EOF: nothing of it passes for the end of the file.
func TestBrokenStreams(t *testing.T) {
	row := "0.1;L1.1;GM0001;2023X000;1;2\n"
	disk := errors.New("the disk is gone")
	for name, c := range map[string]struct {
		in   io.Reader
		want error
	}{
		"cut at a line end":  {io.MultiReader(strings.NewReader(header+row), iotest.ErrReader(io.ErrUnexpectedEOF)), io.ErrUnexpectedEOF},
		"with the header":    {iotest.DataErrReader(io.MultiReader(strings.NewReader(header), iotest.ErrReader(disk))), disk},
		"nothing comes":      {io.MultiReader(strings.NewReader(header), idle{}), io.ErrNoProgress},
		"before the header":  {iotest.ErrReader(disk), disk},
		"within the header ": {io.MultiReader(strings.NewReader(header[:40]), iotest.ErrReader(disk)), disk},
	} {
		done := make(chan error, 1)
		go func() {
			done <- opendata.NewLoader(opendata.Options{AcceptNoFinalLineEnd: true}).ReadCSV(context.Background(), "x", c.in)
		}()
		select {
		case err := <-done:
			assert.ErrorIs(t, err, c.want, name)
		case <-time.After(time.Minute):
			t.Fatal("it hangs: " + name)
		}
	}
}

// A header without a line end is a file that was cut off.
func TestCutHeader(t *testing.T) {
	cut := strings.TrimSuffix(header, "\n")
	_, err := read(t, cut, opendata.Options{})
	var at *opendata.RowError
	require.ErrorAs(t, err, &at)
	assert.Contains(t, at.Reason, "cut off")
	set, err := read(t, cut, opendata.Options{AcceptNoFinalLineEnd: true})
	require.NoError(t, err)
	assert.Zero(t, set.Len())
}

// Limits end the reading, and are no errors of rows that the caller could pass over.
func TestLimitsEndTheReading(t *testing.T) {
	var rows strings.Builder
	for i := range 40 {
		fmt.Fprintf(&rows, "0.1;L1.1;GM%04d;2023X000;1;2\n", i)
	}
	long := "0.1" + strings.Repeat(" ", 5_000) + ";L1.1;GM0001;2023X000;1;2\n"
	for name, c := range map[string]struct {
		text string
		opts opendata.Options
	}{
		"authorities":       {rows.String(), opendata.Options{MaxEntities: 10}},
		"a line":            {long, opendata.Options{MaxLine: 100}},
		"a line at the end": {strings.TrimSuffix(long, "\n"), opendata.Options{MaxLine: 100}},
	} {
		passed := 0
		c.opts.OnError = func(*opendata.RowError) error { passed++; return nil }
		_, err := read(t, header+c.text, c.opts)
		var limit *budget.LimitError
		require.ErrorAs(t, err, &limit, name)
		assert.Equal(t, "test.csv", limit.File)
		assert.Zero(t, passed, name)
	}
}

// What was read until an error lists only what rows have, whatever other goroutines were ahead of it.
func TestSetAfterAnError(t *testing.T) {
	var text strings.Builder
	text.WriteString(header + "bad\n")
	for i := range 9_000 {
		fmt.Fprintf(&text, "0.1;L1.1;GM%04d;2023X00%d;1;2\n", i, i%6)
	}
	for workers := 1; workers < 5; workers++ {
		set, err := read(t, text.String(), opendata.Options{Workers: workers})
		require.Error(t, err)
		assert.Empty(t, set.Entities())
		assert.Empty(t, set.Moments())
	}
}
