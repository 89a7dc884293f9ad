//go:build !race

package read_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table/read"
)

// about is a text of about so many bytes, of a piece over and over.
func about(size int, piece string) string { return strings.Repeat(piece, max(1, size/len(piece))) }

// forty is a piece forty times.
func forty(piece string) string { return strings.Repeat(piece, 40) }

const peakBytes = 200_000

// The worst that was thought of for each reader: cells of no byte and of one, rows of two, one row that is longer than all others,
// many small tables, a header alone.
func TestMemoryOfMarkdown(t *testing.T) {
	for name, text := range map[string]string{
		"digits":            about(peakBytes, "|a|1|1|1|1|1|1|1|1\n"),
		"empty cells":       about(peakBytes, "|a"+forty("|")+"1\n"),
		"rows of four":      about(peakBytes, "a|1\n"),
		"labels":            "a|2024\nb|1\n" + about(peakBytes, "a|\n"),
		"rows of two":       "a|2024\nb|1\n" + about(peakBytes-20_000, "|\n"),
		"one long row":      "|a" + strings.Repeat("|1", 900) + "\n" + about(peakBytes, "a|1\n"),
		"tables":            about(peakBytes, "a|2024\n-|-\nb|1\n\n"),
		"entities":          about(peakBytes, "|a|&amp;|&amp;|&amp;\n"),
		"rules":             about(peakBytes, "|a"+forty("|1")+"\n|"+forty("-|")+"\n"),
		"Windows-1252":      about(peakBytes, "a|\xe9\xa0\xe9|1\n"),
		"lines without end": about(peakBytes, "\n"),
	} {
		_, err := tabletest.InMemory(t, name, read.Markdown, text, len(text))
		assert.NoError(t, err, name)
	}
}

func TestMemoryOfCSV(t *testing.T) {
	for name, text := range map[string]string{
		"digits":       about(peakBytes, "a;1;1;1;1;1;1;1;1\n"),
		"empty cells":  about(peakBytes, "a"+forty(";")+"1\n"),
		"rows of four": about(peakBytes, "a;1\n"),
		"no labels":    about(peakBytes, ";1\n"),
		"rows of two":  "a;2024\nb;1\n" + about(peakBytes-20_000, ";\n") + "a;1\n",
		"notes":        "a;2024\nb;1\n" + about(peakBytes-20_000, "x\n"),
		"one long row": "a" + strings.Repeat(";1", 900) + "\n" + about(peakBytes, "a;1\n"),
		"quoted":       about(peakBytes, `a;"1";"1"`+"\n"),
		"tables":       about(peakBytes, "a;2024\nb;1\n\nx\n"),
		"titles":       about(peakBytes-20_000, "x;\n") + "a;1\n",
	} {
		_, err := tabletest.InMemory(t, name, read.CSV, text, len(text))
		assert.NoError(t, err, name)
	}
}

func TestMemoryOfJSON(t *testing.T) {
	object := func(columns, rows, last string) string {
		return `{"columns":[` + columns + `"1"],"rows":[` + rows + `{"label":"a","values":["1"]}]` + last + `}`
	}
	for name, text := range map[string]string{
		"rows":         object("", about(peakBytes, `{"label":"a","values":["1"]},`), ""),
		"empty rows":   object("", about(peakBytes, `{},`), ""),
		"values":       object("", about(peakBytes, `{"values":[`+forty(`"1",`)+`"1"]},`), ""),
		"empty cells":  object("", about(peakBytes, `{"values":[`+forty(`"",`)+`"1"]},`), ""),
		"one long row": object(strings.Repeat(`"1",`, 900), about(peakBytes, `{"values":["1"]},`), ""),
		"notes":        object("", "", `,"notes":[`+about(peakBytes, `"",`)+`""]`),
		"tables":       about(peakBytes, object("", "", "")),
		"levels":       `{"columns":[` + about(peakBytes, `[],`) + `["1"]],"rows":[{"label":"a","values":["1"]}]}`,
	} {
		tables, err := tabletest.InMemory(t, name, read.JSON, text, len(text))
		require.NoError(t, err, name)
		assert.Positive(t, tables, name)
	}
}
