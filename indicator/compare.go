package indicator

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// RevisionKind says what differs between two documents for one indicator.
type RevisionKind = enum.Of[revisionKinds]

// Kinds of differences between two documents.
const (
	Dropped RevisionKind = iota // "vervallen": in the older document only
	Added                       // "nieuw": in the newer document only
	renamed                     // the name differs, code and figures show that it is the same
	recoded                     // the code differs, the name is the same
	unitChanged
	sourceChanged
	directionChanged
	TargetEased     // "streefwaarde verlaagd": easier to reach than before
	TargetTightened // "streefwaarde aangescherpt": harder to reach
	targetChanged   // which of the two cannot be told
	targetDropped   // printed before, missing now
	targetAdded
	remeasured // another figure for the same year
	ambiguous  // more than one indicator could be meant
)

type revisionKinds struct{}

func (revisionKinds) List() *enum.List { return &revisionKindList }

var revisionKindList = enum.List{Type: "RevisionKind", What: "difference", Words: []string{
	"vervallen", "nieuw", "hernoemd", "hernummerd", "eenheid gewijzigd", "bron gewijzigd", "richting gewijzigd",
	"streefwaarde verlaagd", "streefwaarde aangescherpt", "streefwaarde gewijzigd", "streefwaarde vervallen",
	"streefwaarde nieuw", "meting herzien", "niet te koppelen",
}}

// Revision is one difference between two documents. It states what is printed; whether a
// target was lowered with good reason is for the reader.
type Revision struct {
	Kind     RevisionKind
	Old, New int    // index of the indicator in the older and newer list, -1 where it has none
	Year     int    // of the target or measurement, 0 for the other kinds
	From, To string // as printed
}

// String is one line: "streefwaarde verlaagd 2021: 37% → 36%".
func (r Revision) String() string {
	year := ""
	if r.Year != 0 {
		year = fmt.Sprintf(" %d", r.Year)
	}
	return strings.TrimRight(fmt.Sprintf("%s%s: %s → %s", r.Kind, year, r.From, r.To), " →")
}

// Compare lists what changed between the indicators of two documents, in the order of
// the older one and then what is new. Indicators belong together when their names are
// the same, apart from case, punctuation and blanks; else when their codes are the
// same and they share at least one figure for the same year and none contradicts it.
// Where a name occurs more than once in a document, the code decides; where it does
// not, both are reported as "niet te koppelen".
func Compare(older, newer []Indicator) []Revision {
	pairs := match(older, newer)
	var out []Revision
	for i, ind := range older {
		switch j := pairs.ofOld[i]; j {
		case noMatch:
			out = append(out, Revision{Kind: Dropped, Old: i, New: -1, From: ind.Name})
		case manyMatches:
			out = append(out, Revision{Kind: ambiguous, Old: i, New: -1, From: ind.Name})
		default:
			for _, r := range changesOf(ind, newer[j]) {
				r.Old, r.New = i, j
				out = append(out, r)
			}
		}
	}
	for j, ind := range newer {
		switch pairs.ofNew[j] {
		case noMatch:
			out = append(out, Revision{Kind: Added, Old: -1, New: j, To: ind.Name})
		case manyMatches:
			out = append(out, Revision{Kind: ambiguous, Old: -1, New: j, To: ind.Name})
		}
	}
	return out
}

// changesOf compares two indicators that belong together. A target of a year that the newer
// one no longer prints at all has passed, and is no change.
func changesOf(older, newer Indicator) (out []Revision) {
	for _, text := range [...]Revision{
		{Kind: renamed, From: older.Name, To: newer.Name}, {Kind: recoded, From: older.Code, To: newer.Code},
		{Kind: unitChanged, From: older.Unit, To: newer.Unit}, {Kind: sourceChanged, From: older.Source, To: newer.Source},
	} {
		if plainName(text.From) != plainName(text.To) {
			out = append(out, text)
		}
	}
	if older.Direction != newer.Direction {
		out = append(out, Revision{Kind: directionChanged, From: older.Direction.String(), To: newer.Direction.String()})
	}
	for _, was := range older.Targets {
		for _, is := range newer.Targets {
			if was.Year == is.Year && !was.Value.Equal(is.Value) {
				out = append(out, Revision{newer.targetChange(was.Value, is.Value), 0, 0, was.Year, was.Value.String(), is.Value.String()})
			}
		}
	}
	for was, is := range sameYears(older, newer) {
		if !newer.sameFigure(was.Value, is.Value) {
			out = append(out, Revision{remeasured, 0, 0, was.Measured(), was.Value.String(), is.Value.String()})
		}
	}
	return out
}

// targetChange tells in which direction a target moved.
func (d Definition) targetChange(was, is Value) RevisionKind {
	switch {
	case was.IsMissing() && is.IsMissing():
		return targetChanged
	case was.IsMissing():
		return targetAdded
	case is.IsMissing():
		return targetDropped
	case !d.comparable(was, is):
		return targetChanged
	}
	before, reasonBefore := d.accepted(was)
	after, reasonAfter := d.accepted(is)
	switch {
	case reasonBefore != noReason || reasonAfter != noReason || d.Direction == Neutral:
		return targetChanged
	case before.within(after):
		return TargetEased
	case after.within(before):
		return TargetTightened
	}
	return targetChanged
}

// sameYears are the measured figures of two indicators for the same known year.
func sameYears(older, newer Indicator) iter.Seq2[Measurement, Measurement] {
	return func(yield func(was, is Measurement) bool) {
		after := newer.History()
		for _, was := range older.History() {
			for _, is := range after {
				if was.isFigure() && is.isFigure() && was.Measured() == is.Measured() && !yield(was, is) {
					return
				}
			}
		}
	}
}

// isFigure tells whether the measurement is a measured value of a known year.
func (m Measurement) isFigure() bool {
	return !m.Value.IsMissing() && m.Measured() != 0 && m.isMeasured()
}

// sameFigure is Equal apart from the year in the cell and a unit that only one prints.
func (d Definition) sameFigure(a, b Value) bool {
	if a.Equal(yearless(b, a)) {
		return true
	}
	x, okX := a.singleNumber()
	y, okY := b.singleNumber()
	return okX && okY && d.comparable(a, b) && x.Equal(y)
}

const (
	noMatch     = -1
	manyMatches = -2
)

// pairing tells for each indicator of two lists which of the other belongs to it.
type pairing struct{ ofOld, ofNew []int }

// match pairs by name first, then by name and code where names repeat, then by code
// and shared figures.
func match(older, newer []Indicator) pairing {
	p := pairing{slices.Repeat([]int{noMatch}, len(older)), slices.Repeat([]int{noMatch}, len(newer))}
	p.byKey(older, newer, func(ind Indicator) string { return plainName(ind.Name) })
	p.byKey(older, newer, func(ind Indicator) string { return plainName(ind.Name) + "\x00" + plainName(ind.Code) })
	p.byCode(older, newer)
	return p
}

// byCode pairs what has the same code and the same figures under different names.
func (p pairing) byCode(older, newer []Indicator) {
	for i, was := range older {
		for j, is := range newer {
			if p.ofOld[i] != noMatch || p.ofNew[j] != noMatch {
				continue
			}
			if code := plainName(was.Code); code != "" && code == plainName(is.Code) && sameFigures(was, is) {
				p.ofOld[i], p.ofNew[j] = j, i
			}
		}
	}
}

// byKey pairs what has a key that occurs once in both lists, among those that are not
// paired; what has one that occurs in both but more than once stays open.
func (p pairing) byKey(older, newer []Indicator, key func(Indicator) string) {
	inOld, inNew := places(older, p.ofOld, key), places(newer, p.ofNew, key)
	for k, is := range inOld {
		js := inNew[k]
		if len(is) == 1 && len(js) == 1 {
			p.ofOld[is[0]], p.ofNew[js[0]] = js[0], is[0]
			continue
		}
		for _, j := range js {
			p.ofNew[j] = manyMatches
			for _, i := range is {
				p.ofOld[i] = manyMatches
			}
		}
	}
}

// places lists the indicators that are not paired by their key.
func places(list []Indicator, of []int, key func(Indicator) string) map[string][]int {
	out := make(map[string][]int)
	for i, ind := range list {
		if of[i] < 0 && plainName(ind.Name) != "" {
			out[key(ind)] = append(out[key(ind)], i)
		}
	}
	return out
}

// sameFigures tells whether two indicators share at least one figure for the same year
// and none contradicts.
func sameFigures(older, newer Indicator) bool {
	shared := false
	for was, is := range sameYears(older, newer) {
		if shared = newer.sameFigure(was.Value, is.Value); !shared {
			break
		}
	}
	return shared
}

// plainName is a name as names are compared; a percent sign counts.
func plainName(s string) string { return lexicon.Bare(s, "%") }
