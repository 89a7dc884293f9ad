package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/reason"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/workbook"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/pdf"
	"github.com/bbvgo/bbv/validate/decision"
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
	var decided *decision.FileError
	var book *workbook.BookError
	var unwritten *delivery.WriteError
	var in readAs
	errors.As(err, &in)
	switch {
	case errors.As(err, &own):
		return own.NL
	case errors.As(err, &decided):
		return decisionsInDutch(decided)
	case errors.As(err, &book):
		return strings.TrimPrefix(book.Place.Position().NL+": ", ": ") + book.Text.NL
	case errors.As(err, &unwritten):
		return fmt.Sprintf("niet te schrijven: %s (in het Engels: %s)", unwritten.Path, unwritten.Reason)
	case errors.As(err, &foreign) && foreign.Kind == table.ForeignEncrypted:
		return reason.Dutch(err, in.format) + " (alleen een pdf is met --wachtwoord te openen)"
	}
	if text := reason.Dutch(err, in.format); text != "" {
		return text
	}
	if text := pdfInDutch(err); text != "" {
		return text
	}
	return fmt.Sprintf("niet te lezen (in het Engels: %v)", err)
}

// decisionsInDutch says what is wrong with a file of decisions.
func decisionsInDutch(err *decision.FileError) string {
	if why, ok := undecidedInDutch[err.Reason]; ok {
		return err.Path + ": " + why
	}
	return fmt.Sprintf("dit bestand met besluiten klopt niet; zie docs/besluiten.schema.json (in het Engels: %v)", err)
}

// undecidedInDutch says what a decision lacks, by how its reader says it.
var undecidedInDutch = map[string]string{
	"say who decided it (door), on which day (op) and why (reden)":                                                                  "vul in wie het besloot (door), op welke dag (op) en waarom (reden)",
	"say where: a row (rij), a column (kolom) or a figure (cijfer)":                                                                 "zeg waar: een rij (rij), een kolom (kolom) of een cijfer (cijfer)",
	"say which table (tabel) or sentence (zin), or a row (rij), column (kolom) or figure (cijfer), or the path in a document (pad)": "zeg welke tabel (tabel) of zin (zin), of een rij (rij), kolom (kolom) of cijfer (cijfer), of het pad in een document (pad)",
	"the path in a document (pad) is for findings that are accepted: name a table, or a sentence":                                   "het pad in een document (pad) is voor bevindingen die aanvaard worden: noem een tabel of een zin",
	"a sentence (zin) has no sums: name a table":                                                                                    "een zin (zin) heeft geen optellingen: noem een tabel (tabel)",
	"name the parts of the sum (delen), each by its row (rij) or column (kolom)":                                                    "noem de delen van de som (delen), elk met zijn rij (rij) of kolom (kolom)",
	"say which finding (code)":                                        "zeg welke bevinding (code)",
	"the name of the file (bestand) is no pattern: a [ is not closed": "de naam van het bestand (bestand) is geen patroon: een [ wordt niet gesloten",
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
