package publication

import (
	"cmp"
	"fmt"
	"strconv"

	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// indicatorField is a field of a definition that has a column, or a row, of its own.
type indicatorField struct {
	words lexicon.Kind
	head  string // as Lay prints it
	path  string
	get   func(*indicator.Definition) string
	set   func(*indicator.Definition, string) bool // false for what cannot be it
}

// indicatorFields are the fields of a definition that have a column of their own, in the order in which Lay prints them.
var indicatorFields = []indicatorField{
	{lexicon.IndicatorUnit, "Eenheid", "eenheid", func(d *indicator.Definition) string { return d.Unit },
		setUnit},
	{lexicon.IndicatorSource, "Bron", "bron", func(d *indicator.Definition) string { return d.Source },
		func(d *indicator.Definition, text string) bool { d.Source = text; return true }},
	{lexicon.IndicatorTaakveld, "Taakveld", "taakveld", func(d *indicator.Definition) string { return d.Taakveld },
		func(d *indicator.Definition, text string) bool { d.Taakveld = text; return true }},
	{lexicon.IndicatorDirection, "Richting", "richting", func(d *indicator.Definition) string { return d.Direction.String() },
		func(d *indicator.Definition, text string) bool {
			direction, ok := indicator.ReadDirection(text)
			d.Direction = cmp.Or(direction, d.Direction)
			return ok
		}},
	{lexicon.IndicatorScale, "Schaal", "schaal", scaleText, setScale},
	{lexicon.IndicatorMandatory, "Verplicht", "verplicht", mandatoryText, setMandatory},
}

// fieldOf is the field that a header, or the label of a row, names; nil where it names none.
func fieldOf(folded string) *indicatorField {
	words := lexicon.Words(folded)
	for i := range indicatorFields {
		if f := &indicatorFields[i]; len(words) > 0 && f.words.HasAll(words) {
			return f
		}
	}
	return nil
}

// setUnit takes the scale from a unit that prints one, where the name does not: "cijfer 1-10".
func setUnit(d *indicator.Definition, text string) bool {
	d.Unit = text
	if scale, ok := indicator.ReadScale(text); ok {
		d.Scale = cmp.Or(d.Scale, scale)
	}
	return true
}

// scaleText is the scale that neither the name nor the unit tells.
func scaleText(d *indicator.Definition) string {
	ofUnit, _ := indicator.ReadScale(d.Unit)
	if d.Scale == cmp.Or(indicator.ReadLabels([]string{d.Name})[0].Scale, ofUnit) {
		return ""
	}
	return fmt.Sprintf("%d tot %d", d.Scale.Min, d.Scale.Max)
}

// noScale is what stands for none, where name or unit would tell one.
const noScale = "0 tot 0"

func setScale(d *indicator.Definition, text string) bool {
	var scale indicator.ScoreScale
	ok := text == noScale
	if !ok {
		scale, ok = indicator.ReadScale(text)
	}
	if ok {
		d.Scale = scale
	}
	return ok
}

func mandatoryText(d *indicator.Definition) string {
	if d.Mandatory == 0 {
		return ""
	}
	return strconv.Itoa(d.Mandatory)
}

func setMandatory(d *indicator.Definition, text string) bool {
	n, err := strconv.Atoi(text)
	d.Mandatory = cmp.Or(n, d.Mandatory)
	return err == nil && n > 0
}
