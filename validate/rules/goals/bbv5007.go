package goals

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/number"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv5007 = validate.Rule{
	Code:  "BBV5007",
	Title: finding.Text{NL: "De nummering slaat niets over", EN: "The numbering skips nothing"},
	Doc: finding.Text{
		NL: `Een nummer dat ontbreekt tussen twee andere bij doelen, bij activiteiten, of bij
indicatoren die het nummer van hun doel voortzetten, kan iets zijn dat is weggevallen.
Het blijft bij "let op": wat sinds vorig jaar vervallen is kan met opzet een gat
achterlaten. Waar een telling begint wordt niet bekeken, en een nummer dat elders in
hetzelfde programma staat ontbreekt niet.`,
		EN: `A number that is missing between two others among goals, among activities, or
among indicators that continue the number of their goal, can be something that
was left out. A warning: what was dropped since last year may leave a gap on
purpose. Where a count begins is not looked at, and a number that stands
elsewhere in the same programme is not missing.`,
	},
	Basis:    basisBoth,
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		goals, activities, indicators := remembered(taken[programme.Goal]), remembered(taken[programme.Activity]), remembered(taken[indicator.Indicator])
		for b := range p.GoalTree().All() {
			checkGaps[programme.Goal](p, b, goals)
			checkGaps[programme.Activity](p, b, activities)
			checkGaps[indicator.Indicator](p, b, indicators)
		}
	},
}

// counted is a branch with the place that its number gives it.
type counted struct {
	branch  *programme.Branch
	number  number.Number
	ordinal int
}

// ordinals are the places that numbers of a programme have among their siblings, in order, by the sibling that counts as 1.
type ordinals map[number.Number][]int

// taken returns those of the branches for a T anywhere in a programme.
func taken[T any](g *programme.Branch) ordinals {
	out := ordinals{}
	for c := range g.All() {
		n, _ := number.Parse(c.Number())
		if i, ok := n.Ordinal(); ok && is[T](c) {
			out[n.Sibling(1)] = append(out[n.Sibling(1)], i)
		}
	}
	for _, list := range out {
		slices.Sort(list)
	}
	return out
}

// between reports whether there is a number between two of a row.
func (o ordinals) between(a, b counted) bool {
	list := o[a.number.Sibling(1)]
	i, _ := slices.BinarySearch(list, a.ordinal+1)
	return i < len(list) && list[i] < b.ordinal
}

// checkGaps looks for gaps between siblings of one kind, in each manner of
// counting that occurs among them.
func checkGaps[T any](p *validate.Pass, parent *programme.Branch, taken func(*programme.Branch) ordinals) {
	rows := map[number.Number][]counted{} // by the number that counts as 1
	var order []number.Number
	for _, b := range below[T](parent) {
		n, _ := number.Parse(b.Number())
		ordinal, ok := n.Ordinal()
		if !ok || !ownNumber(b) {
			continue
		}
		first := n.Sibling(1)
		if rows[first] == nil {
			order = append(order, first)
		}
		rows[first] = append(rows[first], counted{b, n, ordinal})
	}
	for _, first := range order {
		row := rows[first]
		slices.SortStableFunc(row, func(a, b counted) int { return a.ordinal - b.ordinal })
		for i := 1; i < len(row); i++ {
			if a, b := row[i-1], row[i]; b.ordinal-a.ordinal > 1 && !taken(programmeOf(a.branch)).between(a, b) {
				reportGap(p, a, b)
			}
		}
	}
}

// reportGap reports the numbers between two that follow each other.
func reportGap(p *validate.Pass, a, b counted) {
	from, to := a.number.Sibling(a.ordinal+1), a.number.Sibling(b.ordinal-1)
	missing := printedLike(a.branch.Number(), from)
	if from != to {
		missing += " – " + printedLike(a.branch.Number(), to)
	}
	reportBranch(p, b.branch, finding.Warning, numberField(b.branch), finding.Text{
		NL: "na {0} volgt {1}; niet gevonden: {2}", EN: "{1} follows {0}; not found: {2}",
	}.With(a.branch.Number(), b.branch.Number(), missing), finding.Text{NL: "neem op wat ontbreekt, of nummer door", EN: "add what is missing, or number on"})
}

// printedLike writes a number as its sibling is printed: 9A1.c like 9A1.b.
func printedLike(printed string, n number.Number) string {
	trimmed := strings.TrimRight(printed, ".): ")
	last := n.Last()
	if i, ok := n.Ordinal(); ok && last == strconv.Itoa(i) {
		return strings.TrimRight(trimmed, "0123456789") + last
	}
	if end := trimmed[len(trimmed)-1:]; end == strings.ToUpper(end) {
		last = strings.ToUpper(last)
	}
	return trimmed[:len(trimmed)-1] + last
}
