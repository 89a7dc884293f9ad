package main

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication/files"
	"github.com/bbvgo/bbv/table"
)

// What cannot be read is said in the language of the call, with its place.
func TestWhyAFileCannotBeRead(t *testing.T) {
	for _, c := range []struct{ in, nl, en string }{
		{"a;b\n1;2\n\"x", "op regel 3, teken 2", "a quote is opened and not closed"},
		{"a;b\n1;" + strings.Repeat("2", 100_000) + "\n3;4\n", "te groot op regel 2", "bytes in one cell"},
		{"a;b\n1;\x00\n", "geen leesbare tekst op regel 2, teken 3; bewaar het bestand als UTF-8", "zero byte"},
		{"", "dit bestand is leeg", "the file is empty"},
		{"\n", "geen tabel gevonden", "no table found"},
		{"{\\rtf1 a}", "bewaar het als .docx", "save it as .docx"},
		{"\x89PNG\r\n\x1a\n", "een afbeelding: er is geen tekst om te lezen", "have its text recognised"},
		{"\x1F\x8B\x08\x00", "pak het uit", "unpack it"},
		{`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`, "zoals van Excel 2003; bewaar het als .xlsx", "save it as .xlsx"},
		{"PK\x03\x04xl/workbook.xml", "bewaar de tabel als CSV", "save the table as CSV"},
		{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1W\x00o\x00r\x00k\x00b\x00o\x00o\x00k\x00\x00\x00", "werkmap van Excel 97–2003 (.xls); bewaar haar als .xlsx", "save it as .xlsx"},
		{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00\x00\x00", "met een wachtwoord beveiligd", "closed with a password"},
		{"%PDF-1.7\n", "geen pdf, of een beschadigde", "no PDF, or a damaged one"},
	} {
		for lang, want := range map[string]string{"nl": c.nl, "en": c.en} {
			code, _, err := call(c.in, "check", "--taal", lang, "-")
			assert.Equal(t, exitUnreadable, code)
			assert.Contains(t, err, "bbv: -: ")
			assert.Contains(t, err, want)
		}
	}
}

func TestBecause(t *testing.T) {
	for want, err := range map[string]error{
		"dit bestand bestaat niet":                             fs.ErrNotExist,
		"dit bestand mag niet gelezen worden":                  fs.ErrPermission,
		"geen tabel gevonden":                                  files.ErrNoTable,
		"te groot: de grens is 7 bytes; splits":                &budget.LimitError{What: "bytes", Most: 7},
		"te groot in alinea 9: de grens is 7 bytes in één cel": &budget.LimitError{What: "bytes in one cell", Most: 7, Line: 9},
		"te groot: de grens is 250 keer de grootte na het uit": &budget.LimitError{What: "times its size unpacked", Most: 250},
		"te groot in cel B333334: de grens is 7 cellen op één": readAs{&budget.LimitError{What: "cells in one sheet", Most: 7, Line: 333334, Column: 2}, table.FormatXLSX},
		"niet te lezen in rij 7, bij":                          readAs{&table.SyntaxError{At: table.At(7, 0), Input: "-1"}, table.FormatODS},
		"niet te lezen op regel 3, teken 2, bij":               readAs{&table.SyntaxError{At: table.At(3, 2)}, table.FormatCSV},
		"dit bestand is beschadigd, niet volledig of iets":     &table.SyntaxError{Input: "content.xml", Reason: finding.Text{NL: "geen XML", EN: "no XML"}},
		"dit bestand is niet in UTF-8 geschreven; open het":    &table.EncodingError{Reason: "XML in UTF-16"},
		"niet te lezen (in het Engels: het netwerk viel uit":   errors.New("het netwerk viel uit"),
	} {
		assert.Contains(t, because(err, finding.Dutch), want)
		assert.Equal(t, err.Error(), because(err, finding.English))
	}
}
