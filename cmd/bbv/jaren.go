package main

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/programme/years"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table"
)

// comparison lays documents side by side.
type comparison struct {
	*shower
	dossier years.Dossier
	side    budget.Side
}

// inhabitants reads "2024=60123".
func (v *comparison) inhabitants(text string) error {
	year, n, _ := strings.Cut(text, "=")
	y, errYear := strconv.Atoi(year)
	count, errCount := strconv.Atoi(n)
	if err := errors.Join(errYear, errCount); err != nil {
		return problem{NL: "schrijf jaar=aantal, zoals 2024=60123", EN: "write year=number, such as 2024=60123"}
	}
	v.dossier.Inhabitants[y] = count
	return nil
}

// same reads names that are the same, "Zorg=Zorg en welzijn".
func (v *comparison) same(text string) error {
	v.dossier.Same = append(v.dossier.Same, strings.Split(text, "="))
	return nil
}

// print prints a table for each kind of subject, in the unit of the last document, and
// behind them, or on the standard error where others read the tables, what is not
// compared and what two documents print differently.
func (v *comparison) print(h *years.History) error {
	last := v.dossier.Documents[len(v.dossier.Documents)-1]
	for _, kind := range []years.SubjectKind{years.Programmes, years.OtherParts, years.Whole, years.Taakvelden} {
		laid := publication.LayHistory(h, kind, v.side, last.Unit, last.Decimals)
		if len(laid.Rows) == 0 {
			continue
		}
		if err := v.table(laid); err != nil {
			return err
		}
	}
	w := v.out
	if v.format != table.FormatText {
		w = v.err
	}
	v.printApart(w, h.Apart)
	v.printDisagreements(w, h.Disagreements, last)
	return nil
}

func (v *comparison) printApart(w io.Writer, list []years.Apart) {
	if len(list) > 0 {
		fmt.Fprintf(w, "\n%s\n", v.say("Niet vergeleken, of niet in elk document te volgen", "Not compared, or not followed to every document"))
	}
	for _, a := range list {
		like := ""
		switch {
		case a.Reason == years.OtherScope:
			like = " (" + a.Like + ")"
		case a.Like != "":
			like = v.say(", wellicht: ", ", perhaps: ") + a.Like
		}
		fmt.Fprintf(w, "  %v %s, %s: %s%s\n", a.Kind, finding.Printable(a.Label), yearsText(a.Years), v.say(a.Reason.String(), whyApart[a.Reason]), finding.Printable(like))
	}
}

// whyApart says in English why something stands apart.
var whyApart = map[years.ApartReason]string{
	years.OtherName: "not in every document under this name", years.OnlyHere: "not in every document", years.Nameless: "a number without a name",
	years.Twice: "the document has the name twice", years.OtherScope: "documents of different parts",
	years.OtherMoment: "a raming of another moment", years.NoTaakveld: "no taakveld",
	years.UnlistedTaakveld: "nothing can be booked on it in this year", years.NoEdition: "no list of this year",
	years.RekeningResultaat: "the resultaat van de rekening", years.FitsNothing: "fits nothing",
}

// yearsText lists years.
func yearsText(list []int) string {
	return strings.ReplaceAll(strings.Trim(fmt.Sprint(list), "[]"), " ", ", ")
}

func (v *comparison) printDisagreements(w io.Writer, list []years.Disagreement, d *programme.Document) {
	if len(list) > 0 {
		fmt.Fprintf(w, "\n%s\n", v.say("In twee documenten verschillend vermeld; het eerste telt", "Stated differently in two documents; the first counts"))
	}
	for _, x := range list {
		fmt.Fprintf(w, "  %s, %v %s: %s (%s), %s (%s)\n", finding.Printable(x.Label), x.Side, x.Column.Label(),
			amountIn(d, x.First), finding.Printable(x.In[0]), amountIn(d, x.Second), finding.Printable(x.In[1]))
	}
}

// amountIn prints a figure in the unit of a document.
func amountIn(d *programme.Document, c budget.Calc) string {
	a, _ := c.Amount()
	p, err := budget.Print(a, d.Decimals, d.Unit, budget.HalfUp)
	if err != nil {
		return a.String()
	}
	return p.String()
}
