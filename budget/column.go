package budget

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
)

// Column says what the figures below it are: of which year, at which stage.
// The zero value is no column. Columns are comparable and serve as map keys.
type Column struct {
	Year  int   // calendar year, 1900 to 2999
	Stage Stage // moment in the budget cycle
}

const minYear, maxYear = 1900, 2999

// Valid reports whether the year is between 1900 and 2999 and the stage is
// one of the cycle.
func (c Column) Valid() bool { return c.Year >= minYear && c.Year <= maxYear && c.Stage.Valid() }

// String returns the text of the column as used in documents, "2017-realisatie",
// or "Column(0, Stage(0))" for a column that is not Valid.
func (c Column) String() string {
	if !c.Valid() {
		return fmt.Sprintf("Column(%d, %v)", c.Year, c.Stage)
	}
	var room [32]byte
	return string(append(append(strconv.AppendInt(room[:0], int64(c.Year), 10), '-'), c.Stage.String()...))
}

// Label returns a heading in Dutch, "Realisatie 2017" or "Begroting 2017 na
// wijziging", or String for a column that is not Valid. Municipalities print
// their own words; a document keeps those.
func (c Column) Label() string {
	if !c.Valid() {
		return c.String()
	}
	made := &labels[c.Year-minYear][c.Stage]
	label := made.Load()
	if label == nil {
		text := c.label()
		label = &text
		made.Store(label)
	}
	return *label
}

// labels are the headings that were asked for: every figure that is stated asks for that of its column.
var labels [maxYear - minYear + 1][Prognose + 1]atomic.Pointer[string]

// label makes the heading of a column that is Valid.
func (c Column) label() string {
	var room [32]byte
	before, after := "Prognose ", ""
	switch c.Stage {
	case Begroting:
		before = "Begroting "
	case NaWijziging:
		before, after = "Begroting ", " na wijziging"
	case Realisatie:
		before = "Realisatie "
	case Meerjarenraming:
		before = "Raming "
	}
	return string(append(strconv.AppendInt(append(room[:0], before...), int64(c.Year), 10), after...))
}

// Before returns the one of several columns from which the year of c starts,
// with which an opening balance is compared and from which a mutation counts:
// the realisatie of the year before, or else the only column of that year.
// Where several could be meant, it is none.
func (c Column) Before(columns []Column) (before Column, ok bool) {
	for _, d := range columns {
		switch {
		case d.Year != c.Year-1 || d == before:
		case d.Stage == Realisatie:
			return d, true
		default:
			before, ok = d, before == Column{}
		}
	}
	if !ok {
		return Column{}, false
	}
	return before, true
}

// Compare orders columns by year and within a year by stage, in the order of
// the cycle. It returns −1, 0 or +1.
func (c Column) Compare(d Column) int {
	return cmp.Or(cmp.Compare(c.Year, d.Year), cmp.Compare(c.Stage, d.Stage))
}

// ParseColumn reads the text that String gives: four digits, a hyphen and a
// stage. It returns a *ParseError for anything else.
func ParseColumn(text string) (Column, error) {
	c, offset, reason := scanColumn(text)
	if reason != "" {
		return Column{}, &ParseError{What: "column", Input: text, Offset: offset, Reason: reason}
	}
	return c, nil
}

// scanColumn reads a column, or says where and why it cannot. It keeps nothing
// of the text, so that reading the keys of a large document takes no memory.
func scanColumn(text string) (c Column, offset int, reason string) {
	if len(text) < 6 || text[4] != '-' {
		return c, 0, `want a year and a stage, such as "2017-realisatie"`
	}
	for i, d := range []byte(text[:4]) {
		if d < '0' || d > '9' {
			return c, i, "the year is not four digits"
		}
		c.Year = 10*c.Year + int(d-'0')
	}
	c.Stage = Stage(1 + slices.Index(stageList.Words, text[5:]))
	switch {
	case c.Stage == 0:
		return c, 5, "want a stage after the year: one of " + strings.Join(stageList.Words, ", ")
	case !c.Valid():
		return c, 0, "the year is not between 1900 and 2999"
	}
	return c, 0, ""
}

// MustParseColumn is ParseColumn for constants in tests and examples; it
// panics on an error.
func MustParseColumn(text string) Column {
	c, err := ParseColumn(text)
	if err != nil {
		panic(err)
	}
	return c
}

// MarshalText implements encoding.TextMarshaler; a column that is not Valid
// is an error.
func (c Column) MarshalText() ([]byte, error) {
	if !c.Valid() {
		return nil, &ParseError{What: "column", Input: c.String(), Reason: "not a column of a budget"}
	}
	return []byte(c.String()), nil
}

// UnmarshalText implements encoding.TextUnmarshaler; see ParseColumn. After an
// error c is what it was.
func (c *Column) UnmarshalText(text []byte) error {
	if c == nil {
		return errNilTarget("column")
	}
	parsed, _, reason := scanColumn(string(text))
	if reason != "" {
		_, err := ParseColumn(string(text))
		return err
	}
	*c = parsed
	return nil
}
