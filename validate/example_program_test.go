package validate_test

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// voorbeeldstad are jaarstukken with two programmes of one name, and one of which the realised baten are not printed.
func voorbeeldstad() *programme.Document {
	raming, realisatie := budget.MustParseColumn("2023-na-wijziging"), budget.MustParseColumn("2023-realisatie")
	section := func(number, name string, lasten, realised int64, baten ...budget.Column) programme.Programme {
		s := budget.Series{}
		for _, c := range baten {
			s[c] = budget.Euros(100_000)
		}
		return programme.Programme{Section: programme.Section{Number: number, Name: name, Lines: []programme.Line{
			{Name: "Lasten", Lasten: budget.Series{raming: budget.Euros(lasten), realisatie: budget.Euros(realised)}}, {Name: "Baten", Baten: s}}}}
	}
	return &programme.Document{Kind: programme.Jaarstukken, Year: 2023, Unit: budget.InThousands,
		Comparison: &programme.ComparedColumns{Raming: raming, Realisatie: realisatie},
		Programmes: []programme.Programme{
			section("1", "Overig", 3_000_000, 3_400_000, raming, realisatie),
			section("2", "Overig", 5_000_000, 5_300_000, raming, realisatie),
			section("3", "Zorg", 8_000_000, 9_000_000, raming),
		}}
}

// explained is a rule of a municipality: its financiële verordening wants an explanation of every nadeel of a programme above
// € 250.000.
var explained = validate.Rule{
	Code:  "LEIDEN-3",
	Title: finding.Text{NL: "Een groot nadeel is toegelicht", EN: "A large nadeel is explained"},
	Doc: finding.Text{
		NL: "De realisatie van een programma wordt met zijn raming vergeleken; de raad leest waarom een nadeel boven € 250.000 ligt.",
		EN: "The realisatie of a programme is held against its raming; the council is to read why a nadeel is above € 250.000.",
	},
	Basis:    []validate.Basis{{Law: "Financiële verordening", Article: "6", Edition: "2023"}},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		for part := range p.Overview().All() {
			if _, is := part.Item().(*programme.Programme); !is {
				continue
			}
			at, nadeel := validate.Location{Path: part.Path(), Part: part.Label()}, part.Afwijking(budget.Saldo)
			for leaf, labels := range nadeel.Missing() {
				p.Undecided(at, 1, labels[len(labels)-1]+" in "+leaf.Source().Column)
			}
			if a, ok := nadeel.Amount(); ok && a.Cmp(budget.Euros(-250_000)) < 0 {
				text := finding.Text{NL: "nadeel van {0}", EN: "nadeel of {0}"}.With(nadeel.String())
				p.Report(finding.Warning, at, text, finding.Text{NL: "licht het toe", EN: "explain it"})
			}
		}
	},
}

// A rule of one's own, with its findings for people and as SARIF. One programme was explained elsewhere and is waived at its
// place; of one a figure lacks, and the report says so.
func Example_ownRule() {
	own := []validate.Rule{explained}
	accepted := finding.Waiver{Code: "LEIDEN-3", Place: finding.Place{Path: "programmas[1]"}, Reason: "toegelicht in raadsbrief 12"}
	report, err := validate.Run(context.Background(), voorbeeldstad(), own, accepted)
	if err = cmp.Or(validate.CheckRules(own), err); err != nil {
		fmt.Println(err)
		return
	}
	if err := (finding.Printer{}).Print(os.Stdout, report.Findings...); err != nil {
		fmt.Println(err)
	}
	for _, u := range report.Unchecked {
		fmt.Println(u.Message(finding.Dutch))
	}
	if err := report.WriteSARIF(os.Stdout, validate.Descriptors(own), "jaarstukken.json", finding.Dutch); err != nil {
		fmt.Println(err)
	}
	// Output:
	// let op LEIDEN-3: 1. Overig: nadeel van 400.000 N
	//   programmas[0]
	//   → licht het toe
	// 3. Zorg: 1 cijfer niet te vergelijken; het document noemt niet: Baten in Realisatie 2023
	// overzicht van baten en lasten: 11 cijfers in geen som
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
	//               "id": "LEIDEN-3",
	//               "shortDescription": {
	//                 "text": "Een groot nadeel is toegelicht"
	//               },
	//               "fullDescription": {
	//                 "text": "De realisatie van een programma wordt met zijn raming vergeleken; de raad leest waarom een nadeel boven € 250.000 ligt."
	//               },
	//               "help": {
	//                 "text": "Financiële verordening art. 6 (tekst van 2023)"
	//               },
	//               "defaultConfiguration": {
	//                 "level": "warning"
	//               }
	//             }
	//           ]
	//         }
	//       },
	//       "columnKind": "unicodeCodePoints",
	//       "language": "nl",
	//       "results": [
	//         {
	//           "ruleId": "LEIDEN-3",
	//           "ruleIndex": 0,
	//           "level": "warning",
	//           "message": {
	//             "text": "1. Overig: nadeel van 400.000 N; licht het toe"
	//           },
	//           "locations": [
	//             {
	//               "physicalLocation": {
	//                 "artifactLocation": {
	//                   "uri": "jaarstukken.json"
	//                 }
	//               },
	//               "logicalLocations": [
	//                 {
	//                   "name": "1. Overig",
	//                   "fullyQualifiedName": "programmas[0]"
	//                 }
	//               ]
	//             }
	//           ],
	//           "partialFingerprints": {
	//             "codeAndLabels/v1": "507af9940a5f6e7a1458181e3d628bdc"
	//           }
	//         },
	//         {
	//           "ruleId": "LEIDEN-3",
	//           "ruleIndex": 0,
	//           "level": "warning",
	//           "message": {
	//             "text": "2. Overig: nadeel van 300.000 N; licht het toe"
	//           },
	//           "locations": [
	//             {
	//               "physicalLocation": {
	//                 "artifactLocation": {
	//                   "uri": "jaarstukken.json"
	//                 }
	//               },
	//               "logicalLocations": [
	//                 {
	//                   "name": "2. Overig",
	//                   "fullyQualifiedName": "programmas[1]"
	//                 }
	//               ]
	//             }
	//           ],
	//           "partialFingerprints": {
	//             "codeAndLabels/v1": "8fd5ac018b0b2ba05cebb8f5096708b9"
	//           },
	//           "suppressions": [
	//             {
	//               "kind": "external",
	//               "justification": "toegelicht in raadsbrief 12"
	//             }
	//           ]
	//         }
	//       ]
	//     }
	//   ]
	// }
}

// Beside the rules of this module, one of another prefix is waived, counted, printed and written as they are.
func TestOwnRuleBesideOurs(t *testing.T) {
	all := slices.Concat(rules.All(), []validate.Rule{explained})
	require.NoError(t, validate.CheckRules(all))
	report, err := validate.Run(t.Context(), voorbeeldstad(), all,
		finding.Waiver{Code: "LEIDEN-3", Place: finding.Place{Path: "programmas[1]"}, Reason: "toegelicht"},
		finding.Waiver{Code: "LEIDEN-4", Place: finding.Place{Path: "programmas[0]"}, Reason: "van een andere regel"})
	require.NoError(t, err)
	require.Len(t, report.Waived, 1)
	assert.Equal(t, "LEIDEN-3", report.Waived[0].Code)
	unused := report.AtLeast(finding.Warning)
	assert.Contains(t, unused[len(unused)-1].Message(finding.English), "the waiver of LEIDEN-4 at programmas[0] (van een andere regel) matches no finding")

	var text, sarif bytes.Buffer
	require.NoError(t, report.WriteJSON(&text, finding.English))
	var written struct {
		Findings, Waived []struct{ Rule, Path, Waived string }
	}
	require.NoError(t, json.Unmarshal(text.Bytes(), &written))
	assert.Equal(t, []struct{ Rule, Path, Waived string }{{"LEIDEN-3", "programmas[1]", "toegelicht"}}, written.Waived)
	var own []string
	for _, f := range written.Findings {
		if f.Rule == "LEIDEN-3" {
			own = append(own, f.Path)
		}
	}
	assert.Equal(t, []string{"programmas[0]"}, own)

	require.NoError(t, report.WriteSARIF(&sarif, validate.Descriptors(all), "", finding.English))
	var log struct {
		Runs []struct {
			Tool struct {
				Driver struct{ Rules []struct{ ID string } }
			}
			Results []struct {
				RuleID    string
				RuleIndex int
			}
		}
	}
	require.NoError(t, json.Unmarshal(sarif.Bytes(), &log))
	found := 0
	for _, r := range log.Runs[0].Results {
		assert.Equal(t, r.RuleID, log.Runs[0].Tool.Driver.Rules[r.RuleIndex].ID)
		if r.RuleID == "LEIDEN-3" {
			found++
		}
	}
	assert.Equal(t, 2, found, "the finding and the one that was waived")
}
