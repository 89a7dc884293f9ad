package programme

import (
	"maps"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme/verantwoording"
)

// DocumentKind says which document of the budget cycle a Document is: one of the
// two that the BBV shapes, or one that a council asks for in between and that no
// law shapes. The zero value is none and is refused when a document is read.
type DocumentKind = enum.Of[documentKinds]

// The kinds of document.
const (
	Begroting   DocumentKind = iota + 1 // the budget (BBV art. 7)
	Jaarstukken                         // the annual report and accounts (art. 24)

	Kadernota          // what comes before a begroting: kadernota, perspectiefnota
	Voorjaarsnota      // an interim report that also looks ahead
	Bestuursrapportage // an interim report: bestuursrapportage, tussenrapportage, najaarsnota
)

type documentKinds struct{}

func (documentKinds) List() *enum.List { return &documentKindList }

var documentKindList = enum.List{Type: "DocumentKind", What: "kind of document", First: 1,
	Words: []string{"begroting", "jaarstukken", "kadernota", "voorjaarsnota", "bestuursrapportage"}}

// Document is a begroting, jaarstukken or another document of the budget cycle as the
// municipality printed it.
//
// The zero value is an empty document that Write refuses: it has no kind and
// no year. The methods read a nil *Document as an empty one.
type Document struct {
	// Kind says which document it is.
	Kind DocumentKind `json:"soort"`
	// Title is the title as printed.
	Title string `json:"titel,omitzero"`
	// Municipality is the gemeente, provincie, gemeenschappelijke regeling or waterschap
	// whose document it is.
	Municipality Municipality `json:"gemeente"`
	// Year is the begrotingsjaar, a calendar year from 1900 to 2999.
	Year int `json:"jaar"`
	// Unit is the unit in which the document prints its figures. Amounts are
	// in euros all the same; the unit says how coarsely they were rounded.
	Unit budget.Unit `json:"eenheid"`
	// Decimals is how many decimals of the unit are printed, 0 to 9, normally
	// 0.
	Decimals int `json:"decimalen,omitzero"`
	// Partial says that this is a part of what was printed: some programmes, and
	// not all. What the programmes and the whole come to is then not computed, and
	// columns and parts of the financiële positie that are not here are no finding.
	Partial bool `json:"gedeeltelijk,omitzero"`
	// Columns are the columns of the document in the order of printing.
	Columns []PrintedColumn `json:"kolommen,omitzero"`
	// Comparison says which two columns the column Afwijking compares; absent
	// where the document has no such column.
	Comparison *ComparedColumns `json:"vergelijking,omitzero"`
	// Programmes are the programmes in the order of printing (BBV art. 8).
	Programmes []Programme `json:"programmas,omitzero"`
	// ProgrammeTotals are the printed totals over all programmes.
	ProgrammeTotals []Claim `json:"gedruktProgrammas,omitzero"`
	// Dekkingsmiddelen are the algemene dekkingsmiddelen (BBV art. 8, fifth
	// paragraph).
	Dekkingsmiddelen *Dekkingsmiddelen `json:"algemeneDekkingsmiddelen,omitzero"`
	// Overhead is the overzicht van de kosten van overhead (BBV art. 8, first
	// paragraph, under c).
	Overhead *Line `json:"overhead,omitzero"`
	// Vpb is the heffing voor de vennootschapsbelasting (BBV art. 8, first
	// paragraph, under d).
	Vpb *Line `json:"vpb,omitzero"`
	// Onvoorzien is the post onvoorzien (BBV art. 8, first paragraph, under
	// e); jaarstukken need not print it (art. 27, first paragraph, under b).
	Onvoorzien *Line `json:"onvoorzien,omitzero"`
	// Reserves are mutations of reserves that belong to no programme.
	Reserves []ReserveLine `json:"reserves,omitzero"`
	// Claims are the printed totals of the overzicht van baten en lasten:
	// totaal lasten, totaal baten, totaal saldo, resultaat.
	Claims []Claim `json:"gedrukt,omitzero"`
	// Explanation is the toelichting op het overzicht van baten en lasten (BBV
	// art. 19, 23 and 28).
	Explanation *Toelichting `json:"toelichtingOverzicht,omitempty"`
	// Amendments are the begrotingswijzigingen (BBV art. 18), in the order in
	// which they were decided.
	Amendments cyclus.Amendments `json:"begrotingswijzigingen,omitzero"`
	// Bijstellingen are the overzichten of bijstellingen: the verloop of the
	// begrotingssaldo, and lists of nieuw beleid, of ombuigingen, of what an interim
	// report changes. The BBV prescribes none of them.
	Bijstellingen []cyclus.Bijstellingen `json:"bijstellingen,omitzero" since:"2"`
	// Kostensoorten are the lasten and baten by kostensoort, of the whole or of a
	// part of it.
	Kostensoorten []Kostensoorten `json:"kostensoorten,omitzero" since:"2"`
	// Staten are tables that stand in no paragraaf and that no provision shapes,
	// such as a subsidiestaat.
	Staten []Staat `json:"staten,omitzero" since:"2"`
	// Paragraphs are the paragrafen (BBV art. 9 to 16 and 26).
	Paragraphs *Paragraphs `json:"paragrafen,omitempty"`
	// Position is the financiële positie (BBV art. 20 to 22), or the balans
	// with its toelichting (art. 30 to 58).
	Position *FinancielePositie `json:"financielePositie,omitempty"`
	// Taakvelden is the bijlage with the lasten and baten per taakveld (BBV
	// art. 66).
	Taakvelden *TaakveldAnnex `json:"taakveldenbijlage,omitempty"`
	// Rechtmatigheid is the rechtmatigheidsverantwoording, in jaarstukken from
	// 2023 on.
	Rechtmatigheid *Rechtmatigheid `json:"rechtmatigheid,omitempty"`
	// SiSa is a line on the bijlage with the verantwoordingsinformatie on
	// specifieke uitkeringen (BBV art. 24, third paragraph).
	SiSa string `json:"sisa,omitzero"`
	// Uitkeringen are the specifieke uitkeringen that this bijlage accounts for, in the order of
	// printing; an empty list says that there are none.
	Uitkeringen []verantwoording.Uitkering `json:"specifiekeUitkeringen,omitzero" since:"2"`
}

// Municipality is a gemeente, or another layer of government that has documents like
// these, by name: a provincie, a gemeenschappelijke regeling or a waterschap. The zero value
// names none.
type Municipality struct {
	// Name is the name without the word gemeente.
	Name string `json:"naam"`
	// Code is the code of the CBS, such as "GM1621", "PV28", "GR0123" or "WS0616".
	Code string `json:"code,omitzero"`
	// Kind is its layer as somebody states it; absent where code or name say enough. One
	// that contradicts the code is refused.
	Kind iv3.Layer `json:"overheidslaag,omitzero" since:"2"`
}

// PrintedColumn is a column of a document: what it means and how it is headed. The
// zero value means nothing, and Write refuses it.
type PrintedColumn struct {
	// Column is the year and stage.
	Column budget.Column `json:"kolom"`
	// Heading is the heading as printed.
	Heading string `json:"opschrift,omitzero"`
}

// ComparedColumns says what an afwijking compares. The law has the realisatie
// compared with the begroting na wijziging (BBV art. 28, under a). The zero
// value compares nothing, and Write refuses it.
type ComparedColumns struct {
	// Raming is the column with the estimate.
	Raming budget.Column `json:"raming"`
	// Realisatie is the column that is compared with it.
	Realisatie budget.Column `json:"realisatie"`
	// Heading is the heading of the column Afwijking as printed.
	Heading string `json:"opschrift,omitzero"`
}

// Step returns the value in euros of one unit of the last digit that the
// document prints: €1.000 for figures × € 1.000 without decimals. It is €0
// for a unit or decimals that do not exist.
func (d *Document) Step() budget.Amount {
	if d == nil {
		d = new(Document)
	}
	return step(d.Unit, d.Decimals)
}

// Label returns how the document heads a column: the heading as printed, or
// else the label of the column.
func (d *Document) Label(c budget.Column) string {
	if d != nil {
		for _, column := range d.Columns {
			if column.Column == c && column.Heading != "" {
				return column.Heading
			}
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

// Step returns the value in euros of one unit of the last digit that the
// claim prints, in a document d. That is the step of d, see Document.Step,
// unless the claim has a unit of its own: then it is that of this unit, with as
// many decimals as the figures of the claim show, since a table × € 1 miljoen
// with decimals may stand beside one × € 1.000 without. A claim without figures
// has the decimals of d.
func (c Claim) Step(d *Document) budget.Amount {
	if d == nil {
		d = new(Document)
	}
	if c.Unit == nil || *c.Unit == d.Unit {
		return d.Step()
	}
	figures := slices.Collect(maps.Values(c.Amounts))
	if c.Afwijking != nil {
		figures = append(figures, *c.Afwijking)
	}
	if len(figures) == 0 {
		return step(*c.Unit, d.Decimals)
	}
	decimals := 0
	for _, a := range figures {
		for decimals < maxDecimals && !printsExactly(a, decimals, *c.Unit) {
			decimals++
		}
	}
	return step(*c.Unit, decimals)
}

// maxDecimals is how many decimals a figure has at most in print.
const maxDecimals = 9

func printsExactly(a budget.Amount, decimals int, u budget.Unit) bool {
	printed, err := budget.Print(a, decimals, u, budget.Truncate)
	return err == nil && printed.Amount() == a
}
