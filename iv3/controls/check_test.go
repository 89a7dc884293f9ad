package controls_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3/controls"
	"github.com/bbvgo/bbv/iv3/delivery"
)

// The parts of a small delivery of our own. Its lasten and baten are 2 500 each, its
// controls pass.
var metaV21, contactV21, _, goodDelivery = goodParts()

func goodParts() (meta, contact, data, whole string) {
	text, err := os.ReadFile(filepath.Join("..", "delivery", "testdata", "good.json"))
	if err != nil {
		panic(err)
	}
	whole = strings.TrimSuffix(string(text), "\n")
	parts := strings.SplitN(strings.TrimSuffix(whole[1:], "}"), ",\n", 4) // metadata, contact, opmerkingen, data
	return parts[0], parts[1], parts[3], whole
}

func object(parts ...string) string { return "{" + strings.Join(parts, ",\n") + "}" }

func readDelivery(t testing.TB, text string, opts delivery.ReadOptions) *delivery.Delivery {
	t.Helper()
	d, err := delivery.Read(strings.NewReader(text), opts)
	require.NoError(t, err)
	return d
}

func TestGoodDelivery(t *testing.T) {
	assert.Empty(t, controls.Check(readDelivery(t, goodDelivery, delivery.ReadOptions{}), controls.Options{}).Findings)
}

// spoiled is a delivery with one thing wrong, under one control.
type spoiled struct {
	control string
	text    string
	path    string
}

// spoil replaces a part of the good delivery, which must be there.
func spoil(old, new string) string {
	if !strings.Contains(goodDelivery, old) {
		panic(old)
	}
	return strings.Replace(goodDelivery, old, new, 1)
}

// spoiledCodes use a code that the classification does not have.
func spoiledCodes() []spoiled {
	return []spoiled{
		{"SF004", spoil(`"periode":0`, `"periode":6`), "metadata.periode"}, // what reading found is reported too
		{"SF888", spoil(`"boekjaar":2026`, `"boekjaar":2016`), "metadata"},
		{"DF001", spoil(`"taakveld":"0.1"`, `"taakveld":"1.9"`), "data.lasten[0].taakveld"},
		{"DF001", spoil(`"taakveld":"0.1"`, `"taakveld":"0,1"`), "data.lasten[0].taakveld"},
		{"DF002", spoil(`"categorie":"1.1"`, `"categorie":"4.4.1"`), "data.lasten[0].categorie"},
		{"DF002", spoil(`"categorie":"1.1"`, `"categorie":"3.7"`), "data.lasten[0].categorie"},
		{"DF002", spoil(`"categorie":"1.1"`, `"categorie":"x"`), "data.lasten[0].categorie"},
		{"DF002", spoil(`"categorie":"1.1"`, `"categorie":"3.4.1"`), "data.lasten[0].categorie"},
		{"DF003", spoil(`"balanscode":"P112","categorie"`, `"balanscode":"A221","categorie"`), "data.balans_lasten[0].balanscode"},
		{"DF003", spoil(`"balanscode":"P112","categorie"`, `"balanscode":"P1","categorie"`), "data.balans_lasten[0].balanscode"},
		{"DF003", spoil(`"balanscode":"P112","standper"`, `"balanscode":"?","standper"`), "data.balans_standen[0].balanscode"},
		{"DF004", spoil(`"1 januari"`, `"1-1-2025"`), "data.balans_standen[0].standper"},
		{"DF005", spoil(`"fk.1"`, `"fk.7"`), "data.kengetallen[0].kengetal"},
		{"DF006", spoil(`"bi.1"`, `"bi.0"`), "data.beleidsindicatoren[0].beleidsindicator"},
		{"DF007", spoil(`"Beg_2026","kengetal"`, `"Beg_2016","kengetal"`), "data.kengetallen[0].verslagperiode"},
	}
}

// TestCodes has a spoiled delivery for every control of the codes.
func TestCodes(t *testing.T) {
	for i, c := range spoiledCodes() {
		t.Run(fmt.Sprintf("%d %s %s", i, c.control, c.path), func(t *testing.T) {
			d := readDelivery(t, c.text, delivery.ReadOptions{})
			var found *finding.Finding
			for _, f := range controls.Check(d, controls.Options{}).Findings {
				if f.Code == c.control && f.Place.Path == c.path {
					found = &f
				}
				assert.NotContains(t, f.Text.NL+f.Text.EN, "{")
				assert.NotEmpty(t, f.Text.NL)
			}
			require.NotNil(t, found, "%v", controls.Check(d, controls.Options{}).Findings)
		})
	}
}

func TestRowWithoutAmountIsNotCounted(t *testing.T) {
	d := readDelivery(t, strings.Replace(goodDelivery, `,"bedrag":1250.5`, "", 1), delivery.ReadOptions{})
	assert.Len(t, d.Lasten, 2)
	assert.Equal(t, "0.4", d.Lasten[0].Post.String())
	for _, f := range controls.Check(d, controls.Options{}).Findings {
		assert.Contains(t, []string{"SF017", "PF006"}, f.Code)
	}
}

func TestClosedCellIsAWarning(t *testing.T) {
	d := readDelivery(t, strings.Replace(goodDelivery, `"categorie":"1.1"`, `"categorie":"3.4.1"`, 1), delivery.ReadOptions{})
	found := controls.Check(d, controls.Options{StopAtLevel: true}).Findings
	require.Len(t, found, 1)
	assert.Equal(t, finding.Warning, found[0].Severity)
	assert.Equal(t, "lasten: de cel 0.1 × 3.4.1 is gesloten (grijs) in Gemeente 2026", found[0].Text.NL)
	assert.Equal(t, "warning", found[0].Severity.String())
	assert.Equal(t, "error", finding.Error.String())
}

// TestTaakveldOfOtherYears: 6.2 of 2024 was divided over 6.21, 6.22 and 6.23 in 2025; 9.9 there never was.
func TestTaakveldOfOtherYears(t *testing.T) {
	for _, c := range []struct{ code, year, nl, en string }{
		{"6.2", "2026", "gebruik 6.21, 6.22, 6.23: 6.2 bestond tot en met 2024", "use 6.21, 6.22, 6.23: 6.2 existed up to 2024"},
		{"6.21", "2024", "gebruik 6.2: 6.21 bestaat pas vanaf 2025", "use 6.2: 6.21 exists from 2025 on"},
		{"9.9", "2026", "kies een taakveld uit de lijst van Gemeente 2026", "choose a taakveld of the list of Gemeente 2026"},
	} {
		text := strings.NewReplacer(`"taakveld":"0.1"`, `"taakveld":"`+c.code+`"`, `"boekjaar":2026`, `"boekjaar":`+c.year).Replace(goodDelivery)
		found := false
		for _, f := range controls.Check(readDelivery(t, text, delivery.ReadOptions{}), controls.Options{}).Findings {
			if f.Code == "DF001" && strings.Contains(f.Text.NL, strconv.Quote(c.code)) {
				found = true
				assert.Equal(t, finding.Text{NL: c.nl, EN: c.en}, f.Remedy)
			}
		}
		assert.True(t, found, c.code)
	}
}

// €0 books nothing, on a closed cell as well: software writes whole matrices.
func TestNothingIsBookedOnAClosedCell(t *testing.T) {
	text := strings.Replace(goodDelivery, `"lasten":[`, `"lasten":[{"taakveld":"0.1","categorie":"3.4.1","bedrag":0},`, 1)
	assert.Empty(t, controls.Check(readDelivery(t, text, delivery.ReadOptions{}), controls.Options{}).Findings)
}

// Every finding says what to do, and those of plausibility where.
func TestFindingsSayWhatToDo(t *testing.T) {
	text := spoil(`"periode":0`, `"periode":5`)
	text = strings.Replace(text, `"lasten":[`, `"lasten":[{"taakveld":"0.1","categorie":"6.1","bedrag":300},{"taakveld":"0.1","categorie":"4.3.9","bedrag":700},{"taakveld":"0.4","categorie":"6.1","bedrag":-400},`, 1)
	text = strings.Replace(text, `"balans_baten":[`, `"balans_baten":[{"balanscode":"A23","categorie":"3.8","bedrag":800}`, 1)
	found := map[string]finding.Finding{}
	for _, f := range controls.Check(readDelivery(t, text, delivery.ReadOptions{}), controls.Options{}).Findings {
		found[f.Code] = f
		assert.NotEmpty(t, f.Remedy.NL+f.Text.NL, f.Code)
	}
	for code, want := range map[string]finding.Text{
		"PF009": {NL: "kies de categorie van wie het ontvangt; 4.3.9 en 4.4.9 zijn er voor de begroting: zie lasten[1]", EN: "choose the category of who receives it; 4.3.9 and 4.4.9 are there for the begroting: see lasten[1]"},
		"PF005": {NL: "boek 6.1 alleen op de financiële balans: zie lasten[2], lasten[0]", EN: "book 6.1 on the financial balance only: see lasten[2], lasten[0]"},
		"PF002": {NL: "boek de mutaties van de financiële balans op 6.1, 7.2 of 7.5: zie balans_baten[0]", EN: "book the mutations of the financial balance on 6.1, 7.2 or 7.5: see balans_baten[0]"},
	} {
		require.Contains(t, found, code)
		assert.Equal(t, want, found[code].Remedy)
	}
	assert.Equal(t, []string{"data.lasten[2].bedrag", "data.lasten[0].bedrag"}, []string{found["PF005"].Related[0].Place.Path, found["PF005"].Related[1].Place.Path})
	assert.Contains(t, found["PF003"].Remedy.EN, ": see balans_standen[0]")
	assert.NotContains(t, found["PF006"].Remedy.EN, "see", "of totals")
}

func TestStopAtLevel(t *testing.T) {
	text := strings.Replace(strings.Replace(goodDelivery, `"taakveld":"0.1"`, `"taakveld":"1.9"`, 1), `"telefoon":"0"`, `"telefoon":0`, 1)
	d := readDelivery(t, text, delivery.ReadOptions{})
	assert.Len(t, controls.Check(d, controls.Options{StopAtLevel: true}).Findings, 1)
	assert.Len(t, controls.Check(d, controls.Options{}).Findings, 2)
}

// FuzzCheck checks that no input makes reading, checking or writing panic, and that
// what was written reads back with the same figures.
func FuzzCheck(f *testing.F) {
	f.Add(goodDelivery)
	f.Add(object(metaV21, contactV21, `"data":{"lasten":[{"taakveld":"9.99z","categorie":"","bedrag":-0.001}]}`))
	f.Fuzz(func(t *testing.T, text string) {
		d, err := delivery.Read(strings.NewReader(text), delivery.ReadOptions{MaxBytes: 1 << 20})
		if err != nil {
			return
		}
		for _, f := range controls.Check(d, controls.Options{AllPeriods: true}).Findings {
			_ = f.Message(finding.Dutch)
		}
		var out bytes.Buffer
		if d.Write(&out) != nil {
			return
		}
		again, err := delivery.Read(&out, delivery.ReadOptions{})
		require.NoError(t, err)
		require.Equal(t, d.Amounts(), again.Amounts())
	})
}
