package main

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/cmd/bbv/internal/machine"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/indicator/mandatory"
	"github.com/bbvgo/bbv/programme"
)

// The machine form of indicatoren, in the words of the JSON of a document; docs/command.md says what they are.
type (
	indicatorsJSON struct {
		Documents []documentIndicatorsJSON `json:"documenten"`
	}
	documentIndicatorsJSON struct {
		Kind         programme.DocumentKind `json:"soort,omitzero"`
		Municipality string                 `json:"gemeente,omitempty"`
		Year         int                    `json:"jaar,omitzero"` // that is judged
		Indicators   []judgedJSON           `json:"indicatoren"`
		Mandatory    mandatoryJSON          `json:"verplicht"`
	}
	judgedJSON struct {
		Above     string                `json:"onder"`
		Indicator *indicator.Indicator  `json:"indicator"`
		Answer    *indicator.Attainment `json:"oordeel,omitempty"` // none without a year
		Text      string                `json:"tekst,omitempty"`   // of the answer, in the language of the call
	}
	mandatoryJSON struct {
		Day      budget.Date   `json:"peildatum,omitzero"`
		Verified bool          `json:"nagegaan"` // false where the list may have changed before the day
		Items    []coveredJSON `json:"indicatoren"`
	}
	coveredJSON struct {
		Number   int                `json:"nummer"`
		Name     string             `json:"naam"`
		Presence mandatory.Presence `json:"aanwezigheid"`
	}
)

// writeIndicators writes the machine form.
func (l *indicatorList) writeIndicators(found []documentIndicators) {
	out := indicatorsJSON{Documents: []documentIndicatorsJSON{}}
	for _, of := range found {
		d := documentIndicatorsJSON{Kind: of.of.Kind, Municipality: of.of.Municipality.Name, Year: of.year,
			Mandatory: mandatoryJSON{of.mandatory.Day, of.mandatory.Verified, []coveredJSON{}}}
		for _, ind := range of.list {
			entry := judgedJSON{Above: ancestry(ind.above), Indicator: ind.Indicator}
			if of.year > 0 {
				a := ind.Assess(of.year)
				entry.Answer, entry.Text = &a.Attainment, a.In(l.lang)
			}
			d.Indicators = append(d.Indicators, entry)
		}
		for _, m := range of.mandatory.Items {
			d.Mandatory.Items = append(d.Mandatory.Items, coveredJSON{m.Mandatory.Number, m.Mandatory.Name, m.Presence})
		}
		out.Documents = append(out.Documents, d)
	}
	machine.Write(l.out, out)
}
