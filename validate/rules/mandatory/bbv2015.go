package mandatory

import (
	"cmp"
	"strconv"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv2015 = complete(validate.Rule{
	Code:  "BBV2015",
	Title: finding.Text{NL: "De financiële positie is volledig", EN: "The financiële positie is complete"},
	Doc: finding.Text{
		NL: `De uiteenzetting van de financiële positie van een begroting heeft de
geprognosticeerde balans aan het begin en aan het einde van het jaar, het EMU-saldo
van het vorige jaar, het jaar zelf en het volgende, de investeringen, en het verloop
van reserves en voorzieningen. Jaarstukken hebben de balans op 31 december van het
jaar en van het jaar ervoor, en het verloop van reserves en voorzieningen. Van een
document dat er niets van heeft, en van een dat zegt dat het een deel is, staat wat er
niet is bij wat ontbreekt.`,
		EN: `The uiteenzetting van de financiële positie of a begroting has the geprognosticeerde
balans at the opening and at the closing of the year, the EMU-saldo of the year before,
the year itself and the year after, the investeringen, and the verloop of reserves and
voorzieningen. Jaarstukken have the balans at 31 December of the year and of the
year before, and the verloop of reserves and voorzieningen. Of a document without any
of it, and of one that says that it is a part, what is not there is listed as absent.`,
	},
	Basis: []validate.Basis{validate.BBV("20", "1"), validate.BBV("20", "2"), validate.BBV("30", ""), validate.BBV("54", ""), validate.BBV("55", "")},
	From:  2017,
}, "financielePositie", "financiële positie", func(p *validate.Pass, missing *list) {
	q := p.Document().Position
	if q == nil {
		position(p.Document().Kind).lacked(p)
		return
	}
	lacks := withinPosition(p.Document())
	if p.Document().Partial { // what is not here may stand in the rest
		lacks.lacked(p)
		return
	}
	*missing = lacks
})

// withinPosition is what the financiële positie of a document lacks.
func withinPosition(d *programme.Document) (missing list) {
	all := position(d.Kind) // of the balans, [EMU-saldo and investeringen,] reserves and voorzieningen
	lacks := func(there bool, name string, it item) {
		it.name = cmp.Or(name, it.name)
		missing.want(there, it)
	}
	q := d.Position
	_, columns := parts.Balans(d)
	years := yearsOf(columns)
	for _, year := range []int{d.Year - 1, d.Year} {
		lacks(years[year], "balans per 31 december "+strconv.Itoa(year), all[0])
	}
	if d.Kind == programme.Begroting {
		emu := map[int]bool{}
		if q.EMU != nil {
			emu = yearsOf(q.EMU.Saldo.Columns())
		}
		for year := d.Year - 1; year <= d.Year+1; year++ {
			lacks(emu[year], "EMU-saldo "+strconv.Itoa(year), all[1])
		}
		lacks(q.Investments != nil, "", all[2])
	}
	lacks(q.Reserves != nil, "", all[len(all)-2])
	lacks(q.Voorzieningen != nil, "", all[len(all)-1])
	return missing
}

// position are the parts of the financiële positie of a document of its kind.
func position(kind programme.DocumentKind) list {
	at := func(field string) string { return "financielePositie." + field }
	if kind == programme.Jaarstukken {
		return list{
			{"balans", at("balans"), validate.BBV("30", "")},
			{"verloop van de reserves", at("reserves"), validate.BBV("54", "2")},
			{"verloop van de voorzieningen", at("voorzieningen"), validate.BBV("55", "2")},
		}
	}
	return list{
		{"geprognosticeerde balans", at("balans"), validate.BBV("20", "1b")},
		{"EMU-saldo", at("emu"), validate.BBV("20", "1c")},
		{"investeringen", at("investeringen"), validate.BBV("20", "2b")},
		{"verloop van de reserves", at("reserves"), validate.BBV("20", "2d")},
		{"verloop van de voorzieningen", at("voorzieningen"), validate.BBV("20", "2e")},
	}
}
