package validate_test

import (
	"context"
	"fmt"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

var realisatie = budget.Column{Year: 2017, Stage: budget.Realisatie}

// thousands makes a series of one figure in thousands of euros.
func thousands(n int64) budget.Series {
	return budget.Series{realisatie: budget.Euros(1000 * n)}
}

// jeugd is the beleidsveld Jeugd of Lansingerland's jaarstukken 2017, with a
// saldo as given.
func jeugd(saldo int64) *programme.Document {
	table := func(row string) budget.Source { return budget.Source{Table: "Beleidsveld: Jeugd", Row: row} }
	return &programme.Document{
		Kind: programme.Jaarstukken, Year: 2017, Unit: budget.InThousands,
		Columns: []programme.PrintedColumn{{Column: realisatie}},
		Programmes: []programme.Programme{{
			Section: programme.Section{Number: "3", Name: "Maatschappelijke ondersteuning",
				Subdivisions: []programme.Subdivision{{
					Kind: "beleidsveld", Section: programme.Section{Name: "Jeugd",
						Lines: []programme.Line{
							{Name: "Directe lasten", Lasten: thousands(11_362)},
							{Name: "Doorbelasting", Lasten: thousands(653)},
							{Name: "Kapitaallasten", Lasten: thousands(1)},
							{Name: "Totaal baten", Baten: thousands(50)},
						},
						Claims: []programme.Claim{
							{Side: budget.Lasten, Amounts: thousands(12_016), Source: table("Totaal lasten")},
							{Side: budget.Saldo, Amounts: thousands(saldo), Source: table("Saldo")},
						}},
				}}},
		}},
	}
}

// The saldo is printed as −11.967, one more than 50 − 12.016: rounding. With
// the sign left out it is an error.
func ExampleRun() {
	for _, saldo := range []int64{-11_967, 11_967} {
		report, err := validate.Run(context.Background(), jeugd(saldo), rules.All())
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, f := range report.Findings {
			if f.Code == "BBV1001" {
				fmt.Println(f.Severity, f.Message(finding.Dutch))
			}
		}
	}
	// Output:
	// info Beleidsveld: Jeugd › Saldo › Realisatie 2017: vermeld -11.967, berekend -11.966; het verschil van -1 is door afronding te verklaren (ten hoogste 1,5)
	// error Beleidsveld: Jeugd › Saldo › Realisatie 2017: vermeld 11.967, berekend -11.966 (Saldo = Totaal baten − Totaal lasten); verschil 23.933, afronding verklaart ten hoogste 1,5
}

func ExampleRun_report() {
	report, err := validate.Run(context.Background(), jeugd(-11_967), rules.All())
	fmt.Println(report.OK(), err)
	fmt.Printf("%+v\n", report.Tally)
	// Output:
	// true <nil>
	// {Exact:1 Plausible:1 Suspicious:0 Impossible:0 Unknown:0}
}

func ExampleRun_worstFirst() {
	report, err := validate.Run(context.Background(), jeugd(11_967), rules.All())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range report.AtLeast(finding.Warning) {
		fmt.Println(f.Code, f.Severity, f.Place.Path)
	}
	// Output:
	// BBV1001 error programmas[0].onderdelen[0].gedrukt[1].bedragen.2017-realisatie
	// BBV2001 warning kolommen
}

func ExampleRun_explained() {
	report, err := validate.Run(context.Background(), jeugd(11_967), rules.All())
	if err != nil {
		fmt.Println(err)
		return
	}
	f := report.AtLeast(finding.Error)[0]
	fmt.Println(f.Place)
	fmt.Println(f.Text.In(finding.English))
	fmt.Println(f.Remedy.In(finding.English))
	fmt.Println(f.Calc)
	// Output:
	// Beleidsveld: Jeugd › Saldo › Realisatie 2017
	// stated 11.967, computed -11.966 (Saldo = Totaal baten − Totaal lasten); difference 23.933, rounding explains at most 1,5
	// check 11.967 and the figures that it follows from; if those are right, state -11.966
	// Saldo = Totaal baten − Totaal lasten = -11.966.000
}

func ExampleRun_waivers() {
	report, err := validate.Run(context.Background(), jeugd(11_967), rules.All(),
		finding.Waiver{
			Code:   "BBV1001",
			Place:  finding.Place{Path: "programmas[0].onderdelen[0].gedrukt[1].bedragen.2017-realisatie"},
			Reason: "misprint, corrected in the erratum",
		},
		finding.Waiver{Code: "BBV1002", Place: finding.Place{Path: "programmas[0]"}, Reason: "no longer needed"})
	fmt.Println(report.OK(), err)
	fmt.Println(report.Waived[0].Code, report.Waived[0].Waived)
	for _, f := range report.AtLeast(finding.Warning) {
		fmt.Println(f.Code, f.Message(finding.English))
	}
	// Output:
	// true <nil>
	// BBV1001 misprint, corrected in the erratum
	// BBV2001 columns are missing: Begroting 2017, Begroting 2017 na wijziging
	// BBV0001 the waiver of BBV1002 at programmas[0] (no longer needed) matches no finding
}

func ExampleRule() {
	numbered := validate.Rule{
		Code:  "ZZ0001",
		Title: finding.Text{NL: "Elk onderdeel heeft een nummer", EN: "Every subdivision has a number"},
		Doc: finding.Text{
			NL: "Onze begrotingssite verwijst met nummers; een onderdeel zonder nummer is vanuit het register niet te vinden.",
			EN: "Our budget site links by number, so a subdivision without one cannot be reached from the index.",
		},
		Basis:    []validate.Basis{{}},
		Severity: finding.Warning,
		From:     2004,
		Check: func(p *validate.Pass) {
			for path, g := range programme.Each[programme.Programme](p.Document()) {
				for i, s := range g.Subdivisions {
					if s.Number == "" {
						at := validate.Location{Path: fmt.Sprintf("%s.onderdelen[%d]", path, i)}
						p.Report(finding.Error, at, // no worse than the rule
							finding.Text{NL: s.Name + " heeft geen nummer", EN: s.Name + " has no number"}, finding.Text{})
					}
				}
			}
		},
	}
	report, err := validate.Run(context.Background(), jeugd(-11_967), []validate.Rule{numbered})
	fmt.Println(validate.CheckRules([]validate.Rule{numbered}), err)
	for _, f := range report.Findings {
		fmt.Println(f.Severity, f.Place.Path, f.Message(finding.Dutch))
	}
	// Output:
	// <nil> <nil>
	// warning programmas[0].onderdelen[0] Jeugd heeft geen nummer
}

func ExampleCheckRules() {
	rule := rules.All()[1]
	rule.Basis = nil
	fmt.Println(validate.CheckRules([]validate.Rule{rule}))
	// Output: rule "BBV1001": lacks a basis
}

func ExampleDescriptors() {
	for _, d := range validate.Descriptors(rules.All()[1:2]) {
		fmt.Println(d.Code, d.Severity, d.Title.In(finding.Dutch))
	}
	// Output: BBV1001 error Saldo is baten min lasten
}

func ExampleAgainst() {
	p3, _ := jeugd(0).Overview().Find("3")
	lasten := p3.Figure(budget.Lasten, realisatie)
	thousand := budget.Euros(1000)
	for _, printed := range []int64{12_016, 12_014, 12_061} {
		c, _ := validate.Against(budget.Euros(1000*printed), thousand, lasten, thousand)
		fmt.Printf("%d differs by %n, explained up to %n: %t\n", printed, c.Difference(), c.Bound, c.Explained())
	}
	// Output:
	// 12016 differs by 0, explained up to 2.000: true
	// 12014 differs by -2.000, explained up to 2.000: true
	// 12061 differs by 45.000, explained up to 2.000: false
}
