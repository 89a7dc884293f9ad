package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/rules"
)

// amendments shows how the wijzigingen turn the begroting into the begroting
// na wijziging, and back.
func (p *printer) amendments() {
	p.heading("Begrotingswijzigingen", budget.Source{})
	before := p.finances.Raming(budget.Column{Year: p.doc.Year, Stage: budget.Begroting})
	for _, a := range p.doc.Amendments {
		example.Print(p.w, "", "%s: %d posities", a.Label(), len(a.Changes))
	}
	after, err := p.doc.Amendments.Apply(before)
	if err != nil {
		p.err = err
		return
	}
	p.columns("begroting", "wijzigingen", "na wijziging")
	for _, side := range []budget.Side{budget.Lasten, budget.Baten, budget.Saldo} {
		old, _ := before.Figure(side, p.doc.Year).Amount()
		now, _ := after.Figure(side, p.doc.Year).Amount()
		p.row("Totaal "+side.String(), p.amount(old), p.amount(now.Sub(old)), p.amount(now))
	}
	p.end()
	adopted := p.finances.Raming(budget.Column{Year: p.doc.Year, Stage: budget.NaWijziging})
	fmt.Fprintf(p.w, "Het is de begroting na wijziging: %t\n", maps.Equal(after, adopted))
	back, err := p.doc.Amendments.Undo(after)
	if err != nil {
		p.err = err
		return
	}
	fmt.Fprintf(p.w, "Teruggedraaid is het weer de begroting: %t\n", maps.Equal(back, before))
}

func (p *printer) incidental() {
	e := p.doc.Explanation
	p.heading("Incidentele baten en lasten", e.Incidenteel[0].Lines[0].Source)
	columns := e.IncidenteelTotal[0].Amounts.Columns()
	p.columns(budgetHeading(columns[0]), budgetHeading(columns[1]))
	for i := range e.Incidenteel {
		g := &e.Incidenteel[i]
		side := budget.Lasten
		if g.Lines[0].Baten != nil {
			side = budget.Baten
		}
		p.row(g.Programme+" ("+side.String()+")", p.figure(g.Sum(side, columns[0]), budget.Calc{}), p.figure(g.Sum(side, columns[1]), budget.Calc{}))
	}
	for _, claim := range e.IncidenteelTotal {
		cells := []string{}
		for _, c := range columns {
			cells = append(cells, p.figure(e.Incidental(claim.Side, c), budget.Stated("", claim.Amounts[c], claim.Source)))
		}
		p.row(claim.Source.Row, cells...)
	}
	saldo := []string{}
	for _, c := range columns {
		saldo = append(saldo, p.figure(e.Incidental(budget.Saldo, c), budget.Calc{}))
	}
	p.row("Saldo", saldo...)
	p.end()
}

func (p *printer) balans() {
	b := p.doc.Position.Balans
	p.heading("Balans", b.Source)
	from, to := budget.MustParseColumn("2019-realisatie"), budget.MustParseColumn("2020-realisatie")
	p.columns("31-12-2019", "31-12-2020", "mutatie")
	for _, post := range balans.Posts() {
		if !b.Has(post) && b.Claims[post] == nil || b.Posts[post] == nil && b.Claims[post] == nil && post != balans.Activa && post != balans.Passiva {
			continue
		}
		depth := 0
		for q, ok := post.Parent(); ok; q, ok = q.Parent() {
			depth++
		}
		p.row(strings.Repeat("  ", depth)+post.Label(), p.figure(b.Stand(post, from), b.Printed(post, from)),
			p.figure(b.Stand(post, to), b.Printed(post, to)), p.figure(b.Mutation(post, from, to), budget.Calc{}))
	}
	p.row("Activa − passiva", p.figure(b.Gap(from), budget.Calc{}), p.figure(b.Gap(to), budget.Calc{}), "")
	surety := p.doc.Position.Borgstellingen
	p.row("Buiten de telling: gewaarborgde geldleningen", p.amount(surety[from]), p.amount(surety[to]), "")
	p.end()
}

// verlopen prints each roll-forward as opening, mutations and closing.
func (p *printer) verlopen() {
	kind := balans.VerloopKind("")
	for r := range p.doc.EachVerloop() {
		for _, c := range r.Verloop.Columns() {
			if r.Verloop.Kind() != kind {
				if kind != "" {
					p.end()
				}
				kind = r.Verloop.Kind()
				basis, _ := kind.Basis()
				p.heading(fmt.Sprintf("Verloop: %v (%s)", kind, basis), r.Verloop.Printed(c).Source())
				p.columns("begin", "erbij en eraf", "einde")
			}
			var terms []budget.Term
			for _, t := range r.Verloop.Mutations(c) {
				terms = append(terms, t)
			}
			p.row(r.Verloop.Label(), p.figure(r.Verloop.Opening(c), budget.Calc{}), p.figure(budget.Computed("", terms...), budget.Calc{}),
				p.figure(r.Verloop.Closing(c), r.Verloop.Printed(c)))
		}
	}
	p.end()
}

func (p *printer) emu() {
	emu := p.doc.Position.EMU
	p.heading("EMU-saldo", emu.Source)
	for _, c := range emu.Saldo.Columns() {
		if err := emu.Lines.Saldo(c).WriteTree(p.w, p.doc.Unit, p.doc.Decimals); err != nil {
			p.err = err
		}
		fmt.Fprintf(p.w, "Gedrukt: %s\n", p.amount(emu.Saldo[c]))
	}
}

// kengetallen prints the kengetallen as printed and, where the document holds
// what they follow from, as computed, with their class.
func (p *printer) kengetallen() {
	p.heading("Kengetallen, in procenten", budget.Source{})
	p.columns("vermeld", "berekend", "klasse")
	for _, k := range p.doc.Paragraphs.Weerstandsvermogen.Kengetallen {
		for _, c := range k.Values.Columns() {
			p.kengetal(k.Kengetal, c, k.Values[c].String())
		}
	}
	for _, c := range []budget.Column{budget.MustParseColumn("2019-realisatie"), budget.MustParseColumn("2020-realisatie")} {
		p.kengetal(kengetal.Solvabiliteitsratio, c, "")
	}
	p.end()
	fmt.Fprintln(p.w, "De klassen zijn die van de toezichthouders: praktijk, geen wet.")
	w := p.doc.Paragraphs.Weerstandsvermogen
	for _, c := range w.Ratio.Columns() {
		ratio, err := w.Weerstandsratio(c, 2, budget.HalfUp)
		if err != nil {
			p.err = err
		}
		class, _ := kengetal.WeerstandsratioScale().Class(ratio)
		fmt.Fprintf(p.w, "%v (vermeld %s), klasse %s\n", ratio, w.Ratio[c], class)
	}
}

func (p *printer) kengetal(k kengetal.Kengetal, c budget.Column, printed string) {
	computed, class := "–", ""
	if ratio, err := p.finances.Kengetallen().InForce(k, c, 1, budget.HalfUp); err == nil {
		if _, err := ratio.Value(); err == nil {
			computed = ratio.Outcome()
			class, _ = kengetal.SupervisorScale(k).Class(ratio)
		}
	}
	p.row(fmt.Sprintf("%s %s", k, budgetHeading(c)), printed, computed, class)
}

func (p *printer) taakvelden() {
	annex := p.doc.Taakvelden
	p.heading(fmt.Sprintf("Lasten per taakveld, de %d die de bron geeft", len(annex.Lines)), annex.Lines[0].Source)
	columns := annex.Lines[0].Lasten.Columns()
	p.columns(budgetHeading(columns[0]), budgetHeading(columns[1]))
	for _, group := range []struct {
		label string
		take  func(string) bool
	}{
		{"Taakvelden zonder 0.10 en 0.11", func(code string) bool { return code != "0.10" && code != "0.11" }},
		{"0.10 Mutaties reserves", func(code string) bool { return code == "0.10" }},
	} {
		p.row(group.label, p.figure(annex.Sum(budget.Lasten, columns[0], group.take), budget.Calc{}), p.figure(annex.Sum(budget.Lasten, columns[1], group.take), budget.Calc{}))
	}
	p.end()
}

// waivers say why findings are accepted that come of putting the documents of
// several municipalities together.
func waivers(doc *programme.Document) []finding.Waiver {
	out := []finding.Waiver{{Code: "BBV2015", Place: finding.Place{Path: "financielePositie"}, Reason: "de balans is die van Medemblik, van 31 december 2019 en 2020"}}
	for i := range doc.Explanation.Incidenteel {
		out = append(out, finding.Waiver{Code: "BBV3011", Place: finding.Place{Path: fmt.Sprintf("toelichtingOverzicht.incidenteel[%d].programma", i)},
			Reason: "de programma's zijn die van Leidschendam-Voorburg"})
	}
	return out
}

// findings runs all rules, those on plausibility too, and prints what they find
// and what was waived.
func findings(w io.Writer, doc *programme.Document, lang finding.Language) error {
	report, err := validate.Run(context.Background(), doc, append(rules.All(), rules.Plausibility()...), waivers(doc)...)
	if err != nil {
		return err
	}
	t := report.Tally
	fmt.Fprintln(w)
	example.Print(w, "", "Bevindingen: %d cijfers vergeleken, waarvan %d exact, %d door afronding verklaard, %d sluiten niet aan; %d niet te vergelijken",
		t.Exact+t.Plausible+t.Impossible, t.Exact, t.Plausible, t.Impossible, t.Unknown)
	explained, shown := map[string]int{}, []finding.Finding{}
	for _, f := range report.Findings {
		if f.Severity == finding.Info {
			explained[f.Code]++
		}
		if f.Severity > finding.Info || strings.HasPrefix(f.Place.Path, "financielePositie") {
			shown = append(shown, f)
		}
	}
	if err := example.Printer(lang).Print(w, shown...); err != nil {
		return err
	}
	var counts []string
	for _, code := range slices.Sorted(maps.Keys(explained)) {
		counts = append(counts, fmt.Sprintf("%s\u00a0%d×", code, explained[code]))
	}
	fmt.Fprintln(w)
	example.Print(w, "Ter informatie, per regel: ", "%s", strings.Join(counts, ", "))
	fmt.Fprintf(w, "\nOntheven: %d\n", len(report.Waived))
	seen := map[string]bool{}
	for _, waived := range report.Waived {
		if line := waived.Code + "  " + waived.Waived; !seen[line] {
			seen[line] = true
			fmt.Fprintln(w, line)
		}
	}
	return nil
}
