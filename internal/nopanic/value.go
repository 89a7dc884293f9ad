package nopanic

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
)

// maker makes values of any type, odd ones and ordinary ones, in an order that its seed fixes.
type maker struct {
	rng *rand.Rand
	// pool holds values that calls returned: what has private fields is made by no other way.
	pool  map[reflect.Type][]reflect.Value
	seeds map[reflect.Type]int // how many of those are seeds, by their type; they come first and stay
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

// value returns a value of a type: nothing, one that a call returned, the same with something
// in it changed, or a new one.
func (m *maker) value(t reflect.Type, depth int) reflect.Value {
	known := len(m.pool[t]) > 0
	switch {
	case depth >= deepest || m.one(6):
		return reflect.Zero(t)
	case known && m.one(2):
		return m.changed(m.known(t), depth)
	case known && !m.one(4):
		return m.known(t)
	}
	v := reflect.New(t).Elem()
	m.fill(v, depth)
	return v
}

// known is a value of the pool, every other time a seed.
func (m *maker) known(t reflect.Type) reflect.Value {
	if seeds := m.seeds[t]; seeds > 0 && m.one(2) {
		return m.pool[t][m.rng.IntN(seeds)]
	}
	return pick(m, m.pool[t])
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

func (m *maker) compound(v reflect.Value, depth int) {
	t := v.Type()
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(t.Elem()))
		v.Elem().Set(m.value(t.Elem(), depth))
	case reflect.Slice:
		m.slice(v, depth)
	case reflect.Array:
		for i := range v.Len() {
			v.Index(i).Set(m.value(t.Elem(), depth+1))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(t))
		for range m.rng.IntN(3) {
			v.SetMapIndex(m.value(t.Key(), depth+1), m.value(t.Elem(), depth+1))
		}
	case reflect.Struct:
		m.edit(v, depth)
	case reflect.Func:
		m.function(v, depth)
	case reflect.Interface:
		if x := m.implementation(t, depth); x.IsValid() {
			v.Set(x)
		}
	}
}

func (m *maker) slice(v reflect.Value, depth int) {
	if v.Type().Elem().Kind() == reflect.Uint8 {
		v.SetBytes([]byte(m.text()))
		return
	}
	for range m.rng.IntN(4) {
		v.Set(reflect.Append(v, m.value(v.Type().Elem(), depth+1)))
	}
}

func (m *maker) text() string { return m.value(reflect.TypeFor[string](), 0).String() }

// edit sets exported fields of a struct; the deeper it stands, the fewer.
func (m *maker) edit(v reflect.Value, depth int) {
	for i := range v.NumField() {
		if f := v.Field(i); f.CanSet() && m.one(1+depth) {
			f.Set(m.value(f.Type(), depth+1))
		}
	}
}

// function makes a function that returns the same values always, and one over which can be
// ranged yields some.
func (m *maker) function(v reflect.Value, depth int) {
	t := v.Type()
	if yield, ok := ranged(t); ok {
		var rounds [][]reflect.Value
		for range m.rng.IntN(4) {
			rounds = append(rounds, m.arguments(yield, depth+1))
		}
		v.Set(reflect.MakeFunc(t, func(args []reflect.Value) []reflect.Value {
			for _, round := range rounds {
				if !args[0].Call(round)[0].Bool() {
					break
				}
			}
			return nil
		}))
		return
	}
	var results []reflect.Value
	for i := range t.NumOut() {
		results = append(results, m.value(t.Out(i), depth+1))
	}
	v.Set(reflect.MakeFunc(t, func([]reflect.Value) []reflect.Value { return results }))
}

// ranged returns the function to which a function over which can be ranged yields.
func ranged(t reflect.Type) (yield reflect.Type, ok bool) {
	if t.Kind() != reflect.Func || t.NumIn() != 1 || t.NumOut() != 0 || t.In(0).Kind() != reflect.Func {
		return nil, false
	}
	yield = t.In(0)
	return yield, yield.NumOut() == 1 && yield.Out(0).Kind() == reflect.Bool
}

// arguments makes the arguments of a function.
func (m *maker) arguments(t reflect.Type, depth int) (list []reflect.Value) {
	for i := range t.NumIn() {
		list = append(list, m.value(t.In(i), depth))
	}
	return list
}

var errBroken = errors.New("broken")

// broken reads and writes nothing and says so.
type broken struct{}

func (broken) Read([]byte) (int, error)  { return 0, errBroken }
func (broken) Write([]byte) (int, error) { return 0, errBroken }

// state is a place to format to.
type state struct {
	bytes.Buffer
	width, precision int
}

func (s *state) Width() (int, bool)     { return s.width, s.width > 0 }
func (s *state) Precision() (int, bool) { return s.precision, s.precision > 0 }
func (s *state) Flag(c int) bool        { return c == '+' }

// implementation returns a value for an interface; an invalid one where there is none.
func (m *maker) implementation(t reflect.Type, depth int) reflect.Value {
	ended, end := context.WithCancel(context.Background())
	end()
	candidates := []any{context.Background(), ended, strings.NewReader(m.text()), broken{}, io.Discard,
		errBroken, &state{width: m.rng.IntN(40), precision: m.rng.IntN(40)}, 3, "text", []byte("1.5"), nil}
	for _, listed := range m.listed {
		if m.one(8) {
			candidates = append(candidates, m.value(listed, depth+1).Interface(), m.value(reflect.PointerTo(listed), depth+1).Interface())
		}
	}
	var fit []reflect.Value
	for _, c := range candidates {
		if v := reflect.ValueOf(c); v.IsValid() && v.Type().Implements(t) && (v.Kind() != reflect.Pointer || !v.IsNil()) {
			fit = append(fit, v)
		}
	}
	if len(fit) == 0 {
		return reflect.Value{}
	}
	return pick(m, fit)
}

var _ fmt.State = (*state)(nil)

// changed returns a copy of a value with one thing in it that is otherwise: a field, an
// element, or something in one of those. The value itself stays as it is.
func (m *maker) changed(v reflect.Value, depth int) reflect.Value {
	if depth >= 2*deepest || m.one(4) {
		return m.value(v.Type(), max(depth, deepest-1))
	}
	c := reflect.New(v.Type()).Elem()
	c.Set(v)
	switch {
	case v.Kind() == reflect.Struct:
		for range 1 + m.rng.IntN(2) {
			if i := m.rng.IntN(max(1, v.NumField())); i < v.NumField() && c.Field(i).CanSet() {
				c.Field(i).Set(m.changed(c.Field(i), depth+1))
			}
		}
	case v.Kind() == reflect.Pointer && !v.IsNil():
		c.Set(reflect.New(v.Type().Elem()))
		c.Elem().Set(m.changed(v.Elem(), depth+1))
	case v.Kind() == reflect.Slice && v.Len() > 0:
		c.Set(m.changedList(v, depth))
	case v.Kind() == reflect.Map && v.Len() > 0:
		c.Set(reflect.MakeMap(v.Type()))
		keys := v.MapKeys() // in one order, so that the seed fixes what is made
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
		for _, key := range keys {
			element := v.MapIndex(key)
			if m.one(3) {
				element = m.changed(element, depth+1)
			}
			c.SetMapIndex(key, element)
		}
	default:
		return m.value(v.Type(), max(depth, deepest-1))
	}
	return c
}

// changedList takes elements away, adds one, or changes one.
func (m *maker) changedList(v reflect.Value, depth int) reflect.Value {
	c := reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, v.Len()+1), v)
	switch m.rng.IntN(4) {
	case 0:
		return c.Slice(0, m.rng.IntN(v.Len()))
	case 1:
		return reflect.Append(c, m.value(v.Type().Elem(), deepest-1))
	}
	i := m.rng.IntN(v.Len())
	c.Index(i).Set(m.changed(c.Index(i), depth+1))
	return c
}
