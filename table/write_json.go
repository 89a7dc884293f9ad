package table

import (
	"bufio"
	"bytes"
	"encoding/json"

	"github.com/bbvgo/bbv/internal/plain"
)

// plainTable is a table in the JSON shape that [read.JSON] reads.
type plainTable struct {
	Caption string     `json:"caption,omitzero"`
	Unit    string     `json:"unit,omitzero"`
	Corner  string     `json:"corner,omitzero"`
	Columns any        `json:"columns"` // a list of titles, or a list of them for every level
	Rows    []plainRow `json:"rows"`
	Notes   []string   `json:"notes,omitempty"`
}

type plainRow struct {
	Label   string   `json:"label"`
	Section bool     `json:"section,omitzero"`
	Values  []string `json:"values"`
	Ragged  bool     `json:"ragged,omitzero"`
	Hidden  bool     `json:"hidden,omitzero"`
}

func writeJSON(b *bufio.Writer, t Table) {
	out := plainTable{
		Caption: t.Caption, Unit: t.UnitLine, Corner: t.Corner.Text, Columns: joined(t)[1:], Notes: t.Notes, Rows: make([]plainRow, 0, len(t.Rows)),
	}
	if len(t.Header) > 1 {
		var titles [][]string
		for _, level := range levels(t) {
			titles = append(titles, level[1:])
		}
		out.Columns = titles
	}
	for r, row := range body(t) {
		cells := len(t.Rows[r].Cells)
		out.Rows = append(out.Rows, plainRow{
			Label: row[0], Section: cells == 0, Values: row[1 : 1+cells], Ragged: t.Rows[r].Ragged, Hidden: t.Rows[r].Hidden,
		})
	}
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	_ = e.Encode(out) // texts and nothing else
	b.Write(plain.JSON(text.Bytes()))
}
