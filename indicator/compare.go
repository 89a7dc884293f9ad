package indicator

import (
	"fmt"
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
	for i := range older {
		switch j := pairs.ofOld[i]; j {
		case noMatch:
			out = append(out, Revision{Kind: Dropped, Old: i, New: -1, From: older[i].Name})
		case manyMatches:
			out = append(out, Revision{Kind: ambiguous, Old: i, New: -1, From: older[i].Name})
		default:
			out = append(out, changesOf(older[i], newer[j], i, j)...)
		}
	}
	for j := range newer {
		switch pairs.ofNew[j] {
		case noMatch:
			out = append(out, Revision{Kind: Added, Old: -1, New: j, To: newer[j].Name})
		case manyMatches:
			out = append(out, Revision{Kind: ambiguous, Old: -1, New: j, To: newer[j].Name})
		}
	}
	return out
}

// changesOf compares two indicators that belong together.
func changesOf(older, newer Indicator, i, j int) []Revision {
	var out []Revision
	note := func(kind RevisionKind, year int, from, to string) {
		out = append(out, Revision{Kind: kind, Old: i, New: j, Year: year, From: from, To: to})
	}
	if plainName(older.Name) != plainName(newer.Name) {
		note(renamed, 0, older.Name, newer.Name)
	}
	if plainName(older.Code) != plainName(newer.Code) {
		note(recoded, 0, older.Code, newer.Code)
	}
	if plainName(older.Unit) != plainName(newer.Unit) {
		note(unitChanged, 0, older.Unit, newer.Unit)
	}
	if plainName(older.Source) != plainName(newer.Source) {
		note(sourceChanged, 0, older.Source, newer.Source)
	}
	if older.Direction != newer.Direction {
		note(directionChanged, 0, older.Direction.String(), newer.Direction.String())
	}
	compareTargets(older, newer, note)
	compareMeasurements(older, newer, note)
	return out
}

// compareTargets compares the targets of years that both documents print. A year that
// the newer one no longer prints at all has passed, and is no change.
func compareTargets(older, newer Indicator, note func(RevisionKind, int, string, string)) {
	for _, was := range older.Targets {
		for _, is := range newer.Targets {
			if was.Year != is.Year || was.Value.Equal(is.Value) {
				continue
			}
			note(newer.targetChange(was.Value, is.Value), was.Year, was.Value.String(), is.Value.String())
		}
	}
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

// compareMeasurements looks for years for which the figure changed.
func compareMeasurements(older, newer Indicator, note func(RevisionKind, int, string, string)) {
	after := newer.History()
	for _, was := range older.History() {
		if !was.isFigure() {
			continue
		}
		for _, is := range after {
			if is.isFigure() && is.Measured() == was.Measured() && !newer.sameFigure(was.Value, is.Value) {
				note(remeasured, was.Measured(), was.Value.String(), is.Value.String())
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
	p := pairing{ofOld: unmatched(len(older)), ofNew: unmatched(len(newer))}
	p.byKey(older, newer, func(ind Indicator) string { return plainName(ind.Name) })
	p.byKey(older, newer, func(ind Indicator) string { return plainName(ind.Name) + "\x00" + plainName(ind.Code) })
	p.byCode(older, newer)
	return p
}

// byCode pairs what has the same code and the same figures under different names.
func (p pairing) byCode(older, newer []Indicator) {
	withCode := make(map[string][]int)
	for j, ind := range newer {
		if code := plainName(ind.Code); code != "" && p.ofNew[j] == noMatch {
			withCode[code] = append(withCode[code], j)
		}
	}
	for i, was := range older {
		for _, j := range withCode[plainName(was.Code)] {
			if p.ofOld[i] == noMatch && p.ofNew[j] == noMatch && sameFigures(was, newer[j]) {
				p.ofOld[i], p.ofNew[j] = j, i
			}
		}
	}
}

func unmatched(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = noMatch
	}
	return out
}

// byKey pairs what has a key that occurs once in both lists, among those that are not
// paired; what has one that occurs in both but more than once stays open.
func (p pairing) byKey(older, newer []Indicator, key func(Indicator) string) {
	inOld, inNew := places(older, p.ofOld, key), places(newer, p.ofNew, key)
	for k, is := range inOld {
		js := inNew[k]
		switch {
		case len(js) == 0:
		case len(is) == 1 && len(js) == 1:
			p.ofOld[is[0]], p.ofNew[js[0]] = js[0], is[0]
		default:
			mark(p.ofOld, is)
			mark(p.ofNew, js)
		}
	}
}

func mark(of []int, at []int) {
	for _, i := range at {
		of[i] = manyMatches
	}
}

// places lists the indicators that are not paired by their key.
func places(list []Indicator, of []int, key func(Indicator) string) map[string][]int {
	out := make(map[string][]int)
	for i, ind := range list {
		if of[i] < 0 && plainName(ind.Name) != "" {
			k := key(ind)
			out[k] = append(out[k], i)
		}
	}
	return out
}

// sameFigures tells whether two indicators share at least one figure for the same year
// and none contradicts.
func sameFigures(older, newer Indicator) bool {
	shared := 0
	after := newer.History()
	for _, was := range older.History() {
		for _, is := range after {
			if !was.isFigure() || !is.isFigure() || was.Measured() != is.Measured() {
				continue
			}
			if !newer.sameFigure(was.Value, is.Value) {
				return false
			}
			shared++
		}
	}
	return shared > 0
}

// plainName is a name as names are compared; a percent sign counts.
func plainName(s string) string { return lexicon.Bare(s, "%") }
