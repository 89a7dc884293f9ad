package publication

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table/understand"
)

// moment is the year and stage of a column, by its header or else by the cover; why is the reason where none of them tells, or
// where the document has no such column.
func (c Cover) moment(r understand.ColumnReading) (column budget.Column, why Reason) {
	year, ok := headingYear(r)
	if !ok {
		return column, UnknownColumn
	}
	column = budget.Column{Year: cmp.Or(year, c.Year), Stage: r.Stage}
	planned := r.Stage == 0 && c.Stage == 0 || r.Stage == budget.Begroting || r.Stage == budget.Meerjarenraming
	switch {
	case c.ahead() && planned && c.Year != 0 && column.Year == c.Year:
		column.Stage = budget.Begroting
	case c.ahead() && planned && c.Year != 0 && column.Year > c.Year && column.Year <= c.Year+3: // BBV art. 22
		column.Stage = budget.Meerjarenraming
	case column.Stage == 0:
		column.Stage = cmp.Or(letterStage(r), c.Stage)
	}
	switch {
	case !column.Valid():
		return column, UnknownColumn
	case c.Kind != programme.Jaarstukken && c.Kind != 0 && column.Stage == budget.Realisatie && c.Year != 0 && column.Year >= c.Year:
		if year == 0 {
			return column, UnknownColumn
		}
		return column, OtherColumn // up to a day in the year
	}
	return column, 0
}

// ahead reports whether the document is about a year that is still to come.
func (c Cover) ahead() bool { return c.Kind == programme.Begroting || c.Kind == programme.Kadernota }

// headingYear is the year that a header names, also where it was not read as that of its figures ("2020?"); 0 where it names
// none, and ok is false where it names several.
func headingYear(r understand.ColumnReading) (year int, ok bool) {
	if r.Year != 0 {
		return r.Year, true
	}
	for _, w := range lexicon.Words(lexicon.Fold(r.Label)) {
		if n, err := strconv.Atoi(w); err == nil && form.IsYear(w) {
			if year != 0 && year != n {
				return 0, false
			}
			year = n
		}
	}
	return year, true
}

// letterStage is the stage that a letter apart before the year names: "R 2021".
func letterStage(r understand.ColumnReading) budget.Stage {
	for _, w := range lexicon.Words(lexicon.Fold(r.Label)) {
		switch {
		case lexicon.LetterRealisatie.Has(w):
			return budget.Realisatie
		case lexicon.LetterBegroting.Has(w):
			return budget.Begroting
		}
	}
	return 0
}

// readHeadings says what the columns are.
func (s *scan) readHeadings() {
	s.headings = make([]heading, len(s.u.Columns))
	for j, r := range s.u.Columns {
		h := &s.headings[j]
		switch {
		case r.Kind != understand.ColumnFigures:
			h.why = OtherColumn
		default:
			h.side = r.Side
			h.Column, h.why = s.cover.moment(r)
		}
	}
	s.amended()
	s.readVariances(func(j int) bool { return s.headings[j].why != 0 || s.u.Columns[j].Stage == 0 })
	s.sameHeadings()
	s.saldoHeadings()
	s.readVariances(func(j int) bool { return s.headings[j].why == SameColumn })
}

// readVariances looks for afwijkingen among some columns, and sets sums of these apart.
func (s *scan) readVariances(among func(int) bool) {
	for j := range s.headings {
		if among(j) && !s.headings[j].varies {
			s.readVariance(j)
		}
	}
	for _, l := range s.across {
		if !s.headings[l.target].varies && !slices.ContainsFunc(l.terms, func(t lineTerm) bool { return !s.headings[t.line].varies }) {
			s.headings[l.target].why = OtherColumn
		}
	}
}

// amended tells the begroting na wijziging from the begroting where only the latter says that it is the first: of two of
// one year, one is called primitief.
func (s *scan) amended() {
	primitive := func(j int) bool { return lexicon.Primitief.HasAny(lexicon.Words(lexicon.Fold(s.u.Columns[j].Label))) }
	first, taken := map[budget.Column]bool{}, map[budget.Column]bool{}
	for j, h := range s.headings {
		if h.why == 0 {
			taken[h.Column] = true
			first[h.Column] = first[h.Column] || primitive(j)
		}
	}
	for j := range s.headings {
		h := &s.headings[j]
		later := budget.Column{Year: h.Year, Stage: budget.NaWijziging}
		if h.why == 0 && h.Stage == budget.Begroting && first[h.Column] && !primitive(j) && !taken[later] {
			h.Column = later
		}
	}
}

// sameHeadings refuses columns that say what another says already.
func (s *scan) sameHeadings() {
	seen := map[heading]bool{}
	for j, h := range s.headings {
		if h.why == 0 && !h.varies && seen[h] {
			s.headings[j].why = SameColumn
		}
		seen[h] = true
	}
}

// saldoHeadings gives columns without a side, in a table where the columns have sides, that of the saldo, where the sums say
// so of one of them.
func (s *scan) saldoHeadings() {
	sided := slices.ContainsFunc(s.headings, func(h heading) bool { return h.why == 0 && h.side != 0 })
	if !sided {
		return
	}
	saldo := slices.ContainsFunc(s.across, func(l lineSum) bool {
		return l.rule == understand.RuleSaldo && s.headings[l.target].side == 0 && s.headings[l.target].why == 0 && len(l.terms) == 2
	})
	for j := range s.headings {
		if h := &s.headings[j]; h.why == 0 && h.side == 0 {
			if h.side = budget.Saldo; !saldo {
				h.why = UnknownSide
			}
		}
	}
}

// readVariance finds what an afwijking compares, by its sums: raming with realisatie, the same ones in the whole document.
func (s *scan) readVariance(j int) {
	h := &s.headings[j]
	for _, l := range s.across {
		raming, realisatie, ok := s.compared(l, j)
		if !ok {
			continue
		}
		compares := programme.ComparedColumns{Raming: s.headings[raming].Column, Realisatie: s.headings[realisatie].Column}
		if s.comparison == nil {
			s.comparison, s.comparisonLabel = &compares, s.u.Columns[j].Label
		}
		h.side = s.headings[realisatie].side
		again := slices.ContainsFunc(s.headings, func(o heading) bool { return o.varies && o.side == h.side })
		if h.why = OtherColumn; *s.comparison == compares && !again {
			h.why, h.varies = 0, true
			s.readDirections(j, raming, realisatie)
		}
		return
	}
}

// readDirections keeps which way the afwijking runs in each row: 1 where it is raming − realisatie as printed.
func (s *scan) readDirections(j, raming, realisatie int) {
	for _, id := range s.u.Identities {
		if _, columns := axes(id); !columns || s.u.Families[id.Family].Rule != understand.RuleVariance {
			continue
		}
		coefficient := map[int]int{id.Target.Column: -1}
		for _, t := range id.Terms {
			coefficient[t.Cell.Column] = t.Coefficient
		}
		if v := coefficient[j]; v*coefficient[raming]*coefficient[realisatie] != 0 && len(coefficient) == 3 {
			s.direction[understand.CellRef{Row: id.Target.Row, Column: j}] = -v * coefficient[raming]
		}
	}
}

// compared are the columns of which column j is the difference, and that a document compares.
func (s *scan) compared(l lineSum, j int) (raming, realisatie int, ok bool) {
	var others []int
	for _, t := range l.all() {
		if t.line != j {
			others = append(others, t.line)
		}
	}
	if l.rule != understand.RuleVariance || len(others) != 2 || len(l.terms) != 2 {
		return 0, 0, false
	}
	raming, realisatie = others[0], others[1]
	if s.headings[raming].Stage == budget.Realisatie {
		raming, realisatie = realisatie, raming
	}
	a, b := s.headings[raming], s.headings[realisatie]
	planned := a.Stage == budget.Begroting || a.Stage == budget.NaWijziging
	return raming, realisatie, a.why == 0 && b.why == 0 && planned && b.Stage == budget.Realisatie && a.Year == b.Year && a.side == b.side
}

// printed is the heading of a column as it is printed, without the word for its side.
func (s *scan) printed(j int) string {
	words := strings.Fields(s.u.Columns[j].Label)
	if s.u.Columns[j].Side == 0 {
		return s.u.Columns[j].Label
	}
	at := slices.IndexFunc(words, func(w string) bool {
		w = strings.Trim(lexicon.Fold(w), "()")
		return sided(w) || lexicon.Saldo.Has(w)
	})
	if at >= 0 {
		words = slices.Delete(words, at, at+1)
	}
	return strings.Join(words, " ")
}

// sidedColumns reports whether every column of the document is of a side.
func (s *scan) sidedColumns() bool {
	return slices.ContainsFunc(s.headings, func(h heading) bool { return h.why == 0 && h.side != 0 }) &&
		!slices.ContainsFunc(s.headings, func(h heading) bool { return h.why == 0 && h.side == 0 })
}
