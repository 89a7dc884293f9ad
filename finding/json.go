package finding

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/plain"
)

type (
	findingJSON struct {
		Rule     string   `json:"rule"`
		Severity Severity `json:"severity"`
		placeJSON
		Message      string        `json:"message"`
		Remedy       string        `json:"remedy,omitempty"`
		Printed      *string       `json:"printed,omitempty"`
		Sum          string        `json:"sum,omitempty"`
		Computed     string        `json:"computed,omitempty"`
		Difference   string        `json:"difference,omitempty"`
		Euros        *eurosJSON    `json:"euros,omitempty"`
		Suggested    string        `json:"suggested,omitempty"`
		Cause        string        `json:"cause,omitempty"`
		Also         []relatedJSON `json:"also,omitempty"`
		Alternatives []relatedJSON `json:"alternatives,omitzero"`
		Related      []relatedJSON `json:"related,omitempty"`
		Waived       string        `json:"waived,omitempty"`
	}
	eurosJSON struct {
		Printed    budget.Amount `json:"printed"`
		Computed   budget.Amount `json:"computed"`
		Difference budget.Amount `json:"difference"`
		Bound      budget.Amount `json:"bound"`
	}
	placeJSON struct {
		File      string  `json:"file,omitempty"`
		Path      string  `json:"path,omitempty"`
		Table     int     `json:"table,omitempty"`
		Row       *int    `json:"row,omitempty"`
		Column    *int    `json:"column,omitempty"`
		Line      int     `json:"line,omitempty"`
		Character int     `json:"character,omitempty"`
		Part      string  `json:"part,omitempty"`
		Cell      string  `json:"cell,omitempty"`
		Page      int     `json:"page,omitempty"`
		Paragraph int     `json:"paragraph,omitempty"`
		Caption   string  `json:"caption,omitempty"`
		Label     *string `json:"label,omitempty"`
		Heading   string  `json:"heading,omitempty"`
		Sentence  string  `json:"sentence,omitempty"`
		Place     string  `json:"place,omitempty"`
	}
	relatedJSON struct {
		placeJSON
		Printed   string         `json:"printed,omitempty"`
		Amount    *budget.Amount `json:"amount,omitempty"`
		Suggested string         `json:"suggested,omitempty"`
	}
	uncheckedJSON struct {
		Why Gap `json:"why"`
		placeJSON
		Basis   string   `json:"basis,omitempty"`
		Binds   string   `json:"binds,omitempty"`
		Lacks   []string `json:"lacks,omitempty"`
		Figures int      `json:"figures,omitempty"`
		Message string   `json:"message"`
	}
	reportJSON struct {
		Findings  []findingJSON   `json:"findings"`
		Waived    []findingJSON   `json:"waived,omitempty"`
		Tally     Tally           `json:"tally"`
		Unchecked []uncheckedJSON `json:"unchecked,omitempty"`
	}
)

// WriteJSON writes the report as one JSON object, messages in one language.
// Figures stand as they are printed, and beside them in euros where that is
// known; rows and columns count from 0. Its only errors are those of the writer,
// or that there is none; a finding without a severity, or something unchecked without a
// reason, is an error too.
func (r Report) WriteJSON(w io.Writer, l Language) error {
	out := reportJSON{Findings: []findingJSON{}, Tally: r.Tally}
	for _, f := range r.Findings {
		out.Findings = append(out.Findings, f.json(l))
	}
	for _, waived := range r.Waived {
		out.Waived = append(out.Waived, waived.json(l))
	}
	for _, u := range r.Unchecked {
		out.Unchecked = append(out.Unchecked, uncheckedJSON{u.Why, u.Place.json(), u.Basis.In(l), u.Binds, u.Lacks, u.Figures, u.Message(l)})
	}
	return writeIndented(w, out)
}

func writeIndented(w io.Writer, v any) error {
	if w == nil {
		return errNoWriter
	}
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(plain.JSON(text.Bytes()))
	return err
}

func (f Finding) json(l Language) findingJSON {
	out := findingJSON{
		Rule: f.Code, Severity: f.Severity, placeJSON: f.Place.json(),
		Message: f.Message(l), Remedy: f.Remedy.In(l),
		Sum: f.Sum.In(l), Computed: f.Computed, Difference: f.Difference, Suggested: f.Suggestion, Cause: f.Cause.Word,
		Also: relatedJSONs(f.Also), Alternatives: relatedJSONs(f.Alternatives), Related: relatedJSONs(f.Related), Waived: f.Waived,
	}
	if f.Printed != "" || f.Place.inTable() {
		out.Printed = &f.Printed
	}
	if c := f.Figures; c != nil {
		out.Euros = &eurosJSON{c.Printed, c.Computed, c.Difference(), c.Bound}
	}
	if out.Alternatives == nil && f.Place.inTable() {
		out.Alternatives = []relatedJSON{}
	}
	return out
}

func relatedJSONs(list []Related) (out []relatedJSON) {
	for _, r := range list {
		o := relatedJSON{placeJSON: r.Place.json(), Printed: r.Printed, Suggested: r.Suggestion}
		if !r.Place.inTable() {
			o.Amount = &r.Amount
		}
		out = append(out, o)
	}
	return out
}

func (p Place) json() placeJSON {
	out := placeJSON{
		File: p.File, Path: p.Path, Table: p.Table, Line: p.Line, Character: p.Character,
		Part: p.Part, Cell: p.Cell, Page: p.Page, Paragraph: p.Paragraph,
		Caption: p.Caption, Heading: p.Heading, Sentence: p.Sentence, Place: p.String(),
	}
	if p.Label != "" || p.inTable() {
		out.Label = &p.Label
	}
	if row := p.Row - 1; row >= 0 {
		out.Row = &row
	}
	if column := p.Column - 1; column >= 0 {
		out.Column = &column
	}
	return out
}
