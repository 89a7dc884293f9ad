package mandatory

import (
	"fmt"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv2003 = validate.Rule{
	Code:  "BBV2003",
	Title: finding.Text{NL: "Elk cijfer staat in een kolom van het document", EN: "Every figure stands in a column of the document"},
	Doc: finding.Text{
		NL: `Een document somt zijn kolommen elk één keer op; een cijfer in een kolom die niet in
die lijst staat komt in geen enkele tabel. Dat gebeurt als een jaar of stadium
verkeerd is ingetypt; een document dat geen kolommen opsomt heeft die van zijn
cijfers. Een stadium dat niet bij zijn jaar kan horen is ook een fout: een realisatie
na het jaar van het document, of een meerjarenraming die niet daarna ligt.`,
		EN: `A document lists its columns once each; a figure in a column that is not in the
list is in no table that anybody prints, which happens when a year or a stage
is mistyped; a document that lists no columns has those of its figures. A stage
that cannot be of its year is an error too: a realisatie after the year of the
document, a meerjarenraming not after it.`,
	},
	Basis:    []validate.Basis{validate.BBV("19", "a"), validate.BBV("22", "1"), validate.BBV("27", "2")},
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		checkListed(p)
		listed := parts.Columns(p.Document())
		if len(listed) == 0 {
			return
		}
		for part := range p.Overview().All() {
			for _, side := range budget.Sides() {
				for _, c := range unlisted(part.Series(side), listed) {
					at := validate.Location{Path: part.Path() + "." + side.String(), Part: part.Label(), Side: side, Source: part.Figure(side, c).Source()}
					reportColumn(p, at, c)
				}
			}
			for path, claim := range part.Claims() {
				for _, c := range unlisted(claim.Amounts, listed) {
					reportColumn(p, validate.Location{Path: path + ".bedragen", Part: part.Label(), Side: claim.Side, Source: claim.Source}, c)
				}
			}
		}
	},
}

// unlisted returns the columns of a series that a list does not have, in order.
func unlisted(s budget.Series, listed []budget.Column) (out []budget.Column) {
	for c := range s {
		if !slices.Contains(listed, c) {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, budget.Column.Compare)
	return out
}

// reportColumn reports a figure of a row that stands in no column of the
// document.
func reportColumn(p *validate.Pass, row validate.Location, c budget.Column) {
	row.Path += "." + c.String()
	row.Source.Column = c.Label()
	p.Report(finding.Error, row, finding.Text{
		NL: "het cijfer staat in {0}, een kolom die het document niet heeft", EN: "the figure stands in {0}, a column that the document does not have",
	}.With(c.Label()), finding.Text{NL: "herstel jaar en stadium, of voeg de kolom toe", EN: "correct year and stage, or add the column"})
}

// checkListed reports columns of the list itself that cannot be.
func checkListed(p *validate.Pass) {
	d, seen := p.Document(), map[budget.Column]bool{}
	for i, c := range d.Columns {
		twice := seen[c.Column]
		seen[c.Column] = true
		at := validate.Location{Path: fmt.Sprintf("kolommen[%d]", i), Part: d.Label(c.Column)}
		switch {
		case twice:
			p.Report(finding.Error, at, finding.Text{NL: "de kolom {0} staat er twee keer", EN: "the column {0} stands here twice"}.With(c.Column.String()),
				finding.Text{NL: "verwijder een van beide, of herstel jaar en stadium", EN: "remove one of the two, or correct year and stage"})
		case !c.Column.Valid() || !possible(c.Column, d):
			p.Report(finding.Error, at, finding.Text{NL: "{0} kan niet in {1} {2} staan", EN: "{0} cannot be in {1} {2}"}.With(c.Column.String(), d.Kind.String(), fmt.Sprint(d.Year)),
				finding.Text{NL: "herstel jaar en stadium", EN: "correct year and stage"})
		}
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
