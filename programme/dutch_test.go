package programme_test

import (
	"encoding"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/internal/said"
	"github.com/bbvgo/bbv/programme"
)

// What is no value of a field is refused in Dutch, too, with what may stand there.
func TestFieldsAreRefusedInDutch(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var visit func(reflect.Type)
	visit = func(typ reflect.Type) {
		if seen[typ] {
			return
		}
		seen[typ] = true
		if text, ok := reflect.New(typ).Interface().(encoding.TextUnmarshaler); ok {
			why := said.Of(text.UnmarshalText([]byte("~")))
			assert.Contains(t, why.NL, `"~"`, typ)
			assert.Regexp(t, `; (schrijf |kies uit: |laat de cel leeg)`, why.NL, typ)
			assert.NotRegexp(t, `in het Engels|\b(of a|of the|kind|want|nothing)\b`, why.NL, typ)
			return
		}
		switch typ.Kind() {
		case reflect.Pointer, reflect.Slice:
			visit(typ.Elem())
		case reflect.Map:
			visit(typ.Key())
			visit(typ.Elem())
		case reflect.Struct:
			for i := range typ.NumField() {
				visit(typ.Field(i).Type)
			}
		}
	}
	visit(reflect.TypeFor[programme.Document]())
	assert.Greater(t, len(seen), 60)
}
