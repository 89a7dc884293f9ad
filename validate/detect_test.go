package validate_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// Nearly every amount of a whole document takes part in some identity: changed
// by € 300.000, it is found. What remains is what nothing follows from, such as
// the vermogen of a verbonden partij.
func TestWrongAmountsAreFound(t *testing.T) {
	if testing.Short() {
		t.Skip("much of the same, one after another")
	}
	for name, atLeast := range map[string]int{"begroting": 95, "jaarstukken": 95} {
		doc := readDocument(t, "testdata/whole-"+name+".json")
		amounts, found := 0, 0
		eachAmount(reflect.ValueOf(doc), func(get budget.Amount, set func(budget.Amount)) {
			amounts++
			set(get.Add(budget.Euros(300_000)))
			report, err := validate.Run(t.Context(), doc, rules.All())
			require.NoError(t, err)
			if len(report.AtLeast(finding.Warning)) > 0 {
				found++
			}
			set(get)
		})
		t.Logf("%s: %d of %d amounts", name, found, amounts)
		assert.Greater(t, amounts, 200)
		assert.GreaterOrEqual(t, 100*found, atLeast*amounts, name)
		report, err := validate.Run(t.Context(), doc, rules.All())
		require.NoError(t, err)
		assert.Empty(t, report.AtLeast(finding.Warning), "every amount was put back")
	}
}

// eachAmount calls f for every amount that v leads to, with what sets it.
func eachAmount(v reflect.Value, f func(budget.Amount, func(budget.Amount))) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			eachAmount(v.Elem(), f)
		}
	case reflect.Struct:
		if a, ok := v.Interface().(budget.Amount); ok {
			f(a, func(b budget.Amount) { v.Set(reflect.ValueOf(b)) })
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				eachAmount(v.Field(i), f)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachAmount(v.Index(i), f)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if a, ok := v.MapIndex(key).Interface().(budget.Amount); ok {
				f(a, func(b budget.Amount) { v.SetMapIndex(key, reflect.ValueOf(b)) })
				continue
			}
			eachAmount(v.MapIndex(key), f)
		}
	}
}

// Of a provincie the mutations of reserves are taakveld 0.8 and the resultaat
// 0.9.
func TestTaakveldenOfAProvincie(t *testing.T) {
	doc := readDocument(t, "testdata/whole-jaarstukken.json")
	doc.Municipality.Code = "PV20"
	var list []validate.Rule
	for _, r := range rules.All() {
		if r.Code >= "BBV1039" && r.Code <= "BBV1045" {
			list = append(list, r)
		}
	}
	report, err := validate.Run(t.Context(), doc, list)
	require.NoError(t, err)
	assert.False(t, report.OK(), "0.10 and 0.11 are lasten like others")
	for i, l := range doc.Taakvelden.Lines {
		switch l.Code {
		case "0.10":
			doc.Taakvelden.Lines[i].Code = "0.8"
		case "0.11":
			doc.Taakvelden.Lines[i].Code = "0.9"
		case "0.9":
			doc.Taakvelden.Lines[i].Code = "0.7"
		}
	}
	report, err = validate.Run(t.Context(), doc, list)
	require.NoError(t, err)
	assert.Empty(t, summary(report.AtLeast(finding.Warning)))
}

// Of one wrong figure in a document there is one error in most: what else fails because of it is information, and names the
// first. Counted are figures of two whole documents, each made wrong by € 300.000 on its own.
func TestOneWrongAmountIsOneError(t *testing.T) {
	if testing.Short() {
		t.Skip("much of the same, one after another")
	}
	counts, n := map[int]int{}, 0
	for _, name := range []string{"begroting", "jaarstukken"} {
		doc := readDocument(t, "testdata/whole-"+name+".json")
		eachAmount(reflect.ValueOf(doc), func(a budget.Amount, set func(budget.Amount)) {
			if n++; n%5 > 0 {
				return
			}
			set(a.Add(budget.Euros(300_000)))
			report := checked(t, doc, rules.All())
			errors := report.AtLeast(finding.Error)
			counts[min(len(errors), 2)]++
			for _, f := range report.Findings {
				if strings.Contains(f.Text.NL, "dit volgt uit de fout van") {
					assert.Equal(t, finding.Info, f.Severity)
					assert.NotEmpty(t, errors, "it follows from one that is told")
				}
			}
			set(a)
		})
	}
	t.Log(counts)
	assert.Greater(t, counts[1], 4*counts[2])
}
