package mandatory

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv2014 = validate.Rule{
	Code:  "BBV2014",
	Title: finding.Text{NL: "De lijst van verbonden partijen is volledig", EN: "The lijst van verbonden partijen is complete"},
	Doc: finding.Text{
		NL: `Van elke verbonden partij geeft de lijst wat voor partij het is, waaruit volgt op welke
wijze er een belang in is, het openbaar belang, het belang, het eigen en het vreemd
vermogen aan het begin en aan het einde van het jaar, en het resultaat. Of er risico's
zijn zegt de lijst alleen waar die er zijn.`,
		EN: `Of each verbonden partij the lijst gives what sort it is, from which the way follows in
which there is a belang in it, the openbaar belang, the belang, the eigen and the vreemd
vermogen at the opening and at the closing of the year, and the resultaat. Whether
there are risico's, the lijst says only where there are.`,
	},
	Basis:    []validate.Basis{validate.BBV("15", "2"), parts.Waterschapsbesluit("4.17")},
	Severity: finding.Warning,
	From:     2017,
	Check: func(p *validate.Pass) {
		for path, v := range programme.Each[programme.VerbondenPartij](p.Document()) {
			var missing list
			missing.need(v.Party != 0 || v.Kind != "" || v.Text != "", "wijze van het belang")
			missing.need(v.Interest != "", "openbaar belang")
			missing.need(v.BelangBegin != "" && v.BelangEinde != "", "belang begin en einde")
			missing.need(v.VermogenBegin != nil && v.VermogenEinde != nil, "eigen vermogen begin en einde")
			missing.need(v.SchuldBegin != nil && v.SchuldEinde != nil, "vreemd vermogen begin en einde")
			missing.need(v.Resultaat != nil, "resultaat")
			reportMissing(p, path, v.Name, missing)
		}
	},
}
