package main

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/pdf"
)

// problem is what the command itself has to say of a call or a file.
type problem finding.Text

func (p problem) Error() string { return p.EN }

// What makes a file unreadable to the command itself.
var (
	errFolder       = problem{NL: "dit is een map; noem de bestanden erin", EN: "a folder; name the files in it"}
	errEmptyFolder  = problem{NL: "in deze map staat geen bestand dat te lezen is", EN: "no file in this folder can be read"}
	errEmptyArchive = problem{NL: "in dit archief staat geen bestand dat te lezen is", EN: "no file in this archive can be read"}
	errArchive      = problem{NL: "dit archief is beschadigd; pak het uit en noem de bestanden", EN: "the archive is damaged; unpack it and name the files"}
	errPassword     = problem{NL: "met een wachtwoord beveiligd; pak het archief uit en noem de bestanden", EN: "closed with a password; unpack the archive and name the files"}
	errMHTML        = problem{NL: "deze bewaarde webpagina is niet te lezen; bewaar haar als “webpagina, volledig” (html)", EN: "the saved page cannot be read; save it as “web page, complete” (html)"}
	errPattern      = problem{NL: "dit patroon is niet goed gevormd: een [ is niet gesloten", EN: "the pattern is not well formed: a [ is not closed"}
	errNoMatch      = problem{NL: "geen bestand past op dit patroon", EN: "no file matches this pattern"}
	errNoTable      = problem{NL: "geen tabel gevonden", EN: "no table found"}
	errStopped      = problem{NL: "afgebroken; dit bestand en wat erna komt is niet of niet geheel gedaan",
		EN: "interrupted; this file and those after it are not done, or not wholly"}
	errOffice = problem{NL: "dit is een bestand van een kantoorprogramma; bewaar de tabel als CSV of kopieer de tekst",
		EN: "a file of an office program; save the table as CSV, or copy it as text"}
)

// because says in a language why something cannot be read. What only the
// libraries can say stands in English behind it.
func because(err error, lang finding.Language) string {
	return finding.Text{NL: inDutch(err), EN: err.Error()}.In(lang)
}

func inDutch(err error) string {
	var own problem
	var limit *budget.LimitError
	var syntax *table.SyntaxError
	var encoding *table.EncodingError
	var foreign *table.FormatError
	switch {
	case errors.As(err, &own):
		return own.NL
	case errors.Is(err, fs.ErrNotExist):
		return "dit bestand bestaat niet"
	case errors.Is(err, fs.ErrPermission):
		return "dit bestand mag niet gelezen worden"
	case errors.As(err, &foreign):
		return foreignInDutch[foreign.Kind]
	case errors.As(err, &limit):
		return fmt.Sprintf("te groot%s: de grens is %d; splits het bestand (%v)", atPlace(table.Position{Line: limit.Line, Column: limit.Column}), limit.Most, err)
	case errors.As(err, &syntax):
		return fmt.Sprintf("niet te lezen%s, bij %q (%v)", atPlace(syntax.At), syntax.Input, err)
	case errors.As(err, &encoding):
		return fmt.Sprintf("geen leesbare tekst%s; bewaar het bestand als UTF-8 (%v)", atPlace(encoding.At), err)
	}
	if text := pdfInDutch(err); text != "" {
		return text
	}
	return fmt.Sprintf("niet te lezen (%v)", err)
}

// pdfInDutch says what is wrong with a PDF; it is empty for other errors.
func pdfInDutch(err error) string {
	var password *pdf.PasswordError
	var picture *pdf.PictureError
	var damaged *pdf.DamagedError
	switch {
	case errors.As(err, &password):
		return "deze pdf is met een wachtwoord beveiligd; bewaar hem zonder wachtwoord"
	case errors.As(err, &picture) && picture.Page > 0:
		return fmt.Sprintf("blz. %d is een afbeelding: er is geen tekst om te lezen", picture.Page)
	case errors.As(err, &picture):
		return "alle bladzijden zijn afbeeldingen: er is geen tekst om te lezen; laat een programma er de tekst in herkennen (OCR)"
	case errors.As(err, &damaged) && damaged.Page > 0:
		return fmt.Sprintf("blz. %d is beschadigd en niet gelezen (%v)", damaged.Page, err)
	case errors.As(err, &damaged):
		return fmt.Sprintf("dit is geen pdf, of een beschadigde; open hem in een ander programma en bewaar hem opnieuw (%v)", err)
	}
	return ""
}

// foreignInDutch says of a file that is recognised and not read what to do.
var foreignInDutch = map[table.Foreign]string{
	table.ForeignWord:      "een document van Word 97–2003 (.doc); bewaar het als .docx",
	table.ForeignExcel:     "een werkmap van Excel 97–2003 (.xls); bewaar haar als .xlsx",
	table.ForeignOffice:    "een bestand van een ouder kantoorprogramma; bewaar het als .docx, .xlsx, .odt of .ods",
	table.ForeignEncrypted: "met een wachtwoord beveiligd; bewaar het bestand zonder wachtwoord",
	table.ForeignPackage:   "een pakket van een andere soort dan de naam zegt; geef het de naam die bij de inhoud hoort",
}

func atPlace(at table.Position) string {
	if at == (table.Position{}) {
		return ""
	}
	if at.Column == 0 { // of a word-processing document
		return fmt.Sprintf(" in alinea %d", at.Line)
	}
	return fmt.Sprintf(" op regel %d, teken %d", at.Line, at.Column)
}
