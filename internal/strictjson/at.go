package strictjson

import (
	"encoding"
	"reflect"
	"strconv"
	"strings"
)

// At returns what stands at a path in a value, written as errors of this
// package write it: "programmas[2].regels[0].lasten.2017-realisatie". The path
// "" is the value itself. A pointer is returned as what it points to. It is
// false where the type has no such field, and where the value has no such
// element or key, or leaves out a pointer on the way.
func At(v any, path string) (any, bool) {
	at, ok := walkTo(reflect.ValueOf(v), path)
	if !ok {
		return nil, false
	}
	return at.Interface(), true
}

func walkTo(v reflect.Value, path string) (reflect.Value, bool) {
	for v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if path == "" || !v.IsValid() {
		return v, v.IsValid()
	}
	switch v.Kind() {
	case reflect.Slice:
		return element(v, path)
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if rest, ok := after(path, keyText(key)); ok {
				return walkTo(v.MapIndex(key), rest)
			}
		}
	case reflect.Struct:
		name := path[:len(path)-len(strings.TrimLeft(path, wordSigns))]
		if rest, ok := after(path, name); ok {
			return member(v, name, rest)
		}
	}
	return v, false
}

// wordSigns are the letters of the names of fields.
const wordSigns = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

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

func element(v reflect.Value, path string) (reflect.Value, bool) {
	index, _, _ := strings.Cut(strings.TrimPrefix(path, "["), "]")
	i, err := strconv.Atoi(index)
	if err != nil || i < 0 || i >= v.Len() {
		return v, false
	}
	rest, ok := after(path, "["+strconv.Itoa(i)+"]")
	if !ok {
		return v, false
	}
	return walkTo(v.Index(i), rest)
}

func member(v reflect.Value, name, rest string) (reflect.Value, bool) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		tag, tagged := f.Tag.Lookup("json")
		if f.Anonymous && !tagged {
			if at, ok := member(v.Field(i), name, rest); ok {
				return at, true
			}
		} else if known, _, _ := strings.Cut(tag, ","); known == name && f.IsExported() {
			return walkTo(v.Field(i), rest)
		}
	}
	return v, false
}

// keyText returns a key of a map as it is written.
func keyText(key reflect.Value) string {
	if m, ok := key.Interface().(encoding.TextMarshaler); ok {
		text, _ := m.MarshalText()
		return string(text)
	}
	return key.String()
}
