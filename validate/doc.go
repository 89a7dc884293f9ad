// Package validate checks documents of package programme: whether what they
// print follows from their figures, and whether they are built as the BBV
// wants it.
//
// A [Rule] is a value: a code that is never reused, what it wants and why, the
// law it rests on, and a check. Package rules lists the rules; [Run] applies
// them to a document and returns a report with every finding, rule by rule and
// within a rule in the order of the document. [Table] does the same with one
// printed table. A finding is not an error of the program: it says where, what
// is printed, what follows, by how much they may differ, and what to do, in
// Dutch and in English.
//
// Figures are printed rounded, so totals differ by one or two in the last
// digit without anybody having erred. A difference that independent rounding
// can explain is never more than information; only one that it cannot explain
// is an error. See rounding.Bound. Nor is it an error where a document adds up some
// figures from rounded ones and rounds others from exact amounts.
//
// # Writing a rule
//
// A check gets a [Pass], which knows the document and what follows from it.
// It compares in one of three ways: [Pass.Check] holds a printed figure of the
// overzicht van baten en lasten against what it should be by one of its
// derivations, [Pass.Compare] any other printed figure against the ways in which
// it follows, of which one suffices, and [Pass.CompareRatio] a ratio. What is
// no comparison is reported by [Pass.Report], and what the document lacks by
// [Pass.Lack]. Each wants a [Location], the path
// of which comes from a walk over the document.
//
// What follows from the overzicht is asked in two ways that differ. Part.Figure of
// [Pass.Overview] counts the figures of lines only, and has no outcome where a
// part prints a total without lines, as parts made of tables may. [Pass.Total] gives all
// the ways in which a total is known, also as it is printed, and [Pass.Reach] the first that has
// an outcome. This rule of a municipality asks for onvoorzien of € 100.000 or more:
//
//	own := validate.Rule{
//		Code:     "LEIDEN-4",
//		Title:    finding.Text{NL: "Onvoorzien is ten minste € 100.000", EN: "Onvoorzien is € 100.000 or more"},
//		Doc: finding.Text{
//			NL: "De financiële verordening vraagt in de begroting van elk jaar € 100.000 of meer aan onvoorzien.",
//			EN: "The financiële verordening asks for onvoorzien of € 100.000 or more in the begroting of each year.",
//		},
//		Basis:    []validate.Basis{{Law: "Financiële verordening", Article: "7", Edition: "2023"}},
//		Severity: finding.Warning,
//		Check: func(p *validate.Pass) {
//			c := budget.Column{Year: p.Document().Year, Stage: budget.Begroting}
//			part, ok := p.Overview().Find("onvoorzien")
//			if !ok {
//				p.Lack(validate.Location{Row: "onvoorzien"}, validate.Basis{}) // the basis of the rule
//				return
//			}
//			at := validate.Location{Path: part.Path(), Part: part.Label(), Side: budget.Lasten, Column: c}
//			switch a, ok := part.Figure(budget.Lasten, c).Amount(); {
//			case !ok:
//				p.Undecided(at, 1, "lasten "+c.Label())
//			case a.Cmp(budget.Euros(100_000)) < 0:
//				p.Report(finding.Warning, at, finding.Text{NL: "te laag", EN: "too low"}, finding.Text{NL: "verhoog onvoorzien", EN: "raise onvoorzien"})
//			}
//		},
//	}
//
// A rule with a Check is run on documents, by [Run]; one with Tables on printed tables, by
// [Table].
//
// A rule that is not of this module has a code with a prefix of its own, "LEIDEN-3", see
// [CheckRules]. It runs beside the others, in whatever order, and its findings are waived,
// printed and written as theirs are.
//
// The program in internal/newrule makes the skeleton of a rule of this module.
//
// Files, in the order in which data flows: basis.go; figure.go and pages.go
// (what a document prints of its overzicht), sum.go and derivation.go (what a figure of
// it should be, and whether it is), carried.go and compare.go (what is said of it),
// ledger.go (what was compared, and what was not), pass.go (what a rule sees of it),
// ways.go, elsewhere.go and ratio.go (other figures), joint.go and blame.go (all that was compared as one
// system, and who is to blame), rule.go, run.go, and
// table_words.go, table_claim.go, table_letters.go, table_formula.go, table_unchecked.go and
// table_report.go (printed tables), table_several.go (several of them), and prose.go
// (sentences beside them).
package validate
