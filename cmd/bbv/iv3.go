package main

import (
	"bufio"
	"bytes"
	"fmt"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/cmd/bbv/internal/manual"
	"github.com/bbvgo/bbv/cmd/bbv/internal/words"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3/controls"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/workbook"
	"github.com/bbvgo/bbv/publication/files"
)

// deliveries is what the commands on deliveries read, and how.
type deliveries struct {
	*terminal
	unit   string // of the amounts in a file, where it is not the usual one
	says   workbook.Reader
	bare   bool // leave out details
	output string
}

// unitFlag says what the unit of the amounts is.
func (d *deliveries) unitFlag() cli.Flag {
	return cli.Flag{Name: finding.Text{NL: "eenheid", EN: "unit"}, Value: finding.Text{NL: "euro|duizend", EN: "euro|thousand"}, Choice: []finding.Text{cli.Same("euro"), {NL: "duizend", EN: "thousand"}}, Into: &d.unit,
		What: finding.Text{NL: "de eenheid van de bedragen; anders duizend in een werkmap, en euro in JSON", EN: "the unit of the amounts; otherwise thousand in a workbook, and euro in JSON"}}
}

func (d *deliveries) outputFlag() cli.Flag {
	return cli.Flag{Name: finding.Text{NL: "uit", EN: "output"}, Letter: "o", Value: finding.Text{NL: "BESTAND", EN: "FILE"}, Into: &d.output,
		What: finding.Text{NL: "het bestand dat geschreven wordt; anders de standaarduitvoer", EN: "the file to write; otherwise the standard output"}}
}

// iv3Command has the commands on deliveries.
func iv3Command(t *terminal) cli.Command {
	c := manual.Iv3
	check, toJSON, toBook := &deliveries{terminal: t}, &deliveries{terminal: t}, &deliveries{terminal: t}
	checking := manual.Iv3Check
	checking.Flags = []cli.Flag{check.unitFlag()}
	checking.Run = func(args []string) (int, error) {
		if len(args) == 0 {
			return 0, errNoFile
		}
		s := &words.Summary{}
		code := t.eachFile(t.plainItems(args), func(it files.Item) (bool, error) { return check.check(it, s) })
		if code != exitInterrupted && len(args) > 1 {
			t.printf("%s\n  %s\n", t.say("Samen", "Together"), words.Join(deliveriesTold(s, t.failures), "\n  ").In(t.lang))
		}
		return code, nil
	}
	json := manual.Iv3JSON
	json.Flags = append([]cli.Flag{toJSON.outputFlag(), toJSON.unitFlag()}, toJSON.saysFlags()...)
	json.Run = func(args []string) (int, error) { return toJSON.convert(args, writeJSON) }
	book := manual.Iv3Book
	book.Flags = []cli.Flag{toBook.outputFlag(), toBook.unitFlag(), {Name: finding.Text{NL: "zonder-details", EN: "without-details"}, Into: &toBook.bare,
		What: finding.Text{NL: "laat de details van regels weg, waar een werkmap geen plaats voor heeft", EN: "leave out the details of rows, for which a workbook has no place"}}}
	book.Run = func(args []string) (int, error) { return toBook.convert(args, workbook.Write) }
	against, column := &deliveries{terminal: t}, budget.Column{}
	comparing := manual.Iv3Compare
	comparing.Flags = []cli.Flag{columnFlag(&column), against.unitFlag()}
	comparing.Run = func(args []string) (int, error) { return against.compare(args, column) }
	c.Commands = []cli.Command{checking, comparing, json, book}
	return c
}

// saysFlags say what JSON asks for and a workbook does not state.
func (d *deliveries) saysFlags() []cli.Flag {
	return []cli.Flag{
		{Name: finding.Text{NL: "pakket", EN: "package"}, Value: finding.Text{NL: "NAAM", EN: "NAME"}, Into: &d.says.FinancialPackage,
			What: finding.Text{NL: "het financiële pakket, waar JSON om vraagt", EN: "the financial package, which JSON asks for"}},
		{Name: finding.Text{NL: "software", EN: "software"}, Value: finding.Text{NL: "NAAM", EN: "NAME"}, Into: &d.says.ExportSoftware,
			What: finding.Text{NL: "waarmee de gegevens uit het pakket komen", EN: "what gets the data out of the package"}},
		{Name: finding.Text{NL: "details-openbaar", EN: "details-public"}, Into: &d.says.DetailsPublic,
			What: finding.Text{NL: "het CBS mag de details openbaar maken", EN: "CBS may publish the details"}},
	}
}

// read reads a delivery, of JSON or of a workbook.
func (d *deliveries) read(it files.Item) (*delivery.Delivery, error) {
	f, err := it.Open(d.ctx)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := bufio.NewReader(f)
	if begin, _ := in.Peek(len(zipBegin)); bytes.Equal(begin, zipBegin) {
		d.says.InEuros = d.unit == "euro"
		return d.says.Read(in)
	}
	begin, _ := in.Peek(mostBefore)
	if begin = bytes.TrimLeft(begin, "\uFEFF \t\r\n"); len(begin) > 0 && begin[0] != '{' {
		return nil, errNoDelivery
	}
	unit := budget.InEuros
	if d.unit == "duizend" {
		unit = budget.InThousands
	}
	return delivery.Read(in, delivery.ReadOptions{Unit: unit})
}

// mostBefore is how much may stand before the delivery in JSON, blanks and a mark of the encoding, for it to be told from another file.
const mostBefore = 512

var errNoDelivery = problem{NL: "dit is geen Iv3-levering: dat is JSON, of de werkmap van het CBS (xlsx)", EN: "this is no Iv3 delivery: that is JSON, or the workbook of CBS (xlsx)"}

// zipBegin is how a workbook begins.
var zipBegin = []byte("PK")

// check checks one delivery and reports whether CBS would take it.
func (d *deliveries) check(it files.Item, s *words.Summary) (right bool, err error) {
	made, err := d.read(it)
	if err != nil {
		return false, err
	}
	d.printf("%s\n  %s: %d lasten, %d baten\n", finding.Printable(it.Name), finding.Printable(d.whose(made.Meta)), len(made.Lasten), len(made.Baten))
	report := controls.Check(made, controls.Options{})
	s.Files++
	s.Count(report)
	d.printer("  ").Print(d.out, report.Findings...)
	if len(report.Findings) == 0 {
		d.printf("  %s\n", d.say("niets gevonden", "nothing found"))
	}
	return report.OK(), nil
}

// whose says of whom and when a delivery is, as far as it says so itself.
func (d *deliveries) whose(m delivery.Metadata) string {
	if !m.Layer.Valid() || m.Year == 0 {
		return d.say("een levering zonder overheidslaag of boekjaar", "a delivery without overheidslaag or boekjaar")
	}
	return fmt.Sprintf("%v %v %d, %v", m.Layer, m.Name, m.Year, m.Period)
}

// deliveriesTold says what a run over several of them came to.
func deliveriesTold(s *words.Summary, unread int) []finding.Text {
	lines := []finding.Text{words.Number(s.Files, finding.Text{NL: "1 levering", EN: "1 delivery"}, finding.Text{NL: "{0} leveringen", EN: "{0} deliveries"}), s.Findings()}
	if unread > 0 {
		lines = append(lines, words.NotRead(unread))
	}
	return lines
}
