package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
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
		Title      string          `json:"title"`
		Unit       budget.Unit     `json:"unit"`
		Convention string          `json:"convention"`
		Rows       []rowJSON       `json:"rows"`
		Columns    []columnJSON    `json:"columns"`
		Identities countsJSON      `json:"identities"`
		Findings   json.RawMessage `json:"findings"`
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
)

// machine writes the machine form, a file at a time.
type machine struct {
	w     io.Writer
	lang  finding.Language
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

func (m *machine) document(_ *programme.Document, report finding.Report) {
	var text bytes.Buffer
	if err := report.WriteJSON(&text, m.lang); err == nil {
		m.now.Document = text.Bytes()
	}
}

func (m *machine) table(number int, t table.Table, report validate.TableReport) {
	u := report.Understanding
	out := tableJSON{
		Title: t.Caption, Unit: u.Unit.Unit, Convention: u.Convention.Archetype(),
		Rows: []rowJSON{}, Columns: []columnJSON{}, Findings: m.findings(inTable(report.Report, number)),
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
	m.now.Tables = append(m.now.Tables, out)
}

// findings returns the findings of a report in the machine form.
func (m *machine) findings(report finding.Report) json.RawMessage {
	var text bytes.Buffer
	var written struct{ Findings json.RawMessage }
	err := report.WriteJSON(&text, m.lang)
	if err == nil {
		err = json.Unmarshal(text.Bytes(), &written)
	}
	if err != nil {
		return json.RawMessage("[]")
	}
	return written.Findings
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
