package strictjson

import (
	"cmp"
	"encoding"
	"iter"
	"reflect"
	"slices"
	"strings"
)

// part is a value within another, with the step that leads to it.
type part struct {
	step     string
	shape    *shape
	value    reflect.Value
	key      reflect.Value // in a map
	optional bool          // left out when it is zero
}

// parts are the values within an object, array or dictionary, in the order in
// which Encode writes them; of an object those of some shapes, of all for nil.
// They are addressable where v is, but for those in maps.
func (s *shape) parts(v reflect.Value, some map[*shape]bool) iter.Seq[part] {
	return func(yield func(part) bool) {
		switch s.kind {
		case object:
			for _, f := range s.fields {
				if some != nil && !some[f.shape] {
					continue
				}
				if !yield(part{step: f.name, shape: f.shape, value: v.FieldByIndex(f.path), optional: f.optional}) {
					return
				}
			}
		case array:
			for i := range v.Len() {
				if !yield(part{step: index(i), shape: s.elem, value: v.Index(i)}) {
					return
				}
			}
		case dictionary:
			list := make([]part, 0, v.Len())
			for entries := v.MapRange(); entries.Next(); {
				key := entries.Key()
				list = append(list, part{step: keyText(key), shape: s.elem, value: entries.Value(), key: key})
			}
			slices.SortFunc(list, func(a, b part) int { return cmp.Compare(a.step, b.step) })
			slices.Values(list)(yield)
		}
	}
}

// keyText returns a key of a map as it is written.
func keyText(key reflect.Value) string {
	if m, ok := key.Interface().(encoding.TextMarshaler); ok {
		text, _ := m.MarshalText()
		return string(text)
	}
	return key.String()
}

// At returns what stands at a path in a value, written as errors of this
// package write it: "programmas[2].regels[0].lasten.2017-realisatie". The path
// "" is the value itself. A pointer is returned as what it points to. It is
// false where the type has no such field, and where the value has no such
// element or key, or leaves out a pointer on the way. The types are those of v.
func (types Types) At(v any, path string) (any, bool) {
	root, s := types.find(v)
	if s == nil {
		return nil, false
	}
	at, ok := walkTo(s, root, path)
	if !ok {
		return nil, false
	}
	return at.Interface(), true
}

func walkTo(s *shape, v reflect.Value, path string) (reflect.Value, bool) {
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if path == "" || !v.IsValid() {
		return v, v.IsValid()
	}
	for p := range s.parts(v, nil) {
		if rest, ok := after(path, p.step); ok {
			return walkTo(p.shape, p.value, rest)
		}
	}
	return v, false
}

// after returns what stands in a path behind a step: nothing, an index, or a
// point and a name, of which it leaves the point out.
func after(path, step string) (string, bool) {
	rest, ok := strings.CutPrefix(path, step)
	if !ok || step == "" || rest == "" || rest[0] == '[' {
		return rest, ok && step != ""
	}
	rest, ok = strings.CutPrefix(rest, ".")
	return rest, ok && rest != "" && rest[0] != '['
}

// Each calls yield for every value of a type within the value that v points to,
// with its path, in the order in which Encode writes them, each before those
// within it; keys of maps in the order of their texts. It opens what can hold
// the type and no more than maxDepth objects and arrays within each other, and
// ends when yield returns false. The values are addressable but for those in
// maps. The types are those of v.
func (types Types) Each(v any, want reflect.Type, maxDepth int, yield func(path string, v reflect.Value) bool) {
	root, s := types.find(v)
	if wanted := types.all[want]; s != nil && wanted != nil {
		w := eachWalk{want: want, holds: wanted.holders, maxDepth: maxDepth, yield: yield}
		w.value(s, root)
	}
}

type eachWalk struct {
	want     reflect.Type
	holds    map[*shape]bool // the wanted one and those that lead to it
	path     []string
	maxDepth int
	tooDeep  bool // from then on nothing is opened: a slice can contain itself
	yield    func(string, reflect.Value) bool
}

// value walks over one value; false ends the walk.
func (w *eachWalk) value(s *shape, v reflect.Value) bool {
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if !v.IsValid() || !w.holds[s] {
		return true
	}
	if s.typ == w.want && !w.yield(pathText(w.path), v) {
		return false
	}
	for _, f := range s.inner {
		if f.shape.typ == w.want && !w.yield(pathText(w.path), v.FieldByIndex(f.path)) {
			return false
		}
	}
	if w.tooDeep = w.tooDeep || len(w.path) >= w.maxDepth; w.tooDeep {
		return true
	}
	for p := range s.parts(v, w.holds) {
		w.path = append(w.path, p.step)
		if !w.value(p.shape, p.value) {
			return false
		}
		w.path = w.path[:len(w.path)-1]
	}
	return true
}
