package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/validate"
)

// The machine form of check is a contract: see docs/check.schema.json.
type (
	fileJSON struct {
		Name     string          `json:"name"`
		Tables   []tableJSON     `json:"tables"`
		Document json.RawMessage `json:"document,omitempty"`
	}
	tableJSON struct {
		Title      string        `json:"title"`
		Unit       budget.Unit   `json:"unit"`
		Convention string        `json:"convention"`
		Rows       []rowJSON     `json:"rows"`
		Columns    []columnJSON  `json:"columns"`
		Identities countsJSON    `json:"identities"`
		Findings   []findingJSON `json:"findings"`
	}
	rowJSON struct {
		Index int    `json:"index"`
		Label string `json:"label"`
		Role  string `json:"role"`
	}
	columnJSON struct {
		Index int    `json:"index"`
		Label string `json:"label"`
		Year  int    `json:"year,omitzero"`
		Stage string `json:"stage,omitzero"`
		Side  string `json:"side,omitzero"`
	}
	countsJSON struct {
		Total      int `json:"total"`
		Exact      int `json:"exact"`
		Plausible  int `json:"plausible"`
		Suspicious int `json:"suspicious"`
		Impossible int `json:"impossible"`
	}
	findingJSON struct {
		Rule         string            `json:"rule"`
		Severity     finding.Severity  `json:"severity"`
		Row          int               `json:"row"`
		Column       int               `json:"column"`
		Label        string            `json:"label"`
		Printed      string            `json:"printed"`
		Computed     string            `json:"computed,omitzero"`
		Suggested    string            `json:"suggested,omitzero"`
		Cause        string            `json:"cause,omitzero"`
		Alternatives []alternativeJSON `json:"alternatives"`
		Message      string            `json:"message"`
	}
	alternativeJSON struct {
		Row       int    `json:"row"`
		Column    int    `json:"column"`
		Suggested string `json:"suggested,omitzero"`
	}
)

// machine writes the machine form, a file at a time.
type machine struct {
	w     io.Writer
	taal  finding.Language
	begun bool
	now   fileJSON
}

func (m *machine) file(name string) {
	m.now = fileJSON{Name: name, Tables: []tableJSON{}}
}

func (m *machine) endFile() {
	m.begin()
	text, err := encode(m.now)
	if err != nil {
		text = []byte(fmt.Sprintf("{\"name\":%q,\"tables\":[]}", m.now.Name))
	}
	m.w.Write(text)
}

// begin writes what stands before a file.
func (m *machine) begin() {
	if m.begun {
		io.WriteString(m.w, ",")
		return
	}
	m.begun = true
	io.WriteString(m.w, `{"files":[`)
}

func (m *machine) end() {
	if !m.begun {
		io.WriteString(m.w, `{"files":[`)
	}
	io.WriteString(m.w, "]}\n")
}

func (m *machine) document(_ *programme.Document, report validate.Report) {
	var text bytes.Buffer
	if err := report.WriteJSON(&text, m.taal); err == nil {
		m.now.Document = text.Bytes()
	}
}

func (m *machine) table(_ int, t table.Table, report validate.TableReport) {
	u := report.Understanding
	out := tableJSON{
		Title: t.Caption, Unit: u.Unit.Unit, Convention: u.Convention.Archetype(),
		Rows: []rowJSON{}, Columns: []columnJSON{}, Findings: []findingJSON{},
	}
	for i, r := range u.Rows {
		out.Rows = append(out.Rows, rowJSON{i, r.Label, r.Role.String()})
	}
	for i, c := range u.Columns {
		column := columnJSON{Index: i, Label: c.Label, Year: c.Year}
		if c.Stage.Valid() {
			column.Stage = c.Stage.String()
		}
		if c.Side != 0 {
			column.Side = c.Side.String()
		}
		out.Columns = append(out.Columns, column)
	}
	t2 := report.Tally
	out.Identities = countsJSON{t2.Total(), t2.Exact, t2.Plausible, t2.Suspicious, t2.Impossible}
	for _, f := range report.Findings {
		out.Findings = append(out.Findings, m.finding(f))
	}
	m.now.Tables = append(m.now.Tables, out)
}

func (m *machine) finding(f validate.TableFinding) findingJSON {
	out := findingJSON{
		Rule: f.Code, Severity: f.Severity, Row: f.Cell.Row, Column: f.Cell.Column, Label: f.Row,
		Printed: f.Printed, Computed: f.Computed, Suggested: f.Suggested, Cause: causes[f.Cause],
		Alternatives: []alternativeJSON{}, Message: f.Message(m.taal),
	}
	for _, o := range f.Others {
		if !o.Also {
			out.Alternatives = append(out.Alternatives, alternativeJSON{o.Cell.Row, o.Cell.Column, o.Suggested})
		}
	}
	return out
}

// causes are the words of the machine form for causes.
var causes = map[rounding.Cause]string{
	rounding.WrongSign: "sign", rounding.SwappedDigits: "swapped-digits", rounding.WrongDigit: "digit",
	rounding.ExtraDigit: "extra-digit", rounding.MissingDigit: "missing-digit", rounding.PowerOfTen: "power-of-ten",
	rounding.FromColumn: "column", rounding.FromRow: "row", rounding.FromYear: "year",
	rounding.SwappedFigures: "swapped-figures", rounding.PartLeftOut: "part-left-out", rounding.PartTwice: "part-twice",
}

func encode(v any) ([]byte, error) {
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSpace(text.Bytes()), nil
}
