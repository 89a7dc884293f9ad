package publication

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table/understand"
)

// assembly writes the nodes as a document, and says of every figure where it stands.
func (b *builder) assembly() Assembly {
	d := &programme.Document{Kind: b.cover.Kind, Title: b.cover.Title, Municipality: b.cover.Municipality, Year: b.cover.Year, Unit: b.unit, Decimals: b.decimals}
	for _, n := range b.programmes.children {
		if n.kind == entity && !n.empty() {
			path := indexed("programmas", len(d.Programmes))
			d.Programmes = append(d.Programmes, programme.Programme{Section: b.section(n, path), Taakvelden: b.taakvelden(n, path+".taakvelden")})
		}
	}
	d.ProgrammeTotals = b.claims("gedruktProgrammas", b.programmes.prints)
	if !b.dekking.empty() {
		m := middelen(d)
		m.Reserves = b.reserves("algemeneDekkingsmiddelen.reserves", b.dekking)
		m.Claims = b.claims("algemeneDekkingsmiddelen.gedrukt", b.dekking.claimed())
	}
	for _, n := range b.parts {
		if !n.empty() {
			line := b.line(n, parts[n.index].path)
			*parts[n.index].line(d) = &line
		}
	}
	d.Reserves = b.reserves("reserves", b.document)
	d.Claims = b.claims("gedrukt", b.document.claimed())
	if !b.annex.empty() {
		d.Taakvelden = &programme.TaakveldAnnex{Lines: b.taakvelden(b.annex, "taakveldenbijlage.regels"), Claims: b.claims("taakveldenbijlage.gedrukt", b.annex.prints)}
	}
	b.position.Write(d)
	d.Partial = len(b.scans) > 0 && !slices.ContainsFunc(b.scans, (*scan).ofTheWhole)
	b.columns(d)
	return Assembly{Document: d, Placed: b.sortedPlaces(), NotPlaced: b.sortedRefusals()}
}

func indexed(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// empty reports whether nothing is printed of a node or below it.
func (n *node) empty() bool {
	return len(n.prints) == 0 && len(n.indicators) == 0 && len(n.aims) == 0 && !slices.ContainsFunc(n.children, func(c *node) bool { return !c.empty() })
}

// claimed are the imprints that are claims, other than those of mutations of reserves in one figure.
func (n *node) claimed() []*imprint {
	return slices.DeleteFunc(slices.Clone(n.prints), func(p *imprint) bool { return p.leaf || p.side == mutatie })
}

// at notes where the figures of an imprint stand.
func (b *builder) at(p *imprint, path string) {
	for column, cell := range p.cells {
		b.placed = append(b.placed, Placed{p.scan.table, cell, path + "." + column.String()})
	}
	for _, other := range p.borrowed {
		if cell, ok := other.from.cells[other.column]; ok {
			b.placed = append(b.placed, Placed{other.from.scan.table, cell, path + "." + other.column.String()})
			delete(other.from.cells, other.column)
			delete(other.from.amounts, other.column)
		}
	}
}

func (p *imprint) source(b *builder) budget.Source {
	return budget.Source{Document: b.cover.Title, Table: p.scan.u.Table.Caption, Row: p.scan.labels[p.row].text}
}

// claims are imprints as claims, of which those of figures stand in the given order.
func (b *builder) claims(path string, imprints []*imprint) (out []programme.Claim) {
	for _, p := range imprints {
		if len(p.amounts) == 0 && p.afwijking == nil {
			continue
		}
		out = append(out, b.claim(p, p.side, indexed(path, len(out)), p.amounts))
	}
	return out
}

// claim is an imprint as a claim at a path, with the amounts that it has as one.
func (b *builder) claim(p *imprint, side budget.Side, path string, amounts budget.Series) programme.Claim {
	c := programme.Claim{Side: side, Afwijking: p.afwijking, Source: p.source(b)}
	if len(amounts) > 0 {
		c.Amounts = amounts
		b.at(p, path+".bedragen")
	}
	if p.afwijking != nil {
		b.placed = append(b.placed, Placed{p.scan.table, p.varies, path + ".afwijking"})
	}
	if unit, ok := p.unit(); ok && unit != b.unit {
		c.Unit = &unit
	}
	return c
}

// unit is that of the figures of an imprint.
func (p *imprint) unit() (budget.Unit, bool) {
	for _, at := range p.cells {
		return p.scan.unitAt(at)
	}
	return p.scan.unitAt(p.varies)
}

// section writes a programme, or a part of one that has parts itself.
func (b *builder) section(n *node, path string) programme.Section {
	s := programme.Section{Number: n.number, Name: n.name}
	for _, c := range n.children {
		if c.kind == entity && !c.empty() && c.divided() {
			at := indexed(path+".onderdelen", len(s.Subdivisions))
			s.Subdivisions = append(s.Subdivisions, programme.Subdivision{Section: b.section(c, at)})
		}
	}
	s.Goals, s.Activities = b.goals(path, n.aims)
	s.Indicators = b.indicators(path+".indicatoren", n.indicators)
	s.Lines = b.lines(path+".regels", n)
	s.Reserves = b.reserves(path+".reserves", n)
	s.Claims = b.claims(path+".gedrukt", n.claimed())
	return s
}

// divided reports whether a node is more than a row of lasten and baten, or of mutations of a reserve: it is a part of its own.
func (n *node) divided() bool {
	if len(n.indicators) > 0 || len(n.aims) > 0 || slices.ContainsFunc(n.children, func(c *node) bool { return !c.empty() }) {
		return true
	}
	of := func(sides ...budget.Side) bool {
		return !slices.ContainsFunc(n.prints, func(p *imprint) bool { return !slices.Contains(sides, p.side) })
	}
	row := of(budget.Lasten, budget.Baten, budget.Saldo) || of(budget.Toevoeging, budget.Onttrekking, mutatie)
	return !row || slices.ContainsFunc(n.prints, func(p *imprint) bool { return p.leaf && p.lineName() != n.lineName() })
}

// whole is the name of the only line of what is not divided: a row that says no more than the part that it is of.
const totaal = "Totaal"

// entry is what becomes one line: rows of one name that a node prints itself, or a row below it that is not divided.
type entry struct {
	name   string
	below  *node // nil for rows of the node itself
	prints []*imprint
}

// entries are the lines of a node in the order of printing.
func (n *node) entries(takes func(*imprint) bool) (out []entry) {
	index := map[string]int{}
	for _, p := range n.prints {
		if !takes(p) {
			continue
		}
		name := p.lineName()
		i, ok := index[name]
		if !ok {
			i = len(out)
			index[name], out = i, append(out, entry{name: name})
		}
		out[i].prints = append(out[i].prints, p)
	}
	for _, c := range n.children {
		if c.kind == entity && !c.empty() && !c.divided() && takes(c.prints[0]) {
			out = append(out, entry{name: c.lineName(), below: c, prints: c.prints})
		}
	}
	slices.SortStableFunc(out, func(a, b entry) int {
		p, q := a.prints[0], b.prints[0]
		return cmp.Or(cmp.Compare(p.scan.table, q.scan.table), cmp.Compare(p.row, q.row))
	})
	return out
}

// lineName is the name of a node that is one line: its first row.
func (n *node) lineName() string { return n.prints[0].lineName() }

// lines are the leaf figures of a node itself, and the rows of lasten and baten below it.
func (b *builder) lines(path string, n *node) (out []programme.Line) {
	for _, e := range n.entries(func(p *imprint) bool { return p.side <= budget.Saldo && (p.leaf || p.scan.rows[p.row].node != n) }) {
		at := indexed(path, len(out))
		if e.below != nil {
			out = append(out, b.line(e.below, at))
			continue
		}
		line := programme.Line{Name: e.name, Source: e.prints[0].source(b)}
		if e.prints[0].scan.labels[e.prints[0].row].same(n.label) {
			line.Name = totaal
		}
		for _, p := range e.prints {
			b.fill(&line, p, at)
		}
		out = append(out, line)
	}
	return out
}

// fill puts leaf figures in a line, and with them their afwijking.
func (b *builder) fill(line *programme.Line, p *imprint, path string) {
	if p.side == budget.Lasten {
		line.Lasten = p.amounts
	} else {
		line.Baten = p.amounts
	}
	b.at(p, path+"."+p.side.String())
	if p.afwijking != nil {
		line.Claims = append(line.Claims, b.claim(p, p.side, indexed(path+".gedrukt", len(line.Claims)), nil))
	}
}

// line is a node as one line.
func (b *builder) line(n *node, path string) programme.Line {
	line := programme.Line{Name: cmp.Or(strings.TrimLeft(n.text, bullets), n.label.name)}
	if len(n.prints) > 0 {
		line.Source = n.prints[0].source(b)
		line.Name = cmp.Or(line.Name, strings.TrimLeft(line.Source.Row, bullets))
	}
	for _, p := range n.prints {
		if p.leaf {
			b.fill(&line, p, path)
		}
	}
	for _, p := range n.claimed() {
		if len(p.amounts) > 0 || p.afwijking != nil {
			line.Claims = append(line.Claims, b.claim(p, p.side, indexed(path+".gedrukt", len(line.Claims)), p.amounts))
		}
	}
	return line
}

// reserves are the mutations of reserves of a node itself and of the rows below it.
func (b *builder) reserves(path string, n *node) (out []programme.ReserveLine) {
	takes := func(p *imprint) bool {
		return p.side > budget.Saldo && p.side != budget.Resultaat && (p.leaf || p.side == mutatie || p.scan.rows[p.row].node != n)
	}
	for _, e := range n.entries(takes) {
		line := programme.ReserveLine{Name: e.name, Source: e.prints[0].source(b)}
		for _, p := range e.prints {
			b.fillReserve(&line, p, indexed(path, len(out)))
		}
		out = append(out, line)
	}
	return out
}

// fillReserve puts figures in a line of reserves: leaves, or what is printed of them beside these.
func (b *builder) fillReserve(line *programme.ReserveLine, p *imprint, path string) {
	gedrukt := indexed(path+".gedrukt", len(line.Claims))
	switch {
	case p.leaf && p.side == budget.Toevoeging:
		line.Toevoeging = p.amounts
		b.at(p, path+".toevoeging")
	case p.leaf && p.side == budget.Onttrekking:
		line.Onttrekking = p.amounts
		b.at(p, path+".onttrekking")
	case p.side == mutatie:
		line.Claims = append(line.Claims, b.claim(p, budget.Resultaat, gedrukt, p.amounts))
		return
	default:
		line.Claims = append(line.Claims, b.claim(p, p.side, gedrukt, p.amounts))
		return
	}
	if p.afwijking != nil {
		line.Claims = append(line.Claims, b.claim(p, p.side, gedrukt, nil))
	}
}

// taakvelden are the taakvelden of a programme or of the annex.
func (b *builder) taakvelden(n *node, path string) (out []programme.TaakveldLine) {
	for _, c := range n.children {
		if c.kind != taakveld || len(c.prints) == 0 {
			continue
		}
		line := programme.TaakveldLine{Code: c.number, Name: c.name, Source: c.prints[0].source(b)}
		for _, p := range c.prints {
			switch at := indexed(path, len(out)) + "." + p.side.String(); p.side {
			case budget.Lasten:
				line.Lasten = p.amounts
				b.at(p, at)
			case budget.Baten:
				line.Baten = p.amounts
				b.at(p, at)
			}
		}
		out = append(out, line)
	}
	return out
}

// columns gives a document the columns in which something is placed, in the order of printing.
func (b *builder) columns(d *programme.Document) {
	used := map[int]map[int]bool{}
	for _, p := range b.placed {
		if used[p.Table] == nil {
			used[p.Table] = map[int]bool{}
		}
		used[p.Table][p.Cell.Column] = true
	}
	seen := map[budget.Column]bool{}
	for _, s := range b.scans {
		for j, h := range s.headings {
			if s.ofIndicators || s.ofPosition || !used[s.table][j] || h.varies || seen[h.Column] {
				continue
			}
			seen[h.Column] = true
			d.Columns = append(d.Columns, programme.PrintedColumn{Column: h.Column, Heading: s.printed(j)})
		}
	}
	if c := b.comparison; c != nil && seen[c.Raming] && seen[c.Realisatie] {
		d.Comparison = &programme.ComparedColumns{Raming: c.Raming, Realisatie: c.Realisatie, Heading: b.comparisonLabel}
	}
}

// sortedPlaces are the places by table, row and column.
func (b *builder) sortedPlaces() []Placed {
	slices.SortFunc(b.placed, func(p, q Placed) int { return cmp.Or(cmp.Compare(p.Table, q.Table), compareCells(p.Cell, q.Cell)) })
	return b.placed
}

func compareCells(a, b understand.CellRef) int {
	return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column, b.Column))
}

// sortedRefusals are the figures without a place, those of a row for one reason together, and those of a column where that is
// the reason.
func (b *builder) sortedRefusals() (out []NotPlaced) {
	slices.SortFunc(b.refused, func(p, q refusal) int {
		return cmp.Or(cmp.Compare(p.scan.table, q.scan.table), compareCells(p.cell, q.cell))
	})
	type group struct {
		table, line int
		why         Reason
	}
	index := map[group]int{}
	for _, r := range b.refused {
		g, text := group{r.scan.table, r.cell.Row, r.why}, r.scan.u.Rows[r.cell.Row].Label
		if r.scan.ofIndicators { // its columns of text are no part of the label
			text = r.scan.u.Table.Rows[r.cell.Row].Label.Text
		}
		if r.why == r.scan.headings[r.cell.Column].why {
			g.line, text = -1-r.cell.Column, r.scan.u.Columns[r.cell.Column].Label
		}
		i, ok := index[g]
		if !ok {
			i = len(out)
			index[g], out = i, append(out, NotPlaced{Table: r.scan.table, Label: text, Reason: r.why})
		}
		out[i].Cells = append(out[i].Cells, r.cell)
	}
	return out
}

// indicators are those of a node, a goal or an activity.
func (b *builder) indicators(path string, indicators []*foundIndicator) (out []indicator.Indicator) {
	for i, g := range indicators {
		out = append(out, g.Indicator)
		b.placeCells(g.table, g.cells, indexed(path, i))
	}
	return out
}

// goals are the goals and the activities that headings and tables of them name.
func (b *builder) goals(path string, aims []*aim) (goals []programme.Goal, activities []programme.Activity) {
	for _, a := range aims {
		if a.activity {
			at := indexed(path+".activiteiten", len(activities))
			deed := programme.Activity{Kind: a.kind, Number: a.number, Name: a.name, Assigned: a.assigned, Text: a.text,
				Indicators: b.indicators(at+".indicatoren", a.indicators)}
			b.placeCells(a.table, a.cells, at)
			_, deed.Activities = b.goals(at, a.activities)
			activities = append(activities, deed)
			continue
		}
		at := indexed(path+".doelen", len(goals))
		goal := programme.Goal{Kind: a.kind, Number: a.number, Name: a.name, Assigned: a.assigned, Text: a.text, Indicators: b.indicators(at+".indicatoren", a.indicators)}
		b.placeCells(a.table, a.cells, at)
		goal.Goals, _ = b.goals(at, a.goals)
		_, goal.Activities = b.goals(at, a.activities)
		goals = append(goals, goal)
	}
	return goals, activities
}

// placeCells notes where cells of a table stand.
func (b *builder) placeCells(table int, cells []indicatorCell, path string) {
	for _, c := range cells {
		b.placed = append(b.placed, Placed{table, c.at, path + "." + c.path})
	}
}
