package exchange

import (
	"fmt"
	"io/fs"
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/compare"
	"github.com/bbvgo/bbv/table/understand"
)

// figuresName is the name of the table of figures.
const figuresName = "cijfers"

// The columns of the figures of printed tables, in their order.
const (
	figureFile = iota
	figureSheet
	figureCell
	figurePage
	figureParagraph
	figureLine
	figureCharacter
	figureTable
	figureRow
	figureColumn
	figureCaption
	figureSection
	figureLabel
	figureHeading
	figureSide
	figureYear
	figureSince
	figureStage
	figureStand
	figurePrinted
	figureUnit
	figureAmount
	figureColumns
)

var (
	sideWords  = []string{"lasten", "baten", "saldo", "toevoeging", "onttrekking", "resultaat"}
	stageWords = []string{"begroting", "na-wijziging", "realisatie", "meerjarenraming", "prognose"}
)

func figuresSchema() schema {
	fields := []field{
		figureFile:      {Name: "bestand", Type: text, Description: "het bestand waarin de tabel staat"},
		figureSheet:     {Name: "deel", Type: text, Description: "het werkblad, of het bestand in een archief"},
		figureCell:      {Name: "cel", Type: text, Description: "de cel van het werkblad"},
		figurePage:      {Name: "bladzijde", Type: whole},
		figureParagraph: {Name: "alinea", Type: whole},
		figureLine:      {Name: "bestandsregel", Type: whole, Description: "regel van het bestand"},
		figureCharacter: {Name: "teken", Type: whole, Description: "teken van de regel van het bestand"},
		figureTable:     {Name: "tabel", Type: whole, Description: "de hoeveelste tabel van het bestand, vanaf 1"},
		figureRow:       {Name: "rij", Type: whole, Description: "de hoeveelste rij onder het hoofd van de tabel, vanaf 1", Constraints: (&constraints{}).required()},
		figureColumn:    {Name: "kolom", Type: whole, Description: "de hoeveelste kolom met cijfers, vanaf 1", Constraints: (&constraints{}).required()},
		figureCaption:   {Name: "titel", Type: text, Description: "opschrift van de tabel"},
		figureSection:   {Name: "kop", Type: text, Description: "de kop boven de rij"},
		figureLabel:     {Name: "regel", Type: text, Description: "de rij zoals vermeld"},
		figureHeading:   {Name: "kolomkop", Type: text, Description: "de kolom zoals vermeld"},
		figureSide:      {Name: "zijde", Type: text, Constraints: oneOf(sideWords...), ColumnType: "direction"},
		figureYear:      {Name: "jaar", Type: whole, Description: "van een stand het jaar aan het eind waarvan hij geldt", ColumnType: "date:fiscal-year"},
		figureSince:     {Name: "vanaf", Type: whole, Description: "van een verschil tussen twee jaren het eerste"},
		figureStage:     {Name: "fase", Type: text, Constraints: oneOf(stageWords...), ColumnType: "phase:id"},
		figureStand:     {Name: "stand", Type: boolean, Description: "true: wat er op een moment is, en niet wat er in een jaar gebeurt"},
		figurePrinted:   {Name: "vermeld", Type: number, Description: "het cijfer met het vermelde teken en de vermelde decimalen, in zijn eenheid", Constraints: (&constraints{}).required()},
		figureUnit:      {Name: "eenheid", Type: whole, Description: "zoveel euro is een vermelde 1; leeg als niets de eenheid zegt", Constraints: oneOf("1", "1000", "1000000")},
		figureAmount:    {Name: "bedrag", Type: number, Description: "in euro's, lasten en baten zonder minteken; leeg als de eenheid of het teken onbekend is", ColumnType: "value"},
	}
	// A list of values is of texts, and a unit is a number.
	fields[figureUnit].Type = text
	return schema{Fields: fields, ExtraFields: []field{euros()}}
}

// WriteFigures writes the figures of printed tables, with where each stands and what its table says of it, as a Data Package of
// one table. The figures are those of a Publication ([github.com/bbvgo/bbv.Publication.Facts]) or the like: a place in a table,
// whose row and column are those of the fact. What has a place that no table has is refused.
func WriteFigures(create Create, about About, figures iter.Seq2[finding.Place, compare.Fact]) error {
	w, err := newWriter(create, about, figuresName)
	if err != nil {
		return err
	}
	if figures == nil {
		figures = func(func(finding.Place, compare.Fact) bool) {}
	}
	err = w.table(figuresName, "Cijfers van tabellen", figuresSchema(), func(add func(...string) error) error {
		n := 0
		for place, fact := range figures {
			n++
			cells, err := figureCells(place, fact)
			if err == nil {
				err = add(cells...)
			}
			if err != nil {
				return fmt.Errorf("figure %d: %w", n, err)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return w.end()
}

// figureCells are the cells of a figure.
func figureCells(p finding.Place, f compare.Fact) ([]string, error) {
	own := p
	own.Path, own.Sentence, own.Row, own.Column, own.Label, own.Heading = "", "", f.Cell.Row+1, f.Cell.Column+1, f.Label, f.Heading
	if own != p || p.Row < 1 || p.Column < 1 {
		return nil, fmt.Errorf("%v is not a place in a table with the row, column, label and heading of its figure", p)
	}
	if !f.Unit && f.Printed.Unit() != budget.InEuros {
		return nil, fmt.Errorf("%v has a unit, and is said to have none", f.Printed)
	}
	cells := make([]string, figureColumns)
	for i, s := range map[int]string{figureFile: p.File, figureSheet: p.Part, figureCell: p.Cell, figureCaption: p.Caption,
		figureSection: f.Section, figureLabel: f.Label, figureHeading: f.Heading, figurePrinted: plain(f.Printed), figureAmount: amountText(f.Amount)} {
		if cells[i] = s; !utf8.ValidString(s) {
			return nil, &budget.ParseError{What: "text", Input: s, Reason: "not UTF-8"}
		}
	}
	for i, n := range map[int]int{figurePage: p.Page, figureParagraph: p.Paragraph, figureLine: p.Line, figureCharacter: p.Character,
		figureTable: p.Table, figureRow: p.Row, figureColumn: p.Column, figureYear: f.Year, figureSince: f.Since} {
		if n != 0 {
			cells[i] = strconv.Itoa(n)
		}
	}
	var err error
	if f.Side != 0 {
		cells[figureSide], err = wordOf(f.Side.MarshalText())
	}
	if f.Stage != 0 && err == nil {
		cells[figureStage], err = wordOf(f.Stage.MarshalText())
	}
	if f.Unit && err == nil {
		cells[figureUnit], err = wordOf(f.Printed.Unit().MarshalText())
	}
	cells[figureStand] = strconv.FormatBool(f.Stand)
	return cells, err
}

func wordOf(word []byte, err error) (string, error) { return string(word), err }

// plain is a printed figure with a point before its decimals and no other marks.
func plain(p budget.Printed) string {
	count, sign := strconv.FormatInt(p.Count(), 10), ""
	if count[0] == '-' {
		count, sign = count[1:], "-"
	}
	decimals := p.Decimals()
	if decimals == 0 {
		return sign + count
	}
	count = strings.Repeat("0", max(0, decimals+1-len(count))) + count
	return sign + count[:len(count)-decimals] + "." + count[len(count)-decimals:]
}

// readPlain reads what plain writes.
func readPlain(s string, unit budget.Unit) (p budget.Printed, err error) {
	before, decimals, point := strings.Cut(s, ".")
	count, err := strconv.ParseInt(before+decimals, 10, 64)
	if err == nil {
		p, err = budget.NewPrinted(count, len(decimals), unit)
	}
	if err != nil || point && decimals == "" || plain(p) != s {
		return p, &budget.ParseError{What: "vermeld", Input: s, Reason: `want a number such as "-1234.50", with at most nine decimals`}
	}
	return p, nil
}

// ReadFigures reads what [WriteFigures] wrote: f gets every figure, and ends it with an error. The folder is an [os.DirFS], an
// archive or the like. The last error can be that the file is not as it was written; what f got before is then not to be trusted.
func ReadFigures(from fs.FS, f func(finding.Place, compare.Fact) error) error {
	r, err := open(from)
	if err != nil {
		return err
	}
	return r.table(figuresName, figuresSchema(), func(row *row) error {
		place, fact, err := figureOf(row)
		if err != nil || f == nil {
			return err
		}
		return f(place, fact)
	})
}

func figureOf(r *row) (p finding.Place, f compare.Fact, err error) {
	p = finding.Place{File: r.text(figureFile), Part: r.text(figureSheet), Cell: r.text(figureCell), Page: r.int(figurePage),
		Paragraph: r.int(figureParagraph), Line: r.int(figureLine), Character: r.int(figureCharacter), Table: r.int(figureTable),
		Row: r.int(figureRow), Column: r.int(figureColumn), Caption: r.text(figureCaption), Label: r.text(figureLabel), Heading: r.text(figureHeading)}
	f = compare.Fact{Cell: understand.CellRef{Row: p.Row - 1, Column: p.Column - 1}, Section: r.text(figureSection), Label: p.Label,
		Heading: p.Heading, Year: r.int(figureYear), Since: r.int(figureSince), Stand: r.text(figureStand) == "true", Unit: r.text(figureUnit) != ""}
	if s := r.text(figureSide); s != "" {
		err = f.Side.UnmarshalText([]byte(s))
	}
	if s := r.text(figureStage); s != "" && err == nil {
		err = f.Stage.UnmarshalText([]byte(s))
	}
	unit := budget.InEuros
	if f.Unit && err == nil {
		err = unit.UnmarshalText([]byte(r.text(figureUnit)))
	}
	if err == nil {
		f.Printed, err = readPlain(r.text(figurePrinted), unit)
	}
	if s := r.text(figureAmount); s != "" && err == nil {
		var a budget.Amount
		a, err = budget.ParseAmount(s)
		f.Amount = &a
	}
	return p, f, err
}
