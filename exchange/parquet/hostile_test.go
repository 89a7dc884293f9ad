package parquet_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"math/rand/v2"
	"runtime/metrics"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/exchange/parquet"
	"github.com/bbvgo/bbv/iv3/opendata"
)

// allocated is how many bytes reading a file allocates.
func allocated(file []byte, opts opendata.Options) (bytes uint64, err error) {
	sample := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	metrics.Read(sample)
	before := sample[0].Value.Uint64()
	_, err = read(file, opts)
	metrics.Read(sample)
	return sample[0].Value.Uint64() - before, err
}

// skipping passes over rows that are wrong.
var skipping = opendata.Options{OnError: func(*opendata.RowError) error { return nil }}

// A file that is cut off is an error, wherever.
func TestFilesThatAreCutOff(t *testing.T) {
	file := written(t, loaded(t, raw, perMunicipality))
	for n := 0; n < len(file); n += 1 + n/40 {
		_, err := read(file[:n], skipping)
		assert.Error(t, err, n)
	}
	_, err := read(file, opendata.Options{})
	assert.NoError(t, err)
}

// A byte that is another one is an error, or the file reads as it says: the checksums of its pages are seen to, and what
// describes it is small. Nothing panics or takes memory.
func TestFilesWithAnotherByte(t *testing.T) {
	file := written(t, loaded(t, raw, perMunicipality))
	want := texts(loaded(t, raw, perMunicipality))
	var silent int
	for i := range file {
		for _, with := range [][]byte{{0xff}, {file[i] ^ 1}, {file[i] ^ 0x80}}[i%3] {
			if with == file[i] {
				continue
			}
			changed := bytes.Clone(file)
			changed[i] = with
			used, err := allocated(changed, skipping)
			assert.Less(t, used, uint64(128<<20), "byte %d: %v", i, err)
			if err != nil {
				continue
			}
			if set, _ := read(changed, skipping); !assert.ObjectsAreEqual(want, texts(set)) {
				silent++
			}
		}
	}
	assert.Less(t, silent, 10, "changes that nothing in the file contradicts, such as a name of another column")
}

// Bytes that are replaced in numbers, as a fuzzer does it, with the same every time.
func TestFilesWithManyOtherBytes(t *testing.T) {
	file := written(t, loaded(t, raw, perMunicipality))
	r := rand.New(rand.NewPCG(1, 2))
	for range 1_000 {
		changed := bytes.Clone(file)
		for range 1 + r.IntN(8) {
			changed[r.IntN(len(changed))] = byte(r.Uint32())
		}
		used, _ := allocated(changed, skipping)
		require.Less(t, used, uint64(128<<20))
	}
}

// thrift makes descriptions of files by hand.
type thrift struct{ bytes.Buffer }

func (t *thrift) uvarint(n uint64) { t.Write(binary.AppendUvarint(nil, n)) }

func (t *thrift) i(delta, kind byte, n int64) {
	t.WriteByte(delta<<4 | kind)
	t.uvarint(uint64(n<<1) ^ uint64(n>>63))
}

func (t *thrift) text(delta byte, s string) {
	t.WriteByte(delta<<4 | 8)
	t.uvarint(uint64(len(s)))
	t.WriteString(s)
}

// whole is a file of a description and of what stands before it.
func whole(before, footer []byte) []byte {
	file := append([]byte("PAR1"), before...)
	file = append(file, footer...)
	file = binary.LittleEndian.AppendUint32(file, uint32(len(footer)))
	return append(file, "PAR1"...)
}

// made is a file with a page of every column, whose rows each have the same keys; what changes is for a test to say.
func made(rows int64, page func(column int) []byte) []byte {
	names := []string{"gemeente", "jaar", "verslag", "taakveld", "zijde", "tweede_plaatsing"}
	var before []byte
	var columns thrift
	for i, name := range names {
		body := page(i)
		columns.WriteByte(3<<4 | 12) // its description
		columns.i(4, 5, 0)           // not packed
		columns.i(1, 6, rows)
		columns.i(2, 6, int64(len(body)))
		columns.i(2, 6, int64(4+len(before)))
		columns.Write([]byte{0, 0})
		before = append(before, body...)
		_ = name
	}
	var f thrift
	f.i(1, 5, 1)
	f.WriteByte(1<<4 | 9)
	f.WriteByte(byte(len(names)+1)<<4 | 12)
	f.text(4, "iv3")
	f.i(1, 5, int64(len(names)))
	f.WriteByte(0)
	for _, name := range names {
		physical, decimal := int64(6), false
		if name == "jaar" {
			physical = 1
		} else if decimal = name == "tweede_plaatsing"; decimal {
			physical = 2
		}
		f.i(1, 5, physical)
		f.i(2, 5, 1) // optional
		f.text(1, name)
		if decimal {
			f.i(2, 5, 5)
			f.i(1, 5, 2)
			f.i(1, 5, 18)
		}
		f.WriteByte(0)
	}
	f.i(1, 6, rows)
	f.WriteByte(1<<4 | 9)
	f.WriteByte(1<<4 | 12)
	f.WriteByte(1<<4 | 9)
	f.WriteByte(byte(len(names))<<4 | 12)
	f.Write(columns.Bytes())
	f.i(2, 6, rows)
	f.Write([]byte{0, 0})
	return whole(before, f.Bytes())
}

var values = []string{"GM0518", "", "begroting", "6.1", "lasten", ""}

// runs is a page with a dictionary of one value, in which all rows are one run of a few bytes.
func runs(column int, rows int64) []byte {
	var value []byte
	switch column {
	case 1:
		value = binary.LittleEndian.AppendUint32(nil, 2025)
	case 5:
		value = binary.LittleEndian.AppendUint64(nil, 100_00)
	default:
		value = append(binary.LittleEndian.AppendUint32(nil, uint32(len(values[column]))), values[column]...)
	}
	levels := append(binary.AppendUvarint(nil, uint64(rows)<<1), 1)
	body := append(binary.LittleEndian.AppendUint32(nil, uint32(len(levels))), levels...)
	body = append(body, 1)
	body = append(body, append(binary.AppendUvarint(nil, uint64(rows)<<1), 0)...)
	return append(header(2, len(value), 1, 0), append(value, append(header(0, len(body), rows, 8), body...)...)...)
}

func header(kind int64, size int, count, encoding int64) []byte {
	var h thrift
	h.i(1, 5, kind)
	h.i(1, 5, int64(size))
	h.i(1, 5, int64(size))
	field := byte(2)
	if kind == 2 {
		field = 4
	}
	h.WriteByte(field<<4 | 12)
	h.i(1, 5, count)
	h.i(1, 5, encoding)
	h.i(1, 5, 3)
	h.Write([]byte{0, 0})
	return h.Bytes()
}

// Files of a few hundred bytes that say that they have very many rows cost as many rows as a loader takes, and no more.
func TestAFewBytesThatSayTheyAreMany(t *testing.T) {
	file := made(1, func(column int) []byte { return runs(column, 1) })
	set, err := read(file, opendata.Options{})
	require.NoError(t, err)
	require.Equal(t, []string{`opendata.Entity{Key:"GM0518", Name:""} begroting 2025 {Taakveld:6.1 Balanspost: Side:lasten Categorie: Balance: OfWhich:false} - 10000 -`}, texts(set))

	for _, rows := range []int64{1 << 24, 1 << 30, 1<<31 - 1} {
		file := made(rows, func(column int) []byte { return runs(column, rows) })
		require.Less(t, len(file), 1_000)
		opts := skipping
		opts.MaxRows = 100_000
		used, err := allocated(file, opts)
		var limit *budget.LimitError
		require.ErrorAs(t, err, &limit)
		assert.Equal(t, "rows", limit.What)
		assert.Less(t, used, uint64(64<<20))
	}
}

// What a file says of itself is compared with what there is.
func TestFilesThatSayTwoThings(t *testing.T) {
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"more rows than pages":      {made(2, func(i int) []byte { return runs(i, 1) }), "fewer values than it says"},
		"more in pages than rows":   {made(1, func(i int) []byte { return runs(i, 2) }), "fewer values than it says, or others"},
		"one column that is longer": {made(1, func(i int) []byte { return append(runs(i, 1), header(0, 0, 1, 8)...) }), "column"},
		"an encoding":               {made(1, func(i int) []byte { return append(header(0, 9, 1, 5), 3, 0, 0, 0, 2, 1, 1, 2, 0) }), "encoding 5"},
		"no description":            {whole(nil, nil), "description"},
		"a description of nothing":  {whole(nil, []byte{0}), "description"},
		"a long list":               {whole(nil, []byte{0x29, 0xfc, 0xff, 0xff, 0xff, 0xff, 0x0f}), "description"},
		"deep":                      {whole(nil, bytes.Repeat([]byte{0x1c}, 1000)), "nested too deep"},
		"encrypted":                 {append(whole(nil, []byte{0})[:9], "PARE"...), "encrypted"},
		"a footer without end":      {append([]byte("PAR1\xff\xff\xff\x7f"), "PAR1"...), "bytes that describe the file"},
		"CSV":                       {[]byte("a;b;c;d;e;f;g;h\n"), "no Parquet file"},
		"nothing":                   {nil, "0 bytes"},
	} {
		_, err := read(c.file, opendata.Options{})
		assert.ErrorContains(t, err, c.want, name)
	}
	l := opendata.NewLoader(opendata.Options{})
	assert.ErrorContains(t, parquet.Read(context.Background(), "x", nil, 0, l), "no file")
	assert.Error(t, parquet.Read(context.Background(), "x", bytes.NewReader(nil), 1<<40, l))
	file := written(t, loaded(t, raw, ""))
	assert.ErrorContains(t, parquet.Read(context.Background(), "x", bytes.NewReader(file), int64(len(file)), nil), "nil")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	assert.ErrorIs(t, parquet.Read(ctx, "x", bytes.NewReader(file), int64(len(file)), l), context.Canceled)
}

// Errors of the source pass through, and rows that are wrong are those of a loader.
func TestErrorsOfSourcesAndRows(t *testing.T) {
	file := written(t, loaded(t, raw, perMunicipality))
	broken := errors.New("the disk is broken")
	for n := range 60 {
		from := &failing{bytes.NewReader(file), n, broken}
		err := parquet.Read(context.Background(), "x", from, int64(len(file)), opendata.NewLoader(opendata.Options{}))
		if n >= 0 && from.left < 0 {
			assert.ErrorIs(t, err, broken, n)
		}
	}
	l := opendata.NewLoader(opendata.Options{})
	require.NoError(t, parquet.Read(context.Background(), "x", bytes.NewReader(file), int64(len(file)), l))
	err := parquet.Read(context.Background(), "x", bytes.NewReader(file), int64(len(file)), l)
	var row *opendata.RowError
	require.ErrorAs(t, err, &row)
	assert.Equal(t, "x", row.File)
	assert.Equal(t, 1, row.Line)
	small := opendata.NewLoader(opendata.Options{MaxEntities: 1})
	var limit *budget.LimitError
	require.ErrorAs(t, parquet.Read(context.Background(), "x", bytes.NewReader(file), int64(len(file)), small), &limit)
	assert.Equal(t, "x", limit.File)
}

// failing is a source that fails after some reads.
type failing struct {
	io.ReaderAt
	left int
	err  error
}

func (f *failing) ReadAt(p []byte, at int64) (int, error) {
	if f.left--; f.left < 0 {
		return 0, f.err
	}
	return f.ReaderAt.ReadAt(p, at)
}

// Whatever is read, it can be written and comes back.
func FuzzRead(f *testing.F) {
	f.Add(written(f, loaded(f, raw, perMunicipality)))
	f.Add(made(3, func(column int) []byte { return runs(column, 3) }))
	f.Fuzz(func(t *testing.T, file []byte) {
		opts := skipping
		opts.MaxRows = 10_000
		set, _ := read(file, opts)
		back, err := read(written(t, set), opendata.Options{})
		require.NoError(t, err)
		assert.Equal(t, texts(set), texts(back))
	})
}
