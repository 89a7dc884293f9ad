package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/cmd/bbv/internal/manual"
	"github.com/bbvgo/bbv/cmd/bbv/internal/words"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication/files"
)

// rapport is the command that writes a report.
func rapport(t *terminal) cli.Command {
	var output, decisions string
	password := &passwordFlags{}
	c := rapportHelp
	c.Run = func(args []string) (int, error) {
		if err := t.findPassword(password, args); err != nil {
			return 0, err
		}
		return t.writeReport(output, decisions, args)
	}
	c.Flags = append([]cli.Flag{
		{Name: finding.Text{NL: "uit", EN: "output"}, Letter: "o", Value: finding.Text{NL: "RAPPORT", EN: "REPORT"}, Into: &output,
			What: finding.Text{NL: "het bestand dat geschreven wordt; anders de standaarduitvoer", EN: "the file to write; otherwise the standard output"}},
		decisionsFlag(&decisions),
	}, password.flags()...)
	return c
}

var rapportHelp = cli.Command{
	Name: finding.Text{NL: "rapport", EN: "report"}, Args: manual.FileArgs,
	Short: finding.Text{NL: "schrijf een verslag: bevindingen, tabellen en grafieken", EN: "write a report: findings, tables and pictures"},
	Long: finding.Text{NL: `
Al wat genoemd wordt geldt als één publicatie. Het verslag is een webpagina die niets anders nodig heeft: elke bevinding met de
regels waar zij over gaat, elke tabel met wat er van elk cijfer bekend is, wat niet gecontroleerd is, en grafieken met de cijfers
erbij. Eindigt de naam van het verslag op .xlsx, dan is het een werkmap met de totalen als formules; eindigt zij op .pdf, dan is
het de gecontroleerde pdf zelf met een teken bij elk cijfer en de bevindingen op de laatste bladzijden. De afsluitcode is die van
bbv controle.
`, EN: `
All that is named is taken as one publication. The report is a web page that needs nothing else: every finding with the rows that
it is about, every table with what is known of each figure, what was not checked, and pictures with their figures. Where the name of
the report ends in .xlsx it is a workbook with totals as formulas; where it ends in .pdf it is the PDF that was checked, with a
mark at each figure and the findings on its last pages. The exit code is that of bbv check.
`},
	Examples: []cli.Example{
		{Call: finding.Text{NL: "rapport -o verslag.xlsx begroting.pdf", EN: "report -o report.xlsx budget.pdf"}, What: finding.Text{NL: "een verslag als werkmap", EN: "a report as a workbook"}},
		{Call: finding.Text{NL: "rapport -o gemerkt.pdf begroting.pdf", EN: "report -o marked.pdf budget.pdf"}, What: finding.Text{NL: "de pdf zelf, met tekens bij de cijfers", EN: "the PDF itself, with marks at its figures"}},
		{Call: finding.Text{NL: "rapport -o rapport.html begroting.xlsx", EN: "report -o report.html budget.xlsx"}, What: finding.Text{NL: "een verslag van een werkmap", EN: "a report on a workbook"}},
		{Call: finding.Text{NL: "rapport -o rapport.html jaarstukken/", EN: "report -o report.html accounts/"}, What: finding.Text{NL: "een verslag van alle bestanden in een map", EN: "a report on all files in a folder"}},
	},
}

// writeReport checks all that is named as one publication, and writes about it.
func (t *terminal) writeReport(output, decisions string, args []string) (int, error) {
	if output != "" && isInput(output, args) {
		return 0, inFile(output, errOwnInput)
	}
	decided, err := t.decisions(decisions)
	if err != nil {
		return 0, err
	}
	p, err := t.publication(bbv.Opener{PDF: t.pages().Read, Decisions: decided}, args)
	if p == nil {
		return t.unread(err), nil
	}
	if err := t.write(p, output, args); err != nil {
		return 0, inFile(cmp.Or(output, t.say("standaarduitvoer", "standard output")), err)
	}
	switch code := t.failed(p); {
	case code != exitOK:
		return code, nil
	case !p.Report.OK():
		return exitFindings, nil
	}
	return exitOK, nil
}

// publication opens what is named; the standard input goes alone.
func (t *terminal) publication(o bbv.Opener, names []string) (*bbv.Publication, error) {
	if slices.Contains(names, "-") {
		if len(names) > 1 {
			return nil, problem{NL: "de standaardinvoer gaat niet samen met bestanden", EN: "the standard input does not go together with files"}
		}
		in, err := t.open("-")
		if err != nil {
			return nil, err
		}
		defer in.Close()
		return o.Read(t.ctx, "-", in)
	}
	return o.Open(t.ctx, names...)
}

// unread says why nothing was read, and returns the exit code.
func (t *terminal) unread(err error) int {
	if t.interrupted(err) {
		t.tell("bbv: ", because(errStopped, t.lang))
		return exitInterrupted
	}
	t.tell("bbv: ", because(err, t.lang))
	return exitUnreadable
}

// failed says what could not be read, and what was passed over.
func (t *terminal) failed(p *bbv.Publication) (code int) {
	var left words.Skipped
	for _, f := range p.Failed {
		if left.Take(f.Err) {
			t.tell("bbv: ", f.Name, because(f.Err, t.lang)+t.orNear(f.Name, f.Err))
			continue
		}
		code = exitUnreadable
		t.tell("bbv: ", f.Name, because(f.Err, t.lang)+t.orNear(f.Name, f.Err))
	}
	for _, o := range p.PassedOver {
		t.passedOver(o.In, []files.PassedOver{o})
	}
	if left.Err() != nil {
		return exitUnreadable
	}
	return code
}

// write writes the report in its form, to the standard output where no file is named.
func (t *terminal) write(p *bbv.Publication, output string, names []string) error {
	form, err := t.form(p, output, names)
	if err != nil {
		return err
	}
	if output == "" {
		if err := form(t.out); err != nil {
			return unwritable(err)
		}
		return nil
	}
	return replace(output, form)
}

// replace writes a file beside the one that it becomes, so that nothing is lost where writing fails.
func replace(name string, write func(io.Writer) error) (err error) {
	file, err := os.CreateTemp(filepath.Dir(name), ".bbv-*")
	if err != nil {
		return unwritable(err)
	}
	if err = errors.Join(write(file), file.Chmod(0o644), file.Close()); err == nil {
		err = os.Rename(file.Name(), name)
	}
	if err == nil {
		return nil
	}
	os.Remove(file.Name())
	if known := (problem{}); errors.As(err, &known) {
		return known
	}
	return unwritable(err)
}

// unwritable is that a file cannot be written.
func unwritable(err error) error {
	return problem{NL: fmt.Sprintf("niet te schrijven (%v)", err), EN: err.Error()}
}

// errOwnInput is that a report would take the place of what it is about.
var errOwnInput = problem{NL: "dit bestand wordt gecontroleerd; geef het verslag een andere naam", EN: "the file is one that is checked; give the report another name"}

// isInput reports whether a file is one of those that are named.
func isInput(output string, names []string) bool {
	own, err := os.Stat(output)
	return err == nil && slices.ContainsFunc(names, func(name string) bool {
		info, err := os.Stat(name)
		return err == nil && os.SameFile(own, info)
	})
}
