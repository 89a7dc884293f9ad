package main

import (
	"flag"
	"fmt"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// regels lists the rules, or documents those that are named.
func regels(args []string, t terminal) int {
	o, code := parse("regels", args, t, func(f *flag.FlagSet, o *options) {
		f.StringVar(&o.lang, "taal", "nl", "")
	})
	if code >= 0 {
		return code
	}
	lang, err := o.language()
	if err != nil {
		return exitUnreadable
	}
	if len(o.files) == 0 {
		for _, r := range allRules() {
			fmt.Fprintf(t.out, "%s  %-7v  %s\n", r.Code, r.Severity, r.Title.In(lang))
		}
		return exitOK
	}
	code = exitOK
	for i, name := range o.files {
		rules := allRules()
		at := slices.IndexFunc(rules, func(r validate.Rule) bool { return r.Code == strings.ToUpper(name) })
		if at < 0 {
			fmt.Fprintf(t.err, "bbv regels: %q is geen regel; bbv regels toont ze alle (no such rule)\n", name)
			code = exitUnreadable
			continue
		}
		if i > 0 {
			fmt.Fprintln(t.out)
		}
		explain(rules[at], lang, t)
	}
	return code
}

// allRules returns the rules that check runs, and after them those on
// plausibility, which it does not.
func allRules() []validate.Rule {
	return append(rules.All(), rules.Plausibility()...)
}

func explain(r validate.Rule, lang finding.Language, t terminal) {
	fmt.Fprintf(t.out, "%s  %s\n\n%s\n\n", r.Code, r.Title.In(lang), strings.TrimSpace(r.Doc))
	for _, b := range r.Basis {
		fmt.Fprintf(t.out, "basis     %s", b)
		if b.Edition != "" {
			fmt.Fprintf(t.out, " (text of %s)", b.Edition)
		}
		if b.Unverified != "" {
			fmt.Fprintf(t.out, "; not verified: %s", b.Unverified)
		}
		fmt.Fprintln(t.out)
	}
	fmt.Fprintf(t.out, "severity  %v\n", r.Severity)
	until := "now"
	if r.Until != 0 {
		until = fmt.Sprint(r.Until)
	}
	fmt.Fprintf(t.out, "in force  %d to %s\n", r.From, until)
}
