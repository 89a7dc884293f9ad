package report

import (
	"maps"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
)

// Kengetallen draws the kengetallen of financial position as the document prints them (BBV art. 11), each on the classes of
// the supervisors: A least risk, C most; these are practice, no law, see [kengetal.SupervisorScale]. It is false where none is
// printed as a number.
func Kengetallen(d *programme.Document, l finding.Language) (Picture, bool) {
	if d == nil || d.Paragraphs == nil || d.Paragraphs.Weerstandsvermogen == nil {
		return Picture{}, false
	}
	var drawn []scaled
	var columns []budget.Column
	for _, claim := range d.Paragraphs.Weerstandsvermogen.Kengetallen {
		if k := scaledOf(claim); len(k.values) > 0 {
			drawn = append(drawn, k)
			columns = append(columns, slices.Collect(maps.Keys(k.values))...)
		}
	}
	if len(drawn) == 0 {
		return Picture{}, false
	}
	slices.SortFunc(columns, budget.Column.Compare)
	columns = slices.Compact(columns)
	out := drawing{width: pictureWidth, height: 52*float64(len(drawn)) + 8}
	headings := []string{}
	for _, c := range columns {
		headings = append(headings, heading(d, c))
	}
	t := numbers(append(headings, say(l, "klasse", "class"))...)
	for i, k := range drawn {
		out.scale(52*float64(i)+4, k, columns, headings)
		t.Rows = append(t.Rows, k.row(columns))
	}
	return titled(title(d, say(l, "Kengetallen en hun signaalklassen", "Kengetallen and their signal classes")), t, &out)
}

// scaled is a kengetal with its printed numbers, in per cent, on its scale.
type scaled struct {
	kengetal kengetal.Kengetal
	scale    kengetal.Scale
	values   map[budget.Column]decimal.Decimal
	printed  programme.Values
}

func scaledOf(claim programme.KengetalClaim) scaled {
	k := scaled{kengetal: claim.Kengetal, scale: kengetal.SupervisorScale(claim.Kengetal), values: map[budget.Column]decimal.Decimal{}, printed: claim.Values}
	if len(k.scale.Borders) == 0 {
		return k
	}
	for c, v := range claim.Values {
		if number, ok := v.Decimal(); ok {
			k.values[c] = number
		}
	}
	return k
}

// class is the class of a number: a printed one is compared as it is printed.
func (k scaled) class(v decimal.Decimal) string {
	for i, b := range k.scale.Borders {
		sign := v.Cmp(b.Value)
		if k.scale.HigherIsBetter {
			sign = -sign
		}
		if sign < 0 || sign == 0 && b.Better {
			return k.scale.Classes[i]
		}
	}
	return k.scale.Classes[len(k.scale.Classes)-1]
}

// row is the kengetal in the table: its numbers, and the class of the last.
func (k scaled) row(columns []budget.Column) table.Row {
	cells, class := []string{}, ""
	for _, c := range columns {
		v, ok := k.values[c]
		if !ok {
			cells = append(cells, "")
			continue
		}
		cells, class = append(cells, k.printed[c].String()), k.class(v)
	}
	return rowOf(k.kengetal.String(), append(cells, class)...)
}

// scale draws the classes as bands, and on them the numbers, the last one filled.
func (d *drawing) scale(y float64, k scaled, columns []budget.Column, headings []string) {
	d.text(atStart, 0, y+26, labelWidth, capital(k.kengetal.String()))
	low, high := k.ends()
	at := func(v decimal.Decimal) float64 {
		share := v.Sub(low).InexactFloat64() / high.Sub(low).InexactFloat64()
		return labelWidth + (pictureWidth-labelWidth-10)*share
	}
	borders := []decimal.Decimal{}
	for _, b := range k.scale.Borders {
		borders = append(borders, b.Value)
	}
	classes := slices.Clone(k.scale.Classes)
	if k.scale.HigherIsBetter {
		slices.Reverse(borders)
		slices.Reverse(classes)
	}
	edges := append(append([]decimal.Decimal{low}, borders...), high)
	for i, class := range classes {
		left, right := at(edges[i]), at(edges[i+1])
		d.bar(strings.ToLower(class), left, y+12, right-left, 22, class)
		d.text(atMiddle, (left+right)/2, y+28, right-left, class)
		if i > 0 && !edges[i].Equal(edges[i-1]) { // two borders may be one
			d.text(atMiddle, left, y+46, 60, comma(edges[i])+"%")
		}
	}
	last := -1
	for i, c := range columns {
		if _, ok := k.values[c]; ok {
			last = i
		}
	}
	for i, c := range columns {
		if v, ok := k.values[c]; ok {
			class := "faint"
			if i == last {
				class = "doel"
				d.text(atMiddle, at(v), y+9, 90, k.printed[c].String())
			}
			d.dot(class, at(v), y+23, headings[i]+": "+k.printed[c].String())
		}
	}
}

// ends are the least and the most that is shown: a class beyond the borders, and every number.
func (k scaled) ends() (low, high decimal.Decimal) {
	first, last := k.scale.Borders[0].Value, k.scale.Borders[len(k.scale.Borders)-1].Value
	low, high = decimal.Min(first, last), decimal.Max(first, last)
	wide := high.Sub(low)
	if wide.IsZero() {
		wide = decimal.NewFromInt(10)
	}
	low, high = low.Sub(wide), high.Add(wide)
	for _, v := range k.values {
		low, high = decimal.Min(low, v), decimal.Max(high, v)
	}
	return low, high
}
