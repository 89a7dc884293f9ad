// Command newrule makes the skeleton of a rule: its file, a good and a bad
// document beside it, and its place in the list of its family.
//
//	go run ./validate/internal/newrule BBV1051 "Wat er moet kloppen"
//
// What the rule still lacks, CheckRules says in the test of the family.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, `newrule: want a code and a title: newrule BBV1051 "Wat er moet kloppen"`)
		os.Exit(2)
	}
	if err := run(filepath.Join("validate", "rules"), os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "newrule:", err)
		os.Exit(1)
	}
}

// families are the packages by the first digit of a code.
var families = map[byte]string{'1': "arithmetic", '2': "mandatory", '3': "classification", '4': "stand", '5': "goals", '9': "plausibility"}

var codePattern = regexp.MustCompile(`^BBV[123459][0-9]{3}$`)

// run makes the files of a rule below the folder of the rules. It changes
// nothing where one of them is there.
func run(rules, code, title string) error {
	if !codePattern.MatchString(code) {
		return fmt.Errorf("code %q: want BBV and four digits, the first of a family", code)
	}
	family, name := families[code[3]], strings.ToLower(code)
	dir := filepath.Join(rules, family)
	source, err := format.Source(fmt.Appendf(nil, skeleton, family, name, code, title))
	if err != nil {
		return fmt.Errorf("title %q: %w", title, err)
	}
	files := []struct {
		name string
		text []byte
	}{
		{name + ".go", source},
		{filepath.Join("testdata", name+".good.json"), []byte(document)},
		{filepath.Join("testdata", name+".bad.json"), []byte(document)},
		{filepath.Join("testdata", name+".want"), []byte("error \n")},
	}
	for _, f := range files {
		if _, err := os.Stat(filepath.Join(dir, f.name)); !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("%s is there, or cannot be made: %v", filepath.Join(dir, f.name), err)
		}
	}
	if err := list(filepath.Join(dir, "rules.go"), name); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(dir, "testdata"), 0o755); err != nil {
		return err
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(dir, f.name), f.text, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// listed are the rules in the list of a family.
var listed = regexp.MustCompile(`(?s)(return \[\]validate\.Rule\{)(.*?)(\n\t\})`)

// list puts a rule in the list of its family, in the order of the codes.
func list(file, name string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	found := listed.FindSubmatch(text)
	if found == nil {
		return fmt.Errorf("%s lists no rules", file)
	}
	names := append(strings.FieldsFunc(string(found[2]), func(r rune) bool { return strings.ContainsRune(", \n\t", r) }), name)
	slices.Sort(names)
	var b bytes.Buffer
	for row := range slices.Chunk(slices.Compact(names), 10) {
		fmt.Fprintf(&b, "\n\t\t%s,", strings.Join(row, ", "))
	}
	return os.WriteFile(file, listed.ReplaceAll(text, []byte("${1}"+b.String()+"${3}")), 0o644)
}

const skeleton = `package %s

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var %s = validate.Rule{
	Code:     %q,
	Title:    finding.Text{NL: %q, EN: ""},
	Doc:      finding.Text{NL: ` + "``" + `, EN: ` + "``" + `},
	Basis:    []validate.Basis{},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
	},
}
`

const document = `{
 "versie": 2,
 "soort": "jaarstukken",
 "gemeente": {"naam": "Voorbeeld"},
 "jaar": 2023,
 "eenheid": "1000",
 "kolommen": [{"kolom": "2023-begroting"}, {"kolom": "2023-na-wijziging"}, {"kolom": "2023-realisatie"}],
 "programmas": []
}
`
