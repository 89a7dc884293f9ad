package delivery_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
)

// The parts of a small delivery of our own. Its lasten and baten are 2 500 each, its
// controls pass.
var metaV21, contactV21, dataV21, goodDelivery = goodParts()

func goodParts() (meta, contact, data, whole string) {
	text, err := os.ReadFile(filepath.Join("testdata", "good.json"))
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
	d := readDelivery(t, goodDelivery, delivery.ReadOptions{})
	assert.Empty(t, d.Faults)
	assert.Equal(t, delivery.V21, d.Version)
	assert.Equal(t, delivery.Metadata{Layer: iv3.Gemeente, Number: "9999", Name: "Voorbeeldstad", Year: 2026, Status: delivery.Begroting,
		Date: "2025-11-12T10:15:00+01:00", FinancialPackage: "pakket", ExportSoftware: "hand"}, d.Meta)
	assert.Equal(t, "1250.50", d.Lasten[0].Bedrag.String())
	assert.Equal(t, `{"grootboek":"4"}`, d.Lasten[1].Details)
	assert.Equal(t, delivery.RowPlace{Line: 6, Column: 1}, d.Lasten[0].Place)
	assert.Equal(t, "54,2%", d.Kengetallen[0].Waarde)
	thousands := readDelivery(t, goodDelivery, delivery.ReadOptions{Unit: budget.InThousands})
	assert.Equal(t, "1250500", thousands.Lasten[0].Bedrag.String())
	assert.Equal(t, "500000000", readDelivery(t, goodDelivery, delivery.ReadOptions{Unit: budget.InMillions}).Baten[1].Bedrag.String())
}

func TestWriteRoundTrip(t *testing.T) {
	for _, unit := range []budget.Unit{budget.InEuros, budget.InThousands, budget.InMillions} {
		d := readDelivery(t, goodDelivery, delivery.ReadOptions{Unit: unit})
		var out bytes.Buffer
		require.NoError(t, d.Write(&out))
		again := readDelivery(t, out.String(), delivery.ReadOptions{Unit: unit})
		assert.Empty(t, again.Faults)
		assert.Equal(t, d.Meta, again.Meta)
		assert.Equal(t, d.Remarks, again.Remarks)
		assert.Equal(t, d.Amounts(), again.Amounts())
		assert.Equal(t, d.Lasten[1].Details, again.Lasten[1].Details)
		var twice bytes.Buffer
		require.NoError(t, again.Write(&twice))
		assert.Equal(t, out.String(), twice.String())
	}
}

func TestWriteRefuses(t *testing.T) {
	for path, spoil := range map[string]func(*delivery.Delivery){
		"overheidslaag": func(d *delivery.Delivery) { d.Meta.Layer = 0 },
		"a waterschap":  func(d *delivery.Delivery) { d.Meta.Layer = iv3.Waterschap },
		"status":        func(d *delivery.Delivery) { d.Meta.Status = 7 },
		"periode":       func(d *delivery.Delivery) { d.Meta.Period = 6 },
		"unit":          func(d *delivery.Delivery) { d.Unit = 9 },
		"lasten[0]":     func(d *delivery.Delivery) { d.Lasten[0].Post = iv3.Taakveld{} },
		"details":       func(d *delivery.Delivery) { d.Lasten[0].Details = "[1]" },
	} {
		d := readDelivery(t, goodDelivery, delivery.ReadOptions{})
		spoil(d)
		var w *delivery.WriteError
		require.ErrorAs(t, d.Write(&bytes.Buffer{}), &w, path)
		assert.Contains(t, w.Error(), path)
	}
	d := readDelivery(t, goodDelivery, delivery.ReadOptions{})
	full, err := os.Open(os.DevNull)
	require.NoError(t, err)
	defer full.Close()
	assert.Error(t, d.Write(full), "a file that cannot be written")
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

// spoiledSections are wrong in metadata, contact or the lists of data.
func spoiledSections() []spoiled {
	return []spoiled{
		{"SF001", object(contactV21, dataV21), "metadata"},
		{"SF002", spoil(`"overheidsnaam":"Voorbeeldstad",`, ""), "metadata"},
		{"SF003", spoil(`"overheidsnaam"`, `"software":"x","overheidsnaam"`), "metadata.software"},
		{"SF004", spoil(`"periode":0`, `"periode":6`), "metadata.periode"},
		{"SF004", spoil(`"periode":0`, `"periode":"0"`), "metadata.periode"},
		{"SF004", spoil(`"details_openbaar":false`, `"details_openbaar":"nee"`), "metadata.details_openbaar"},
		{"SF004", spoil(`T10:15:00+01:00`, ``), "metadata.datum"},
		{"SF004", spoil(`"Begroting"`, `"begroting"`), "metadata.status"},
		{"SF005", object(metaV21, dataV21), "contact"},
		{"SF006", spoil(`,"telefoon":"0"`, ""), "contact"},
		{"SF007", spoil(`"telefoon"`, `"fax":"1","telefoon"`), "contact.fax"},
		{"SF008", spoil(`example.nl`, `example`), "contact.email"},
		{"SF008", spoil(`"telefoon":"0"`, `"telefoon":0`), "contact.telefoon"},
		{"SF009", spoil(`"naam":"A. Voorbeeld"`, `"naam":" "`), "contact.naam"},
		{"SF010", object(metaV21, contactV21), "data"},
		{"SF011", strings.Replace(goodDelivery, `"baten":`, `"kengetallen":[],"baten_":`, 1), "data"},
		{"SF012", strings.Replace(goodDelivery, `"lasten":`, `"lasten_":`, 1), "data"},
		{"SF013", spoil(`"balans_baten":[],`, ""), "data"},
		{"SF014", strings.Replace(goodDelivery, `"balans_lasten":`, `"balans_lasten_":`, 1), "data"},
		{"SF015", strings.Replace(goodDelivery, `"balans_standen":`, `"balans_standen_":`, 1), "data"},
	}
}

// spoiledRows are wrong in a row or in the shape of the text.
func spoiledRows() []spoiled {
	return []spoiled{
		{"SF016", spoil(`"categorie":"1.1",`, ""), "data.lasten[0]"},
		{"SF017", spoil(`,"bedrag":1250.5`, ""), "data.lasten[0]"},
		{"SF017", spoil(`"bedrag":1250.5`, `"bedrag":null`), "data.lasten[0].bedrag"},
		{"SF017", spoil(`"bedrag":1250.5`, `"bedrag":"1250"`), "data.lasten[0].bedrag"},
		{"SF017", spoil(`"bedrag":1250.5`, `"bedrag":1e99`), "data.lasten[0].bedrag"},
		{"SF017", spoil(`"bedrag":1250.5`, `"bedrag":`+strings.Repeat("9", 70)), "data.lasten[0].bedrag"},
		{"SF999", spoil(`"taakveld":"0.1"`, `"taakveld":0.1`), "data.lasten[0]"},
		{"SF999", spoil(`"taakveld":"0.1"`, `"taakveld":"0.1","taakveld":"0.4"`), "data.lasten[0].taakveld"},
		{"SF999", spoil(`{"grootboek":"4"}`, `"4"`), "data.lasten[1].details"},
		{"SF999", spoil(`"balans_baten":[]`, `"balans_baten":[3]`), "data.balans_baten[0]"},
		{"SF999", spoil(`"balans_baten":[]`, `"balans_baten":{}`), "data.balans_baten"},
		{"SF999", spoil(`"balans_baten":[]`, `"balans_baten":[],"balans_baten":[]`), "data.balans_baten"},
		{"SF999", spoil(`"waarde":"54,2%"`, `"waarde":"1","eenheid":"x"`), "data.kengetallen[0].eenheid"},
		{"SF999", spoil(`"opmerkingen"`, `"bijlage":1,"opmerkingen"`), "bijlage"},
		{"SF999", spoil(`"auteur"`, `"schrijver"`), "opmerkingen"},
		{"SF999", spoil(`"opmerkingen":[{"tekst":"eerste \"versie\" <1>","auteur":"A"}]`, `"opmerkingen":"x"`), "opmerkingen"},
		{"SF999", spoil(`"metadata":{`, `"metadata":[],"metadata":{`), "metadata"},
		{"SF999", object(metaV21, contactV21, `"data":[]`), "data"},
		{"SF999", spoil(`"status":"Begroting"`, `"status":"Begroting","status":"Begroting"`), "metadata.status"},
		{"SF004", spoil(`"boekjaar":2026`, `"boekjaar":20266`), "metadata.boekjaar"},
	}
}

// TestStructure has a spoiled delivery for every control of the structure.
func TestStructure(t *testing.T) {
	for i, c := range slices.Concat(spoiledSections(), spoiledRows()) {
		t.Run(fmt.Sprintf("%d %s %s", i, c.control, c.path), func(t *testing.T) {
			d := readDelivery(t, c.text, delivery.ReadOptions{})
			var found *finding.Finding
			for _, f := range d.Faults {
				if f.Code == c.control && f.Place.Path == c.path {
					found = &f
				}
				assert.NotContains(t, f.Text.NL+f.Text.EN, "{")
				assert.NotEmpty(t, f.Text.NL)
			}
			require.NotNil(t, found, "%v", d.Faults)
		})
	}
}

func TestRowWithoutAmountIsNotCounted(t *testing.T) {
	d := readDelivery(t, strings.Replace(goodDelivery, `,"bedrag":1250.5`, "", 1), delivery.ReadOptions{})
	assert.Len(t, d.Lasten, 2)
	assert.Equal(t, "0.4", d.Lasten[0].Post.String())
	require.Len(t, d.Faults, 1)
	assert.Equal(t, "SF017", d.Faults[0].Code)
	assert.Contains(t, d.Faults[0].Text.NL, `de sleutel "bedrag" ontbreekt`)
}

func TestOldVersions(t *testing.T) {
	metaV1 := `"metadata":{"overheidslaag":"Gemeente","overheidsnummer":"9999","overheidsnaam":"Voorbeeldstad","boekjaar":"2018","periode":"0","status":"Begroting","datum":"6-3-2018"}`
	contactV1 := `"contact":{"naam":"A","e-mail":"a@b.nl","telefoon":"0"}`
	data := `"data":{"lasten":[{"taakveld":"0.1","categorie":"1.1","bedrag":5}],"baten":[{"taakveld":"0.7","categorie":"4.3.1","bedrag":5}]}`
	v10 := readDelivery(t, object(metaV1, contactV1, data), delivery.ReadOptions{})
	assert.Equal(t, delivery.V10, v10.Version)
	assert.Empty(t, v10.Faults)
	assert.Equal(t, "a@b.nl", v10.Contact.Email)
	v11 := readDelivery(t, object(strings.Replace(metaV1, `"status"`, `"software":"x","publiceren":"ja","status"`, 1), contactV1, data), delivery.ReadOptions{})
	assert.Equal(t, delivery.V11, v11.Version)
	assert.Equal(t, "ja", v11.Meta.Publish)
	assert.Empty(t, v11.Faults)
	v11 = readDelivery(t, object(strings.Replace(metaV1, `"status"`, `"publiceren":"soms","status"`, 1), contactV1, data), delivery.ReadOptions{})
	assert.Len(t, v11.Faults, 1)

	strict := readDelivery(t, object(metaV1, contactV1, data), delivery.ReadOptions{Version: delivery.V21})
	counts := map[string]int{}
	for _, f := range strict.Faults {
		counts[f.Code]++
	}
	assert.Equal(t, 3, counts["SF002"], "details_openbaar, financieel_pakket, export_software")
	assert.Equal(t, 3, counts["SF004"], "boekjaar, periode, datum")
	assert.Equal(t, 1, counts["SF013"])

	open := strings.Replace(goodDelivery, `"categorie":"1.1",`, `"categorie":"1.1","extra":1,`, 1)
	assert.Empty(t, readDelivery(t, open, delivery.ReadOptions{}).Faults, "rows of 2.1 take unknown keys")
	closed := readDelivery(t, open, delivery.ReadOptions{Version: delivery.V20}).Faults
	require.Len(t, closed, 1)
	assert.Equal(t, "data.lasten[0].extra", closed[0].Place.Path)
	assert.Equal(t, 6, closed[0].Place.Line)
	v20 := readDelivery(t, object(metaV21, contactV21, strings.Replace(data, "}]}", "}]}", 1)), delivery.ReadOptions{Version: delivery.V20})
	for _, f := range v20.Faults {
		assert.NotContains(t, f.Code, "SF", "2.0 does not ask for the balance lists: %v", f)
	}
	ratios := readDelivery(t, object(metaV1, contactV1, strings.Replace(data, `"data":{`, `"data":{"kengetallen":[],`, 1)), delivery.ReadOptions{})
	assert.Len(t, ratios.Faults, 1, "version 1 has no kengetallen")
	assert.Equal(t, []string{"detect", "1.0", "1.1", "2.0", "2.1", "Version(9)"},
		[]string{delivery.Detect.String(), delivery.V10.String(), delivery.V11.String(), delivery.V20.String(), delivery.V21.String(), delivery.Version(9).String()})
}

func TestEncodings(t *testing.T) {
	text := strings.Replace(goodDelivery, "Voorbeeldstad", "Súdwest-Fryslân €", 1)
	d := readDelivery(t, text, delivery.ReadOptions{})
	assert.Equal(t, "utf-8", d.Encoding)
	d = readDelivery(t, "\uFEFF"+text, delivery.ReadOptions{})
	assert.Equal(t, "utf-8 with bom", d.Encoding)
	assert.Equal(t, "Súdwest-Fryslân €", d.Meta.Name)
	old := strings.NewReplacer("ú", "\xFA", "â", "\xE2", "€", "\x80").Replace(text)
	d = readDelivery(t, old, delivery.ReadOptions{})
	assert.Equal(t, "windows-1252", d.Encoding)
	assert.Equal(t, "Súdwest-Fryslân €", d.Meta.Name)
	var syntax *delivery.JSONError
	_, err := delivery.Read(strings.NewReader("{\n \"\x81\"}"), delivery.ReadOptions{})
	require.ErrorAs(t, err, &syntax)
	assert.Equal(t, [2]int{2, 3}, [2]int{syntax.Line, syntax.Column})
	_, err = delivery.Read(strings.NewReader("\uFEFF{\"\xFA\":1}"), delivery.ReadOptions{})
	assert.ErrorAs(t, err, &syntax)
}

func TestUnreadableDeliveries(t *testing.T) {
	for _, text := range []string{"", "[]", "null", "{", goodDelivery[:len(goodDelivery)-2], goodDelivery + "x", `{"data":{"lasten":[{"taakveld":"0.1"`} {
		_, err := delivery.Read(strings.NewReader(text), delivery.ReadOptions{})
		var syntax *delivery.JSONError
		require.ErrorAs(t, err, &syntax, "%q", text)
		assert.Contains(t, syntax.Error(), "line")
	}
	var limit *budget.LimitError
	_, err := delivery.Read(strings.NewReader(goodDelivery), delivery.ReadOptions{MaxBytes: 100})
	require.ErrorAs(t, err, &limit)
	_, err = delivery.Read(strings.NewReader(goodDelivery), delivery.ReadOptions{MaxRows: 3})
	require.ErrorAs(t, err, &limit)
	assert.Contains(t, limit.Error(), "3 rows")
	_, err = delivery.Read(iotest.ErrReader(errors.New("dead")), delivery.ReadOptions{})
	assert.ErrorContains(t, err, "dead")
	_, err = delivery.Read(strings.NewReader(goodDelivery), delivery.ReadOptions{Unit: 9})
	assert.Error(t, err)
}

func TestEnumerationNames(t *testing.T) {
	assert.Equal(t, "Begroting Realisatie Status(0)", fmt.Sprint(delivery.Begroting, delivery.Realisatie, delivery.Status(0)))
	assert.Equal(t, "begroting kwartaal 1 kwartaal 4 jaarrekening Period(6)", fmt.Sprint(delivery.PeriodBegroting, delivery.Period(1), delivery.Period(4), delivery.PeriodJaarrekening, delivery.Period(6)))
}

// FuzzRead checks that no input makes reading or writing panic, and that what was written
// reads back with the same figures.
func FuzzRead(f *testing.F) {
	f.Add(goodDelivery)
	f.Add(object(metaV21, contactV21, `"data":{"lasten":[{"taakveld":"9.99z","categorie":"","bedrag":-0.001}]}`))
	f.Fuzz(func(t *testing.T, text string) {
		d, err := delivery.Read(strings.NewReader(text), delivery.ReadOptions{MaxBytes: 1 << 20})
		if err != nil {
			return
		}
		for _, f := range d.Faults {
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
