package indicator

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// weighed are tables with what their evidence makes of cells: the number, or nothing
// where the cell is refused.
var weighed = map[string]struct {
	cells []string
	mixed bool
	read  map[string]string
}{
	"no evidence reads the Dutch way": {
		cells: []string{"nvt", "30%", "1.234"},
		read:  map[string]string{"1.234": "1234", "1,234": "1.234", "12.5": "12.5"},
	},
	"Ooststellingwerf 2018: points group": {
		cells: []string{"25.672", "540", "22.611"},
		read:  map[string]string{"25.672": "25672"},
	},
	"Leiderdorp 2021: both marks": {
		cells: []string{"18,4 %", "89.2%", "72,3%", "58.8%", "ntb"},
		mixed: true,
		read:  map[string]string{"89.2%": "89.2", "18,4 %": "18.4", "1.234": "", "1,234": "", "1.234,5": "1234.5"},
	},
	"only decimal points": {
		cells: []string{"54.2%", "38.1%"},
		read:  map[string]string{"1.234": "", "1,234": ""},
	},
	"English": {
		cells: []string{"1,234.5", "12.5"},
		read:  map[string]string{"1,234": "1234", "1.234": "1.234"},
	},
	"English with a decimal comma is not English": {
		cells: []string{"1,234.5", "12,5"},
		mixed: true,
		read:  map[string]string{"1,234": "", "1.234": ""},
	},
	"labels are no evidence": {
		cells: []string{"1.3.a per 12.5 inwoners", "30%"},
		read:  map[string]string{"1.234": "1234"},
	},
}

// mixed tells whether the table prints decimals both with a comma and with a point.
func (e Evidence) mixed() bool { return e.commas > 0 && e.points > 0 }

func TestWeigh(t *testing.T) {
	for name, test := range weighed {
		t.Run(name, func(t *testing.T) {
			e := Weigh(test.cells)
			assert.Equal(t, test.mixed, e.mixed())
			for cell, want := range test.read {
				v, err := e.Read(cell)
				if want == "" {
					var refused *ValueError
					require.ErrorAs(t, err, &refused, cell)
					assert.Equal(t, causeAmbiguousMark, refused.Reason, cell)
					continue
				}
				require.NoError(t, err, cell)
				assert.Equal(t, want, numberText(v), cell)
			}
		})
	}
}

// TestEvidenceRefuses tells a refused cell from a blank one in a table that mixes its marks.
func TestEvidenceRefuses(t *testing.T) {
	e := Weigh([]string{"18,4 %", "89.2%"}, []string{"1.234", "Stadsenquête", ""}, nil)
	require.True(t, e.mixed())
	v, err := e.Read("89.2%")
	require.NoError(t, err)
	assert.Equal(t, "89.2%", v.String())
	var refused *ValueError
	_, err = e.Read("1.234")
	require.ErrorAs(t, err, &refused)
	assert.Equal(t, causeAmbiguousMark, refused.Reason)
	_, err = e.Read("Stadsenquête")
	assert.EqualError(t, err, `read indicator value: "Stadsenquête" at byte 0: `+
		`is not a value that is known here; put text in a remark or a footnote`)
	v, err = e.Read("")
	require.NoError(t, err)
	assert.True(t, v.IsMissing())
}
