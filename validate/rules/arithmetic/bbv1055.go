package arithmetic

import (
	"maps"
	"slices"
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv1055 = validate.Rule{
	Code:  "BBV1055",
	Title: finding.Text{NL: "Bijstellingen tellen op tot hun totaal en tot het saldo dat volgt", EN: "Bijstellingen add up to their total and to the saldo that follows"},
	Doc: finding.Text{
		NL: `In het verloop van het begrotingssaldo, en in een lijst van nieuw beleid, van ombuigingen of
van bijstellingen, wordt elk vermeld totaal vergeleken met de som van zijn bijstellingen, en
elk vermeld saldo met het begin plus alle bijstellingen tot daar, of met het vorige vermelde
saldo plus wat ertussen staat. Het einde is het incidentele plus het structurele deel, waar
beide vermeld zijn; waar een lijst geen begin heeft, is elk deel de som van de bijstellingen
van die aard. Wat per voortgang vermeld is, is de som van de bijstellingen met die voortgang; waar die
dat niet zeggen, is wat vermeld is samen het einde. Een bijstelling zonder cijfer in een jaar verandert dat jaar niet.`,
		EN: `In the verloop of the begrotingssaldo, and in a list of nieuw beleid, of ombuigingen or of
bijstellingen, every stated total is compared with the sum of its bijstellingen, and every
stated saldo with the begin plus all bijstellingen so far, or with the stated saldo before it
plus what stands between. The einde is the incidenteel plus the structureel part, where both
are stated; where a list has no begin, each part is the sum of the bijstellingen of that
nature. What is stated by voortgang is the sum of the bijstellingen that have come so far; where
these do not say, what is stated comes to the einde. A bijstelling without a figure in a year does not change that year.`,
	},
	Basis:    []validate.Basis{{}},
	Severity: finding.Error,
	Check: func(p *validate.Pass) {
		for path, b := range programme.Each[cyclus.Bijstellingen](p.Document()) {
			v := saldoverloop{p, path, b}
			for _, c := range b.Columns() {
				v.groups(c)
				v.einde(c)
				v.voortgang(c)
			}
		}
	},
}

// saldoverloop checks one overzicht of bijstellingen.
type saldoverloop struct {
	p    *validate.Pass
	path string
	*cyclus.Bijstellingen
}

func (v saldoverloop) groups(c budget.Column) {
	for i := range v.Groups {
		g := &v.Groups[i]
		path := v.path + ".groepen[" + strconv.Itoa(i) + "]"
		v.compare(path+".gedruktTotaal", g.Name, "totaal", g.Total, c, g.Source, g.Sum(cyclus.Totaal, c))
		v.compare(path+".gedruktSaldo", g.Name, "saldo", g.Saldo, c, g.Source, v.saldi(i, c)...)
	}
}

// saldi are the ways to the saldo after a group: from the begin, from the last saldo that is printed
// before it, and from the printed totals of the groups.
func (v saldoverloop) saldi(last int, c budget.Column) []budget.Calc {
	from, terms := 0, []budget.Term{}
	if v.Begin != nil {
		terms = append(terms, budget.Plus(v.Begin.Stated(v.Start, c, v.Source)))
	}
	for i := range v.Groups[:last] {
		if _, ok := v.Groups[i].Saldo[c]; ok {
			from, terms = i+1, []budget.Term{budget.Plus(v.Groups[i].Saldo.Stated("saldo "+v.Groups[i].Name, c, v.Source))}
		}
	}
	printed := terms[:len(terms):len(terms)]
	for i := from; i <= last; i++ {
		g := &v.Groups[i]
		sum := g.Sum(cyclus.Totaal, c)
		if isKnown(sum) {
			terms = append(terms, budget.Plus(sum))
		}
		if _, ok := g.Total[c]; ok {
			sum = g.Total.Stated("totaal "+g.Name, c, g.Source)
		}
		if isKnown(sum) {
			printed = append(printed, budget.Plus(sum))
		}
	}
	return []budget.Calc{v.Bijstellingen.Saldo(last+1, c), budget.Computed("saldo", terms...), budget.Computed("saldo", printed...)}
}

func (v saldoverloop) einde(c budget.Column) {
	var ways []budget.Calc
	if n := len(v.Groups); n > 0 {
		ways = v.saldi(n-1, c)
	}
	v.compare(v.path+".gedruktEinde", v.Name, "einde", v.Einde, c, v.Source, ways...)
	ofNatures := v.Begin == nil && (isKnown(v.Sum(cyclus.Incidenteel, c)) || isKnown(v.Sum(cyclus.Structureel, c)))
	if _, ok := v.Structureel[c]; ok && v.Incidenteel != nil && !ofNatures {
		whole := budget.Computed("incidenteel en structureel", budget.Plus(v.Incidenteel.Stated("incidenteel", c, v.Source)), budget.Plus(v.Structureel.Stated("structureel", c, v.Source)))
		v.compare(v.path+".gedruktEinde", v.Name, "einde", v.Einde, c, v.Source, whole)
	}
	if ofNatures {
		v.compare(v.path+".gedruktIncidenteel", v.Name, "incidenteel", v.Incidenteel, c, v.Source, v.Sum(cyclus.Incidenteel, c))
		v.compare(v.path+".gedruktStructureel", v.Name, "structureel", v.Structureel, c, v.Source, v.Sum(cyclus.Structureel, c))
	}
}

// voortgang compares what is printed of each voortgang with its bijstellingen, or, where these do not say how far they have
// come, what all of them come to with the whole.
func (v saldoverloop) voortgang(c budget.Column) {
	var all []budget.Term
	known := false
	for _, k := range slices.Sorted(maps.Keys(v.ByProgress)) {
		if _, ok := v.ByProgress[k][c]; ok {
			all = append(all, budget.Plus(v.ByProgress[k].Stated(k.String(), c, v.Source)))
		}
		sum := v.Progressed(k, c)
		known = known || isKnown(sum)
		v.compare(v.path+".gedruktPerVoortgang."+k.String(), v.Name, k.String(), v.ByProgress[k], c, v.Source, sum)
	}
	if v.Begin == nil && all != nil && !known {
		v.compare(v.path+".gedruktEinde", v.Name, "einde", v.Einde, c, v.Source, budget.Computed("per voortgang", all...))
	}
}

// compare compares a printed figure, where there is one, with the ways to it.
func (v saldoverloop) compare(path, part, row string, printed budget.Series, c budget.Column, source budget.Source, ways ...budget.Calc) {
	if a, ok := printed[c]; ok {
		at := validate.Location{Path: path + "." + c.String(), Part: part, Row: row, Column: c, Source: source}
		v.p.Compare(at, budget.Stated(row, a, source), validate.Ways(ways...)...)
	}
}
