package understand

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// readColumns understands the header, with a look at what the cells hold.
func readColumns(t table.Table, f *figures) []ColumnReading {
	cols := make([]ColumnReading, f.cols)
	for i := range cols {
		cols[i] = readColumn(t.Column(i))
		if kind, why, ok := contentKind(t, f, i); ok {
			cols[i].Kind, cols[i].Evidence = kind, why
		}
	}
	bareSaldo(cols)
	pairVariances(cols)
	followYears(cols)
	laterYears(cols)
	return cols
}

// bareSaldo reads a last column that is just called saldo as an afwijking, where raming and realisatie stand before it
// and no column has lasten or baten that it could be the saldo of.
func bareSaldo(cols []ColumnReading) {
	at, staged := -1, 0
	for i, c := range cols {
		switch {
		case c.side == sideSaldo && c.Group == "" && c.Year == 0 && at < 0:
			at = i
		case c.side != sideNone, c.Kind == columnChange, at >= 0 && c.numeric():
			return
		case c.Kind == ColumnFigures && c.Stage.Valid():
			staged++
		}
	}
	if at >= 0 && staged > 1 {
		cols[at].Kind, cols[at].side = ColumnVariance, sideNone
		cols[at].Evidence += ", behind raming and realisatie without lasten and baten in columns: the afwijking"
	}
}

// contentKind recognises a column by its cells: letters, words of a side, or text.
func contentKind(t table.Table, f *figures, c int) (ColumnKind, string, bool) {
	n := f.column(c)
	for _, row := range t.Rows {
		if row.Ragged && c < len(row.Cells) { // of which column its cells are is not known
			n[wording]--
		}
	}
	printed := n[dash] + n[number] + n[percent] + n[missing] + n[wording]
	if printed == 0 || n[number]+n[percent]+n[dash]+n[missing] >= n[wording] {
		return 0, "", false
	}
	marks, sides := 0, 0
	for _, row := range t.Rows {
		if c >= len(row.Cells) || row.Ragged || row.Cells[c].Blank() {
			continue
		}
		switch text := row.Cells[c].Text; {
		case form.Mark(text) != 0:
			marks++
		case form.Side(text) != 0:
			sides++
		}
	}
	switch {
	case marks == printed:
		return columnMarker, "its cells are the letters V and N", true
	case sides >= printed-n[dash] && sides > 0:
		return columnSide, "its cells are the words lasten, baten or saldo", true
	}
	return columnText, "most of its cells are text", true
}

// fewestCodes is how many cells must look like codes for a column of text to have codes: one may be a figure that is
// written wrong.
const fewestCodes = 2

// withoutCodes leaves out the cells that hold the codes of a column of text, such as those of taakvelden.
func withoutCodes(t table.Table, cols []ColumnReading, unread []UnreadCell) []UnreadCell {
	isCode := func(u UnreadCell) bool {
		return cols[u.Cell.Column].Kind == columnText && form.IsCode(t.Cell(u.Cell.Row, u.Cell.Column).Text)
	}
	codes := map[int]int{}
	for _, u := range unread {
		if isCode(u) {
			codes[u.Cell.Column]++
		}
	}
	return slices.DeleteFunc(unread, func(u UnreadCell) bool { return codes[u.Cell.Column] >= fewestCodes && isCode(u) })
}

// readColumn understands one header.
func readColumn(label string) ColumnReading {
	folded := lexicon.Fold(label)
	c := ColumnReading{Label: label, folded: folded, Evidence: "header " + strconv.Quote(label)}
	var room [8]string
	t := slices.AppendSeq(room[:0], lexicon.EachWord(folded))
	c.Year = yearOf(folded)
	if c.Kind, c.day = standKind(folded, t); c.Kind == columnStand {
		return c
	}
	switch form.Movement(t) {
	case 1:
		c.Kind = columnIncrease
		return c
	case -1:
		c.Kind = columnDecrease
		return c
	}
	c.side, c.Group = splitSide(t)
	switch {
	case lexicon.Afwijking.HasAny(t):
		c.Kind = ColumnVariance
		return c
	case changes(t):
		c.Kind = columnChange
		return c
	case len(t) <= 2 && lexicon.ColumnTotal.HasAny(t) && c.side == sideNone:
		c.Kind = columnTotal
		return c
	}
	c.Stage = stageOf(folded, t)
	return c
}

// yearOf is the last year in a header, as the headers of periods end with the year that counts.
func yearOf(folded string) int {
	for w := range strings.FieldsFuncSeq(folded, func(r rune) bool { return strings.ContainsRune(" -/()*_", r) }) {
		if form.IsYear(w) {
			return form.Number(w)
		}
		if year := form.LetterYear(w); year != 0 {
			return year
		}
	}
	return 0
}

// standKind recognises a stand on a date.
func standKind(folded string, t []string) (ColumnKind, int) {
	if day := form.DayOf(folded); day != 0 && !lexicon.Begroting.HasAny(t) {
		return columnStand, day
	}
	for _, w := range t {
		switch {
		case lexicon.Opening.Has(w):
			return columnStand, 1
		case lexicon.Closing.Has(w):
			return columnStand, 31
		}
	}
	if len(t) > 0 && lexicon.StandFirst.Has(t[0]) {
		switch {
		case len(t) == 2 && t[0] != "saldo" && form.IsYear(t[1]):
			return columnStand, 0
		case lexicon.Begin.HasAny(t):
			return columnStand, 1
		case lexicon.End.HasAny(t):
			return columnStand, 31
		}
	}
	return ColumnFigures, 0
}

// splitSide takes the word of the side from a header; what is left is the group.
func splitSide(t []string) (side, string) {
	side := sideNone
	rest := make([]string, 0, len(t))
	for _, w := range t {
		s := sideNone
		switch {
		case lexicon.Lasten.Has(w) && w != "kosten":
			s = sideLasten
		case lexicon.Baten.Has(w):
			s = sideBaten
		case w == "saldo":
			s = sideSaldo
		case w == "resultaat" && len(t) > 1:
			s = sideSaldo
		}
		if s != sideNone && side == sideNone {
			side = s
			continue
		}
		rest = append(rest, w)
	}
	if slices.Contains(t, "resultaat") && (lexicon.Realisatie.HasAny(t) || yearsOnly(rest)) && side == sideSaldo {
		return sideNone, strings.Join(t, " ")
	}
	return side, strings.Join(rest, " ")
}

func yearsOnly(t []string) bool {
	return !slices.ContainsFunc(t, func(w string) bool { return !form.IsYear(w) })
}

// changes reports whether a header is that of a wijziging, and not of a budget before or after one.
func changes(t []string) bool {
	i := slices.IndexFunc(t, lexicon.Wijziging.Has)
	return i >= 0 && !lexicon.BeforeWijziging.HasAny(t[:i])
}

// stageOf is the stage that a header names.
func stageOf(folded string, t []string) budget.Stage {
	amended := lexicon.Wijziging.HasAny(t) && lexicon.WithWijziging.HasAny(t) || lexicon.Gewijzigd.HasAny(t) ||
		strings.Contains(folded, "t/m") && lexicon.Berap.HasAny(t)
	switch {
	case amended:
		return budget.NaWijziging
	case lexicon.Meerjarenraming.HasAny(t):
		return budget.Meerjarenraming
	case lexicon.Prognose.HasAny(t):
		return budget.Prognose
	case lexicon.Begroting.HasAny(t) || lexicon.Primitief.HasAny(t):
		return budget.Begroting
	case lexicon.Realisatie.HasAny(t) || slices.Contains(t, "resultaat") && len(t) <= 2:
		return budget.Realisatie
	}
	for _, w := range t {
		if form.LetterYear(w) != 0 {
			return letterStage(w[:1])
		}
	}
	return 0
}

// letterStage is the stage that the letter before a year names: R2014, B2023.
func letterStage(letter string) budget.Stage {
	switch {
	case lexicon.LetterRealisatie.Has(letter):
		return budget.Realisatie
	case lexicon.LetterBegroting.Has(letter):
		return budget.Begroting
	case lexicon.LetterMeerjarenraming.Has(letter):
		return budget.Meerjarenraming
	case lexicon.LetterPrognose.Has(letter):
		return budget.Prognose
	}
	return 0
}

// pairVariances recognises the third column of a group headed "verschil": beside lasten and baten of the same group
// it is their saldo, not an afwijking.
func pairVariances(cols []ColumnReading) {
	for i := 2; i < len(cols); i++ {
		a, b, c := &cols[i-2], &cols[i-1], &cols[i]
		if c.side != sideNone || a.Group != b.Group || a.side == b.side || a.side > sideBaten || b.side > sideBaten || a.side*b.side == 0 {
			continue
		}
		words := lexicon.Words(c.fold())
		if len(words) == 0 || !lexicon.Afwijking.Has(words[len(words)-1]) && words[len(words)-1] != "resultaat" {
			continue
		}
		if group := strings.Join(words[:len(words)-1], " "); group == a.Group {
			c.side, c.Group, c.Kind, c.Stage = sideSaldo, group, a.Kind, a.Stage
			c.Evidence += ", third of lasten and baten"
		}
	}
}

// followYears gives bare years after a column with a stage the stage that follows from their order: the first is the
// begroting, later ones the meerjarenraming.
func followYears(cols []ColumnReading) {
	last, seen := 0, false
	for i := range cols {
		c := &cols[i]
		if c.Kind != ColumnFigures || c.Year == 0 {
			continue
		}
		switch {
		case c.Stage != 0:
			last, seen = c.Year, true
		case seen && c.Year > last && yearsOnly(lexicon.Words(c.Group)):
			c.Stage = budget.Begroting
			if i > 0 && (cols[i-1].Stage == budget.Meerjarenraming || cols[i-1].Stage == budget.Begroting && cols[i-1].Year < c.Year) {
				c.Stage = budget.Meerjarenraming
			}
			c.Evidence += ", a bare year after " + strconv.Quote(cols[i-1].Label)
			last = c.Year
		}
	}
}

// laterYears recognises the meerjarenraming where it is called begroting or raming: a raming after a begroting, and
// what lies more than two years after the rekening, as a begroting prints the rekening of the year before last
// (BBV articles 19a and 22).
func laterYears(cols []ColumnReading) {
	actual, planned := 0, 0
	for i := range cols {
		c := &cols[i]
		if c.Stage == budget.Realisatie {
			actual = max(actual, c.Year)
		}
		raming := strings.Contains(c.fold(), "raming")
		switch {
		case c.Stage != budget.Begroting || c.Kind != ColumnFigures || c.Year == 0:
		case raming && planned != 0 && c.Year > planned:
			c.Stage = budget.Meerjarenraming
			c.Evidence += ", a raming for a year after the begroting"
		case actual != 0 && c.Year > actual+2:
			c.Stage = budget.Meerjarenraming
			c.Evidence += ", more than two years after the rekening"
		case !raming:
			planned = max(planned, c.Year)
		}
	}
}
