package lay

import (
	"cmp"
	"maps"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table"
)

// Bijstellingen are the overzichten of bijstellingen: the begin, every group with its bijstellingen and its total, the saldo
// below a group that prints one, and the einde. Kind and nature stand behind the figures where a bijstelling has any.
func Bijstellingen(d *programme.Document) (out []table.Table) {
	for _, b := range programme.Each[cyclus.Bijstellingen](d) {
		if b.Begin != nil || len(b.Groups) > 0 { // else it has claims alone
			out = append(out, bijstellingen(d, b))
		}
	}
	return out
}

func bijstellingen(d *programme.Document, b *cyclus.Bijstellingen) table.Table {
	caption := cmp.Or(b.Name, "Bijstellingen")
	if b.Programme != "" {
		caption += ": programma " + b.Programme
	}
	words := wordsOf(b)
	p := pageOf(d, caption, b.Columns(), words.heads()...)
	if b.Begin != nil {
		p.series(cmp.Or(b.Start, "Begin"), b.Begin, words.of(nil, nil)...)
	}
	for i := range b.Groups {
		g := &b.Groups[i]
		p.heading(g.Name)
		for k := range g.Items {
			p.series(g.Items[k].Name, g.Items[k].Amounts, words.of(g, &g.Items[k])...)
		}
		if g.Total != nil || len(b.Groups) > 1 && len(g.Items) > 1 {
			p.row("Totaal "+cmp.Or(g.Name, "bijstellingen"), func(c budget.Column) budget.Calc { return g.Sum(cyclus.Totaal, c) }, words.of(nil, nil)...)
		}
		if g.Saldo != nil {
			p.row("Saldo", func(c budget.Column) budget.Calc { return b.Saldo(i+1, c) }, words.of(nil, nil)...)
		}
	}
	label := "Totaal"
	if b.Begin != nil {
		label = "Saldo na bijstellingen"
	}
	p.row(label, func(c budget.Column) budget.Calc { return b.Saldo(len(b.Groups), c) }, words.of(nil, nil)...)
	for _, k := range slices.Sorted(maps.Keys(b.ByProgress)) {
		if words.progress {
			p.row("waarvan "+k.String(), func(c budget.Column) budget.Calc { return b.Progressed(k, c) }, words.of(nil, nil)...)
		}
	}
	return p.Table
}

// words says which columns of words an overzicht has: of the kind, the nature and the voortgang of its bijstellingen.
type words struct{ kind, nature, progress bool }

func wordsOf(b *cyclus.Bijstellingen) (w words) {
	for _, g := range b.Groups {
		w.kind = w.kind || g.Kind != 0 || slices.ContainsFunc(g.Items, func(b cyclus.Bijstelling) bool { return b.Kind != 0 })
		w.progress = w.progress || slices.ContainsFunc(g.Items, func(b cyclus.Bijstelling) bool { return b.Progress != 0 })
		w.nature = w.nature || slices.ContainsFunc(g.Items, func(b cyclus.Bijstelling) bool { return b.Nature != 0 })
	}
	return w
}

func (w words) heads() (heads []string) {
	if w.kind {
		heads = append(heads, "Soort")
	}
	if w.nature {
		heads = append(heads, "Aard")
	}
	if w.progress {
		heads = append(heads, "Voortgang")
	}
	return heads
}

// of are the words of a bijstelling; blanks of a row that is none.
func (w words) of(g *cyclus.BijstellingGroup, b *cyclus.Bijstelling) (cells []string) {
	kind, nature, progress := "", "", ""
	if b != nil {
		kind, progress = cmp.Or(b.Kind, g.Kind).String(), b.Progress.String()
		if b.Nature.Valid() {
			nature = b.Nature.String()
		}
	}
	if w.kind {
		cells = append(cells, kind)
	}
	if w.nature {
		cells = append(cells, nature)
	}
	if w.progress {
		cells = append(cells, progress)
	}
	return cells
}
