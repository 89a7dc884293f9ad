package programme_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/programme"
)

func write(d *programme.Document) error { return programme.Write(io.Discard, d) }

const smallest = `{"versie":2,"soort":"begroting","gemeente":{"naam":""},"jaar":2024,"eenheid":"1"}`

func TestParseSmallest(t *testing.T) {
	d, err := programme.Parse([]byte(smallest))
	require.NoError(t, err)
	assert.Equal(t, &programme.Document{Kind: programme.Begroting, Year: 2024}, d)
}

func TestReadWriteIsTheIdentity(t *testing.T) {
	text, err := os.ReadFile(lansingerlandFile)
	require.NoError(t, err)
	d, err := programme.Read(bytes.NewReader(text))
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, programme.Write(&b, d))
	assert.Equal(t, string(text), b.String())
}

// everything returns a document in which every field says something: empty
// slices, maps and texts are not absent ones.
func everything() *programme.Document {
	y := col("2024-begroting")
	zero, unit := budget.Amount{}, budget.InMillions
	source := budget.Source{Document: "d", Table: "t", Row: "r & <b>", Column: "k"}
	claims := []programme.Claim{{Side: budget.Resultaat, Amounts: budget.Series{}, Afwijking: &zero, Unit: &unit, Source: source}}
	line := programme.Line{Name: "", Lasten: budget.Series{y: budget.MustParseAmount("-0.125")}, Baten: budget.Series{}, Source: source, Claims: claims}
	reserves := []programme.ReserveLine{{}, {Name: "Algemene reserve", Toevoeging: budget.Series{y: zero}, Onttrekking: budget.Series{}, Source: source, Claims: claims}}
	goals := []programme.Goal{{
		Kind: "doel", Number: "1", Name: "\ufffd\u2028", Goals: []programme.Goal{}, Activities: []programme.Activity{{Kind: "actie", Number: "1a", Name: "x"}},
		Indicators: []indicator.Indicator{{Definition: indicator.Definition{Name: "n", Scale: indicator.ScoreScale{Min: 1, Max: 10}},
			Targets: []indicator.Target{{Year: 2024, Value: indicator.MustRead("7,8")}}}},
	}}
	sub := programme.Subdivision{Kind: "thema", Section: programme.Section{Number: "A", Name: "s", Subdivisions: []programme.Subdivision{}, Lines: []programme.Line{line},
		Reserves: reserves, Answers: []programme.Answer{}, Goals: goals, Activities: []programme.Activity{}, Claims: claims}}
	return &programme.Document{
		Kind: programme.Jaarstukken, Title: "T", Municipality: programme.Municipality{Name: "M", Code: "GM0000"}, Year: 1900,
		Unit: budget.InMillions, Decimals: 9, Columns: []programme.PrintedColumn{{Column: y, Heading: "h"}},
		Comparison: &programme.ComparedColumns{Raming: y, Realisatie: y, Heading: "Afwijking"},
		Programmes: []programme.Programme{{Taakvelden: []programme.TaakveldLine{{Code: "0.10", Name: "n", Lasten: budget.Series{}, Source: source}},
			Section: programme.Section{Number: "1", Name: "p", Subdivisions: []programme.Subdivision{sub}, Lines: []programme.Line{},
				Answers: []programme.Answer{{Question: programme.WatMagHetKosten, Heading: "h", Text: "t"}}, Goals: []programme.Goal{}, Claims: []programme.Claim{}}}},
		ProgrammeTotals:  claims,
		Dekkingsmiddelen: &programme.Dekkingsmiddelen{Dividend: &line, Reserves: reserves, Claims: claims},
		Overhead:         &line, Vpb: &programme.Line{}, Reserves: []programme.ReserveLine{}, Claims: []programme.Claim{},
	}
}

func TestWriteReadIsTheIdentity(t *testing.T) {
	for _, d := range []*programme.Document{everything(), {Kind: programme.Begroting, Year: 2999, Columns: []programme.PrintedColumn{}, Programmes: []programme.Programme{}}} {
		var b bytes.Buffer
		require.NoError(t, programme.Write(&b, d))
		got, err := programme.Read(&b)
		require.NoError(t, err)
		assert.Equal(t, d, got)
	}
}

// Each is the smallest document with something put in place of something; the
// error names the field and points at the text that is wrong.
func TestParseErrors(t *testing.T) {
	const number = `{"naam":"","lasten":{"2024-begroting":1}}`
	for _, tt := range []struct{ old, new, path, at, reason, dutch string }{
		{smallest, ` `, "", "", `the text ends where an object is expected; is the file cut off?`,
			`de tekst houdt op waar een object hoort; is het bestand afgekapt?`},
		{smallest, `null`, "", "null", `"null" where an object is expected; leave the field out instead`,
			`"null" waar een object hoort; laat het veld weg`},
		{smallest, `[]`, "", "[", `"[" where an object is expected`,
			`"[" waar een object hoort`},
		{`"versie":2,`, ``, "", "{", `the field "versie" is missing`,
			`het veld "versie" ontbreekt`},
		{`"versie":2`, `"versie":"1"`, "versie", `"1"`, `"\"1\"" where a whole number is expected`,
			`"\"1\"" waar een geheel getal hoort`},
		{`"versie":2`, `"versie":2,"versie":2`, "", `"versie":2,"soort"`, `"versie" stands here twice`,
			`"versie" staat hier twee keer`},
		{`"begroting"`, `"Begroting"`, "soort", `"Begroting"`, `parse kind of document "Begroting": want one of begroting, jaarstukken, kadernota, voorjaarsnota, bestuursrapportage`,
			`"Begroting" is geen soort document; kies uit: begroting, jaarstukken, kadernota, voorjaarsnota, bestuursrapportage`},
		{`2024`, `2024.0`, "jaar", `2024.0`, `"2024.0" where a whole number is expected`,
			`"2024.0" waar een geheel getal hoort`},
		{`"eenheid":"1"`, `"eenheid":1`, "eenheid", `1}`, `"1" where a text between quotes is expected; put it between quotes`,
			`"1" waar een tekst tussen aanhalingstekens hoort; zet hem tussen aanhalingstekens`},
		{`"eenheid":"1"`, `"eenheid":"x € 1.000"`, "eenheid", `"x €`, `parse unit "x € 1.000": want one of 1, 1000, 1000000`,
			`"x € 1.000" is geen eenheid; kies uit: 1, 1000, 1000000`},
		{`2024`, `2024,"vpb":` + number, "vpb.lasten.2024-begroting", "1}", `"1" where a text between quotes is expected; put it between quotes`,
			`"1" waar een tekst tussen aanhalingstekens hoort; zet hem tussen aanhalingstekens`},
		{`2024`, `2024,"vpb":` + strings.Replace(number, ":1", `:"1.234,50"`, 1), "vpb.lasten.2024-begroting", `"1.234`,
			`parse amount "1.234,50": at offset 5: only digits are allowed after the decimal point`,
			`"1.234,50" is geen bedrag; schrijf cijfers, met een punt vóór hoogstens negen decimalen, zoals "-1234.50"`},
		{`2024`, `2024,"vpb":` + strings.Replace(number, "-begroting", "", 1), "vpb.lasten", `"2024"`,
			`parse column "2024": want a year and a stage, such as "2017-realisatie"`,
			`"2024" is geen kolom; schrijf een jaar van 1900 tot en met 2999 en een stand, zoals "2017-realisatie" (oorspronkelijk, bijgesteld, realisatie …)`},
		{`2024`, `2024,"programmas":[{"naam":"a"},{"nummer":"2"}]`, "programmas[1]", `{"nummer"`, `the field "naam" is missing`,
			`het veld "naam" ontbreekt`},
	} {
		bad := strings.Replace(smallest, tt.old, tt.new, 1)
		_, err := programme.Parse([]byte(bad))
		var e *programme.DocumentError
		require.ErrorAs(t, err, &e, bad)
		assert.Equal(t, tt.path, e.Path)
		assert.Equal(t, finding.Text{NL: tt.dutch, EN: tt.reason}, e.Reason)
		assert.Equal(t, 1, e.Line)
		assert.True(t, strings.HasPrefix(bad[e.Column-1:], tt.at), "%s: column %d", bad, e.Column)
	}
}

// What the text of one field cannot say has no line.
func TestParseErrorsOfTheDocument(t *testing.T) {
	for _, tt := range []struct{ old, new, want string }{
		{`"versie":2`, `"versie":3`, `read document: versie: version 3; this program reads version 1 to 2`},
		{`"versie":2`, `"versie":3,"nieuw":{}`, `read document: versie: version 3; this program reads version 1 to 2`},
		{`"versie":2`, `"versie":0`, `read document: versie: version 0; this program reads version 1 to 2`},
		{`2024`, `1899`, `read document: jaar: 1899 is not a year between 1900 and 2999`},
		{`2024`, `2024,"decimalen":10`, `read document: decimalen: print with decimals "10": not from 0 to 9`},
	} {
		_, err := programme.Parse([]byte(strings.Replace(smallest, tt.old, tt.new, 1)))
		var e *programme.DocumentError
		require.ErrorAs(t, err, &e)
		assert.EqualError(t, err, tt.want)
	}
	_, err := programme.Parse([]byte("{\n \"versie\": 1.5}"))
	assert.EqualError(t, err, `read document: versie: line 2, column 12: "1.5" where a whole number is expected`)
}

func TestReadErrorUnwraps(t *testing.T) {
	_, err := programme.Parse([]byte(strings.Replace(smallest, `"eenheid":"1"`, `"eenheid":"1","overhead":{"naam":"","lasten":{"2024-begroting":"een"}}`, 1)))
	var e *budget.ParseError
	require.ErrorAs(t, err, &e)
	assert.Equal(t, "een", e.Input)
	_, err = programme.Parse([]byte(strings.Replace(smallest, `2024`, `2024,"decimalen":-1`, 1)))
	var r *budget.RangeError
	assert.ErrorAs(t, err, &r)
	_, err = programme.Read(iotest.ErrReader(io.ErrUnexpectedEOF))
	assert.ErrorIs(t, err, io.ErrUnexpectedEOF)
	_, err = programme.Read(nil)
	assert.EqualError(t, err, "read document: there is no reader")
}

func TestReadHasLimits(t *testing.T) {
	endless := io.MultiReader(strings.NewReader(smallest), strings.NewReader(strings.Repeat(" ", 16<<20)))
	_, err := programme.Read(endless)
	assert.ErrorContains(t, err, "more than 16777216 bytes")
	deep := strings.Repeat(`{"naam":"","doelen":[`, 1_000_000)[:16<<20/2]
	_, err = programme.Parse([]byte(strings.Replace(smallest, `"eenheid":"1"`, `"eenheid":"1","programmas":[`+deep, 1)))
	assert.ErrorContains(t, err, "nested more than 32 deep")
}

func TestParseDoesNotKeepTheText(t *testing.T) {
	text := []byte(strings.Replace(smallest, `"naam":""`, `"naam":"Lansingerland"`, 1))
	d, err := programme.Parse(text)
	require.NoError(t, err)
	clear(text)
	assert.Equal(t, "Lansingerland", d.Municipality.Name)
}

func TestWriteErrors(t *testing.T) {
	y := col("2024-begroting")
	bad := func(change func(d *programme.Document)) *programme.Document {
		d := &programme.Document{Kind: programme.Begroting, Year: 2024, Programmes: []programme.Programme{{Section: programme.Section{Name: "p"}}}}
		change(d)
		return d
	}
	huge := budget.MustParseAmount(strings.Repeat("9", 40))
	for want, d := range map[string]*programme.Document{
		"write document: there is no document": nil,
		`write document: soort: parse kind of document "DocumentKind(0)": no such value: want one of begroting, jaarstukken, kadernota, voorjaarsnota, bestuursrapportage`: {},
		"write document: jaar: 0 is not a year between 1900 and 2999":                                   {Kind: programme.Begroting},
		"write document: decimalen: print with decimals \"-1\": not from 0 to 9":                        bad(func(d *programme.Document) { d.Decimals = -1 }),
		"write document: eenheid: parse unit \"Unit(13)\": no such value: want one of 1, 1000, 1000000": bad(func(d *programme.Document) { d.Unit = 13 }),
		"write document: titel: \"\\xff\" is not UTF-8":                                                 bad(func(d *programme.Document) { d.Title = "\xff" }),
		"write document: programmas[0].gedrukt[0].zijde: parse side \"Side(0)\": no such value: want one of lasten, baten, saldo, toevoeging, onttrekking, resultaat": bad(func(d *programme.Document) {
			d.Programmes[0].Claims = []programme.Claim{{}}
		}),
		"write document: vpb.lasten: parse column \"Column(0, Stage(0))\": not a column of a budget": bad(func(d *programme.Document) {
			d.Vpb = &programme.Line{Lasten: budget.Series{budget.Column{}: {}}}
		}),
		"write document: vpb.baten.2024-begroting: parse amount \"19999999999999999999999999999999999999998\": more than 40 digits before the point": bad(func(d *programme.Document) {
			d.Vpb = &programme.Line{Baten: budget.Series{y: huge.Add(huge)}}
		}),
	} {
		var b bytes.Buffer
		err := programme.Write(&b, d)
		var e *programme.DocumentError
		if assert.ErrorAs(t, err, &e, want) {
			assert.Equal(t, want, err.Error())
		}
		assert.Zero(t, b.Len(), "nothing is written")
	}
}

var errFull = errors.New("disk full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWriteErrorUnwraps(t *testing.T) {
	d := everything()
	assert.ErrorIs(t, programme.Write(full{}, d), errFull)
	assert.EqualError(t, programme.Write(nil, d), "write document: there is no writer")
	d.Programmes[0].Answers[0].Question = 13
	var e *enum.ParseError
	require.ErrorAs(t, write(d), &e)
	assert.Equal(t, "Question(13)", e.Input)
	d.Decimals = 10
	var r *budget.RangeError
	assert.ErrorAs(t, write(d), &r)
}

func TestWriteHasTheLimitsOfRead(t *testing.T) {
	d := &programme.Document{Kind: programme.Begroting, Year: 2024, Title: strings.Repeat("x", 16<<20)}
	var e *programme.DocumentError
	require.ErrorAs(t, write(d), &e)
	assert.ErrorContains(t, e, "and Read takes 16777216")
}

func TestSchemaIsAFreshCopy(t *testing.T) {
	clear(programme.Schema())
	assert.True(t, json.Valid(programme.Schema()))
	assert.Contains(t, string(programme.Schema()), `"$schema": "https://json-schema.org/draft/2020-12/schema"`)
}

// Parse never panics, and what it reads comes back the same from Write and
// Parse; every figure of it can be asked for.
func FuzzParse(f *testing.F) {
	f.Add([]byte(smallest))
	for _, more := range []string{
		`"decimalen":9,"kolommen":[{"kolom":"2017-realisatie"}],"vergelijking":{"raming":"2017-begroting","realisatie":"2017-realisatie"}`,
		`"vpb":{"naam":"","lasten":{"2017-realisatie":"-0.5","2017-begroting":"0"},"baten":{}}`,
		`"programmas":[{"naam":"p","onderdelen":[{"naam":"s","reserves":[{"toevoeging":{}}]}],"gedrukt":[{"zijde":"saldo","afwijking":"0"}]}]`,
		`"programmas":[{"naam":"p","vragen":[{"vraag":"doen"}],"doelen":[{"naam":"d","indicatoren":[{"naam":"i","streefwaarden":[{"waarde":"97%"}]}]}]}]`,
	} {
		f.Add([]byte(strings.Replace(smallest, "2024", "2024,"+more, 1)))
	}
	var b bytes.Buffer
	require.NoError(f, programme.Write(&b, everything()))
	f.Add(b.Bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := programme.Parse(data)
		if err != nil {
			var e *programme.DocumentError
			require.ErrorAs(t, err, &e)
			return
		}
		var b bytes.Buffer
		require.NoError(t, programme.Write(&b, d))
		first := b.String()
		back, err := programme.Parse(b.Bytes())
		require.NoError(t, err)
		b.Reset()
		require.NoError(t, programme.Write(&b, back))
		require.Equal(t, first, b.String())
		for part := range d.Overview().All() {
			for _, side := range budget.Sides() {
				part.Afwijking(side)
				part.Figure(side, col("2017-realisatie"))
			}
		}
		for range d.Overview().All() {
		}
	})
}
