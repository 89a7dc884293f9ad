package iv3_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/iv3"
)

// Codes as CBS writes them: a gemeente, a provincie, a gemeenschappelijke regeling and a waterschap.
func TestLayerOfCode(t *testing.T) {
	for code, want := range map[string]iv3.Layer{"GM0344": iv3.Gemeente, "PV26": iv3.Provincie, "GR0123": iv3.GemeenschappelijkeRegeling, "WS0616": iv3.Waterschap, "0344": 0, "G": 0, "": 0, "gm0344": 0} {
		layer, ok := iv3.LayerOfCode(code)
		assert.Equal(t, want, layer, code)
		assert.Equal(t, want != 0, ok, code)
	}
}
