package validate_test

import (
	"reflect"
	"runtime"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// lists calls f for each list of something below a value, with its path.
func lists(v reflect.Value, path string, f func(path string, list reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			lists(v.Elem(), path, f)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() {
				lists(v.Field(i), path+"."+field.Name, f)
			}
		}
	case reflect.Slice:
		f(path, v)
		for i := range v.Len() {
			lists(v.Index(i), path+"[]", f)
		}
	}
}

// renamed returns a copy of which every text ends in a number, so that it is another thing than the first.
func renamed(v reflect.Value, number int) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(renamed(v.Elem(), number))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				out.Field(i).Set(renamed(v.Field(i), number))
			}
		}
	case reflect.Slice:
		if !v.IsNil() {
			out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		}
		for i := range v.Len() {
			out.Index(i).Set(renamed(v.Index(i), number))
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() && v.Len() > 0 {
			out.SetString(v.String() + " " + strconv.Itoa(number))
		}
	}
	return out
}

// ofMany returns a document of which the first list with a path holds as many as asked for, by copies of those that it had.
func ofMany(t *testing.T, file, path string, many int) *programme.Document {
	t.Helper()
	doc, done := readDocument(t, file), false
	lists(reflect.ValueOf(doc), "", func(at string, list reflect.Value) {
		had := list.Len()
		if done || at != path || had == 0 {
			return
		}
		done = true
		for i := had; i < many; i++ {
			list.Set(reflect.Append(list, renamed(list.Index(i%had), i)))
		}
	})
	return doc
}

// allocated is how many bytes a run over a document allocates.
func allocated(t *testing.T, doc *programme.Document, all []validate.Rule) float64 {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := validate.Run(t.Context(), doc, all)
	require.NoError(t, err)
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc - before.TotalAlloc)
}

// Four times as many of anything that a document can hold many of is four times the work: programmes, lines, goals, indicators,
// reserves, kredieten, leningen, rows of a staat … Work is counted in what it allocates: that does not depend on the machine.
func TestRunGrowsAsTheDocumentDoes(t *testing.T) {
	if testing.Short() {
		t.Skip("much of the same, one after another")
	}
	all, met := append(rules.All(), rules.Plausibility()...), map[string]bool{}
	for _, file := range []string{"testdata/whole-begroting.json", "testdata/whole-jaarstukken.json"} {
		lists(reflect.ValueOf(readDocument(t, file)), "", func(path string, list reflect.Value) {
			if list.Len() == 0 || met[path] {
				return
			}
			met[path] = true
			few, many := allocated(t, ofMany(t, file, path, 75), all), allocated(t, ofMany(t, file, path, 300), all)
			assert.Less(t, many, 1.15*4*few, "%s%s: bytes for 300 and for 75", file, path)
		})
	}
	assert.Greater(t, len(met), 30)
}
