package main

import (
	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/cmd/bbv/internal/machine"
	"github.com/bbvgo/bbv/cmd/bbv/internal/manual"
	"github.com/bbvgo/bbv/cmd/bbv/internal/words"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// presenter shows what is found, file by file and table by table.
type presenter interface {
	File(name string)
	Table(checked check.Checked)
	Across(list []check.Checked, report finding.Report) // of a file, or after the last of all
	Sentences(report finding.Report)                    // likewise
	Document(d *programme.Document, report finding.Report)
	Skipped(s *words.Skipped)
	EndFile()
	Decided(unused []finding.Finding)
	End()
}

// checkOptions are the options of controle.
type checkOptions struct {
	json, sarif, junit      bool
	together, whole, strict bool
	only                    string // severities that are printed
	decisions, accept       string // files
	layer                   iv3.Layer
	password                passwordFlags
}

// controle is the command that checks.
func controle(t *terminal) cli.Command {
	o := &checkOptions{}
	c := controleHelp
	c.Run = func(args []string) (int, error) { return t.check(o, args) }
	c.Flags = append([]cli.Flag{
		{Name: finding.Text{NL: "publicatie", EN: "publication"}, Into: &o.together,
			What: finding.Text{NL: "de bestanden horen bijeen: leg ook hun tabellen naast elkaar", EN: "the files belong together: hold their tables against each other as well"}},
		{Name: finding.Text{NL: "volledig", EN: "complete"}, Into: &o.whole,
			What: finding.Text{NL: "wat de wet vraagt en niet in een document staat is een fout", EN: "what the law asks for and a document does not have is an error"}},
		{Name: finding.Text{NL: "waarom", EN: "why"}, Into: &t.proof,
			What: finding.Text{NL: "toon ook het bewijs dat afronding een verschil niet verklaart", EN: "add the proof that rounding does not explain a difference"}},
		{Name: finding.Text{NL: "alleen", EN: "only"}, Value: finding.Text{NL: "fouten", EN: "errors"}, Into: &o.only, Choice: []finding.Text{{NL: "fouten", EN: "errors"}},
			What: finding.Text{NL: "toon alleen fouten; de slotregels tellen ook de rest", EN: "print errors only; the closing lines count the rest as well"}},
		{Name: finding.Text{NL: "streng", EN: "strict"}, Into: &o.strict,
			What: finding.Text{NL: "afsluitcode 3 als niet alles gecontroleerd is", EN: "exit code 3 where not all was checked"}},
		layerFlag(&o.layer, finding.Text{NL: "van wie documenten zijn die dat niet zeggen", EN: "whose documents are that do not say"}),
		decisionsFlag(&o.decisions),
		{Name: finding.Text{NL: "schrijf-besluiten", EN: "write-decisions"}, Value: finding.Text{NL: "BESTAND", EN: "FILE"}, Into: &o.accept,
			What: finding.Text{NL: "schrijf de bevindingen op als te aanvaarden, met een reden die u invult", EN: "write the findings down as to be accepted, with a reason that you fill in"}},
		{Name: cli.Same("json"), Into: &o.json, What: finding.Text{NL: "schrijf alles als JSON (docs/check.schema.json)", EN: "write all of it as JSON (docs/check.schema.json)"}},
		{Name: cli.Same("sarif"), Into: &o.sarif, What: finding.Text{NL: "schrijf SARIF 2.1.0, voor GitHub, GitLab en editors", EN: "write SARIF 2.1.0, for GitHub, GitLab and editors"}},
		{Name: cli.Same("junit"), Into: &o.junit, What: finding.Text{NL: "schrijf JUnit, zoals van tests", EN: "write JUnit, as of tests"}},
	}, o.password.flags()...)
	return c
}

var controleHelp = cli.Command{
	Name: finding.Text{NL: "controle", EN: "check"}, Args: manual.FileArgs,
	Short: finding.Text{NL: "controleer de cijfers van tabellen en documenten", EN: "check the figures of tables and documents"},
	Long: finding.Text{NL: `
Van elke tabel wordt gezegd wat er gelezen is, hoeveel optellingen aansluiten en welk cijfer niet: waar het staat, de som
erbij, en wat te doen. De tabellen van een bestand worden ook naast elkaar gelegd: cijfers die twee ervan voor hetzelfde
vermelden, en die verder uiteen liggen dan afronding verklaart. Van een document wordt gezegd wat niet gecontroleerd is, en
waarom.

Staat de eenheid nergens vermeld, dan wordt zij niet geraden: de optellingen worden gecontroleerd zonder.
`, EN: `
Of every table is said what was read, how many sums add up and which figure does not: where it stands, with the sum, and what to
do. The tables of a file are held against each other as well: figures that two of them state of the same thing, and that are
further apart than rounding explains. Of a document is said what was not checked, and why.

A unit that is stated nowhere is not guessed: the sums are checked without it.
`},
	Examples: []cli.Example{
		{Call: finding.Text{NL: "controle begroting.xlsx", EN: "check budget.xlsx"}, What: finding.Text{NL: "alle tabellen van een werkmap", EN: "all tables of a workbook"}},
		{Call: finding.Text{NL: "controle --publicatie jaarstukken/", EN: "check --publication accounts/"}, What: finding.Text{NL: "alles in een map, en de tabellen naast elkaar", EN: "all in a folder, its tables held against each other"}},
		{Call: finding.Text{NL: "controle --json begroting.pdf", EN: "check --json budget.pdf"}, What: finding.Text{NL: "voor een ander programma", EN: "for another program"}},
	},
}

// decisionsFlag names the file with what people decided.
func decisionsFlag(into *string) cli.Flag {
	return cli.Flag{Name: finding.Text{NL: "besluiten", EN: "decisions"}, Value: finding.Text{NL: "BESTAND", EN: "FILE"}, Into: into,
		What: finding.Text{NL: "wat mensen besloten: sommen, en aanvaarde bevindingen (bbv help besluiten)", EN: "what people decided: sums, and findings that they accept (bbv help decisions)"}}
}

// check checks what is named.
func (t *terminal) check(o *checkOptions, args []string) (int, error) {
	if err := t.findPassword(&o.password, args); err != nil {
		return 0, err
	}
	if err := o.form(); err != nil {
		return 0, err
	}
	decided, err := t.decisions(o.decisions)
	if err != nil {
		return 0, err
	}
	if o.accept != "" {
		if err := writable(o.accept, o.decisions); err != nil {
			return 0, err
		}
	}
	k := checker{t: t, layer: o.layer, how: check.Checker{Rules: rules.All(), Decisions: decided.Open()}, together: o.together}
	if o.whole {
		k.how.Rules = rules.Complete()
	}
	if o.accept != "" {
		k.baseline = newBaseline(decided)
	}
	k.out = t.presenter(o, k.how.Rules, &k.summary)
	items := t.itemsOf(args)
	code := t.eachPart(items, k.how, k.file)
	if code == exitInterrupted {
		return code, nil
	}
	if o.together {
		if right, err := k.across(); err == nil && !right && code == exitOK {
			code = exitFindings
		}
	}
	if t.ctx.Err() != nil { // nobody may take the machine form for whole
		return t.stopped(items[len(items)-1]), nil
	}
	if o.decisions != "" {
		k.out.Decided(k.how.Decisions.Unused())
	}
	k.out.End()
	if k.baseline != nil {
		if err := k.baseline.write(t, o.accept); err != nil {
			return 0, err
		}
	}
	if o.strict && code == exitOK {
		code = t.strictly(&k.summary)
	}
	return code, nil
}

// strictly says what keeps a run in which nothing wrong was found from being an approval, and returns the exit code.
func (t *terminal) strictly(s *words.Summary) int {
	gaps := s.Gaps()
	if s.Files == 0 || len(gaps) == 0 && s.Tally.Total() == 0 {
		gaps = append(gaps, finding.Text{NL: "er is niets gecontroleerd", EN: "nothing was checked"})
	}
	if len(gaps) == 0 {
		return exitOK
	}
	t.tell("bbv: ", t.say("niet alles is gecontroleerd (--streng)", "not all was checked (--strict)"), words.Join(gaps, "; ").In(t.lang))
	return exitUnchecked
}

// form is an error where two forms were asked for.
func (o *checkOptions) form() error {
	forms := 0
	for _, asked := range []bool{o.json, o.sarif, o.junit} {
		if asked {
			forms++
		}
	}
	switch {
	case forms > 1:
		return errTwoForms
	case forms > 0 && o.only != "":
		return errOnlyText
	}
	return nil
}

// What does not go together.
var (
	errOnlyText = problem{NL: "--alleen is er voor mensen; --json, --sarif en --junit schrijven alles, met de ernst erbij", EN: "--only is for people; --json, --sarif and --junit write all, with the severity"}
	errTwoForms = problem{NL: "geef --json, --sarif of --junit, niet meer dan een ervan", EN: "give --json, --sarif or --junit, not more than one of them"}
)

// presenter is the form that was asked for.
func (t *terminal) presenter(o *checkOptions, rules []validate.Rule, s *words.Summary) presenter {
	switch {
	case o.json:
		return &machine.JSON{W: t.out, Language: t.lang}
	case o.sarif:
		return &machine.SARIF{W: t.out, Language: t.lang, Rules: rules, Tell: t.said}
	case o.junit:
		return &machine.JUnit{W: t.out, Language: t.lang, Proof: t.proof, Tell: t.said}
	}
	return &human{terminal: t, only: o.only != "", summary: s, apart: true}
}

// checker checks file by file, and the tables of each against each other, or at the end those of all.
type checker struct {
	t        *terminal
	out      presenter
	how      check.Checker
	together bool
	layer    iv3.Layer // of documents that do not say it
	summary  words.Summary
	baseline *baseline       // nil where nobody wants one
	checked  []check.Checked // that are held against each other
	pages    []validate.ProsePage
}

// file checks a file.
func (k *checker) file(p *part) (right bool, err error) {
	defer func() {
		if p.begun && !k.t.interrupted(err) {
			k.summary.Pages += len(p.source.skipped.Pictures) + len(p.source.skipped.Damaged)
			k.out.Skipped(&p.source.skipped)
			k.out.EndFile()
		}
		if err == nil {
			k.summary.Files++
		}
	}()
	if !k.together {
		k.checked, k.pages = nil, nil
	}
	right = true
	for checked, err := range p.tables {
		k.begin(p)
		if err != nil {
			return false, err
		}
		k.checked = append(k.checked, checked)
		k.summary.Table(checked)
		k.count(checked.Report)
		k.out.Table(underCaption(checked))
		right = right && checked.OK()
	}
	k.begin(p)
	if p.source != nil && p.source.Document != nil {
		return k.document(p.Name, p.source.Document)
	}
	if p.source != nil {
		k.pages = append(k.pages, validate.ProsePage{File: p.Name, Format: p.source.Format, Sentences: p.source.Sentences()})
	}
	if k.together {
		return right, nil
	}
	agree, err := k.across()
	return right && agree, err
}

// begin prints the name of a file once it is open.
func (k *checker) begin(p *part) {
	if p.source != nil && !p.begun {
		p.begun = true
		k.out.File(p.Name)
	}
}

func (k *checker) document(name string, d *programme.Document) (right bool, err error) {
	if k.layer.Valid() {
		said, ok := stated(d.Municipality)
		switch {
		case !ok:
			d.Municipality.Kind = k.layer
		case said != k.layer:
			k.t.tell("bbv: ", name, finding.Text{
				NL: "het document is volgens zichzelf van de laag {0}; --laag {1} geldt er niet", EN: "the document says that its layer is {0}; --layer {1} is not for it",
			}.With(said.String(), k.layer.String()).In(k.t.lang))
		}
	}
	report, err := k.how.Decisions.Document(k.t.ctx, name, d, k.how.Rules)
	if err != nil {
		return false, err
	}
	k.summary.Document(report)
	k.count(report.Renamed(func(at *finding.Place) { at.File = name }))
	k.out.Document(d, report)
	return report.OK(), nil
}

// stated is the layer of government that a document states, by itself or by a code of CBS, and whether it does: its name alone is no
// statement.
func stated(m programme.Municipality) (layer iv3.Layer, ok bool) {
	if m.Kind.Valid() {
		return m.Kind, true
	}
	return iv3.LayerOfCode(m.Code)
}

// across holds tables against each other, and sentences against tables.
func (k *checker) across() (right bool, err error) {
	if len(k.checked) == 0 {
		return true, k.prose()
	}
	report, err := k.how.Between(k.t.ctx, k.checked)
	if err != nil {
		return false, err
	}
	k.count(report)
	if len(k.checked) > 1 || len(report.Findings) > 0 { // one table says nothing between tables, unless it is at odds with itself
		k.out.Across(k.checked, report)
	}
	return report.OK(), k.prose()
}

// underCaption is a table of which the findings of cells do not repeat the caption: they stand under it.
func underCaption(c check.Checked) check.Checked {
	c.Report = c.Renamed(func(p *finding.Place) {
		if p.Row > 0 {
			p.Caption = ""
		}
	})
	return c
}

// count counts what a report says, and keeps it for the baseline.
func (k *checker) count(r finding.Report) {
	k.summary.Count(r)
	k.baseline.add(r, func(at finding.Place) *check.Checked {
		for i := range k.checked {
			if c := &k.checked[i]; c.File == at.File && c.Number == at.Table {
				return c
			}
		}
		return nil
	})
}

// prose checks the sentences beside tables, and holds them against these.
func (k *checker) prose() error {
	report, err := k.how.Prose(k.t.ctx, k.pages, k.checked)
	if err == nil {
		k.count(report)
		k.out.Sentences(report)
	}
	return err
}
