package finding_test

import (
	"fmt"
	"os"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
)

// saldo is a finding about a document: a saldo whose sign was lost.
func saldo() finding.Finding {
	return finding.Finding{
		Code: "BBV1001", Severity: finding.Error,
		Place: finding.Place{
			Path:    "programmas[2].gedrukt[0].bedragen.2017-realisatie",
			Caption: "Beleidsveld: Jeugd", Label: "Saldo", Heading: "Realisatie 2017",
		},
		Text: finding.Text{
			NL: "vermeld {0}, berekend {1}", EN: "stated {0}, computed {1}",
		}.With("11.967", "-11.966"),
		Remedy:  finding.Text{NL: "controleer het teken", EN: "check the sign"},
		Printed: "11.967", Computed: "-11.966", Difference: "23.933",
		Figures: &finding.Comparison{
			Printed: budget.Euros(11_967_000), Computed: budget.Euros(-11_966_000), Bound: budget.Euros(1500),
		},
		Related: []finding.Related{{
			Place:   finding.Place{Path: "programmas[2].lasten.2017-realisatie", Caption: "Beleidsveld: Jeugd", Label: "Lasten"},
			Printed: "12.016", Amount: budget.Euros(12_016_000),
		}},
	}
}

// cell is a finding in a printed table: two digits were swapped.
func cell() finding.Finding {
	at := func(row int, label string) finding.Place {
		return finding.Place{
			File: "cijfers/begroting 2024 – financiën.md", Table: 1, Row: row, Column: 2, Line: 4 + row, Character: 12,
			Label: label, Heading: "2024",
		}
	}
	return finding.Finding{
		Code: "BBV1001", Severity: finding.Error, Place: at(1, "Lasten"),
		Text:    finding.Text{NL: "baten − lasten is niet het saldo", EN: "baten − lasten is not the saldo"},
		Remedy:  finding.Text{NL: "vervang 33.796 door 33.976", EN: "replace 33.796 by 33.976"},
		Printed: "33.796", Computed: "33.976", Difference: "-180", Suggestion: "33.976",
		Cause:        finding.Cause{Word: "swapped-digits", Text: finding.Text{NL: "cijfers verwisseld", EN: "digits swapped"}},
		Also:         []finding.Related{{Place: at(3, "Saldo"), Printed: "-25.112"}},
		Alternatives: []finding.Related{{Place: at(2, "Baten"), Printed: "8.855", Amount: budget.Euros(8_855_000), Suggestion: "8.675"}},
	}
}

func Example() {
	report := finding.Report{Findings: []finding.Finding{saldo()}, Tally: finding.Tally{Exact: 5, Impossible: 1}}
	for _, f := range report.AtLeast(finding.Warning) {
		fmt.Println(f.Severity, f.Code, f.Message(finding.English))
		fmt.Println("difference", f.Figures.Difference(), "euros, explained by rounding:", f.Figures.Explained())
	}
	fmt.Println(report.OK(), report.Tally.Total())
	// Output:
	// error BBV1001 Beleidsveld: Jeugd › Saldo › Realisatie 2017: stated 11.967, computed -11.966
	// difference 23933000 euros, explained by rounding: false
	// false 6
}

func ExampleText() {
	text := finding.Text{NL: "{0} is groter dan {1}", EN: "{0} is larger than {1}"}.With("12", "11")
	fmt.Println(text.In(finding.Dutch))
	fmt.Println(text.In(finding.English))
	// Output:
	// 12 is groter dan 11
	// 12 is larger than 11
}

func ExamplePrinter() {
	p := finding.Printer{Language: finding.Dutch}
	p.Excerpt = func(finding.Place) (text, marks string) {
		return "Lasten  33.955  33.796", "                ^^^^^^"
	}
	if err := p.Print(os.Stdout, saldo(), cell()); err != nil {
		fmt.Println(err)
	}
	// Output:
	// fout BBV1001: Beleidsveld: Jeugd › Saldo › Realisatie 2017: vermeld 11.967, berekend -11.966
	//   programmas[2].gedrukt[0].bedragen.2017-realisatie
	//   → controleer het teken
	//
	// cijfers/begroting 2024 – financiën.md:5:12: fout BBV1001: Lasten › 2024
	//   Lasten  33.955  33.796
	//                   ^^^^^^
	//   baten − lasten is niet het saldo
	//   vermeld 33.796, berekend 33.976 (verschil -180)
	//   en ook Saldo › 2024: -25.112 (cijfers/begroting 2024 – financiën.md:7:12)
	//   of Baten › 2024: 8.855 → 8.675 (cijfers/begroting 2024 – financiën.md:6:12)
	//   → vervang 33.796 door 33.976
}

func ExampleReport_WriteJSON() {
	report := finding.Report{Findings: []finding.Finding{saldo()}}
	if err := report.WriteJSON(os.Stdout, finding.English); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "findings": [
	//     {
	//       "rule": "BBV1001",
	//       "severity": "error",
	//       "path": "programmas[2].gedrukt[0].bedragen.2017-realisatie",
	//       "caption": "Beleidsveld: Jeugd",
	//       "label": "Saldo",
	//       "heading": "Realisatie 2017",
	//       "place": "Beleidsveld: Jeugd › Saldo › Realisatie 2017",
	//       "message": "Beleidsveld: Jeugd › Saldo › Realisatie 2017: stated 11.967, computed -11.966",
	//       "remedy": "check the sign",
	//       "printed": "11.967",
	//       "computed": "-11.966",
	//       "difference": "23.933",
	//       "euros": {
	//         "printed": "11967000",
	//         "computed": "-11966000",
	//         "difference": "23933000",
	//         "bound": "1500"
	//       },
	//       "related": [
	//         {
	//           "path": "programmas[2].lasten.2017-realisatie",
	//           "caption": "Beleidsveld: Jeugd",
	//           "label": "Lasten",
	//           "place": "Beleidsveld: Jeugd › Lasten",
	//           "printed": "12.016",
	//           "amount": "12016000"
	//         }
	//       ]
	//     }
	//   ],
	//   "tally": {
	//     "exact": 0,
	//     "plausible": 0,
	//     "impossible": 0,
	//     "unknown": 0
	//   }
	// }
}

func ExampleReport_WriteSARIF() {
	found := cell()
	found.Also, found.Alternatives = nil, nil
	report := finding.Report{Findings: []finding.Finding{found}}
	rules := []finding.Descriptor{{
		Code: "BBV1001", Title: finding.Text{NL: "Saldo is baten min lasten", EN: "The saldo is baten less lasten"}, Severity: finding.Error,
	}}
	if err := report.WriteSARIF(os.Stdout, rules, "", finding.English); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
	//   "version": "2.1.0",
	//   "runs": [
	//     {
	//       "tool": {
	//         "driver": {
	//           "name": "bbv",
	//           "rules": [
	//             {
	//               "id": "BBV1001",
	//               "shortDescription": {
	//                 "text": "The saldo is baten less lasten"
	//               },
	//               "fullDescription": {
	//                 "text": "The saldo is baten less lasten"
	//               },
	//               "defaultConfiguration": {
	//                 "level": "error"
	//               }
	//             }
	//           ]
	//         }
	//       },
	//       "columnKind": "unicodeCodePoints",
	//       "language": "en",
	//       "results": [
	//         {
	//           "ruleId": "BBV1001",
	//           "ruleIndex": 0,
	//           "level": "error",
	//           "message": {
	//             "text": "Lasten › 2024: baten − lasten is not the saldo; replace 33.796 by 33.976"
	//           },
	//           "locations": [
	//             {
	//               "physicalLocation": {
	//                 "artifactLocation": {
	//                   "uri": "cijfers/begroting%202024%20%E2%80%93%20financi%C3%ABn.md"
	//                 },
	//                 "region": {
	//                   "startLine": 5,
	//                   "startColumn": 12
	//                 }
	//               },
	//               "logicalLocations": [
	//                 {
	//                   "name": "Lasten › 2024"
	//                 }
	//               ]
	//             }
	//           ],
	//           "partialFingerprints": {
	//             "codeAndLabels/v1": "d7e25bd7a8cc64f3740908886fd8dd7e"
	//           }
	//         }
	//       ]
	//     }
	//   ]
	// }
}

func ExampleWaiver() {
	report := finding.Report{Findings: []finding.Finding{saldo()}}
	unused := report.Waive(
		finding.Waiver{Code: "BBV1001", Place: saldo().Place, Reason: "misprint, corrected in the erratum"},
		finding.Waiver{Code: "BBV1002", Place: finding.Place{Caption: "Beleidsveld: Jeugd", Label: "Baten"}, Reason: "no longer needed"})
	fmt.Println(report.OK(), report.Waived[0].Waived)
	for _, f := range unused {
		fmt.Println(f.Text.In(finding.English))
	}
	fmt.Println(finding.Waiver{Code: "BBV1001", Reason: "why not"}.Check())
	// Output:
	// true misprint, corrected in the erratum
	// the waiver of BBV1002 at Beleidsveld: Jeugd › Baten (no longer needed) matches no finding
	// waiver of "BBV1001" at "": lacks a place
}
