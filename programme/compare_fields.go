package programme

import (
	"cmp"
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
)

// field is one value of a document: its path, the same with names in place of
// counts, and what stands there.
type field struct {
	path, key string
	text      string
	amount    *budget.Amount
}

func (f field) same(g field) bool {
	if f.amount != nil && g.amount != nil {
		return *f.amount == *g.amount
	}
	return f.text == g.text && f.amount == nil && g.amount == nil
}

func fieldsOf(d *Document) []field {
	var c collector
	c.value(reflect.ValueOf(d), "", "")
	return c.fields
}

type collector struct {
	fields  []field
	depth   int
	tooDeep bool // from then on nothing is opened: a slice can contain itself
}

func (c *collector) value(v reflect.Value, path, key string) {
	for v.Kind() == reflect.Pointer {
		v = v.Elem() // of nil it is no value, of the kind Invalid
	}
	c.depth++
	defer func() { c.depth-- }()
	if c.tooDeep = c.tooDeep || c.depth > 2*maxDepth; c.tooDeep || !v.IsValid() {
		return
	}
	add := func(text string, amount *budget.Amount) {
		c.fields = append(c.fields, field{path, key, text, amount})
	}
	if a, ok := v.Interface().(budget.Amount); ok {
		add("", &a)
		return
	}
	if m, ok := v.Interface().(encoding.TextMarshaler); ok {
		text, err := m.MarshalText()
		if err != nil {
			text = []byte(fmt.Sprint(m))
		}
		add(string(text), nil)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		c.fieldsOf(v, path, key)
	case reflect.Map:
		for _, k := range sortedKeys(v) {
			c.value(v.MapIndex(k), join(path, textOf(k)), join(key, textOf(k)))
		}
	case reflect.Slice:
		seen := map[string]int{}
		for i := range v.Len() {
			name := cmp.Or(itemName(v.Index(i)), "#")
			if seen[name]++; seen[name] > 1 {
				name += " #" + strconv.Itoa(seen[name])
			}
			c.value(v.Index(i), fmt.Sprintf("%s[%d]", path, i), key+"["+name+"]")
		}
	default: // a text, a number, yes or no
		if !v.IsZero() {
			add(textOf(v), nil)
		}
	}
}

func (c *collector) fieldsOf(v reflect.Value, path, key string) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		tag, has := f.Tag.Lookup("json")
		if !has && f.Anonymous {
			c.fieldsOf(v.Field(i), path, key)
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		if strings.HasPrefix(options, "omit") && v.Field(i).IsZero() {
			continue
		}
		c.value(v.Field(i), join(path, name), join(key, name))
	}
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// itemName returns what an item of a list is called: its number and name, its
// code, its side and table, or whatever else tells it from the others.
func itemName(v reflect.Value) string {
	if v.Kind() != reflect.Struct {
		return textOf(v)
	}
	if side := v.FieldByName("Side"); side.IsValid() {
		table := ""
		if source, ok := v.FieldByName("Source").Interface().(budget.Source); ok {
			table = source.Table + " " + source.Row
		}
		return strings.TrimSpace(textOf(side) + " " + table)
	}
	var names []string
	for _, name := range []string{"Column", "Number", "Code", "Programme", "Kengetal", "Position", "Name", "Question", "Heading"} {
		if f := v.FieldByName(name); f.IsValid() && !f.IsZero() {
			names = append(names, textOf(f))
		}
	}
	return strings.Join(names, " ")
}

func textOf(v reflect.Value) string { return fmt.Sprint(v.Interface()) }

// sortedKeys returns the keys of a map, columns in their own order.
func sortedKeys(v reflect.Value) []reflect.Value {
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int {
		x, okX := a.Interface().(budget.Column)
		y, okY := b.Interface().(budget.Column)
		if okX && okY {
			return x.Compare(y)
		}
		return strings.Compare(textOf(a), textOf(b))
	})
	return keys
}
