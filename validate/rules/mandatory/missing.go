package mandatory

import (
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

type list []string

func (l *list) need(there bool, name string) {
	if !there {
		*l = append(*l, name)
	}
}

// complete is the rule that a part of the document lacks nothing; check says what is
// missing of it.
func complete(r validate.Rule, path, place string, check func(p *validate.Pass, missing *list)) validate.Rule {
	r.Severity = finding.Warning
	r.Check = func(p *validate.Pass) {
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
	names := strings.Join(missing, ", ")
	p.Report(finding.Warning, validate.Location{Path: path, Part: place}, finding.Text{NL: "ontbreekt: {0}", EN: "missing: {0}"}.With(names), finding.Text{
		NL: "neem op: {0}; of wijs aan waar het document het afdrukt", EN: "add {0}, or point out where the document prints it",
	}.With(names))
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
