package kengetal

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestEveryFormulaIsRead(t *testing.T) {
	assert.Len(t, formulas(), len(Kengetallen())*len(editionList.Words), "no row names another kengetal or edition")
	for _, k := range Kengetallen() {
		for e := RegelingJuli2015; e <= Notitie2020; e++ {
			f := formulas()[formulaKey{k.String(), e.String()}]
			if assert.NotNil(t, f, "%v %v", k, e) {
				assert.Len(t, f.below, 1, "%v %v", k, e)
				assert.NotEmpty(t, f.above, "%v %v", k, e)
				assert.Equal(t, len(f.above) > 1, f.numerator != "", "%v %v: several letters have a name", k, e)
			}
		}
	}
	rows := regexp.MustCompile(`(?m)^[^#\n].*$`).FindAllString(formulasFile, -1)
	assert.NotEmpty(t, rows)
	for _, row := range rows {
		assert.Regexp(t, `^[a-z ,]+;[a-z0-9, -]*;(=;|[-+/];[A-H]);.+$`, row)
	}
}
