package publication

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table/understand"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// fact is a printed figure and when it holds. What it is a figure of says its line.
type fact struct {
	cell  understand.CellRef
	when  moment
	stage budget.Stage
	// worth is the figure in euros with the sign that is printed, amount the same unsigned by direction where the table
	// tells how it is signed; both in the unit of the table where that is not known. step is what one in the last digit is
	// worth.
	worth, amount, step budget.Amount
	places              int // decimals of an amount in euros, −3 for thousands
	digits              int // size of the printed figure in bits
	terms               int // of the longest sum that it is the total of
}

// line are the figures of one side that a table prints of a subject: a row, or of a row that has lasten, baten and saldo
// beside each other those of one of them.
type line struct {
	table, row int
	subject    int // index of the subject
	side       budget.Side
	unitless   bool   // the unit is not known
	signed     bool   // it is known how the figures are signed
	facts      []fact // one for a moment
}

// subject is what lines of a table are about: a programme, a product, a reserve, the whole.
type subject struct {
	table int
	// own are the words that the labels of its lines say beside the side, or else those of their section; of lines without
	// any the title says what they are about. all are those of label, section and title.
	own, all []string
	// qualifiers are the words of label, section and title that say that the figures count other things: exclusief.
	qualifiers []string
	code       string // in front of the label, empty where there is none
	lines      []int  // indexes of lines
}

// facts are the figures of several tables.
type facts struct {
	lines    []line
	subjects []subject
	inTable  map[int][]int // indexes of the lines of a table
}

// add adds the figures of a table.
func (f *facts) add(number int, u *understand.Understanding) {
	terms := longestSums(u)
	title := about(u.Table.Caption)
	first := len(f.subjects)
	known := map[string]int{}
	for i, r := range u.Rows {
		own, section, context := aboutRow(r), []string(nil), r.Label+" "+u.Table.Caption
		if r.Section >= 0 {
			section = about(u.Rows[r.Section].Label)
			context += " " + u.Rows[r.Section].Label
		}
		key := strings.Join(own, " ") + "\n" + strings.Join(section, " ")
		s, seen := known[key]
		if !seen {
			s = len(f.subjects)
			known[key] = s
			all := union(union(own, section), title)
			if len(own) == 0 {
				own = section
			}
			f.subjects = append(f.subjects, subject{table: number, own: own, all: all, qualifiers: qualifiers(context), code: r.Code})
		}
		f.addRow(u, number, i, s, terms)
	}
	for i := first; i < len(f.subjects); i++ {
		f.subjects[i].lines = f.unambiguous(f.subjects[i].lines)
	}
}

// unambiguous leaves out the lines of a subject of which another is of the same side and says something else: they are
// about different things that the table does not name.
func (f *facts) unambiguous(lines []int) []int {
	return slices.DeleteFunc(slices.Clone(lines), func(i int) bool {
		return slices.ContainsFunc(lines, func(k int) bool {
			a, b := &f.lines[i], &f.lines[k]
			return i != k && a.side == b.side && len(compareLines(a, b, turns{newTurn(a, b): 2}).other) > 0
		})
	})
}

// addRow adds the figures of a row, a line for each side.
func (f *facts) addRow(u *understand.Understanding, number, row, subject int, terms map[understand.CellRef]int) {
	bySide := map[budget.Side]int{}
	for j := range u.Columns {
		at := understand.CellRef{Row: row, Column: j}
		figure, signed, ok := factOf(u, at)
		if !ok {
			continue
		}
		figure.terms = terms[at]
		side := sideOf(u, at)
		k, known := bySide[side]
		if !known {
			k = len(f.lines)
			bySide[side] = k
			_, unit := u.UnitAt(at)
			f.inTable[number] = append(f.inTable[number], k)
			f.lines = append(f.lines, line{table: number, row: row, subject: subject, side: side, unitless: !unit, signed: true})
			f.subjects[subject].lines = append(f.subjects[subject].lines, k)
		}
		l := &f.lines[k]
		l.signed = l.signed && signed
		if !slices.ContainsFunc(l.facts, func(g fact) bool { return g.when == figure.when && g.stage == figure.stage }) {
			l.facts = append(l.facts, figure)
		}
	}
}

// factOf is the figure of a cell; signed is false where it has the sign that is printed.
func factOf(u *understand.Understanding, at understand.CellRef) (f fact, signed, ok bool) {
	v, ok := u.Value(at)
	c := u.Columns[at.Column]
	if !ok || c.Kind == understand.ColumnVariance { // follows from others
		return fact{}, false, false
	}
	f = fact{cell: at, when: momentOf(c), stage: c.Stage}
	unit, known := u.UnitAt(at)
	if !known {
		unit = budget.InEuros
	}
	p, err := budget.NewPrinted(v.Count(), v.Decimals(), unit)
	if err != nil {
		return fact{}, false, false
	}
	f.worth, f.amount, f.step = p.Amount(), p.Amount(), p.Step()
	f.places = v.Decimals() + 1 - len(unit.Amount().String()) // a unit is a power of ten
	count := v.Count()
	f.digits = bits.Len64(uint64(max(count, -count)))
	if a, signed := u.Amount(at); signed {
		f.amount = a
		return f, c.Side != 0 || u.Rows[at.Row].Side != 0, true
	}
	return f, false, true
}

// sideOf is the side of a cell: that of its column, of its row, or of the section that the row stands in.
func sideOf(u *understand.Understanding, at understand.CellRef) budget.Side {
	r := u.Rows[at.Row]
	switch side := u.Columns[at.Column].Side; {
	case side != 0:
		return side
	case r.Side == 0 && r.Section >= 0:
		return form.Side(u.Rows[r.Section].Label)
	}
	return r.Side
}

// longestSums is for every total how many figures its longest sum has: so often may rounding have moved it.
func longestSums(u *understand.Understanding) map[understand.CellRef]int {
	longest := map[understand.CellRef]int{}
	for _, id := range u.Identities {
		longest[id.Target] = max(longest[id.Target], len(id.Terms))
	}
	return longest
}

// about are the words of a label or title that say what it is about, sorted: those that are left without side, stage,
// year and unit, and without words that only say that a line is a total. Numbers have no leading zeros.
func about(label string) []string {
	words := lexicon.Words(lexicon.Fold(label))
	list := make([]string, 0, len(words))
	for _, w := range words {
		if !tellsMoment(w) && !saysTotal(w) {
			if w = strings.Trim(w, ".:"); len(w) > 1 {
				w = strings.TrimLeft(w, "0")
			}
			list = append(list, w)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// saysTotal reports whether a word only says that a line is a total, or what kind of thing it is about.
func saysTotal(word string) bool {
	return slices.ContainsFunc([]lexicon.Kind{lexicon.Total, lexicon.BeforeTotal, lexicon.Programma, lexicon.Programmas, lexicon.Beleidsveld},
		func(k lexicon.Kind) bool { return k.Has(word) })
}

// qualifiers are the words of a text that say that figures count other things, sorted.
func qualifiers(text string) []string {
	words := slices.DeleteFunc(lexicon.Words(lexicon.Fold(text)), func(w string) bool { return !lexicon.Qualifier.Has(w) })
	slices.Sort(words)
	return slices.Compact(words)
}

// aboutRow are the words of a row without its code; that it is a reserve mutation its side says.
func aboutRow(r understand.RowReading) []string {
	words := about(strings.TrimPrefix(strings.TrimSpace(r.Label), r.Code))
	if r.Side != budget.Toevoeging && r.Side != budget.Onttrekking && r.Role != understand.RoleMutatie {
		return words
	}
	return slices.DeleteFunc(words, func(w string) bool {
		return lexicon.Toevoeging.Begins(w) || lexicon.Onttrekking.Begins(w) || lexicon.Mutatie.Has(w) || lexicon.Reserve.Has(w)
	})
}

func union(a, b []string) []string {
	list := slices.Concat(a, b)
	slices.Sort(list)
	return slices.Compact(list)
}
