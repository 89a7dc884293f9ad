package reason_test

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/reason"
	"github.com/bbvgo/bbv/publication/files"
	"github.com/bbvgo/bbv/table"
)

func TestDutch(t *testing.T) {
	for want, c := range map[string]struct {
		err    error
		format table.Format
	}{
		"dit bestand bestaat niet":                                                                                        {err: fmt.Errorf("a.xlsx: %w", fs.ErrNotExist)},
		"dit bestand mag niet gelezen worden; vraag om leesrechten":                                                       {err: fs.ErrPermission},
		"geen tabel gevonden":                                                                                             {err: files.ErrNoTable},
		"een document in RTF; bewaar het als .docx":                                                                       {err: &table.FormatError{Kind: table.ForeignRichText}},
		"te groot: de grens is 7 bytes; splits het bestand":                                                               {err: &budget.LimitError{What: "bytes", Most: 7}},
		"te groot in alinea 9: de grens is 7 bytes in één cel; splits het bestand":                                        {&budget.LimitError{What: "bytes in one cell", Most: 7, Line: 9}, table.FormatDOCX},
		"te groot in cel B333334: de grens is 7 cellen op één werkblad; splits het bestand":                               {&budget.LimitError{What: "cells in one sheet", Most: 7, Line: 333334, Column: 2}, table.FormatXLSX},
		`niet te lezen in rij 7, bij "-1"`:                                                                                {&table.SyntaxError{At: table.At(7, 0), Input: "-1"}, table.FormatODS},
		`niet te lezen op regel 3, teken 2, bij "x"`:                                                                      {&table.SyntaxError{At: table.At(3, 2), Input: "x"}, table.FormatCSV},
		"geen leesbare tekst op regel 2, teken 3; bewaar het bestand als UTF-8":                                           {&table.EncodingError{At: table.At(2, 3)}, table.FormatCSV},
		"dit bestand is niet in UTF-8 geschreven; open het in het programma waarmee het is gemaakt en bewaar het opnieuw": {err: &table.EncodingError{Reason: "XML in UTF-16"}},
		"dit bestand is beschadigd, niet volledig of iets anders dan de naam zegt; open het in het programma waarmee het is gemaakt en bewaar het opnieuw": {
			err: &table.SyntaxError{Input: "content.xml", Reason: "no XML"}},
	} {
		got := reason.Dutch(c.err, c.format)
		own, _, _ := strings.Cut(got, " (in het Engels: ")
		assert.Equal(t, want, own)
	}
	assert.Empty(t, reason.Dutch(errors.New("het netwerk viel uit"), table.FormatCSV))
	assert.Empty(t, reason.Dutch(nil, table.FormatCSV))
}

func TestOf(t *testing.T) {
	err := &table.SyntaxError{At: table.At(7, 2), Input: "x", Reason: "no number"}
	assert.Contains(t, reason.Of("map/zorg.XLSX", err).NL, "in cel B7")
	assert.Contains(t, reason.Of("map/zorg.csv", err).NL, "op regel 7, teken 2")
	assert.Equal(t, err.Error(), reason.Of("zorg.csv", err).EN)
	assert.Zero(t, reason.Of("zorg.csv", nil))
}

// Every kind of file that is recognised and not read has a remedy.
func TestEveryForeignKind(t *testing.T) {
	for kind := table.ForeignWord; kind <= table.ForeignArchive; kind++ {
		assert.Contains(t, reason.Dutch(&table.FormatError{Kind: kind}, table.FormatText), ";", kind)
	}
}
