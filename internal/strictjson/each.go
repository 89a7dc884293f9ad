package strictjson

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Each calls yield for every value of a type within the value that v points to,
// with its path, in the order in which Encode writes them, each before those
// within it; keys of maps in the order of their texts. It opens what can hold
// the type and no more than maxDepth objects and arrays within each other, and
// ends when yield returns false. The values are addressable but for those in
// maps.
func Each(v any, want reflect.Type, maxDepth int, yield func(path string, v reflect.Value) bool) {
	w := eachWalk{want: want, holds: map[reflect.Type]bool{}, maxDepth: maxDepth, yield: yield}
	w.value(reflect.ValueOf(v), "", 0)
}

type eachWalk struct {
	want     reflect.Type
	holds    map[reflect.Type]bool // whether the type, or what is below it, is the wanted one
	maxDepth int
	tooDeep  bool // from then on nothing is opened: a slice can contain itself
	yield    func(string, reflect.Value) bool
}

// value walks over one value; false ends the walk.
func (w *eachWalk) value(v reflect.Value, path string, depth int) bool {
	for v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if !v.IsValid() || !w.canHold(v.Type()) {
		return true
	}
	if v.Type() == w.want {
		if !w.yield(path, v) {
			return false
		}
		if leafOf(v.Type()) != nil {
			return true
		}
	}
	if w.tooDeep = w.tooDeep || depth > w.maxDepth; w.tooDeep {
		return true
	}
	switch v.Kind() {
	case reflect.Struct:
		return w.fields(v, path, depth)
	case reflect.Slice:
		for i := range v.Len() {
			if !w.value(v.Index(i), path+"["+strconv.Itoa(i)+"]", depth+1) {
				return false
			}
		}
	case reflect.Map:
		return w.entries(v, path, depth)
	}
	return true
}

func (w *eachWalk) fields(v reflect.Value, path string, depth int) bool {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		tag, tagged := f.Tag.Lookup("json")
		below, deeper := path, depth
		if tagged || !f.Anonymous {
			name, _, _ := strings.Cut(tag, ",")
			below, deeper = joined(path, name), depth+1
		}
		if !w.value(v.Field(i), below, deeper) {
			return false
		}
	}
	return true
}

func (w *eachWalk) entries(v reflect.Value, path string, depth int) bool {
	texts := map[string]reflect.Value{}
	for _, key := range v.MapKeys() {
		texts[keyText(key)] = v.MapIndex(key)
	}
	for _, text := range sortedTexts(texts) {
		if !w.value(texts[text], joined(path, text), depth+1) {
			return false
		}
	}
	return true
}

func sortedTexts(m map[string]reflect.Value) []string {
	texts := make([]string, 0, len(m))
	for text := range m {
		texts = append(texts, text)
	}
	slices.Sort(texts)
	return texts
}

func joined(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// canHold reports whether a type is the wanted one or has it below it.
func (w *eachWalk) canHold(t reflect.Type) bool {
	known, ok := w.holds[t]
	if !ok {
		known = w.leadsTo(t, map[reflect.Type]bool{})
		w.holds[t] = known
	}
	return known
}

// leadsTo looks for the wanted type below t; types contain themselves.
func (w *eachWalk) leadsTo(t reflect.Type, seen map[reflect.Type]bool) bool {
	switch {
	case t == w.want:
		return true
	case seen[t]:
		return false
	}
	seen[t] = true
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		return w.leadsTo(t.Elem(), seen)
	case reflect.Struct:
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() && w.leadsTo(f.Type, seen) {
				return true
			}
		}
	}
	return false
}
