package decision

import (
	"cmp"
	"path"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/said"
)

// Decisions is what people decided about the tables of a publication. The zero value
// is no decision.
type Decisions struct {
	// Sums are sums that somebody added by hand.
	Sums []Sum `json:"sommen,omitempty"`
	// NoSums are sums that figures suggest and that are not meant.
	NoSums []Sum `json:"geenSommen,omitempty"`
	// NotSame are figures of two tables that look like one and are not.
	NotSame []NotSame `json:"nietHetzelfde,omitempty"`
	// Accepted are findings that are accepted.
	Accepted []Acceptance `json:"ontheffingen,omitempty"`
}

// Signed says who decided something, when and why.
type Signed struct {
	By     string      `json:"door"`
	On     budget.Date `json:"op"`
	Reason string      `json:"reden"`
}

// Sum says that a total is the sum of its parts. The total names a row, a column or
// a cell of a table: of a row the sum is that in every column with figures, of a column
// that in every row.
type Sum struct {
	Total Anchor    `json:"totaal"`
	Parts []Summand `json:"delen"`
	Signed
}

// Summand is a part of a sum, in the table of its total. What it leaves empty is the row,
// or the column, of the total.
type Summand struct {
	// Row is the label of the row.
	Row string `json:"rij,omitempty"`
	// Section is the heading above the row.
	Section string `json:"onder,omitempty"`
	// Column is the heading of the column.
	Column string `json:"kolom,omitempty"`
	// Minus says that it is subtracted.
	Minus bool `json:"min,omitempty"`
}

// anchor is where the part stands.
func (p Summand) anchor() Anchor { return Anchor{Section: p.Section, Row: p.Row, Column: p.Column} }

// NotSame says that two figures are not the same, whatever their tables have in
// common.
type NotSame struct {
	First  Anchor `json:"eerste"`
	Second Anchor `json:"tweede"`
	Signed
}

// Acceptance accepts findings of one code at one cell, in one sentence or at one path of a document, or about one table where the
// place names no row, no column and no path. It is of the figure that is printed there, as far as the place
// says it: of another one nobody decided anything.
type Acceptance struct {
	Code  string `json:"code"`
	Place Anchor `json:"plaats"`
	Signed
}

// reason is what a report says of a finding that is accepted.
func (s Signed) reason() string { return s.Reason + " (" + s.By + ", " + string(s.On) + ")" }

// Why a decision is refused.
var (
	errUnsigned = said.Errorf(finding.Text{NL: "vul in wie het besloot (door), op welke dag (op) en waarom (reden)",
		EN: "say who decided it (door), on which day (op) and why (reden)"})
	errNowhere = said.Errorf(finding.Text{NL: "zeg waar: een rij (rij), een kolom (kolom) of een cijfer (cijfer)",
		EN: "say where: a row (rij), a column (kolom) or a figure (cijfer)"})
	errNoTable = said.Errorf(finding.Text{NL: "zeg welke tabel (tabel) of zin (zin), of een rij (rij), kolom (kolom) of cijfer (cijfer), of het pad in een document (pad)",
		EN: "say which table (tabel) or sentence (zin), or a row (rij), column (kolom) or figure (cijfer), or the path in a document (pad)"})
	errSentence = said.Errorf(finding.Text{NL: "een zin (zin) heeft geen optellingen: noem een tabel (tabel)", EN: "a sentence (zin) has no sums: name a table"})
	errDocument = said.Errorf(finding.Text{NL: "het pad in een document (pad) is voor bevindingen die aanvaard worden: noem een tabel of een zin",
		EN: "the path in a document (pad) is for findings that are accepted: name a table, or a sentence"})
	errNoParts = said.Errorf(finding.Text{NL: "noem de delen van de som (delen), elk met zijn rij (rij) of kolom (kolom)",
		EN: "name the parts of the sum (delen), each by its row (rij) or column (kolom)"})
	errNoCode  = said.Errorf(finding.Text{NL: "zeg welke bevinding (code)", EN: "say which finding (code)"})
	errBadFile = said.Errorf(finding.Text{NL: "de naam van het bestand (bestand) is geen patroon: een [ wordt niet gesloten",
		EN: "the name of the file (bestand) is no pattern: a [ is not closed"})
	errNoReader = said.Errorf(finding.Text{NL: "er is geen lezer (io.Reader)", EN: "there is no reader"})
)

func (s Signed) check() error {
	if s.By == "" || s.On == "" || s.Reason == "" {
		return errUnsigned
	}
	return nil
}

// lines reports whether an anchor names more than a table.
func (a Anchor) lines() bool {
	return a.Row != "" || a.Column != "" || a.Figure != "" || a.Sentence != "" || a.Path != ""
}

func (a Anchor) check() error {
	if _, err := path.Match(a.File, ""); err != nil {
		return errBadFile
	}
	return nil
}

func (s Sum) check() error {
	if err := cmp.Or(s.Total.check(), s.Signed.check()); err != nil {
		return err
	}
	switch {
	case s.Total.Sentence != "":
		return errSentence
	case s.Total.Path != "":
		return errDocument
	case s.Total.Row == "" && s.Total.Column == "":
		return errNowhere
	case len(s.Parts) == 0:
		return errNoParts
	}
	for _, p := range s.Parts {
		if p.Row == "" && p.Column == "" {
			return errNoParts
		}
	}
	return nil
}

func (n NotSame) check() error {
	err := cmp.Or(n.First.check(), n.Second.check(), n.Signed.check())
	switch {
	case err != nil:
		return err
	case n.First.Path != "" || n.Second.Path != "":
		return errDocument
	case !n.First.lines() || !n.Second.lines():
		return errNowhere
	}
	return nil
}

func (a Acceptance) check() error {
	switch {
	case a.Code == "":
		return errNoCode
	case a.Place.Caption == "" && !a.Place.lines():
		return errNoTable
	}
	return cmp.Or(a.Place.check(), a.Signed.check())
}
