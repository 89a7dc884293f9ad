package strictjson

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestAt(t *testing.T) {
	def := word3("def")
	types := TypesOf(reflect.TypeFor[tree]())
	v := &tree{
		base: base{"a"}, Base: base{"los"}, Count: 3, Raw: &raw3{"xyz"},
		Below: []tree{{}, {base: base{"b"}, By: map[word3]*word3{"abc": &def}}},
		Texts: map[string]string{"0.10": "c", "0.1": "d", "": "e"},
	}
	for path, want := range map[string]any{
		"": *v, "naam": "a", "los": v.Base, "los.naam": "los", "aantal": 3, "ruw": *v.Raw, "ja": false,
		"onder": v.Below, "onder[1].naam": "b", "onder[1].per.abc": def, "teksten.0.10": "c", "teksten.0.1": "d",
	} {
		got, ok := types.At(v, path)
		assert.True(t, ok, path)
		assert.Equal(t, want, got, path)
	}
	for _, path := range []string{
		"Naam", "onbekend", "base", "naam.", "naam.x", "onder[2]", "onder[-1]", "onder[+1]", "onder[01]", "onder[1", "onder1]", "onder[]", "onder.naam",
		"onder[0]x", "onder[0]naam", "onder[0].", "onder[0].per.abc", "teksten.", "teksten.0", "losnaam", ".naam", "[0]", "los..naam",
	} {
		got, ok := types.At(v, path)
		assert.False(t, ok, "%s: %v", path, got)
	}
	_, ok := types.At((*tree)(nil), "")
	assert.False(t, ok)
	_, ok = types.At((*tree)(nil), "naam")
	assert.False(t, ok)
	_, ok = types.At(nil, "naam")
	assert.False(t, ok)
}

// What Decode refuses stands at a path that At knows.
func TestAtReadsThePathsOfErrors(t *testing.T) {
	v := tree{Below: []tree{{Word: "b"}}}
	_, err := Encode(v, 6)
	var e *Error
	if assert.ErrorAs(t, err, &e) {
		got, ok := TypesOf(reflect.TypeFor[tree]()).At(v, e.Path)
		assert.True(t, ok)
		assert.Equal(t, word3("b"), got)
	}
}
