package indicator

import (
	"cmp"
	"slices"
)

// Indicator is a definition with everything that a document prints for it. It is a
// plain document type: nothing is checked on assignment.
type Indicator struct {
	Definition
	Measurements []Measurement `json:"metingen,omitzero"`      // what was measured or is expected, in the order of printing
	Targets      []Target      `json:"streefwaarden,omitzero"` // what is aimed at, in the order of printing
}

// Measurement is a measured or expected value as one column prints it. In JSON the
// value is the printed text; a column without a key "waarde" is a blank cell.
type Measurement struct {
	Year       int       `json:"jaar,omitzero"`     // year of the column; 0 where the heading prints none
	SourceYear int       `json:"bronjaar,omitzero"` // year to which the figure belongs, where that is printed apart
	Role       ValueRole `json:"soort,omitzero"`    // realisatie, nulmeting or verwachting
	Value      Value     `json:"waarde"`            // as printed
	Column     string    `json:"kolom,omitzero"`    // heading as printed: "2019 (w)"
}

// Target is the value aimed at in one year (streefwaarde).
type Target struct {
	Year   int    `json:"jaar,omitzero"`  // year of the column; 0 where the heading prints none
	Value  Value  `json:"waarde"`         // as printed
	Column string `json:"kolom,omitzero"` // heading as printed: "Streefwaarde 2019"
}

// Measured is the year to which the value belongs: the year printed in the cell, else
// the source year, else the year of the column. It is 0 where none is known, and for
// a series, whose items have a year each: see [Indicator.History].
func (m Measurement) Measured() int {
	return cmp.Or(int(m.Value.year), m.SourceYear, m.Year)
}

// isMeasured tells that the value is neither expected nor aimed at.
func (m Measurement) isMeasured() bool { return m.Role != Forecast && m.Role != Aim }

// Record adds the value that stands under a heading: to the targets when the heading
// announces targets, to the measurements otherwise. A blank cell is recorded too; what
// a document leaves open is part of what it says. A nil indicator keeps nothing.
func (ind *Indicator) Record(h Heading, v Value) {
	if ind == nil {
		return
	}
	if h.Role == Aim {
		ind.Targets = append(ind.Targets, Target{Year: h.Year, Value: v, Column: h.Text})
		return
	}
	ind.Measurements = append(ind.Measurements,
		Measurement{Year: h.Year, Role: h.Role, Value: v, Column: h.Text})
}

// History lists the measurements with one value each: a series is taken apart, each
// item with its own year. They are ordered by [Measurement.Measured]; measurements of
// the same year keep the order of the document.
func (ind Indicator) History() []Measurement {
	var out []Measurement
	for _, m := range ind.Measurements {
		items := m.Value.series()
		if items == nil {
			out = append(out, m)
		}
		for _, item := range items {
			part := m
			part.SourceYear, part.Value = item.year, item.value
			out = append(out, part)
		}
	}
	slices.SortStableFunc(out, func(a, b Measurement) int {
		return cmp.Compare(a.Measured(), b.Measured())
	})
	return out
}
