package labels_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/labels"
	"github.com/bbvgo/bbv/internal/lexicon"
)

func TestLabels(t *testing.T) {
	for line, want := range map[string]labels.Role{"titel: Jeugd": labels.Title, "Eenheid:euro": labels.Unit, "NOOT : x": labels.Note,
		"Jeugd": labels.None, "Beleidsveld: Jeugd": labels.None, "": labels.None, "een titel van twintig letters: x": labels.None} {
		role, _ := labels.Of(line)
		assert.Equal(t, want, role, line)
	}
	_, text := labels.Of("noot: a: b")
	assert.Equal(t, "a: b", text)
	assert.Equal(t, "Jeugd", labels.OfTitle("Jeugd"))
	assert.Equal(t, "titel: Jeugd x € 1.000", labels.OfTitle("Jeugd x € 1.000"))
	assert.Equal(t, "titel: noot: x", labels.OfTitle("noot: x"))
	assert.Equal(t, "(x € 1.000)", labels.OfUnit("(x € 1.000)"))
	assert.Equal(t, "eenheid: euro", labels.OfUnit("euro"))
}

// Title and unit are one line where that is how they were read.
func TestBothInOneLine(t *testing.T) {
	for _, c := range []struct {
		title, unit string
		want        bool
	}{
		{"Jeugd", "Jeugd, bedragen x € 1.000", true},
		{"Beleidsveld: Jeugd", "Beleidsveld: Jeugd bedragen x €1000", true},
		{"Jeugd", "x € 1.000", false},
		{"", "x € 1.000", false},
		{"Jeugd", "Jeugd en meer x € 1.000", false},
		{"Jeugd", "Jeugd per jaar", false},
		{"noot: Jeugd", "noot: Jeugd x € 1.000", false},
	} {
		line, ok := labels.OfBoth(c.title, c.unit)
		assert.Equal(t, c.want, ok, c)
		assert.Equal(t, c.unit, line)
		assert.True(t, !ok || form.IsUnit(line) && form.TitleBeforeUnit(line) == c.title)
	}
}

// A unit line that is written without a label is one to every reader, and no title.
func TestPlainUnitLines(t *testing.T) {
	for _, line := range lexicon.UnitLine.All() {
		assert.True(t, form.IsUnit(line), line)
		assert.Empty(t, form.TitleBeforeUnit(line), line)
	}
}

// Whatever a line is, it comes back as what it was.
func FuzzOf(f *testing.F) {
	for _, s := range []string{"Jeugd", "Lasten in duizenden euro's", "noot: x", "Reserves × € 1.000", "5x€1000", "titel:", "IN €", "'''IN €", "x: x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for role, write := range map[labels.Role]func(string) string{labels.Title: labels.OfTitle, labels.Unit: labels.OfUnit} {
			line := write(s)
			got, text := labels.Of(line)
			switch {
			case line != s:
				require.Equal(t, role, got)
			case role == labels.Title:
				require.False(t, form.IsUnit(s), s)
				require.Equal(t, labels.None, got)
			default:
				require.True(t, form.IsUnit(s), s)
			}
			if line == s {
				require.Equal(t, s, text)
			}
		}
	})
}
