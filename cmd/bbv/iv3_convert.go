package main

import (
	"bytes"
	"io"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/cmd/bbv/internal/words"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/publication/files"
)

// writeJSON writes a delivery as CBS wants JSON: in whole euros.
func writeJSON(w io.Writer, d *delivery.Delivery) error {
	d.Unit = budget.InEuros
	return d.Write(w)
}

// convert reads a delivery and writes it in the other form. What reading found stands on the error output.
func (d *deliveries) convert(args []string, write func(io.Writer, *delivery.Delivery) error) (int, error) {
	switch {
	case len(args) != 1:
		return 0, problem{NL: "noem één levering", EN: "name one delivery"}
	case d.output != "" && isInput(d.output, args):
		return 0, inFile(d.output, errOwnDelivery)
	}
	return d.eachFile(d.plainItems(args), func(it files.Item) (bool, error) {
		made, err := d.read(it)
		if err != nil {
			return false, err
		}
		report := finding.Report{Findings: made.Faults}
		d.printer("").Print(d.err, made.Faults...)
		d.sayMissing(made)
		if d.bare {
			d.dropDetails(made)
		}
		var text bytes.Buffer
		if err := write(&text, made); err != nil {
			if !report.OK() {
				err = errFaulty
			}
			return false, err
		}
		if d.output == "" {
			_, err := d.out.Write(text.Bytes())
			return report.OK(), err
		}
		return report.OK(), replace(d.output, func(w io.Writer) error { _, err := w.Write(text.Bytes()); return err })
	}), nil
}

// errOwnDelivery is that a delivery would take the place of what it is made of.
var errOwnDelivery = problem{NL: "dit is de levering zelf; geef het resultaat een andere naam", EN: "this is the delivery itself; give the result another name"}

// errFaulty is that reading left something out that cannot be written.
var errFaulty = problem{NL: "er is niets geschreven: verbeter eerst wat hierboven als fout staat", EN: "nothing is written: correct first what stands above as an error"}

// sayMissing says what a workbook did not state and JSON asks for.
func (d *deliveries) sayMissing(made *delivery.Delivery) {
	for _, m := range []struct{ value, key, flag string }{{made.Meta.FinancialPackage, "financieel_pakket", "--pakket"}, {made.Meta.ExportSoftware, "export_software", "--software"}} {
		if m.value == "" {
			d.note(finding.Text{NL: "{0} is leeg: vul het aan met {1}", EN: "{0} is empty: state it with {1}"}.With(m.key, m.flag))
		}
	}
}

// dropDetails leaves out the details of rows, and says of how many.
func (d *deliveries) dropDetails(made *delivery.Delivery) {
	n := 0
	drop := func(details *string) {
		if *details != "" {
			*details, n = "", n+1
		}
	}
	for i := range made.Lasten {
		drop(&made.Lasten[i].Details)
	}
	for i := range made.Baten {
		drop(&made.Baten[i].Details)
	}
	for i := range made.BalansLasten {
		drop(&made.BalansLasten[i].Details)
	}
	for i := range made.BalansBaten {
		drop(&made.BalansBaten[i].Details)
	}
	if n > 0 {
		d.note(words.Number(n, finding.Text{NL: "van 1 regel zijn de details weggelaten", EN: "the details of 1 row are left out"}, finding.Text{NL: "van {0} regels zijn de details weggelaten", EN: "the details of {0} rows are left out"}))
	}
}

// note says something on the error output.
func (d *deliveries) note(text finding.Text) { d.tell("bbv: ", text.In(d.lang)) }
