package main

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication/files"
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
	var unfit *files.Problem
	var limit *budget.LimitError
	var syntax *table.SyntaxError
	var encoding *table.EncodingError
	var foreign *table.FormatError
	var decided *decision.FileError
	var in readAs
	errors.As(err, &in)
	switch {
	case errors.As(err, &own):
		return own.NL
	case errors.As(err, &unfit):
		return unfit.Text.NL
	case errors.Is(err, fs.ErrNotExist):
		return "dit bestand bestaat niet"
	case errors.Is(err, fs.ErrPermission):
		return "dit bestand mag niet gelezen worden"
	case errors.As(err, &decided):
		return decisionsInDutch(decided)
	case errors.As(err, &foreign):
		return foreignInDutch[foreign.Kind]
	case errors.As(err, &limit):
		return fmt.Sprintf("te groot%s: de grens is %d%s; splits het bestand", in.place(table.At(limit.Line, limit.Column)), limit.Most, limitInDutch[limit.What])
	case errors.As(err, &syntax) && syntax.At == (table.Position{}): // of an archive
		return "dit bestand is beschadigd, niet volledig of iets anders dan de naam zegt; open het in het programma waarmee het is gemaakt en bewaar het opnieuw"
	case errors.As(err, &encoding) && encoding.At == (table.Position{}): // of a file in an archive
		return "dit bestand is niet in UTF-8 geschreven; open het in het programma waarmee het is gemaakt en bewaar het opnieuw"
	case errors.As(err, &syntax):
		return fmt.Sprintf("niet te lezen%s, bij %q (in het Engels: %v)", in.place(syntax.At), syntax.Input, err)
	case errors.As(err, &encoding):
		return fmt.Sprintf("geen leesbare tekst%s; bewaar het bestand als UTF-8", in.place(encoding.At))
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
	"say who decided it (door), on which day (op) and why (reden)":                                 "vul in wie het besloot (door), op welke dag (op) en waarom (reden)",
	"say where: a row (rij), a column (kolom) or a figure (cijfer)":                                "zeg waar: een rij (rij), een kolom (kolom) of een cijfer (cijfer)",
	"say which table (tabel) or sentence (zin), or a row (rij), column (kolom) or figure (cijfer)": "zeg welke tabel (tabel) of zin (zin), of een rij (rij), kolom (kolom) of cijfer (cijfer)",
	"a sentence (zin) has no sums: name a table":                                                   "een zin (zin) heeft geen optellingen: noem een tabel (tabel)",
	"name the parts of the sum (delen), each by its row (rij) or column (kolom)":                   "noem de delen van de som (delen), elk met zijn rij (rij) of kolom (kolom)",
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

// limitInDutch says what there may be so many of, by what the readers call it.
var limitInDutch = map[string]string{
	"bytes":                         " bytes",
	"bytes in one cell":             " bytes in één cel",
	"bytes in one line":             " bytes op één regel",
	"bytes in one element":          " bytes in één onderdeel van de XML",
	"bytes of text in a PDF":        " bytes tekst in een pdf",
	"bytes of texts and formulas":   " bytes aan teksten en formules",
	"bytes unpacked":                " bytes na het uitpakken",
	"bytes unpacked of one archive": " bytes na het uitpakken",
	"times its size unpacked":       " keer de grootte na het uitpakken",
	"files":                         " bestanden",
	"files in one archive":          " bestanden in één archief",
	"pages":                         " bladzijden",
	"cells in one sheet":            " cellen op één werkblad",
	"merged cells in one sheet":     " samengevoegde cellen op één werkblad",
	"cells in one table":            " cellen in één tabel",
	"cells in one text":             " cellen in één tekst",
	"columns in one table":          " kolommen in één tabel",
	"rows in one table":             " rijen in één tabel",
	"notes of one table":            " noten bij één tabel",
	"lines of text":                 " regels tekst",
	"elements within elements":      " niveaus in de XML",
	"levels of nesting":             " niveaus",
	"tables within tables":          " tabellen in tabellen",
}

// foreignInDutch says of a file that is recognised and not read what to do.
var foreignInDutch = map[table.Foreign]string{
	table.ForeignWord:      "een document van Word 97–2003 (.doc); bewaar het als .docx",
	table.ForeignExcel:     "een werkmap van Excel 97–2003 (.xls); bewaar haar als .xlsx",
	table.ForeignOffice:    "een bestand van een ouder kantoorprogramma; bewaar het als .docx, .xlsx, .odt of .ods",
	table.ForeignEncrypted: "met een wachtwoord beveiligd; open het in het programma waarmee het is gemaakt en bewaar het zonder wachtwoord (alleen een pdf is met --wachtwoord te openen)",
	table.ForeignPackage:   "een pakket van een andere soort dan de naam zegt; geef het de naam die bij de inhoud hoort",
	table.ForeignRichText:  "een document in RTF; bewaar het als .docx",
	table.ForeignXML:       "een werkmap of document als één bestand in XML, zoals van Excel 2003; bewaar het als .xlsx of .docx",
	table.ForeignPicture:   "een afbeelding: er is geen tekst om te lezen; laat een programma er de tekst in herkennen (OCR)",
	table.ForeignArchive:   "op een andere manier ingepakt dan als zip; pak het uit en noem de bestanden erin",
}

// readAs is an error of a file that was read as some format, of which it names a place.
type readAs struct {
	error
	format table.Format
}

func (r readAs) Unwrap() error { return r.error }

// place is a place in words, as the format has places.
func (r readAs) place(at table.Position) string {
	sheet := r.format == table.FormatXLSX || r.format == table.FormatODS
	switch {
	case at == (table.Position{}):
		return ""
	case sheet && at.CellName() != "":
		return " in cel " + at.CellName()
	case sheet:
		return fmt.Sprintf(" in rij %d", at.Line())
	case at.Column() == 0: // of a word-processing document
		return fmt.Sprintf(" in alinea %d", at.Line())
	}
	return fmt.Sprintf(" op regel %d, teken %d", at.Line(), at.Column())
}
