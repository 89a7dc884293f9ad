package validate

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
)

var ruleNumberTwice = Rule{
	Code:  "BBV5006",
	Title: finding.Text{NL: "Een nummer komt één keer voor", EN: "A number occurs once"},
	Doc: `Goals, activities and indicators are linked by their numbers, so two of a kind with
one number make every link to it uncertain. Numbers of one part, such as 3, are
compared among siblings, longer ones, such as 1.4, among all of their kind in the
same programme or subdivision: each may begin to count anew.`,
	Basis:    basisBoth,
	Severity: finding.Error,
	From:     2004,
	Check: func(p *Pass) {
		seen := map[numberPlace]*programme.Branch{}
		for b := range p.tree.All() {
			number, err := programme.ParseNumber(b.Number())
			if err != nil || !ownNumber(b) {
				continue
			}
			place := numberPlace{b.Kind(), number, b.Parent()}
			if _, long := number.Parent(); long && !isPart(b) {
				place.scope = partOf(b)
			}
			first, ok := seen[place]
			if !ok {
				seen[place] = b
				continue
			}
			p.reportBranch(b, finding.Error, "nummer", finding.Text{
				NL: "het nummer {0} is ook dat van {1}", EN: "the number {0} is also that of {1}",
			}.With(b.Number(), first.Label()), finding.Text{NL: "geef een van beide een ander nummer", EN: "give one of the two another number"})
		}
	},
}

// numberPlace is where a number can occur once.
type numberPlace struct {
	kind   programme.BranchKind
	number programme.Number
	scope  *programme.Branch
}

// ownNumber reports whether the number of a branch is its own: that of an
// indicator can be the number of what it measures.
func ownNumber(b *programme.Branch) bool {
	switch b.Kind() {
	case programme.BranchProgramme, programme.BranchSubdivision, programme.BranchGoal, programme.BranchActivity:
		return true
	case programme.BranchIndicator:
		own, _ := programme.ParseNumber(b.Number())
		above, err := programme.ParseNumber(b.Parent().Number())
		return err == nil && own.Within(above) && !linksByCode(b.Parent())
	}
	return false
}

// linksByCode reports whether a programme or part links its indicators by code.
func linksByCode(b *programme.Branch) bool {
	s := b.Section()
	return s != nil && s.LinkByCode
}

var ruleNumberGap = Rule{
	Code:  "BBV5007",
	Title: finding.Text{NL: "De nummering slaat niets over", EN: "The numbering skips nothing"},
	Doc: `A number that is missing between two others among goals, among activities, or
among indicators that continue the number of their goal, can be something that
was left out. A warning: what was dropped since last year may leave a gap on
purpose. Where a count begins is not looked at, and a number that stands
elsewhere in the same programme is not missing.`,
	Basis:    basisBoth,
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		for b := range p.tree.All() {
			for _, kind := range []programme.BranchKind{programme.BranchGoal, programme.BranchActivity, programme.BranchIndicator} {
				p.checkGaps(slices.DeleteFunc(below(b, kind), func(c *programme.Branch) bool { return !ownNumber(c) }))
			}
		}
	},
}

// counted is a branch with the place that its number gives it.
type counted struct {
	branch  *programme.Branch
	number  programme.Number
	ordinal int
}

// checkGaps looks for gaps between siblings of one kind, in each manner of
// counting that occurs among them.
func (p *Pass) checkGaps(siblings []*programme.Branch) {
	rows := map[programme.Number][]counted{} // by the number that counts as 1
	var order []programme.Number
	for _, b := range siblings {
		number, err := programme.ParseNumber(b.Number())
		ordinal, ok := number.Ordinal()
		if err != nil || !ok {
			continue
		}
		first := number.Sibling(1)
		if rows[first] == nil {
			order = append(order, first)
		}
		rows[first] = append(rows[first], counted{b, number, ordinal})
	}
	for _, first := range order {
		row := rows[first]
		slices.SortStableFunc(row, func(a, b counted) int { return a.ordinal - b.ordinal })
		for i := 1; i < len(row); i++ {
			p.checkGap(row[i-1], row[i])
		}
	}
}

// checkGap reports the numbers between two that follow each other.
func (p *Pass) checkGap(a, b counted) {
	if b.ordinal-a.ordinal < 2 {
		return
	}
	from, to := a.number.Sibling(a.ordinal+1), a.number.Sibling(b.ordinal-1)
	for c := range programmeOf(a.branch).All() {
		n, err := programme.ParseNumber(c.Number())
		i, ok := n.Ordinal()
		if err == nil && ok && c.Kind() == a.branch.Kind() && n.Sibling(1) == a.number.Sibling(1) && a.ordinal < i && i < b.ordinal {
			return
		}
	}
	missing := printedLike(a.branch.Number(), from)
	if from != to {
		missing += " – " + printedLike(a.branch.Number(), to)
	}
	p.reportBranch(b.branch, finding.Warning, numberField(b.branch), finding.Text{
		NL: "na {0} volgt {1}; niet gevonden: {2}", EN: "{1} follows {0}; not found: {2}",
	}.With(a.branch.Number(), b.branch.Number(), missing), finding.Text{NL: "neem op wat ontbreekt, of nummer door", EN: "add what is missing, or number on"})
}

// printedLike writes a number as its sibling is printed: 9A1.c like 9A1.b.
func printedLike(printed string, n programme.Number) string {
	trimmed := strings.TrimRight(printed, ".): ")
	last := n.String()[strings.LastIndexByte(n.String(), '.')+1:]
	if i, ok := n.Ordinal(); ok && last == strconv.Itoa(i) {
		return strings.TrimRight(trimmed, "0123456789") + last
	}
	if end := trimmed[len(trimmed)-1:]; end == strings.ToUpper(end) {
		last = strings.ToUpper(last)
	}
	return trimmed[:len(trimmed)-1] + last
}

func numberField(b *programme.Branch) string {
	if b.Kind() == programme.BranchIndicator {
		return "code"
	}
	return "nummer"
}

var ruleNumberPlace = Rule{
	Code:  "BBV5008",
	Title: finding.Text{NL: "Wat onder een doel staat, draagt het nummer van dat doel", EN: "What stands below a goal bears the number of that goal"},
	Doc: `A number such as 2.1 says that it belongs to 2. Where a goal, an activity or an
indicator stands below a numbered goal and its number names another one that
exists in the same programme or subdivision, the two contradict each other.
Numbers that name no other goal are a count of their own and not compared.`,
	Basis:    basisBoth,
	Severity: finding.Error,
	From:     2004,
	Check: func(p *Pass) {
		for b := range p.tree.All() {
			above, ok := parentNumber(b)
			if !ok || isPart(b) || isPart(b.Parent()) || !isNumbered(b.Parent()) || hasNumber(above)(b.Parent()) {
				continue
			}
			goals := goalsOf(partOf(b))
			i := slices.IndexFunc(goals, hasNumber(above))
			if i < 0 || belongs(b, goals[i]) {
				continue
			}
			p.reportBranch(b, finding.Error, numberField(b), finding.Text{
				NL: "het nummer {0} hoort bij {1}, maar het staat onder {2}", EN: "the number {0} belongs to {1}, but it stands below {2}",
			}.With(b.Number(), goals[i].Label(), b.Parent().Label()),
				finding.Text{NL: "herstel het nummer, of verplaats het", EN: "correct the number, or move it"})
		}
	},
}

var ruleNumberSpelling = Rule{
	Code:  "BBV5009",
	Title: finding.Text{NL: "Nummer en naam zijn overal gelijk geschreven", EN: "Number and name are written in one way"},
	Doc: `1.4 and 1.4. are the same number printed in two ways. People see that; programs that
look for the text do not, and links break. Compared are the numbers of goals and
activities with other places where the document prints them, and with the codes
of the indicators that they link to. A name that is printed in two ways is
reported too; a closing full stop does not count.`,
	Basis:    basisBoth,
	Severity: finding.Warning,
	From:     2004,
	Check: func(p *Pass) {
		for b := range p.tree.All() {
			for i, m := range mentions(b) {
				p.checkMention(b, i, m)
			}
			for measured := range b.Measures() {
				own, err := programme.ParseNumber(b.Number())
				if err == nil && hasNumber(own)(measured) && b.Number() != measured.Number() {
					p.reportTwoWays(b, "code", b.Number(), measured.Number())
					break
				}
			}
		}
	},
}

func mentions(b *programme.Branch) []programme.Mention {
	switch item := b.Item().(type) {
	case *programme.Goal:
		return item.Also
	case *programme.Activity:
		return item.Also
	}
	return nil
}

func (p *Pass) checkMention(b *programme.Branch, i int, m programme.Mention) {
	field := "ookGedruktAls[" + strconv.Itoa(i) + "]"
	if m.Number != "" && b.Number() != "" && m.Number != b.Number() {
		p.reportTwoWays(b, field+".nummer", m.Number, b.Number())
	}
	if m.Name != "" && trimName(m.Name) != trimName(b.Name()) {
		p.reportTwoWays(b, field+".naam", m.Name, b.Name())
	}
}

func trimName(name string) string { return strings.TrimSuffix(strings.TrimSpace(name), ".") }

func (p *Pass) reportTwoWays(b *programme.Branch, field, one, other string) {
	p.reportBranch(b, finding.Warning, field, finding.Text{NL: "hier “{0}”, elders “{1}”", EN: "“{0}” here, “{1}” elsewhere"}.With(one, other),
		finding.Text{NL: "schrijf het overal gelijk", EN: "write it in one way"})
}

var ruleIndicatorLink = Rule{
	Code:  "BBV5010",
	Title: finding.Text{NL: "Elke indicator hangt aan een nummer dat bestaat", EN: "Every indicator hangs on a number that exists"},
	Doc: `Where a table beside the goals links its indicators by number, a number that no goal
and no activity of the programme or subdivision has is an error. It is a warning
where the number only goes on from one that exists, as 4.1.1 from 4.1: that may
be a count of the indicators themselves.`,
	Basis:    basisGoal,
	Severity: finding.Error,
	From:     2004,
	Check: func(p *Pass) {
		for b := range p.tree.All() {
			if b.Kind() != programme.BranchIndicator || b.Number() == "" || !linksByCode(b.Parent()) || measuresAny(b) {
				continue
			}
			severity, text := finding.Error, finding.Text{NL: "geen doel of activiteit heeft het nummer {0}", EN: "no goal or activity has the number {0}"}.With(b.Number())
			if near := nearest(b); near != nil {
				severity, text = finding.Warning, finding.Text{
					NL: "geen doel of activiteit heeft het nummer {0}; {1} komt het dichtst in de buurt", EN: "no goal or activity has the number {0}; {1} comes closest",
				}.With(b.Number(), near.Label())
			}
			p.reportBranch(b, severity, "code", text, finding.Text{NL: "herstel het nummer, of neem op wat ontbreekt", EN: "correct the number, or add what is missing"})
		}
	},
}

func measuresAny(b *programme.Branch) bool {
	for range b.Measures() {
		return true
	}
	return false
}

// nearest returns the goal or activity whose number is the longest beginning
// of the code of an indicator.
func nearest(b *programme.Branch) (near *programme.Branch) {
	code, err := programme.ParseNumber(b.Number())
	longest := ""
	for c := range b.Parent().All() {
		n, errC := programme.ParseNumber(c.Number())
		linkable := c.Kind() == programme.BranchGoal || c.Kind() == programme.BranchActivity
		if err == nil && errC == nil && linkable && code.Within(n) && len(n.String()) > len(longest) {
			near, longest = c, n.String()
		}
	}
	return near
}
