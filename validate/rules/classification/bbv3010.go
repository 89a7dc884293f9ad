package classification

import (
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv3010 = validate.Rule{
	Code:  "BBV3010",
	Title: finding.Text{NL: "Aan een voorziening wordt geen rente toegevoegd", EN: "No interest is added to a voorziening"},
	Doc: finding.Text{
		NL: `Rentetoevoegingen aan voorzieningen zijn niet toegestaan. Gemeld wordt een kolom naast
de wettelijke waarvan de naam zegt dat zij rente toevoegt. Het blijft bij "let op":
een voorziening tegen contante waarde groeit met haar rente, en dat staat de wet toe.`,
		EN: `Rentetoevoegingen aan voorzieningen are not allowed. Reported is a column beside the
statutory ones whose name says that it adds rente. A warning: a voorziening at
present value grows by its rate, which the law allows.`,
	},
	Basis:    []validate.Basis{validate.BBV("45", "")},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		for i, v := range parts.Of(p.Document().Position).Voorzieningen {
			for j, m := range v.Overig {
				if m.Vermeerdering == nil || !strings.Contains(strings.ToLower(m.Name), "rente") {
					continue
				}
				p.Report(finding.Warning, validate.Location{Path: fmt.Sprintf("financielePositie.voorzieningen[%d].overig[%d]", i, j), Part: v.Name},
					finding.Text{NL: "“{0}” voegt rente toe", EN: "“{0}” adds interest"}.With(m.Name), finding.Text{
						NL: "boek de rente als baten of lasten, of vermeld dat de voorziening contant is gemaakt",
						EN: "book the interest as baten or lasten, or state that the voorziening is at present value",
					})
			}
		}
	},
}
