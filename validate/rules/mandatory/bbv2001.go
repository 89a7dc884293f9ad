package mandatory

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv2001 = validate.Rule{
	Code:  "BBV2001",
	Title: finding.Text{NL: "De kolommen die de wet vraagt", EN: "The columns that the law asks for"},
	Doc: `Jaarstukken of year t print the begroting voor wijziging, the begroting na
wijziging and the realisatie of t (art. 27, second paragraph). A begroting of
year t prints the realisatie of t−2, the begroting na wijziging of t−1 and the
begroting of t (art. 19, a), and the meerjarenraming of t+1 to t+3 (art. 22). A
warning, because a document may hold one table of several.`,
	Basis:    []validate.Basis{validate.BBV("19", "a"), validate.BBV("22", "1"), validate.BBV("27", "2")},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		listed := parts.Columns(p.Document())
		var missing []string
		for _, c := range lawful(p.Document()) {
			if !slices.Contains(listed, c) {
				missing = append(missing, c.Label())
			}
		}
		if missing == nil {
			return
		}
		list := strings.Join(missing, ", ")
		p.Report(0, validate.Location{Path: "kolommen"},
			finding.Text{NL: "kolommen ontbreken: {0}", EN: "columns are missing: {0}"}.With(list),
			finding.Text{NL: "voeg {0} toe, of wijs aan waar het document ze afdrukt", EN: "add {0}, or point out where the document prints them"}.With(list))
	},
}

func lawful(d *programme.Document) []budget.Column {
	t := d.Year
	if d.Kind == programme.Jaarstukken {
		return []budget.Column{{Year: t, Stage: budget.Begroting}, {Year: t, Stage: budget.NaWijziging}, {Year: t, Stage: budget.Realisatie}}
	}
	return []budget.Column{
		{Year: t - 2, Stage: budget.Realisatie}, {Year: t - 1, Stage: budget.NaWijziging}, {Year: t, Stage: budget.Begroting},
		{Year: t + 1, Stage: budget.Meerjarenraming}, {Year: t + 2, Stage: budget.Meerjarenraming}, {Year: t + 3, Stage: budget.Meerjarenraming},
	}
}
