package grid_test

import (
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// inUTF16 is a text in UTF-16 without a mark.
func inUTF16(order binary.AppendByteOrder, text string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(text)) {
		b = order.AppendUint16(b, u)
	}
	return string(b)
}

// inUTF32 is a text in UTF-32 without a mark.
func inUTF32(order binary.AppendByteOrder, text string) string {
	var b []byte
	for _, r := range text {
		b = order.AppendUint32(b, uint32(r))
	}
	return string(b)
}

func decoded(t *testing.T, source string) (string, error) {
	t.Helper()
	r, _, err := grid.Text(strings.NewReader(source), 1<<20)
	if err != nil {
		return "", err
	}
	require.NoError(t, err)
	text, err := io.ReadAll(iotest.OneByteReader(r))
	return string(text), err
}

// The text is the same however it is written: a plain one, one beyond the basic plane, an empty one, and one as long as
// several buffers.
func TestTextInUTF16(t *testing.T) {
	for _, text := range []string{"Eén café;€ 2\r\n", "x\U0001F600y", "", strings.Repeat("€ één\n", 10_000)} {
		for _, source := range []string{
			text, "\xEF\xBB\xBF" + text, "\xFF\xFE" + inUTF16(binary.LittleEndian, text), "\xFE\xFF" + inUTF16(binary.BigEndian, text),
		} {
			got, err := decoded(t, source)
			require.NoError(t, err)
			assert.Equal(t, text, got)
		}
	}
	_, marked, _ := grid.Text(strings.NewReader("\xFF\xFEx\x00"), 10)
	assert.True(t, marked)
	_, marked, _ = grid.Text(strings.NewReader("x"), 10)
	assert.False(t, marked)
}

// What is not well formed is an error at the line and character where it stands in the file.
func TestDamagedUTF16(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{inUTF16(binary.LittleEndian, "één\r\nab") + "\x3D\xD8x\x00", "table: 2:3: damaged text in UTF-16: half a character (D83D)"},
		{inUTF16(binary.LittleEndian, "x") + "\x00\xDEx\x00", "table: 1:2: damaged text in UTF-16: half a character (DE00)"},
		{inUTF16(binary.LittleEndian, "x\ny") + "\x3D\xD8", "table: 2:2: damaged text in UTF-16: half a character (D83D)"},
		{inUTF16(binary.LittleEndian, "x\ny") + "z", "table: 2:2: damaged text in UTF-16: the last byte is half a character"},
	} {
		_, err := decoded(t, "\xFF\xFE"+c.source)
		var encoding *table.EncodingError
		require.ErrorAs(t, err, &encoding, c.want)
		assert.Equal(t, c.want, err.Error())
	}
}

// Text in UTF-32, or without a mark, is refused; zero bytes here and there are another matter.
func TestTextThatIsRefused(t *testing.T) {
	const text = "Programma;Begroting 2024\nJeugd;€ 12\n"
	for source, want := range map[string]string{
		"\xFF\xFE\x00\x00" + inUTF32(binary.LittleEndian, text): "table: 1:1: text in UTF-32: save it as UTF-8",
		"\x00\x00\xFE\xFF" + inUTF32(binary.BigEndian, text):    "table: 1:1: text in UTF-32: save it as UTF-8",
		inUTF32(binary.LittleEndian, text):                      "table: 1:1: text in UTF-32: save it as UTF-8",
		inUTF32(binary.BigEndian, text):                         "table: 1:1: text in UTF-32: save it as UTF-8",
		inUTF16(binary.LittleEndian, text):                      "table: 1:1: text in UTF-16 without a byte order mark: save it as UTF-8",
		inUTF16(binary.BigEndian, text):                         "table: 1:1: text in UTF-16 without a byte order mark: save it as UTF-8",
		inUTF16(binary.BigEndian, strings.Repeat("€ x", 5_000)): "",
		text + "\x00\x00\x00":                                   "",
		"a\x00b;c\x00d;\x00":                                    "",
		strings.Repeat("\x00", 40):                              "",
		"":                                                      "",
	} {
		_, err := decoded(t, source)
		if want == "" {
			assert.NoError(t, err)
			continue
		}
		var encoding *table.EncodingError
		require.ErrorAs(t, err, &encoding, "%.20q", source)
		assert.Equal(t, want, err.Error())
	}
}

// Of 100 high bytes 50 that are zero are a text with accidents, and 90 a text in UTF-16 with a few signs such as €.
func TestMostlyZero(t *testing.T) {
	text := func(signs int) string {
		return inUTF16(binary.LittleEndian, strings.Repeat("x", 100-signs)+strings.Repeat("€", signs))
	}
	_, err := decoded(t, text(60))
	require.NoError(t, err)
	_, err = decoded(t, text(10))
	require.Error(t, err)
}

func TestHead(t *testing.T) {
	for source, want := range map[string]string{
		"<?xml": "<?xml", "\xEF\xBB\xBFx": "x", "\xFF\xFEx\x00y\x00z": "xy", "x\x00y\x00z\x00w\x00": "x\x00y\x00z\x00w\x00", "": "",
	} {
		assert.Equal(t, want, string(grid.Head([]byte(source))))
	}
}

// The limit bounds the source; what a source says that it cannot be read for is passed on.
func TestTextWithin(t *testing.T) {
	var limit *budget.LimitError
	r, _, err := grid.Text(strings.NewReader("\xFF\xFE"+strings.Repeat("x\x00", 5_000)), 10_000)
	require.NoError(t, err)
	_, err = io.ReadAll(r)
	require.ErrorAs(t, err, &limit)
	_, _, err = grid.Text(strings.NewReader("xyz"), 2)
	require.ErrorAs(t, err, &limit)
	broken := errors.New("the cable is out")
	_, _, err = grid.Text(iotest.ErrReader(broken), 10)
	require.ErrorIs(t, err, broken)
}
