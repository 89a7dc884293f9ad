package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/cmd/bbv/internal/manual"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
)

// documentCommand is the command that makes a document of tables.
func documentCommand(t *terminal) cli.Command {
	m := &maker{terminal: t}
	password := &passwordFlags{}
	c := documentHelp
	c.Run = func(args []string) (int, error) {
		if err := t.findPassword(password, args); err != nil {
			return 0, err
		}
		return m.make(args)
	}
	c.Flags = append([]cli.Flag{
		{Name: finding.Text{NL: "soort", EN: "kind"}, Value: finding.Text{NL: "SOORT", EN: "KIND"}, Into: &m.cover.Kind, Choice: cli.Words(kinds()...),
			What: finding.Text{NL: "wat voor document het is (verplicht): begroting, jaarstukken, kadernota, voorjaarsnota of bestuursrapportage", EN: "which document it is (required): begroting, jaarstukken, kadernota, voorjaarsnota or bestuursrapportage"}},
		{Name: finding.Text{NL: "jaar", EN: "year"}, Value: finding.Text{NL: "JAAR", EN: "YEAR"}, Into: &m.cover.Year,
			What: finding.Text{NL: "het begrotingsjaar (verplicht)", EN: "the year that it is for (required)"}},
		{Name: finding.Text{NL: "gemeente", EN: "municipality"}, Value: finding.Text{NL: "NAAM", EN: "NAME"}, Into: &m.cover.Municipality.Name,
			What: finding.Text{NL: "de naam, zonder het woord gemeente", EN: "the name, without the word gemeente"}},
		layerFlag(&m.cover.Municipality.Kind, finding.Text{NL: "van wie het is, als de naam dat niet zegt", EN: "whose it is, where the name does not say"}),
		{Name: finding.Text{NL: "uit", EN: "output"}, Letter: "o", Value: finding.Text{NL: "BESTAND", EN: "FILE"}, Into: &m.output,
			What: finding.Text{NL: "het bestand dat geschreven wordt; anders de standaarduitvoer", EN: "the file to write; otherwise the standard output"}},
	}, password.flags()...)
	return c
}

// layerFlag says of which layer of government documents are.
func layerFlag(into *iv3.Layer, what finding.Text) cli.Flag {
	f := cli.Flag{Name: finding.Text{NL: "laag", EN: "layer"}, Value: finding.Text{NL: "LAAG", EN: "LAYER"}, Into: into}
	var names []string
	for l := iv3.Gemeente; l.Valid(); l++ {
		names = append(names, l.String())
	}
	f.Choice = cli.Words(names...)
	list := strings.ToLower(strings.Join(names, ", "))
	f.What = finding.Text{NL: what.NL + ": " + list, EN: what.EN + ": " + list}
	return f
}

// kinds are the words for the kinds of document.
func kinds() (words []string) {
	for k := programme.Begroting; k.Valid(); k++ {
		words = append(words, k.String())
	}
	return words
}

var documentHelp = cli.Command{
	Name: finding.Text{NL: "document", EN: "document"}, Args: manual.FileArgs,
	Short: finding.Text{NL: "maak van tabellen één document in JSON", EN: "make one document in JSON of tables"},
	Long: finding.Text{NL: `
Voegt de tabellen van al wat genoemd wordt samen tot één begroting, jaarstukken of tussentijds document: programma's met lasten en baten, reserves,
taakvelden, doelen, indicatoren, balans, kengetallen. Met bbv controle wordt dat document in zijn geheel gecontroleerd, met bbv
vergelijk naast een ander gelegd. Welke cijfers er geen plaats in hebben, en waarom, staat op de foutuitvoer.
`, EN: `
Joins the tables of all that is named to one begroting, jaarstukken or interim document: programmes with lasten and baten, reserves, taakvelden,
goals, indicators, balans, kengetallen. bbv check checks that document as a whole, bbv compare lays it beside another. Which
figures have no place in it, and why, stands on the error output.
`},
	Examples: []cli.Example{
		{Call: finding.Text{NL: "document --soort jaarstukken --jaar 2024 -o document.json jaarstukken.pdf", EN: "document --kind jaarstukken --year 2024 -o document.json accounts.pdf"},
			What: finding.Text{NL: "een document van een pdf", EN: "a document of a PDF"}},
		{Call: finding.Text{NL: "document --soort begroting --jaar 2025 paginas/ > document.json", EN: "document --kind begroting --year 2025 pages/ > document.json"},
			What: finding.Text{NL: "een document van een map met bewaarde pagina's", EN: "a document of a folder of saved pages"}},
	},
}

// maker makes a document.
type maker struct {
	*terminal
	cover  publication.Cover
	output string
}

func (m *maker) make(names []string) (int, error) {
	switch {
	case m.cover.Kind == 0 || m.cover.Year == 0:
		return 0, problem{NL: "zeg van welk document de tabellen zijn: --soort (begroting, jaarstukken, …), en --jaar", EN: "say of which document the tables are: --kind (begroting, jaarstukken, …), and --year"}
	case !(budget.Column{Year: m.cover.Year, Stage: budget.Begroting}).Valid():
		return 0, problem{NL: fmt.Sprintf("--jaar %d: een jaar is van 1900 tot en met 2999", m.cover.Year), EN: fmt.Sprintf("--year %d: a year is from 1900 to 2999", m.cover.Year)}
	case m.output != "" && isInput(m.output, names):
		return 0, inFile(m.output, errOwnInput)
	}
	p, err := m.publication(bbv.Opener{PDF: m.pages().Read}, names)
	if p == nil {
		return m.unread(err), nil
	}
	made := p.Document(m.cover)
	code := m.failed(p)
	if len(made.Placed) == 0 {
		m.tell("bbv: ", m.say("geen cijfer heeft een plaats in een document; er is niets geschreven", "no figure has a place in a document; nothing is written"))
		m.notPlaced(p, made.NotPlaced)
		return exitUnreadable, nil
	}
	write := func(w io.Writer) error { return programme.Write(w, made.Document) }
	if m.output == "" {
		err = write(m.out)
	} else {
		err = replace(m.output, write)
	}
	if err != nil {
		return 0, inFile(cmp.Or(m.output, m.say("standaarduitvoer", "standard output")), err)
	}
	m.tell("bbv: ", m.say(fmt.Sprintf("%d cijfers in het document", len(made.Placed)), fmt.Sprintf("%d figures in the document", len(made.Placed))))
	m.notPlaced(p, made.NotPlaced)
	return code, nil
}

// notPlaced lists the figures without a place, by table.
func (m *maker) notPlaced(p *bbv.Publication, list []publication.NotPlaced) {
	last := -1
	for _, n := range list {
		if n.Table != last {
			last = n.Table
			t := p.Tables[last]
			m.tell("  ", fmt.Sprintf("%s, %s %d: %s", t.File, m.say("tabel", "table"), t.Number, t.Understanding.Table.Caption))
		}
		m.tell("    ", m.say(fmt.Sprintf("niet geplaatst (%v), %d cijfers: %s", n.Reason, len(n.Cells), n.Label), fmt.Sprintf("not placed (%v), %d figures: %s", n.Reason, len(n.Cells), n.Label)))
	}
}
