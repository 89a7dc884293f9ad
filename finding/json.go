package finding

import (
	"encoding/json"
	"io"

	"github.com/bbvgo/bbv/budget"
)

type (
	findingJSON struct {
		Rule     string   `json:"rule"`
		Severity Severity `json:"severity"`
		placeJSON
		Message      string        `json:"message"`
		Remedy       string        `json:"remedy,omitempty"`
		Printed      *string       `json:"printed,omitempty"`
		Computed     string        `json:"computed,omitempty"`
		Difference   string        `json:"difference,omitempty"`
		Bound        string        `json:"bound,omitempty"`
		Suggested    string        `json:"suggested,omitempty"`
		Cause        string        `json:"cause,omitempty"`
		Also         []relatedJSON `json:"also,omitempty"`
		Alternatives []relatedJSON `json:"alternatives,omitzero"`
		Related      []relatedJSON `json:"related,omitempty"`
		Waived       string        `json:"waived,omitempty"`
	}
	placeJSON struct {
		File      string  `json:"file,omitempty"`
		Path      string  `json:"path,omitempty"`
		Table     int     `json:"table,omitempty"`
		Row       *int    `json:"row,omitempty"`
		Column    *int    `json:"column,omitempty"`
		Line      int     `json:"line,omitempty"`
		Character int     `json:"character,omitempty"`
		Caption   string  `json:"caption,omitempty"`
		Label     *string `json:"label,omitempty"`
		Heading   string  `json:"heading,omitempty"`
		Place     string  `json:"place,omitempty"`
	}
	relatedJSON struct {
		placeJSON
		Printed   string         `json:"printed,omitempty"`
		Amount    *budget.Amount `json:"amount,omitempty"`
		Suggested string         `json:"suggested,omitempty"`
	}
	tallyJSON struct {
		Exact      int `json:"exact"`
		Plausible  int `json:"plausible"`
		Suspicious int `json:"suspicious,omitempty"`
		Impossible int `json:"impossible"`
		Unknown    int `json:"unknown"`
	}
	reportJSON struct {
		Findings []findingJSON `json:"findings"`
		Waived   []findingJSON `json:"waived,omitempty"`
		Tally    tallyJSON     `json:"tally"`
	}
)

// WriteJSON writes the report as one JSON object, messages in one language. The
// figures of a document are texts in euros, those of a printed table stand as
// the table prints them, and its rows and columns count from 0. Its only errors
// are those of the writer, or that there is none; a finding without a severity
// is an error too.
func (r Report) WriteJSON(w io.Writer, l Language) error {
	out := reportJSON{Findings: []findingJSON{}, Tally: tallyJSON(r.Tally)}
	for _, f := range r.Findings {
		out.Findings = append(out.Findings, f.json(l))
	}
	for _, waived := range r.Waived {
		f := waived.Finding.json(l)
		f.Waived = waived.Reason
		out.Waived = append(out.Waived, f)
	}
	return writeIndented(w, out)
}

func writeIndented(w io.Writer, v any) error {
	if w == nil {
		return errNoWriter
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

func (f Finding) json(l Language) findingJSON {
	out := findingJSON{
		Rule: f.Code, Severity: f.Severity, placeJSON: f.Place.json(),
		Message: f.Message(l), Remedy: f.Remedy.In(l),
		Computed: f.Computed, Difference: f.Difference, Suggested: f.Suggestion, Cause: f.Cause.Word,
		Also: relatedJSONs(f.Also), Alternatives: relatedJSONs(f.Alternatives), Related: relatedJSONs(f.Related),
	}
	if f.Printed != "" || f.Place.inTable() {
		out.Printed = &f.Printed
	}
	if c := f.Figures; c != nil {
		printed := c.Printed.String()
		out.Printed, out.Computed = &printed, c.Computed.String()
		out.Difference, out.Bound = c.Difference().String(), c.Bound.String()
	}
	if out.Alternatives == nil && f.Place.inTable() {
		out.Alternatives = []relatedJSON{}
	}
	return out
}

func relatedJSONs(list []Related) (out []relatedJSON) {
	for _, r := range list {
		o := relatedJSON{placeJSON: r.Place.json(), Suggested: r.Suggestion}
		if r.Place.inTable() {
			o.Printed = r.Printed
		} else {
			o.Amount = &r.Amount
		}
		out = append(out, o)
	}
	return out
}

// inTable reports whether the place is a printed table or a cell of one.
func (p Place) inTable() bool { return p.Table > 0 || p.Row > 0 }

func (p Place) json() placeJSON {
	out := placeJSON{
		File: p.File, Path: p.Path, Table: p.Table, Line: p.Line, Character: p.Character,
		Caption: p.Caption, Heading: p.Heading, Place: p.String(),
	}
	if p.Label != "" || p.inTable() {
		out.Label = &p.Label
	}
	out.Row, out.Column = fromZero(p.Row), fromZero(p.Column)
	return out
}

func fromZero(n int) *int {
	if n == 0 {
		return nil
	}
	n--
	return &n
}
