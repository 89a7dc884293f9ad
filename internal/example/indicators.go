package example

import (
	"github.com/bbvgo/bbv/indicator"
)

// Indicators reads the rows "indicator;label;cell;cell…" of an indicator
// table. The row "opschriften" has the headings of the cells; a heading that
// announces no value, such as "Bron", and the cells below it go to other.
func Indicators(rows []Row, other func(ind *indicator.Indicator, heading, cell string) error) ([]indicator.Indicator, error) {
	t := table{other: other}
	for _, r := range rows {
		switch r.Cells[0] {
		case "opschriften":
			t.headings = r.Cells[2:]
		case "indicator":
			t.rows = append(t.rows, r)
		}
	}
	var labels []string
	var cells [][]string
	for _, r := range t.rows {
		if len(r.Cells) < 2 {
			return nil, r.Errorf("%q has no label", r.Cells[0])
		}
		labels, cells = append(labels, r.Cells[1]), append(cells, r.Cells[2:])
	}
	t.evidence = indicator.Weigh(cells...)
	var out []indicator.Indicator
	for i, definition := range indicator.ReadLabels(labels) {
		ind, err := t.indicator(definition, t.rows[i])
		if err != nil {
			return nil, err
		}
		out = append(out, ind)
	}
	return out, nil
}

type table struct {
	headings []string
	rows     []Row
	evidence indicator.Evidence
	other    func(ind *indicator.Indicator, heading, cell string) error
}

// indicator reads one row. A row with fewer values than headings keeps them in
// their order, without a column: which of the columns are empty is not known.
func (t table) indicator(definition indicator.Definition, r Row) (indicator.Indicator, error) {
	ind := indicator.Indicator{Definition: definition}
	cells := r.Cells[2:]
	if len(cells) > len(t.headings) {
		return ind, r.Errorf("%d values for %d columns", len(cells), len(t.headings))
	}
	for i, cell := range cells {
		heading, ok := indicator.ReadHeading(t.headings[i])
		if !ok {
			if err := t.other(&ind, t.headings[i], cell); err != nil {
				return ind, r.Errorf("%q: %v", t.headings[i], err)
			}
			continue
		}
		value, err := t.evidence.Read(cell)
		if err != nil {
			return ind, r.Errorf("%v", err)
		}
		if len(cells) < len(t.headings) {
			ind.Measurements = append(ind.Measurements, indicator.Measurement{Value: value})
			continue
		}
		ind.Record(heading, value)
	}
	return ind, nil
}
