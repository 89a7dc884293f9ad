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

func (s *spans) add(o official, before, after string) {
	l := line{before, after}
	if _, ok := s.of[l]; !ok {
		s.order = append(s.order, l)
	}
	s.of[l] = append(s.of[l], o)
}

func render(editions []official) ([]byte, error) {
	s := &spans{of: map[line][]official{}}
	for _, o := range editions {
		for _, add := range []func(*spans, official) error{addTaakvelden, addCategorieen, addBalansposten, addPlain, addOpen} {
			if err := add(s, o); err != nil {
				return nil, err
			}
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
	s.add(o, "defect\t"+d.list+"\t"+d.code, strings.Join([]string{d.official, d.used, d.note}, "\t"))
}

// named adds a line for a code with a name, and a defect where either is repaired.
func (s *spans) named(o official, kind, list string, n node) {
	s.nameAs(o, kind+"\t"+s.repaired(o, list, n), list, n)
}

func (s *spans) repaired(o official, list string, n node) string {
	code, note := repairCode(list, n.Code)
	if note != "" {
		s.defect(o, defect{list, code, n.Code, code, note})
	}
	return code
}

func (s *spans) nameAs(o official, before, list string, n node) {
	name, note := repairName(n.Omschrijving)
	if note != "" {
		code, _ := repairCode(list, n.Code)
		d := defect{list, code, strconv.Quote(n.Omschrijving), strconv.Quote(name), note}
		if l := (line{"defect\t" + list + "\t" + code, strings.Join([]string{d.official, d.used, d.note}, "\t")}); !slices.ContainsFunc(s.of[l], func(p official) bool { return p.layer == o.layer && p.year == o.year }) {
			s.defect(o, d)
		}
	}
	s.add(o, before, name)
}

func addTaakvelden(s *spans, o official) error {
	walk(o.Codelijsten["taakveld"].Codelijst, func(n node) {
		switch {
		case strings.HasPrefix(n.Code, "Tot"): // a heading over everything
		case strings.HasSuffix(n.Code, "."):
			s.nameAs(o, "hoofd\t"+strings.TrimSuffix(n.Code, "."), "hoofdtaakveld", n)
		default:
			s.named(o, "taakveld", "taakveld", n)
		}
	})
	return nil
}

// addCategorieen merges the two lists: a category has one name and one or two sides.
func addCategorieen(s *spans, o official) error {
	sides, names := map[string]string{}, map[string]node{}
	for _, l := range [...]struct{ list, side string }{{"categorie_lasten", "L"}, {"categorie_baten", "B"}} {
		walk(o.Codelijsten[l.list].Codelijst, func(n node) {
			if n.Code[0] < '0' || n.Code[0] > '9' {
				return
			}
			code, _ := repairCode("categorie", n.Code)
			sides[code] += l.side
			if old, ok := names[code]; !ok || old.Code == n.Code && worse(old, n) {
				names[code] = n
			}
			s.otherName(o, n, code)
		})
	}
	for _, code := range slices.Sorted(maps.Keys(names)) {
		n := names[code]
		s.nameAs(o, "categorie\t"+s.repaired(o, "categorie", n)+"\t"+sides[code], "categorie", n)
	}
	return nil
}

// otherName records the damage of a name also where the other list has it right.
func (s *spans) otherName(o official, n node, code string) {
	if used, note := repairName(n.Omschrijving); note != "" {
		l := line{"defect\tcategorie\t" + code, strings.Join([]string{strconv.Quote(n.Omschrijving), strconv.Quote(used), note}, "\t")}
		if !slices.ContainsFunc(s.of[l], func(p official) bool { return p.layer == o.layer && p.year == o.year }) {
			s.add(o, l.before, l.after)
		}
	}
}

func worse(a, b node) bool {
	_, damaged := repairName(a.Omschrijving)
	_, other := repairName(b.Omschrijving)
	return damaged != "" && other == ""
}

func addBalansposten(s *spans, o official) error {
	walk(o.Codelijsten["balanscode"].Codelijst, func(n node) {
		if !strings.HasPrefix(n.Code, "Tot") {
			s.named(o, "balanspost", "balanspost", n)
		}
	})
	return nil
}

func addPlain(s *spans, o official) error {
	for _, l := range [...]struct{ list, kind string }{{"kengetallen", "kengetal"}, {"beleidsindicatoren", "indicator"}} {
		for _, n := range o.Codelijsten[l.list].Codelijst {
			s.named(o, l.kind, l.kind, n)
		}
	}
	return nil
}

// kinds is the order of the lines in the file; open cells follow.
var kinds = []string{"hoofd", "taakveld", "categorie", "balanspost", "kengetal", "indicator", "defect"}

// sorted returns the lines that are not open cells, by kind, code and first year.
func (s *spans) sorted() []line {
	lines := slices.DeleteFunc(slices.Clone(s.order), func(l line) bool { return strings.HasPrefix(l.before, "open\t") })
	slices.SortStableFunc(lines, func(a, b line) int {
		fa, fb := strings.Split(a.before, "\t"), strings.Split(b.before, "\t")
		if c := cmp.Compare(slices.Index(kinds, fa[0]), slices.Index(kinds, fb[0])); c != 0 {
			return c
		}
		return cmp.Compare(fa[1], fb[1])
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
		for i := 0; i < len(all); {
			j := i
			for j+1 < len(all) && all[j+1] == all[j]+1 {
				j++
			}
			parts = append(parts, span(string(layer), all[i], all[j]))
			i = j + 1
		}
	}
	return strings.Join(parts, ",")
}

func span(layer string, from, to int) string {
	if from == to {
		return layer + strconv.Itoa(from)
	}
	return layer + strconv.Itoa(from) + "-" + strconv.Itoa(to)
}
