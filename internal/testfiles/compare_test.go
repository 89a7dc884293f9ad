package testfiles_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/testfiles"
	"github.com/bbvgo/bbv/programme"
)

// recorder keeps what a comparison reports.
type recorder []string

func (*recorder) Helper() {}
func (r *recorder) Errorf(format string, args ...any) {
	*r = append(*r, fmt.Sprintf(format, args...))
}

const source = `1.4. We bestrijden
eenzaamheid met de ‘GGD’ 2 3 4 5 6 7 8 9 10 18,4 %`

func document() *programme.Document {
	return &programme.Document{Kind: programme.Begroting, Year: 2021, Programmes: []programme.Programme{{
		Section: programme.Section{Name: "verzonnen", Assigned: true, Text: "2 3 4 5 6 7 8 9 10 1.4",
			Activities: []programme.Activity{{
				Number: "1.4.", Name: "We bestrijden eenzaamheid.", Partners: []programme.Partner{{Name: "GGD"}},
				Also: []programme.Mention{{Name: "eenzaamheid"}},
				Indicators: []indicator.Indicator{{Definition: indicator.Definition{Name: "eenzaamheid"},
					Measurements: []indicator.Measurement{{Value: indicator.MustRead("18,4 %")}}}},
			}}},
	}}}
}

func TestComparisonsPass(t *testing.T) {
	testfiles.Printed(t, document(), source)
	testfiles.Held(t, document(), source, []string{"eenzaamheid"})
	testfiles.Held(t, document(), source+" 11 JGZ", nil, "11", "JGZ")
}

func TestComparisonsFail(t *testing.T) {
	var r recorder
	doc := document()
	activity := &doc.Programmes[0].Activities[0]
	activity.Kind = "prestatie"
	activity.Number, activity.Also[0].Name, activity.Partners[0].Name = "1.5", "verveling", "GGZ"
	activity.Indicators[0].Measurements[0].Value = indicator.MustRead("18,5 %")
	testfiles.Printed(&r, doc, source)
	assert.Len(t, r, 5)

	r = nil
	testfiles.Held(&r, document(), source+" 11 JGZ 30%", []string{"armoede"})
	assert.ElementsMatch(t, []string{
		`the document does not hold "11"`, `the document does not hold "JGZ"`, `the document does not hold "30%"`,
		`the source does not print "armoede"`, `the document does not hold "armoede"`,
	}, r)

	r = nil
	testfiles.Printed(&r, &programme.Document{}, source)
	testfiles.Held(&r, &programme.Document{}, source, nil)
	testfiles.Held(&r, document(), "2", nil)
	assert.Len(t, r, 3, "nothing compared, a document that cannot be written, a source without anything in it")
}
