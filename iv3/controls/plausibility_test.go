package controls_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/controls"
	"github.com/bbvgo/bbv/iv3/delivery"
)

// account is a jaarrekening of our own, whose figures are easy to work out by hand: lasten
// and baten 1 000 each, of which 900 in categories 1 to 5.
const account = `"data":{
"lasten":[{"taakveld":"0.1","categorie":"1.1","bedrag":900},{"taakveld":"0.10","categorie":"7.1","bedrag":100}],
"baten":[{"taakveld":"0.7","categorie":"4.3.1","bedrag":950},{"taakveld":"0.11","categorie":"7.1","bedrag":50}],
"balans_lasten":[{"balanscode":"A23","categorie":"6.1","bedrag":50}],
"balans_baten":[{"balanscode":"P111","categorie":"7.1","bedrag":50}],
"balans_standen":[
{"balanscode":"A23","standper":"1 januari","bedrag":200},{"balanscode":"A23","standper":"ultimo","bedrag":250},
{"balanscode":"P111","standper":"1-1-2026","bedrag":200},{"balanscode":"P111","standper":"31-12-2026","bedrag":250}]}`

func accountDelivery(t *testing.T, edit ...string) *delivery.Delivery {
	t.Helper()
	text := object(strings.NewReplacer(`"periode":0`, `"periode":5`, `"status":"Begroting"`, `"status":"Realisatie"`).Replace(metaV21), contactV21, account)
	for i := 0; i < len(edit); i += 2 {
		require.Contains(t, text, edit[i])
		text = strings.Replace(text, edit[i], edit[i+1], 1)
	}
	return readDelivery(t, text, delivery.ReadOptions{Unit: budget.InThousands})
}

func codesOf(found []finding.Finding) (list []string) {
	for _, f := range found {
		list = append(list, f.Code)
	}
	return list
}

func TestSoundAccount(t *testing.T) {
	assert.Empty(t, controls.Check(accountDelivery(t), controls.Options{}).Findings)
}

// TestPlausibilityControls spoils the account once for every control; the values are
// worked out by hand.
func TestPlausibilityControls(t *testing.T) {
	for _, c := range []struct {
		control string
		edit    []string
		found   string
	}{
		{"PF001", []string{`"bedrag":950`, `"bedrag":961`}, "1.22222222222222"},                                             // 11 / 900
		{"PF002", []string{`"A23","categorie":"6.1","bedrag":50`, `"A23","categorie":"7.1","bedrag":50`}, "5"},              // 50 / 1000
		{"PF003", []string{`"ultimo","bedrag":250`, `"ultimo","bedrag":285`}, "3.5"},                                        // 35 / 1000
		{"PF004", []string{`"P111","categorie":"7.1","bedrag":50`, `"P111","categorie":"7.1","bedrag":75`}, "2.5"},          // 25 / 1000
		{"PF005", []string{`"taakveld":"0.1","categorie":"1.1"`, `"taakveld":"0.1","categorie":"6.1"`}, "90"},               // 900 / 1000
		{"PF006", []string{`"bedrag":950`, `"bedrag":1001`}, "51"},                                                          // 1051 − 1000
		{"PF007", []string{`"1 januari","bedrag":200`, `"1 januari","bedrag":251`}, "51"},                                   // 251 − 200
		{"PF008", []string{`"31-12-2026","bedrag":250`, `"31-12-2026","bedrag":301`}, "51"},                                 // 301 − 250
		{"PF009", []string{`"categorie":"4.3.1","bedrag":950`, `"categorie":"4.3.9","bedrag":950`}, "950"},                  //
		{"PF005", []string{`"A23","categorie":"6.1","bedrag":50`, `"A121","categorie":"6.1","bedrag":50`}, "5"},             // not a financial item
		{"PF003", []string{`"balanscode":"P111","standper":"1-1-2026"`, `"balanscode":"P112","standper":"1-1-2026"`}, "40"}, // 200 on both, of all items
	} {
		d := accountDelivery(t, c.edit...)
		var found string
		for _, r := range controls.Plausibility(d, iv3.MustFor(iv3.Gemeente, 2026), controls.DefaultTolerances(d.Unit)) {
			if r.Control == c.control {
				found = r.Found.String()
				assert.True(t, r.Applies)
				assert.False(t, r.Passed)
			}
		}
		assert.Equal(t, c.found, found, c.control)
		assert.Contains(t, codesOf(controls.Check(d, controls.Options{}).Findings), c.control)
	}
}

func TestPeriods(t *testing.T) {
	for period, want := range map[string]string{"0": "PF006", "3": "PF001 PF002 PF003 PF004 PF005 PF009", "5": "PF001 PF002 PF003 PF004 PF005 PF006 PF007 PF008 PF009"} {
		d := accountDelivery(t, `"periode":5`, `"periode":`+period)
		var applies []string
		for _, r := range controls.Plausibility(d, iv3.MustFor(iv3.Gemeente, 2026), controls.DefaultTolerances(d.Unit)) {
			if r.Applies {
				applies = append(applies, r.Control)
			}
		}
		assert.Equal(t, want, strings.Join(applies, " "), period)
	}
	quarter := accountDelivery(t, `"periode":5`, `"periode":3`, `"balanscode":"P111","standper":"1-1-2026"`, `"balanscode":"P112","standper":"1-1-2026"`)
	assert.Empty(t, controls.Check(quarter, controls.Options{}).Findings, "in a quarter PF003 looks at financial items only")
}

func TestExcludedFromPF005(t *testing.T) {
	d := accountDelivery(t, `"taakveld":"0.1","categorie":"1.1"`, `"taakveld":"0.5","categorie":"6.1"`)
	for _, r := range controls.Plausibility(d, iv3.MustFor(iv3.Gemeente, 2026), controls.DefaultTolerances(d.Unit)) {
		assert.False(t, r.Control == "PF005" && !r.Passed, "0.5 may hold 6.1 since 2021")
	}
	for _, r := range controls.Plausibility(d, iv3.MustFor(iv3.Gemeente, 2020), controls.DefaultTolerances(d.Unit)) {
		assert.False(t, r.Control == "PF005" && r.Passed, "not yet in 2020")
	}
	d = accountDelivery(t, `"taakveld":"0.1","categorie":"1.1"`, `"taakveld":"0.3","categorie":"6.1"`)
	for _, r := range controls.Plausibility(d, iv3.MustFor(iv3.Provincie, 2026), controls.DefaultTolerances(d.Unit)) {
		assert.False(t, r.Control == "PF005" && !r.Passed, "provincies: 0.3 and 0.4")
	}
}

func TestImpossibleControls(t *testing.T) {
	d := accountDelivery(t, `"lasten":[`, `"x":[`)
	found := controls.Check(d, controls.Options{}).Findings
	assert.Contains(t, codesOf(found), "SF012")
	var impossible []string
	for _, f := range found {
		if f.Code == "PF099" {
			impossible = append(impossible, strings.Fields(f.Text.EN)[0])
			assert.Contains(t, f.Text.EN, "lasten is missing")
		}
	}
	assert.Equal(t, "PF001 PF002 PF003 PF004 PF005 PF006 PF009", strings.Join(impossible, " "))
	d = accountDelivery(t, `"balans_standen":[`, `"x":[`)
	assert.Contains(t, codesOf(controls.Check(d, controls.Options{}).Findings), "PF099")
	empty := made(t)
	empty.Meta.Period, empty.Meta.Status = delivery.PeriodJaarrekening, delivery.Realisatie
	empty.Lasten, empty.Baten, empty.BalansLasten, empty.Standen = nil, nil, nil, nil
	assert.Equal(t, "PF099 PF099 PF099 PF099 PF099", strings.Join(codesOf(controls.Check(empty, controls.Options{}).Findings), " "), "nothing to take a percentage of")
}

func TestTolerances(t *testing.T) {
	tolerances := controls.DefaultTolerances(budget.InThousands)
	assert.True(t, tolerances.PF001.Official && tolerances.PF002.Official && tolerances.PF006.Official && tolerances.PF008.Official)
	assert.False(t, tolerances.PF003.Official || tolerances.PF004.Official || tolerances.PF005.Official || tolerances.PF007.Official || tolerances.PF009.Official)
	euros := controls.DefaultTolerances(budget.InEuros)
	assert.Equal(t, "50000", euros.PF006.Max.String())
	assert.False(t, euros.PF006.Official)
	d := accountDelivery(t, `"bedrag":950`, `"bedrag":1001`)
	tolerances.PF006.Max = decimal.NewFromInt(51)
	assert.NotContains(t, codesOf(controls.Check(d, controls.Options{Tolerances: &tolerances}).Findings), "PF006")
}

func ExampleCheck() {
	text := `{"metadata":{"overheidslaag":"Gemeente","overheidsnummer":"9999","overheidsnaam":"Voorbeeldstad","boekjaar":2026,"periode":0,
"status":"Begroting","datum":"2025-11-12T10:15:00","details_openbaar":false,"financieel_pakket":"x","export_software":"y"},
"contact":{"naam":"A","email":"a@b.nl","telefoon":"0"},
"data":{"lasten":[{"taakveld":"6.6","categorie":"3.4.1","bedrag":1400000}],"baten":[{"taakveld":"0.7","categorie":"4.3.1","bedrag":1500000}],
"balans_lasten":[],"balans_baten":[],"balans_standen":[]}}`
	d, err := delivery.Read(strings.NewReader(text), delivery.ReadOptions{Unit: budget.InEuros})
	if err != nil {
		panic(err)
	}
	for _, f := range controls.Check(d, controls.Options{}).Findings {
		fmt.Println(f.Code, f.Place.Path, "line", f.Place.Line, f.Text.EN)
		fmt.Println("  ", f.Text.NL)
	}
	// Output:
	// DF001 data.lasten[0].taakveld line 4 lasten uses taakveld "6.6", which Gemeente 2026 does not list
	//    lasten gebruikt taakveld "6.6", dat Gemeente 2026 niet kent
	// PF006 data line 0 lasten and baten of all taakvelden differ by 100,000; at most 50,000
	//    de lasten en baten van alle taakvelden verschillen 100.000; hoogstens 50.000
}
