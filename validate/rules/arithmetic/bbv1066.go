package arithmetic

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv1066 = validate.Rule{
	Code:  "BBV1066",
	Title: finding.Text{NL: "De opbrengst van een heffing volgt uit tarieven en aantallen", EN: "What a heffing yields follows from tarieven and aantallen"},
	Doc: finding.Text{
		NL: `De vermelde opbrengst van een tarief wordt vergeleken met het tarief maal het aantal, en die van een
heffing met de som over haar tarieven, of met de som van wat daarvan vermeld is. Een verschil mag er zijn
voor zover het afronden van opbrengst, tarief en aantal dat verklaart: een tarief tot zijn laatste
vermelde cijfer, een aantal tot zijn laatste cijfer dat geen nul is, want een raming als 917.890 is op
tientallen. Het is een waarschuwing: een raming kan met kwijtschelding of oninbare posten rekenen die de
tabel niet vermeldt.`,
		EN: `What a tarief is stated to yield is compared with the tarief times the aantal, and that of a heffing
with the sum over its tarieven, or with the sum of what is stated of these. They may differ as far as
rounding of opbrengst, tarief and aantal explains: a tarief to its last printed digit, an aantal to its
last digit that is no nought, since an estimate such as 917.890 is in tens. It is a warning: an estimate
may count kwijtschelding or what cannot be collected that the table does not state.`,
	},
	Basis:    []validate.Basis{validate.BBV("10", "a and c"), {}},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		for path, h := range programme.Each[programme.Heffing](p.Document()) {
			for _, c := range h.Baten.Columns() {
				compareOpbrengst(p, path+".baten", h, c)
			}
		}
		for path, k := range programme.Each[programme.Kostendekking](p.Document()) {
			for _, c := range k.Heffing.Columns() {
				compareOpbrengst(p, path+".heffing", &programme.Heffing{Name: k.Name, Baten: k.Heffing, Tarieven: k.Tarieven, Source: k.Source}, c)
			}
		}
	},
}

// compareOpbrengst compares what a heffing is printed to yield in a column with what its tarieven come to.
func compareOpbrengst(p *validate.Pass, path string, h *programme.Heffing, c budget.Column) {
	at := validate.Location{Path: path + "." + c.String(), Part: h.Name, Row: "opbrengst", Column: c, Source: h.Source}
	if len(h.Tarieven) == 0 {
		if spread, ok := productSpread(h, c); ok {
			parts.Follow(p, at, h.Baten[c], spread, h.Opbrengst(c))
		}
		return
	}
	spread, printed := p.Document().Step(), make([]budget.Term, len(h.Tarieven))
	for i := range h.Tarieven {
		t := &h.Tarieven[i]
		ofProduct, _ := productSpread(t, c)
		spread = spread.Add(ofProduct)
		printed[i] = budget.Plus(t.Baten.Stated(t.Name, c, t.Source))
	}
	parts.Follow(p, at, h.Baten[c], spread, h.Opbrengst(c), budget.Computed(h.Name+": opbrengst per tarief", printed...))
}

// productSpread is twice by how much rounding can move the product of a tarief and an aantal: with t and n as printed, to steps s
// and r, the product of any two numbers that round to them lies within (t + s/2)(n + r/2) − tn = (tr + ns + sr/2)/2 of tn. It is
// false where either is not there.
func productSpread(h *programme.Heffing, c budget.Column) (spread budget.Amount, ok bool) {
	t, hasTarief := h.Tarief[c].Decimal()
	n, hasAantal := h.Aantal[c].Decimal()
	if !hasTarief || !hasAantal {
		return budget.Amount{}, false
	}
	s, r := decimal.New(1, t.Exponent()), lastDigit(n)
	width := t.Abs().Mul(r).Add(n.Abs().Mul(s)).Add(s.Mul(r).Mul(decimal.New(5, -1)))
	if strings.HasPrefix(h.Tarief[c].Unit(), "%") {
		width = width.Shift(-2)
	}
	spread, err := budget.FromDecimal(width)
	return spread, err == nil
}

// lastDigit is the step of a number whose last noughts may come of rounding: of 917.890 it is 10. Noughts behind a comma are digits,
// and so is a single nought.
func lastDigit(n decimal.Decimal) decimal.Decimal {
	step, ten := decimal.New(1, n.Exponent()), decimal.New(10, 0)
	for n.Exponent() >= 0 && !n.IsZero() && n.Mod(step.Mul(ten)).IsZero() {
		step = step.Mul(ten)
	}
	return step
}
