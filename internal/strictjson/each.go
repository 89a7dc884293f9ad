package strictjson

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Types is a type and all types that it leads to, for walks over its values. It
// depends on the type alone and does not change, so that one serves all walks.
type Types struct{ nodes map[reflect.Type]*node }

// node is one type, never a pointer.
type node struct {
	leaf  bool // is written as a text: nothing is within it
	parts []part
	above []*node // the types that hold it
}

// part is a field of a struct, or the elements of a slice or map.
type part struct {
	node  *node
	index int
	name  string // "" where it is embedded: its fields count as those of the struct
}

// TypesOf returns the types that a type leads to.
func TypesOf(t reflect.Type) Types {
	types := Types{map[reflect.Type]*node{}}
	types.add(t)
	return types
}

func (types Types) add(t reflect.Type) *node {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if known, ok := types.nodes[t]; ok {
		return known
	}
	at := &node{leaf: leafOf(t) != nil}
	types.nodes[t] = at // before its parts: a type may contain itself
	hold := func(t reflect.Type, index int, name string) {
		below := types.add(t)
		below.above = append(below.above, at)
		at.parts = append(at.parts, part{below, index, name})
	}
	switch t.Kind() {
	case reflect.Slice, reflect.Map:
		hold(t.Elem(), 0, "")
	case reflect.Struct:
		for i := range t.NumField() {
			f := t.Field(i)
			tag, tagged := f.Tag.Lookup("json")
			name, _, _ := strings.Cut(tag, ",")
			if f.Anonymous && !tagged {
				name = ""
			}
			if f.IsExported() {
				hold(f.Type, i, name)
			}
		}
	}
	return at
}

// leadTo adds the types that lead to one to a set, itself included.
func (n *node) leadTo(set map[*node]bool) {
	if !set[n] {
		set[n] = true
		for _, above := range n.above {
			above.leadTo(set)
		}
	}
}

// Each calls yield for every value of a type within the value that v points to,
// with its path, in the order in which Encode writes them, each before those
// within it; keys of maps in the order of their texts. It opens what can hold
// the type and no more than maxDepth objects and arrays within each other, and
// ends when yield returns false. The values are addressable but for those in
// maps. The types are those of v.
func (types Types) Each(v any, want reflect.Type, maxDepth int, yield func(path string, v reflect.Value) bool) {
	root := reflect.ValueOf(v)
	w := eachWalk{want: types.nodes[want], holds: map[*node]bool{}, maxDepth: maxDepth, yield: yield}
	if of := types.nodes[root.Type().Elem()]; of != nil && w.want != nil {
		w.want.leadTo(w.holds)
		w.value(root, of, "", 0)
	}
}

type eachWalk struct {
	want     *node
	holds    map[*node]bool // the types that are the wanted one or lead to it
	maxDepth int
	tooDeep  bool // from then on nothing is opened: a slice can contain itself
	yield    func(string, reflect.Value) bool
}

// value walks over one value of a type; false ends the walk.
func (w *eachWalk) value(v reflect.Value, of *node, path string, depth int) bool {
	for v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if !v.IsValid() {
		return true
	}
	if of == w.want {
		if !w.yield(path, v) {
			return false
		}
		if of.leaf {
			return true
		}
	}
	if w.tooDeep = w.tooDeep || depth > w.maxDepth; w.tooDeep {
		return true
	}
	for _, p := range of.parts {
		if w.holds[p.node] && !w.part(v, p, path, depth) {
			return false
		}
	}
	return true
}

// part walks over a part of a value.
func (w *eachWalk) part(v reflect.Value, p part, path string, depth int) bool {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			if !w.value(v.Index(i), p.node, path+"["+strconv.Itoa(i)+"]", depth+1) {
				return false
			}
		}
	case reflect.Map:
		return w.entries(v, p, path, depth)
	case reflect.Struct:
		if p.name == "" {
			return w.value(v.Field(p.index), p.node, path, depth)
		}
		return w.value(v.Field(p.index), p.node, joined(path, p.name), depth+1)
	}
	return true
}

func (w *eachWalk) entries(v reflect.Value, p part, path string, depth int) bool {
	texts := map[string]reflect.Value{}
	for _, key := range v.MapKeys() {
		texts[keyText(key)] = v.MapIndex(key)
	}
	for _, text := range slices.Sorted(maps.Keys(texts)) {
		if !w.value(texts[text], p.node, joined(path, text), depth+1) {
			return false
		}
	}
	return true
}

func joined(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}
