package main

import (
	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3/controls"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/publication/files"
)

// iv3Command has the command that checks deliveries.
func iv3Command(t *terminal) cli.Command {
	c := iv3Help
	check := iv3CheckHelp
	check.Run = func(args []string) (int, error) {
		if len(args) == 0 {
			return 0, errNoFile
		}
		s := &summary{}
		code := t.eachFile(t.plainItems(args), func(it files.Item) (bool, error) { return t.checkDelivery(it, s) })
		if code != exitInterrupted && len(args) > 1 {
			t.printf("%s\n  %s\n", t.say("Samen", "Together"), join(s.deliveries(t.failures), "\n  ").In(t.lang))
		}
		return code, nil
	}
	c.Commands = []cli.Command{check}
	return c
}

var iv3Help = cli.Command{
	Name:  cli.Same("iv3"),
	Short: finding.Text{NL: "controleer een Iv3-levering aan het CBS", EN: "check an Iv3 delivery to CBS"},
	Examples: []cli.Example{
		{Call: finding.Text{NL: "iv3 controle levering.json", EN: "iv3 check delivery.json"}, What: finding.Text{NL: "zou het CBS deze levering aannemen?", EN: "would CBS take this delivery?"}},
	},
}

var iv3CheckHelp = cli.Command{
	Name: finding.Text{NL: "controle", EN: "check"}, Args: fileArgs,
	Short: finding.Text{NL: "controleer leveringen met de controles van het CBS", EN: "hold deliveries against the controls of CBS"},
	Long: finding.Text{NL: `
Een bestand is een levering in JSON volgens de specificatie van het CBS. De bevindingen dragen de codes van het CBS (SF012, DF001).
`, EN: `
A file is a delivery in JSON as CBS specifies it. The findings have the codes of CBS (SF012, DF001).
`},
	Examples: []cli.Example{
		{Call: finding.Text{NL: "iv3 controle levering.json", EN: "iv3 check delivery.json"}, What: finding.Text{NL: "zou het CBS deze levering aannemen?", EN: "would CBS take this delivery?"}},
		{Call: finding.Text{NL: "iv3 controle --taal en levering.json", EN: "iv3 check --language nl delivery.json"}, What: finding.Text{NL: "hetzelfde in het Engels", EN: "the same in Dutch"}},
	},
}

// checkDelivery checks one delivery and reports whether CBS would take it.
func (t *terminal) checkDelivery(it files.Item, s *summary) (right bool, err error) {
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
	s.files++
	s.count(report)
	t.printer("  ").Print(t.out, report.Findings...)
	if len(report.Findings) == 0 {
		t.printf("  %s\n", t.say("niets gevonden", "nothing found"))
	}
	return report.OK(), nil
}

// deliveries say what a run over several of them came to.
func (s *summary) deliveries(unread int) []finding.Text {
	lines := []finding.Text{number(s.files, finding.Text{NL: "1 levering", EN: "1 delivery"}, finding.Text{NL: "{0} leveringen", EN: "{0} deliveries"}), s.findings()}
	if unread > 0 {
		lines = append(lines, notRead(unread))
	}
	return lines
}
