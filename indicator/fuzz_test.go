package indicator

import (
	"encoding/json"
	"testing"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
)

func addCells(f *testing.F) {
	for _, c := range append(printedCells, spelledCells...) {
		f.Add(c.cell)
	}
	for _, s := range []string{"5-", "1-2-2018", "7,1 (7,3)", "5,8 (2014) 5,7 (2014)", "(", ")", "*", "2014:", "%", "€", "\xff", "tussen 6 en"} {
		f.Add(s)
	}
}

// FuzzRead holds reading to its relations: it is total, the text stays as printed, the
// text form and JSON give the same value back, and what is read with doubtful marks is
// read the same with either kind.
func FuzzRead(f *testing.F) {
	addCells(f)
	f.Fuzz(func(t *testing.T, s string) {
		for _, m := range []printed.Locale{printed.Dutch, printed.English, printed.Mixed} {
			v, err := read(s, m)
			if err != nil {
				checkRefusal(t, s, err)
				continue
			}
			checkValue(t, s, v)
			if m != printed.Mixed {
				checkRoundTrip(t, v)
				continue
			}
			for _, other := range []printed.Locale{printed.Dutch, printed.English} {
				if w, err := read(s, other); err != nil || v != w {
					t.Fatalf("%q: %+v with doubtful marks, %+v (%v) otherwise", s, v, w, err)
				}
			}
		}
	})
}

func checkRefusal(t *testing.T, s string, err error) {
	refused, ok := err.(*ValueError)
	if !ok || refused.Input != s || refused.Offset < 0 || refused.Offset > len(s) || refused.Reason.NL == "" || refused.Reason.EN == "" {
		t.Fatalf("%q refused as %#v", s, err)
	}
}

// checkValue calls every accessor: none may panic, and they must agree on the kind.
func checkValue(t *testing.T, s string, v Value) {
	_, isNumber := v.Decimal()
	low, high, isRange := v.Ends()
	_, isYes := v.Yes()
	items := v.series()
	_, isMoney := v.Amount()
	scale, hasScale := v.Scale()
	if isMoney && !isNumber || hasScale && scale.Max < 1 || v.year != 0 && v.year < 1950 {
		t.Fatalf("%q read as %+v", s, v)
	}
	if v.String() != s || len(v.Unit()+v.Word()) > len(s)+2 {
		t.Fatalf("%q read as %+v", s, v)
	}
	if len(v.Footnote())+len(v.Remark()) > len(s) || isRange && !low.LessThan(high) {
		t.Fatalf("%q read as %+v", s, v)
	}
	kinds := 0
	for _, is := range []bool{isNumber, isRange, isYes, len(items) > 1, v.Word() != "", v.IsMissing()} {
		if is {
			kinds++
		}
	}
	if kinds != 1 || (v.Missing() != printed.NotMissing) != (v.Kind() == absent) || !v.Equal(v) {
		t.Fatalf("%q read as %v with %d kinds", s, v.Kind(), kinds)
	}
}

func checkRoundTrip(t *testing.T, v Value) {
	text, err := v.MarshalText()
	if err != nil {
		t.Fatal(err)
	}
	var back Value
	if err := back.UnmarshalText(text); err != nil || back != v {
		t.Fatalf("%q came back as %+v, was %+v (%v)", text, back, v, err)
	}
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	back = Value{}
	if err := json.Unmarshal(data, &back); err != nil || back != v {
		t.Fatalf("%s came back as %+v, was %+v (%v)", data, back, v, err)
	}
}

// FuzzAssess holds the calculations to being total, and to their symmetries.
func FuzzAssess(f *testing.F) {
	f.Add("5,8 (2014) 5,7 (2015) 5,9 (2016)", "6,0", uint8(1))
	f.Add("2014: 33% 2015: 32%", "< 5%", uint8(2))
	f.Add("6- 6,5*", "6,5- 7*", uint8(4))
	f.Add("62% (2017)", "ja", uint8(9))
	f.Fuzz(func(t *testing.T, realised, target string, direction uint8) {
		m, err := Read(realised)
		if err != nil {
			return
		}
		goal, err := Read(target)
		if err != nil {
			return
		}
		ind := Indicator{Definition: Definition{Name: "x", Direction: Direction(direction)},
			Measurements: []Measurement{{Value: m}}, Targets: []Target{{Year: 2018, Value: goal}}}
		a := ind.Assess(2018)
		if a.String() == "" || !a.Attainment.Valid() {
			t.Fatalf("%+v", a)
		}
		if goal.IsMissing() != (a.Attainment == NoTarget) {
			t.Fatalf("target %q, status %v", target, a.Attainment)
		}
		if p, err := a.Progress(2, budget.HalfUp); err == nil && a.Attainment == Behind && p.IntPart() > 1 && ind.Direction != TargetValue && ind.Direction != WithinRange {
			t.Fatalf("%v with progress %v", a, p)
		}
		if trend := ind.Trend(); trend.Count+len(trend.Left) > len(ind.History()) {
			t.Fatalf("%+v", trend)
		}
	})
}

// FuzzLabels holds labels and headings to losing no text.
func FuzzLabels(f *testing.F) {
	f.Add("4.1.1 Aantal klanten dat wordt geplaatst 3", "uitgestroomd1")
	f.Add("9A1.a Schaalscore (op een schaal van 1 tot 10)", "2017 (w)")
	f.Fuzz(func(t *testing.T, a, b string) {
		for i, d := range ReadLabels([]string{a, b, a}) {
			text := len(d.Code) + len(d.Name)
			for _, note := range d.Footnotes {
				text += len(note.Sign)
			}
			if text > len([]string{a, b, a}[i]) {
				t.Fatalf("%+v", d)
			}
		}
		if h, _ := ReadHeading(a); h.Text != a {
			t.Fatalf("%+v", h)
		}
		Weigh([]string{a, b})
	})
}
