package opendata_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/opendata"
)

// FuzzReaders gives a text to the readers that FuzzCSV and FuzzJSON do not: as an archive, as a file in one, as a national table, and
// as a batch of rows. None panics; a file says the same in an archive as beside it, a national table the same from its end to its begin,
// and each row of a batch is read or refused.
func FuzzReaders(f *testing.F) {
	zipped := archive(f, "a.csv", header+"0.1;L1.1;GM0001;2025X000;10;11\n", "b.json", "["+jsonRow+"]")
	whole := make([]byte, zipped.Len())
	_, err := zipped.ReadAt(whole, 0)
	require.NoError(f, err)
	f.Add(whole)
	f.Add([]byte(header + "0.1;L1.1;GM0001;2025X000;10;11\nx\n0.1;L1.1;GM0001;2025X000;1;1\n"))
	f.Add([]byte(nationalBegroting))
	f.Add([]byte(nationalHeader + "Aadorp;0.1 Bestuur;;-1.5;;x;7\nBeestad;0.61 OZB;1;2;3;y;\n"))
	f.Add(bytes.Repeat([]byte{0, 1, 2, 77, 0, 0, 200, 3}, 5))
	f.Fuzz(func(t *testing.T, text []byte) {
		if len(text) > 1<<16 {
			return
		}
		ctx := context.Background()
		l := opendata.NewLoader(opendata.Options{MaxUnpacked: 1 << 20})
		if l.ReadZip(ctx, "z", bytes.NewReader(text), int64(len(text))) == nil {
			require.Equal(t, rowsOf(l.Set()), rowsOf(again(t, l.Set())))
		}
		fuzzZipped(t, text)
		fuzzNational(t, string(text))
		fuzzBatch(t, text)
	})
}

// refusals are options under which errors of rows are counted.
func refusals(n *int) opendata.Options {
	return opendata.Options{MaxUnpacked: 1 << 20, OnError: func(*opendata.RowError) error {
		*n++
		return nil
	}}
}

func fuzzZipped(t *testing.T, text []byte) {
	var beside, inside int
	plain, unzipped := opendata.NewLoader(refusals(&beside)), opendata.NewLoader(refusals(&inside))
	err := plain.ReadCSV(context.Background(), "z/a.csv", bytes.NewReader(text))
	file := archive(t, "a.csv", string(text))
	errPacked := unzipped.ReadZip(context.Background(), "z", file, file.Size(), "*.csv")
	if err != nil {
		require.EqualError(t, errPacked, err.Error())
	} else {
		require.NoError(t, errPacked)
	}
	require.Equal(t, beside, inside)
	require.Equal(t, rowsOf(plain.Set()), rowsOf(unzipped.Set()))
}

func fuzzNational(t *testing.T, text string) {
	read := func(text string) (*opendata.Set, int, error) {
		n := 0
		l := opendata.NewLoader(refusals(&n))
		err := l.ReadNational(context.Background(), "n", strings.NewReader(text), begroting2023)
		return l.Set(), n, err
	}
	set, refused, err := read(text)
	if err != nil || refused > 0 || set.Len() == 0 || strings.ContainsAny(text, "\"\r") || !strings.HasSuffix(text, "\n") {
		return
	}
	lines := strings.SplitAfter(strings.TrimLeft(text, "\n"), "\n")
	slices.Reverse(lines[1:])
	back, refused, err := read(strings.Join(lines, ""))
	require.NoError(t, err)
	require.Zero(t, refused)
	require.Equal(t, set.Len(), back.Len())
	for _, e := range set.Entities() {
		for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
			a, known := set.Totals(opendata.Latest).Of(e, begroting2023, side, iv3.Taakveld{})
			b, knownBack := back.Totals(opendata.Latest).Of(e, begroting2023, side, iv3.Taakveld{})
			require.True(t, known == knownBack && a == b, "%v %v", e, side)
		}
	}
}

// fuzzBatch makes a row of each eight bytes: its keys, which may not be there, and an amount.
func fuzzBatch(t *testing.T, text []byte) {
	b := handMade()
	b.Entity, b.Moment, b.Booking, b.First = nil, nil, nil, nil
	for ; len(text) >= 8; text = text[8:] {
		b.Entity, b.Moment, b.Booking = append(b.Entity, uint16(text[0]%4)), append(b.Moment, uint16(text[1]%3)), append(b.Booking, uint16(text[2]%3))
		amount := int64(int32(binary.LittleEndian.Uint32(text[4:])))
		if text[3]%16 == 0 {
			amount *= 1 << 24 // some are larger than any
		}
		b.First = append(b.First, amount)
	}
	refused := 0
	l := opendata.NewLoader(refusals(&refused))
	require.NoError(t, l.ReadBatches(context.Background(), "b", of(b)))
	require.Equal(t, len(b.Entity), l.Set().Len()+refused)
	assert.Equal(t, rowsOf(l.Set()), rowsOf(again(t, l.Set())))
}
