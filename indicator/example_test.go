package indicator_test

import (
	"encoding/json"
	"fmt"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
)

// Cells of Lansingerland, Leiden, Sint-Michielsgestel and Fryslân.
func ExampleRead() {
	for _, cell := range []string{"1.247", "97%", "350 kind", "6- 6,5*", "5,8 (2014) 5,7 (2015)", "nnb", "veel"} {
		v, err := indicator.Read(cell)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%-22s %-7v unit %q footnote %q\n", v, v.Kind(), v.Unit(), v.Footnote())
	}
	// Output:
	// 1.247                  number  unit "" footnote ""
	// 97%                    number  unit "%" footnote ""
	// 350 kind               number  unit "kind" footnote ""
	// 6- 6,5*                range   unit "" footnote "*"
	// 5,8 (2014) 5,7 (2015)  series  unit "" footnote ""
	// nnb                    missing unit "" footnote ""
	// read indicator value: "veel" at byte 0: is not a value that is known here; put text in a remark or a footnote
}

func ExampleValue_Decimal() {
	for _, cell := range []string{"18,4 %", "€ 2,5 mln", "< 5%", "nvt"} {
		d, ok := indicator.MustRead(cell).Decimal()
		fmt.Println(d, ok)
	}
	// Output:
	// 18.4 true
	// 2500000 true
	// 5 true
	// 0 false
}

func ExampleValue_Equal() {
	a, b := indicator.MustRead("60%"), indicator.MustRead("60,0 %*")
	fmt.Println(a == b, a.Equal(b))
	// Output: false true
}

// A table that mixes decimal comma and decimal point, as Leiderdorp's: what can be
// thousands or decimals is refused.
func ExampleWeigh() {
	e := indicator.Weigh([]string{"18,4 %", "30%", "89.2%"})
	_, err := e.Read("1.100")
	fmt.Println(err)
	// Output:
	// read indicator value: "1.100" at byte 0: can mean thousands or decimals; read it with the evidence of its whole table, or print it otherwise
}

// Labels of Leiderdorp's begroting 2021: 3 and 4 are footnotes because they fill the gap
// between 2 and 5.
func ExampleReadLabels() {
	for _, l := range indicator.ReadLabels([]string{
		"2.1 % Leiderdorpers dat weet dat de gemeente schuldhulpverlening biedt2",
		"4.1.1 Aantal klanten dat jaarlijks op een garantiebaan wordt geplaatst 3",
		"4.2 % succesvolle uitstroom project JA4",
		"4.3 % succesvolle schuldhulpverleningstrajecten5",
	}) {
		fmt.Printf("%s | %s | %s\n", l.Code, l.Name, l.Footnotes[0].Sign)
	}
	// Output:
	// 2.1 | % Leiderdorpers dat weet dat de gemeente schuldhulpverlening biedt | 2
	// 4.1.1 | Aantal klanten dat jaarlijks op een garantiebaan wordt geplaatst | 3
	// 4.2 | % succesvolle uitstroom project JA | 4
	// 4.3 | % succesvolle schuldhulpverleningstrajecten | 5
}

func ExampleReadHeading() {
	for _, text := range []string{"2017 (w)", "2021 (b)", "Streefwaarde 2019", "Nulmeting", "Bron"} {
		h, ok := indicator.ReadHeading(text)
		fmt.Println(h.Year, h.Role, ok)
	}
	// Output:
	// 2017 realisatie true
	// 2021 streefwaarde true
	// 2019 streefwaarde true
	// 0 nulmeting true
	// 0  false
}

// cohesion is effectindicator 9A1.a of Leiden's begroting 2018.
func cohesion() indicator.Indicator {
	ind := indicator.Indicator{Definition: indicator.Definition{
		Code: "9A1.a", Name: "Schaalscore sociale cohesie", Source: "Veiligheidsmonitor",
		Direction: indicator.HigherIsBetter,
	}}
	ind.Record(indicator.Heading{Text: "Realisatie", Role: indicator.Realisation},
		indicator.MustRead("5,8 (2014) 5,7 (2015) 5,9 (2016)"))
	for i, target := range []string{"6,0", "6,0", "6,1", "6,1"} {
		ind.Record(indicator.Heading{Text: "Streefwaarden", Year: 2018 + i, Role: indicator.Aim}, indicator.MustRead(target))
	}
	return ind
}

func ExampleIndicator_Assess() {
	a := cohesion().Assess(2018)
	fmt.Println(a)
	p, err := a.Progress(2, budget.HalfUp)
	fmt.Println(p, err)
	// Output:
	// op koers: 5,9 (2016), streefwaarde 6,0 (2018)
	// 0.5 <nil>
}

func ExampleIndicator_Trend() {
	trend := cohesion().Trend()
	fmt.Println(trend.Course, trend.Change)
	// Output: wisselend 0.1
}

func ExampleIndicator_History() {
	for _, m := range cohesion().History() {
		fmt.Println(m.Measured(), m.Value)
	}
	// Output:
	// 2014 5,8
	// 2015 5,7
	// 2016 5,9
}

func ExampleIndicator_json() {
	ind := indicator.Indicator{
		Definition:   indicator.Definition{Name: "Scouting", Direction: indicator.HigherIsBetter},
		Measurements: []indicator.Measurement{{Year: 2017, Role: indicator.Realisation, Value: indicator.MustRead("370 kind")}},
		Targets:      []indicator.Target{{Year: 2017, Value: indicator.MustRead("350 kind")}},
	}
	data, err := json.MarshalIndent(ind, "", "  ")
	fmt.Println(string(data), err)
	// Output:
	// {
	//   "naam": "Scouting",
	//   "richting": "hoger",
	//   "metingen": [
	//     {
	//       "jaar": 2017,
	//       "soort": "realisatie",
	//       "waarde": "370 kind"
	//     }
	//   ],
	//   "streefwaarden": [
	//     {
	//       "jaar": 2017,
	//       "waarde": "350 kind"
	//     }
	//   ]
	// } <nil>
}

// One row of Leiderdorp's begroting 2021: measured (w) and budgeted (b) years.
func ExampleIndicator_Record() {
	var ind indicator.Indicator
	headings := []string{"2019 (w)", "2020 (b)"}
	for i, cell := range []string{"58.8%", "65%"} {
		h, _ := indicator.ReadHeading(headings[i])
		ind.Record(h, indicator.MustRead(cell))
	}
	fmt.Println(ind.Measurements[0].Column, ind.Measurements[0].Value)
	fmt.Println(ind.Targets[0].Column, ind.Targets[0].Value)
	// Output:
	// 2019 (w) 58.8%
	// 2020 (b) 65%
}

func ExampleValue_Missing() {
	for _, cell := range []string{"", "-", "n.n.b.", "gegevens niet beschikbaar", "0"} {
		v := indicator.MustRead(cell)
		fmt.Printf("%q %v %q\n", cell, v.IsMissing(), v.Missing())
	}
	// Output:
	// "" true ""
	// "-" true "-"
	// "n.n.b." true "nnb"
	// "gegevens niet beschikbaar" true "niet beschikbaar"
	// "0" false ""
}

func ExampleValue_Amount() {
	a, ok := indicator.MustRead("€ 2,5 mln").Amount()
	fmt.Println(a, ok)
	// Output: 2500000 true
}

func ExampleValue_Ends() {
	low, high, ok := indicator.MustRead("6,5- 7*").Ends()
	fmt.Println(low, high, ok)
	// Output: 6.5 7 true
}

func ExampleValue_Scale() {
	v := indicator.MustRead("7,8 op een schaal van 1 tot 10")
	s, _ := v.Scale()
	d, _ := v.Decimal()
	fmt.Println(d, "van", s.Min, "tot", s.Max)
	// Output: 7.8 van 1 tot 10
}

func ExampleDirection() {
	for d := indicator.HigherIsBetter; d <= indicator.Neutral; d++ {
		fmt.Println(d)
	}
	// Output:
	// hoger
	// lager
	// doelwaarde
	// bandbreedte
	// neutraal
}
