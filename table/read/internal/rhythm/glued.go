package rhythm

import (
	"cmp"
	"math/bits"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

var (
	gluedTail  = regexp.MustCompile(`^(.*?)([-\d][-\d.]*)$`)
	gluedYears = regexp.MustCompile(`^(?:(?:19|20)\d\d){2,}$`)
	fourDigits = regexp.MustCompile(`\d{4}`)
)

// Patterns of letters of all scripts are large, and made when a text is first looked at.
var (
	gluedForm = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\p{L}\S*?\d[\d.]*\.\d{3}\d|\p{L}\d{9,}|^\d{12,}$|\d\.\d{3}\d{1,3}\.\d{3}|\p{L}{2,}\d{4}\p{Lu}`)
	})
	namedYear = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\p{L}+ ?(?:19|20)\d\d`) })
)

// fewestGlued is in how many lines cells must run together.
const fewestGlued = 3

// IsGlued reports whether lines run their cells together: "Lasten34.58824.36219.546".
func IsGlued(lines *Lines) bool {
	n := 0
	for l := range lines.All() {
		if gluedForm().MatchString(strings.TrimSpace(l.Text)) {
			n++
		}
	}
	return n >= fewestGlued
}

// gluedRow is a line with the ways to part its figures, the most even first.
type gluedRow struct {
	line    Line
	options []parting // none for a line without figures
	pick    int
	sure    bool
}

// parting is one way to part a line.
type parting struct {
	label   string
	figures []string
	values  []int64
	rough   int // how uneven the figures are
}

// Glued reads the table of lines that run their cells together. How many columns there are says a header of years; where
// figures may be parted in several ways, the sums of the table say how, and a row of which they say nothing stays ragged.
func Glued(lines *Lines, prose *grid.Prose, out *grid.Out) error {
	names, head := gluedHeader(lines)
	k := len(names)
	if k == 0 || k > mostColumns {
		return Stacked(lines, prose, out)
	}
	var rows []*gluedRow // with figures
	var list []*gluedRow
	for l := range lines.All() {
		switch options := partings(clean(l.Text), k); {
		case l.blank(), l.Number == head.Number:
		case l.Number < head.Number:
			prose.Take(clean(l.Text))
		case len(options) == 0:
			list = append(list, &gluedRow{line: l})
		default:
			r := &gluedRow{line: l, options: options, sure: len(options) == 1}
			if len(rows) >= gluedMost {
				r.options = slices.Clone(options[:1]) // no sums are looked for
			}
			rows, list = append(rows, r), append(list, r)
		}
	}
	if len(rows) < fewestRows {
		return Stacked(lines, prose, out)
	}
	settleGlued(rows[:min(len(rows), gluedMost)])
	b := prose.Open(out.Limits)
	if err := b.Add(gluedNames(names, head)); err != nil {
		return err
	}
	for _, r := range list {
		if err := b.Add(r.grid()); err != nil {
			return err
		}
	}
	out.Grid(b.Grid)
	return nil
}

// gluedHeader finds the names of the columns in a line of years that run together, or of words with years.
func gluedHeader(lines *Lines) (names []string, head Line) {
	for l := range lines.All() {
		text := strings.TrimSpace(l.Text)
		switch found := namedYear().FindAllString(text, -1); {
		case gluedYears.MatchString(text):
			return fourDigits.FindAllString(text, -1), l
		case len(found) > len(names) && len(found) > 1:
			names, head = found, l
		}
	}
	return names, head
}

func gluedNames(names []string, l Line) grid.Row {
	row := grid.Row{Header: true, Cells: []table.Cell{{}}}
	for _, name := range names {
		row.Cells = append(row.Cells, newToken(name, l.Number, 1).cell())
	}
	return row
}

func (r *gluedRow) grid() grid.Row {
	if len(r.options) == 0 {
		return grid.Row{Cells: []table.Cell{newToken(r.line.Text, r.line.Number, indent(r.line.Text)).cell()}}
	}
	p := r.options[r.pick]
	row := grid.Row{Ragged: !r.sure, Cells: make([]table.Cell, 0, 1+len(p.figures))}
	for _, text := range append([]string{p.label}, p.figures...) {
		row.Cells = append(row.Cells, newToken(text, r.line.Number, 1).cell())
	}
	return row
}

const (
	mostPartings = 4000 // looked at for one line
	keptPartings = 40   // kept, the most even
	labelDigits  = 2    // that may belong to the label: "programma 7"
	longestGlued = 16   // characters of one figure: -999.999.999.999
)

// partings lists the ways to read the end of a line as k figures.
func partings(text string, k int) []parting {
	m := gluedTail.FindStringSubmatch(text)
	if m == nil || gluedYears.MatchString(text) {
		return nil
	}
	var out []parting
	for cut := 0; cut <= labelDigits && cut < len(m[2]); cut++ {
		if cut > 0 && (!strings.HasSuffix(m[1], " ") || strings.Trim(m[2][:cut], "0123456789") != "") {
			break
		}
		for _, figures := range splits(m[2][cut:], k) {
			p := parting{label: clean(m[1] + m[2][:cut]), figures: figures, rough: cut}
			for _, f := range figures {
				n, _ := number(f)
				p.values = append(p.values, n)
			}
			p.rough += roughness(p.values)
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b parting) int { return cmp.Compare(a.rough, b.rough) })
	return out[:min(len(out), keptPartings)]
}

// splits lists the ways to read a text as k figures with grouped thousands.
func splits(text string, k int) [][]string {
	if len(text) < k || len(text) > k*longestGlued {
		return nil
	}
	var out [][]string
	var now []string
	type state struct{ rest, figures int }
	dead := map[state]bool{} // from where there is no way to the end
	var read func(rest string) bool
	read = func(rest string) bool {
		if len(now) == k {
			if rest == "" {
				out = append(out, slices.Clone(now))
			}
			return rest == ""
		}
		here := state{len(rest), len(now)}
		if dead[here] || len(out) > mostPartings {
			return !dead[here]
		}
		ends := false
		for _, n := range figureLengths(rest) {
			now = append(now, rest[:n])
			ends = read(rest[n:]) || ends
			now = now[:len(now)-1]
		}
		dead[here] = !ends
		return ends
	}
	read(text)
	return out
}

// figureLengths lists how long a figure at the begin of a text may be.
func figureLengths(s string) (out []int) {
	sign := 0
	if strings.HasPrefix(s, "-") {
		sign = 1
	}
	for n := 1; n <= 3 && sign+n <= len(s) && isDigits(s[sign:sign+n]); n++ {
		if s[sign] == '0' && (n > 1 || sign > 0) {
			break
		}
		at := sign + n
		out = append(out, at)
		for at+4 <= len(s) && s[at] == '.' && isDigits(s[at+1:at+4]) && s[sign] != '0' {
			at += 4
			out = append(out, at)
		}
	}
	return out
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// roughness is how uneven figures are: the steps in their number of bits.
func roughness(v []int64) int {
	r := 0
	for i := 1; i < len(v); i++ {
		a, b := bits.Len64(uint64(abs(v[i-1]))), bits.Len64(uint64(abs(v[i])))
		r += max(a-b, b-a)
	}
	return r
}

// settleGlued picks for every row the parting under which the most sums hold, and tells which rows are sure: those
// that can be parted in one way, or without which fewer sums hold.
func settleGlued(rows []*gluedRow) {
	best := strength(rows)
	for _, r := range rows {
		for n := range r.options[:min(len(r.options), triedPartings)] {
			before := r.pick
			if r.pick = n; n == before {
				continue
			}
			if s := strength(rows); s > best {
				best = s
			} else {
				r.pick = before
			}
		}
	}
	for _, r := range rows {
		pick := r.pick
		r.sure = true
		for n := range r.options[:min(len(r.options), triedPartings)] {
			if r.pick = n; n != pick && strength(rows) == best {
				r.sure = false
			}
		}
		r.pick = pick
	}
}

const (
	triedPartings = 14 // of one row
	gluedBlock    = 20 // rows that a total is looked for in
	gluedMost     = 60 // rows that sums are looked for in
)

// strength counts the columns in which rows are the sum of the rows above them, or of every second of these, or the
// difference of the two above, where that is so in two columns or more.
func strength(rows []*gluedRow) int {
	s := 0
	for t, total := range rows {
		most := differing(rows, t)
		for _, step := range []int{1, 2} {
			for first := 1; first <= 2; first++ {
				most = max(most, holdingAbove(rows, t, first, step))
			}
		}
		if v := total.values(); most > 1 && largest(v) > small {
			s += most
		}
	}
	return s
}

// differing is in how many columns row t is the difference of the two rows above it.
func differing(rows []*gluedRow, t int) int {
	if t < 2 {
		return 0
	}
	most := 0
	a, b := rows[t-2].values(), rows[t-1].values()
	for _, sign := range []int64{1, -1} {
		holds := 0
		for c, v := range rows[t].values() {
			if within(v-sign*(a[c]-b[c]), 1, 2) && v != 0 {
				holds++
			}
		}
		most = max(most, holds)
	}
	return most
}

// holdingAbove is in how many columns row t is the sum of a block of rows above it, the first of them so many above.
func holdingAbove(rows []*gluedRow, t, first, step int) int {
	target := rows[t].values()
	sum := make([]int64, len(target))
	most, n := 0, 0
	for i := t - first; i >= 0 && n < gluedBlock; i -= step {
		n++
		for c, v := range rows[i].values() {
			sum[c] += v
		}
		if n < 2 {
			continue
		}
		holds := 0
		for c, v := range target {
			if within(v-sum[c], 1, n) && v != 0 {
				holds++
			}
		}
		most = max(most, holds)
	}
	return most
}

func (r *gluedRow) values() []int64 { return r.options[r.pick].values }
