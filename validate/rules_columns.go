package validate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
)

var ruleColumns = Rule{
	Code:  "BBV2001",
	Title: finding.Text{NL: "De kolommen die de wet vraagt", EN: "The columns that the law asks for"},
	Doc: `Jaarstukken of year t print the begroting voor wijziging, the begroting na
wijziging and the realisatie of t (art. 27, second paragraph). A begroting of
year t prints the realisatie of t−2, the begroting na wijziging of t−1 and the
begroting of t (art. 19, a), and the meerjarenraming of t+1 to t+3 (art. 22). A
warning, because a document may hold one table of several.`,
	Basis:    []Basis{bbv("19", "a"), bbv("22", "1"), bbv("27", "2")},
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		listed := map[budget.Column]bool{}
		for _, c := range p.doc.Columns {
			listed[c.Column] = true
		}
		var missing []string
		for _, c := range lawful(p.doc) {
			if !listed[c] {
				missing = append(missing, c.Label())
			}
		}
		if missing == nil {
			return
		}
		list := strings.Join(missing, ", ")
		p.Report(finding.Finding{
			Severity: finding.Warning, Place: finding.Place{Path: "kolommen"},
			Text:   finding.Text{NL: "kolommen ontbreken: {0}", EN: "columns are missing: {0}"}.With(list),
			Remedy: finding.Text{NL: "voeg {0} toe, of wijs aan waar het document ze afdrukt", EN: "add {0}, or point out where the document prints them"}.With(list),
		})
	},
}

// lawful lists the columns that the law asks for.
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

var ruleComparison = Rule{
	Code:  "BBV2002",
	Title: finding.Text{NL: "Vergeleken wordt met de begroting na wijziging", EN: "The comparison is with the begroting na wijziging"},
	Doc: `The column Afwijking of jaarstukken compares the realisatie of the year with the
begroting na wijziging of the same year (art. 28, a). Any other pair of columns
explains something else than the law asks for.`,
	Basis:    []Basis{bbv("28", "a")},
	Severity: finding.Error,
	From:     2004,
	Check: func(p *Pass) {
		c := p.doc.Comparison
		if p.doc.Kind != programme.Jaarstukken || c == nil {
			return
		}
		raming := budget.Column{Year: p.doc.Year, Stage: budget.NaWijziging}
		realisatie := budget.Column{Year: p.doc.Year, Stage: budget.Realisatie}
		if c.Raming == raming && c.Realisatie == realisatie {
			return
		}
		p.Report(finding.Finding{
			Severity: finding.Error, Place: finding.Place{Path: "vergelijking"},
			Text: finding.Text{
				NL: "de afwijking vergelijkt {0} met {1}; de wet vraagt {2} en {3}",
				EN: "the afwijking compares {0} with {1}; the law asks for {2} and {3}",
			}.With(c.Realisatie.Label(), c.Raming.Label(), realisatie.Label(), raming.Label()),
			Remedy: finding.Text{NL: "vergelijk {0} met {1}", EN: "compare {0} with {1}"}.With(realisatie.Label(), raming.Label()),
		})
	},
}

var ruleListedColumns = Rule{
	Code:  "BBV2003",
	Title: finding.Text{NL: "Elk cijfer staat in een kolom van het document", EN: "Every figure stands in a column of the document"},
	Doc: `A document lists its columns once each; a figure in a column that is not in the
list is in no table that anybody prints, which happens when a year or a stage
is mistyped; a document that lists no columns is the matter of BBV2001. A stage
that cannot be of its year is an error too: a realisatie after the year of the
document, a meerjarenraming not after it.`,
	Basis:    []Basis{bbv("19", "a"), bbv("22", "1"), bbv("27", "2")},
	Severity: finding.Error,
	From:     2004,
	Check: func(p *Pass) {
		p.listColumns()
		seen := map[budget.Column]bool{}
		for _, c := range p.doc.Columns {
			seen[c.Column] = true
		}
		if len(seen) == 0 {
			return
		}
		for part := range p.overview.All() {
			for _, side := range budget.Sides() {
				p.unlisted(p.placeOf(part.Path()+"."+side.String(), part.Source(), part, side, ""), part.Series(side), seen)
			}
			for _, c := range p.printed[part] {
				p.unlisted(p.placeOf(c.path+".bedragen", c.Source, part, c.Side, ""), c.Amounts, seen)
			}
		}
	},
}

// unlisted reports the figures of a series in columns that are not listed.
func (p *Pass) unlisted(place finding.Place, s budget.Series, listed map[budget.Column]bool) {
	var strange []budget.Column
	for column := range s {
		if !listed[column] {
			strange = append(strange, column)
		}
	}
	slices.SortFunc(strange, budget.Column.Compare)
	for _, column := range strange {
		at := place
		at.Path += "." + column.String()
		p.Report(finding.Finding{
			Severity: finding.Error, Place: at,
			Text:   finding.Text{NL: "het cijfer staat in {0}, een kolom die het document niet heeft", EN: "the figure stands in {0}, a column that the document does not have"}.With(column.Label()),
			Remedy: finding.Text{NL: "herstel jaar en stadium, of voeg de kolom toe", EN: "correct year and stage, or add the column"},
		})
	}
}

// listColumns reports columns of the list itself that cannot be.
func (p *Pass) listColumns() {
	seen := map[budget.Column]bool{}
	for i, c := range p.doc.Columns {
		path := fmt.Sprintf("kolommen[%d]", i)
		switch {
		case seen[c.Column]:
			p.Report(finding.Finding{
				Severity: finding.Error, Place: finding.Place{Path: path, Caption: c.Label()},
				Text:   finding.Text{NL: "de kolom {0} staat er twee keer", EN: "the column {0} stands here twice"}.With(c.Column.String()),
				Remedy: finding.Text{NL: "verwijder een van beide, of herstel jaar en stadium", EN: "remove one of the two, or correct year and stage"},
			})
		case !c.Column.Valid() || !possible(c.Column, p.doc):
			p.Report(finding.Finding{
				Severity: finding.Error, Place: finding.Place{Path: path, Caption: c.Label()},
				Text:   finding.Text{NL: "{0} kan niet in {1} {2} staan", EN: "{0} cannot be in {1} {2}"}.With(c.Column.String(), p.doc.Kind.String(), fmt.Sprint(p.doc.Year)),
				Remedy: finding.Text{NL: "herstel jaar en stadium", EN: "correct year and stage"},
			})
		}
		seen[c.Column] = true
	}
}

// possible reports whether a document of its kind and year can have a column.
func possible(c budget.Column, d *programme.Document) bool {
	switch c.Stage {
	case budget.Realisatie:
		return c.Year <= d.Year && (c.Year < d.Year || d.Kind == programme.Jaarstukken)
	case budget.Meerjarenraming:
		return c.Year > d.Year
	}
	return true
}
