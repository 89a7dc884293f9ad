package main

import (
	"fmt"
	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/finding"
	"strings"

	"github.com/bbvgo/bbv/iv3"
)

// taakveldOptions are the options of taakveld.
type taakveldOptions struct {
	layer          iv3.Layer
	year, from, to int
	series         bool
}

// taakveld is the command that looks taakvelden up.
func taakveld(t *terminal) cli.Command {
	o := &taakveldOptions{layer: iv3.Gemeente}
	c := taakveldHelp
	c.Run = func(codes []string) (int, error) { return exitOK, t.lookUp(o, codes) }
	year := finding.Text{NL: "JAAR", EN: "YEAR"}
	c.Flags = []cli.Flag{
		{Name: finding.Text{NL: "jaar", EN: "year"}, Value: year, Into: &o.year, What: finding.Text{NL: "de lijst van dit jaar", EN: "the list of this year"}},
		{Name: finding.Text{NL: "van", EN: "from"}, Value: year, Into: &o.from, What: finding.Text{NL: "wat er van taakvelden wordt, vanaf dit jaar", EN: "what becomes of taakvelden, from this year"}},
		{Name: finding.Text{NL: "naar", EN: "to"}, Value: year, Into: &o.to, What: finding.Text{NL: "tot dit jaar", EN: "to this year"}},
		{Name: finding.Text{NL: "reeksen", EN: "series"}, Into: &o.series, What: finding.Text{NL: "welke sommen van taakvelden over die jaren te vergelijken zijn", EN: "which sums of taakvelden compare over those years"}},
		{Name: finding.Text{NL: "laag", EN: "layer"}, Value: finding.Text{NL: "LAAG", EN: "LAYER"}, Into: &o.layer, Choice: []string{"Gemeente", "Provincie", "GR"},
			What: finding.Text{NL: "Gemeente (zonder deze optie), Provincie of GR", EN: "Gemeente (without this option), Provincie or GR"}},
	}
	return c
}

var taakveldHelp = cli.Command{
	Name: cli.Same("taakveld"), Also: []string{"taakvelden"}, Args: finding.Text{NL: "[CODE…]", EN: "[CODE…]"},
	Short: finding.Text{NL: "zoek taakvelden op, en wat er tussen jaren van wordt", EN: "look up taakvelden, and what years make of them"},
	Long: finding.Text{NL: `
Met --jaar de taakvelden van een jaar, of die welke genoemd worden; een code met spaties of nullen te veel wordt herkend. Met --van
en --naar wat er van elk taakveld geworden is, en op grond waarvan.
`, EN: `
With --year the taakvelden of a year, or those that are named; a code with blanks or noughts too many is understood. With --from and
--to what became of every taakveld, and by which source.
`},
	Examples: []cli.Example{
		{Call: finding.Text{NL: "taakveld 6.1 --jaar 2023", EN: "taakveld 6.1 --year 2023"}, What: finding.Text{NL: "een taakveld", EN: "a taakveld"}},
		{Call: finding.Text{NL: "taakveld --van 2022 --naar 2026", EN: "taakveld --from 2022 --to 2026"}, What: finding.Text{NL: "wat er tussen die jaren veranderd is", EN: "what changed between those years"}},
		{Call: finding.Text{NL: "taakveld --van 2017 --naar 2026 --reeksen", EN: "taakveld --from 2017 --to 2026 --series"}, What: finding.Text{NL: "wat te vergelijken is", EN: "what compares"}},
	},
}

// errNoYear is that no year is named.
var errNoYear = problem{NL: "noem een jaar met --jaar, of twee met --van en --naar", EN: "name a year with --year, or two with --from and --to"}

// lookUp looks taakvelden up in the list of a year, or prints what becomes of
// the codes of one year in another, or which sums of them compare through the years.
func (t *terminal) lookUp(o *taakveldOptions, codes []string) error {
	switch {
	case o.from != 0 && o.to != 0 && o.series:
		return t.printSeries(o.layer, o.from, o.to)
	case o.from != 0 && o.to != 0:
		return t.printCrosswalk(o.layer, o.from, o.to, codes)
	case o.year != 0:
		return t.printTaakvelden(o.layer, o.year, codes)
	}
	return errNoYear
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
