package compare

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table/understand"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// moment is when and as what the figures of a column hold, as its header says: comparable, so that the columns of two
// tables can be looked up by it. The stage stands apart, as one header may name it and the other not.
type moment struct {
	year  int    // 0 where the header names none; of a stand that of the end of the year
	from  int    // of a difference the year that it is counted from, else 0
	rest  string // what else the header says, beside side, year and stage
	stand bool   // at the end of the year
}

// momentOf reads the header of a column.
func momentOf(c understand.ColumnReading) moment {
	folded := lexicon.Fold(c.Label)
	m := moment{year: c.Year}
	var rest []string
	for _, w := range lexicon.Words(folded) {
		if !tellsMoment(w) {
			rest = append(rest, w)
		}
	}
	if day := form.DayOf(folded); day != 0 {
		m.stand, rest = true, nil
		if day == 1 && m.year != 0 {
			m.year-- // what stands there at the begin of a year stood there at the end of the year before
		}
	}
	m.rest = strings.Join(rest, " ")
	return m
}

// calendar is when the figures of a table hold.
type calendar struct {
	columns []moment
	opens   []bool // of columns that hold what stands at the begin of a year that their headers do not name
	rows    []int  // the years that the rows name, where the stands of columns name none; 0 where none
	years   int    // the column in which they stand, −1 for the labels
}

// calendarOf reads the headers of a table. What happened to a stand happened in the year at the end of which it stands; else a
// column that names no year is of the only one that the title names.
func calendarOf(u *understand.Understanding) calendar {
	c := calendar{columns: make([]moment, len(u.Columns)), opens: make([]bool, len(u.Columns)), rows: make([]int, len(u.Rows)), years: -1}
	year, yearless := 0, false
	for j, column := range u.Columns {
		if c.columns[j] = momentOf(column); c.columns[j].stand {
			year = max(year, c.columns[j].year)
			yearless = yearless || c.columns[j].year == 0
			c.opens[j] = c.columns[j].year == 0 && form.DayOf(lexicon.Fold(column.Label)) == 1
		}
	}
	for j := range u.Columns {
		if m := differenceOf(u, j); m.from != 0 {
			c.columns[j], c.opens[j] = m, false
		}
	}
	if yearless {
		c.readRows(u)
	}
	if year == 0 {
		year = onlyYear(u.Table.Caption)
	}
	for j := range c.columns {
		if c.columns[j].year == 0 && !c.columns[j].stand {
			c.columns[j].year = year
		}
	}
	return c
}

// stands reports whether the table says of any figure what stood at a moment: what a table is held against itself for.
func (c calendar) stands() bool {
	return slices.ContainsFunc(c.columns, func(m moment) bool { return m.stand })
}

// differenceOf is the moment of a column of differences between two years that its header or the title of the table names; the
// zero moment for others, and where the table prints what the differences follow from.
func differenceOf(u *understand.Understanding, column int) (m moment) {
	c, title := u.Columns[column], lexicon.Fold(u.Table.Caption)
	years := yearsIn(c.Label)
	if c.Kind != understand.ColumnVariance && (len(years) > 0 || c.Kind != understand.ColumnFigures || !lexicon.Afwijking.HasAny(lexicon.Words(title))) {
		return moment{}
	}
	if len(years) < 2 {
		years = yearsIn(title)
	}
	if len(years) != 2 {
		return moment{}
	}
	for _, other := range u.Columns {
		if other.Kind == understand.ColumnFigures && slices.Contains(years, other.Year) {
			return moment{}
		}
	}
	return moment{year: years[1], from: years[0]}
}

// yearsIn are the years that a text names, in order and each once.
func yearsIn(text string) (years []int) {
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' }) {
		if n, err := strconv.Atoi(w); err == nil && form.IsYear(w) {
			years = append(years, n)
		}
	}
	slices.Sort(years)
	return slices.Compact(years)
}

// readRows reads the years of rows: in a column of nothing else, or else in their labels.
func (c *calendar) readRows(u *understand.Understanding) {
	for j := range u.Columns {
		some := make([]int, len(u.Rows))
		read, other := 0, 0
		for i := range u.Rows {
			switch text := strings.TrimSpace(u.Table.Cell(i, j).Text); {
			case text == "":
			case form.IsYear(text):
				some[i] = onlyYear(text)
				read++
			default:
				other++
			}
		}
		if read > 1 && other == 0 {
			c.rows, c.years = some, j
			return
		}
	}
	for i, r := range u.Rows {
		c.rows[i] = onlyYear(r.Label)
	}
}

// of is when the figure of a cell of a column holds.
func (c *calendar) of(row, column int, named bool) moment {
	m := c.columns[column]
	if year := c.rows[row]; year != 0 && !named {
		m.year = year
		if c.opens[column] {
			m.year-- // as a header with that year is read
		}
	}
	return m
}

// onlyYear is the year that a text names, 0 where it names none or several.
func onlyYear(text string) (year int) {
	for _, w := range lexicon.Words(lexicon.Fold(text)) {
		w = strings.Trim(w, ".,:;()")
		if !form.IsYear(w) {
			continue
		}
		if n, err := strconv.Atoi(w); err != nil || year != 0 && year != n {
			return 0
		} else {
			year = n
		}
	}
	return year
}

// tellsMoment reports whether a word of a header names the year, the stage, the side or the unit, which are known by other
// means, or nothing.
func tellsMoment(word string) bool {
	return form.IsYear(word) || form.LetterYear(word) != 0 || form.SaysStage(word) || form.SaysSide(word) || form.SaysUnit(word) ||
		lexicon.Filler.Has(word) && !lexicon.Qualifier.Has(word)
}

// sameStage reports whether two columns of one year may be of one stage: the headers name the same, or one names none, or
// both name a raming before any wijziging, be it of the coming year or of a later one.
func sameStage(a, b budget.Stage) bool {
	planned := func(s budget.Stage) bool { return s == budget.Begroting || s == budget.Meerjarenraming }
	return a == b || a == 0 || b == 0 || planned(a) && planned(b)
}
