// Command catalogue writes the pages that list all rules, from the rules
// themselves: one in English and one in Dutch.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

func main() {
	out := flag.String("out", ".", "the folder to write in")
	flag.Parse()
	if err := run(*out); err != nil {
		fmt.Fprintln(os.Stderr, "catalogue:", err)
		os.Exit(1)
	}
}

// names are those of the pages.
var names = map[finding.Language]string{finding.English: "regels.md", finding.Dutch: "regels.nl.md"}

func run(dir string) (err error) {
	for l, name := range names {
		err = errors.Join(err, os.WriteFile(filepath.Join(dir, name), page(l), 0o644))
	}
	return err
}

// families are the headings by the first digit of a code.
var families = map[byte]finding.Text{
	'0': {NL: "0. De controle zelf", EN: "0. The run itself"},
	'1': {NL: "1. Wat uit de cijfers volgt", EN: "1. What follows from the figures"},
	'2': {NL: "2. Onderdelen en kolommen die er moeten zijn", EN: "2. Parts and columns that must be there"},
	'3': {NL: "3. Wat waar geboekt wordt", EN: "3. What is booked where"},
	'4': {NL: "4. Balans, reserves, evenwicht, en het ene jaar na het andere", EN: "4. Balance, reserves, equilibrium, and one year after another"},
	'5': {NL: "5. Doelen, activiteiten en indicatoren", EN: "5. Goals, activities and indicators"},
	'9': {NL: "9. Aannemelijkheid", EN: "9. Plausibility"},
}

// What the pages say besides.
var (
	title = finding.Text{NL: "Regels", EN: "Rules"}
	intro = finding.Text{
		NL: "Deze bladzijde wordt uit de regels gemaakt met `go generate ./validate`; [in het Engels](regels.md). Een code is voor altijd: zij wordt nooit\n" +
			"opnieuw gebruikt. De ernst is de zwaarste die een bevinding van de regel kan hebben; een verschil dat afronding verklaart is nooit meer\n" +
			"dan ter info. Een grondslag die niet is nagegaan maakt van een regel ten hoogste \"let op\".",
		EN: "This page is made from the rules by `go generate ./validate`; [in Dutch](regels.nl.md). A code is for ever: it is never reused. The severity is the\n" +
			"worst that a finding of the rule can have; a difference that rounding explains is never more than an info. A basis marked\n" +
			"\"not verified\" makes a rule a warning at most. Each rule has a document that it accepts and one in which it finds what\n" +
			"its `.want` lists, in the `testdata` beside it under `validate/rules`; both are executed.",
	}
	count     = finding.Text{NL: "Er zijn {0} regels.", EN: "There are {0} rules."}
	plausible = finding.Text{
		NL: "Wat deze vinden kan heel goed kloppen; zij doen daarom alleen mee als erom gevraagd wordt (`rules.Plausibility`).",
		EN: "What these find may well be right, so they are off unless they are asked for (`rules.Plausibility`).",
	}
	severity = finding.Text{NL: "ernst", EN: "severity"}
	inForce  = finding.Text{NL: "geldt", EN: "in force"}
	since    = finding.Text{NL: "vanaf begrotingsjaar {0}", EN: "from budget year {0}"}
	between  = finding.Text{NL: "begrotingsjaren {0} tot en met {1}", EN: "budget years {0} to {1}"}
	basis    = finding.Text{NL: "grondslag", EN: "basis"}
	also     = finding.Text{NL: "ook", EN: "also"}
)

func page(l finding.Language) []byte {
	all := append(rules.All(), rules.Plausibility()...)
	var b bytes.Buffer
	fmt.Fprintf(&b, "# %s\n\n%s\n", title.In(l), intro.In(l))
	fmt.Fprintf(&b, "\n%s\n", count.With(fmt.Sprint(len(all))).In(l))
	var family byte
	for _, r := range all {
		if r.Code[3] != family {
			family = r.Code[3]
			fmt.Fprintf(&b, "\n## %s\n", families[family].In(l))
			if family == '9' {
				fmt.Fprintf(&b, "\n%s\n", plausible.In(l))
			}
		}
		section(&b, r, l)
	}
	return b.Bytes()
}

func section(b *bytes.Buffer, r validate.Rule, l finding.Language) {
	fmt.Fprintf(b, "\n### %s %s\n\n%s\n\n", r.Code, r.Title.In(l), strings.TrimSpace(r.Doc.In(l)))
	fmt.Fprintf(b, "- %s: %v\n- %s: %s\n", severity.In(l), finding.SeverityText(r.Severity).In(l), inForce.In(l), years(r).In(l))
	for i, by := range r.Basis {
		label := basis
		if i > 0 {
			label = also
		}
		fmt.Fprintf(b, "- %s: %s\n", label.In(l), by.In(l))
	}
}

func years(r validate.Rule) finding.Text {
	from := fmt.Sprint(max(r.From, 2004))
	if r.Until == 0 {
		return since.With(from)
	}
	return between.With(from, fmt.Sprint(r.Until))
}
