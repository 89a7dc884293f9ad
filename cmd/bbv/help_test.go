package main

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/wrap"
)

// everyHelp calls f with each thing that help explains, as it is called, in a language.
func everyHelp(l finding.Language, f func(path []string, c *cli.Command)) {
	p := program(&terminal{lang: l})
	f(nil, nil)
	for i := range p.Topics {
		f([]string{p.Topics[i].Name.In(l)}, nil)
	}
	var walk func(path []string, list []cli.Command)
	walk = func(path []string, list []cli.Command) {
		for i := range list {
			at := append(path[:len(path):len(path)], list[i].Name.In(l))
			f(at, &list[i])
			walk(at, list[i].Commands)
		}
	}
	walk(nil, p.Commands)
}

// No line of help is wider than a page, or than the screen, and nothing in it is left empty.
func TestHelpFits(t *testing.T) {
	seen := 0
	for _, l := range []finding.Language{finding.Dutch, finding.English} {
		for columns, width := range map[string]int{"": wrap.Page, "60": 60} {
			t.Setenv("COLUMNS", columns)
			everyHelp(l, func(path []string, _ *cli.Command) {
				seen++
				code, out, err := call("", append([]string{"--taal", l.String(), "help"}, path...)...)
				assert.Equal(t, exitOK, code, path)
				assert.Empty(t, err)
				for _, line := range strings.Split(out, "\n") {
					command := strings.HasPrefix(line, "  bbv ") // to be copied
					assert.True(t, command && width < wrap.Page || utf8.RuneCountInString(line) <= width, "%v, %d: %s", path, width, line)
					assert.Equal(t, strings.TrimRight(line, " "), line)
				}
			})
		}
	}
	assert.Greater(t, seen, 40)
}

// Every command has examples, of which each is a call that the command takes, and all texts are there in both languages.
func TestEveryCommandIsExplained(t *testing.T) {
	for _, l := range []finding.Language{finding.Dutch, finding.English} {
		everyHelp(l, func(path []string, c *cli.Command) {
			if c == nil {
				return
			}
			name := strings.Join(path, " ")
			require.NotEmpty(t, c.Examples, name)
			assert.LessOrEqual(t, utf8.RuneCountInString(c.Short.In(l)), 60, name)
			for _, e := range c.Examples {
				assert.True(t, strings.HasPrefix(e.Call.In(l), name), "%s: %s", name, e.Call.In(l))
				assert.NotEmpty(t, e.What.In(l))
				help := append(strings.Fields(strings.Split(e.Call.In(l), " > ")[0]), "--help", "--taal", l.String())
				code, out, err := call("", help...)
				assert.Equal(t, exitOK, code, err)
				assert.True(t, strings.HasPrefix(out, c.Short.In(l)) || len(c.Commands) > 0, e.Call.In(l))
			}
			for _, f := range c.Flags {
				assert.NotEmpty(t, f.What.In(l), name)
				assert.NotEmpty(t, f.Name.In(l), name)
				assert.Equal(t, f.Value.NL == "", f.Value.EN == "", name)
			}
		})
	}
}

// What a call says is in its language also where it is wrong before its language was read.
func TestLanguageOfACall(t *testing.T) {
	for _, c := range []struct {
		args []string
		want finding.Language
	}{
		{nil, finding.Dutch},
		{[]string{"check", "--taal", "en"}, finding.English},
		{[]string{"--taal=en", "check"}, finding.English},
		{[]string{"--language", "en", "--xx"}, finding.English},
		{[]string{"check", "--taal", "en", "--taal", "nl"}, finding.Dutch},
		{[]string{"check", "--", "--taal", "en"}, finding.Dutch},
		{[]string{"check", "--taal"}, finding.Dutch},
		{[]string{"check", "--taal", "fr"}, finding.Dutch},
	} {
		assert.Equal(t, c.want, languageOf(c.args), c.args)
	}
	_, _, err := call("", "chek", "--language", "en")
	assert.Contains(t, err, "do you mean check?")
}

// Errors only: nothing else is printed, and everything is counted.
func TestErrorsOnly(t *testing.T) {
	files := []string{"testdata/right.md", "testdata/wrong.md", "testdata/sentences.md", "testdata/contradiction.md"}
	_, all, _ := call("", append([]string{"controle"}, files...)...)
	code, out, _ := call("", append([]string{"controle", "--alleen", "fouten"}, files...)...)
	assert.Equal(t, exitFindings, code)
	assert.NotContains(t, out, "right.md")
	assert.NotContains(t, out, "let op BBV")
	assert.Equal(t, strings.Count(all, ": fout BBV"), strings.Count(out, ": fout BBV"))
	assert.Equal(t, all[strings.Index(all, "Samen\n"):], out[strings.Index(out, "Samen\n"):])
	assert.Contains(t, out, "2 × let op")
	code, out, _ = call("", "check", "--only", "errors", "testdata/right.md", "--taal", "en")
	assert.Equal(t, exitOK, code)
	assert.Equal(t, "Together\n  1 file, 1 table\n  16 comparisons: 11 exact, 5 explained by rounding\n  0 × error, 0 × warning\n", out)
	code, _, err := call("", "controle", "--alleen", "fouten", "--json", "testdata/right.md")
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, err, "--alleen is er voor mensen")
	_, out, _ = call("", "controle", "--alleen", "fouten", "../../"+document)
	assert.NotContains(t, out, "gevraagd door de wet")
	assert.Contains(t, out, "× niet gecontroleerd")
}

// emptyCell is a table in which a figure is missing: 2.470 less 1.290 and 352 is 828.
const emptyCell = "| | 2022 | 2023 | 2024 | 2025 |\n|---|---|---|---|---|\n| Wegen en straten | 1.203 | 1.240 | 1.290 | 1.355 |\n| Groen | 811 | 805 | | 843 |\n" +
	"| Sport | 337 | 341 | 352 | 360 |\n| Totaal lasten | 2.351 | 2.386 | 2.470 | 2.558 |\n"

// What a cell without a figure leaves unchecked is said, on lines that fit.
func TestCellsWithoutAFigure(t *testing.T) {
	t.Setenv("COLUMNS", "60")
	_, nl, _ := call(emptyCell, "controle", "-")
	assert.Contains(t, nl, "    Groen, 2024: hier staat geen cijfer, dus is 1 optelling\n      niet gecontroleerd; die laat er 828 voor over\n")
	_, en, _ := call(emptyCell, "check", "--taal", "en", "-")
	assert.Contains(t, en, "    Groen, 2024: there is no figure here, so 1 sum was not\n      checked; it leaves 828 for it\n")
}

// Strictly, what was not checked is not right.
func TestStrictly(t *testing.T) {
	const nothing = "x;2024\nBaten;8\nLasten;5\nResultaat;4\n"
	for _, c := range []struct {
		in   string
		args []string
		want int
		says string
	}{
		{"", []string{"testdata/right.md"}, exitOK, ""},
		{nothing, []string{"-"}, exitUnchecked, "bbv: niet alles is gecontroleerd (--streng): van 1 tabel of document is niets gecontroleerd\n"},
		{nothing, []string{"-", "testdata/right.md", "--taal", "en"}, exitUnchecked, "bbv: not all was checked (--strict): nothing was checked of 1 table or document\n"},
		{nothing, []string{"-", "--json"}, exitUnchecked, "niets gecontroleerd"},
		{nothing, []string{"-", "testdata/wrong.md"}, exitFindings, ""},
		{nothing, []string{"-", "testdata/none.md"}, exitUnreadable, "none.md"},
		{"", []string{"testdata/pictures.pdf"}, exitUnchecked, "3 bladzijden zijn niet gelezen"},
		{tangled(), []string{"-"}, exitUnchecked, "1 tabel is niet geheel gecontroleerd"},
		{emptyCell, []string{"-"}, exitUnchecked, "1 tabel is niet geheel gecontroleerd"},
		{"x;2024;2025\nWegen;120;140\nGroen;80;75\nTotaal lasten;200;215\nEindtotaal;917;533\n", []string{"-"}, exitUnchecked, "1 tabel is niet geheel gecontroleerd"},
	} {
		code, _, err := call(c.in, append([]string{"controle", "--streng"}, c.args...)...)
		assert.Equal(t, c.want, code, "%v: %s", c.args, err)
		assert.Contains(t, err, c.says)
		if c.want != exitFindings && c.want != exitUnreadable {
			code, _, _ := call(c.in, append([]string{"controle"}, c.args...)...)
			assert.Equal(t, exitOK, code, "%v without --streng", c.args)
		}
	}
}

// The closing lines count what was not read as well.
func TestSummaryOfWhatWasNotRead(t *testing.T) {
	_, out, _ := call("", "controle", "testdata/right.md", "testdata/none.md", "testdata/none2.md")
	assert.True(t, strings.HasSuffix(out, "\nSamen\n  1 bestand, 1 tabel\n  16 vergelijkingen: 11 exact, 5 door afronding verklaard\n  0 × fout, 0 × let op\n  2 bestanden waren niet te lezen\n"), out)
	_, out, _ = call("", "check", "--taal", "en", "../../"+document, "testdata/right.md")
	assert.Contains(t, out, "\nTogether\n  2 files, 1 table, 1 document\n")
	assert.Regexp(t, `\n  \d+ × error, \d+ × warning, \d+ × info, \d+ × not checked\n$`, out)
}

// Who misspells the name of a file is told which there is.
func TestFilesThatDoNotExist(t *testing.T) {
	for name, want := range map[string]string{
		"testdata/rigt.md":   "bbv: testdata/rigt.md: dit bestand bestaat niet; bedoelt u " + filepath.Join("testdata", "right.md") + "?\n",
		"testdata/zzzzz.txt": "bbv: testdata/zzzzz.txt: dit bestand bestaat niet; controleer de naam\n",
		"geen/zzz.md":        "bbv: geen/zzz.md: dit bestand bestaat niet; controleer de naam\n",
	} {
		_, _, err := call("", "controle", name)
		assert.Equal(t, want, err)
	}
	_, _, err := call("", "check", "--taal", "en", "testdata/wrongg.md")
	assert.Contains(t, err, "; do you mean "+filepath.Join("testdata", "wrong.md")+"?\n")
}

// A narrow screen is respected: the marks of an excerpt stay below the figure, and what is copied is not broken.
func TestNarrowScreen(t *testing.T) {
	t.Setenv("COLUMNS", "60")
	_, out, _ := call("", "controle", "testdata/wrong.md", "testdata/contradiction.md", "testdata/sentences.md")
	for _, line := range strings.Split(out, "\n") {
		assert.LessOrEqual(t, utf8.RuneCountInString(line), 60, line)
	}
	lines := strings.Split(out, "\n")
	for i, line := range lines {
		if at := strings.IndexRune(line, '^'); at >= 0 && strings.TrimLeft(line, " ^") == "" {
			row, marks := []rune(lines[i-1]), strings.Trim(line, " ")
			assert.Contains(t, []string{"25.121", "2.286"}, string(row[at:at+len(marks)]))
		}
	}
}

// One is one, and nothing is nothing.
func TestCountsInWords(t *testing.T) {
	_, out, _ := call("", "compare", "--taal", "en", "testdata/wrong.md", "testdata/right.md")
	assert.Contains(t, out, "\n1 figure changed; tables: 1 compared, 0 new, 0 gone; findings: 0 stayed\n")
	_, out, _ = call("", "controle", "../../examples/leiden/testdata/document.json")
	assert.Contains(t, out, "\n  begroting Leiden 2018 (x € 1)\n    niets vergeleken\n")
}
