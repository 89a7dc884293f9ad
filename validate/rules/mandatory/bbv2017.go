package mandatory

import (
	"strconv"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv2017 = complete(validate.Rule{
	Code:  "BBV2017",
	Title: finding.Text{NL: "Balans en EMU-saldo gaan drie jaar vooruit", EN: "Balans and EMU-saldo go three years ahead"},
	Doc: finding.Text{
		NL: `De meerjarenraming van een begroting heeft de geprognosticeerde balans en het
EMU-saldo van elk van de drie jaren na het begrotingsjaar. Een balans of EMU-saldo dat
het document helemaal niet vermeldt, meldt BBV2015.`,
		EN: `The meerjarenraming of a begroting has the geprognosticeerde balans and the EMU-saldo
of each of the three years after the begrotingsjaar. A balans or EMU-saldo that the
document does not print at all is reported by BBV2015.`,
	},
	Basis: []validate.Basis{validate.BBV("22", ""), validate.BBV("23", "d", "2024-12")},
	From:  2017,
}, "financielePositie", "meerjarenraming", func(p *validate.Pass, missing *list) {
	if p.Document().Kind != programme.Begroting {
		return
	}
	ahead := func(years map[int]bool, name string) {
		for year := p.Document().Year + 1; year <= p.Document().Year+3 && len(years) > 0; year++ {
			missing.need(years[year], name+" "+strconv.Itoa(year))
		}
	}
	_, columns := parts.Balans(p.Document())
	ahead(yearsOf(columns), "balans per 31 december")
	if emu := parts.Of(p.Document().Position).EMU; emu != nil {
		ahead(yearsOf(emu.Saldo.Columns()), "EMU-saldo")
	}
})
