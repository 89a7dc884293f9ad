package main

import (
	"errors"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/reason"
	"github.com/bbvgo/bbv/internal/said"
	"github.com/bbvgo/bbv/iv3/workbook"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/pdf"
)

// errStopped is that the user interrupts.
var errStopped = problem{NL: "afgebroken; dit bestand en wat erna komt is niet of niet geheel gedaan",
	EN: "interrupted; this file and those after it are not done, or not wholly"}

// because says in a language why something cannot be read. What only the
// libraries can say stands in English behind it.
func because(err error, lang finding.Language) string {
	if password := (*pdf.PasswordError)(nil); errors.As(err, &password) {
		err = errLocked
		if password.Given {
			err = errWrongPassword
		}
	}
	return finding.Text{NL: inDutch(err), EN: err.Error()}.In(lang)
}

func inDutch(err error) string {
	var own problem
	var foreign *table.FormatError
	var book *workbook.BookError
	var in readAs
	errors.As(err, &in)
	switch {
	case errors.As(err, &own):
		return own.NL
	case errors.As(err, &book):
		return strings.TrimPrefix(book.Place.Position().NL+": ", ": ") + book.Text.NL
	case errors.As(err, &foreign) && foreign.Kind == table.ForeignEncrypted:
		return reason.Dutch(err, in.format) + " (alleen een pdf is met --wachtwoord te openen)"
	}
	if text := reason.Dutch(err, in.format); text != "" {
		return text
	}
	if text := pdfInDutch(err); text != "" {
		return text
	}
	return said.Of(err).NL
}

// pdfInDutch says what is wrong with a PDF; it is empty for other errors.
func pdfInDutch(err error) string {
	var picture *pdf.PictureError
	var damaged *pdf.DamagedError
	switch {
	case errors.As(err, &picture):
		return "alle bladzijden zijn afbeeldingen: er is geen tekst om te lezen; laat een programma er de tekst in herkennen (OCR)"
	case errors.As(err, &damaged):
		return "dit is geen pdf, of een beschadigde; open hem in een ander programma en bewaar hem opnieuw"
	}
	return ""
}

// readAs is an error of a file that was read as some format, of which it names a place.
type readAs struct {
	error
	format table.Format
}

func (r readAs) Unwrap() error { return r.error }
