package opendata_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3/internal/national"
	"github.com/bbvgo/bbv/iv3/opendata"
)

func packed(t testing.TB, text []byte) []byte {
	var buf bytes.Buffer
	w := gzip.NewWriter(&buf)
	_, err := w.Write(text)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return buf.Bytes()
}

// archive packs files of the names and texts that follow each other.
func archive(t testing.TB, namesAndTexts ...string) *bytes.Reader {
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for i := 0; i < len(namesAndTexts); i += 2 {
		f, err := w.Create(namesAndTexts[i])
		require.NoError(t, err)
		_, err = io.WriteString(f, namesAndTexts[i+1])
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return bytes.NewReader(buf.Bytes())
}

func TestGzip(t *testing.T) {
	text := madeUp(t, 41_040, national.Style{})
	want := totalsOf(t, text)
	file := packed(t, text)
	for _, in := range []io.Reader{bytes.NewReader(file), iotest.OneByteReader(bytes.NewReader(file)), iotest.DataErrReader(bytes.NewReader(file))} {
		l := opendata.NewLoader(opendata.Options{})
		require.NoError(t, l.ReadCSV(context.Background(), "x", in))
		requireAmounts(t, want, l.Set())
	}
	l := opendata.NewLoader(opendata.Options{})
	assert.ErrorIs(t, l.ReadCSV(context.Background(), "x", bytes.NewReader(file[:len(file)/2])), io.ErrUnexpectedEOF, "a file that is cut off")
	assert.NotZero(t, l.Set().Len())
	damaged := bytes.Clone(file)
	damaged[len(damaged)-8] ^= 1
	assert.ErrorIs(t, opendata.NewLoader(opendata.Options{}).ReadCSV(context.Background(), "x", bytes.NewReader(damaged)), gzip.ErrChecksum)
	assert.ErrorIs(t, opendata.NewLoader(opendata.Options{}).ReadCSV(context.Background(), "x", strings.NewReader("\x1f and no more")), gzip.ErrHeader)

	l = opendata.NewLoader(opendata.Options{})
	require.NoError(t, l.ReadJSON(context.Background(), "x", bytes.NewReader(packed(t, []byte("["+jsonRow+"]")))))
	assert.Equal(t, 1, l.Set().Len())
}

// TestBombs: what is packed may be more than there is memory for.
func TestBombs(t *testing.T) {
	lines := []byte(header + strings.Repeat("\n", 1<<20))
	var limit *budget.LimitError
	for _, most := range []int64{1, 1000, 1 << 20} {
		l := opendata.NewLoader(opendata.Options{MaxUnpacked: most})
		require.ErrorAs(t, l.ReadCSV(context.Background(), "x", bytes.NewReader(packed(t, lines))), &limit)
		assert.Equal(t, most, limit.Most)
		assert.Equal(t, "x", limit.File)
		zipped := archive(t, "a.csv", header+strings.Repeat("\n", int(most/2)), "b.csv", header+strings.Repeat("\n", int(most/2)))
		require.ErrorAs(t, l.ReadZip(context.Background(), "z", zipped, zipped.Size()), &limit, "together they are too large")
	}
	l := opendata.NewLoader(opendata.Options{MaxUnpacked: int64(len(lines))})
	assert.NoError(t, l.ReadCSV(context.Background(), "x", bytes.NewReader(packed(t, lines))), "just as large as it may be")
	l = opendata.NewLoader(opendata.Options{MaxBytes: 1 << 16})
	require.ErrorAs(t, l.ReadJSON(context.Background(), "x", bytes.NewReader(packed(t, append([]byte("["), lines...)))), &limit)
	assert.Equal(t, int64(1<<16), limit.Most)
}

func TestZip(t *testing.T) {
	row := "0.1;L1.1;GM0001;2025X000;10;11\n"
	file := archive(t, "data/", "", "data/a.csv", header+row, "data/B.JSON", "["+strings.Replace(jsonRow, "L1.1", "L3.8", 1)+"]", "meta.csv", "Key;Title\n1;x\n",
		"c.csv", string(packed(t, []byte(header+strings.Replace(row, "L1.1", "B3.7", 1)))))
	for _, c := range []struct {
		patterns []string
		rows     int
		err      string
	}{
		{nil, 2, `z.zip/meta.csv, line 1`},
		{[]string{"a.csv", "*.JSON", "c.csv"}, 3, ""},
		{[]string{"data/*"}, 2, ""},
		{[]string{"a.csv", "d.csv"}, 0, `no file matches "d.csv"`},
		{[]string{"[", "a.csv"}, 0, "syntax error in pattern"},
	} {
		l := opendata.NewLoader(opendata.Options{})
		err := l.ReadZip(context.Background(), "z.zip", file, file.Size(), c.patterns...)
		if c.err == "" {
			assert.NoError(t, err)
		} else {
			assert.ErrorContains(t, err, c.err)
		}
		assert.Equal(t, c.rows, l.Set().Len(), "%v", c.patterns)
	}
	again := archive(t, "a.csv", header+row, "b.csv", header+row)
	assert.ErrorContains(t, opendata.NewLoader(opendata.Options{}).ReadZip(context.Background(), "z", again, again.Size()), `z/b.csv, line 2`, "the same cell in two files")
	assert.ErrorIs(t, opendata.NewLoader(opendata.Options{}).ReadZip(context.Background(), "z", strings.NewReader(row), int64(len(row))), zip.ErrFormat)
	assert.Error(t, opendata.NewLoader(opendata.Options{}).ReadZip(context.Background(), "z", nil, 0))
	assert.Error(t, (*opendata.Loader)(nil).ReadZip(context.Background(), "z", again, again.Size()))
}
