package read_test

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/read/html"
)

// wide is a text in UTF-16 behind a byte order mark.
func wide(order binary.AppendByteOrder, text string) string {
	b := order.AppendUint16(nil, 0xFEFF)
	for _, u := range utf16.Encode([]rune(text)) {
		b = order.AppendUint16(b, u)
	}
	return string(b)
}

// written is a table in every form that is text, with the reader and the format that its first bytes show.
var written = []struct {
	text   string
	read   tabletest.Reader
	format table.Format
}{
	{"Jeugd\n\nx;2024;2025\r\nEén café;1.204;€ 2\r\nBaten;3;\"4\"\r\n", read.CSV, table.FormatCSV},
	{"x\t2024\t2025\r\nEén café\t1.204\t€ 2\r\nBaten\t3\t4\r\n", read.CSV, table.FormatCSV}, // as Excel saves "Unicode text"
	{"| x | 2024 | 2025 |\n|---|---|---|\n| Eén café | 1.204 | € 2 |\n| Baten | 3 | 4 |\n", read.Markdown, table.FormatMarkdown},
	{"             2024    2025\nEén café    1.204     € 2\nBaten           3       4\n", read.Text, table.FormatText},
	{`<meta charset="windows-1252"><table><tr><th>x<th>2024<th>2025<tr><td>Eén café<td>1.204<td>€ 2<tr><td>Baten<td>3<td>4</table>`, html.Read, table.FormatHTML},
	{"[{\"columns\": [\"2024\", \"2025\"],\n \"rows\": [{\"label\": \"Eén café\", \"values\": [\"1.204\", \"€ 2\"]}, {\"label\": \"Baten\", \"values\": [\"3\", \"4\"]}]}]", read.JSON, table.FormatJSON},
}

// A text in UTF-16 is read as the same text in UTF-8 is, with the same places, whatever its form.
func TestTablesInUTF16(t *testing.T) {
	for _, w := range written {
		want := tabletest.ReadOne(t, w.read, "\ufeff"+w.text)
		assert.Equal(t, []string{"Eén café|1.204|€ 2", "Baten|3|4"}, tabletest.Texts(want))
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			source := wide(order, w.text)
			assert.Equal(t, want, tabletest.ReadOne(t, w.read, source))
			assert.Equal(t, w.format, read.Sniff("", []byte(source)[:len(source)/2*2-2]), w.text)
		}
		unmarked := wide(binary.LittleEndian, w.text)[2:]
		var encoding *table.EncodingError
		require.ErrorAs(t, tabletest.ReadError(t, w.read, unmarked, table.Limits{}), &encoding)
		assert.Contains(t, encoding.Error(), "1:1: text in UTF-16 without a byte order mark")
		require.ErrorAs(t, tabletest.ReadError(t, w.read, "\xFF\xFE\x00\x00x\x00\x00\x00", table.Limits{}), &encoding)
		assert.Contains(t, encoding.Error(), "text in UTF-32")
	}
	refused := read.Refuse([]byte(wide(binary.LittleEndian, `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`)))
	assert.ErrorContains(t, refused, "Excel 2003")
}

// Whatever the text, its tables are those of the same text in UTF-8.
func FuzzUTF16(f *testing.F) {
	for i, w := range written {
		f.Add(w.text, i)
	}
	limits := table.Limits{Bytes: 1 << 16, Rows: 200, Cells: 2_000}
	f.Fuzz(func(t *testing.T, text string, form int) {
		if !utf8.ValidString(text) || strings.ContainsRune(text, utf8.RuneError) || len(text) > 1<<12 {
			return
		}
		w := written[max(0, form)%len(written)]
		type outcome struct {
			table.Table
			err string
		}
		outcomes := func(source string) (list []outcome) {
			for tb, err := range w.read(strings.NewReader(source), limits) {
				o := outcome{Table: tb}
				if err != nil {
					o.err = err.Error()
				}
				list = append(list, o)
			}
			return list
		}
		require.Equal(t, outcomes("\ufeff"+text), outcomes(wide(binary.BigEndian, text)))
	})
}
