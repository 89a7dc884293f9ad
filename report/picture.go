package report

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
)

// Picture is a drawing of figures with the table that it shows: every length in it is a figure of the table. The zero
// value shows nothing.
type Picture struct {
	Title string
	Table table.Table // in the unit of the document, without what is only drawn
	svg   string
	size  [2]float64 // its width and height, in pixels
}

var errNoWriter = errors.New("write a picture: there is no writer")

// WriteSVG writes the drawing as one SVG that stands by itself, with its style and its title. Its only errors are those of the
// writer, or that there is none.
func (p Picture) WriteSVG(w io.Writer) error {
	if w == nil {
		return errNoWriter
	}
	d := drawing{width: p.size[0], height: p.size[1]}
	_, err := io.WriteString(w, d.headed(p.svg, p.name(), pictureStyle)+"\n")
	return err
}

// name is the title with the unit.
func (p Picture) name() string {
	if p.Table.UnitLine == "" {
		return p.Title
	}
	return p.Title + ", " + p.Table.UnitLine
}

// pictureStyle is how pictures look, by day and by night. Colours are told apart by who sees no red and green; what they say
// is said by words and sides as well.
const pictureStyle = `svg.bbv{width:100%;max-width:760px;height:auto;font:13px/1.2 "Liberation Sans",Arial,sans-serif;color:#1a1a1a}` +
	`svg.bbv text{fill:currentColor}svg.bbv line,svg.bbv polyline{stroke:currentColor;fill:none}` +
	`svg.bbv .voordeel{fill:#2b7bb9}svg.bbv .nadeel{fill:#c75d00}svg.bbv .stand{fill:#6b7280}svg.bbv .lasten{fill:#c75d00;stroke:#c75d00}svg.bbv .baten{fill:#2b7bb9;stroke:#2b7bb9}` +
	`svg.bbv polyline.lasten,svg.bbv polyline.baten,svg.bbv polyline.stand{fill:none;stroke-width:2}svg.bbv polyline.doel{stroke:#8e5fb0;stroke-dasharray:5 3;stroke-width:2}svg.bbv .doel{fill:#8e5fb0}svg.bbv circle.ring{fill:none;stroke:#8e5fb0;stroke-width:2}svg.bbv rect.band{fill-opacity:.3}` +
	`svg.bbv rect.lasten.edge{fill:#f6d9c2}svg.bbv rect.baten.edge{fill:#cfe3f3}svg.bbv .faint{stroke:#9ca3af;stroke-width:.7}svg.bbv circle.faint{fill:none;stroke:currentColor;stroke-width:1.5}svg.bbv rect.edge{stroke:#fff;stroke-width:1.5}` +
	`svg.bbv .a{fill:#cfe3f3}svg.bbv .b{fill:#e7e2c8}svg.bbv .c{fill:#f3d3bd}` +
	`@media(prefers-color-scheme:dark){svg.bbv{color:#e5e7eb}svg.bbv .doel{fill:#d3b4ec}svg.bbv polyline.doel,svg.bbv circle.ring{stroke:#d3b4ec}svg.bbv rect.edge{stroke:#111827}svg.bbv rect.lasten.edge{fill:#5a3415}svg.bbv rect.baten.edge{fill:#1e3a52}svg.bbv .a{fill:#1e3a52}svg.bbv .b{fill:#45401f}svg.bbv .c{fill:#573218}}`

// printer prints amounts of a document in its unit.
type printer struct {
	unit     budget.Unit
	decimals int
}

func printerOf(d *programme.Document) printer { return printer{d.Unit, d.Decimals} }

// amount prints an amount, rounded half up. It is in euros where it has no other form.
func (p printer) amount(a budget.Amount) string {
	printed, err := budget.Print(a, p.decimals, p.unit, budget.HalfUp)
	if err != nil {
		return a.String()
	}
	return printed.String()
}

// rounded is an amount as it is printed: what is drawn is as long as the figure beside it.
func (p printer) rounded(a budget.Amount) budget.Amount {
	printed, err := budget.Print(a, p.decimals, p.unit, budget.HalfUp)
	if err != nil {
		return a
	}
	return printed.Amount()
}

// change prints a difference with its sign, also where it is positive.
func (p printer) change(a budget.Amount) string {
	if p.rounded(a).Sign() > 0 {
		return "+" + p.amount(a)
	}
	return p.amount(a)
}

// unitLine is what a table says of its unit.
func (p printer) unitLine() string { return "bedragen " + p.unit.String() }

// rowOf is a row of a table.
func rowOf(label string, cells ...string) table.Row {
	row := table.Row{Label: table.Cell{Text: label}}
	for _, c := range cells {
		row.Cells = append(row.Cells, table.Cell{Text: c})
	}
	return row
}

// headerOf is a header of one level.
func headerOf(cells ...string) (header [][]table.Cell) {
	return [][]table.Cell{rowOf("", cells...).Cells}
}

// titled is a picture with its title on the table too. Who hears the drawing hears its unit.
func titled(title string, t table.Table, d *drawing) (Picture, bool) {
	t.Caption = title
	p := Picture{Title: title, Table: t, size: [2]float64{d.width, d.height}}
	p.svg = d.svg(p.name())
	return p, true
}

// rows are what the overzicht van baten en lasten prints on rows: programmes, algemene dekkingsmiddelen one by one, overhead,
// vennootschapsbelasting, onvoorzien. Together they are the totaal saldo (BBV art. 17, 27).
func rows(d *programme.Document) (list []*programme.Part) {
	for part := range d.Overview().Parts() {
		switch part.Item().(type) {
		case *programme.ReserveLine:
		case []programme.Programme, *programme.Dekkingsmiddelen:
			for below := range part.Parts() {
				if _, reserve := below.Item().(*programme.ReserveLine); !reserve {
					list = append(list, below)
				}
			}
		default:
			list = append(list, part)
		}
	}
	return list
}

// say is a text in a language.
func say(l finding.Language, nl, en string) string { return finding.Text{NL: nl, EN: en}.In(l) }

// heading is how a document heads a column.
func heading(d *programme.Document, c budget.Column) string { return cmp.Or(d.Label(c), c.Label()) }

// title is what a picture is of, with whose it is.
func title(d *programme.Document, what string) string {
	if d.Municipality.Name == "" {
		return what
	}
	return fmt.Sprintf("%s, %s", what, d.Municipality.Name)
}

// table is one of amounts, without rows.
func (p printer) table(columns ...string) table.Table {
	return table.Table{UnitLine: p.unitLine(), Header: headerOf(columns...)}
}

// comma is a number with a decimal comma.
func comma(q decimal.Decimal) string { return strings.Replace(q.String(), ".", ",", 1) }

// capital is a word as a heading begins with it.
func capital(word string) string {
	if word == "" {
		return ""
	}
	return strings.ToUpper(word[:1]) + word[1:]
}

// numbers is a table of numbers that are no amounts, without rows.
func numbers(columns ...string) table.Table { return table.Table{Header: headerOf(columns...)} }
