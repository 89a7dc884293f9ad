package understand

import (
	"context"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table"
)

// readRows understands the labels.
func (known *labels) readRows(ctx context.Context, t table.Table, f *figures, cols []ColumnReading, half int) []RowReading {
	rows := make([]RowReading, len(t.Rows))
	section := -1
	carried := ""
	for i := range rows {
		if ctx.Err() != nil {
			break
		}
		text, side := rowText(t, cols, half, i)
		if t.Rows[i].Label.Text != "" {
			carried = text
		}
		switch {
		case repeatsHeader(t, cols, i):
			rows[i] = RowReading{Label: text, Role: roleHeader, why: headerAgain}
			section = i
		case i == 0 && text == "" && form.NumbersColumns(textsOf(t.Rows[i])):
			rows[i] = RowReading{Role: roleHeader, why: numbersColumns}
		case !hasFigures(f, cols, i) && !known.emptyLine(t, i, text, side):
			rows[i] = RowReading{Label: text, Role: roleSection, side: known.sectionSide(text), why: noFigures}
			if text != "" && !form.IsUnit(text) {
				section = i
			}
		default:
			rows[i] = known.read(text)
			if side != sideNone {
				rows[i].bySide(side, carried)
			}
		}
		rows[i].Section = section
	}
	inTotalSections(rows)
	return rows
}

// rowText is the label with the text cells of the row, those of the right half only where the left one has none; side is
// what a column of words says.
func rowText(t table.Table, cols []ColumnReading, half, r int) (string, side) {
	text, side := t.Rows[r].Label.Text, sideNone
	for c, col := range cols {
		cell := t.Cell(r, c).Text
		switch {
		case cell == "", half > 0 && c == half && text != "":
		case col.Kind == columnSide:
			side = sideOf(form.Side(cell))
		case col.Kind == columnText && c < 2 && len(text) < 200:
			text = strings.TrimSpace(text + " " + cell)
		}
	}
	return text, side
}

// hasFigures reports whether a row prints anything in the columns of figures, or, in a table without those, anywhere.
// A row of dashes does.
func hasFigures(f *figures, cols []ColumnReading, r int) bool {
	figures := slices.ContainsFunc(cols, func(c ColumnReading) bool { return c.numeric() })
	for c := range f.cols {
		if f.states[f.at(r, c)] != blank && (cols[c].numeric() || !figures) {
			return true
		}
	}
	return false
}

// emptyLine tells a line that happens to have no figures, such as a reserve mutation that does not occur, from a
// heading: what stands below a heading has a side of its own.
func (known *labels) emptyLine(t table.Table, r int, text string, side side) bool {
	own := known.read(text).side
	reserves := own == sideMutatie || own == sideToevoeging || own == sideOnttrekking
	if side != sideNone || !reserves || strings.HasSuffix(text, ":") || r+1 >= len(t.Rows) {
		return side != sideNone
	}
	next := known.read(t.Rows[r+1].Label.Text).side
	return next == own || next == sideSaldo || next == sideResultaat
}

// repeatsHeader reports whether a row prints the header once more.
func repeatsHeader(t table.Table, cols []ColumnReading, r int) bool {
	same, other := 0, 0
	var years []string
	for c := range cols {
		text := lexicon.Fold(t.Cell(r, c).Text)
		switch {
		case text == "":
		case form.IsYear(text) && form.IsYear(cols[c].fold()):
			years = append(years, text)
		case form.IsDate(text), text == cols[c].fold():
			same++
		case form.IsFigure(text) || !form.IsHeader(text):
			return false
		default:
			other++
		}
	}
	if same += len(years); !form.HeaderYears(years) {
		return false
	}
	return same > 0 || other > 1
}

// sectionSide is the side that a heading gives to the rows below it.
func (known *labels) sectionSide(label string) side {
	r := known.read(label)
	if r.side == sideLasten || r.side == sideBaten {
		return r.side
	}
	return sideNone
}

// mostLabels bounds how many are known: more are of a table where they are all others.
const mostLabels = 1_000

func (l *labels) read(text string) RowReading {
	r, ok := l.known[text]
	if !ok {
		r = l.understand(text)
		if len(l.known) < mostLabels {
			l.known[text] = r
		}
	}
	return r.row
}

// fold returns a label made comparable.
func (l *labels) fold(text string) string {
	if l != nil {
		if r, ok := l.known[text]; ok {
			return r.folded
		}
	}
	return lexicon.Fold(text)
}

// understand understands one label.
func (l *labels) understand(text string) label {
	r, folded := RowReading{Label: text}, lexicon.Fold(text)
	code, rest := splitCode(folded)
	r.Code = code
	t := slices.AppendSeq(l.words[:0], lexicon.EachWord(rest))
	l.words = t
	r.Total = isTotal(t)
	r.side = rowSide(rest, t)
	r.Role = roleOf(r, rest, t)
	return label{r, folded}
}

// splitCode takes the number from the front of a label: "0.61", "6.71a", "1A", "930 t/m 941" stays as it is.
func splitCode(folded string) (code, rest string) {
	s := strings.TrimLeft(folded, "-–•* ")
	w, rest, _ := strings.Cut(s, " ")
	w = strings.Trim(w, ".:)")
	n := 0
	for n < len(w) && (form.IsDigit(w[n]) || w[n] == '.') {
		n++
	}
	if n == 0 || n > 6 || len(w)-n > 2 || form.IsYear(w) {
		return "", s
	}
	for _, c := range w[n:] {
		if c < 'a' || c > 'z' {
			return "", s
		}
	}
	return w, rest
}

// isTotal reports whether a label begins with a word for a total.
func isTotal(t []string) bool {
	for i, w := range t {
		if i > 2 {
			break
		}
		switch {
		case lexicon.Total.Has(w):
			return true
		case !lexicon.BeforeTotal.Has(w):
			if i > 0 || strings.HasSuffix(w, "totaal") {
				return strings.HasSuffix(w, "totaal")
			}
			return false
		}
	}
	return false
}

// rowSide is the side that a label names.
func rowSide(folded string, t []string) side {
	if len(t) == 0 {
		return sideNone
	}
	t = trimTail(t)
	lasten, baten := nameOf(t, lexicon.Lasten, "lasten"), nameOf(t, lexicon.Baten, "baten")
	switch {
	case (slices.Contains(t, "saldo") || slices.Contains(t, "resultaat")) && aroundReserves(folded) != sideNone:
		return aroundReserves(folded)
	case reserveSide(t) != sideNone:
		return reserveSide(t)
	case isResult(folded, t):
		return resultSide(folded)
	case t[0] == "saldo" || t[len(t)-1] == "saldo" || slices.Contains(t[:min(3, len(t))], "saldo"):
		return saldoSide(folded, t)
	case lasten && !baten:
		return sideLasten
	case baten && !lasten:
		return sideBaten
	}
	return sideNone
}

// aroundReserves recognises a saldo before or a resultaat after reserve mutations, which it names.
func aroundReserves(folded string) side {
	around := func(word string) bool {
		return lexicon.ReserveMutation.Some(func(what string) bool { return strings.Contains(folded, word+what) })
	}
	switch {
	case around("voor "):
		return sideSaldo
	case around("na "):
		return sideResultaat
	}
	return sideNone
}

// trimTail leaves out codes in brackets behind a label: "Totaal lasten (4)".
func trimTail(t []string) []string {
	for len(t) > 1 && (len(t[len(t)-1]) == 1 || form.Number(t[len(t)-1]) > 0 && len(t[len(t)-1]) <= 3) {
		t = t[:len(t)-1]
	}
	return t
}

// nameOf reports whether a label is about a side: the word stands first or last, also at the end of a longer word.
// "Baten en lasten" names none of the two.
func nameOf(t []string, words lexicon.Kind, ending string) bool {
	if t = withoutBoth(t); len(t) == 0 {
		return false
	}
	for _, w := range []string{t[0], t[len(t)-1]} {
		if words.Has(w) && w != "kosten" || len(t) == 1 && words.Has(w) || strings.HasSuffix(w, ending) {
			return true
		}
	}
	return isTotal(t) && (slices.Contains(t, ending) || len(t) == 2 && words.Has(t[1])) || len(t) > 1 && t[0] == "totale" && words.Has(t[1])
}

// withoutBoth leaves out "baten en lasten" and "lasten en baten".
func withoutBoth(t []string) []string {
	for i := 0; i+2 < len(t); i++ {
		if t[i+1] == "en" && (lexicon.Lasten.Has(t[i]) && lexicon.Baten.Has(t[i+2]) || lexicon.Baten.Has(t[i]) && lexicon.Lasten.Has(t[i+2])) {
			return append(append([]string(nil), t[:i]...), t[i+3:]...)
		}
	}
	return t
}

// reserveSide recognises reserve mutations.
func reserveSide(t []string) side {
	up, down := false, false
	at := len(t)
	for i, w := range t {
		if lexicon.Toevoeging.Begins(w) {
			up, at = true, min(at, i)
		}
		if lexicon.Onttrekking.Begins(w) {
			down, at = true, min(at, i)
		}
		if strings.HasPrefix(w, "reservemutatie") || lexicon.Mutatie.Has(w) && (lexicon.Reserve.HasAny(t) || len(t) == 1) {
			return sideMutatie
		}
	}
	switch {
	case at > 3:
		return sideNone
	case up && down:
		return sideMutatie
	case up:
		return sideToevoeging
	case down:
		return sideOnttrekking
	}
	return sideNone
}

// isResult recognises the bottom lines.
func isResult(folded string, t []string) bool {
	for i, w := range t {
		switch {
		case lexicon.Resultaat.Has(w):
			return i < 4 && !lexicon.NoBottomLine.Within(folded)
		case lexicon.BottomLine.Has(w):
			return true
		}
	}
	return false
}

// resultSide tells the saldo before reserve mutations from the resultaat after them. Documents use "bestemming" for
// both, so what stands in the rows decides in the end.
func resultSide(folded string) side {
	if lexicon.BeforeReserves.Within(folded) {
		return sideSaldo
	}
	return sideResultaat
}

// saldoSide keeps lines apart that carry the word in their name.
func saldoSide(folded string, t []string) side {
	switch {
	case lexicon.NoSaldo.HasAny(t):
		return sideNone
	case lexicon.AfterReserves.Within(folded):
		return sideResultaat
	}
	return sideSaldo
}

// roleOf names the role of a row with figures.
func roleOf(r RowReading, folded string, t []string) RowRole {
	if len(t) == 0 {
		return roleLine
	}
	if kind, day := standKind(folded, t); kind == columnStand {
		if day == 1 {
			return roleOpening
		}
		return roleClosing
	}
	if lexicon.Waarvan.Has(t[0]) || strings.HasPrefix(folded, "w.v.") {
		return roleWaarvan
	}
	if role := sideRole(r.side, r.Total); role != roleLine {
		return role
	}
	switch {
	case r.Total && (t[0] == "sub" || strings.HasPrefix(t[0], "subtotaal")):
		return roleSubtotaal
	case r.Total:
		return roleTotaal
	case lexicon.Programma.Has(t[0]):
		return RoleProgramma
	case lexicon.Beleidsveld.Has(t[0]):
		return roleBeleidsveld
	case strings.Contains(r.Code, ".") && len(t) > 0:
		return roleTaakveld
	}
	return roleLine
}

// sideRole is the role of a row of a side.
func sideRole(s side, total bool) RowRole {
	if s == sideSaldo && total {
		return RoleTotaalSaldo
	}
	return [...]RowRole{roleLine, roleLasten, roleBaten, roleSaldo, roleToevoeging, roleOnttrekking, RoleMutatie, roleResultaat}[s]
}

// bySide takes in what a column of words says about a row.
func (r *RowReading) bySide(side side, carried string) {
	if r.side == sideToevoeging || r.side == sideOnttrekking {
		return
	}
	r.side, r.Role = side, sideRole(side, r.Total)
	r.why |= wordColumn
	if r.Label == "" {
		r.Label = carried
	}
}

// inTotalSections marks the rows under a heading such as "Totaal programma's" as totals.
func inTotalSections(rows []RowReading) {
	for i := range rows {
		s := rows[i].Section
		if s >= 0 && s != i && rows[i].side != sideNone && rows[s].side == sideNone && isTotal(lexicon.Words(lexicon.Fold(rows[s].Label))) {
			rows[i].Total = true
			rows[i].why |= underTotals
		}
	}
}
