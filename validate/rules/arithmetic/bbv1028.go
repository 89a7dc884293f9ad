package arithmetic

import (
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1028 = validate.Rule{
	Code:  "BBV1028",
	Title: finding.Text{NL: "Het totaal van een balanspost is de som van zijn delen", EN: "The total of a post of the balans is the sum of its parts"},
	Doc: finding.Text{
		NL: `Een vermeld totaal van de balans, van vaste activa tot passiva, wordt vergeleken met
de som van zijn posten. Het eigen vermogen is de reserves plus het gerealiseerde
resultaat, dat apart staat.`,
		EN: `A stated total of the balans, from vaste activa to passiva, is compared with the
sum of its posts. The eigen vermogen is the reserves plus the gerealiseerd
resultaat, which stands apart.`,
	},
	Basis:    []validate.Basis{validate.BBV("33", ""), validate.BBV("37", ""), validate.BBV("41", ""), validate.BBV("42", ""), validate.BBV("43", "1"), validate.BBV("47", ""), {}},
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		b, _ := parts.Balans(p.Document())
		for _, at := range balans.Posts() {
			for _, c := range b.Claims[at].Columns() {
				if b.Posts[at] == nil {
					p.Compare(balansAt(b, at, c), b.Printed(at, c), validate.Ways(b.Stand(at, c))...)
				}
			}
		}
	},
}
