package compare

// column is a column of one of the tables.
type column struct{ table, column int }

// printedIn is a figure that another table prints, too, of whatever subject.
type printedIn struct {
	figure *fact
	table  int
}

// columns say which columns of two tables hold the same, as far as the figures in them tell.
type columns struct {
	agree, differ map[[2]column]int // figures of subjects that are alike
	agreeIn       map[column]int    // the same, against all other tables
	differIn      map[column]int
	elsewhere     map[printedIn]bool
	printed       map[*fact]int  // how many other tables print a figure
	digits        map[[2]int]int // the evidence, in bits, that two tables print figures of the same things
}

func newColumns(list []alike) columns {
	c := columns{map[[2]column]int{}, map[[2]column]int{}, map[column]int{}, map[column]int{}, map[printedIn]bool{}, map[*fact]int{}, map[[2]int]int{}}
	for _, m := range list {
		c.digits[[2]int{m.a.table, m.b.table}] += m.digits
		for _, p := range m.same {
			a, b := m.columns(p)
			c.agree[[2]column{a, b}]++
			c.agreeIn[a]++
			c.agreeIn[b]++
			c.prints(p.a, m.b.table)
			c.prints(p.b, m.a.table)
		}
		for _, p := range m.other {
			a, b := m.columns(p)
			c.differ[[2]column{a, b}]++
			c.differIn[a]++
			c.differIn[b]++
		}
	}
	return c
}

// prints notes that another table prints a figure, too.
func (c columns) prints(f *fact, table int) {
	if at := (printedIn{f, table}); !c.elsewhere[at] {
		c.elsewhere[at] = true
		c.printed[f]++
	}
}

func (m alike) columns(p pair) (a, b column) {
	return column{m.a.table, p.a.cell.Column}, column{m.b.table, p.b.cell.Column}
}

// sameMoment reports whether the columns of two figures hold figures of one moment: those of other subjects agree more than
// they differ, in these two tables, or each against all other tables; or one of them against all others, and both headers
// name the same stage.
func (c columns) sameMoment(m alike, p pair) bool {
	a, b := m.columns(p)
	both := [2]column{a, b}
	one, other := c.agreeIn[a] > c.differIn[a], c.agreeIn[b] > c.differIn[b]
	return c.agree[both] > c.differ[both] || one && other || (one || other) && p.a.stage == p.b.stage && p.a.stage != 0
}

// otherThings reports whether the columns of two figures hold other things: most of what stands in both differs.
func (c columns) otherThings(m alike, p pair) bool {
	a, b := m.columns(p)
	both := [2]column{a, b}
	return c.differ[both] > max(c.agree[both], 1) && !m.agreesAt(p.a.when)
}

// mostDiffering is how many figures of two columns agree for each that does not where nothing but names is needed to
// know that both hold the same.
const mostDiffering = 3

// established reports whether nothing but names is needed to know that two columns hold the same. Of what stands at the end
// of a year and at the begin of the next it is known, where as many agree as do not.
func (c columns) established(m alike, p pair) bool {
	a, b := m.columns(p)
	both := [2]column{a, b}
	if p.a.when.stand && c.agree[both] > 0 {
		return c.agree[both] >= c.differ[both]
	}
	return c.agree[both] >= mostDiffering*max(c.differ[both], 1)
}

// kin are the tables that share so much evidence that it is no accident.
func (c columns) kin(noAccident int) kin {
	k := kin{}
	for pair, digits := range c.digits {
		if digits >= noAccident {
			k[k.of(pair[0])] = k.of(pair[1])
		}
	}
	return k
}
