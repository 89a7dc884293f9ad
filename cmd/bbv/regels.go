package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/wrap"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// regels is the command that lists the rules.
func regels(t *terminal) cli.Command {
	c := regelsHelp
	c.Run = t.listRules
	c.Values = func() (codes []string) {
		for _, r := range allRules() {
			codes = append(codes, r.Code)
		}
		return codes
	}
	return c
}

var regelsHelp = cli.Command{
	Name: finding.Text{NL: "regels", EN: "rules"}, Args: finding.Text{NL: "[CODE…]", EN: "[CODE…]"},
	Short: finding.Text{NL: "toon de controleregels, met uitleg en wetsartikel", EN: "list the rules, or explain them with the article"},
	Long: finding.Text{NL: `
Zonder code alle regels: code, ernst en titel. Met een of meer codes de uitleg van die regels, de grondslag, en vanaf welk
begrotingsjaar zij gelden.
`, EN: `
Without a code all rules: code, severity and title. With one or more codes what these rules do, their basis, and from which budget
year they are in force.
`},
	Examples: []cli.Example{
		{Call: finding.Text{NL: "regels", EN: "rules"}, What: finding.Text{NL: "alle regels", EN: "all rules"}},
		{Call: finding.Text{NL: "regels BBV1001", EN: "rules BBV1001"}, What: finding.Text{NL: "wat een regel van een bevinding inhoudt", EN: "what the rule of a finding says"}},
	},
}

// allRules are the rules of controle, and those that it does not run.
func allRules() []validate.Rule { return append(rules.All(), rules.Plausibility()...) }

// listRules lists the rules, or documents those that are named.
func (t *terminal) listRules(names []string) (code int, _ error) {
	all := allRules()
	if len(names) == 0 {
		for _, r := range all {
			t.lines(fmt.Sprintf("%s  %-7s  ", r.Code, finding.SeverityText(r.Severity).In(t.lang)), r.Title.In(t.lang))
		}
	}
	for i, name := range names {
		at := slices.IndexFunc(all, func(r validate.Rule) bool { return r.Code == strings.ToUpper(name) })
		if at < 0 {
			code = t.wrong(regelsHelp.Name.In(t.lang), problem{NL: fmt.Sprintf("%q is geen regel; bbv regels toont ze alle", name),
				EN: fmt.Sprintf("%q is no rule; bbv rules lists them all", name)})
			continue
		}
		if i > 0 {
			t.printf("\n")
		}
		t.explain(all[at])
	}
	return code, nil
}

// explain prints a rule.
func (t *terminal) explain(r validate.Rule) {
	t.lines(r.Code+"  ", r.Title.In(t.lang))
	t.printf("\n")
	t.lines("", strings.Join(strings.Fields(r.Doc.In(t.lang)), " "))
	t.printf("\n")
	for _, b := range r.Basis {
		t.entry("grondslag", "basis", b.In(t.lang))
	}
	from, until := fmt.Sprint(max(r.From, 2004)), fmt.Sprint(r.Until)
	if r.Until == 0 {
		until = t.say("nu", "now")
	}
	t.entry("ernst", "severity", finding.SeverityText(r.Severity).In(t.lang))
	t.entry("geldt van", "in force", t.say(from+" tot "+until, from+" to "+until))
}

func (t *terminal) entry(nl, en, text string) {
	t.lines(fmt.Sprintf("%-10s", t.say(nl, en)), text)
}

// lines prints a text behind a lead, and goes on below the text.
func (t *terminal) lines(lead, text string) {
	for _, line := range wrap.Text(lead, wrap.Blank(lead), text, t.width) {
		t.printf("%s\n", line)
	}
}
