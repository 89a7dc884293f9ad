// Command geldrop-mierlo lays the jaarstukken of 2017, 2019 and 2021 of the gemeente
// Geldrop-Mierlo side by side: what was budgeted, amended and spent per programme,
// from the tables as the municipality printed them. In 2019 programmes were renamed,
// renumbered and dropped: what cannot be followed is said, and what is certainly the
// same is given in [same].
//
//	go run ./examples/geldrop-mierlo            print the comparison
//	go run ./examples/geldrop-mierlo -strikt    follow programmes by their names only
package main

import (
	"bufio"
	"context"
	"embed"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/programme/years"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

// The overviews as the municipality printed them, to be laid beside the source.
//
//go:embed data/*.md
var data embed.FS

// same are the programmes that have the same words in another order. Those that got
// other words, as "Sociale zaken en armoedebeleid", may have got other tasks too.
var same = [][]string{{"Natuur, milieu en duurzaamheid", "Duurzaamheid, natuur en milieu"}}

func main() {
	strict := flag.Bool("strikt", false, "follow programmes by their names only")
	flag.Parse()
	out := bufio.NewWriter(os.Stdout)
	err := run(out, *strict)
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "geldrop-mierlo:", err)
		os.Exit(1)
	}
}

// run prints the comparison.
func run(w io.Writer, strict bool) error {
	h, err := history(strict)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "Gemeente %s: begroting en rekening van %v\n", h.Municipality.Name, h.Years)
	for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
		printSide(w, publication.LayHistory(h, years.Programmes, side, budget.InThousands, 0))
	}
	printSpending(w, h)
	printApart(w, h)
	return nil
}

// history reads the tables of the three years and follows what they have in common.
func history(strict bool) (*years.History, error) {
	dossier := years.Dossier{}
	if !strict {
		dossier.Same = same
	}
	for _, year := range []int{2017, 2019, 2021} {
		d, err := document(year)
		if err != nil {
			return nil, err
		}
		dossier.Documents = append(dossier.Documents, d)
	}
	return dossier.Follow()
}

// document makes the jaarstukken of a year of their printed overview.
func document(year int) (*programme.Document, error) {
	f, err := data.Open(fmt.Sprintf("data/%d.md", year))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var tables []*understand.Understanding
	for t, err := range read.Markdown(f, table.Limits{}) {
		if err != nil {
			return nil, err
		}
		u, err := understand.Understand(context.Background(), t, understand.Given{})
		if err != nil {
			return nil, err
		}
		tables = append(tables, &u)
	}
	cover := publication.Cover{
		Kind: programme.Jaarstukken, Title: fmt.Sprint("Jaarstukken ", year), Year: year,
		Municipality: programme.Municipality{Name: "Geldrop-Mierlo", Code: "GM1771"},
	}
	return publication.Assemble(cover, tables).Document, nil
}

// printSide prints the years of one side beside each other in two tables: what was budgeted in the end and came of it,
// and how much that differs. What was budgeted first is in the table of what was not spent.
func printSide(w io.Writer, t table.Table) {
	fmt.Fprintf(w, "\n%s, %s\n\n", t.Caption, t.UnitLine)
	printColumns(w, t, func(heading string) bool {
		return strings.HasSuffix(heading, "na wijziging") || strings.HasPrefix(heading, "Realisatie")
	})
	fmt.Fprintf(w, "\n%s, realisatie tegen begroting na wijziging: + is voordeel\n\n", t.Caption)
	printColumns(w, t, func(heading string) bool {
		return strings.HasPrefix(heading, "Afwijking") || strings.HasPrefix(heading, "In %") || heading == "Reeks"
	})
}

// printColumns prints some of the columns of a table. A reeks has its years on a line of their own.
func printColumns(w io.Writer, t table.Table, wanted func(heading string) bool) {
	page := example.Table{Hang: 3, Columns: example.Headings("programma")}
	for _, row := range t.Rows {
		page.Rows = append(page.Rows, []string{row.Label.Text})
	}
	for c := range t.Columns() {
		heading := t.Column(c)
		if !wanted(heading) {
			continue
		}
		page.Columns = append(page.Columns, example.Column{Heading: heading, Left: heading == "Reeks"})
		for i := range t.Rows {
			text := t.Cell(i, c).Text
			if heading == "Reeks" {
				text = strings.Replace(text, " ", "\n", 1)
			}
			page.Rows[i] = append(page.Rows[i], text)
		}
	}
	page.Write(w)
}

// printSpending says year by year how much of its lasten each programme did not spend,
// of what was first budgeted and of what that became, and what deviates year after year.
func printSpending(w io.Writer, h *years.History) {
	fmt.Fprintf(w, "\nOnderbesteding op de lasten (+) en overbesteding (-), x € 1.000 en in procenten\n")
	example.Print(w, "", "bijgesteld: hoe de begroting is gewijzigd, - is meer begroot; primitief: tegen de begroting zoals zij eerst was")
	fmt.Fprintln(w)
	t := example.Table{Hang: 3, Columns: example.Headings("programma", "jaar", "eerste begroting", "bijgesteld", "na wijziging", "primitief")}
	for s := range h.Of(years.Programmes) {
		cells := make([]string, len(t.Columns))
		cells[0] = s.Label
		for _, year := range h.Years {
			for i, text := range spending(s, year) {
				cells[i+1] += "\n" + text
			}
		}
		for i := range cells[1:] {
			cells[i+1] = strings.TrimPrefix(cells[i+1], "\n")
		}
		t.Rows = append(t.Rows, cells)
	}
	t.Write(w)
	printRuns(w, h)
}

// spending are the cells of a programme in a year; none where it has no figures.
func spending(s years.Subject, year int) []string {
	first, last, real := budget.Column{Year: year, Stage: budget.Begroting}, budget.Column{Year: year, Stage: budget.NaWijziging}, budget.Column{Year: year, Stage: budget.Realisatie}
	whole := s.Deviation(budget.Lasten, first, real)
	if _, ok := whole.Amount(); !ok {
		return nil
	}
	return []string{
		fmt.Sprint(year), amount(s.Figure(budget.Lasten, first)),
		spent(s.Deviation(budget.Lasten, first, last)), spent(s.Deviation(budget.Lasten, last, real)), spent(whole),
	}
}

// printRuns says which programmes deviated the same way in all years that were compared.
func printRuns(w io.Writer, h *years.History) {
	fmt.Fprintf(w, "\nElk gevolgd jaar dezelfde kant op, ten minste 1%% van de begroting na wijziging\n\n")
	for s := range h.Of(years.Programmes) {
		r := s.Run(budget.Lasten, budget.NaWijziging, decimal.NewFromInt(1))
		if len(r.Years) == len(h.Years) {
			example.Print(w, lead(s.Label), "%v in %v, geen cijfers van %v", r.Effect, r.Years, r.Absent)
		}
	}
}

// lead is a label before a text.
func lead(label string) string { return fmt.Sprintf("%-41s", label) }

// amount prints a figure, "?" where there is none.
func amount(c budget.Calc) string {
	a, ok := c.Amount()
	p, err := budget.Print(a, 0, budget.InThousands, budget.HalfUp)
	if !ok || err != nil {
		return "?"
	}
	return p.String()
}

// spent prints a deviation with its percentage.
func spent(d years.Deviation) string {
	p := amount(d.Calc)
	r, wrong := d.Percentage(1, budget.HalfUp)
	if p == "?" || wrong != nil || r.Outcome() == "?" {
		return p
	}
	return p + " (" + r.Outcome() + ")"
}

// printApart says what could not be followed.
func printApart(w io.Writer, h *years.History) {
	fmt.Fprintf(w, "\nNiet in alle jaren te volgen\n\n")
	for _, a := range h.Apart {
		like := ""
		if a.Like != "" {
			like = ", wellicht " + a.Like
		}
		example.Print(w, lead(a.Label), "%v %v%s", a.Years, a.Reason, like)
	}
	for _, d := range h.Disagreements {
		example.Print(w, "", "%s %v %v: %v in %s, %v in %s", d.Label, d.Side, d.Column, d.First, d.In[0], d.Second, d.In[1])
	}
}
