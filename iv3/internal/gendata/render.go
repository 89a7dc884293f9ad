package main

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

const header = `# Iv3 code lists and open cells per layer and year, facts from %s at %s (%s).
# Written by internal/gendata; change that, not this file. Fields are separated by tabs.
# Layers: G gemeente, P provincie, R gemeenschappelijke regeling. G2017-2022,R2018 are the years a line holds for.
# hoofd, taakveld, balanspost, kengetal, indicator: code, years, name. categorie: code, sides (L lasten, B baten), years, name.
# defect: list, code, years, what the official file says, what is used, why.
# open: matrix, years, the categories that may be booked (4.3.1-9 is 4.3.1 up to and including 4.3.9), the codes that this holds for.
`

// line is one line of the file without its years, split around them.
type line struct{ before, after string }

// spans collects for each line the editions that it holds for, in order of appearance.
type spans struct {
	order []line
	of    map[line][]official
}

// add notes that a line holds for an edition, once.
func (s *spans) add(o official, before, after string) {
	l := line{before, after}
	if _, ok := s.of[l]; !ok {
		s.order = append(s.order, l)
	}
	if n := len(s.of[l]); n == 0 || s.of[l][n-1].layer != o.layer || s.of[l][n-1].year != o.year {
		s.of[l] = append(s.of[l], o)
	}
}

func render(editions []official) ([]byte, error) {
	s := &spans{of: map[line][]official{}}
	for _, o := range editions {
		s.addTaakvelden(o)
		s.addCategorieen(o)
		s.addBalansposten(o)
		for _, l := range [...][2]string{{"kengetallen", "kengetal"}, {"beleidsindicatoren", "indicator"}} {
			for _, n := range o.Codelijsten[l[0]].Codelijst {
				s.add(o, l[1]+"\t"+s.code(o, l[1], n), s.name(o, l[1], n))
			}
		}
		if err := s.addOpen(o); err != nil {
			return nil, err
		}
		for _, d := range fileDefects(o) {
			s.defect(o, d)
		}
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, header, repository, commit, edition)
	for _, l := range s.sorted() {
		fmt.Fprintf(&out, "%s\t%s\t%s\n", l.before, years(s.of[l]), l.after)
	}
	for _, text := range s.open() {
		fmt.Fprintln(&out, text)
	}
	return out.Bytes(), nil
}

func (s *spans) defect(o official, d defect) {
	s.add(o, "defect\t"+d.list+"\t"+d.code, d.official+"\t"+d.used+"\t"+d.note)
}

// code returns the code to use, and adds a defect where the official one is repaired.
func (s *spans) code(o official, list string, n node) string {
	code, note := repairCode(list, n.Code)
	if note != "" {
		s.defect(o, defect{list, code, n.Code, code, note})
	}
	return code
}

// name returns the name to use, and adds a defect where the official one is repaired.
func (s *spans) name(o official, list string, n node) string {
	name, note := repairName(n.Omschrijving)
	if note != "" {
		code, _ := repairCode(list, n.Code)
		s.defect(o, defect{list, code, strconv.Quote(n.Omschrijving), strconv.Quote(name), note})
	}
	return name
}

func (s *spans) addTaakvelden(o official) {
	for _, n := range o.list("taakveld") {
		main, isMain := strings.CutSuffix(n.Code, ".")
		switch {
		case strings.HasPrefix(n.Code, "Tot"): // a heading over everything
		case isMain:
			s.add(o, "hoofd\t"+main, s.name(o, "hoofdtaakveld", n))
		default:
			s.add(o, "taakveld\t"+s.code(o, "taakveld", n), s.name(o, "taakveld", n))
		}
	}
}

// addCategorieen merges the two lists: a category has one name and one or two sides. The
// damage of a name is recorded also where the other list has it right.
func (s *spans) addCategorieen(o official) {
	sides, names := map[string]string{}, map[string]node{}
	for _, l := range [...]struct{ list, side string }{{"categorie_lasten", "L"}, {"categorie_baten", "B"}} {
		for _, n := range o.categories(l.list) {
			code, _ := repairCode("categorie", n.Code)
			sides[code] += l.side
			if old, ok := names[code]; !ok || old.Code == n.Code && worse(old, n) {
				names[code] = n
			}
			s.name(o, "categorie", n)
		}
	}
	for _, code := range slices.Sorted(maps.Keys(names)) {
		n := names[code]
		s.add(o, "categorie\t"+s.code(o, "categorie", n)+"\t"+sides[code], s.name(o, "categorie", n))
	}
}

func worse(a, b node) bool {
	_, damaged := repairName(a.Omschrijving)
	_, other := repairName(b.Omschrijving)
	return damaged != "" && other == ""
}

func (s *spans) addBalansposten(o official) {
	for _, n := range o.list("balanscode") {
		if !strings.HasPrefix(n.Code, "Tot") {
			s.add(o, "balanspost\t"+s.code(o, "balanspost", n), s.name(o, "balanspost", n))
		}
	}
}

// kinds is the order of the lines in the file; open cells follow.
var kinds = []string{"hoofd", "taakveld", "categorie", "balanspost", "kengetal", "indicator", "defect"}

// sorted returns the lines that are not open cells, by kind, code and first year.
func (s *spans) sorted() []line {
	lines := slices.DeleteFunc(slices.Clone(s.order), func(l line) bool { return strings.HasPrefix(l.before, "open\t") })
	slices.SortStableFunc(lines, func(a, b line) int {
		fa, fb := strings.Split(a.before, "\t"), strings.Split(b.before, "\t")
		return cmp.Or(slices.Index(kinds, fa[0])-slices.Index(kinds, fb[0]), cmp.Compare(fa[1], fb[1]))
	})
	return lines
}

// years writes editions as G2017-2022,P2018; gaps give two spans of one layer.
func years(editions []official) string {
	var parts []string
	for _, layer := range "GPR" {
		var all []int
		for _, o := range editions {
			if o.layer == byte(layer) {
				all = append(all, o.year)
			}
		}
		for _, run := range runs(all, func(a, b int) bool { return b == a+1 }) {
			part := string(layer) + strconv.Itoa(run[0])
			if n := len(run); n > 1 {
				part += "-" + strconv.Itoa(run[n-1])
			}
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ",")
}

// runs divides a list where follows does not hold.
func runs[T any](list []T, follows func(a, b T) bool) (all [][]T) {
	for i, v := range list {
		if i == 0 || !follows(list[i-1], v) {
			all = append(all, nil)
		}
		last := len(all) - 1
		all[last] = append(all[last], v)
	}
	return all
}

// matrices are the four lists of closed cells with the code lists of their rows and columns.
var matrices = []struct{ name, rows, columns string }{
	{"lasten", "taakveld", "categorie_lasten"},
	{"baten", "taakveld", "categorie_baten"},
	{"balans_lasten", "balanscode", "categorie_lasten"},
	{"balans_baten", "balanscode", "categorie_baten"},
}

// addOpen writes what may be booked: the complement of the official closed cells.
func (s *spans) addOpen(o official) error {
	for _, m := range matrices {
		grey := map[[2]string]bool{}
		for _, c := range o.GrijzeCellen[m.name] {
			grey[[2]string{c.Taakveld + c.Balanscode, c.Categorie}] = true
		}
		var columns []string
		for _, n := range o.categories(m.columns) {
			code, _ := repairCode("categorie", n.Code)
			columns = append(columns, code)
		}
		if len(columns) == 0 {
			return fmt.Errorf("%c%d: no %s", o.layer, o.year, m.columns)
		}
		slices.Sort(columns)
		for _, n := range o.list(m.rows) {
			open := slices.DeleteFunc(slices.Clone(columns), func(c string) bool { return grey[[2]string{n.Code, c}] })
			if len(open) > 0 && len(n.Subcodes) == 0 {
				s.add(o, "open\t"+m.name+"\t"+n.Code, ranges(open))
			}
		}
	}
	return nil
}

// ranges joins codes that differ by one in the last digit: 4.3.1 4.3.2 4.3.3 is 4.3.1-3.
func ranges(codes []string) string {
	var out []string
	for _, run := range runs(codes, func(a, b string) bool {
		n := len(a) - 1
		return len(b) == n+1 && a[:n] == b[:n] && b[n] == a[n]+1
	}) {
		text, last := run[0], run[len(run)-1]
		if len(run) > 1 {
			text += "-" + last[len(last)-1:]
		}
		out = append(out, text)
	}
	return strings.Join(out, " ")
}

// open returns the lines for the open cells: codes with the same years and categories share one.
func (s *spans) open() []string {
	codes := map[string][]string{}
	for _, l := range s.order {
		f := strings.Split(l.before, "\t")
		if f[0] == "open" {
			key := "open\t" + f[1] + "\t" + years(s.of[l]) + "\t" + l.after
			codes[key] = append(codes[key], f[2])
		}
	}
	var lines []string
	for _, key := range slices.Sorted(maps.Keys(codes)) {
		slices.Sort(codes[key])
		lines = append(lines, key+"\t"+strings.Join(codes[key], " "))
	}
	return lines
}
