package mandatory

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv2019 = validate.Rule{
	Code:  "BBV2019",
	Title: finding.Text{NL: "De jaarrekening heeft een rechtmatigheidsverantwoording", EN: "The jaarrekening has a rechtmatigheidsverantwoording"},
	Doc: `Since 2023 the college accounts for the rechtmatigheid in the jaarrekening. A warning:
the article of the BBV could not be verified. Of whole jaarstukken only.`,
	Basis:    []validate.Basis{{Law: "Commissie BBV, Kadernota rechtmatigheid", Edition: "2023", Unverified: "the article of the BBV that asks for the rechtmatigheidsverantwoording was not seen"}},
	Severity: finding.Warning,
	From:     2023,
	Check: func(p *validate.Pass) {
		if hasParagraphsAndPosition(p) && p.Document().Kind == programme.Jaarstukken && p.Document().Rechtmatigheid == nil {
			reportMissing(p, "", "", list{"rechtmatigheidsverantwoording"})
		}
	},
}
