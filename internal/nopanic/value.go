package nopanic

import (
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
)

// maker makes values of any type, odd ones and ordinary ones, in an order that its seed fixes.
type maker struct {
	rng *rand.Rand
	// pool holds values that calls returned: what has private fields is made by no other way.
	pool map[reflect.Type][]reflect.Value
	// listed are the exported types, which stand for the interfaces that they implement.
	listed []reflect.Type
	texts  []string
}

// deepest is how far values are nested within each other: a document holds programmes, which
// hold goals, which hold activities, which hold indicators with values.
const deepest = 6

var ints = []int64{-1, 0, 1, 2, 3, 4, 7, 17, 255, 2026, -2026, math.MaxInt32, math.MinInt32, math.MaxInt64, math.MinInt64}

var floats = []float64{0, 1, -1, 0.5, 1e300, -1e300, math.NaN(), math.Inf(1), math.Inf(-1)}

// oddTexts are empty, hostile, and such as mean something to one reader or another.
var oddTexts = []string{"", " ", "\x00", "\xff\xfe", "-", "n.v.t.", "1.234", "-1234.50", "54,2%", "2026", "2026-begroting",
	"2026-01-01", "begroting", "0.1", "4.3.1", "A1331b", "Lasten", "Totaal lasten", "Programma 1 Veiligheid", "\u202eabc", "{0}",
	"programmas[0]", "programmas[99999999999999999999].regels[-1]", strings.Repeat("9", 300), strings.Repeat("é", 100), "=SUM(A1:A9)"}

// one returns whether something happens that happens one time in n.
func (m *maker) one(n int) bool { return m.rng.IntN(n) == 0 }

func pick[T any](m *maker, list []T) T { return list[m.rng.IntN(len(list))] }

// value returns a value of a type: nothing, one that a call returned, or a new one.
func (m *maker) value(t reflect.Type, depth int) reflect.Value {
	known := m.pool[t]
	switch {
	case depth >= deepest || m.one(6):
		return reflect.Zero(t)
	case len(known) > 0 && !m.one(3):
		return pick(m, known)
	}
	v := reflect.New(t).Elem()
	m.fill(v, depth)
	return v
}

// fill sets a value of a plain kind; what is made of others is filled by compound.
func (m *maker) fill(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(m.one(2))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.Set(reflect.ValueOf(pick(m, ints)).Convert(v.Type()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		v.Set(reflect.ValueOf(pick(m, ints)).Convert(v.Type()))
	case reflect.Float32, reflect.Float64:
		v.SetFloat(pick(m, floats))
	case reflect.String:
		if m.one(3) && len(m.texts) > 0 {
			v.SetString(pick(m, m.texts))
		} else {
			v.SetString(pick(m, oddTexts))
		}
	default:
		m.compound(v, depth)
	}
}
