package mandatory

import (
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

// item is something that must be there: its name, and where known its own path and
// the provision that asks for it.
type item struct {
	name, path string
	basis      validate.Basis
}

// list are the items that are missing.
type list []item

func (l *list) need(there bool, name string) { l.want(there, item{name: name}) }

func (l *list) want(there bool, it item) {
	if !there {
		*l = append(*l, it)
	}
}

// lacked says of each item that the document does not have it: it holds nothing of
// the part to which it belongs, and may hold other chapters only.
func (l list) lacked(p *validate.Pass) {
	for _, it := range l {
		p.Lack(validate.Location{Path: it.path, Part: it.name}, it.basis)
	}
}

// complete is the rule that a part of the document lacks nothing; check says what is
// missing of it. Of other documents than begroting and jaarstukken the BBV asks nothing.
func complete(r validate.Rule, path, place string, check func(p *validate.Pass, missing *list)) validate.Rule {
	r.Severity = finding.Warning
	r.Check = func(p *validate.Pass) {
		if p.Document().Kind > programme.Jaarstukken {
			return
		}
		var missing list
		check(p, &missing)
		reportMissing(p, path, place, missing)
	}
	return r
}

// reportMissing reports a part of the document in which something is missing.
func reportMissing(p *validate.Pass, path, place string, missing list) {
	if len(missing) == 0 {
		return
	}
	names := make([]string, len(missing))
	for i, it := range missing {
		names[i] = it.name
	}
	all := strings.Join(names, ", ")
	p.Report(0, validate.Location{Path: path, Part: place}, finding.Text{NL: "ontbreekt: {0}", EN: "missing: {0}"}.With(all), finding.Text{
		NL: "neem op: {0}; of wijs aan waar het document het vermeldt", EN: "add {0}, or point out where the document states it",
	}.With(all))
}

func yearsOf(columns []budget.Column) map[int]bool {
	years := map[int]bool{}
	for _, c := range columns {
		years[c.Year] = true
	}
	return years
}

// hasParagraphsAndPosition reports whether the document holds more than some
// chapters: paragrafen and financiële positie both.
func hasParagraphsAndPosition(p *validate.Pass) bool {
	return p.Document().Paragraphs != nil && p.Document().Position != nil
}
