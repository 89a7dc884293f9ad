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

func TestReadScale(t *testing.T) {
	for text, want := range map[string]ScoreScale{
		"cijfer 1-10": {1, 10}, "Rapportcijfer (1 tot 10)": {1, 10}, "score op een schaal van 1 tot 5": {1, 5}, "0 – 100": {0, 100}, "score van 0 t/m 4": {0, 4},
		"cijfer": {}, "cijfer 10-1": {}, "per 1.000 inwoners": {}, "jaar 1-10": {}, "cijfer 2023-2024": {}, "cijfer 1-10 of hoger": {}, "1": {}, "": {}, "%": {},
	} {
		s, ok := ReadScale(text)
		assert.Equal(t, want, s, text)
		assert.Equal(t, want != ScoreScale{}, ok, text)
	}
}
