package workbook_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/iv3/controls"
	"github.com/bbvgo/bbv/iv3/workbook"
)

// Whatever somebody typed in a cell: the workbook is read or refused, and what is read can be checked. Sheets without figures are left out, so that there is time for many.
func FuzzRead(f *testing.F) {
	sheets := []string{info, lasten, stand, ratios}
	f.Add(uint8(1), uint8(5), uint8(3), "1234.5", true)
	f.Add(uint8(1), uint8(5), uint8(3), "een tekst", false)
	f.Add(uint8(1), uint8(5), uint8(1), "9.9", false)
	f.Add(uint8(2), uint8(3), uint8(6), "begin", false)
	f.Add(uint8(3), uint8(14), uint8(5), "Begroting 2016", false)
	f.Add(uint8(0), uint8(8), uint8(3), "6", true)
	d := good(f)
	f.Fuzz(func(t *testing.T, sheet, row, column uint8, typed string, isNumber bool) {
		c := text(typed)
		if isNumber {
			c = number(typed)
		}
		book := workbook.Edited(d, func(p put) { p(sheets[int(sheet)%len(sheets)], int(row)+1, int(column)+1, c) }, baten)
		read, err := workbook.Reader{}.Read(bytes.NewReader(book))
		if err != nil {
			require.Nil(t, read)
			return
		}
		for _, found := range controls.Check(read, controls.Options{}).Findings {
			assert.NotEmpty(t, found.Text.NL)
		}
	})
}
