package finding_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
)

func TestUncheckedSaysWhatAndWhy(t *testing.T) {
	at := finding.Place{Caption: "Jeugd"}
	for _, c := range []struct {
		u      finding.Unchecked
		nl, en string
	}{
		{finding.Unchecked{Why: finding.Absent, Place: at, Basis: finding.Text{NL: "BBV art. 8, 1e", EN: "BBV art. 8, 1e"}}, "Jeugd: ontbreekt (BBV art. 8, 1e)", "Jeugd: is absent (BBV art. 8, 1e)"},
		{finding.Unchecked{Why: finding.Absent}, "ontbreekt", "is absent"},
		{finding.Unchecked{Why: finding.NoSum, Place: at, Figures: 1}, "Jeugd: 1 cijfer in geen som", "Jeugd: 1 figure in no sum"},
		{finding.Unchecked{Why: finding.NoUnit, Place: at, Figures: 2}, "Jeugd: 2 cijfers zonder eenheid", "Jeugd: 2 figures without a unit"},
		{finding.Unchecked{Why: finding.Incomplete, Place: at, Figures: 2, Lacks: []string{"a", "b"}}, "Jeugd: 2 cijfers niet te vergelijken; het document noemt niet: a, b",
			"Jeugd: 2 figures not to be compared; the document does not state: a, b"},
		{finding.Unchecked{Why: finding.Incomplete, Place: at, Figures: 1}, "Jeugd: 1 cijfer niet te vergelijken; het document noemt niet: waaruit het volgt",
			"Jeugd: 1 figure not to be compared; the document does not state: what it follows from"},
		{finding.Unchecked{}, "", ""},
	} {
		assert.Equal(t, c.nl, c.u.Message(finding.Dutch))
		assert.Equal(t, c.en, c.u.Message(finding.English))
	}
}

// What is not checked is no finding: the report is as right as it was.
func TestUncheckedInJSON(t *testing.T) {
	r := finding.Report{Unchecked: []finding.Unchecked{{Why: finding.Absent, Place: finding.Place{Path: "onvoorzien", Caption: "onvoorzien"}, Basis: finding.Text{NL: "BBV art. 8, 1e", EN: "BBV art. 8, 1e"}},
		{Why: finding.Incomplete, Place: finding.Place{Path: "gedrukt[0]"}, Lacks: []string{"Jeugd"}, Figures: 3}}}
	assert.True(t, r.OK())
	var text bytes.Buffer
	require.NoError(t, r.WriteJSON(&text, finding.English))
	var out struct{ Unchecked []map[string]any }
	require.NoError(t, json.Unmarshal(text.Bytes(), &out))
	assert.Equal(t, []map[string]any{
		{"why": "absent", "path": "onvoorzien", "caption": "onvoorzien", "place": "onvoorzien", "basis": "BBV art. 8, 1e", "message": "onvoorzien: is absent (BBV art. 8, 1e)"},
		{"why": "incomplete", "path": "gedrukt[0]", "lacks": []any{"Jeugd"}, "figures": 3.0, "message": "3 figures not to be compared; the document does not state: Jeugd"},
	}, out.Unchecked)
	text.Reset()
	require.NoError(t, finding.Report{}.WriteJSON(&text, finding.Dutch))
	assert.NotContains(t, text.String(), "unchecked", "absent where everything was checked")
	assert.ErrorContains(t, finding.Report{Unchecked: make([]finding.Unchecked, 1)}.WriteJSON(&text, finding.Dutch), "Gap(0)")
}

func unchecked(t *testing.T, p finding.Printer, list ...finding.Unchecked) string {
	t.Helper()
	var out strings.Builder
	require.NoError(t, p.PrintUnchecked(&out, list...))
	return out.String()
}

// Of each reason but absence the first five places are named.
func TestFewUncheckedFiguresAreNamed(t *testing.T) {
	var list []finding.Unchecked
	for i := range 7 {
		list = append(list, finding.Unchecked{Why: finding.NoSum, Place: finding.Place{Caption: fmt.Sprint("rij ", i+1)}, Figures: i + 1})
	}
	assert.Equal(t, `
not checked
  in no sum:
    rij 1 (1 figure); rij 2 (2 figures); rij 3 (3 figures); rij 4 (4 figures); rij 5 (5
    figures); and 2 more
`, unchecked(t, finding.Printer{Language: finding.English}, list...))
	for i := range list {
		list[i].Why = finding.Absent
	}
	out := unchecked(t, finding.Printer{}, list...)
	assert.Contains(t, out, "rij 1; rij 2; rij 3; rij 4; rij 5; rij 6; rij 7", "what is absent is named in full")
}

// Rules that do not bind stand together by whom they bind, in full: which provision says so is in the other forms, in the language of the reader.
func TestRulesThatDoNotBind(t *testing.T) {
	var list []finding.Unchecked
	for i, binds := range []string{"Gemeente, Provincie", "Gemeente", "Gemeente, Provincie", "Gemeente, Provincie", "2023–", ""} {
		list = append(list, finding.Unchecked{Why: finding.NotBinding, Place: finding.Place{Caption: fmt.Sprint("BBV100", i)}, Basis: finding.Text{NL: "BBV art. 19, b tot en met d", EN: "BBV art. 19, b to d"}, Binds: binds})
	}
	assert.Equal(t, `
niet gecontroleerd
  regels die niet gelden voor deze overheidslaag of dit jaar; wel voor:
    Gemeente, Provincie: BBV1000, BBV1002, BBV1003; Gemeente: BBV1001; 2023–: BBV1004; BBV1005
`, unchecked(t, finding.Printer{}, list...))
	assert.Equal(t, "BBV1000: geldt niet voor dit document (BBV art. 19, b tot en met d: Gemeente, Provincie)", list[0].Message(finding.Dutch))
	assert.Equal(t, "BBV1005: does not bind this document (BBV art. 19, b to d)", list[5].Message(finding.English))
	list[4].Basis = finding.Text{}
	assert.Equal(t, "BBV1004: does not bind this document (2023–)", list[4].Message(finding.English))
}

// A paragraph is about as wide as the lines that people read it between.
func TestUncheckedIsWrapped(t *testing.T) {
	var list []finding.Unchecked
	for range 40 {
		list = append(list, finding.Unchecked{Why: finding.Absent, Place: finding.Place{Caption: "één ding"}})
	}
	list = append(list, finding.Unchecked{Why: finding.Absent, Place: finding.Place{Caption: strings.Repeat("w", 200)}})
	widest := 0
	for line := range strings.Lines(unchecked(t, finding.Printer{Indent: "    "}, list...)) {
		if n := utf8.RuneCountInString(line) - 1; n < 200 {
			widest = max(widest, n)
		}
	}
	assert.InDelta(t, 96, widest, 6)
}

func TestUncheckedAsItIsPrinted(t *testing.T) {
	assert.Empty(t, unchecked(t, finding.Printer{}))
	bad := finding.Unchecked{Why: finding.NoUnit, Place: finding.Place{Caption: "\x1b[2J"}}
	assert.NotContains(t, unchecked(t, finding.Printer{}, bad), "\x1b")
	assert.Contains(t, unchecked(t, finding.Printer{}, finding.Unchecked{Why: finding.NoSum, Figures: 3}), "het hele document (3 cijfers)")
	assert.ErrorContains(t, finding.Printer{}.PrintUnchecked(nil), "there is no writer")
	assert.ErrorIs(t, finding.Printer{}.PrintUnchecked(broken{}, bad), errBroken)
}

func ExamplePrinter_PrintUnchecked() {
	absent := func(name, basis string) finding.Unchecked {
		return finding.Unchecked{Why: finding.Absent, Place: finding.Place{Caption: name}, Basis: finding.Text{NL: basis, EN: basis}}
	}
	list := []finding.Unchecked{
		absent("onvoorzien", "BBV art. 8, 1e"), absent("paragraaf financiering", "BBV art. 26"), absent("paragraaf grondbeleid", "BBV art. 26"),
		{Why: finding.NoSum, Place: finding.Place{Caption: "3. Jeugd"}, Figures: 12},
	}
	if err := (finding.Printer{}).PrintUnchecked(os.Stdout, list...); err != nil {
		fmt.Println(err)
	}
	// Output:
	// niet gecontroleerd
	//   gevraagd door de wet, en niet in dit document:
	//     onvoorzien (BBV art. 8, 1e); paragraaf financiering, paragraaf grondbeleid (BBV art. 26)
	//   in geen som:
	//     3. Jeugd (12 cijfers)
}
