package main

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3/controls"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/publication/files"
)

// checkDeliveries runs "bbv iv3 check".
func checkDeliveries(c *command, args []string) int {
	code, ok := c.parse(args)
	switch {
	case !ok:
		return code
	case len(c.args) == 0 || c.args[0] != "check":
		return c.t.wrong(c.Name(), problem{NL: "zeg wat te doen: bbv iv3 check BESTAND…", EN: "say what to do: bbv iv3 check FILE…"})
	}
	c.args = c.args[1:]
	if code, ok := c.parseFiles(nil); !ok {
		return code
	}
	return c.eachFile(c.t.plainItems(c.args), c.t.checkDelivery)
}

// checkDelivery checks one delivery and reports whether CBS would take it.
func (t *terminal) checkDelivery(it files.Item) (right bool, err error) {
	f, err := it.Open(t.ctx)
	if err != nil {
		return false, err
	}
	defer f.Close()
	d, err := delivery.Read(f, delivery.ReadOptions{})
	if err != nil {
		return false, err
	}
	t.printf("%s\n  %v %v %d, %v: %d lasten, %d baten\n", finding.Printable(it.Name), d.Meta.Layer, d.Meta.Name, d.Meta.Year, d.Meta.Period, len(d.Lasten), len(d.Baten))
	report := controls.Check(d, controls.Options{})
	t.printer("  ").Print(t.out, report.Findings...)
	if len(report.Findings) == 0 {
		t.printf("  %s\n", t.say("niets gevonden", "nothing found"))
	}
	return report.OK(), nil
}
