package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme/years"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// compareOptions are the options of vergelijk.
type compareOptions struct {
	json     bool
	password passwordFlags
	years    *comparison // of documents
	ofYears  []string    // options that only documents have, as they were given
}

// vergelijk is the command that lays versions, documents or years side by side.
func vergelijk(t *terminal) cli.Command {
	o := &compareOptions{}
	o.years = &comparison{shower: &shower{terminal: t, format: table.FormatText}, dossier: years.Dossier{Inhabitants: map[int]int{}}, side: budget.Lasten}
	c := vergelijkHelp
	c.Run = func(args []string) (int, error) {
		if err := t.findPassword(&o.password, args); err != nil {
			return 0, err
		}
		return t.compare(o, args)
	}
	format := formatFlag(&o.years.format)
	format.What = finding.Text{NL: "jaren: " + format.What.NL, EN: "years: " + format.What.EN}
	c.Flags = append([]cli.Flag{
		{Name: cli.Same("json"), Into: &o.json, What: finding.Text{NL: "schrijf JSON (versies: docs/verschil.schema.json)", EN: "write JSON (versions: docs/verschil.schema.json)"}},
		o.only(format, o.years.format.UnmarshalText),
		o.only(cli.Flag{Name: finding.Text{NL: "zijde", EN: "side"}, Value: finding.Text{NL: "ZIJDE", EN: "SIDE"}, Choice: cli.Words(sides()...),
			What: finding.Text{NL: "jaren: " + sidesText("of"), EN: "years: " + sidesText("or")}}, o.years.side.UnmarshalText),
		o.only(cli.Flag{Name: finding.Text{NL: "inwoners", EN: "inhabitants"}, Value: finding.Text{NL: "JAAR=AANTAL", EN: "YEAR=NUMBER"},
			What: finding.Text{NL: "jaren: reken om naar euro's per inwoner; mag vaker", EN: "years: in euros for each inhabitant; may be repeated"}}, o.years.inhabitants),
		o.only(cli.Flag{Name: finding.Text{NL: "zelfde", EN: "same"}, Value: finding.Text{NL: "NAAM=NAAM", EN: "NAME=NAME"},
			What: finding.Text{NL: "jaren: twee namen voor een programma; mag vaker", EN: "years: two names of one programme; may be repeated"}}, o.years.same),
	}, o.password.flags()...)
	return c
}

var vergelijkHelp = cli.Command{
	Name: finding.Text{NL: "vergelijk", EN: "compare"}, Also: []string{"verschil", "diff", "jaren", "years"},
	Args:  finding.Text{NL: "OUD NIEUW | DOCUMENT…", EN: "OLD NEW | DOCUMENT…"},
	Short: finding.Text{NL: "vergelijk twee versies, of documenten van een of meer jaren", EN: "compare two versions, or documents of one or more years"},
	Long: finding.Text{NL: `
Twee versies van een bestand met tabellen (ook: bbv verschil): welke cijfers, rijen, kolommen en tabellen er anders zijn, en welke
bevindingen erbij kwamen of vervielen. De afsluitcode is 1 als er een fout bij kwam.

Documenten in JSON (ook: bbv jaren): begroting en rekening van een of meer jaren naast elkaar, per programma en per taakveld, wat
niet te vergelijken is, en wat twee documenten verschillend vermelden.

Wat er vergeleken wordt volgt uit de bestanden. Van tabellen maakt bbv document er een in JSON. Tabellen die bij elkaar horen, zoals
van begroting en jaarstukken, legt bbv controle --publicatie naast elkaar.
`, EN: `
Two versions of a file of tables (also: bbv diff): which figures, rows, columns and tables differ, and which findings came or went.
The exit code is 1 where an error came.

Documents in JSON (also: bbv years): budget and accounts of one or more years side by side, by programme and by taakveld, what does
not compare, and what two documents state differently.

What is compared follows from the files. Of tables bbv document makes one in JSON. Tables that belong together, as of budget and
accounts, are held against each other by bbv check --publication.
`},
	Examples: []cli.Example{
		{Call: finding.Text{NL: "vergelijk concept.xlsx vastgesteld.xlsx", EN: "compare draft.xlsx adopted.xlsx"}, What: finding.Text{NL: "wat er veranderde sinds het concept", EN: "what changed since the draft"}},
		{Call: finding.Text{NL: "vergelijk begroting-2024.json jaarstukken-2024.json", EN: "compare budget-2024.json accounts-2024.json"}, What: finding.Text{NL: "wat werd begroot en wat het werd, per programma", EN: "what was budgeted and what it came to, by programme"}},
		{Call: finding.Text{NL: "vergelijk --zijde saldo --als csv 2022.json 2023.json 2024.json", EN: "compare --side saldo --as csv 2022.json 2023.json 2024.json"}, What: finding.Text{NL: "saldi van drie jaren voor een rekenblad", EN: "saldi of three years for a spreadsheet"}},
	},
}

// sides are the sides of which years can be compared.
func sides() (names []string) {
	for s := budget.Lasten; s.Valid(); s++ {
		names = append(names, s.String())
	}
	return names
}

// sidesText lists them.
func sidesText(or string) string {
	all := sides()
	last := len(all) - 1
	return strings.Join(all[:last], ", ") + " " + or + " " + all[last]
}

// only is a flag that only documents have.
func (o *compareOptions) only(f cli.Flag, into any) cli.Flag {
	f.Into = func(text string) error {
		o.ofYears = append(o.ofYears, f.Name.NL, f.Name.EN)
		if bytes, ok := into.(func([]byte) error); ok {
			return bytes([]byte(text))
		}
		return into.(func(string) error)(text)
	}
	return f
}

// What cannot be compared.
var (
	errTwoFiles = problem{NL: "noem twee bestanden: de oude versie en de nieuwe; van tabellen van meer jaren maakt bbv document documenten", EN: "name two files: the old version and the new one; of tables of more years bbv document makes documents"}
	errMixed    = problem{NL: "tabellen en documenten in JSON zijn niet te vergelijken: noem twee bestanden met tabellen, of alleen documenten (docs/publication.md)",
		EN: "tables and documents in JSON do not compare: name two files of tables, or documents only (docs/publication.md)"}
)

// compare compares what is named, as what it turns out to be.
func (t *terminal) compare(o *compareOptions, names []string) (int, error) {
	versions, documents := make([][]validate.TableReport, len(names)), 0
	for i, name := range names {
		code := t.eachPart(t.itemsOf([]string{name}), check.Checker{Rules: rules.All()}, func(p *part) (bool, error) {
			list, err := t.reports(p)
			if err == nil && p.source.Document != nil {
				o.years.dossier.Documents = append(o.years.dossier.Documents, p.source.Document)
			}
			versions[i] = append(versions[i], list...)
			return true, err
		})
		if code != exitOK {
			return code, nil
		}
		if len(versions[i]) == 0 {
			documents++
		}
	}
	switch {
	case len(o.years.dossier.Documents) > 0 && documents < len(names):
		return 0, errMixed
	case documents > 0:
		return o.ofDocuments()
	case len(names) != 2:
		return 0, errTwoFiles
	case len(o.ofYears) > 0:
		return 0, problem{NL: "--" + o.ofYears[0] + " is er voor documenten in JSON; dit zijn tabellen", EN: "--" + o.ofYears[1] + " is for documents in JSON; these are tables"}
	}
	return t.difference(o.json, versions[0], versions[1])
}

// ofDocuments compares documents.
func (o *compareOptions) ofDocuments() (int, error) {
	if o.json {
		o.years.format = table.FormatJSON
	}
	return exitOK, o.years.follow()
}

// follow follows what documents say through the years.
func (v *comparison) follow() error {
	h, err := v.dossier.Follow()
	if wrong := (*years.DossierError)(nil); errors.As(err, &wrong) {
		at := itemOf(wrong)
		return problem{NL: "deze documenten zijn niet te vergelijken: " + at.NL + ": " + wrong.Reason.NL, EN: "these documents do not compare: " + at.EN + ": " + wrong.Reason.EN}
	}
	if err != nil {
		return err
	}
	return v.print(h)
}

// itemOf is what of the call an error is about: which document, or the option.
func itemOf(wrong *years.DossierError) finding.Text {
	kind, at, _ := strings.Cut(strings.TrimSuffix(wrong.Item, "]"), "[")
	switch kind {
	case "Inhabitants":
		return finding.Text{NL: "--inwoners " + at, EN: "--inhabitants " + at}
	case "Same":
		return finding.Text{NL: "--zelfde", EN: "--same"}
	}
	n, _ := strconv.Atoi(at)
	return cli.Same(fmt.Sprintf("document %d", n+1))
}
