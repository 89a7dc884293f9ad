package reason_test

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/reason"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/files"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/validate/decision"
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
		`niet te lezen in rij 7, bij "-1": geen rij`:                                                                      {&table.SyntaxError{At: table.At(7, 0), Input: "-1", Reason: finding.Text{NL: "geen rij"}}, table.FormatODS},
		`niet te lezen op regel 3, teken 2, bij "x": geen rij`:                                                            {&table.SyntaxError{At: table.At(3, 2), Input: "x", Reason: finding.Text{NL: "geen rij"}}, table.FormatCSV},
		"dit document is niet te lezen: programmas[2].naam: regel 3, teken 9: het veld ontbreekt":                         {err: &programme.DocumentError{Path: "programmas[2].naam", Line: 3, Column: 9, Reason: finding.Text{NL: "het veld ontbreekt"}}},
		"dit bestand met besluiten klopt niet (zie docs/besluiten.schema.json): sommen[2]: zeg waar":                      {err: &decision.FileError{Path: "sommen[2]", Reason: finding.Text{NL: "zeg waar"}}},
		"deze levering is niet te lezen: regel 3, teken 9: geen waarde":                                                   {err: &delivery.JSONError{Line: 3, Column: 9, Reason: finding.Text{NL: "geen waarde"}}},
		"niet te schrijven: unit: geen eenheid":                                                                           {err: &delivery.WriteError{Path: "unit", Reason: finding.Text{NL: "geen eenheid"}}},
		"geen leesbare tekst op regel 2, teken 3; bewaar het bestand als UTF-8":                                           {&table.EncodingError{At: table.At(2, 3)}, table.FormatCSV},
		"dit bestand is niet in UTF-8 geschreven; open het in het programma waarmee het is gemaakt en bewaar het opnieuw": {err: &table.EncodingError{Reason: "XML in UTF-16"}},
		"dit bestand is beschadigd, niet volledig of iets anders dan de naam zegt; open het in het programma waarmee het is gemaakt en bewaar het opnieuw": {
			err: &table.SyntaxError{Input: "content.xml", Reason: finding.Text{NL: "geen XML", EN: "no XML"}}},
	} {
		assert.Equal(t, want, reason.Dutch(c.err, c.format))
	}
	assert.Empty(t, reason.Dutch(errors.New("het netwerk viel uit"), table.FormatCSV))
	assert.Empty(t, reason.Dutch(nil, table.FormatCSV))
}

func TestOf(t *testing.T) {
	err := &table.SyntaxError{At: table.At(7, 2), Input: "x", Reason: finding.Text{NL: "geen getal", EN: "no number"}}
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
