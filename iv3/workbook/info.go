package workbook

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/internal/layout"
	"github.com/bbvgo/bbv/table"
)

// The converter of CBS looks for labels in these rows of the sheet 4.Informatie, column B, and for their values in column C; for remarks between
// these rows, in column B.
const (
	firstInfo, lastInfo     = 4, 25
	firstRemark, lastRemark = 20, 50
	labelColumn, infoColumn = 2, 3
)

// label is what stands before a value on the sheet, and the key of it in JSON.
type label struct{ text, section, key string }

// labels are those that the converter knows, and below them those of what it asks for itself.
var labels = []label{
	{"Overheidslaag", "metadata", "overheidslaag"},
	{"Nummer", "metadata", "overheidsnummer"},
	{"Naam", "metadata", "overheidsnaam"},
	{"Jaar", "metadata", "boekjaar"},
	{"Periode", "metadata", "periode"},
	{"Status", "metadata", "status"},
	{"Naam:", "contact", "naam"},
	{"Telefoon:", "contact", "telefoon"},
	{"E-mail:", "contact", "email"},
	{"Datum:", "metadata", "datum"},
	{detailsLabel, "metadata", "details_openbaar"},
	{packageLabel, "metadata", "financieel_pakket"},
	{softwareLabel, "metadata", "export_software"},
	{momentLabel, "", "tijdstip"},
}

// The labels that the converter does not know, of what only JSON asks for.
const (
	detailsLabel  = "Details openbaar"
	packageLabel  = "Financieel pakket"
	softwareLabel = "Exportsoftware"
	momentLabel   = "Datum en tijd"
)

// remarksTitle stands above the remarks, and remarksEnd below them.
const (
	remarksTitle = "Ruimte voor toelichting"
	remarksEnd   = "Boekwinst/verlies"
)

// info is what the sheet 4.Informatie says.
type info struct {
	sheet   *sheet
	cells   map[string]table.Cell // the values by section and key; empty where the label stands without a value
	remarks []remark
}

// remark is a remark with the author beside it.
type remark struct{ text, author string }

func readInfo(b *book) (*info, error) {
	i := &info{sheet: b.named[layout.Info], cells: map[string]table.Cell{}}
	if i.sheet == nil {
		return nil, &BookError{finding.Place{}, finding.Text{
			NL: "er is geen blad " + layout.Info + ": dit is niet de Iv3-werkmap van het CBS; neem die van het boekjaar",
			EN: "there is no sheet " + layout.Info + ": this is not the Iv3 workbook of CBS; take that of the year",
		}}
	}
	for row := firstInfo; row <= lastInfo; row++ {
		text := strings.TrimSpace(i.sheet.text(row, labelColumn))
		n := slices.IndexFunc(labels, func(l label) bool { return l.text == text })
		if n < 0 {
			continue
		}
		key := labels[n].section + "." + labels[n].key
		c := i.sheet.cell(row, infoColumn)
		c.At = table.At(row, infoColumn)
		if _, known := i.cells[key]; !known || !c.Blank() {
			i.cells[key] = c
		}
	}
	i.readRemarks()
	return i, nil
}

func (i *info) readRemarks() {
	first, last := 0, lastRemark
	for row := firstRemark; row <= lastRemark; row++ {
		if text := i.sheet.text(row, labelColumn); strings.Contains(text, remarksTitle) {
			first = row + 1
		} else if strings.Contains(text, remarksEnd) {
			last = row - 1
		}
	}
	for row := max(first, firstRemark); first > 0 && row <= last; row++ {
		if text := i.sheet.text(row, labelColumn); text != "" {
			i.remarks = append(i.remarks, remark{text, i.sheet.text(row, infoColumn)})
		}
	}
}

// text is the value of a key as a text, and whether its label is there.
func (i *info) text(key string) (text string, ok bool) {
	c, ok := i.cells[key]
	exact := number(c)
	switch {
	case exact == "":
		text = c.Text
	case key == "metadata.boekjaar" || key == "metadata.periode" || strings.Trim(c.Text, "0123456789") != "":
		text = exact
	default: // as it is shown, "0518"
		text = c.Text
	}
	return text, ok
}

// wrong says what is wrong with the value of a key.
func (i *info) wrong(key string, text finding.Text) error {
	p := finding.Place{Part: layout.Info}
	if c, ok := i.cells["metadata."+key]; ok {
		p.Cell = c.At.CellName()
	}
	return &BookError{p, text}
}

// edition is the layer and the year of the workbook. That of a provincie does not state the layer.
func (i *info) edition() (*iv3.Classification, error) {
	layer := iv3.Provincie
	if text, ok := i.text("metadata.overheidslaag"); ok {
		if err := layer.UnmarshalText([]byte(text)); err != nil {
			return nil, i.wrong("overheidslaag", finding.Text{
				NL: "hier hoort Gemeente, Provincie of GR te staan, en niet " + strconv.Quote(short(text)),
				EN: "here should stand Gemeente, Provincie or GR, and not " + strconv.Quote(short(text)),
			})
		}
	}
	text, _ := i.text("metadata.boekjaar")
	year, err := strconv.Atoi(text)
	if err != nil || layout.For(layer, year) == nil {
		return nil, i.wrong("boekjaar", finding.Text{
			NL: "de werkmappen van gemeenten, provincies en GR van {0} tot en met {1} worden gelezen, en niet die van {2} {3}; controleer het jaar",
			EN: "the workbooks of gemeenten, provincies and GR of {0} to {1} are read, and not that of {2} {3}; check the year",
		}.With(strconv.Itoa(layout.FirstYear), strconv.Itoa(layout.LastYear), layer.String(), strconv.Quote(short(text))))
	}
	return iv3.For(layer, year)
}

// short is the begin of a text that a message quotes.
func short(text string) string {
	const most = 40
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "…"
}

// dateForms are the ways in which a date is written in a cell, or shown by its format.
var dateForms = []string{"2-1-2006", "2-1-2006 15:04", "2-1-2006 15:04:05", "2/1/2006", "2/1/2006 15:04", "2/1/2006 15:04:05", "2006-01-02", "2006-01-02 15:04:05", isoForm}

// isoForm is a date in JSON without its zone, and zone the one that the converter writes, in summer and winter.
const isoForm, zone = "2006-01-02T15:04:05", "+02:00"

// date is the date as JSON has it: the moment that was written beside it where that is on the same day and time. A text
// that is no date stays what it is.
func (i *info) date() (text string, ok bool) {
	text, ok = i.text("metadata.datum")
	if c := i.cells["metadata.datum"]; number(c) != "" {
		text = c.Text
	}
	moment, written := i.text(".tijdstip")
	for _, form := range dateForms {
		at, err := time.Parse(form, strings.TrimSpace(text))
		if err != nil {
			continue
		}
		if written && strings.HasPrefix(moment, at.Format(isoForm)) {
			return moment, true
		}
		return at.Format(isoForm) + zone, true
	}
	if text == "" && written {
		return moment, true
	}
	return text, ok
}
