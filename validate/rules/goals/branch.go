package goals

import (
	"iter"
	"strings"
	"unicode"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/number"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

// The articles on goals and the way to them, of begroting and jaarstukken; last the one of waterschappen.
var (
	basisGoal     = ofWaterschap(validate.BBV("8", "3a"), validate.BBV("25", "2a"))
	basisActivity = ofWaterschap(validate.BBV("8", "3b"), validate.BBV("25", "2b"))
	basisBoth     = ofWaterschap(validate.BBV("8", "3a"), validate.BBV("25", "2a"), validate.BBV("8", "3b"), validate.BBV("25", "2b"))
	basisMoney    = ofWaterschap(validate.BBV("8", "3a"), validate.BBV("25", "2a"), validate.BBV("8", "3c"), validate.BBV("25", "2c"))
)

func ofWaterschap(list ...validate.Basis) []validate.Basis {
	return append(list, parts.Waterschapsbesluit("4.10"))
}

// ownNumber reports whether the number of a branch is its own: that of an
// indicator can be the number of what it measures.
func ownNumber(b *programme.Branch) bool {
	switch b.Item().(type) {
	case *programme.Programme, *programme.Subdivision, *programme.Goal, *programme.Activity:
		return true
	case *indicator.Indicator:
		own, _ := number.Parse(b.Number())
		above, ok := number.Parse(b.Parent().Number())
		return ok && own.Within(above) && !linksByCode(b.Parent())
	}
	return false
}

func linksByCode(b *programme.Branch) bool {
	s := b.Section()
	return s != nil && s.LinkByCode
}

func numberField(b *programme.Branch) string {
	if is[indicator.Indicator](b) {
		return "code"
	}
	return "nummer"
}

func is[T any](b *programme.Branch) bool {
	_, ok := b.Item().(*T)
	return ok
}

// isPart reports whether a branch is a programme or a subdivision.
func isPart(b *programme.Branch) bool { return b.Section() != nil }

// partOf returns the programme or subdivision that a branch stands in or is.
func partOf(b *programme.Branch) *programme.Branch { return around(b, isPart) }

func programmeOf(b *programme.Branch) *programme.Branch {
	return around(b, is[programme.Programme])
}

// around returns the nearest that a branch stands in or is and that passes a test.
func around(b *programme.Branch, test func(*programme.Branch) bool) *programme.Branch {
	for !test(b) && b.Parent() != nil {
		b = b.Parent()
	}
	return b
}

func belongs(b, above *programme.Branch) bool {
	for ; b != nil; b = b.Parent() {
		if b == above {
			return true
		}
	}
	return false
}

// below returns the branches for a T that stand directly below.
func below[T any](b *programme.Branch) []*programme.Branch { return those[T](b.Branches()) }

func goalsOf(b *programme.Branch) []*programme.Branch { return those[programme.Goal](b.All()) }

func those[T any](walk iter.Seq[*programme.Branch]) (out []*programme.Branch) {
	for b := range walk {
		if is[T](b) {
			out = append(out, b)
		}
	}
	return out
}

func some(walk iter.Seq[*programme.Branch]) bool {
	for range walk {
		return true
	}
	return false
}

// remembered asks a question of each branch once.
func remembered[T any](ask func(*programme.Branch) T) func(*programme.Branch) T {
	answers := map[*programme.Branch]T{}
	return func(b *programme.Branch) T {
		answer, ok := answers[b]
		if !ok {
			answer = ask(b)
			answers[b] = answer
		}
		return answer
	}
}

// numberedGoals are the goals of a part by their numbers, of several with one number the first.
func numberedGoals(part *programme.Branch) map[number.Number]*programme.Branch {
	goals := map[number.Number]*programme.Branch{}
	for _, g := range goalsOf(part) {
		if n, ok := number.Parse(g.Number()); ok && goals[n] == nil {
			goals[n] = g
		}
	}
	return goals
}

func isNumbered(b *programme.Branch) bool {
	_, ok := number.Parse(b.Number())
	return ok
}

func hasNumber(want number.Number) func(*programme.Branch) bool {
	return func(b *programme.Branch) bool {
		n, ok := number.Parse(b.Number())
		return ok && n == want
	}
}

// parentNumber returns the number of what a branch belongs to by its own
// number.
func parentNumber(b *programme.Branch) (number.Number, bool) {
	n, _ := number.Parse(b.Number())
	return n.Parent()
}

// folded is a name whatever its case: those of two names are the same where strings.EqualFold says so.
func folded(name string) string {
	return strings.Map(func(r rune) rune {
		least := r
		for s := unicode.SimpleFold(r); s != r; s = unicode.SimpleFold(s) {
			least = min(least, s)
		}
		return least
	}, name)
}

// reportBranch reports a finding about a branch, or about a field of it.
func reportBranch(p *validate.Pass, b *programme.Branch, severity finding.Severity, field string, text, remedy finding.Text) {
	path := b.Path()
	if field != "" {
		path += "." + field
	}
	p.Report(severity, validate.Location{Path: path, Part: branchPlace(b)}, text, remedy)
}

// branchPlace names a branch for people: "programma 1 › doel 1 › activiteit
// 1.4".
func branchPlace(b *programme.Branch) string {
	var names []string
	for ; b != nil && !is[programme.Document](b); b = b.Parent() {
		name := b.Word() + " " + b.Number()
		if b.Number() == "" || is[indicator.Indicator](b) {
			name = b.Label()
		}
		names = append([]string{strings.TrimSpace(name)}, names...)
	}
	return strings.Join(names, " › ")
}
