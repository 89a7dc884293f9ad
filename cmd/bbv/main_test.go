package main

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/testfiles"
	"github.com/bbvgo/bbv/internal/wrap"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
)

const document = "examples/lansingerland/testdata/document.json"

// TestMain keeps the width of the terminal that runs the tests out of what they expect.
func TestMain(m *testing.M) {
	os.Unsetenv("COLUMNS")
	os.Exit(m.Run())
}

// root is where the paths of the tests begin, so that output shows them as a
// reader of the README types them.
const root = "../.."

// call runs bbv and returns its exit code and what it wrote.
func call(in string, args ...string) (code int, out, err string) {
	return callUntil(context.Background(), strings.NewReader(in), args...)
}

// callUntil does so, and interrupts it where the context ends.
func callUntil(ctx context.Context, in io.Reader, args ...string) (code int, out, err string) {
	var stdout, stderr bytes.Buffer
	code = run(args, &terminal{ctx: ctx, in: in, out: &stdout, err: &stderr})
	return code, stdout.String(), wrapped.ReplaceAllString(stderr.String(), " ")
}

// wrapped is where a message goes on on the next line; tests look for texts that would be broken there.
var wrapped = regexp.MustCompile(`\n +`)

// What goes wrong is said on lines of the width of the page, too.
func TestMessagesAreAsWideAsThePage(t *testing.T) {
	for _, args := range [][]string{{"rapport", "-o", "x.docx", "testdata/wrong.md"}, {"controle", "testdata/protected.pdf"}, {"taakveld", "6.1", "--jaar", "1900"}, {"document", "--soort", "x", "testdata/wrong.md"}} {
		var stderr bytes.Buffer
		assert.Equal(t, exitUnreadable, run(args, &terminal{ctx: t.Context(), in: strings.NewReader(""), out: io.Discard, err: &stderr}))
		said := stderr.String()
		assert.Contains(t, said, "\n  ", "a message that is longer than a line")
		for line := range strings.Lines(said) {
			assert.LessOrEqual(t, utf8.RuneCountInString(line)-1, wrap.Page, line)
		}
	}
}

func TestGolden(t *testing.T) {
	t.Chdir(root)
	for file, args := range map[string][]string{
		"check.nl.txt":             {"check", "cmd/bbv/testdata/right.md", "cmd/bbv/testdata/wrong.md"},
		"check.en.txt":             {"check", "--taal", "en", "cmd/bbv/testdata/wrong.md"},
		"check.json":               {"check", "--json", "cmd/bbv/testdata/right.md", "cmd/bbv/testdata/wrong.md", "cmd/bbv/testdata/ambiguous.csv"},
		"check-sentences.txt":      {"check", "cmd/bbv/testdata/sentences.md"},
		"check-sentences.json":     {"check", "--json", "--publicatie", "cmd/bbv/testdata/sentences.md", "cmd/bbv/testdata/right.md"},
		"check-contradiction.txt":  {"check", "cmd/bbv/testdata/contradiction.md"},
		"check-contradiction.json": {"check", "--json", "cmd/bbv/testdata/contradiction.md"},
		"check-publication.txt":    {"check", "--publicatie", "--taal", "en", "cmd/bbv/testdata/contradiction.md", "cmd/bbv/testdata/right.md"},
		"check-publication.json":   {"check", "--publicatie", "--json", "cmd/bbv/testdata/contradiction.md", "cmd/bbv/testdata/right.md"},
		"check-document.txt":       {"check", document},
		"check-document.json":      {"check", "--json", "--taal", "en", document},
		"show.md":                  {"show", "--als", "markdown", "cmd/bbv/testdata/wrong.md"},
		"show-document.txt":        {"show", document},
		"help.txt":                 {"help"},
		"indicatoren.txt":          {"indicatoren", "--jaar", "2020", "cmd/bbv/testdata/indicatoren.md"},
		"indicatoren-leiden.txt":   {"indicators", "--taal", "en", "examples/leiden/testdata/document.json"},
		"check-alleen-fouten.txt":  {"controle", "--alleen", "fouten", "cmd/bbv/testdata/sentences.md", "cmd/bbv/testdata/right.md", "cmd/bbv/testdata/wrong.md"},
		"help-check.txt":           {"help", "--taal", "en", "check"},
		"help-vergelijk.txt":       {"vergelijk", "-h"},
		"taakveld.txt":             {"taakveld", "6.1", "6.20", "6.71", "--jaar", "2023"},
		"omzetting.txt":            {"taakveld", "--van", "2022", "--naar", "2026"},
		"reeksen.txt":              {"taakveld", "--van", "2017", "--naar", "2026", "--reeksen"},
		"regel.txt":                {"regels", "BBV1001", "bbv1012", "bbv1025"},
		"regel.en.txt":             {"rules", "--language", "en", "BBV1025"},
		"besluiten.txt":            {"check", "--besluiten", "cmd/bbv/testdata/besluiten.json", "cmd/bbv/testdata/wrong.md"},
		"besluiten-zinnen.txt":     {"check", "--besluiten", "cmd/bbv/testdata/besluiten-zinnen.json", "cmd/bbv/testdata/sentences.md"},
		"besluiten-zinnen.json":    {"check", "--json", "--besluiten", "cmd/bbv/testdata/besluiten-zinnen.json", "cmd/bbv/testdata/sentences.md"},
		"besluiten.json":           {"check", "--json", "--besluiten", "cmd/bbv/testdata/besluiten.json", "cmd/bbv/testdata/wrong.md"},
		"verschil.json":            {"verschil", "--json", "cmd/bbv/testdata/wrong.md", "cmd/bbv/testdata/vastgesteld.md"},
		"verschil.txt":             {"verschil", "cmd/bbv/testdata/wrong.md", "cmd/bbv/testdata/vastgesteld.md"},
	} {
		_, out, err := call("", args...)
		assert.Empty(t, err, file)
		testfiles.Golden(t, filepath.Join("cmd/bbv/testdata/golden", file), []byte(out))
	}
}

func TestExitCodes(t *testing.T) {
	t.Chdir(root)
	for _, c := range []struct {
		want int
		args []string
		says string
	}{
		{exitOK, []string{"check", "cmd/bbv/testdata/right.md"}, ""},
		{exitFindings, []string{"check", "cmd/bbv/testdata/right.md", "cmd/bbv/testdata/wrong.md"}, ""},
		{exitFindings, []string{"check", document}, ""},
		{exitOK, []string{"check", "validate/testdata/whole-begroting.json", "examples/leiden/testdata/document.json"}, ""},
		{exitOK, []string{"check", "--volledig", "validate/testdata/whole-begroting.json"}, ""},
		{exitFindings, []string{"check", "--volledig", "examples/leiden/testdata/document.json"}, ""},
		{exitUnreadable, []string{"check", "cmd/bbv/testdata/none.md", "cmd/bbv/testdata/wrong.md"}, "none.md"},
		{exitOK, []string{"check", "--besluiten", "cmd/bbv/testdata/besluiten.json", "cmd/bbv/testdata/wrong.md"}, ""},
		{exitUnreadable, []string{"check", "--besluiten", "cmd/bbv/testdata/none.json", "cmd/bbv/testdata/wrong.md"}, "none.json: dit bestand bestaat niet"},
		{exitUnreadable, []string{"check", "--besluiten", "cmd/bbv/testdata/wrong.md", "cmd/bbv/testdata/wrong.md"}, "dit bestand met besluiten klopt niet"},
		{exitUnreadable, []string{"verschil", "cmd/bbv/testdata/wrong.md"}, "noem twee bestanden"},
		{exitUnreadable, []string{"verschil", "cmd/bbv/testdata/none.md", "cmd/bbv/testdata/wrong.md"}, "none.md"},
		{exitUnreadable, []string{"verschil", document, "cmd/bbv/testdata/wrong.md"}, "tabellen en documenten in JSON zijn niet te vergelijken"},
		{exitOK, []string{"verschil", "cmd/bbv/testdata/wrong.md", "cmd/bbv/testdata/wrong.md"}, ""},
		{exitFindings, []string{"verschil", "cmd/bbv/testdata/right.md", "cmd/bbv/testdata/wrong.md"}, ""},
		{exitUnreadable, []string{"iv3", "check", "cmd/bbv/testdata"}, "een map"},
		{exitUnreadable, []string{"check"}, "geen bestand"},
		{exitUnreadable, []string{"check", "--nothing", "x"}, "nothing"},
		{exitUnreadable, []string{"check", "--taal", "fr", "cmd/bbv/testdata/right.md"}, `"fr"`},
		{exitUnreadable, []string{"show", "--als", "zip", "cmd/bbv/testdata/right.md"}, `"zip"`},
		{exitUnreadable, []string{"show", "--als", "pdf", "cmd/bbv/testdata/right.md"}, "kies uit tekst, markdown, csv, html, json"},
		{exitUnreadable, []string{"show", "cmd/bbv/testdata/none.md"}, "none.md"},
		{exitUnreadable, []string{"regels", "BBV0000"}, `"BBV0000"`},
		{exitUnreadable, []string{"wat"}, `"wat"`},
		{exitUnreadable, []string{"iv3"}, "zeg wat te doen: controle"},
		{exitUnreadable, []string{"iv3", "check"}, "geen bestand"},
		{exitUnreadable, []string{"iv3", "check", "none.json"}, "none.json"},
		{exitUnreadable, []string{"taakveld", "6.1"}, "--jaar"},
		{exitUnreadable, []string{"taakveld", "--jaar", "1999"}, "1999"},
		{exitUnreadable, []string{"taakveld", "--laag", "Rijk", "--jaar", "2025"}, `"Rijk"`},
		{exitUnreadable, []string{"taakveld", "9.9", "--jaar", "2025"}, "9.9"},
		{exitUnreadable, []string{"taakveld", "9.9", "--van", "2022", "--naar", "2026"}, "9.9"},
		{exitUnreadable, []string{"taakveld", "--van", "2022", "--naar", "1999"}, "1999"},
		{exitUnreadable, []string{"taakveld", "--van", "2022", "--naar", "1999", "--reeksen"}, "1999"},
		{exitOK, []string{"taakveld", "--jaar", "2025"}, ""},
		{exitOK, []string{"taakveld", "6.6", "--van", "2022", "--naar", "2026"}, ""},
		{exitUnreadable, nil, "bbv controle"},
		{exitOK, []string{"help"}, ""},
		{exitOK, []string{"--help"}, ""},
		{exitOK, []string{"check", "-h"}, ""},
		{exitOK, []string{"version"}, ""},
		{exitOK, []string{"--version"}, ""},
		{exitOK, []string{"--versie"}, ""},
		{exitOK, []string{"aanvullen", "bash"}, ""},
		{exitUnreadable, []string{"aanvullen", "cmd"}, "kies bash, zsh of fish"},
		{exitOK, []string{"indicatoren", "cmd/bbv/testdata/right.md"}, ""},
		{exitUnreadable, []string{"indicatoren"}, "geen bestand"},
		{exitUnreadable, []string{"indicatoren", "cmd/bbv/testdata/none.md"}, "none.md"},
		{exitUnreadable, []string{"indicatoren", "--jaar", "x", "y"}, "geheel getal"},
		{exitUnreadable, []string{"vergelijk", "--zijde", "saldo", "cmd/bbv/testdata/wrong.md", "cmd/bbv/testdata/vastgesteld.md"}, "--zijde is er voor documenten"},
		{exitOK, []string{"vergelijk", "--json", document}, ""},
		{exitUnchecked, []string{"controle", "--streng", "cmd/bbv/testdata/pictures.pdf"}, "niet alles is gecontroleerd"},
		{exitOK, []string{"regels"}, ""},
	} {
		code, _, err := call("", c.args...)
		assert.Equal(t, c.want, code, c.args)
		assert.Contains(t, err, c.says, c.args)
		assert.Equal(t, c.says == "", err == "", "standard error of %v: %s", c.args, err)
	}
}

// A file that cannot be read does not keep the next one from being checked.
func TestOtherFilesAreStillChecked(t *testing.T) {
	t.Chdir(root)
	code, out, err := call("", "check", "--json", "cmd/bbv/testdata/none.md", "cmd/bbv/testdata/wrong.md")
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, err, "none.md")
	assert.Contains(t, out, `"suggested":"-25.121"`)
}

// Every command speaks English, too.
func TestEnglish(t *testing.T) {
	t.Chdir(root)
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"help"}, "checks the budgets and annual accounts"},
		{[]string{"regels"}, "BBV1001"},
		{[]string{"taakveld", "6.20", "--jaar", "2023"}, `read from "6.20"`},
		{[]string{"taakveld", "6.71", "--jaar", "2023"}, "closed: nothing is booked on it"},
		{[]string{"taakveld", "9.9", "--van", "2022", "--naar", "2026"}, "no taakveld"},
		{[]string{"taakveld", "9.9", "--year", "2022"}, "bbv taakveld --year 2022 lists them all"},
		{[]string{"taakveld", "abc", "--year", "2022"}, "write for instance 0.10"},
		{[]string{"taakveld", "--year", "1999"}, "the lists run from 2017"},
		{[]string{"taakveld", "6.2", "--from", "2022", "--to", "2026"}, "6.2    → 6.21 6.22 6.23                           with a key, official\n"},
		{[]string{"taakveld", "--from", "2022", "--to", "2026", "--series"}, " official"},
		{[]string{"taakveld"}, "name a year"},
		{[]string{"show"}, "no file named"},
		{[]string{"show", "none.md"}, "no such file"},
		{[]string{"show", "--as", "pdf", "x"}, "see bbv help show"},
		{[]string{"regels", "BBV0000"}, "no rule"},
		{[]string{"iv3"}, "say what to do"},
		{[]string{"iv3", "check", "none.json"}, "no such file"},
	} {
		_, out, err := call("", append([]string{c.args[0], "--taal", "en"}, c.args[1:]...)...)
		assert.Contains(t, out+err, c.says, c.args)
		assert.NotContains(t, out+err, "zie bbv help", c.args)
	}
}

func TestStandardInput(t *testing.T) {
	t.Chdir(root)
	text, err := os.ReadFile("cmd/bbv/testdata/wrong.md")
	require.NoError(t, err)
	code, out, _ := call(string(text), "check", "-")
	assert.Equal(t, exitFindings, code)
	assert.Contains(t, out, "-25.121")
	code, _, _ = call("nothing that is a table", "check", "-")
	assert.Equal(t, exitUnreadable, code)
}

// What show writes, check reads: the same findings in every form.
func TestShownIsReadAgain(t *testing.T) {
	t.Chdir(root)
	for _, form := range []string{"markdown", "csv", "html", "tekst", "json"} {
		_, shown, _ := call("", "show", "--als", form, "cmd/bbv/testdata/wrong.md")
		code, out, err := call(shown, "check", "--json", "-")
		assert.Equal(t, exitFindings, code, form+err)
		assert.Contains(t, out, `"row":2,"column":3`, form)
	}
	code, shown, _ := call("", "show", "--als", "json", document)
	assert.Equal(t, exitOK, code)
	want, err := os.ReadFile(document)
	require.NoError(t, err)
	assert.Equal(t, string(want), shown)
}

// What is computed and printed has no errors, rounded one by one or so that it
// adds up.
func TestLaidOutDocumentsHaveNoErrors(t *testing.T) {
	t.Chdir(root)
	for _, flag := range []string{"--als=markdown", "--sluitend"} {
		_, shown, err := call("", "show", "--als", "markdown", flag, document)
		assert.Empty(t, err)
		code, out, _ := call(shown, "check", "-")
		assert.Equal(t, exitOK, code, out)
	}
}

// The machine form, as the contract has it.
func TestMachineForm(t *testing.T) {
	t.Chdir(root)
	_, out, _ := call("", "check", "--json", "cmd/bbv/testdata/wrong.md")
	var report struct {
		Files []struct {
			Name   string
			Tables []struct {
				Title, Unit, Convention string
				Rows                    []struct{ Index int }
				Columns                 []struct {
					Index, Year int
					Stage       string
				}
				Identities struct{ Total, Exact, Plausible, Suspicious, Impossible int }
				Findings   []struct {
					Rule, Severity, Label, Printed, Computed, Suggested, Cause, Message string
					Row, Column                                                         int
					Alternatives                                                        []struct{ Row, Column int }
				}
			}
		}
	}
	decoder := json.NewDecoder(strings.NewReader(out))
	require.NoError(t, decoder.Decode(&report))
	require.Len(t, report.Files, 1)
	require.Len(t, report.Files[0].Tables, 1)
	printed := report.Files[0].Tables[0]
	assert.Equal(t, "1000", printed.Unit)
	assert.Equal(t, "C", printed.Convention)
	assert.Len(t, printed.Rows, 6)
	assert.Equal(t, 2016, printed.Columns[0].Year)
	assert.Equal(t, "realisatie", printed.Columns[0].Stage)
	counts := printed.Identities
	assert.Equal(t, counts.Total, counts.Exact+counts.Plausible+counts.Suspicious+counts.Impossible)
	require.Len(t, printed.Findings, 1)
	f := printed.Findings[0]
	assert.Equal(t, []string{"BBV1001", "error", "25.121", "-25.121", "-25.121", "sign"},
		[]string{f.Rule, f.Severity, f.Printed, f.Computed, f.Suggested, f.Cause})
	assert.Equal(t, []int{2, 3}, []int{f.Row, f.Column})
	assert.Empty(t, f.Alternatives)
	assert.Contains(t, f.Label, "saldo van baten en lasten")
}

// A delivery that package iv3 wrote is checked under the codes of CBS.
func TestDeliveries(t *testing.T) {
	amount := budget.Euros(1_000_000)
	lines := []iv3.TaakveldAmount{
		{Side: budget.Lasten, Taakveld: iv3.MustParseTaakveld("6.1"), Categorie: iv3.MustParseCategorie("3.8"), Amount: amount},
		{Side: budget.Baten, Taakveld: iv3.MustParseTaakveld("0.7"), Categorie: iv3.MustParseCategorie("4.3.1"), Amount: amount},
	}
	d := &delivery.Delivery{Version: delivery.V21, Meta: delivery.Metadata{Layer: iv3.Gemeente, Number: "0000", Name: "Voorbeeld", Year: 2025, Status: delivery.Begroting}}
	require.NoError(t, d.SetAmounts(lines))
	var text bytes.Buffer
	require.NoError(t, d.Write(&text))
	_, out, err := call(text.String(), "iv3", "check", "-")
	assert.Empty(t, err)
	assert.Contains(t, out, "Gemeente Voorbeeld 2025")
	for lang, word := range map[string]string{"nl": "fout", "en": "error"} {
		code, out, _ := call(strings.Replace(text.String(), `"6.1"`, `"6.9"`, 1), "iv3", "check", "--taal", lang, "-")
		assert.Equal(t, exitFindings, code)
		assert.Contains(t, out, "\n  "+word+" DF001")
	}
	code, _, err := call("{", "iv3", "check", "-")
	assert.Equal(t, exitUnreadable, code)
	assert.NotEmpty(t, err)
	_, out, _ = call(strings.Replace(text.String(), `"6.1"`, `"6.9"`, 1), "iv3", "controle", "-", "../../iv3/delivery/testdata/good.json", "none.json")
	assert.Regexp(t, `\nSamen\n  2 leveringen\n  \d+ × fout, \d+ × let op(, \d+ × ter info)?\n  1 bestand was niet te lezen\n$`, out)
}

func TestColour(t *testing.T) {
	assert.Equal(t, "x", (&human{terminal: &terminal{}}).faint("x"))
	assert.Equal(t, "\x1b[2mx\x1b[0m", (&human{terminal: &terminal{colours: true}}).faint("x"))
}

// What the page on the command says that editors read is what is printed.
func TestLinesForEditors(t *testing.T) {
	page, err := os.ReadFile("../../docs/command.md")
	require.NoError(t, err)
	_, rest, ok := strings.Cut(string(page), "```regexp\n")
	require.True(t, ok)
	line, _, _ := strings.Cut(rest, "\n")
	matcher, err := regexp.Compile("(?m)" + line)
	require.NoError(t, err)
	t.Chdir(root)
	_, nl, _ := call("", "check", "cmd/bbv/testdata/wrong.md")
	assert.Equal(t, []string{"cmd/bbv/testdata/wrong.md", "7", "82", "fout", "BBV1001", "Gerealiseerde totaal saldo van baten en lasten ›"}, matcher.FindStringSubmatch(nl)[1:])
	_, en, _ := call("", "check", "--taal", "en", "cmd/bbv/testdata/wrong.md")
	assert.Equal(t, "error", matcher.FindStringSubmatch(en)[4])
	_, rest, ok = strings.Cut(string(page), "```json\n")
	require.True(t, ok)
	var github struct {
		ProblemMatcher []struct {
			Pattern []struct{ Regexp string }
		}
	}
	require.NoError(t, json.NewDecoder(strings.NewReader(rest)).Decode(&github))
	matcher, err = regexp.Compile("(?m)" + github.ProblemMatcher[0].Pattern[0].Regexp)
	require.NoError(t, err)
	t.Setenv("COLUMNS", "500")
	_, en, _ = call("", "check", "--language", "en", "cmd/bbv/testdata/wrong.md")
	assert.Equal(t, []string{"cmd/bbv/testdata/wrong.md", "7", "82", "error", "BBV1001", "Gerealiseerde totaal saldo van baten en lasten › Realisatie 2017"}, matcher.FindStringSubmatch(en)[1:])
	_, plain, _ := call("", "check", "cmd/bbv/testdata/wrong.md")
	_, proven, _ := call("", "check", "--waarom", "cmd/bbv/testdata/wrong.md")
	assert.NotContains(t, plain, "bewijs: ")
	assert.Contains(t, strings.Join(strings.Fields(proven), " "), "bewijs: vermeld 25.121, berekend -25.121 (Gerealiseerde totaal saldo")
}

// SARIF is one report of all files, of which every finding names its own; two forms at once are none.
func TestSARIF(t *testing.T) {
	t.Chdir(root)
	code, out, err := call("", "check", "--sarif", "cmd/bbv/testdata/wrong.md", document, "cmd/bbv/testdata/sentences.md", "cmd/bbv/testdata/pictures.pdf")
	assert.Equal(t, exitFindings, code)
	assert.Contains(t, err, "pictures.pdf: ")
	var log struct {
		Version string
		Runs    []struct {
			Results []struct {
				RuleID    string
				Level     string
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           struct{ StartLine, StartColumn int }
					}
				}
			}
		}
	}
	require.NoError(t, json.Unmarshal([]byte(out), &log))
	assert.Equal(t, "2.1.0", log.Version)
	require.Len(t, log.Runs, 1)
	first := log.Runs[0].Results[0]
	assert.Equal(t, "BBV1001 error", first.RuleID+" "+first.Level)
	assert.Equal(t, "cmd/bbv/testdata/wrong.md", first.Locations[0].PhysicalLocation.ArtifactLocation.URI)
	assert.Equal(t, 7, first.Locations[0].PhysicalLocation.Region.StartLine)
	files := map[string]bool{}
	for _, r := range log.Runs[0].Results {
		files[r.Locations[0].PhysicalLocation.ArtifactLocation.URI] = true
	}
	assert.Len(t, files, 3)
	code, _, err = call("", "check", "--sarif", "--json", "cmd/bbv/testdata/wrong.md")
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, err, "--json, --sarif of --junit")
}

// Several files end with what they came to together.
func TestSummaryOfFiles(t *testing.T) {
	t.Chdir(root)
	_, out, _ := call("", "check", "cmd/bbv/testdata/wrong.md", "cmd/bbv/testdata/right.md")
	assert.Regexp(t, `\nSamen\n  2 bestanden, 2 tabellen\n  32 vergelijkingen: 19 exact, 11 door afronding verklaard, 2 sluiten niet aan\n  1 × fout, 0 × let op\n$`, out)
	_, out, _ = call("", "check", "--taal", "en", "cmd/bbv/testdata/wrong.md")
	assert.NotContains(t, out, "1 files")
}

// JUnit has a suite for every file and a test for every table; one with an error fails, and says what to do.
func TestJUnit(t *testing.T) {
	t.Chdir(root)
	code, out, _ := call("", "check", "--junit", "--publicatie", "cmd/bbv/testdata/wrong.md", "cmd/bbv/testdata/sentences.md")
	assert.Equal(t, exitFindings, code)
	var got struct {
		XMLName xml.Name `xml:"testsuites"`
		Suites  []struct {
			Name     string `xml:"name,attr"`
			Tests    int    `xml:"tests,attr"`
			Failures int    `xml:"failures,attr"`
			Cases    []struct {
				Name     string   `xml:"name,attr"`
				Failures []string `xml:"failure"`
				Out      string   `xml:"system-out"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	require.NoError(t, xml.Unmarshal([]byte(out), &got), out)
	require.Len(t, got.Suites, 3)
	assert.Equal(t, "alle bestanden", got.Suites[2].Name)
	wrong := got.Suites[0]
	assert.Equal(t, "cmd/bbv/testdata/wrong.md 1 1", fmt.Sprint(wrong.Name, " ", wrong.Tests, " ", wrong.Failures))
	assert.Equal(t, "tabel 1: Totaal Programma 3", wrong.Cases[0].Name)
	require.Len(t, wrong.Cases[0].Failures, 1)
	assert.Contains(t, wrong.Cases[0].Failures[0], "vervang 25.121 door -25.121")
	assert.Zero(t, got.Suites[1].Failures)
	assert.Contains(t, out, "BBV1053", "a warning stands beside the tests")
}
