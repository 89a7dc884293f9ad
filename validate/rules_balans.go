package validate

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
)

// balans returns the balans of the document, and whether it has one.
func (p *Pass) balans() (budget.Balans, bool) {
	if p.doc.Position == nil || p.doc.Position.Balans == nil {
		return budget.Balans{}, false
	}
	return *p.doc.Position.Balans, true
}

// balansColumns returns the columns of a balans in order.
func balansColumns(b budget.Balans) []budget.Column {
	seen := budget.Series{}
	for _, list := range []map[budget.Post]budget.Series{b.Posts, b.Claims} {
		for _, s := range list {
			for c := range s {
				seen[c] = budget.Amount{}
			}
		}
	}
	return seen.Columns()
}

// eachBalance calls f for every column of the balans.
func (p *Pass) eachBalance(f func(b budget.Balans, c budget.Column)) {
	if b, ok := p.balans(); ok {
		for _, c := range balansColumns(b) {
			f(b, c)
		}
	}
}

func balansSpot(field string, post budget.Post, b budget.Balans, c budget.Column) spot {
	path := "financielePositie.balans." + field + "." + string(post) + "." + c.String()
	return spot{path: path, part: "balans", row: post.Label(), column: c, source: b.Source}
}

// post returns the ways in which a post of the balans is known: as printed and
// as it follows.
func post(b budget.Balans, at budget.Post, c budget.Column) []lazy {
	return []lazy{later(func() budget.Calc { return b.Printed(at, c) }), later(func() budget.Calc { return b.Stand(at, c) })}
}

var ruleBalans = Rule{
	Code:  "BBV1027",
	Title: finding.Text{NL: "De activa zijn gelijk aan de passiva", EN: "Activa equal passiva"},
	Doc: `The total of the activa is compared with that of the passiva at every balance date,
as printed or else added up from the posts. A balans of which one side is not
stated is not compared.`,
	Basis:    []Basis{bbv("31", ""), bbv("32", ""), bbv("20", "1b"), {}},
	Severity: finding.Error,
	From:     2004,
	Tables:   []table.SumRule{table.RuleBalance},
	Check: func(p *Pass) {
		p.eachBalance(func(b budget.Balans, c budget.Column) {
			activa := b.Printed(budget.Activa, c)
			if !isKnown(activa) {
				activa = b.Stand(budget.Activa, c)
			}
			if isKnown(activa) {
				p.compareAs(balansSpot("posten", budget.Activa, b, c), finding.Error, activa, textUnbalanced, remedyUnbalanced, post(b, budget.Passiva, c)...)
			}
		})
	},
}

var (
	textUnbalanced = finding.Text{
		NL: "activa {0}, passiva {1}; verschil {2}, afronding verklaart ten hoogste {3}",
		EN: "activa {0}, passiva {1}; difference {2}, rounding explains at most {3}",
	}
	remedyUnbalanced = finding.Text{NL: "zoek de post die ontbreekt of niet klopt", EN: "look for the post that is missing or wrong"}
)

var ruleBalanceTotals = Rule{
	Code:  "BBV1028",
	Title: finding.Text{NL: "Het totaal van een balanspost is de som van zijn delen", EN: "The total of a post of the balans is the sum of its parts"},
	Doc: `A printed total of the balans, from vaste activa to passiva, is compared with the
sum of its posts. The eigen vermogen is the reserves plus the gerealiseerd
resultaat, which stands apart.`,
	Basis:    []Basis{bbv("33", ""), bbv("37", ""), bbv("41", ""), bbv("42", ""), bbv("43", "1"), bbv("47", "")},
	Severity: finding.Error,
	From:     2004,
	Check: func(p *Pass) {
		b, ok := p.balans()
		if !ok {
			return
		}
		for _, at := range budget.Posts() {
			for _, c := range b.Claims[at].Columns() {
				if b.Posts[at] == nil {
					p.compare(balansSpot("gedrukt", at, b, c), finding.Error, b.Printed(at, c), ready(b.Stand(at, c))...)
				}
			}
		}
	},
}

var ruleBalanceResultaat = Rule{
	Code:  "BBV1029",
	Title: finding.Text{NL: "Het resultaat op de balans is dat van het overzicht", EN: "The resultaat on the balans is that of the overzicht"},
	Doc: `The gerealiseerd resultaat that the balans of jaarstukken shows apart within the
eigen vermogen is compared with the resultaat of the overzicht van baten en
lasten, after mutations of reserves.`,
	Basis:    []Basis{bbv("42", "2"), bbv("27", "1e")},
	Severity: finding.Error,
	From:     2013,
	Check: func(p *Pass) {
		p.eachBalance(func(b budget.Balans, c budget.Column) {
			if c.Stage == budget.Realisatie && b.Has(budget.GerealiseerdResultaat) {
				p.compareAs(balansSpot("posten", budget.GerealiseerdResultaat, b, c), finding.Error,
					b.Stand(budget.GerealiseerdResultaat, c), textTwoPlaces, remedyTwoPlaces, p.total(budget.Resultaat, c)...)
			}
		})
	},
}

// onBalans makes the rule that roll-forwards end where the balans stands.
func onBalans(code string, title finding.Text, basis []Basis, at func(programme.Rollforward) budget.Post, kind budget.VerloopKind) Rule {
	return Rule{
		Code:  code,
		Title: title,
		Doc: `What the roll-forwards have at the end of the year is added up and compared with the
post of the balans at the same date. Where the balans does not print the post, or
a row does not say where on the balans it stands, there is nothing to compare.`,
		Basis:    basis,
		Severity: finding.Error,
		From:     2004,
		Check: func(p *Pass) {
			rows, _ := p.verlopen(kind)
			if where := common(rows, at); where.Valid() {
				p.eachBalance(func(b budget.Balans, c budget.Column) { p.checkOnBalans(b, c, where, rows) })
			}
		},
	}
}

// checkOnBalans compares the closings of roll-forwards with a post.
func (p *Pass) checkOnBalans(b budget.Balans, c budget.Column, at budget.Post, rows []programme.Rollforward) {
	if sum := sumClosings(rows, c); isKnown(sum) && (b.Has(at) || b.Claims[at] != nil) {
		s := balansSpot("posten", at, b, c)
		p.compareAs(s, finding.Error, sum, textTwoPlaces, remedyTwoPlaces, post(b, at, c)...)
	}
}

// common returns the post that roll-forwards are all part of, if there is one.
func common(rows []programme.Rollforward, at func(programme.Rollforward) budget.Post) budget.Post {
	var where budget.Post
	for _, r := range rows {
		own := at(r)
		if !own.Valid() || where != "" && where != own {
			return ""
		}
		where = own
	}
	return where
}

func always(at budget.Post) func(programme.Rollforward) budget.Post {
	return func(programme.Rollforward) budget.Post { return at }
}

var ruleBalanceReserves = onBalans("BBV1031",
	finding.Text{NL: "De reserves op de balans zijn die van het verloop", EN: "The reserves on the balans are those of the roll-forward"},
	[]Basis{bbv("43", "1"), bbv("54", "2e")}, always(budget.Reserves), budget.VerloopReserve)

var ruleBalanceVoorzieningen = onBalans("BBV1032",
	finding.Text{NL: "De voorzieningen op de balans zijn die van het verloop", EN: "The voorzieningen on the balans are those of the roll-forward"},
	[]Basis{bbv("44", ""), bbv("55", "2e")}, always(budget.Voorzieningen), budget.VerloopVoorziening)

var ruleBalanceActiva = onBalans("BBV1033",
	finding.Text{NL: "De vaste activa op de balans zijn die van het verloop", EN: "The vaste activa on the balans are those of the roll-forward"},
	[]Basis{bbv("33", ""), bbv("52", "2f")}, activaPost, budget.VerloopMaterieel)

// activaPost returns whether a kind of vaste activa is materieel or
// immaterieel.
func activaPost(r programme.Rollforward) budget.Post {
	for at := r.Post; at.Valid(); at, _ = at.Parent() {
		if at == budget.Materieel || at == budget.Immaterieel {
			return at
		}
	}
	return ""
}

var ruleEquityChange = Rule{
	Code:  "BBV1046",
	Title: finding.Text{NL: "Het eigen vermogen verandert met het totaal saldo van baten en lasten", EN: "The eigen vermogen changes by the totaal saldo van baten en lasten"},
	Doc: `Mutations of reserves move money within the eigen vermogen and the resultaat is part
of it, so from one balance date to the next it grows by the totaal saldo van baten
en lasten. A warning: corrections of earlier years may go to the eigen vermogen
directly, and the document then says so.`,
	Basis:    []Basis{bbv("42", "1"), bbv("17", "c"), bbv("27", "1c"), {}},
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		b, _ := p.balans()
		columns := balansColumns(b)
		p.eachBalance(func(b budget.Balans, c budget.Column) {
			before, ok := c.Before(columns)
			if !ok || !b.Has(budget.EigenVermogen) {
				return
			}
			p.compareAs(balansSpot("posten", budget.EigenVermogen, b, c), finding.Warning,
				b.Mutation(budget.EigenVermogen, before, c), textTwoPlaces, remedyTwoPlaces, p.total(budget.Saldo, c)...)
		})
	},
}
