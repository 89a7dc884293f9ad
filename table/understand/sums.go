package understand

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/internal/sums"
)

// findSums finds the sums of the table by its figures and judges those that fail.
func (u *Understanding) findSums(ctx context.Context, given Given) error {
	g := u.grid(ctx)
	for _, id := range given.NoSums {
		terms, _ := id.addends()
		g.Refused = append(g.Refused, terms)
	}
	found, err := g.Find(ctx)
	if err == nil && u.learnHints(g, found) {
		found, err = g.Find(ctx)
	}
	if err != nil {
		return err
	}
	rows, columns := g.Alike()
	u.Alike = rows + columns
	conflicts, unjudged, err := g.Judge(ctx, found)
	if err != nil {
		return err
	}
	u.Unjudged = unjudged
	failing := map[failure]int{}
	for _, v := range conflicts {
		for _, in := range v.Failures {
			failing[failure{in.Sum, in.Target}] = -1
		}
	}
	g.Forget()
	u.room(found)
	empty := map[CellRef]*lacking{}
	for i, s := range found {
		found[i] = nil // there may be many
		if err := ctx.Err(); err != nil {
			return err
		}
		terms, overRows := g.Lines(s)
		rule := u.ruleOf(terms, overRows)
		if !slices.Contains(given.Refuse, rule) {
			u.addFamily(g, s, rule, failing)
			u.learn(terms, overRows, s.Bits)
			if !s.Tentative() && !s.Implied {
				u.findEmpty(g, s, len(u.Families)-1, empty)
			}
		}
	}
	u.setEmpty(empty)
	u.leaveOpen()
	for _, v := range conflicts {
		u.addConflict(v, failing)
	}
	return nil
}

// grid is the figures and what the words say of their lines, of as many as there was time for.
func (u *Understanding) grid(ctx context.Context) *sums.Grid {
	f := u.figures
	g := &sums.Grid{Counts: f.values, Rows: make([]sums.Line, f.rows), Columns: make([]sums.Line, f.cols)}
	g.States, g.Steps = f.counted()
	labels := map[string]int32{}
	said := false
	below := u.totalsBelow()
	for r := range f.rows {
		if ctx.Err() != nil {
			break
		}
		line := &g.Rows[r]
		line.Head = u.Rows[r].Role == roleSection || u.Rows[r].Role == roleHeader
		if label := u.labels.fold(u.Rows[r].Label); label != "" {
			if labels[label] == 0 {
				labels[label] = int32(len(labels)) + 1
			}
			line.Label = labels[label]
		}
		line.Lost = u.Table.Rows[r].Ragged
		line.Hint, said = hint(u.Rows[r].sums(), said)
		line.Side, line.Both = effect(u.Rows[r].side), u.Rows[r].side.both()
		line.Total = below[r]
	}
	moves := slices.ContainsFunc(u.Columns, func(c ColumnReading) bool { return c.numeric() && c.Kind != columnStand })
	for c := range g.Columns {
		g.Columns[c].Out, g.Columns[c].Side = !u.Columns[c].numeric(), effect(u.Columns[c].side)
		closes := moves || u.Columns[c].Kind != columnStand // a stand of a balans is no sum of other columns
		g.Columns[c].Hint, said = hint(u.Columns[c].sums() && closes, said)
	}
	if !said { // words that nobody knows say nothing
		for r := range g.Rows {
			g.Rows[r].Hint = 0
		}
		for c := range g.Columns {
			g.Columns[c].Hint = 0
		}
	}
	return g
}

// effect is 1 where more of a side is a voordeel, −1 where it is a nadeel, and 0 for none.
func effect(side side) int8 {
	switch {
	case side == sideNone:
		return 0
	case burdens(side):
		return -1
	}
	return 1
}

// totalsBelow are the totals of lasten or baten, counted from 1, below the rows that words give no side; 0 where none is, or
// a row of another side stands between.
func (u *Understanding) totalsBelow() []int32 {
	below := make([]int32, len(u.Rows))
	total := 0
	for i := len(u.Rows) - 1; i >= 0; i-- {
		switch r := u.Rows[i]; {
		case r.Role == roleSection || r.Role == roleHeader:
			total = 0
		case r.side == sideNone:
			below[i] = int32(total)
		case r.Total && (r.side == sideLasten || r.side == sideBaten):
			total = i + 1
		case total > 0 && r.side != u.Rows[total-1].side:
			total = 0
		}
	}
	return below
}

func hint(total, said bool) (float64, bool) {
	if total {
		return hintTotal, true
	}
	return hintPlain, said
}

// sums reports whether the words of a row say that it is the sum of others.
func (r RowReading) sums() bool {
	return r.Total || r.side == sideSaldo || r.side == sideResultaat || r.side == sideMutatie || r.Role == roleClosing || formulaOf(r.Label) > 0
}

// sums reports whether the header of a column says that it is the sum of others.
func (c ColumnReading) sums() bool {
	return c.Kind == ColumnVariance || c.Kind == columnTotal || c.side == sideSaldo || isTotal(lexicon.Words(c.fold())) || c.Kind == columnStand && c.day != 1 || formulaOf(c.Label) > 0
}

// counted is what the cells hold as counts, and the steps of those that are figures.
func (f *figures) counted() (states []sums.State, steps []int32) {
	states, steps = make([]sums.State, len(f.states)), make([]int32, len(f.states))
	for i, s := range f.states {
		switch s {
		case blank:
			states[i] = sums.Blank
		case dash:
			states[i] = sums.Dash
		case number:
			states[i], steps[i] = sums.Figure, int32(f.step(i))
		default:
			states[i] = sums.Unknown
		}
	}
	return states, steps
}

// room makes room for the families and identities of sums.
func (u *Understanding) room(found []*sums.Sum) {
	places := 0
	for _, s := range found {
		places += s.Places()
	}
	if places > 0 {
		u.Families, u.Identities = make([]SumFamily, 0, len(found)), make([]CellSum, 0, places)
	}
}

// failure is a sum at the place where a wrong figure makes it fail.
type failure struct {
	sum *sums.Sum
	at  sums.Place
}

// addFamily adds a sum and its instances, and notes which identities are those that fail. A place where it fails counts
// only where a wrong figure explains it.
func (u *Understanding) addFamily(g *sums.Grid, s *sums.Sum, rule SumRule, failing map[failure]int) {
	family := SumFamily{Rule: rule, Bits: s.Bits, Tentative: s.Tentative(), Implied: s.Implied}
	var terms []CellTerm // of all its identities
	for in := range g.Instances(s) {
		switch {
		case in.Fails:
			family.Failing++
		case in.Exact:
			family.Exact++
		default:
			family.Within++
		}
		if in.Fails {
			f := failure{s, in.Target}
			if _, ok := failing[f]; !ok {
				u.addContrary(in, len(u.Families))
				continue
			}
			failing[f] = len(u.Identities)
		}
		if terms == nil {
			terms = make([]CellTerm, 0, s.Places()*len(in.Terms))
		}
		from := len(terms)
		for _, t := range in.Terms {
			terms = append(terms, CellTerm{t.Sign, CellRef(t.Place)})
		}
		u.Identities = append(u.Identities, CellSum{Terms: slices.Clip(terms[from:]), Target: CellRef(in.Target), Family: len(u.Families), Tentative: s.Tentative()})
	}
	u.Families = append(u.Families, family)
}

// Evidence says in a line why a family is believed.
func (f SumFamily) Evidence() string {
	if f.Given {
		return "added by hand"
	}
	return fmt.Sprintf("%.0f bits: holds at %d of %d places, %d to the last digit", f.Bits, f.Exact+f.Within, f.Exact+f.Within+f.Failing, f.Exact)
}

// leastChance is below which a suspect is not worth a look, whatever may have happened where none can be named alone.
const leastChance = .001

func (u *Understanding) addConflict(v sums.Verdict, failing map[failure]int) {
	c := Conflict{Likely: v.Likely, Named: v.Likely && v.Alone()}
	for _, in := range v.Failures {
		if i := failing[failure{in.Sum, in.Target}]; i >= 0 {
			c.Failing = append(c.Failing, i)
		}
	}
	for _, s := range v.Suspects {
		suspect, ok := u.suspect(s.Place, s.Meant)
		if !ok || c.Suspects != nil && s.Chance < leastChance && (c.Named || s.Possible() < leastChance) {
			continue
		}
		suspect.Chance = s.Chance
		for _, t := range s.Along {
			if total, ok := u.suspect(t.Place, u.figures.values[u.figures.at(t.Row, t.Column)]+t.By); ok {
				suspect.Totals = append(suspect.Totals, total)
			}
		}
		c.Suspects = append(c.Suspects, suspect)
	}
	if len(c.Failing) > 0 && len(c.Suspects) > 0 {
		u.Conflicts = append(u.Conflicts, c)
	}
}

// suspect is a cell with the count that was meant; ok is false for one that cannot be printed.
func (u *Understanding) suspect(p sums.Place, count int64) (Suspect, bool) {
	at := CellRef(p)
	i := u.figures.at(at.Row, at.Column)
	meant, err := u.printed(i, count)
	return Suspect{Cell: at, Meant: meant}, err == nil
}

// formula writes a sum in words of the table; a line without a label is told by its number.
func (u *Understanding) formula(terms []sums.Addend, overRows bool) finding.Text {
	name := func(a sums.Addend) finding.Text {
		row, column := u.Names(CellRef(a.Place))
		if overRows {
			return labelOr(row, finding.Text{NL: "rij {0}", EN: "row {0}"}, a.Row)
		}
		return labelOr(column, finding.Text{NL: "kolom {0}", EN: "column {0}"}, a.Column)
	}
	target := len(terms) - 1
	text := name(terms[target])
	add := func(sign string, name finding.Text) {
		text.NL, text.EN = text.NL+sign+name.NL, text.EN+sign+name.EN
	}
	add(" =", finding.Text{})
	for i, t := range terms[:target] {
		switch {
		case t.Sign < 0:
			add(" −", finding.Text{})
		case i > 0:
			add(" +", finding.Text{})
		}
		add(" ", name(t))
	}
	return text
}

func labelOr(label string, kind finding.Text, n int) finding.Text {
	if label == "" {
		return kind.With(strconv.Itoa(n + 1))
	}
	label = form.Excerpt(label)
	return finding.Text{NL: label, EN: label}
}
