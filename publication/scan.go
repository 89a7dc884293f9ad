package publication

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table/understand"
)

// print takes in what a row prints.
func (s *scan) print(row int) {
	r := s.rows[row]
	bySide := map[sideKey]*imprint{}
	for j, h := range s.headings {
		at := understand.CellRef{Row: row, Column: j}
		_, figure := s.u.Value(at)
		why := h.why
		if figure && r.node == nil {
			why = UnknownSide
		}
		if why != 0 {
			if figure {
				s.refuse(s, at, why)
			}
			continue
		}
		if r.node != nil {
			s.printCell(bySide, at, figure)
		}
	}
	if len(bySide) == 0 && s.lacks(row) {
		bySide[sideKey{r.side, false}] = &imprint{scan: s, row: row, side: r.side, lacking: true, amounts: budget.Series{}, cells: map[budget.Column]understand.CellRef{}}
	}
	for side := budget.Lasten; side <= mutatie; side++ {
		for _, netted := range []bool{false, true} {
			if p := bySide[sideKey{side, netted}]; p != nil {
				r.node.prints = append(r.node.prints, p)
			}
		}
	}
}

// sideKey tells the imprints of a row apart.
type sideKey struct {
	side   budget.Side
	netted bool
}

// totals1 reports whether what a row prints of a side is a total of other rows: also where it is the lasten of a saldo.
func (s *scan) totals1(row int, side budget.Side) bool {
	own := s.rows[row].side
	return s.rows[row].total || side <= budget.Baten && (own == budget.Saldo || own == budget.Resultaat)
}

// printCell takes in one figure, or a dash that a sum counts as nil.
func (s *scan) printCell(bySide map[sideKey]*imprint, at understand.CellRef, figure bool) {
	side := s.sideAt(at.Row, at.Column)
	h := s.headings[at.Column]
	if !figure && (side == 0 || !s.u.Nil(at) || s.u.Table.Cell(at.Row, at.Column).Blank() || !s.proved[at]) {
		return
	}
	amount, why := s.amount(at, side)
	if figure && why != 0 {
		s.refuse(s, at, why)
		return
	}
	netted := s.netted(at.Row, at.Column)
	k := sideKey{side, netted}
	p := bySide[k]
	if p == nil {
		p = &imprint{scan: s, row: at.Row, side: side, netted: netted, total: s.totals1(at.Row, side), amounts: budget.Series{}, cells: map[budget.Column]understand.CellRef{}}
		bySide[k] = p
	}
	_, sure := s.signOf(at, side)
	p.unsigned = p.unsigned || !sure
	if _, taken := p.amounts[h.Column]; taken && !h.varies {
		if figure {
			s.refuse(s, at, PrintedTwice)
		}
		return
	}
	if h.varies {
		p.afwijking, p.varies = &amount, at
		return
	}
	p.amounts[h.Column], p.cells[h.Column] = amount, at
}

func newScan(b *builder, u *understand.Understanding, table int) *scan {
	u = u.Sound()
	s := &scan{builder: b, u: u, table: table, direction: map[understand.CellRef]int{}, labels: make([]label, len(u.Rows)), rows: make([]rowPlace, len(u.Rows))}
	for i, r := range u.Rows {
		s.labels[i] = readLabel(r.Label)
	}
	s.caption = titleOf(u.Table.Caption)
	s.overview = s.isOverview()
	return s
}

// isOverview reports whether the rows of a table are programmes and what stands beside them, and not those of one programme.
func (s *scan) isOverview() bool {
	if _, ok := s.called(); ok {
		return false
	}
	if slices.ContainsFunc(segments(s.caption), func(l label) bool { _, ok := partOf(l); return ok }) {
		return false
	}
	called := map[string]bool{}
	for i, l := range s.labels {
		if _, ok := partOf(l); ok || s.u.Rows[i].Total && l.all() {
			return true
		}
		if l.called && l.number != "" {
			called[l.number] = true
		}
	}
	return len(called) > 1 || lexicon.Overzicht.Within(lexicon.Fold(s.caption))
}

// called is the programme that the caption calls one.
func (s *scan) called() (label, bool) {
	all := segments(s.caption)
	i := slices.IndexFunc(all, func(l label) bool { return l.called })
	if i < 0 {
		return label{}, false
	}
	return all[i], true
}

// scan reads the table into the nodes of the document.
func (s *scan) scan() {
	s.readSums()
	s.readHeadings()
	if lexicon.Incidenteel.Within(lexicon.Fold(s.caption)) {
		s.refuseAll(OtherTable) // those of programmes once more
		return
	}
	if s.listed = s.lists(); s.listed {
		s.root = s.listedRoot()
	} else {
		s.root = s.rootOf()
	}
	s.walk()
	s.nest()
	s.apart()
	s.totals()
	s.sides()
	s.readSigns()
	for row := range s.rows {
		s.print(row)
	}
}

// refuseAll refuses every figure of the table.
func (s *scan) refuseAll(why Reason) {
	for at := range s.figures() {
		s.refuse(s, at, why)
	}
}

// rootOf is what the rows of the table are of that name nothing themselves.
func (s *scan) rootOf() *node {
	if s.overview {
		return s.document
	}
	for _, caption := range []string{s.u.Table.Caption, s.caption} {
		if n := s.byPath(s.programmes, caption); n != nil {
			return n
		}
	}
	all := segments(s.caption)
	if called, ok := s.called(); ok {
		at := slices.IndexFunc(all, func(l label) bool { return l.called })
		if n := s.programmes.find(called); n == nil && at+1 < len(all) {
			called = called.named(all[at+1])
		}
		return s.programmes.child(called)
	}
	for _, l := range all { // a programme, or a part of one, that another table has
		if _, ok := partOf(l); ok && s.programmes.find(l) == nil {
			continue // a line of a programme may have the name
		}
		if n := s.programmes.seek(l); n != nil {
			return n
		}
	}
	for _, l := range all {
		if i, ok := partOf(l); ok {
			return s.part(i)
		}
	}
	return s.programmes.child(readLabel(s.caption))
}

// indicatorRoot is the programme, or part of one, that the caption names; nil where it names none.
func (s *scan) indicatorRoot() *node {
	caption, whole := s.caption, false
	if i := strings.LastIndex(caption, ": "); i >= 0 {
		last := lexicon.Fold(caption[i:])
		if whole = lexicon.IndicatorTable.Within(last) || lexicon.GoalTable.Within(last); whole {
			caption = caption[:i]
		}
	}
	if n := s.namedInFull(caption, whole); n != nil {
		return n
	}
	if n := s.byPath(s.programmes, caption); n != nil {
		return n
	}
	for _, l := range segments(caption) {
		if n := s.programmes.seek(l); n != nil {
			return n
		}
	}
	for _, l := range segments(caption) {
		fields := strings.Fields(l.text)
		at := slices.IndexFunc(fields, func(w string) bool { return lexicon.Programma.Has(lexicon.Fold(w)) })
		if at < 0 || at+1 == len(fields) {
			continue
		}
		if called := readLabel(strings.Join(fields[at:], " ")); called.number != "" || at == 0 {
			return s.programmes.child(called)
		}
	}
	return nil
}

// namedInFull is the programme that a caption calls one, "Programma 3. Zorg: 3A. Jeugd", or the part of it that has a number
// below its own or is known; where the caption said behind them what the table is of, whatever part it names. It is nil without
// a programme.
func (s *scan) namedInFull(caption string, whole bool) *node {
	names := strings.Split(caption, ": ")
	first := readLabel(names[0])
	if !first.called || first.number == "" && !whole {
		return nil
	}
	n := s.programmes.child(first)
	for _, name := range names[1:] {
		l := readLabel(name)
		if n.find(l) == nil && !below(l.number, n.number) && (!whole || lexicon.GoalTable.Within(lexicon.Fold(name))) {
			break
		}
		n = n.child(l)
	}
	return n
}

// lists reports whether the rows of the table are taakvelden: most of them have the code and the name of one.
func (s *scan) lists() bool {
	of, named := 0, 0
	for i, l := range s.labels {
		if !s.printsAny(i) || l.bare() || l.name == "" {
			continue
		}
		named++
		if s.taakveld(l) {
			of++
		}
	}
	return of > 1 && 2*of > named
}

// byPath is the node that a caption names whole, as "3. Zorg", or behind what it is part of, as "3. Zorg: Jeugd"; nil without one.
func (s *scan) byPath(from *node, caption string) *node {
	for at := 0; ; {
		i := strings.Index(caption[at:], ": ")
		if i < 0 {
			return from.find(readLabel(caption))
		}
		at += i
		if above := from.find(readLabel(caption[:at])); above != nil {
			if n := s.byPath(above, caption[at+2:]); n != nil {
				return n
			}
		}
		at += 2
	}
}

// listedRoot is the programme that the caption of a table of taakvelden names, or the annex with those of the document.
func (s *scan) listedRoot() *node {
	root, longest := s.annex, 0
	caption := strings.Join(lexicon.Words(lexicon.Fold(s.caption)), " ")
	for _, n := range s.programmes.children {
		if name := strings.Join(n.words, " "); len(name) > longest && strings.HasSuffix(caption, name) {
			root, longest = n, len(name)
		}
	}
	return root
}

// walk finds what every row is of, from the top down.
func (s *scan) walk() {
	at, side := s.root, budget.Side(0) // of the headings above
	for i, r := range s.u.Rows {
		l := s.labels[i]
		if r.Section == i || strings.TrimSpace(l.text) == "" && !s.printsAny(i) {
			switch {
			case s.emptyLine(i):
				s.rows[i] = rowPlace{side: side, below: at, node: s.named(i, at)}
			case !s.repeated(i):
				at, side = s.head(i, at, side)
			}
			continue
		}
		s.rows[i] = rowPlace{side: s.ownSide(i), total: r.Total}
		if s.rows[i].side == 0 && !r.Total {
			s.rows[i].side = side
		}
		if s.rows[i].side <= budget.Baten && !l.bare() && s.sidedColumns() {
			s.rows[i].side = 0 // the columns tell: "3. Overige lasten" is a name
		}
		s.rows[i].below = at
		if s.bare(i) || r.Total || strings.TrimSpace(l.text) == "" {
			s.rows[i].node = s.bareNode(i, at)
		} else {
			s.rows[i].node = s.named(i, at)
		}
		if r.Total {
			side = 0 // what stands below a total is of another block
			if !l.all() {
				at = s.closed(i, at)
			}
		}
	}
}

// repeated reports whether a row without figures has them further up in the table: it is a line that happens to have none.
func (s *scan) repeated(i int) bool {
	for k, l := range s.labels[:i] {
		if l.text == s.labels[i].text && l.number != "" && s.u.Rows[k].Section != k && s.printsAny(k) {
			return true
		}
	}
	return false
}

// closed is what the rows below a total are of: what is above that of the total.
func (s *scan) closed(i int, at *node) *node {
	if at == s.root || s.rows[i].side != 0 && s.rows[i].side < budget.Saldo {
		return at // of lasten or baten alone; the other may follow
	}
	return s.root
}

// head takes in a row without figures: what it says of the rows below it.
func (s *scan) head(i int, at *node, side budget.Side) (*node, budget.Side) {
	l, own := s.labels[i], s.u.Rows[i].Side
	switch first := firstWord(l); {
	case strings.TrimSpace(l.text) == "" || form.IsUnit(l.text):
		return at, side
	case l.reserves():
		return at, s.reserveSide(l)
	case own != 0 && (sided(first) || form.SaysTotal(first)):
		return at, own
	case l.bare() && lexicon.CellSaldo.Has(first):
		return at, budget.Saldo
	case l.bare(), l.all() && l.number == "":
		return s.root, 0
	case s.isRoot(l):
		return s.root, own
	}
	if s.listed {
		return at, own
	}
	from := s.root
	if i > 0 && !s.printsAny(i-1) && at != s.root && !s.labels[i-1].bare() { // a heading right below a heading
		from = at
	}
	return s.place(l, from), own
}

// isRoot reports whether a heading says once more what the caption says.
func (s *scan) isRoot(l label) bool {
	if s.root.kind != entity {
		return false
	}
	return s.root.same(l) || slices.ContainsFunc(segments(s.caption), func(c label) bool { return c.same(l) })
}

// reserveSide is the side of a heading above mutations of reserves.
func (s *scan) reserveSide(l label) budget.Side {
	up, down := false, false
	for _, w := range l.words {
		up = up || lexicon.Toevoeging.Begins(w)
		down = down || lexicon.Onttrekking.Begins(w)
	}
	switch {
	case up && !down:
		return budget.Toevoeging
	case down && !up:
		return budget.Onttrekking
	}
	return mutatie
}
