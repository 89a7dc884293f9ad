package programme

import (
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

// fieldsOf lists the fields of a document that say something.
func fieldsOf(d *Document) []field {
	if d == nil {
		return nil
	}
	var c collector
	c.value(reflect.ValueOf(*d), "", "")
	return c.fields
}

type collector struct {
	fields  []field
	depth   int
	tooDeep bool // from then on nothing is opened: a slice can contain itself
}

func (c *collector) value(v reflect.Value, path, key string) {
	c.depth++
	defer func() { c.depth-- }()
	if c.tooDeep = c.tooDeep || c.depth > 2*maxDepth; c.tooDeep {
		return
	}
	if v.Kind() == reflect.Pointer {
		if !v.IsNil() {
			c.value(v.Elem(), path, key)
		}
		return
	}
	switch leaf := v.Interface().(type) {
	case budget.Amount:
		c.fields = append(c.fields, field{path: path, key: key, amount: &leaf})
		return
	case encoding.TextMarshaler:
		text, err := leaf.MarshalText()
		if err != nil {
			text = []byte(fmt.Sprint(leaf))
		}
		c.text(path, key, string(text))
		return
	}
	c.nested(v, path, key)
}

func (c *collector) nested(v reflect.Value, path, key string) {
	switch v.Kind() {
	case reflect.Struct:
		c.fieldsOf(v, path, key)
	case reflect.Map:
		for _, k := range sortedKeys(v) {
			name := textOf(k)
			c.value(v.MapIndex(k), join(path, name), join(key, name))
		}
	case reflect.Slice:
		seen := map[string]int{}
		for i := range v.Len() {
			name := itemName(v.Index(i))
			if name == "" {
				name = "#"
			}
			if seen[name]++; seen[name] > 1 {
				name += " #" + strconv.Itoa(seen[name])
			}
			c.value(v.Index(i), path+"["+strconv.Itoa(i)+"]", key+"["+name+"]")
		}
	case reflect.Bool, reflect.Int, reflect.String:
		if !v.IsZero() {
			c.text(path, key, fmt.Sprint(v.Interface()))
		}
	}
}

func (c *collector) text(path, key, text string) {
	c.fields = append(c.fields, field{path: path, key: key, text: text})
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
