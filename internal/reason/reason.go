// Package reason says in Dutch why a file cannot be read, as the errors of the library say it in English: for the command, the report and the
// page in the browser, which speak to people.
package reason

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/files"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/validate/decision"
)

// Of says why a file of a name cannot be read; the Dutch text is empty for an error that the readers of package table/read do not
// have.
func Of(name string, err error) finding.Text {
	if err == nil {
		return finding.Text{}
	}
	format := table.FormatText
	if ending := strings.ToLower(path.Ext(name)); slices.Contains([]string{".xlsx", ".xlsm", ".ods"}, ending) {
		format = table.FormatXLSX
	}
	return finding.Text{NL: Dutch(err, format), EN: err.Error()}
}

// Dutch says why a file that was read as a format cannot be read; it is empty for an error that the readers of package table/read do
// not have. What only the libraries can say stands in English behind it.
func Dutch(err error, format table.Format) string {
	var unfit *files.Problem
	var limit *budget.LimitError
	var syntax *table.SyntaxError
	var encoding *table.EncodingError
	var foreign *table.FormatError
	var document *programme.DocumentError
	var decided *decision.FileError
	var delivered *delivery.JSONError
	var unwritten *delivery.WriteError
	switch {
	case errors.As(err, &unfit):
		return unfit.Text.NL
	case errors.Is(err, fs.ErrNotExist):
		return "dit bestand bestaat niet"
	case errors.Is(err, fs.ErrPermission):
		return "dit bestand mag niet gelezen worden; vraag om leesrechten"
	case errors.As(err, &foreign):
		return foreignInDutch[foreign.Kind]
	case errors.As(err, &limit):
		return fmt.Sprintf("te groot%s: de grens is %d%s; splits het bestand", place(table.At(limit.Line, limit.Column), format), limit.Most, limitInDutch[limit.What])
	case errors.As(err, &syntax) && syntax.At == (table.Position{}): // of an archive
		return "dit bestand is beschadigd, niet volledig of iets anders dan de naam zegt; open het in het programma waarmee het is gemaakt en bewaar het opnieuw"
	case errors.As(err, &encoding) && encoding.At == (table.Position{}): // of a file in an archive
		return "dit bestand is niet in UTF-8 geschreven; open het in het programma waarmee het is gemaakt en bewaar het opnieuw"
	case errors.As(err, &syntax):
		return fmt.Sprintf("niet te lezen%s, bij %q: %s", place(syntax.At, format), syntax.Input, syntax.Reason.NL)
	case errors.As(err, &encoding):
		return fmt.Sprintf("geen leesbare tekst%s; bewaar het bestand als UTF-8", place(encoding.At, format))
	case errors.As(err, &document):
		return "dit document is niet te lezen: " + at(document.Path, document.Line, document.Column) + document.Reason.NL
	case errors.As(err, &decided):
		return "dit bestand met besluiten klopt niet (zie docs/besluiten.schema.json): " + at(decided.Path, decided.Line, decided.Column) + decided.Reason.NL
	case errors.As(err, &unwritten):
		return "niet te schrijven: " + at(unwritten.Path, 0, 0) + unwritten.Reason.NL
	case errors.As(err, &delivered):
		return "deze levering is niet te lezen: " + at("", delivered.Line, delivered.Column) + delivered.Reason.NL
	}
	return ""
}

// at is a place in JSON in front of what is wrong there.
func at(path string, line, column int) (place string) {
	if path != "" {
		place = path + ": "
	}
	if line > 0 {
		place += fmt.Sprintf("regel %d, teken %d: ", line, column)
	}
	return place
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
	table.ForeignEncrypted: "met een wachtwoord beveiligd; open het in het programma waarmee het is gemaakt en bewaar het zonder wachtwoord",
	table.ForeignPackage:   "een pakket van een andere soort dan de naam zegt; geef het de naam die bij de inhoud hoort",
	table.ForeignRichText:  "een document in RTF; bewaar het als .docx",
	table.ForeignXML:       "een werkmap of document als één bestand in XML, zoals van Excel 2003; bewaar het als .xlsx of .docx",
	table.ForeignPicture:   "een afbeelding: er is geen tekst om te lezen; laat een programma er de tekst in herkennen (OCR)",
	table.ForeignArchive:   "op een andere manier ingepakt dan als zip; pak het uit en noem de bestanden erin",
}

// place is a place in words, as the format has places.
func place(at table.Position, format table.Format) string {
	sheet := format == table.FormatXLSX || format == table.FormatODS
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
