package cli

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
)

// tally is what the made program did.
type tally struct {
	loud  bool
	count int
	name  string
	lang  finding.Language
	said  []string
	args  []string
}

// made is a program with a command of each kind.
func made(l finding.Language) (p *Program, got *tally, out, err *bytes.Buffer) {
	got, out, err = &tally{lang: l}, &bytes.Buffer{}, &bytes.Buffer{}
	flags := []Flag{
		{Name: finding.Text{NL: "luid", EN: "loud"}, Into: &got.loud, What: finding.Text{NL: "met geluid", EN: "with sound"}},
		{Name: finding.Text{NL: "aantal", EN: "count"}, Letter: "n", Value: finding.Text{NL: "GETAL", EN: "NUMBER"}, Into: &got.count, What: finding.Text{NL: "hoe vaak", EN: "how often"}},
		{Name: finding.Text{NL: "kleur", EN: "colour"}, Value: finding.Text{NL: "KLEUR", EN: "COLOUR"}, Choice: []finding.Text{{NL: "rood", EN: "red"}, {NL: "groen", EN: "green"}}, Into: &got.name, What: finding.Text{NL: "welke kleur", EN: "which colour"}},
		{Name: Same("zeg"), Value: finding.Text{NL: "WOORD", EN: "WORD"}, What: finding.Text{NL: "een woord met een e", EN: "a word with an e"}, Into: func(text string) error {
			got.said = append(got.said, text)
			if !strings.Contains(text, "e") {
				return errors.New("no e")
			}
			return nil
		}},
	}
	p = &Program{
		Name: "proef", Short: finding.Text{NL: "proef doet niets", EN: "proef does nothing"}, Language: l, Out: out, Err: err, Width: 80,
		Flags:    []Flag{{Name: finding.Text{NL: "taal", EN: "language"}, Value: Same("nl|en"), Choice: Words("nl", "en"), Into: &got.lang, What: finding.Text{NL: "in welke taal", EN: "in which language"}}},
		Topics:   []Topic{{Name: finding.Text{NL: "zaken", EN: "things"}, Short: finding.Text{NL: "wat zaken zijn", EN: "what things are"}, Long: finding.Text{NL: "\neen lange\nregel\n\n  en   een\n", EN: "\na long\nline\n"}}},
		Examples: []Example{{Call: finding.Text{NL: "rekenen 1", EN: "count 1"}, What: finding.Text{NL: "een som", EN: "a sum"}}},
		Commands: []Command{
			{Name: finding.Text{NL: "rekenen", EN: "calculate"}, Also: []string{"som"}, Args: finding.Text{NL: "GETAL…", EN: "NUMBER…"}, Short: finding.Text{NL: "reken uit", EN: "work out"}, Flags: flags,
				Examples: []Example{{Call: finding.Text{NL: "rekenen 1 2", EN: "calculate 1 2"}, What: finding.Text{NL: "drie", EN: "three"}}},
				Values:   func() []string { return []string{"een", "twee"} },
				Run: func(args []string) (int, error) {
					got.args = args
					if len(args) == 0 {
						return 0, Problem{NL: "noem getallen", EN: "name numbers"}
					}
					return len(args), nil
				}},
			{Name: Same("groep"), Short: finding.Text{NL: "twee dingen", EN: "two things"}, Commands: []Command{
				{Name: finding.Text{NL: "lezen", EN: "read"}, Short: finding.Text{NL: "lees", EN: "read it"}, Run: func([]string) (int, error) { return 7, nil }},
				{Name: finding.Text{NL: "fout", EN: "fail"}, Short: finding.Text{NL: "fout", EN: "fail"}, Run: func([]string) (int, error) { return 0, fmt.Errorf("broken: %w", errors.New("wire.")) }},
			}},
		},
	}
	return p, got, out, err
}

// Every name is understood in either language, and options stand anywhere.
func TestCalls(t *testing.T) {
	for _, c := range []struct {
		call string
		want int
	}{
		{"rekenen 1 2 --luid 3 -n 4 --kleur rood --zeg een --zeg twee -", 4},
		{"calculate --loud --count=4 --colour rood --zeg een --zeg twee 1 2 3 -", 4},
		{"--taal en som 1 2 3 -n4 --luid --kleur=Rood --zeg een --zeg twee -", 4},
	} {
		for _, l := range []finding.Language{finding.Dutch, finding.English} {
			p, got, _, said := made(l)
			assert.Equal(t, c.want, p.Run(t.Context(), strings.Fields(c.call)), said)
			assert.True(t, got.loud)
			assert.Equal(t, []any{4, "rood", []string{"een", "twee"}, []string{"1", "2", "3", "-"}}, []any{got.count, got.name, got.said, got.args}, c.call)
		}
	}
	p, got, _, _ := made(finding.Dutch)
	assert.Equal(t, 2, p.Run(t.Context(), []string{"rekenen", "--", "--luid", "x"}))
	assert.False(t, got.loud)
	assert.Equal(t, 7, p.Run(t.Context(), []string{"groep", "read"}))
}

// What is wrong is said in the language of the call, quoted, with the word that was meant.
func TestWrongCalls(t *testing.T) {
	for _, c := range []struct{ call, nl, en string }{
		{"reknen 1", `proef: opdracht "reknen" bestaat niet; bedoelt u rekenen?` + "\nzie proef help\n", `proef: there is no command "reknen"; do you mean rekenen?` + "\nsee proef help\n"},
		{"zzz", `opdracht "zzz" bestaat niet` + "\n", `there is no command "zzz"` + "\n"},
		{"rekenen", "proef rekenen: noem getallen\nzie proef help rekenen\n", "proef calculate: name numbers\nsee proef help calculate\n"},
		{"rekenen --lid 1", `optie "--lid" bestaat hier niet; bedoelt u --luid?`, `there is no option "--lid" here; do you mean --loud?`},
		{"rekenen --xxxxxx 1", `optie "--xxxxxx" bestaat hier niet` + "\n", `there is no option "--xxxxxx" here` + "\n"},
		{"rekenen -luid 1", `optie "-luid" bestaat hier niet; bedoelt u --luid?`, `there is no option "-luid" here; do you mean --loud?`},
		{"rekenen --kleur rod 1", `"rod" is geen waarde van --kleur: bedoelt u rood? kies uit rood, groen`, `"rod" is no value of --colour: do you mean red? choose from red, green`},
		{"rekenen --kleur zwart 1", `"zwart" is geen waarde van --kleur: kies uit rood, groen`, `"zwart" is no value of --colour: choose from red, green`},
		{"rekenen --aantal x 1", `"x" is geen waarde van --aantal: schrijf een geheel getal`, `"x" is no value of --count: write a whole number`},
		{"rekenen --luid=x 1", `"x" is geen waarde van --luid: dit is een schakelaar`, `"x" is no value of --loud: it is a switch`},
		{"rekenen 1 --aantal", "achter --aantal hoort GETAL", "--count needs NUMBER behind it"},
		{"rekenen --=x", `"--=x" is geen optie`, `"--=x" is no option`},
		{"rekenen --zeg klok", `"klok" is geen waarde van --zeg: no e`, `"klok" is no value of --zeg: no e`},
		{"groep", "proef groep: zeg wat te doen: lezen, fout\nzie proef help groep\n", "proef groep: say what to do: read, fail\nsee proef help groep\n"},
		{"groep leze", `opdracht "leze" bestaat niet; bedoelt u lezen?`, `there is no command "leze"; do you mean lezen?`},
		{"groep fout", "proef groep fout: broken: wire\n", "proef groep fail: broken: wire\n"},
		{"help zken", `over "zken" is er geen uitleg; bedoelt u zaken?`, `there is no help about "zken"; do you mean zaken?`},
		{"help xxxxxx", `over "xxxxxx" is er geen uitleg` + "\n", `there is no help about "xxxxxx"` + "\n"},
		{"rekenen --taal fr 1", `"fr" is geen waarde van --taal: kies uit nl, en`, `"fr" is no value of --language: choose from nl, en`},
		{"rekenen \x1b[2J --luid=\x1b[2J", "is geen waarde van --luid", "is no value of --loud"},
	} {
		for l, want := range map[finding.Language]string{finding.Dutch: c.nl, finding.English: c.en} {
			p, _, out, err := made(l)
			assert.Equal(t, ExitWrong, p.Run(t.Context(), strings.Split(c.call, " ")), c.call)
			assert.Contains(t, strings.ReplaceAll(err.String(), "\n  ", " "), want)
			assert.NotContains(t, err.String(), "\x1b")
			assert.Empty(t, out.String())
		}
	}
}

// Help of everything is the same whichever way it is asked for, and in one language.
func TestHelp(t *testing.T) {
	for l, words := range map[finding.Language][]string{
		finding.Dutch:   {"rekenen [OPTIES] GETAL…", "reken uit", "Voorbeelden\n  proef rekenen 1 2\n      drie", "  -n, --aantal GETAL      hoe vaak\n", "Opties van elke opdracht\n  --taal nl|en"},
		finding.English: {"calculate [OPTIONS] NUMBER…", "work out", "Examples\n  proef calculate 1 2\n      three", "  -n, --count NUMBER      how often\n", "Options of every command\n  --language nl|en"},
	} {
		var texts []string
		for _, call := range []string{"help rekenen", "rekenen --help", "calculate -h", "help som", "rekenen 1 2 --help"} {
			p, _, out, err := made(l)
			assert.Zero(t, p.Run(t.Context(), strings.Fields(call)))
			assert.Empty(t, err.String())
			texts = append(texts, out.String())
			assert.Equal(t, texts[0], out.String(), call)
		}
		for _, word := range words {
			assert.Contains(t, texts[0], word)
		}
	}
	p, _, out, err := made(finding.Dutch)
	assert.Zero(t, p.Run(t.Context(), []string{"help"}))
	assert.Equal(t, ExitWrong, p.Run(t.Context(), nil))
	assert.Equal(t, out.String(), err.String(), "without a command its help stands on the error output")
	assert.Contains(t, out.String(), "\nOpdrachten\n  rekenen       reken uit\n  groep         twee dingen\n")
	assert.Contains(t, out.String(), "\n  zaken         wat zaken zijn\n")
	out.Reset()
	assert.Zero(t, p.Run(t.Context(), []string{"help", "things"}))
	assert.Equal(t, "wat zaken zijn\n\neen lange regel\n\n  en   een\n", out.String())
	out.Reset()
	assert.Zero(t, p.Run(t.Context(), []string{"help", "groep"}))
	assert.Contains(t, out.String(), "  proef groep OPDRACHT\n  lezen         lees\n")
	out.Reset()
	assert.Zero(t, p.Run(t.Context(), []string{"help", "groep", "read"}))
	assert.Contains(t, out.String(), "  proef groep lezen\n")
}

// Shells complete commands, options and values in the language of the call.
func TestCompletion(t *testing.T) {
	for call, want := range map[string]string{
		"re":                "rekenen\treken uit\n:4\n",
		"rekenen --kl":      "--kleur\twelke kleur\n:4\n",
		"rekenen --kleur g": "rood\ngroen\n:4\n", // of which the shell takes those that begin so
		"rekenen t":         "een\ntwee\n:4\n",
		"help za":           "zaken\nrekenen\ngroep\n:4\n",
		"groep le":          "lezen\tlees\n:4\n",
	} {
		p, _, out, _ := made(finding.Dutch)
		assert.Zero(t, p.Run(t.Context(), append([]string{"__complete"}, strings.Fields(call)...)))
		assert.Equal(t, want, out.String(), call)
	}
	for shell, sign := range map[string]string{"bash": "complete -o default", "zsh": "#compdef proef", "fish": "complete -c proef"} {
		p, _, out, _ := made(finding.Dutch)
		require.NoError(t, p.Completion(shell))
		assert.Contains(t, out.String(), sign)
	}
	p, _, _, _ := made(finding.Dutch)
	assert.ErrorContains(t, p.Completion("cmd"), `"cmd"`)
}

// One slip in three letters is understood, and a word that is begun; another word is not taken for one.
func TestNearest(t *testing.T) {
	words := []string{"controle", "vergelijk", "rapport", "toon", "regels", "iv3"}
	for written, want := range map[string]string{
		"contrle": "controle", "contorle": "controle", "controel": "controle", "Controle": "controle", "con": "controle", "co": "",
		"vergelik": "vergelijk", "vrgeljk": "vergelijk", "raport": "rapport", "ton": "toon", "tono": "toon", "iv": "", "ivv": "iv3",
		"wat": "", "zz": "", "": "", "kantoor": "", "contracten": "", "rappppppor": "",
	} {
		assert.Equal(t, want, Nearest(written, words), written)
	}
	assert.Equal(t, 1, slips([]rune("ab"), []rune("ba")), "two letters exchanged are one slip")
	assert.Equal(t, 3, slips([]rune("kitten"), []rune("sitting")), "Levenshtein's own example")
}

// Progress waits before it shows, does not flicker, fits on its line, and is gone before anything else is written.
func TestProgress(t *testing.T) {
	var screen bytes.Buffer
	now := time.Unix(0, 0)
	p := newProgress(&screen, 10, func() time.Time { return now })
	above := p.Above(&screen)
	p.Show("one")
	assert.Empty(t, screen.String(), "what is done at once shows nothing")
	now = now.Add(300 * time.Millisecond)
	p.Show("one")
	assert.Empty(t, screen.String())
	now = now.Add(300 * time.Millisecond)
	p.Show("a file with a long name")
	assert.Equal(t, "\r\x1b[Ka file w…", screen.String())
	assert.Less(t, utf8.RuneCountInString(strings.TrimPrefix(screen.String(), "\r\x1b[K")), 10)
	now = now.Add(60 * time.Millisecond)
	p.Show("too soon")
	assert.NotContains(t, screen.String(), "soon")
	now = now.Add(60 * time.Millisecond)
	p.Show("next")
	screen.Reset()
	fmt.Fprint(above, "finding\n")
	fmt.Fprint(above, "another\n")
	assert.Equal(t, "\r\x1b[Kfinding\nanother\n", screen.String())
	p.Clear()
	assert.Equal(t, "\r\x1b[Kfinding\nanother\n", screen.String())
}

func TestNobodyLooks(t *testing.T) {
	var out bytes.Buffer
	p := NewProgress(&out)
	p.Show("x")
	p.Clear()
	assert.Empty(t, out.String())
	assert.Equal(t, &out, p.Above(&out))
	assert.False(t, Colours(&out))
	assert.False(t, IsTerminal(&out))
}

func TestWidth(t *testing.T) {
	var out bytes.Buffer
	for columns, want := range map[string]int{"": 100, "x": 100, "0": 100, "-3": 100, "72": 72, "160": 160, "10": 40} {
		t.Setenv("COLUMNS", columns)
		assert.Equal(t, want, Width(&out), columns)
	}
}

func TestProblems(t *testing.T) {
	err := error(fmt.Errorf("file: %w", Problem{NL: "stuk", EN: "broken"}))
	assert.Equal(t, "stuk", Message(err, finding.Dutch))
	assert.Equal(t, "broken", Message(err, finding.English))
	assert.Equal(t, "file: broken", err.Error())
	assert.Equal(t, "plain", Message(errors.New("plain"), finding.Dutch))
}
