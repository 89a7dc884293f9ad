package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// matrices are the four lists of closed cells with the code lists of their rows and columns.
var matrices = []struct{ name, rows, columns string }{
	{"lasten", "taakveld", "categorie_lasten"},
	{"baten", "taakveld", "categorie_baten"},
	{"balans_lasten", "balanscode", "categorie_lasten"},
	{"balans_baten", "balanscode", "categorie_baten"},
}

// addOpen writes what may be booked: the complement of the official closed cells.
func addOpen(s *spans, o official) error {
	for _, m := range matrices {
		grey := map[[2]string]bool{}
		for _, c := range o.GrijzeCellen[m.name] {
			grey[[2]string{c.Taakveld + c.Balanscode, c.Categorie}] = true
		}
		columns, err := categories(o, m.columns)
		if err != nil {
			return err
		}
		walk(o.Codelijsten[m.rows].Codelijst, func(n node) {
			if len(n.Subcodes) > 0 {
				return
			}
			open := slices.DeleteFunc(slices.Clone(columns), func(c string) bool { return grey[[2]string{n.Code, c}] })
			if len(open) > 0 {
				s.add(o, "open\t"+m.name+"\t"+n.Code, ranges(open))
			}
		})
	}
	return nil
}

func categories(o official, list string) (codes []string, err error) {
	walk(o.Codelijsten[list].Codelijst, func(n node) {
		if n.Code[0] < '0' || n.Code[0] > '9' {
			return
		}
		code, _ := repairCode("categorie", n.Code)
		codes = append(codes, code)
	})
	if len(codes) == 0 {
		return nil, fmt.Errorf("%c%d: no %s", o.layer, o.year, list)
	}
	slices.Sort(codes)
	return codes, nil
}

// ranges joins codes that differ by one in the last digit: 4.3.1 4.3.2 4.3.3 is 4.3.1-3.
func ranges(codes []string) string {
	var out []string
	for i := 0; i < len(codes); {
		j := i
		for j+1 < len(codes) && follows(codes[j], codes[j+1]) {
			j++
		}
		text := codes[i]
		if j > i {
			text += "-" + codes[j][len(codes[j])-1:]
		}
		out = append(out, text)
		i = j + 1
	}
	return strings.Join(out, " ")
}

func follows(a, b string) bool {
	n := len(a) - 1
	return len(b) == n+1 && a[:n] == b[:n] && b[n] == a[n]+1
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
