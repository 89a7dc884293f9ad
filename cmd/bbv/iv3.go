package main

import (
	"flag"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/controls"
	"github.com/bbvgo/bbv/iv3/delivery"
)

// iv3Command runs "bbv iv3 check".
func iv3Command(args []string, t terminal) int {
	if len(args) == 0 || args[0] != "check" {
		fmt.Fprintln(t.err, "bbv iv3: zeg wat te doen: bbv iv3 check BESTAND… (say what to do)")
		return exitUnreadable
	}
	o, code := parseFiles("iv3 check", args[1:], t, func(f *flag.FlagSet, o *options) {
		f.StringVar(&o.lang, "taal", "nl", "")
	})
	if code >= 0 {
		return code
	}
	lang, err := o.language()
	if err != nil {
		return exitUnreadable
	}
	code = exitOK
	for _, name := range o.files {
		wrong, err := checkDelivery(name, lang, t)
		switch {
		case err != nil:
			fmt.Fprintf(t.err, "bbv: %s: %s\n", name, because(err, lang))
			code = exitUnreadable
		case wrong && code == exitOK:
			code = exitFindings
		}
	}
	return code
}

// checkDelivery checks one delivery and reports whether CBS would refuse it.
func checkDelivery(name string, lang finding.Language, t terminal) (wrong bool, err error) {
	r := t.in
	if name != "-" {
		f, err := openFile(name)
		if err != nil {
			return false, err
		}
		defer f.Close()
		r = io.Reader(f)
	}
	d, err := delivery.Read(r, delivery.ReadOptions{})
	if err != nil {
		return false, err
	}
	fmt.Fprintf(t.out, "%s\n  %v %v %d, %v: %d lasten, %d baten\n", name, d.Meta.Layer, d.Meta.Name, d.Meta.Year, d.Meta.Period, len(d.Lasten), len(d.Baten))
	report := controls.Check(d, controls.Options{})
	p := newReader(t, lang)
	p.printer("  ").Print(t.out, report.Findings...)
	if len(report.Findings) == 0 {
		fmt.Fprintln(t.out, "  "+p.say("niets gevonden", "nothing found"))
	}
	return !report.OK(), nil
}

// taakveld looks a taakveld up in the list of a year, or prints what becomes of
// the codes of one year in another.
func taakveld(args []string, t terminal) int {
	year, from, to, layerName := 0, 0, 0, "Gemeente"
	o, code := parse("taakveld", args, t, func(f *flag.FlagSet, _ *options) {
		f.IntVar(&year, "jaar", 0, "")
		f.IntVar(&from, "van", 0, "")
		f.IntVar(&to, "naar", 0, "")
		f.StringVar(&layerName, "laag", layerName, "")
	})
	if code >= 0 {
		return code
	}
	var layer iv3.Layer
	err := layer.UnmarshalText([]byte(layerName))
	switch {
	case err != nil:
	case from != 0 && to != 0:
		err = printCrosswalk(layer, from, to, o.files, t)
	case year != 0:
		err = printTaakvelden(layer, year, o.files, t)
	default:
		err = fmt.Errorf("noem --jaar, of --van en --naar (name a year, or two)")
	}
	if err != nil {
		fmt.Fprintf(t.err, "bbv taakveld: %v\n", err)
		return exitUnreadable
	}
	return exitOK
}

func printTaakvelden(layer iv3.Layer, year int, labels []string, t terminal) error {
	c, err := iv3.For(layer, year)
	if err != nil {
		return err
	}
	if len(labels) == 0 {
		for _, info := range c.Taakvelden() {
			printTaakveld(info, t)
		}
	}
	for _, label := range labels {
		read, err := c.Read(label)
		if err != nil {
			return err
		}
		printTaakveld(read.Taakveld, t)
		if read.Label != read.Taakveld.Code.String() {
			fmt.Fprintf(t.out, "       gelezen uit %q: %v\n", read.Label, read.Tolerated)
		}
	}
	return nil
}

func printTaakveld(info iv3.TaakveldInfo, t terminal) {
	closed := ""
	if !info.Bookable {
		closed = " (gesloten: hierop wordt niet geboekt)"
	}
	fmt.Fprintf(t.out, "%-6v %s%s\n", info.Code, info.Name, closed)
}

func printCrosswalk(layer iv3.Layer, from, to int, codes []string, t terminal) error {
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
			return fmt.Errorf("%s is in %d geen taakveld (no taakveld in that year)", strconv.Quote(text), from)
		}
		mappings = append(mappings, m)
	}
	for _, m := range mappings {
		to := "geen"
		if len(m.To) > 0 {
			to = strings.Trim(fmt.Sprint(m.To), "[]")
		}
		fmt.Fprintf(t.out, "%-6v → %-40s %v, %v\n", m.From, to, m.Kind, m.Basis)
	}
	return nil
}
