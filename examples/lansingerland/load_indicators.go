package main

import (
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme"
)

// groups says to which beleidsveld each top heading of the kengetallen
// belongs; the other headings stand below one of these.
var groups = map[string]int{"Jeugd": 0, "Wmo": 1, "Werk en inkomen": 2}

// loadIndicators reads the kengetallen into the beleidsvelden of programme 3.
func loadIndicators(doc *programme.Document) error {
	rows, err := records("kengetallen.csv")
	if err != nil {
		return err
	}
	p3 := &doc.Programmes[2]
	field := &p3.Subdivisions[0]
	var headings []indicator.Heading
	for _, r := range rows {
		switch r.cells[0] {
		case "opschriften":
			for _, text := range r.cells[2:] {
				heading, ok := indicator.ReadHeading(text)
				if !ok {
					return r.errorf("the heading %q says neither what nor when", text)
				}
				headings = append(headings, heading)
			}
		case "groep":
			if i, ok := groups[r.cells[1]]; ok {
				field = &p3.Subdivisions[i]
			}
		default:
			kengetal, err := r.indicator(headings)
			if err != nil {
				return err
			}
			field.Indicators = append(field.Indicators, kengetal)
		}
	}
	return nil
}

func (r record) indicator(headings []indicator.Heading) (indicator.Indicator, error) {
	out := indicator.Indicator{Definition: indicator.Definition{Name: r.cells[1]}}
	if len(r.cells) != 2+len(headings) {
		return out, r.errorf("%d cells for %d columns", len(r.cells)-2, len(headings))
	}
	for i, heading := range headings {
		value, err := indicator.Read(r.cells[2+i])
		if err != nil {
			return out, r.errorf("%w", err)
		}
		if out.Unit == "" {
			out.Unit = value.Unit()
		}
		out.Record(heading, value)
	}
	return out, nil
}
