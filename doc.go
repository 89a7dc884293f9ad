// Package bbv is the front door of a library for the programme budgets
// (begroting) and annual accounts (jaarstukken) of Dutch municipalities, as the
// BBV (Besluit begroting en verantwoording) prescribes them.
//
// [Open] reads files, folders and archives of what a municipality publishes,
// understands every table, and checks it: which sums hold, which rounding explains,
// and which figure is wrong. Tables and sentences are held against each other.
//
//	p, err := bbv.Open(ctx, "jaarstukken-2024.xlsx", "programmas.html")
//	if err != nil {
//		return err // some of it could not be read; p holds the rest
//	}
//	err = p.Print(os.Stdout, finding.Dutch)
//
// Every table is there as it is printed, with what it says and a report of its own:
//
//	for _, t := range p.Tables {
//		fmt.Println(t.Understanding.Table.Caption, t.Tally.Total(), t.OK())
//	}
//
// What they state is data, too: [Publication.Facts] gives every figure with its year, stage,
// side and amount.
//
// All tables together make one document, of which every total can be computed and
// explained. What has no place in it is listed, not dropped:
//
//	a := p.Document(publication.Cover{Kind: programme.Jaarstukken, Year: 2024})
//	zorg, ok := a.Document.Overview().Find("3")
//	saldo := zorg.Figure(budget.Saldo, budget.Column{Year: 2024, Stage: budget.Realisatie})
//
// A document that was built in Go or read from JSON (package programme) is checked by
// [Check] and printed by [Write]:
//
//	report, err := bbv.Check(ctx, a.Document)
//	err = report.Print(os.Stdout, finding.Dutch)
//	err = bbv.Write(os.Stdout, a.Document, table.FormatMarkdown)
//
// finding.Join makes one report of several, and a finding.Printer prints in another way.
// Tables of indicators are made into indicators by publication.Indicators.
//
// PDFs need a reader that adds 10 MB to a program, and so it is one that you choose:
//
//	opener := bbv.Opener{PDF: pdf.Read} // github.com/bbvgo/bbv/table/read/pdf
//	p, err := opener.Open(ctx, "begroting-2025.pdf")
//
// Behind the door each idea has a package: amounts and columns are in budget, documents
// in programme, indicators in indicator, deliveries to CBS in iv3, findings in finding,
// rules in validate. Amounts are exact, never floats. A figure that is absent is not zero,
// what is printed is never overwritten by what follows, and what was not checked is said.
package bbv
