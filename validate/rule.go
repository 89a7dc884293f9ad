package validate

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/table/understand"
)

//go:generate go run ./internal/catalogue -out ../docs

// Rule is one thing that a document must satisfy. Rules are values: write
// your own and pass them to Run beside those of package rules.
type Rule struct {
	Code     string           // "BBV" and four digits, the first of which is the family; of a rule of your own "LEIDEN-3", see CheckRules; for ever
	Title    finding.Text     // what must hold, in one line
	Doc      finding.Text     // what is compared, when it is an error, what it cannot see
	Basis    []Basis          // what it rests on; at least one
	Severity finding.Severity // of its findings at most
	From     int              // first budget year in which it is in force; 0 for 2004, the first of the BBV
	Until    int              // last such year; 0 while there is no end
	Differs  Message          // of a difference that rounding cannot explain; zero for the usual one
	Check    func(*Pass)      // reports what it finds in a document; nil for a rule about printed tables only
	Whole    bool             // the document is taken for whole, so that what it lacks is a finding; see Pass.Lack

	// Tables are the sums of a printed table that the rule judges; not nil for
	// a rule about printed tables. See Table.
	Tables []understand.SumRule
}

// firstYear is the first budget year under the BBV.
const firstYear = 2004

func (r Rule) inForce(year int) bool {
	return year >= max(r.From, firstYear) && (r.Until == 0 || year <= r.Until)
}

// binding returns what the rule rests on for a layer in a year. A rule without a basis rests
// on arithmetic.
func (r Rule) binding(layer iv3.Layer, year int) (list []Basis) {
	if len(r.Basis) == 0 {
		return []Basis{{}}
	}
	for _, b := range r.Basis {
		if b.binds(layer, year) {
			list = append(list, b)
		}
	}
	return list
}

// misfit says why a rule does not apply to a document: what it rests on for the layer in other years,
// or for others, with whom that binds and when; the years of the rule where it is not in force.
func (r Rule) misfit(layer iv3.Layer, year int) finding.Unchecked {
	cited := append(slices.Clone(r.Basis), Basis{})[0]
	if i := slices.IndexFunc(r.Basis, func(b Basis) bool { return b.of(layer) }); i >= 0 {
		cited = r.Basis[i]
	}
	out := finding.Unchecked{Why: finding.NotBinding, Place: finding.Place{Caption: r.Code}, Binds: cited.whom()}
	if !r.inForce(year) {
		out.Binds = span(max(r.From, firstYear), r.Until)
	}
	if cited.Law != "" {
		out.Basis = cited.cited()
	}
	return out
}

// mixed reports whether a rule rests, for some layer, on what was verified and on what was not, or for
// nobody on anything verified. Then it cannot be an error; else Run says of whom it is none.
func (r Rule) mixed() bool {
	some := false
	for l := iv3.Gemeente; l.Valid(); l++ {
		verified, unverified := false, false
		for _, b := range r.Basis {
			verified, unverified = verified || b.of(l) && b.verified(), unverified || b.of(l) && !b.verified()
		}
		if verified && unverified {
			return true
		}
		some = some || verified
	}
	return !some
}

// codePattern is that of a code: a prefix that says whose rule it is, and its number.
var codePattern = regexp.MustCompile(`^([A-Z]{2,20})-?([0-9]{1,9})$`)

// ours are codes of this module.
var ours = regexp.MustCompile(`^BBV[0-9]{4}$`)

// controls are the prefixes of the controls of CBS, whose findings stand in the same reports.
var controls = []string{"SF", "DF", "PF"}

// splitCode takes a code apart. It is false for one that no rule can have.
func splitCode(code string) (prefix string, number int, ok bool) {
	parts := codePattern.FindStringSubmatch(code)
	if parts == nil || slices.Contains(controls, parts[1]) || strings.HasPrefix(code, "BBV") && !ours.MatchString(code) {
		return "", 0, false
	}
	number, err := strconv.Atoi(parts[2])
	return parts[1], number, err == nil
}

// CheckRules checks the rules themselves: that codes are well formed, unique and, of
// one prefix, in order, and that each rule has a title and a documentation in both
// languages, a basis, a first year and a check, and that none is an error
// by a provision that is not verified, but for a layer of government that only such
// provisions bind: of a document of that layer Run makes it a warning. It returns all that
// is wrong as one error, or nil.
//
// The rules of this module have the codes "BBV" and four digits, and whatever begins
// with BBV is kept for them. A municipality, an auditor or a supplier takes a prefix
// of its own, of 2 to 20 capitals without accents, and counts: "ZZ0001", "LEIDEN-3". Zeros in front and
// the hyphen do not tell two codes apart. SF, DF and PF are of the controls of CBS. Check
// your own rules together with those beside which they run:
//
//	err := validate.CheckRules(slices.Concat(rules.All(), own))
func CheckRules(rules []Rule) error {
	var wrong []error
	last := map[string]Rule{}
	for _, r := range rules {
		if lacks := r.missing(); len(lacks) > 0 {
			wrong = append(wrong, fmt.Errorf("rule %q: lacks %s", r.Code, strings.Join(lacks, ", ")))
		}
		prefix, number, ok := splitCode(r.Code)
		if !ok {
			continue
		}
		if before, has := last[prefix]; has {
			if _, n, _ := splitCode(before.Code); number <= n {
				wrong = append(wrong, fmt.Errorf("rule %q: not after %q", r.Code, before.Code))
			}
		}
		last[prefix] = r
	}
	return errors.Join(wrong...)
}

func (r Rule) missing() (lacks []string) {
	want := func(ok bool, what string) {
		if !ok {
			lacks = append(lacks, what)
		}
	}
	_, _, ok := splitCode(r.Code)
	want(ok, `a code of "BBV" and four digits, or of a prefix of its own (2 to 20 capitals, neither BBV… nor SF, DF or PF of CBS) and a number, such as "LEIDEN-3"`)
	want(r.Title.NL != "" && r.Title.EN != "", "a title in both languages")
	want(min(len(r.Doc.NL), len(r.Doc.EN)) >= 80, "a documentation of at least 80 characters in both languages")
	want(len(r.Basis) > 0, "a basis")
	want(!slices.ContainsFunc(r.Basis, Basis.loose), "an article and edition with its law")
	want(r.Severity.Valid(), "a severity")
	want(r.Severity < finding.Error || len(r.Basis) == 0 || !r.mixed(), "a severity below error for a basis that is not verified")
	want(!slices.ContainsFunc(r.Basis, func(b Basis) bool { return b.Until != 0 && b.Until < b.From }), "a basis whose last year is not before its first")
	want(r.From == 0 || r.From >= firstYear, "a first year of 2004 or later")
	want(r.Until == 0 || r.Until >= max(r.From, firstYear), "a last year that is not before the first")
	want(r.Check != nil || r.Tables != nil, "a check")
	return lacks
}

// Descriptors returns what the codes of rules mean, for the writers of package
// finding.
func Descriptors(rules []Rule) []finding.Descriptor {
	out := make([]finding.Descriptor, len(rules))
	for i, r := range rules {
		out[i] = finding.Descriptor{Code: r.Code, Title: r.Title, Doc: r.Doc, Severity: r.Severity}
		for _, by := range r.Basis {
			out[i].Basis = append(out[i].Basis, finding.Text{NL: by.In(finding.Dutch), EN: by.In(finding.English)})
		}
	}
	return out
}
