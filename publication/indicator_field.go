package publication

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

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
		func(d *indicator.Definition, text string) bool { d.Unit = text; return true }},
	{lexicon.IndicatorSource, "Bron", "bron", func(d *indicator.Definition) string { return d.Source },
		func(d *indicator.Definition, text string) bool { d.Source = text; return true }},
	{lexicon.IndicatorTaakveld, "Taakveld", "taakveld", func(d *indicator.Definition) string { return d.Taakveld },
		func(d *indicator.Definition, text string) bool { d.Taakveld = text; return true }},
	{lexicon.IndicatorDirection, "Richting", "richting", func(d *indicator.Definition) string { return d.Direction.String() },
		func(d *indicator.Definition, text string) bool {
			return d.Direction.UnmarshalText([]byte(strings.ToLower(text))) == nil
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

// scaleText is the scale that the name does not tell.
func scaleText(d *indicator.Definition) string {
	if d.Scale == indicator.ReadLabels([]string{d.Name})[0].Scale {
		return ""
	}
	return fmt.Sprintf("%d tot %d", d.Scale.Min, d.Scale.Max)
}

func setScale(d *indicator.Definition, text string) bool {
	var scale indicator.ScoreScale
	n, err := fmt.Sscanf(text, "%d tot %d", &scale.Min, &scale.Max)
	if err != nil || n != 2 {
		return false
	}
	d.Scale = scale
	return true
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
