package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLabelScale(t *testing.T) {
	d := ReadLabels([]string{"9A1.a Schaalscore sociale cohesie (op een schaal van 1 tot 10)"})[0]
	assert.Equal(t, ScoreScale{Min: 1, Max: 10}, d.Scale)
	for label, want := range map[string]ScoreScale{
		"cijfer (schaal 1-5)": {1, 5}, "Schaal van 0 t/m 100": {0, 100}, "op schaal 1 – 7": {1, 7},
	} {
		got, ok := scaleOf(label)
		assert.True(t, ok, label)
		assert.Equal(t, want, got, label)
	}
	for _, label := range []string{"kleinschalig", "schaal", "schaal 5-1", "schaal 1", "schaal 1-100000", "schaal 1 of 5"} {
		_, ok := scaleOf(label)
		assert.False(t, ok, label)
	}
}
