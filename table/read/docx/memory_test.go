//go:build !race

package docx_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table/read/docx"
)

// The worst that was thought of, against the size of what is in the archive.
func TestMemory(t *testing.T) {
	const size = 500_000 // what is packed to less than 1/250 from a megabyte on is refused
	about := func(piece string) string { return strings.Repeat(piece, size/len(piece)) }
	wide := func(piece string) string { return strings.Repeat(piece, 40) }
	cell := tc("", p("1"))
	for name, body := range map[string]string{
		"cells":       tbl(about(tr(wide(cell)))),
		"rows":        tbl(about(tr(cell, cell))),
		"empty cells": tbl(about(tr(wide("<w:tc/>"), cell))),
		"over sixty":  tbl(about(tr(tc(`<w:gridSpan w:val="60"/>`, ""), cell))),
		"tabs":        about("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>1</w:t></w:r></w:p>"),
		"paragraphs":  about(p("a")),
		"tables":      about(tbl(tr(cell, cell), tr(cell, cell))),
	} {
		_, err := tabletest.InMemory(t, name, docx.Read, file(t, body), len(body))
		require.NoError(t, err, name)
	}
}
