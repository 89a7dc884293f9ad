package main

import (
	"fmt"
	"slices"
	"strings"

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
			c.t.printf("%s  %-7v  %s\n", r.Code, r.Severity, r.Title.In(c.t.lang))
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

func (t *terminal) explain(r validate.Rule) {
	t.printf("%s  %s\n\n%s\n\n", r.Code, r.Title.In(t.lang), strings.TrimSpace(r.Doc))
	for _, b := range r.Basis {
		t.printf("basis     %s", b)
		if b.Edition != "" {
			t.printf(" (text of %s)", b.Edition)
		}
		if b.Unverified != "" {
			t.printf("; not verified: %s", b.Unverified)
		}
		t.printf("\n")
	}
	until := "now"
	if r.Until != 0 {
		until = fmt.Sprint(r.Until)
	}
	t.printf("severity  %v\nin force  %d to %s\n", r.Severity, max(r.From, 2004), until)
}
