package validate

import (
	"encoding/json"
	"errors"
	"io"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
)

type findingJSON struct {
	Rule     string           `json:"rule"`
	Severity finding.Severity `json:"severity"`
	Path     string           `json:"path"`
	Place    string           `json:"place,omitempty"`
	Message  string           `json:"message"`
	Remedy   string           `json:"remedy,omitempty"`
	Printed  *budget.Amount   `json:"printed,omitempty"`
	Computed *budget.Amount   `json:"computed,omitempty"`
	Bound    *budget.Amount   `json:"bound,omitempty"`
	Related  []relatedJSON    `json:"related,omitempty"`
	Waived   string           `json:"waived,omitempty"`
}

type relatedJSON struct {
	Path   string        `json:"path,omitempty"`
	Place  string        `json:"place"`
	Amount budget.Amount `json:"amount"`
}

type reportJSON struct {
	Findings []findingJSON `json:"findings"`
	Waived   []findingJSON `json:"waived,omitempty"`
	Tally    tallyJSON     `json:"tally"`
}

type tallyJSON struct {
	Exact      int `json:"exact"`
	Plausible  int `json:"plausible"`
	Impossible int `json:"impossible"`
	Unknown    int `json:"unknown"`
}

// WriteJSON writes the report as one JSON object, messages in one language,
// amounts as texts in euros. Its only errors are those of the writer, or that
// there is none.
func (r Report) WriteJSON(w io.Writer, l finding.Language) error {
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

func (f Finding) json(l finding.Language) findingJSON {
	out := findingJSON{
		Rule: f.Code, Severity: f.Severity, Path: f.Path, Place: f.Place,
		Message: f.Text.In(l), Remedy: f.Remedy.In(l),
	}
	if f.Figures != nil {
		c := *f.Figures
		out.Printed, out.Computed, out.Bound = &c.Printed, &c.Computed, &c.Bound
	}
	for _, r := range f.Related {
		out.Related = append(out.Related, relatedJSON(r))
	}
	return out
}

func writeIndented(w io.Writer, v any) error {
	if w == nil {
		return errors.New("write report: there is no writer")
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
