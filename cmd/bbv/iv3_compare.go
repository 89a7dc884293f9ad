package main

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/reconcile"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/files"
)

// columnFlag says with which column of a document a delivery is compared.
func columnFlag(into *budget.Column) cli.Flag {
	return cli.Flag{Name: finding.Text{NL: "kolom", EN: "column"}, Value: finding.Text{NL: "KOLOM", EN: "COLUMN"},
		Into: func(text string) (err error) {
			if *into, err = budget.ParseColumn(text); err != nil {
				return problem{NL: "schrijf een jaar en een fase, zoals 2026-begroting of 2026-realisatie", EN: "write a year and a stage, such as 2026-begroting or 2026-realisatie"}
			}
			return nil
		},
		What: finding.Text{NL: "de kolom van het document (2026-na-wijziging); anders die van de levering", EN: "the column of the document (2026-na-wijziging); otherwise that of the delivery"}}
}

// compare holds a delivery against the document that it is of.
func (d *deliveries) compare(args []string, column budget.Column) (int, error) {
	if len(args) != 2 {
		return 0, problem{NL: "noem een levering en een document: bbv iv3 vergelijk levering.xlsx begroting.json", EN: "name a delivery and a document: bbv iv3 compare delivery.xlsx budget.json"}
	}
	var doc *programme.Document
	if code := d.eachFile(d.plainItems(args[1:]), func(it files.Item) (right bool, err error) {
		f, err := it.Open(d.ctx)
		if err != nil {
			return false, err
		}
		defer f.Close()
		doc, err = programme.Read(f)
		return true, err
	}); code != exitOK {
		return code, nil
	}
	return d.eachFile(d.plainItems(args[:1]), func(it files.Item) (bool, error) {
		made, err := d.read(it)
		if err != nil {
			return false, err
		}
		at := column
		if at == (budget.Column{}) {
			if at, err = columnOf(made); err != nil {
				return false, err
			}
		}
		report := reconcile.Check(made, doc, at)
		d.printf("%s\n  %v %v %d, %v; %s\n", finding.Printable(it.Name), made.Meta.Layer, finding.Printable(made.Meta.Name), made.Meta.Year, made.Meta.Period, finding.Printable(args[1]+": "+doc.Label(at)))
		d.printer("  ").Print(d.out, report.Findings...)
		if len(report.Findings) == 0 {
			d.printf("  %s\n", d.say("geen verschillen gevonden", "no differences found"))
		}
		return report.OK(), nil
	}), nil
}

// columnOf is the column that a delivery is of: begroting or realisatie of its year. A quarter has none.
func columnOf(d *delivery.Delivery) (budget.Column, error) {
	switch d.Meta.Period {
	case delivery.PeriodBegroting:
		return budget.Column{Year: d.Meta.Year, Stage: budget.Begroting}, nil
	case delivery.PeriodJaarrekening:
		return budget.Column{Year: d.Meta.Year, Stage: budget.Realisatie}, nil
	}
	return budget.Column{}, problem{NL: "dit is een levering van een kwartaal; zeg met --kolom waar u haar mee vergelijkt", EN: "this is a delivery of a quarter; say with --column what to compare it with"}
}
