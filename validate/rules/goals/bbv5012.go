package goals

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/validate"
)

var bbv5012 = validate.Rule{
	Code:  "BBV5012",
	Title: finding.Text{NL: "Elke waarde van een indicator staat in een kolom", EN: "Every value of an indicator stands in a column"},
	Doc: finding.Text{
		NL: `Een waarde zonder jaar en zonder kolom is niet te beoordelen: of zij gemeten of
nagestreefd is, en wanneer, is verloren gegaan. Dat gebeurt waar een pagina de lege
cellen van een tabel weglaat, zodat een rij minder waarden heeft dan de tabel
kolommen. De waarden blijven in hun volgorde staan; van geen ervan wordt een plaats
geraden.`,
		EN: `A value that has neither a year nor a column cannot be judged: whether it was
measured or aimed at, and when, is lost. That happens where a page drops the
empty cells of a table, so that a row has fewer values than the table has
columns. The values are kept in their order; none of them is guessed a place.`,
	},
	Basis:    basisGoal,
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		for b := range p.GoalTree().All() {
			i, ok := b.Item().(*indicator.Indicator)
			if !ok {
				continue
			}
			lost := slices.DeleteFunc(slices.Clone(i.Measurements), placed)
			if len(lost) == 0 {
				continue
			}
			reportBranch(p, b, finding.Warning, "metingen", finding.Text{
				NL: "{0} waarden zonder kolom of jaar: {1}", EN: "{0} values without a column or year: {1}",
			}.With(strconv.Itoa(len(lost)), values(lost)), finding.Text{NL: "zoek de kolommen op in het document zoals het is vastgesteld", EN: "look the columns up in the document as it was adopted"})
		}
	},
}

func placed(m indicator.Measurement) bool {
	return m.Role != indicator.NoRole || m.Column != "" || m.Measured() != 0 || m.Value.Kind() == indicator.Series
}

func values(measurements []indicator.Measurement) string {
	var texts []string
	for _, m := range measurements {
		texts = append(texts, m.Value.String())
	}
	return strings.Join(texts, " | ")
}
