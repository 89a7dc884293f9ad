package main

import (
	"bytes"
	"encoding/json"
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

func (m *machine) file(name string) { m.now = fileJSON{Name: name, Tables: []tableJSON{}} }

func (m *machine) endFile() {
	m.begin(",")
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	_ = e.Encode(m.now) // texts, numbers and what the library wrote
	m.w.Write(bytes.TrimSpace(text.Bytes()))
}

// begin writes what stands before the first file, or between two.
func (m *machine) begin(between string) {
	if !m.begun {
		between = `{"files":[`
	}
	m.begun = true
	io.WriteString(m.w, between)
}

func (m *machine) end() {
	m.begin("")
	io.WriteString(m.w, "]}\n")
}

func (m *machine) document(_ *programme.Document, report finding.Report) {
	m.now.Document = m.report(report)
}

func (m *machine) table(_ int, t table.Table, report validate.TableReport) {
	u, n := report.Understanding, report.Tally
	var written struct{ Findings json.RawMessage }
	_ = json.Unmarshal(m.report(report.Report), &written)
	out := tableJSON{
		Title: t.Caption, Unit: u.Unit.Unit, Convention: u.Convention.Archetype(),
		Rows: []rowJSON{}, Columns: []columnJSON{}, Findings: written.Findings,
		Identities: countsJSON{n.Total(), n.Exact, n.Plausible, n.Suspicious, n.Impossible},
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
	m.now.Tables = append(m.now.Tables, out)
}

func (m *machine) report(r finding.Report) json.RawMessage {
	var text bytes.Buffer
	_ = r.WriteJSON(&text, m.lang) // a buffer takes all
	return text.Bytes()
}
