package arithmetic

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

// eachBalance calls f for every column of the balans.
func eachBalance(p *validate.Pass, f func(b balans.Balans, c budget.Column)) {
	b, columns := p.Balans()
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

// checkOnBalans compares what the roll-forwards of a kind end with and the post
// of the balans that they are all part of, if there is one.
func checkOnBalans(p *validate.Pass, kind balans.VerloopKind, postOf func(programme.Rollforward) balans.Post) {
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
