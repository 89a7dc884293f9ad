package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

func eachBalance(p *validate.Pass, f func(b balans.Balans, c budget.Column)) {
	b, columns := parts.Balans(p.Document())
	for _, c := range columns {
		f(b, c)
	}
}

// balansAt returns where the balans prints a post, or the balans where it does
// not.
func balansAt(b balans.Balans, at balans.Post, c budget.Column) validate.Location {
	path := "financielePositie.balans"
	if _, ok := b.Posts[at][c]; ok {
		path += ".posten." + string(at) + "." + c.String()
	} else if _, ok := b.Claims[at][c]; ok {
		path += ".gedrukt." + string(at) + "." + c.String()
	}
	return validate.Location{Path: path, Part: "balans", Row: at.Label(), Column: c, Source: b.Source}
}

// postWays returns the ways in which a post of the balans is known: as printed
// and as it follows.
func postWays(b balans.Balans, at balans.Post, c budget.Column) []validate.Way {
	return []validate.Way{{Calc: func() budget.Calc { return b.Printed(at, c) }}, {Calc: func() budget.Calc { return b.Stand(at, c) }}}
}

// onBalans is the rule that what the roll-forwards of a kind end with is the post
// of the balans that they are all part of, if there is one.
func onBalans(r validate.Rule, kind balans.VerloopKind, postOf func(programme.Rollforward) balans.Post) validate.Rule {
	r.Doc = finding.Text{
		NL: `Wat de verloopoverzichten aan het einde van het jaar hebben wordt opgeteld en
vergeleken met de post van de balans op dezelfde datum. Vermeldt de balans de post
niet, of zegt een rij niet waar op de balans zij staat, dan is er niets te
vergelijken.`,
		EN: `What the roll-forwards have at the end of the year is added up and compared with the
post of the balans at the same date. Where the balans does not print the post, or
a row does not say where on the balans it stands, there is nothing to compare.`,
	}
	r.Severity, r.Differs = finding.Error, parts.TwoPlaces()
	r.Check = func(p *validate.Pass) {
		rows, _ := rollforwards(p, kind)
		at := common(rows, postOf)
		if !at.Valid() {
			return
		}
		eachBalance(p, func(b balans.Balans, c budget.Column) {
			if sum := sumClosings(rows, c); isKnown(sum) && (b.Has(at) || b.Claims[at] != nil) {
				p.Compare(balansAt(b, at, c), sum, postWays(b, at, c)...)
			}
		})
	}
	return r
}

// common returns the post that roll-forwards are all part of, if there is one.
func common(rows []programme.Rollforward, postOf func(programme.Rollforward) balans.Post) balans.Post {
	var where balans.Post
	for _, r := range rows {
		own := postOf(r)
		if !own.Valid() || where != "" && where != own {
			return ""
		}
		where = own
	}
	return where
}

func always(at balans.Post) func(programme.Rollforward) balans.Post {
	return func(programme.Rollforward) balans.Post { return at }
}
