//go:build !race

package read_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
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

// Text of three bytes for each cell, or of five where blanks keep columns apart, is the worst that is read: with fewer it is refused,
// from sixty kilobytes on.
func TestMemoryOfText(t *testing.T) {
	const textBytes = 80_000
	for name, c := range map[string]struct {
		text    string
		refused bool
	}{
		"a cell per line":         {"Omschrijving\n2024\n" + about(textBytes, "aaa\n1\n"), false},
		"four, some lost":         {"Omschrijving\n2024\n2025\n2026\n2027\n" + about(textBytes, "aaaaaa\n1\n1\n1\n1\naaaa\n1\n1\n"), false},
		"lines of a letter":       {about(textBytes, "a\n"), true},
		"empty lines":             {"Omschrijving\n2024\na\n1\n" + about(textBytes, "\n"), false},
		"rows":                    {"Omschrijving 2024\n" + about(textBytes, "aaa 1\n"), false},
		"rows of a letter":        {"Omschrijving 2024\n" + about(textBytes, "a 1\n"), true},
		"rows of six":             {"Omschrijving 2024 2025 2026 2027 2028 2029\n" + about(textBytes, "aaaaaaaa 1 1 1 1 1 1\n"), false},
		"rows, some lost":         {"Omschrijving 2024 2025 2026\n" + about(textBytes, "aaaaa 1 1 1\naaa 1\nbbbb 1 1\n"), false},
		"blanks":                  {about(textBytes, "aaaaa   1   12\n"), false},
		"blanks, fifty":           {about(textBytes, "aa"+strings.Repeat("   111", 50)+"\n"), false},
		"blanks, pages":           {about(textBytes, strings.Repeat("aaaaa   11   11   11   11   11   11\n", 50)+"\f"), false},
		"blanks, thousands":       {about(textBytes, "aaaaa   1 100   12 010\n"), false},
		"blanks, figures of one":  {about(textBytes, "a  1  1  1  1  1  1\n"), true},
		"pipes":                   {about(textBytes, "a|1\n"), true},
		"pipes, empty cells":      {about(textBytes, "|a"+forty("|")+"1\n"), false},
		"broken pipes":            {about(textBytes, "aaaaaa|111|1\n1\n11|11|1|11\n"), false},
		"cells that run together": {"Omschrijving20242025\n" + about(textBytes, "Lasten1.2041.305\n"), false},
		"prose":                   {about(textBytes, "een zin die wat zegt.\n\n"), false},
		"numbers":                 {about(textBytes, "1 2 3 4\n"), true},
		"tables":                  {about(textBytes, "Omschrijving 2024 2025\na 1 2\nb 2 3\n\n"), false},
	} {
		_, err := tabletest.InMemory(t, name, read.Text, c.text, len(c.text))
		if !c.refused {
			assert.NoError(t, err, name)
			continue
		}
		var limit *budget.LimitError
		if assert.ErrorAs(t, err, &limit, name) {
			assert.Equal(t, "cells in one text", limit.What, name)
		}
	}
}
