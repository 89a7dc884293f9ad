package main

import (
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/iv3"
)

// taakveld looks a taakveld up in the list of a year, or prints what becomes of
// the codes of one year in another, or which sums of them compare through the years.
func taakveld(c *command, args []string) int {
	var layer iv3.Layer
	year, from, to := c.Int("jaar", 0, ""), c.Int("van", 0, ""), c.Int("naar", 0, "")
	series := c.Bool("reeksen", false, "")
	c.TextVar(&layer, "laag", iv3.Gemeente, "")
	code, ok := c.parse(args)
	if !ok {
		return code
	}
	var err error
	switch {
	case *from != 0 && *to != 0 && *series:
		err = c.t.printSeries(layer, *from, *to)
	case *from != 0 && *to != 0:
		err = c.t.printCrosswalk(layer, *from, *to, c.args)
	case *year != 0:
		err = c.t.printTaakvelden(layer, *year, c.args)
	default:
		err = problem{NL: "noem --jaar, of --van en --naar", EN: "name a year with --jaar, or two with --van and --naar"}
	}
	if err != nil {
		return c.t.wrong(c.Name(), err)
	}
	return exitOK
}

func (t *terminal) printTaakvelden(layer iv3.Layer, year int, labels []string) error {
	list, err := iv3.For(layer, year)
	if err != nil {
		return err
	}
	if len(labels) == 0 {
		for _, info := range list.Taakvelden() {
			t.printTaakveld(info)
		}
	}
	for _, label := range labels {
		read, err := list.Read(label)
		if err != nil {
			return err
		}
		t.printTaakveld(read.Taakveld)
		if read.Label != read.Taakveld.Code.String() {
			t.printf("       %s %q: %v\n", t.say("gelezen uit", "read from"), read.Label, read.Tolerated)
		}
	}
	return nil
}

func (t *terminal) printTaakveld(info iv3.TaakveldInfo) {
	closed := ""
	if !info.Bookable {
		closed = t.say(" (gesloten: hierop wordt niet geboekt)", " (closed: nothing is booked on it)")
	}
	t.printf("%-6v %s%s\n", info.Code, info.Name, closed)
}

func (t *terminal) printCrosswalk(layer iv3.Layer, from, to int, codes []string) error {
	x, err := iv3.NewCrosswalk[iv3.Taakveld](layer, from, to)
	if err != nil {
		return err
	}
	mappings := x.Mappings()
	if len(codes) > 0 {
		mappings = nil
	}
	for _, text := range codes {
		code, err := iv3.ParseTaakveld(text)
		if err != nil {
			return err
		}
		m, ok := x.Mapping(code)
		if !ok {
			return problem{NL: fmt.Sprintf("%q is in %d geen taakveld", text, from), EN: fmt.Sprintf("%q is no taakveld in %d", text, from)}
		}
		mappings = append(mappings, m)
	}
	for _, m := range mappings {
		to := t.say("geen", "none")
		if len(m.To) > 0 {
			to = strings.Trim(fmt.Sprint(m.To), "[]")
		}
		t.printf("%-6v → %-40s %v, %v\n", m.From, to, m.Kind, m.Basis)
	}
	return nil
}

func (t *terminal) printSeries(layer iv3.Layer, from, to int) error {
	series, err := iv3.Comparable(layer, from, to)
	if err != nil {
		return err
	}
	for _, g := range series {
		merged := ""
		if g.Merged() {
			merged = t.say(", alleen als som", ", as a sum only")
		}
		t.printf("%-14s = %s %v%s\n", g.Label(from), g.Label(to), g.Basis, merged)
	}
	return nil
}
