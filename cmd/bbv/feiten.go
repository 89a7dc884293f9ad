package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/cmd/bbv/internal/manual"
	"github.com/bbvgo/bbv/exchange"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
)

// feiten is the command that lists all figures as data.
func feiten(t *terminal) cli.Command {
	format, output := table.FormatCSV, ""
	password := &passwordFlags{}
	c := feitenHelp
	c.Run = func(args []string) (int, error) {
		if err := t.findPassword(password, args); err != nil {
			return 0, err
		}
		return t.facts(format, output, args)
	}
	as := formatFlag(&format)
	as.What = finding.Text{NL: "csv (zonder deze optie), tekst, markdown, html of json", EN: "csv (without this option), text, markdown, html or json"}
	c.Flags = append([]cli.Flag{as,
		{Name: finding.Text{NL: "uit", EN: "output"}, Letter: "o", Value: finding.Text{NL: "MAP", EN: "FOLDER"}, Into: &output,
			What: finding.Text{NL: "schrijf een Data Package in deze map; --als geldt dan niet", EN: "write a Data Package into this folder; --as has then no effect"}},
	}, password.flags()...)
	return c
}

var feitenHelp = cli.Command{
	Name: finding.Text{NL: "feiten", EN: "facts"}, Args: manual.FileArgs,
	Short: finding.Text{NL: "geef elk cijfer als een regel met wat de tabel ervan zegt", EN: "list every figure with what its table says of it"},
	Long: finding.Text{NL: `
Elke regel is een cijfer: waar het staat, onder welke kop, in welke rij en kolom, van welk jaar en welke fase (begroting,
rekening …), lasten of baten, zoals het vermeld is en in euro's. Wat een tabel niet zegt blijft leeg. Het bedrag in euro's is
zonder minteken voor lasten en baten, hoe de tabel ze ook schrijft; het blijft leeg waar de eenheid of het teken onbekend is.
Verschillen die uit andere kolommen van de tabel volgen staan er niet bij.

Met -o MAP komen de cijfers in een Data Package: cijfers.csv met alles wat van een cijfer bekend is, en datapackage.json dat zegt
wat elke kolom betekent, voor databanken en programma's. Cellen staan daar zoals ze zijn: een rekenblad kan er een met = voorop als
formule lezen.
`, EN: `
Every line is a figure: where it stands, under which heading, in which row and column, of which year and stage (begroting,
rekening …), lasten or baten, as printed and in euros. What a table does not tell stays empty. The amount in euros has no minus
for lasten and baten, however the table writes them; it stays empty where the unit or the sign is unknown. Differences that
follow from other columns of the table are left out.

With -o FOLDER the figures go into a Data Package: cijfers.csv with all that is known of a figure, and datapackage.json, which says
what every column means, for databases and programs. Cells stand there as they are: a spreadsheet may take one that begins with = for
a formula.
`},
	Examples: []cli.Example{
		{Call: finding.Text{NL: "feiten begroting.pdf > feiten.csv", EN: "facts budget.pdf > facts.csv"}, What: finding.Text{NL: "alle cijfers voor een rekenblad of een databank", EN: "all figures for a spreadsheet or a database"}},
		{Call: finding.Text{NL: "feiten -o pakket begroting.pdf", EN: "facts -o package budget.pdf"}, What: finding.Text{NL: "een Data Package in de map pakket", EN: "a Data Package in the folder package"}},
		{Call: finding.Text{NL: "feiten --als tekst programma-3.html", EN: "facts --as text programme-3.html"}, What: finding.Text{NL: "die van een bewaarde pagina, om te lezen", EN: "those of a saved page, to read"}},
	},
}

// facts writes the figures of all that is named.
func (t *terminal) facts(format table.Format, output string, names []string) (int, error) {
	p, err := t.publication(bbv.Opener{PDF: t.pages().Read}, names)
	if p == nil {
		return t.unread(err), nil
	}
	list, code := t.factTable(p), t.failed(p)
	switch {
	case len(list.Rows) > 0 && output != "":
		return code, packFacts(p, output, names)
	case len(list.Rows) > 0:
		return code, t.writeFacts(list, format)
	case code == exitOK:
		t.tell("bbv: ", t.say("geen cijfers gevonden", "no figures found"))
	}
	return code, nil
}

// packFacts writes the figures as a Data Package, which names the files without their folders.
func packFacts(p *bbv.Publication, folder string, names []string) error {
	var about exchange.About
	for _, name := range names {
		about.Sources = append(about.Sources, exchange.Provenance{Title: filepath.Base(name)})
	}
	err := os.MkdirAll(folder, 0o777)
	if err == nil {
		create := func(name string) (io.WriteCloser, error) { return os.Create(filepath.Join(folder, name)) }
		err = exchange.WriteFigures(create, about, p.Facts())
	}
	if err != nil {
		return inFile(folder, unwritable(err))
	}
	return nil
}

func (t *terminal) writeFacts(list table.Table, format table.Format) error {
	if format != table.FormatJSON {
		list = harmless(list)
	}
	if err := table.Write(t.out, list, format); err != nil {
		return unwritable(err)
	}
	return nil
}

// factTable has a row for every figure.
func (t *terminal) factTable(p *bbv.Publication) (list table.Table) {
	cells := func(texts ...string) (row []table.Cell) {
		for _, text := range texts {
			row = append(row, table.Cell{Text: text})
		}
		return row
	}
	list.Corner.Text = t.say("plaats", "place")
	list.Header = [][]table.Cell{cells(t.say("tabel", "table"), t.say("kop", "section"), t.say("regel", "row"), t.say("kolom", "column"), t.say("zijde", "side"),
		t.say("jaar", "year"), t.say("fase", "stage"), t.say("stand", "stand"), t.say("vermeld", "printed"), t.say("eenheid", "unit"), t.say("euro", "euros"))}
	for place, f := range p.Facts() {
		unit, stand := "", ""
		if f.Unit {
			unit = f.Printed.Unit().String()
		}
		if f.Stand {
			stand = t.say("ja", "yes")
		}
		list.Rows = append(list.Rows, table.Row{Label: table.Cell{Text: place.Source().In(t.lang)}, Cells: cells(
			place.Caption, f.Section, f.Label, f.Heading, told(f.Side != 0, f.Side), yearText(f.Year, f.Since), told(f.Stage != 0, f.Stage),
			stand, f.Printed.String(), unit, amountText(f.Amount))})
	}
	return list
}

// told is what a text says, empty where it is not known.
func told(ok bool, of fmt.Stringer) string {
	if !ok {
		return ""
	}
	return of.String()
}

func yearText(year, since int) string {
	switch {
	case year == 0:
		return ""
	case since != 0:
		return fmt.Sprintf("%d–%d", since, year)
	}
	return strconv.Itoa(year)
}

func amountText(a *budget.Amount) string {
	if a == nil {
		return ""
	}
	return a.String()
}
