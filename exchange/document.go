package exchange

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/programme"
)

// The resources of a package of a document.
const (
	documentName = "document"
	linesName    = "bedragen"
)

// The columns of the amounts of a document, in their order.
const (
	linePath = iota
	lineProgramme
	lineName
	lineTaakveld
	lineSide
	linePart
	lineField
	lineYear
	lineStage
	linePrinted
	lineAmount
	lineColumns
)

func linesSchema() schema {
	fields := []field{
		linePath:      {Name: "pad", Type: text, Description: "waar het bedrag staat in document.json", Constraints: (&constraints{}).required(), ColumnType: "budget-line-id"},
		lineProgramme: {Name: "programma", Type: text, Description: "leeg buiten de programma's", ColumnType: "activity:generic:program:label"},
		lineName:      {Name: "naam", Type: text, Description: "de regel waarvan het bedrag is"},
		lineTaakveld:  {Name: "taakveld", Type: text, ColumnType: "functional-classification:generic:code"},
		lineSide:      {Name: "zijde", Type: text, Description: "leeg voor wat geen van deze is", Constraints: oneOf(sideWords...), ColumnType: "direction"},
		linePart:      {Name: "onderdeel", Type: text, Description: "de lijst in document.json; regels en taakvelden van een programma zijn hetzelfde geld op twee manieren verdeeld"},
		lineField:     {Name: "veld", Type: text, Description: "het veld van document.json", Constraints: (&constraints{}).required()},
		lineYear:      {Name: "jaar", Type: whole, Constraints: years(), ColumnType: "date:fiscal-year"},
		lineStage:     {Name: "fase", Type: text, Constraints: oneOf(stageWords...), ColumnType: "phase:id"},
		linePrinted:   {Name: "gedrukt", Type: boolean, Description: "true: een vermeld totaal, saldo of verschil, dat uit andere bedragen volgt en niet daarbij opgeteld moet worden", Constraints: (&constraints{}).required()},
		lineAmount:    {Name: "bedrag", Type: number, Description: "in euro's", Constraints: (&constraints{}).required(), ColumnType: "value"},
	}
	return schema{Fields: fields, ExtraFields: []field{euros()}, PrimaryKey: []string{fields[linePath].Name}}
}

// WriteDocument writes a document as a Data Package of two files: document.json, the whole of it in the format of
// [programme.Write], and a table of its amounts, one a row: where it stands, in which programme, of which taakveld, side, year
// and stage. Figures that follow from others, such as totals, are marked: who adds up leaves them out, and takes one list, since
// the lines and the taakvelden of a programme are the same money. It refuses what programme.Write refuses.
func WriteDocument(create Create, about About, d *programme.Document) error {
	if d == nil {
		return fmt.Errorf("exchange: there is no document")
	}
	name := slug(d.Kind.String(), strconv.Itoa(d.Year), cmp.Or(d.Municipality.Code, d.Municipality.Name))
	about.Title = cmp.Or(about.Title, d.Title)
	var whole bytes.Buffer
	if err := programme.Write(&whole, d); err != nil {
		return fmt.Errorf("exchange: %w", err)
	}
	w, err := newWriter(create, about, name)
	if err != nil {
		return err
	}
	json := resource{Name: documentName, Path: documentName + ".json", Title: "Het document", Format: "json", MediaType: "application/json"}
	if err := w.file(json, func(to io.Writer) error { _, err := to.Write(whole.Bytes()); return err }); err != nil {
		return err
	}
	err = w.table(linesName, "Bedragen van het document", linesSchema(), func(add func(...string) error) error {
		for _, cells := range lines(d) {
			if err := add(cells...); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return w.end()
}

// ReadDocument reads the document of a package that [WriteDocument] wrote. It compares the table with the document: where they
// differ, the package says two things, and that is an error.
func ReadDocument(from fs.FS) (*programme.Document, error) {
	r, err := open(from)
	if err != nil {
		return nil, err
	}
	var d *programme.Document
	err = r.file(documentName, func(_ resource, in io.Reader) (err error) {
		d, err = programme.Read(in)
		return err
	})
	if err != nil {
		return nil, err
	}
	want, n := lines(d), 0
	err = r.table(linesName, linesSchema(), func(row *row) error {
		if n++; n > len(want) {
			return fmt.Errorf("%s: document.json has no such amount", row.text(linePath))
		}
		for i, cell := range want[n-1] {
			if got := row.text(i); got != cell {
				return &budget.ParseError{What: row.of.Fields[i].Name, Input: got, Reason: fmt.Sprintf("document.json says %q", cell)}
			}
		}
		return nil
	})
	if err == nil && n < len(want) {
		err = fmt.Errorf("exchange: %s.csv: %d amounts, and document.json has %d", linesName, n, len(want))
	}
	if err != nil {
		return nil, err
	}
	return d, nil
}

// lines are the rows of the amounts of a document.
func lines(d *programme.Document) (rows [][]string) {
	known := namesOf(d)
	for path, a := range programme.Each[budget.Amount](d) {
		rows = append(rows, known.line(path, *a))
	}
	return rows
}

// names are what the things in a document are called, by their paths.
type names struct {
	programmes map[string]string
	lines      map[string]string
	taakvelden map[string]string
	claims     map[string]string // their sides
}

func namesOf(d *programme.Document) names {
	n := names{map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}}
	for path, p := range programme.Each[programme.Programme](d) {
		n.programmes[path] = p.Name
	}
	for path, l := range programme.Each[programme.Line](d) {
		n.lines[path] = l.Name
	}
	for path, l := range programme.Each[programme.ReserveLine](d) {
		n.lines[path] = l.Name
	}
	for path, l := range programme.Each[programme.TaakveldLine](d) {
		n.lines[path], n.taakvelden[path] = l.Name, l.Code
	}
	for path, r := range programme.Each[balans.Row](d) {
		n.lines[path] = r.Name
	}
	for path, c := range programme.Each[programme.Claim](d) {
		n.claims[path] = c.Side.String()
	}
	return n
}

// line is the row of an amount: what it is within, from the outermost to the innermost.
func (n *names) line(path string, a budget.Amount) []string {
	cells := make([]string, lineColumns)
	cells[linePath], cells[lineAmount], cells[linePrinted] = path, a.String(), "false"
	for i := 0; i < len(path); i++ {
		if path[i] != '.' && path[i] != '[' {
			continue
		}
		above := path[:i]
		cells[lineProgramme] = cmp.Or(n.programmes[above], cells[lineProgramme])
		cells[lineName] = cmp.Or(n.lines[above], cells[lineName])
		cells[lineTaakveld] = cmp.Or(n.taakvelden[above], cells[lineTaakveld])
		if side, ok := n.claims[above]; ok {
			cells[lineSide], cells[linePrinted] = side, "true"
		}
	}
	steps := strings.Split(path, ".")
	last := len(steps) - 1
	if c, err := budget.ParseColumn(steps[last]); err == nil && last > 0 {
		cells[lineYear], cells[lineStage] = strconv.Itoa(c.Year), c.Stage.String()
		last--
	}
	for i, step := range steps {
		steps[i], _, _ = strings.Cut(step, "[")
		if strings.HasPrefix(step, "gedrukt") || step == "einde" { // what is printed at the closing follows from the rest
			cells[linePrinted] = "true"
		}
	}
	if cells[lineField] = steps[last]; last > 0 {
		cells[linePart] = steps[last-1]
	}
	if cells[lineSide] == "" && slices.Contains(sideWords, cells[lineField]) {
		cells[lineSide] = cells[lineField]
	}
	return cells
}
