package machine

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/plain"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/version"
)

// The machine form of verschil is a contract: see docs/verschil.schema.json.
type (
	changesJSON struct {
		Tables   []tableChangeJSON   `json:"tables"`
		Gone     []titledJSON        `json:"gone"`
		New      []titledJSON        `json:"new"`
		Findings []findingChangeJSON `json:"findings"`
	}
	titledJSON struct {
		Table int    `json:"table"`
		Title string `json:"title"`
	}
	tableChangeJSON struct {
		Old     int              `json:"old"`
		New     int              `json:"new"`
		Title   string           `json:"title"`
		Rows    linesJSON        `json:"rows"`
		Columns linesJSON        `json:"columns"`
		Cells   []cellChangeJSON `json:"cells"`
	}
	linesJSON struct {
		Both [][2]int `json:"both"`
		Gone []int    `json:"gone"`
		New  []int    `json:"new"`
	}
	cellChangeJSON struct {
		Old        [2]int         `json:"old"`
		New        [2]int         `json:"new"`
		Label      string         `json:"label"`
		Heading    string         `json:"heading"`
		From       string         `json:"from"`
		To         string         `json:"to"`
		Difference *budget.Amount `json:"difference,omitempty"`
	}
	findingChangeJSON struct {
		Fate     string          `json:"fate"`
		OldTable *int            `json:"old_table,omitempty"`
		NewTable *int            `json:"new_table,omitempty"`
		Old      json.RawMessage `json:"old,omitempty"`
		New      json.RawMessage `json:"new,omitempty"`
	}
)

// Changes writes the machine form of changes.
func Changes(w io.Writer, l finding.Language, c *version.Changes, old, now []validate.TableReport) {
	out := changesJSON{Tables: []tableChangeJSON{}, Gone: titled(old, c.Gone), New: titled(now, c.New), Findings: []findingChangeJSON{}}
	for i := range c.Tables {
		out.Tables = append(out.Tables, tableChange(&c.Tables[i], &now[c.Tables[i].New].Understanding))
	}
	for _, f := range c.Findings {
		out.Findings = append(out.Findings, findingChange(f, l))
	}
	Write(w, out)
}

// Write writes texts, numbers and what the library wrote.
func Write(w io.Writer, v any) {
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	_ = e.Encode(v)
	w.Write(plain.JSON(text.Bytes()))
}

func titled(in []validate.TableReport, list []int) []titledJSON {
	out := []titledJSON{}
	for _, i := range list {
		out = append(out, titledJSON{i, in[i].Understanding.Table.Caption})
	}
	return out
}

func tableChange(t *version.TableChange, now *understand.Understanding) tableChangeJSON {
	out := tableChangeJSON{Old: t.Old, New: t.New, Title: now.Table.Caption, Rows: lineChanges(t.Rows), Columns: lineChanges(t.Columns), Cells: []cellChangeJSON{}}
	for _, c := range t.Cells {
		label, heading := now.Names(c.New)
		out.Cells = append(out.Cells, cellChangeJSON{
			Old: [2]int{c.Old.Row, c.Old.Column}, New: [2]int{c.New.Row, c.New.Column},
			Label: label, Heading: heading, From: c.From, To: c.To, Difference: c.Difference,
		})
	}
	return out
}

func lineChanges(l version.Lines) linesJSON {
	out := linesJSON{[][2]int{}, append([]int{}, l.Gone...), append([]int{}, l.New...)}
	for _, p := range l.Both {
		out.Both = append(out.Both, [2]int{p.Old, p.New})
	}
	return out
}

func findingChange(f version.FindingChange, l finding.Language) findingChangeJSON {
	out := findingChangeJSON{Fate: "stayed", OldTable: known(f.OldTable), NewTable: known(f.NewTable), Old: oneFinding(f.Old, l), New: oneFinding(f.New, l)}
	switch {
	case f.Old == nil:
		out.Fate = "new"
	case f.New == nil:
		out.Fate = "gone"
	}
	return out
}

// known is the index of a table, nil for one that a version has not.
func known(table int) *int {
	if table < 0 {
		return nil
	}
	return &table
}

// oneFinding is a finding as the library writes it, nil for none.
func oneFinding(f *finding.Finding, l finding.Language) json.RawMessage {
	if f == nil {
		return nil
	}
	var text bytes.Buffer
	_ = finding.Report{Findings: []finding.Finding{*f}}.WriteJSON(&text, l) // a buffer takes all
	var written struct{ Findings []json.RawMessage }
	_ = json.Unmarshal(text.Bytes(), &written)
	return written.Findings[0]
}
