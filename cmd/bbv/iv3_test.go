package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// fits is a delivery of which the workbook of 2026 has a place for everything.
func fits(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../iv3/delivery/testdata/good.json")
	require.NoError(t, err)
	return strings.NewReplacer(`{"verslagperiode":"Beg_2026","beleidsindicator":"bi.1","waarde":"7,4"}`, "").Replace(string(text))
}

// A delivery becomes a workbook, which is checked as the delivery is, and JSON again.
func TestDeliveryThereAndBack(t *testing.T) {
	dir := t.TempDir()
	book, back := filepath.Join(dir, "levering.xlsx"), filepath.Join(dir, "terug.json")
	code, out, said := call(fits(t), "iv3", "naar-xlsx", "--zonder-details", "-o", book, "-")
	assert.Equal(t, exitOK, code, said)
	assert.Empty(t, out)
	assert.Equal(t, "bbv: van 1 regel zijn de details weggelaten\n", said)
	code, out, said = call("", "iv3", "controle", book)
	assert.Equal(t, exitOK, code, said)
	assert.Equal(t, book+"\n  Gemeente Voorbeeldstad 2026, begroting: 3 lasten, 2 baten\n  niets gevonden\n", out)
	code, _, said = call("", "iv3", "to-json", "--output", back, book)
	assert.Equal(t, exitOK, code, said)
	assert.Empty(t, said)
	_, whole, _ := call(fits(t), "iv3", "naar-json", "-")
	got, err := os.ReadFile(back)
	require.NoError(t, err)
	assert.Equal(t, strings.Replace(whole, `,"details":{"grootboek":"4"}`, "", 1), string(got))
	_, whole, _ = call("", "iv3", "naar-json", "--eenheid", "euro", book)
	assert.Contains(t, whole, `"bedrag":1.2505}`, "1250.50 in thousands, taken for euros")
	_, whole, _ = call(fits(t), "iv3", "naar-json", "--unit", "duizend", "-")
	assert.Contains(t, whole, `"bedrag":1250500}`)
}

// What cannot be converted is said in the language of the call, and nothing is written.
func TestDeliveryThatIsNotConverted(t *testing.T) {
	good := "../../iv3/delivery/testdata/good.json"
	book := filepath.Join(t.TempDir(), "levering.xlsx")
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"naar-xlsx", "-o", book}, "noem één levering"},
		{[]string{"naar-xlsx", "-o", book, good, good}, "noem één levering"},
		{[]string{"naar-xlsx", "-o", good, good}, "geef het resultaat een andere naam"},
		{[]string{"naar-xlsx", "-o", book, good}, "data.lasten[1].details: de werkmap heeft geen plaats voor details; lever als JSON, of laat de details weg"},
		{[]string{"naar-xlsx", "--taal", "en", "-o", book, good}, "iv3: data.lasten[1].details: the workbook has no place for details"},
		{[]string{"naar-xlsx", "--zonder-details", "-o", book, good}, "data.beleidsindicatoren: de werkmap van Gemeente 2026 heeft er geen blad voor"},
		{[]string{"naar-json", "none.xlsx"}, "none.xlsx"},
		{[]string{"controle", "testdata/pictures.pdf"}, "dit is geen Iv3-levering"},
	} {
		code, out, said := call("", append([]string{"iv3"}, c.args...)...)
		assert.Equal(t, exitUnreadable, code, c.args)
		assert.Empty(t, out)
		assert.Contains(t, said, c.want)
		assert.NoFileExists(t, book)
	}
	text := strings.Replace(fits(t), `"bedrag":1250.5`, `"bedrag":"n.v.t."`, 1)
	code, _, said := call(text, "iv3", "naar-json", "-")
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, said, `heeft geen bedrag: "n.v.t."; vul een getal in`)
	assert.Contains(t, said, "er is niets geschreven: verbeter eerst wat hierboven als fout staat")
	text = strings.Replace(fits(t), `"financieel_pakket":"pakket"`, `"financieel_pakket":""`, 1)
	code, _, said = call(text, "iv3", "naar-json", "-")
	assert.Equal(t, exitOK, code)
	assert.Equal(t, "bbv: financieel_pakket is leeg: vul het aan met --pakket\n", said)
}

// A delivery is held against its begroting, from JSON and from a workbook, with the cell.
func TestDeliveryAgainstDocument(t *testing.T) {
	const good, begroting = "../../iv3/delivery/testdata/good.json", "../../iv3/reconcile/testdata/begroting.json"
	code, out, said := call("", "iv3", "vergelijk", good, begroting)
	assert.Equal(t, exitFindings, code)
	assert.Empty(t, said)
	assert.Contains(t, out, "Gemeente Voorbeeldstad 2026, begroting; "+begroting+": Begroting 2026\n")
	assert.Contains(t, out, "IV3001: taakveld 0.4, lasten: het document vermeldt € 1.194, de levering € 1.149,50")
	assert.Equal(t, 1, strings.Count(out, "IV3"))
	book := filepath.Join(t.TempDir(), "levering.xlsx")
	code, _, said = call("", "iv3", "naar-xlsx", "-o", book, "../../iv3/workbook/testdata/levering.json")
	assert.Equal(t, exitOK, code, said)
	code, out, _ = call("", "iv3", "compare", "--taal", "en", book, begroting)
	assert.Equal(t, exitFindings, code)
	assert.Contains(t, out, "→ check in the delivery 5.Verdelingsmatrix lasten!J8")
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{good}, "noem een levering en een document"},
		{[]string{good, good}, "good.json: dit document is niet te lezen"},
		{[]string{good, "none.json"}, "none.json"},
		{[]string{"none.json", begroting}, "none.json"},
		{[]string{"--kolom", "2026", good, begroting}, "schrijf een jaar en een fase"},
	} {
		code, _, said := call("", append([]string{"iv3", "vergelijk"}, c.args...)...)
		assert.Equal(t, exitUnreadable, code, c.args)
		assert.Contains(t, said, c.want)
	}
	text, err := os.ReadFile(good)
	require.NoError(t, err)
	code, _, said = call(strings.Replace(string(text), `"periode":0`, `"periode":2`, 1), "iv3", "vergelijk", "-", begroting)
	assert.Equal(t, exitUnreadable, code)
	assert.Contains(t, said, "zeg met --kolom waar u haar mee vergelijkt")
	code, out, _ = call(strings.Replace(string(text), `"periode":0`, `"periode":5`, 1), "iv3", "vergelijk", "-", begroting)
	assert.Equal(t, exitOK, code)
	assert.Contains(t, out, "let op IV3003: het document vermeldt voor 2026-realisatie geen taakvelden en geen totalen")
}

// A file that is no delivery is said to be none, and one that says nothing of itself is named by that.
func TestFilesThatAreNoDelivery(t *testing.T) {
	for in, want := range map[string]string{"# README\n": "dit is geen Iv3-levering", " \n[1]": "dit is geen Iv3-levering", "": "deze levering is niet te lezen: regel 1, teken 1: geen waarde"} {
		code, _, err := call(in, "iv3", "controle", "-")
		assert.Equal(t, exitUnreadable, code)
		assert.Contains(t, err, want)
	}
	_, out, _ := call("\uFEFF {\"metadata\":1}", "iv3", "controle", "-")
	assert.Contains(t, out, "een levering zonder overheidslaag of boekjaar: 0 lasten, 0 baten")
}
