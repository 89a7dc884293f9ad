package machine

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/cmd/bbv/internal/words"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table/understand"
)

// The machine form of check is a contract: see docs/check.schema.json.
type (
	fileJSON struct {
		Name     string          `json:"name"`
		Tables   []tableJSON     `json:"tables"`
		Between  json.RawMessage `json:"between,omitempty"`   // its tables
		Prose    json.RawMessage `json:"sentences,omitempty"` // beside its tables
		Document json.RawMessage `json:"document,omitempty"`
		Skipped  []skippedJSON   `json:"skipped,omitempty"`
	}
	skippedJSON struct {
		Page int    `json:"page"`
		Why  string `json:"why"`
	}
	tableJSON struct {
		Title      string          `json:"title"`
		Part       string          `json:"part,omitempty"`  // sheet
		Page       int             `json:"page,omitzero"`   // of a PDF
		Hidden     bool            `json:"hidden,omitzero"` // the sheet
		Unit       *budget.Unit    `json:"unit"`            // null where it is unknown
		Suggested  *budget.Unit    `json:"suggested_unit,omitempty"`
		Convention string          `json:"convention"`
		Rows       []rowJSON       `json:"rows"`
		Columns    []columnJSON    `json:"columns"`
		Identities countsJSON      `json:"identities"`
		Sums       []sumJSON       `json:"sums"`
		Alike      int             `json:"alike,omitempty"`    // rows and columns that were not looked at
		Unjudged   int             `json:"unjudged,omitempty"` // sums that fail, too many together to judge
		Findings   json.RawMessage `json:"findings"`
		Waived     json.RawMessage `json:"waived,omitempty"` // accepted by decisions
		Unchecked  json.RawMessage `json:"unchecked,omitempty"`
	}
	rowJSON struct {
		Index  int      `json:"index"`
		Label  string   `json:"label"`
		Role   string   `json:"role"`
		Cells  []string `json:"cells"` // as printed
		Hidden bool     `json:"hidden,omitzero"`
	}
	sumJSON struct {
		Target    [2]int   `json:"target"` // row and column, from 0
		Terms     [][3]int `json:"terms"`  // coefficient, row and column
		Rule      string   `json:"rule"`
		Verdict   string   `json:"verdict,omitzero"` // of the sums that are not tentative
		Tentative bool     `json:"tentative"`
		Bits      float64  `json:"bits"`
		Why       string   `json:"why"`
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

// JSON writes the machine form, a file at a time.
type JSON struct {
	W        io.Writer
	Language finding.Language
	begun    bool
	now      *fileJSON       // nil after the last file
	all      json.RawMessage // between the tables of all files
	prose    json.RawMessage // in the sentences of all files
	// unused are decisions that match nothing; nil where there was no file of decisions.
	unused json.RawMessage
}

func (m *JSON) File(name string) { m.now = &fileJSON{Name: name, Tables: []tableJSON{}} }

func (m *JSON) EndFile() {
	m.begin(",")
	var text bytes.Buffer
	Write(&text, m.now)
	m.W.Write(bytes.TrimSpace(text.Bytes()))
	m.now = nil
}

// begin writes what stands before the first file, or between two.
func (m *JSON) begin(between string) {
	if !m.begun {
		between = `{"files":[`
	}
	m.begun = true
	io.WriteString(m.W, between)
}

func (m *JSON) End() {
	m.begin("")
	io.WriteString(m.W, "]")
	if m.all != nil {
		io.WriteString(m.W, `,"between":`)
		var text bytes.Buffer
		_ = json.Compact(&text, m.all) // what the library wrote
		m.W.Write(text.Bytes())
	}
	if m.prose != nil {
		io.WriteString(m.W, `,"sentences":`)
		var text bytes.Buffer
		_ = json.Compact(&text, m.prose) // likewise
		m.W.Write(text.Bytes())
	}
	if m.unused != nil {
		fmt.Fprintf(m.W, `,"decisions":%s`, m.unused)
	}
	io.WriteString(m.W, "}\n")
}

func (m *JSON) Skipped(s *words.Skipped) {
	for _, p := range s.Pictures {
		m.now.Skipped = append(m.now.Skipped, skippedJSON{p, "picture"})
	}
	for _, p := range s.Damaged {
		m.now.Skipped = append(m.now.Skipped, skippedJSON{p, "damaged"})
	}
	slices.SortFunc(m.now.Skipped, func(a, b skippedJSON) int { return a.Page - b.Page })
}

func (m *JSON) Across(_ []check.Checked, report finding.Report) {
	if m.now == nil {
		m.all = m.report(report)
		return
	}
	m.now.Between = m.report(report)
}

func (m *JSON) Sentences(report finding.Report) {
	switch {
	case report.Tally.Total() == 0 && len(report.Findings)+len(report.Waived) == 0:
	case m.now == nil:
		m.prose = m.report(report)
	default:
		m.now.Prose = m.report(report)
	}
}

func (m *JSON) Document(_ *programme.Document, report finding.Report) {
	m.now.Document = m.report(report)
}

func (m *JSON) Table(report check.Checked) {
	t, u, n := report.Understanding.Table, report.Understanding, report.Tally
	written := m.findings(report.Report)
	out := tableJSON{
		Title: t.Caption, Part: t.Part, Page: t.Page, Hidden: t.Hidden, Suggested: u.Unit.Suggested, Convention: u.Convention.Archetype(),
		Rows: []rowJSON{}, Columns: []columnJSON{}, Findings: written.Findings, Waived: written.Waived, Unchecked: written.Unchecked,
		Identities: countsJSON{n.Total(), n.Exact, n.Plausible, n.Suspicious, n.Impossible}, Alike: u.Alike, Unjudged: u.Unjudged,
	}
	if u.Unit.Known() {
		out.Unit = &u.Unit.Unit
	}
	for i, r := range u.Rows {
		row := rowJSON{Index: i, Label: r.Label, Role: r.Role.String(), Cells: []string{}, Hidden: t.Rows[i].Hidden}
		for k := range u.Columns {
			row.Cells = append(row.Cells, t.Cell(i, k).Text)
		}
		out.Rows = append(out.Rows, row)
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
	out.Sums = sumsOf(&u, report.Sums)
	m.now.Tables = append(m.now.Tables, out)
}

// sumsOf lists the sums of a table with the verdicts on those that are judged.
func sumsOf(u *understand.Understanding, judged understand.Sums) []sumJSON {
	list := []sumJSON{}
	for _, id := range u.Identities {
		family := u.Families[id.Family]
		s := sumJSON{
			Target: [2]int{id.Target.Row, id.Target.Column}, Terms: [][3]int{}, Rule: family.Rule.String(),
			Tentative: id.Tentative, Bits: math.Round(family.Bits*10) / 10, Why: family.Evidence(),
		}
		for _, t := range id.Terms {
			s.Terms = append(s.Terms, [3]int{t.Coefficient, t.Cell.Row, t.Cell.Column})
		}
		list = append(list, s)
	}
	for i, v := range judged.Verdicts[:min(len(judged.Verdicts), len(list))] {
		if v != rounding.Unknown {
			list[i].Verdict = v.String()
		}
	}
	return list
}

// findings are the lists of a report as the library writes them.
func (m *JSON) findings(r finding.Report) (written struct{ Findings, Waived, Unchecked json.RawMessage }) {
	_ = json.Unmarshal(m.report(r), &written)
	return written
}

// report is a report as the library writes it.
func (m *JSON) report(r finding.Report) json.RawMessage {
	var text bytes.Buffer
	_ = r.WriteJSON(&text, m.Language) // a buffer takes all
	return text.Bytes()
}

// Decided keeps the decisions that did nothing for the end.
func (m *JSON) Decided(unused []finding.Finding) {
	var line bytes.Buffer
	_ = json.Compact(&line, m.findings(finding.Report{Findings: unused}).Findings) // what the library wrote
	m.unused = line.Bytes()
}
