package publication

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table/understand"
)

// Cover is what the cover of a document says, and its tables need not repeat. A zero field is unknown.
type Cover struct {
	Kind         programme.DocumentKind
	Title        string
	Municipality programme.Municipality
	Year         int // the begrotingsjaar: of columns that name a stage and no year
	// Stage is that of columns that name a year and no stage. Where it is unknown, a begroting prints the begroting of its
	// year and the meerjarenraming of the three after it (BBV art. 22) in such columns, and of others nothing is known.
	Stage budget.Stage
	// Unit is that of the figures of tables that name none, or several that contradict each other; nil where it is unknown,
	// and these figures are not placed. What a table says of its unit goes before it.
	Unit *budget.Unit
}

// Assembly is a document made of tables. It is partial: it holds what the tables say and a document has a place for, and
// lists the rest. Every figure of the tables is either placed or not placed, and none is both. The zero value holds nothing.
type Assembly struct {
	Document  *programme.Document
	Placed    []Placed    // by table, row and column
	NotPlaced []NotPlaced // likewise
}

// Placed is where a figure of a table stands in the document. The zero value is the first cell, nowhere.
type Placed struct {
	Table int // counted from 0, as the tables were given
	Cell  understand.CellRef
	Path  string // of the amount, or of what an indicator or a goal says, see [programme.Document.At]
}

// NotPlaced is figures of a row or column that have no place in the document. The zero value is none.
type NotPlaced struct {
	Table  int // counted from 0, as the tables were given
	Cells  []understand.CellRef
	Label  string // of the row, or of the column if the reason lies there
	Reason Reason
}

// Reason is why figures have no place in a document. The zero value is none.
type Reason = enum.Of[reasons]

// The reasons.
const (
	UnknownUnit   Reason = iota + 1 // the unit is not named, or disputed: give it, see [Cover] and [understand.Given]
	UnknownColumn                   // the column names no year and stage, and the cover does not help
	SameColumn                      // another column has the same year, stage and side
	OtherColumn                     // the column holds something else: a wijziging, a stand, the difference of other columns
	UnknownSide                     // it is not known whether this is lasten, baten or something else
	UnknownSign                     // the figures do not tell what a minus means
	DoesNotAddUp                    // it is called a total or a part of one, and is none of what stands beside it
	NoRoom                          // a document has no place for it: the parts of overhead, the saldo of a taakveld, lasten and baten with mutations of reserves in them
	PrintedTwice                    // the row is printed once more, with the same figures or others
	Unread                          // the cell is no value that an indicator can have, or contradicts its column
	Unnamed                         // no row and no heading names the indicator, or nothing names the programme that it or a goal is of
	OtherTable                      // the table prints a part of lasten and baten once more, as the incidentele are
	Undecided                       // the table does not tell whether comma or point marks decimals: "1,000" beside "1.9"
)

type reasons struct{}

func (reasons) List() *enum.List { return &reasonList }

var reasonList = enum.List{Type: "Reason", What: "reason", First: 1, Words: []string{"eenheid onbekend", "kolom onbekend", "kolom dubbel", "andere kolom",
	"zijde onbekend", "teken onbekend", "telt niet op", "geen plaats", "dubbel vermeld",
	"onleesbaar", "naam onbekend", "andere tabel", "komma of punt niet te bepalen"}}
