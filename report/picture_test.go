package report_test

import (
	"encoding/xml"
	"errors"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/report"
)

// bar is a rectangle of a drawing.
type bar struct {
	Class  string  `xml:"class,attr"`
	X      float64 `xml:"x,attr"`
	Y      float64 `xml:"y,attr"`
	Width  float64 `xml:"width,attr"`
	Height float64 `xml:"height,attr"`
	Title  string  `xml:"title"`
}

// dot is a point of a drawing.
type dot struct {
	Class string  `xml:"class,attr"`
	X     float64 `xml:"cx,attr"`
	Y     float64 `xml:"cy,attr"`
	Title string  `xml:"title"`
}

// svg is a drawing as others read it.
type svg struct {
	Label string `xml:"aria-label,attr"`
	Bars  []bar  `xml:"rect"`
	Dots  []dot  `xml:"circle"`
	Texts []struct {
		Y    float64 `xml:"y,attr"`
		Text string  `xml:",chardata"`
	} `xml:"text"`
}

// drawn parses a picture, which must be well formed.
func drawn(t *testing.T, p report.Picture) (s svg) {
	t.Helper()
	var out strings.Builder
	require.NoError(t, p.WriteSVG(&out))
	require.NoError(t, xml.Unmarshal([]byte(out.String()), &s), out.String())
	assert.True(t, strings.HasPrefix(s.Label, p.Title))
	assert.True(t, strings.HasSuffix(s.Label, p.Table.UnitLine), "who hears it hears the unit")
	assert.NotContains(t, out.String(), "NaN")
	return s
}

// figure is a cell of the table behind a picture, as a number.
func figure(t *testing.T, p report.Picture, row, column int) float64 {
	t.Helper()
	text := strings.NewReplacer(".", "", ",", ".", "%", "").Replace(p.Table.Cell(row, column).Text)
	f, err := strconv.ParseFloat(text, 64)
	require.NoError(t, err, text)
	return f
}

func read(t *testing.T, name string) *programme.Document {
	t.Helper()
	f, err := os.Open("../examples/" + name + "/testdata/document.json")
	require.NoError(t, err)
	defer f.Close()
	d, err := programme.Read(f)
	require.NoError(t, err)
	return d
}

// Every bar is as long as its figure, voordeel and nadeel stand apart, and the rows add up to the total, which
// Lansingerland prints as 11.044 (jaarstukken 2017, overzicht van baten en lasten).
func TestDeviations(t *testing.T) {
	p, ok := report.Deviations(read(t, "lansingerland"), finding.Dutch)
	require.True(t, ok)
	s := drawn(t, p)
	last := len(p.Table.Rows) - 1
	require.Len(t, s.Bars, last)
	sum, unit, zero := 0.0, 0.0, 0.0
	for i, b := range s.Bars {
		if v := figure(t, p, i, 0); v > 6000 { // Lansingerland ontwikkelt
			unit, zero = b.Width/v, b.X
		}
	}
	for i, b := range s.Bars {
		v := figure(t, p, i, 0)
		sum += v
		assert.InDelta(t, math.Abs(v)*unit, b.Width, .2, b.Title)
		class, effect := "voordeel", "voordeel"
		switch {
		case v < 0:
			class, effect = "nadeel", "nadeel"
			assert.InDelta(t, zero, b.X+b.Width, .2, "it ends at zero")
		case v == 0:
			effect = "neutraal"
		}
		assert.Equal(t, class, b.Class)
		assert.Equal(t, effect, p.Table.Cell(i, 1).Text)
	}
	assert.InDelta(t, figure(t, p, last, 0), sum, 1)
	assert.Equal(t, "11.044", p.Table.Cell(last, 0).Text)
	assert.Equal(t, "bedragen x € 1.000", p.Table.UnitLine)
}

// What the stands differ by is what stands between them, and every step begins where the one before ends.
func TestWaterfall(t *testing.T) {
	p, ok := report.Waterfall(read(t, "lansingerland"), finding.Dutch)
	require.True(t, ok)
	s := drawn(t, p)
	require.Len(t, s.Bars, len(p.Table.Rows))
	running, end, stands := 0.0, 0.0, 0
	for i, b := range s.Bars {
		v := figure(t, p, i, 0)
		from, to := b.X, b.X+b.Width
		if v < 0 {
			from, to = to, from
		}
		if b.Class == "stand" {
			if stands > 0 {
				assert.InDelta(t, v, running, 1, b.Title)
				assert.InDelta(t, end, to, .3)
			}
			running, end = v, to
			stands++
			continue
		}
		assert.InDelta(t, end, from, .3, b.Title)
		running, end = running+v, to
	}
	assert.Equal(t, 3, stands)
	d := read(t, "lansingerland")
	d.Programmes[0].Lines[0].Lasten, d.Year = nil, 2017
	_, ok = report.Waterfall(&programme.Document{Year: 2017}, finding.Dutch)
	assert.False(t, ok)
}

// Areas are in the proportion of their figures, fill the whole, and do not lie over each other.
func TestProgrammes(t *testing.T) {
	d := read(t, "jaarstukken")
	column := d.Columns[len(d.Columns)-1].Column
	for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
		p, ok := report.Programmes(d, side, column, finding.Dutch)
		require.True(t, ok)
		s := drawn(t, p)
		area, sum := 0.0, 0.0
		for i := range len(p.Table.Rows) - 1 {
			sum += max(0, figure(t, p, i, 0))
		}
		for i, b := range s.Bars {
			area += b.Width * b.Height
			for _, c := range s.Bars[:i] {
				apart := b.X+b.Width <= c.X+.2 || c.X+c.Width <= b.X+.2 || b.Y+b.Height <= c.Y+.2 || c.Y+c.Height <= b.Y+.2
				assert.True(t, apart, "%s lies over %s", b.Title, c.Title)
			}
		}
		assert.InDelta(t, 760*420, area, 500)
		for i := range len(p.Table.Rows) - 1 {
			name := p.Table.Rows[i].Label.Text + ":"
			for _, b := range s.Bars {
				if strings.HasPrefix(b.Title, name) {
					assert.InDelta(t, figure(t, p, i, 0)/sum, b.Width*b.Height/area, .002, name)
				}
			}
		}
	}
	for _, side := range []budget.Side{budget.Saldo, 0} {
		_, ok := report.Programmes(d, side, column, finding.Dutch)
		assert.False(t, ok)
	}
	_, ok := report.Programmes(d, budget.Lasten, budget.Column{}, finding.Dutch)
	assert.False(t, ok)
}

// Taakvelden of programmes are added up by code; those of the annex are preferred.
func TestTaakvelden(t *testing.T) {
	c := budget.Column{Year: 2026, Stage: budget.Begroting}
	lines := func(n int64) []programme.TaakveldLine {
		return []programme.TaakveldLine{{Code: "6.1", Name: "Samenkracht", Lasten: budget.Series{c: budget.Euros(n)}, Baten: budget.Series{c: budget.Euros(2)}}, {Code: "0.1", Lasten: budget.Series{c: budget.Euros(-1)}}}
	}
	d := &programme.Document{Programmes: []programme.Programme{{Taakvelden: lines(30)}, {Taakvelden: lines(12)}}}
	p, ok := report.Taakvelden(d, budget.Lasten, c, finding.English)
	require.True(t, ok)
	require.Len(t, p.Table.Rows, 3)
	assert.Equal(t, "6.1 Samenkracht", p.Table.Rows[0].Label.Text)
	assert.Equal(t, "42", p.Table.Cell(0, 0).Text)
	assert.Equal(t, "-2", p.Table.Cell(1, 0).Text, "below zero, so not drawn")
	assert.Empty(t, p.Table.Cell(1, 1).Text)
	assert.Equal(t, "40", p.Table.Cell(2, 0).Text)
	assert.Len(t, drawn(t, p).Bars, 1)
	d.Taakvelden = &programme.TaakveldAnnex{Lines: lines(7)}
	p, _ = report.Taakvelden(d, budget.Lasten, c, finding.Dutch)
	assert.Equal(t, "7", p.Table.Cell(0, 0).Text)
}

// The line of the baten lies above that of the lasten where there is more of them.
func TestYears(t *testing.T) {
	p, ok := report.Years(read(t, "lansingerland"), finding.Dutch)
	require.True(t, ok)
	s := drawn(t, p)
	columns := p.Table.Columns()
	require.Len(t, s.Dots, 2*columns)
	for i := range columns {
		lasten, baten := s.Dots[i], s.Dots[columns+i]
		assert.Equal(t, lasten.X, baten.X)
		assert.Equal(t, figure(t, p, 1, i) > figure(t, p, 0, i), baten.Y < lasten.Y)
		assert.InDelta(t, figure(t, p, 1, i)-figure(t, p, 0, i), figure(t, p, 2, i), 1)
	}
	_, ok = report.Years(&programme.Document{}, finding.Dutch)
	assert.False(t, ok)
	_, ok = report.Years(nil, finding.Dutch)
	assert.False(t, ok)
}

// A kengetal stands in the class that the supervisors give it.
func TestKengetallen(t *testing.T) {
	c := budget.Column{Year: 2026, Stage: budget.Begroting}
	var claims []programme.KengetalClaim
	for _, k := range kengetal.Kengetallen() {
		claims = append(claims, programme.KengetalClaim{Kengetal: k, Values: programme.Values{c: indicator.MustRead("25%")}})
	}
	claims = append(claims, programme.KengetalClaim{Kengetal: kengetal.NettoSchuldquote, Values: programme.Values{c: indicator.MustRead("nvt")}})
	d := &programme.Document{Paragraphs: &programme.Paragraphs{Weerstandsvermogen: &programme.Weerstandsvermogen{Kengetallen: claims}}}
	p, ok := report.Kengetallen(d, finding.Dutch)
	require.True(t, ok)
	require.Len(t, p.Table.Rows, 6)
	// By the borders that Etten-Leur prints (begroting 2017): 90 and 130 %, 90 and 130 %, 50 and 20 %, 20 and 35 %, 0 and 0 %, 95 and 105 %.
	for i, want := range []string{"A", "A", "B", "B", "A", "A"} {
		assert.Equal(t, want, p.Table.Cell(i, 1).Text, p.Table.Rows[i].Label.Text)
	}
	s := drawn(t, p)
	require.Len(t, s.Dots, 6)
	for i, at := range s.Dots {
		for _, b := range s.Bars {
			if b.Y < at.Y && at.Y < b.Y+b.Height && b.X+.2 < at.X && at.X < b.X+b.Width-.2 {
				assert.Equal(t, p.Table.Cell(i, 1).Text, b.Title, p.Table.Rows[i].Label.Text)
			}
		}
	}
	_, ok = report.Kengetallen(&programme.Document{}, finding.Dutch)
	assert.False(t, ok)
	d.Paragraphs.Weerstandsvermogen.Kengetallen = claims[6:]
	_, ok = report.Kengetallen(d, finding.Dutch)
	assert.False(t, ok)
}

// A higher value stands higher, a later year further to the right; values of two units are not drawn together.
func TestIndicator(t *testing.T) {
	ind := indicator.Indicator{
		Definition:   indicator.Definition{Name: "Rapportcijfer"},
		Measurements: []indicator.Measurement{{Year: 2016, Value: indicator.MustRead("5,9")}, {Year: 2014, Value: indicator.MustRead("5,8")}, {Year: 2015, Value: indicator.MustRead("nnb")}, {Value: indicator.MustRead("6")}},
		Targets:      []indicator.Target{{Year: 2018, Value: indicator.MustRead("6,0")}},
	}
	p, ok := report.Indicator(ind, finding.English)
	require.True(t, ok)
	s := drawn(t, p)
	require.Len(t, s.Dots, 3)
	assert.True(t, s.Dots[0].X < s.Dots[1].X && s.Dots[1].X < s.Dots[2].X)
	assert.True(t, s.Dots[0].Y > s.Dots[1].Y && s.Dots[1].Y > s.Dots[2].Y)
	require.Len(t, p.Table.Rows, 3)
	assert.Equal(t, "5,9", p.Table.Cell(1, 0).Text)
	assert.Equal(t, "6,0", p.Table.Cell(2, 1).Text)
	ind.Targets[0].Value = indicator.MustRead("60%")
	_, ok = report.Indicator(ind, finding.Dutch)
	assert.False(t, ok)
	flat := indicator.Indicator{Measurements: []indicator.Measurement{{Year: 2016, Value: indicator.MustRead("5")}}, Targets: []indicator.Target{{Year: 2016, Value: indicator.MustRead("5")}}}
	p, ok = report.Indicator(flat, finding.Dutch)
	require.True(t, ok)
	s = drawn(t, p)
	require.Len(t, s.Dots, 2)
	assert.Equal(t, s.Dots[0].Y, s.Dots[1].Y)
	assert.Equal(t, [2]float64{s.Dots[0].Y - 13, s.Dots[0].Y + 24}, labelled(s, "5"), "both labels can be read")
}

// labelled are the heights at which a text stands twice.
func labelled(s svg, text string) (y [2]float64) {
	n := 0
	for _, x := range s.Texts {
		if x.Text == text && n < 2 {
			y[n] = x.Y
			n++
		}
	}
	return y
}

// TestIndicatorSays reads what a drawing says in words: its title, its unit, that the axis does not begin at 0, what is left out.
func TestIndicatorSays(t *testing.T) {
	ind := indicator.Indicator{Definition: indicator.Definition{Name: "Leegstand", Unit: "%", Direction: indicator.WithinRange}}
	for year, cell := range map[int]string{2022: "nnb", 2023: "4", 2024: "5%", 2025: "goed"} {
		ind.Record(indicator.Heading{Year: year}, indicator.MustRead(cell))
	}
	ind.Record(indicator.Heading{Year: 2024, Role: indicator.Aim}, indicator.MustRead("5-6"))
	ind.Record(indicator.Heading{Role: indicator.Aim}, indicator.MustRead("7"))
	p, ok := report.Indicator(ind, finding.Dutch)
	require.True(t, ok, "4 of a column in per cents and 5% are in one unit")
	s := drawn(t, p)
	var texts []string
	for _, x := range s.Texts {
		texts = append(texts, x.Text)
	}
	assert.Equal(t, "Leegstand", texts[0])
	assert.Contains(t, texts, "eenheid: %")
	assert.Contains(t, texts, "de as begint niet bij 0; niet getekend, want geen getal of geen jaar: 2", `"goed", and the target without a year; nnb is no value`)
	require.Len(t, s.Bars, 1)
	require.Len(t, s.Dots, 2)
	assert.Equal(t, "2024: 5-6", s.Bars[0].Title)
	assert.InDelta(t, s.Dots[1].Y, s.Bars[0].Y+s.Bars[0].Height, .11, "the band begins at 5")
	assert.InDelta(t, s.Dots[0].Y-s.Dots[1].Y, s.Bars[0].Height, .11, "from 4 to 5 is as much as from 5 to 6")
	assert.Equal(t, "5-6", p.Table.Cell(1, 1).Text)

	ind.Unit = "" // then it is not known that the 4 is one of per cents
	_, ok = report.Indicator(ind, finding.Dutch)
	assert.False(t, ok)
	zero := indicator.Indicator{Measurements: []indicator.Measurement{{Year: 2016, Value: indicator.MustRead("0")}, {Year: 2017, Value: indicator.MustRead("5")}}}
	p, _ = report.Indicator(zero, finding.English)
	for _, x := range drawn(t, p).Texts {
		assert.NotContains(t, x.Text, "axis")
	}
}

// Every picture of every example is well formed, in both languages.
func TestPictures(t *testing.T) {
	for _, name := range []string{"jaarstukken", "lansingerland", "leiden", "leiderdorp", "leidschendam-voorburg", "nieuwegein"} {
		for _, l := range []finding.Language{finding.Dutch, finding.English} {
			for _, p := range report.Pictures(read(t, name), l) {
				assert.NotEmpty(t, p.Table.Rows)
				drawn(t, p)
			}
		}
	}
	assert.Empty(t, report.Pictures(nil, finding.Dutch))
	many := &programme.Document{Programmes: []programme.Programme{{}}}
	for range 20 {
		many.Programmes[0].Indicators = append(many.Programmes[0].Indicators, indicator.Indicator{
			Measurements: []indicator.Measurement{{Year: 2015, Value: indicator.MustRead("5")}, {Year: 2016, Value: indicator.MustRead("6")}}})
	}
	assert.Len(t, report.Pictures(many, finding.Dutch), 12)
}

// Labels are text in a picture, whatever they hold.
func TestHostileLabels(t *testing.T) {
	c := budget.Column{Year: 2026, Stage: budget.Begroting}
	const hostile = "<script>\"'&\x1b\u202e]]>"
	d := &programme.Document{Municipality: programme.Municipality{Name: hostile}, Programmes: []programme.Programme{{Section: programme.Section{Name: hostile,
		Lines: []programme.Line{{Name: hostile, Lasten: budget.Series{c: budget.Euros(1)}}}}}}}
	p, ok := report.Programmes(d, budget.Lasten, c, finding.Dutch)
	require.True(t, ok)
	var out strings.Builder
	require.NoError(t, p.WriteSVG(&out))
	assert.NotContains(t, out.String(), "<script>")
	assert.NotContains(t, out.String(), "\x1b")
	assert.NotContains(t, out.String(), "\u202e")
	var s svg
	require.NoError(t, xml.Unmarshal([]byte(out.String()), &s))
	assert.Contains(t, s.Bars[0].Title, "<script>\"'&")
}

var errFull = errors.New("full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWriters(t *testing.T) {
	p, ok := report.Years(read(t, "lansingerland"), finding.Dutch)
	require.True(t, ok)
	assert.ErrorIs(t, p.WriteSVG(full{}), errFull)
	assert.Error(t, p.WriteSVG(nil))
	assert.NoError(t, report.Picture{}.WriteSVG(&strings.Builder{}))
}

// A figure stands whole beside its bar, or not at all, and a bar is as long as the figure: less than one in the last digit is none.
func TestFiguresAreWhole(t *testing.T) {
	a, b := budget.Column{Year: 2024, Stage: budget.NaWijziging}, budget.Column{Year: 2024, Stage: budget.Realisatie}
	line := func(name string, raming, realisatie int64) programme.Programme {
		return programme.Programme{Section: programme.Section{Name: name, Lines: []programme.Line{{Name: "x", Baten: budget.Series{a: budget.Euros(raming), b: budget.Euros(realisatie)}}}}}
	}
	d := &programme.Document{Unit: budget.InThousands, Comparison: &programme.ComparedColumns{Raming: a, Realisatie: b},
		Programmes: []programme.Programme{line("A", 1_000_000, 999_700), line("B", 1, 765_432_109_876_001), line("C", 10_000, 10_300)}}
	p, ok := report.Deviations(d, finding.Dutch)
	require.True(t, ok)
	s := drawn(t, p)
	assert.Zero(t, s.Bars[0].Width)
	assert.Zero(t, s.Bars[2].Width)
	var texts []string
	for _, x := range s.Texts {
		texts = append(texts, x.Text)
	}
	assert.Contains(t, texts, "0")
	assert.NotContains(t, texts, "+0")
	assert.Contains(t, texts, "+765.432.109.876")
}

// What lacks a figure stands in the table of areas, and then the total has none.
func TestProgrammesWithoutAFigure(t *testing.T) {
	c := budget.Column{Year: 2024, Stage: budget.Realisatie}
	d := &programme.Document{Programmes: []programme.Programme{
		{Section: programme.Section{Name: "A", Lines: []programme.Line{{Lasten: budget.Series{c: budget.Euros(100)}}}}},
		{Section: programme.Section{Name: "B", Lines: []programme.Line{{Lasten: budget.Series{{Year: 2023, Stage: budget.Realisatie}: budget.Euros(7)}}}}},
	}}
	p, ok := report.Programmes(d, budget.Lasten, c, finding.Dutch)
	require.True(t, ok)
	require.Len(t, p.Table.Rows, 3)
	assert.Equal(t, "B", p.Table.Rows[1].Label.Text)
	assert.Empty(t, p.Table.Cell(1, 0).Text)
	assert.Empty(t, p.Table.Cell(2, 0).Text, "a total that needs an absent figure has no outcome")
}

// Jaarstukken that print last year in the last column are about their own.
func TestPicturesAreOfTheYear(t *testing.T) {
	column := func(year int, stage budget.Stage) programme.PrintedColumn {
		return programme.PrintedColumn{Column: budget.Column{Year: year, Stage: stage}}
	}
	lasten := budget.Series{}
	d := &programme.Document{Columns: []programme.PrintedColumn{column(2023, budget.NaWijziging), column(2023, budget.Realisatie), column(2022, budget.Realisatie), column(2024, budget.Meerjarenraming)}}
	for i, c := range d.Columns {
		lasten[c.Column] = budget.Euros(int64(100 + i))
	}
	d.Programmes = []programme.Programme{{Section: programme.Section{Name: "A", Lines: []programme.Line{{Lasten: lasten, Baten: lasten}}}}}
	for _, year := range []int{0, 2023} {
		d.Year = year
		list := report.Pictures(d, finding.Dutch)
		require.NotEmpty(t, list)
		assert.Equal(t, "Lasten per programma, Realisatie 2023", list[0].Title)
	}
	years, ok := report.Years(d, finding.Dutch)
	require.True(t, ok)
	assert.Equal(t, "Realisatie 2022", years.Table.Column(0), "through the years")
}
