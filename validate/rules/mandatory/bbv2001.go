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
	Doc: finding.Text{
		NL: `Jaarstukken van jaar t vermelden de begroting voor wijziging, de begroting na
wijziging en de realisatie van t (art. 27, tweede lid). Een begroting van jaar t
vermeldt de realisatie van t−2, de begroting na wijziging van t−1 en de begroting van
t (art. 19, a), en de meerjarenraming van t+1 tot en met t+3 (art. 22). Het blijft bij
"let op", want een document kan een van meer tabellen bevatten; van een document dat
zegt dat het een deel is, staan de kolommen bij wat ontbreekt.`,
		EN: `Jaarstukken of year t print the begroting voor wijziging, the begroting na
wijziging and the realisatie of t (art. 27, second paragraph). A begroting of
year t prints the realisatie of t−2, the begroting na wijziging of t−1 and the
begroting of t (art. 19, a), and the meerjarenraming of t+1 to t+3 (art. 22). A
warning, because a document may hold one table of several; of a document that says
that it is a part the columns are listed as absent.`,
	},
	Basis:    []validate.Basis{validate.BBV("19", "a"), validate.BBV("22", "1"), validate.BBV("27", "2")},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		listed, d := parts.Columns(p.Document()), p.Document()
		missing := slices.DeleteFunc(lawful(d), func(c budget.Column) bool { return slices.Contains(listed, c) })
		if len(missing) == 0 {
			return
		}
		var labels []string
		for _, c := range missing {
			labels = append(labels, c.Label())
		}
		list := strings.Join(labels, ", ")
		if d.Partial {
			p.Lack(validate.Location{Path: "kolommen", Part: "kolommen (" + list + ")"}, askedBy(missing[0], d.Kind))
			return
		}
		p.Report(0, validate.Location{Path: "kolommen"},
			finding.Text{NL: "kolommen ontbreken: {0}", EN: "columns are missing: {0}"}.With(list),
			finding.Text{NL: "voeg {0} toe, of wijs aan waar het document ze vermeldt", EN: "add {0}, or point out where the document states them"}.With(list))
	},
}

// askedBy is the provision that asks for a column.
func askedBy(c budget.Column, of programme.DocumentKind) validate.Basis {
	switch {
	case of == programme.Jaarstukken:
		return validate.BBV("27", "2")
	case c.Stage == budget.Meerjarenraming:
		return validate.BBV("22", "1")
	}
	return validate.BBV("19", "a")
}

func lawful(d *programme.Document) []budget.Column {
	t := d.Year
	switch {
	case d.Kind > programme.Jaarstukken: // the BBV does not know it
		return nil
	case d.Kind == programme.Jaarstukken:
		return []budget.Column{{Year: t, Stage: budget.Begroting}, {Year: t, Stage: budget.NaWijziging}, {Year: t, Stage: budget.Realisatie}}
	}
	return []budget.Column{
		{Year: t - 2, Stage: budget.Realisatie}, {Year: t - 1, Stage: budget.NaWijziging}, {Year: t, Stage: budget.Begroting},
		{Year: t + 1, Stage: budget.Meerjarenraming}, {Year: t + 2, Stage: budget.Meerjarenraming}, {Year: t + 3, Stage: budget.Meerjarenraming},
	}
}
