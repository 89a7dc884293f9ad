package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// regels lists the rules, or documents those that are named.
func regels(c *command, args []string) int {
	code, ok := c.parse(args)
	if !ok {
		return code
	}
	all := append(rules.All(), rules.Plausibility()...) // check does not run the latter
	if len(c.args) == 0 {
		for _, r := range all {
			c.t.printf("%s  %-7s  %s\n", r.Code, finding.SeverityText(r.Severity).In(c.t.lang), r.Title.In(c.t.lang))
		}
	}
	for i, name := range c.args {
		at := slices.IndexFunc(all, func(r validate.Rule) bool { return r.Code == strings.ToUpper(name) })
		if at < 0 {
			code = c.t.wrong(c.Name(), problem{NL: fmt.Sprintf("%q is geen regel; bbv regels toont ze alle", name),
				EN: fmt.Sprintf("%q is no rule; bbv regels lists them all", name)})
			continue
		}
		if i > 0 {
			c.t.printf("\n")
		}
		c.t.explain(all[at])
	}
	return code
}

// explain prints a rule; its documentation is in English.
func (t *terminal) explain(r validate.Rule) {
	t.printf("%s  %s\n\n%s\n\n", r.Code, r.Title.In(t.lang), strings.TrimSpace(r.Doc))
	for _, b := range r.Basis {
		t.entry("grondslag", "basis", t.basis(b))
	}
	from, until := fmt.Sprint(max(r.From, 2004)), fmt.Sprint(r.Until)
	if r.Until == 0 {
		until = t.say("nu", "now")
	}
	t.entry("ernst", "severity", finding.SeverityText(r.Severity).In(t.lang))
	t.entry("geldt van", "in force", t.say(from+" tot "+until, from+" to "+until))
}

func (t *terminal) entry(nl, en, text string) { t.printf("%-10s%s\n", t.say(nl, en), text) }

func (t *terminal) basis(b validate.Basis) string {
	if b.Law == "" {
		return t.say("rekenkunde", b.String())
	}
	text := b.String()
	if b.Edition != "" {
		text += t.say(" (tekst van "+b.Edition+")", " (text of "+b.Edition+")")
	}
	if b.Unverified != "" {
		text += t.say("; niet nagegaan: ", "; not verified: ") + b.Unverified
	}
	return text
}
