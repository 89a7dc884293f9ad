package programme

import (
	"fmt"

	"github.com/bbvgo/bbv/budget"
)

// Kind says which of the two documents of the budget cycle a Document is. The
// zero value is none and is refused when a document is read.
type Kind uint8

// The kinds of document.
const (
	Begroting   Kind = iota + 1 // the budget (BBV art. 7)
	Jaarstukken                 // the annual report and accounts (art. 24)
)

var kindTexts = [...]string{"", "begroting", "jaarstukken"}

// String returns the Dutch word.
func (k Kind) String() string {
	if k == Begroting || k == Jaarstukken {
		return kindTexts[k]
	}
	return fmt.Sprintf("Kind(%d)", uint8(k))
}

// MarshalText implements encoding.TextMarshaler; a kind that is neither of
// the two is an error.
func (k Kind) MarshalText() ([]byte, error) {
	if k != Begroting && k != Jaarstukken {
		return nil, &budget.ParseError{What: "kind of document", Input: k.String(), Reason: "want begroting or jaarstukken"}
	}
	return []byte(kindTexts[k]), nil
}

// UnmarshalText implements encoding.TextUnmarshaler.
func (k *Kind) UnmarshalText(text []byte) error {
	for _, kind := range []Kind{Begroting, Jaarstukken} {
		if kindTexts[kind] == string(text) {
			*k = kind
			return nil
		}
	}
	return &budget.ParseError{What: "kind of document", Input: string(text), Reason: "want begroting or jaarstukken"}
}

// Document is a begroting or jaarstukken. The zero value is an empty document
// that Write refuses: it has no kind and no year.
type Document struct {
	// Kind is begroting or jaarstukken.
	Kind Kind `json:"soort"`
	// Title is the title as printed.
	Title string `json:"titel,omitzero"`
	// Municipality is the gemeente or provincie whose document it is.
	Municipality Municipality `json:"gemeente"`
	// Year is the begrotingsjaar, a calendar year.
	Year int `json:"jaar"`
	// Unit is the unit in which the document prints its figures. Leaves and
	// claims are whole euros; the unit says how coarsely they were rounded.
	Unit budget.Unit `json:"eenheid"`
	// Decimals is how many decimals of the unit are printed, normally 0.
	Decimals int `json:"decimalen,omitzero"`
	// Columns lists the columns of the document in the order of printing.
	Columns []Column `json:"kolommen"`
	// Comparison says which two columns the column Afwijking compares; nil
	// where the document has no such column.
	Comparison *Comparison `json:"vergelijking,omitzero"`
	// Programmes are the programmes in the order of printing (art. 8).
	Programmes []Programme `json:"programmas,omitzero"`
	// ProgrammeTotals are the printed totals over all programmes.
	ProgrammeTotals []Claim `json:"gedruktProgrammas,omitzero"`
	// Dekkingsmiddelen are the algemene dekkingsmiddelen (art. 8, fifth
	// paragraph).
	Dekkingsmiddelen *Dekkingsmiddelen `json:"algemeneDekkingsmiddelen,omitzero"`
	// Overhead is the overzicht van de kosten van overhead (art. 8, first
	// paragraph, under c).
	Overhead *Line `json:"overhead,omitzero"`
	// Vpb is the heffing voor de vennootschapsbelasting (art. 8, first
	// paragraph, under d).
	Vpb *Line `json:"vpb,omitzero"`
	// Onvoorzien is the post onvoorzien (art. 8, first paragraph, under e);
	// jaarstukken need not print it (art. 27, first paragraph, under b).
	Onvoorzien *Line `json:"onvoorzien,omitzero"`
	// Reserves are mutations of reserves that belong to no programme.
	Reserves []ReserveLine `json:"reserves,omitzero"`
	// Claims are the printed totals of the overzicht van baten en lasten:
	// totaal lasten, totaal baten, totaal saldo, resultaat.
	Claims []Claim `json:"gedrukt,omitzero"`
}

// Municipality names a gemeente or provincie. The zero value names none.
type Municipality struct {
	// Name is the name without the word gemeente.
	Name string `json:"naam"`
	// Code is the CBS code, such as "GM1621".
	Code string `json:"code,omitzero"`
}

// Column is a column of a document: what it means and how it is headed.
type Column struct {
	// Column is the year and stage.
	Column budget.Column `json:"kolom"`
	// Heading is the heading as printed; where it is empty, Label applies.
	Heading string `json:"opschrift,omitzero"`
}

// Label returns the heading as printed, or else the label of the column.
func (c Column) Label() string {
	if c.Heading != "" {
		return c.Heading
	}
	return c.Column.Label()
}

// Comparison says what an Afwijking compares. The law has the realisatie
// compared with the begroting na wijziging (BBV art. 28, under a).
type Comparison struct {
	// Raming is the column with the estimate.
	Raming budget.Column `json:"raming"`
	// Realisatie is the column that is compared with it.
	Realisatie budget.Column `json:"realisatie"`
	// Heading is the heading of the column Afwijking as printed.
	Heading string `json:"opschrift,omitzero"`
}

// Step returns the value in euros of one unit of the last digit that the
// document prints: €1.000 for figures × € 1.000 without decimals.
func (d *Document) Step() budget.Amount {
	return step(d.Unit, d.Decimals)
}

// Label returns how the document heads a column: the heading as printed, or
// else the label of the column.
func (d *Document) Label(c budget.Column) string {
	for _, column := range d.Columns {
		if column.Column == c {
			return column.Label()
		}
	}
	return c.Label()
}

func step(u budget.Unit, decimals int) budget.Amount {
	p, err := budget.NewPrinted(1, decimals, u)
	if err != nil {
		return budget.Amount{}
	}
	return p.Amount()
}
