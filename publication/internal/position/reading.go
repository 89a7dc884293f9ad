package position

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table/understand"
)

// Reading is what tables say of the financiële positie. Begin with the zero value and Add tables.
type Reading struct {
	Balans      balans.Balans
	EMU         programme.EMUClaim
	Kengetallen []programme.KengetalClaim
	Placed      []Place
	Title       string // of the document, for the sources
	taken       map[string]bool
}

// Place is where a figure belongs in a document.
type Place struct {
	Table int
	Cell  understand.CellRef
	Path  string
}

// Write writes what was read into a document that has no financiële positie and no kengetallen yet.
func (r *Reading) Write(d *programme.Document) {
	emu := r.EMU.Saldo != nil || r.EMU.Lines.Exploitatiesaldo != nil
	if r.Balans.Posts != nil || emu {
		d.Position = &programme.FinancielePositie{}
	}
	if r.Balans.Posts != nil {
		d.Position.Balans = &r.Balans
	}
	if emu {
		d.Position.EMU = &r.EMU
	}
	if len(r.Kengetallen) > 0 {
		d.Paragraphs = &programme.Paragraphs{Weerstandsvermogen: &programme.Weerstandsvermogen{Kengetallen: r.Kengetallen}}
	}
}

// claim reports whether a column at a path is free, and takes it.
func (r *Reading) claim(path string, c budget.Column) bool {
	key := path + "." + c.String()
	if c == (budget.Column{}) || r.taken[key] {
		return false
	}
	r.taken[key] = true
	return true
}

func (r *Reading) place(t *Table, at understand.CellRef, path string, c budget.Column) {
	r.Placed = append(r.Placed, Place{t.Number, at, path + "." + c.String()})
}

func (r *Reading) source(t *Table, row string) budget.Source {
	return budget.Source{Document: r.Title, Table: t.Table.Caption, Row: row}
}
