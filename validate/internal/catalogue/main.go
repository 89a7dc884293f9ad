// Command catalogue writes the page that lists all rules, from the rules
// themselves.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

func main() {
	out := flag.String("out", "regels.md", "the file to write")
	flag.Parse()
	if err := run(*out); err != nil {
		fmt.Fprintln(os.Stderr, "catalogue:", err)
		os.Exit(1)
	}
}

func run(out string) error { return os.WriteFile(out, page(), 0o644) }

// families are the headings by the first digit of a code.
var families = map[byte]string{
	'0': "0. The run itself",
	'1': "1. What follows from the figures",
	'2': "2. Parts and columns that must be there",
	'3': "3. What is booked where",
	'4': "4. Balance, reserves, equilibrium, and one year after another",
	'5': "5. Goals, activities and indicators",
	'9': "9. Plausibility",
}

func page() []byte {
	all := append(rules.All(), rules.Plausibility()...)
	var b bytes.Buffer
	fmt.Fprintf(&b, "# Rules\n\n%s\n", strings.TrimSpace(intro))
	fmt.Fprintf(&b, "\nThere are %d rules.\n", len(all))
	var family byte
	for _, r := range all {
		if r.Code[3] != family {
			family = r.Code[3]
			fmt.Fprintf(&b, "\n## %s\n", families[family])
			if family == '9' {
				fmt.Fprintf(&b, "\nWhat these find may well be right, so they are off unless they are asked for (`rules.Plausibility`).\n")
			}
		}
		section(&b, r)
	}
	return b.Bytes()
}

const intro = `
This page is made from the rules by ` + "`go generate ./validate`" + `. A code is for ever: it is never reused. The severity is the
worst that a finding of the rule can have; a difference that rounding explains is never more than an info. A basis marked
"not verified" makes a rule a warning at most. Each rule has a document that it accepts and one in which it finds what
its ` + "`.want`" + ` lists, in the ` + "`testdata`" + ` beside it under ` + "`validate/rules`" + `; both are executed.
`

func section(b *bytes.Buffer, r validate.Rule) {
	fmt.Fprintf(b, "\n### %s %s\n\n*%s*\n\n%s\n\n", r.Code, r.Title.EN, r.Title.NL, strings.TrimSpace(r.Doc))
	fmt.Fprintf(b, "- severity: %v\n- in force: %s\n", r.Severity, years(r))
	for i, basis := range r.Basis {
		label := "basis"
		if i > 0 {
			label = "also"
		}
		fmt.Fprintf(b, "- %s: %s\n", label, cite(basis))
	}
}

func years(r validate.Rule) string {
	if r.Until == 0 {
		return fmt.Sprintf("from budget year %d", max(r.From, 2004))
	}
	return fmt.Sprintf("budget years %d to %d", max(r.From, 2004), r.Until)
}

func cite(b validate.Basis) string {
	text := b.String()
	if b.Edition != "" {
		text += " (" + b.Edition + ")"
	}
	if b.Unverified != "" {
		text += "; not verified: " + b.Unverified
	}
	return text
}
