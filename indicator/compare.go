package indicator

import (
	"fmt"
	"strings"
)

// ChangeKind says what differs between two documents for one indicator.
type ChangeKind uint8

const (
	Dropped          ChangeKind = iota // "vervallen": in the older document only
	Added                              // "nieuw": in the newer document only
	Renamed                            // "hernoemd": the name differs, code and figures show that it is the same
	Recoded                            // "hernummerd": the code differs, the name is the same
	UnitChanged                        // "eenheid gewijzigd"
	SourceChanged                      // "bron gewijzigd"
	DirectionChanged                   // "richting gewijzigd"
	TargetEased                        // "streefwaarde verlaagd": easier to reach than before
	TargetTightened                    // "streefwaarde aangescherpt": harder to reach
	TargetChanged                      // "streefwaarde gewijzigd": which of the two cannot be told
	TargetDropped                      // "streefwaarde vervallen": printed before, missing now
	TargetAdded                        // "streefwaarde nieuw"
	Remeasured                         // "meting herzien": another figure for the same year
	Unmatched                          // "niet te koppelen": more than one indicator could be meant
)

var changeNames = [...]string{
	"vervallen", "nieuw", "hernoemd", "hernummerd", "eenheid gewijzigd", "bron gewijzigd", "richting gewijzigd",
	"streefwaarde verlaagd", "streefwaarde aangescherpt", "streefwaarde gewijzigd", "streefwaarde vervallen",
	"streefwaarde nieuw", "meting herzien", "niet te koppelen",
}

// String returns the Dutch words; a number outside the enumeration prints as
// ChangeKind(99).
func (k ChangeKind) String() string { return enumString(k, changeNames[:], "ChangeKind") }

// Change is one difference between two documents. It states what is printed; whether a
// target was lowered with good reason is for the reader.
type Change struct {
	Kind     ChangeKind
	Old, New int    // index of the indicator in the older and newer list, -1 where it has none
	Year     int    // of the target or measurement, 0 for the other kinds
	From, To string // as printed
}

// String is one line: "streefwaarde verlaagd 2021: 37% → 36%".
func (c Change) String() string {
	year := ""
	if c.Year != 0 {
		year = fmt.Sprintf(" %d", c.Year)
	}
	return strings.TrimRight(fmt.Sprintf("%s%s: %s → %s", c.Kind, year, c.From, c.To), " →")
}

// Compare lists what changed between the indicators of two documents, in the order of
// the older one and then what is new. Indicators belong together when their names are
// the same, apart from case, punctuation and blanks; else when their codes are the
// same and they share at least one figure for the same year and none contradicts it.
// Where a name occurs more than once in a document, the code decides; where it does
// not, both are reported as Unmatched.
func Compare(older, newer []Indicator) []Change {
	pairs := match(older, newer)
	var out []Change
	for i := range older {
		switch j := pairs.ofOld[i]; j {
		case noMatch:
			out = append(out, Change{Kind: Dropped, Old: i, New: -1, From: older[i].Name})
		case manyMatches:
			out = append(out, Change{Kind: Unmatched, Old: i, New: -1, From: older[i].Name})
		default:
			out = append(out, changesOf(older[i], newer[j], i, j)...)
		}
	}
	for j := range newer {
		switch pairs.ofNew[j] {
		case noMatch:
			out = append(out, Change{Kind: Added, Old: -1, New: j, To: newer[j].Name})
		case manyMatches:
			out = append(out, Change{Kind: Unmatched, Old: -1, New: j, To: newer[j].Name})
		}
	}
	return out
}

// changesOf compares two indicators that belong together.
func changesOf(older, newer Indicator, i, j int) []Change {
	var out []Change
	note := func(kind ChangeKind, year int, from, to string) {
		out = append(out, Change{Kind: kind, Old: i, New: j, Year: year, From: from, To: to})
	}
	if plainName(older.Name) != plainName(newer.Name) {
		note(Renamed, 0, older.Name, newer.Name)
	}
	if plainName(older.Code) != plainName(newer.Code) {
		note(Recoded, 0, older.Code, newer.Code)
	}
	if plainName(older.Unit) != plainName(newer.Unit) {
		note(UnitChanged, 0, older.Unit, newer.Unit)
	}
	if plainName(older.Source) != plainName(newer.Source) {
		note(SourceChanged, 0, older.Source, newer.Source)
	}
	if older.Direction != newer.Direction {
		note(DirectionChanged, 0, older.Direction.String(), newer.Direction.String())
	}
	compareTargets(older, newer, note)
	compareMeasurements(older, newer, note)
	return out
}

// compareTargets compares the targets of years that both documents print. A year that
// the newer one no longer prints at all has passed, and is no change.
func compareTargets(older, newer Indicator, note func(ChangeKind, int, string, string)) {
	for _, was := range older.Targets {
		for _, is := range newer.Targets {
			if was.Year != is.Year || was.Value.Equal(is.Value) {
				continue
			}
			note(newer.targetChange(was.Value, is.Value), was.Year, was.Value.Raw(), is.Value.Raw())
		}
	}
}

// targetChange tells in which direction a target moved.
func (d Definition) targetChange(was, is Value) ChangeKind {
	switch {
	case was.IsMissing() && is.IsMissing():
		return TargetChanged
	case was.IsMissing():
		return TargetAdded
	case is.IsMissing():
		return TargetDropped
	case !d.comparable(was, is):
		return TargetChanged
	}
	before, reasonBefore := d.accepted(was)
	after, reasonAfter := d.accepted(is)
	switch {
	case reasonBefore != NoReason || reasonAfter != NoReason || d.Direction == Neutral:
		return TargetChanged
	case before.within(after):
		return TargetEased
	case after.within(before):
		return TargetTightened
	}
	return TargetChanged
}

// compareMeasurements looks for years for which the figure changed.
func compareMeasurements(older, newer Indicator, note func(ChangeKind, int, string, string)) {
	after := newer.History()
	for _, was := range older.History() {
		if !was.isFigure() {
			continue
		}
		for _, is := range after {
			if is.isFigure() && is.Measured() == was.Measured() && !newer.sameFigure(was.Value, is.Value) {
				note(Remeasured, was.Measured(), was.Value.Raw(), is.Value.Raw())
			}
		}
	}
}

// isFigure tells whether the measurement is a measured value of a known year.
func (m Measurement) isFigure() bool {
	return !m.Value.IsMissing() && m.Measured() != 0 && m.Role != Forecast && m.Role != Aim
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
