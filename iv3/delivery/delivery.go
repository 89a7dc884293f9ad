package delivery

import (
	"cmp"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/iv3"
)

// Version is a version of the CBS delivery schema, "1.0" to "2.1". The zero value,
// Detect, asks a reader to find out.
type Version = enum.Of[versions]

// The published versions. Only V21 is written.
const (
	Detect Version = iota
	V10            // v1.0: boekjaar and periode are texts, contact has "e-mail"
	V11            // v1.1: as 1.0, with open metadata
	V20            // v2.0: boekjaar and periode are numbers, rows take no unknown keys
	V21            // v2.1: all five lists are required, rows take unknown keys
)

type versions struct{}

func (versions) List() *enum.List { return &versionList }

var versionList = enum.List{Type: "Version", What: "version", Words: []string{"detect", "1.0", "1.1", "2.0", "2.1"}}

// Status says whether a delivery is a budget or an account, "Begroting" or "Realisatie".
// The zero value is neither.
type Status = enum.Of[statuses]

// The statuses.
const (
	Begroting Status = iota + 1
	Realisatie
)

type statuses struct{}

func (statuses) List() *enum.List { return &statusList }

var statusList = enum.List{Type: "Status", What: "status", First: uint8(Begroting), Words: []string{"Begroting", "Realisatie"}}

// Period is the period of a delivery (periode): 0 the begroting, 1 to 4 a quarter, 5 the
// jaarrekening. Quarters count from 1 January (general knowledge, not in the schema).
type Period = enum.Of[periods]

// The periods of a whole year; between them stand the quarters 1 to 4.
const (
	PeriodBegroting    Period = 0
	PeriodJaarrekening Period = 5
)

type periods struct{}

func (periods) List() *enum.List { return &periodList }

var periodList = enum.List{Type: "Period", What: "periode", Words: []string{"begroting", "kwartaal 1", "kwartaal 2", "kwartaal 3", "kwartaal 4", "jaarrekening"}}

// Delivery is an Iv3 delivery: what an authority sends to CBS. It can be incomplete or
// wrong; [controls.Check] says what is. Amounts are in euros, whatever the unit of the file.
type Delivery struct {
	Version Version
	// Encoding is that of the file that was read, "utf-8", "utf-8 with bom" or "windows-1252", or "xlsx" of a workbook; empty for a
	// delivery that was made.
	Encoding string
	// Unit is the unit of the amounts in the file. The schema does not state it: CBS's own
	// conversion from the spreadsheet writes whole euros, its test files of 2020 thousands.
	Unit         budget.Unit
	Meta         Metadata
	Contact      Contact
	Remarks      []Remark
	Lasten       []MatrixRow[iv3.Taakveld]
	Baten        []MatrixRow[iv3.Taakveld]
	BalansLasten []MatrixRow[iv3.Balanspost]
	BalansBaten  []MatrixRow[iv3.Balanspost]
	Standen      []Stand
	Kengetallen  []PeriodValue
	Indicatoren  []PeriodValue

	// Absent names the lists of data that the file lacks; none for a delivery that was made.
	Absent []string
	// Faults is what reading the file found wrong with its structure; none for a delivery that was made. What was mended since is
	// to be taken out of it. [Delivery.Write] refuses while there is one for which rows were left out.
	Faults []finding.Finding

	had filled // when it was read
}

// filled are the lists that have rows.
func (d *Delivery) filled() (has filled) {
	return filled{len(d.Lasten) > 0, len(d.Baten) > 0, len(d.BalansLasten) > 0, len(d.BalansBaten) > 0, len(d.Standen) > 0, len(d.Kengetallen) > 0, len(d.Indicatoren) > 0}
}

// filled says of each list, in the order of listNames, whether it has rows.
type filled [7]bool

var listNames = [...]string{"lasten", "baten", "balans_lasten", "balans_baten", "balans_standen", "kengetallen", "beleidsindicatoren"}

// Metadata says what a delivery is about.
type Metadata struct {
	Layer             iv3.Layer // overheidslaag
	Number            string    // overheidsnummer, such as "0518"; a text
	Name              string    // overheidsnaam
	Year              int       // boekjaar
	Period            Period    // periode
	Status            Status
	Date              string // datum, as written: 2024-11-15T10:00:00, possibly with Z or +01:00 behind it
	DetailsPublic     bool   // details_openbaar
	FinancialPackage  string // financieel_pakket
	ExportSoftware    string // export_software
	Software, Publish string // software, publiceren: v1.1 only
}

// Contact is the person who sent the delivery.
type Contact struct {
	Name, Email, Phone string
}

// Remark is a remark (opmerking) with the author, which may be empty.
type Remark struct {
	Text, Author string
}

// RowPlace is where a row stands in a file. It has a fifth of the bytes of a place of package
// finding (24 of 120), because a delivery has many rows and few findings. The zero value is
// nowhere, for a row that was made rather than read.
type RowPlace struct {
	Line, Column int // from 1; of a workbook those of the cell, whose sheet the list tells
	Index        int // of the row in its list, from 0
}

// MatrixRow is an amount of one of the four matrices (verdelingsmatrix): on a taakveld, or a
// mutation of a balance item, by economic category.
type MatrixRow[C iv3.Taakveld | iv3.Balanspost] struct {
	Post      C
	Categorie iv3.Categorie
	Bedrag    budget.Amount
	Details   string // the JSON text of the object "details", or empty; its content is not defined
	Place     RowPlace
	Uncoded   Uncoded
}

// Stand is a balance sheet figure at a date (standper), such as "1 januari" or "ultimo".
type Stand struct {
	Balanspost iv3.Balanspost
	Standper   string
	Bedrag     budget.Amount
	Place      RowPlace
	Uncoded    Uncoded
}

// Uncoded keeps the texts that a file has where a code should stand and that are none, for
// the finding and for writing back; both are empty in a row that is right.
type Uncoded struct {
	Post      string // in the place of the taakveld or balanspost
	Categorie string
}

// PeriodValue is a kengetal or beleidsindicator for a report period. The value is a text, as
// in the schema: "54,2%".
type PeriodValue struct {
	Verslagperiode string
	Code           string
	Waarde         string
	Place          RowPlace
}

// Amounts returns the lasten and baten, lasten first, in the order of the rows.
// Rows whose codes could not be read are left out: [controls.Check] reports them.
func (d *Delivery) Amounts() (amounts []iv3.TaakveldAmount) {
	d = lenient.OrZero(d)
	add := func(side budget.Side, matrix []MatrixRow[iv3.Taakveld]) {
		for _, r := range matrix {
			if !r.Post.IsZero() && !r.Categorie.IsZero() {
				amounts = append(amounts, iv3.TaakveldAmount{Side: side, Taakveld: r.Post, Categorie: r.Categorie, Amount: r.Bedrag})
			}
		}
	}
	add(budget.Lasten, d.Lasten)
	add(budget.Baten, d.Baten)
	return amounts
}

// SetAmounts replaces the lasten and baten, one row for each cell, in code order. Every
// amount needs a category; see [iv3.Classification.FillCategorieen]. €0 makes no row. The faults of the rows that are replaced
// go with them.
func (d *Delivery) SetAmounts(amounts []iv3.TaakveldAmount) error {
	if d == nil {
		return &budget.ParseError{What: "line", Reason: "there is no delivery to put it in: make one with &delivery.Delivery{}"}
	}
	sums := map[iv3.TaakveldAmount]budget.Amount{}
	for _, a := range amounts {
		cell := iv3.TaakveldAmount{Side: a.Side, Taakveld: a.Taakveld, Categorie: a.Categorie}
		if a.Taakveld.IsZero() || a.Categorie.IsZero() || a.Side != budget.Lasten && a.Side != budget.Baten {
			return &budget.ParseError{What: "line", Input: a.Side.String() + " " + a.Taakveld.String() + " " + a.Categorie.String(), Reason: "a row of a delivery needs a side, a taakveld and a category"}
		}
		sums[cell] = sums[cell].Add(a.Amount)
	}
	d.Lasten, d.Baten = rowsOf(sums, budget.Lasten), rowsOf(sums, budget.Baten)
	d.Faults = slices.DeleteFunc(slices.Clone(d.Faults), func(f finding.Finding) bool {
		return strings.HasPrefix(f.Place.Path, "data.lasten[") || strings.HasPrefix(f.Place.Path, "data.baten[")
	})
	return nil
}

func rowsOf(sums map[iv3.TaakveldAmount]budget.Amount, side budget.Side) (list []MatrixRow[iv3.Taakveld]) {
	for cell, amount := range sums {
		if cell.Side == side && !amount.IsZero() {
			list = append(list, MatrixRow[iv3.Taakveld]{Post: cell.Taakveld, Categorie: cell.Categorie, Bedrag: amount})
		}
	}
	slices.SortFunc(list, func(a, b MatrixRow[iv3.Taakveld]) int {
		return cmp.Or(a.Post.Compare(b.Post), a.Categorie.Compare(b.Categorie))
	})
	return list
}
