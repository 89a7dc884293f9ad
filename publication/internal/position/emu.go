package position

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table/understand"
)

// addEMU takes in the EMU-saldo and the lines from which it follows, signed as they are printed: that is how the survey of the
// CBS has them. The ten lines of its older form have no place but the exploitatiesaldo.
func (r *Reading) addEMU(t *Table) {
	if r.EMU.Saldo != nil || r.EMU.Lines.Exploitatiesaldo != nil { // printed twice
		return
	}
	r.EMU.Source, r.EMU.Lines.Source = r.source(t, ""), r.source(t, "")
	lines := &r.EMU.Lines
	to := map[string]*budget.Series{"saldo": &r.EMU.Saldo, "exploitatiesaldo": &lines.Exploitatiesaldo, "mutatieVasteActiva": &lines.Activa,
		"mutatieVoorzieningen": &lines.Voorzieningen, "mutatieVoorraden": &lines.Voorraden, "boekwinst": &lines.Boekwinst}
	for i := range t.Rows {
		key, ok := lexicon.EMURegel.Of(t.label(i, -1))
		if !ok {
			continue
		}
		path := "financielePositie.emu.berekening." + key
		if key == "saldo" {
			path = "financielePositie.emu.gedruktSaldo"
		}
		for j, c := range t.Columns {
			at := understand.CellRef{Row: i, Column: j}
			amount, ok := t.amount(at)
			if !ok || !r.claim(path, c) {
				continue
			}
			if *to[key] == nil {
				*to[key] = budget.Series{}
			}
			(*to[key])[c] = amount
			r.place(t, at, path, c)
		}
	}
}
