package rhythm

import (
	"strings"

	"github.com/bbvgo/bbv/internal/form"
)

// Costs of what is odd in the reading of a table, in tenths of the cost of a row that does not fit.
const (
	costSkip       = 7  // an empty cell that was lost, the first in a row
	costSkipMore   = 2  // each further one beside it
	costSkipText   = 5  // a lost cell of texts or marks
	costSection    = 6  // a line of words alone between rows
	costNoLabel    = 18 // a row without a label
	costInLabel    = 15 // a figure behind a label that belongs to it: langer dan 1 jaar; from 10 to 20 all published tables read alike
	costMisfit     = 30 // words where a figure belongs, a figure where a label does
	costTorn       = 60 // a line whose first cell is a heading, and whose other cells are a row
	costMark       = 12 // a mark where a figure belongs, or what stands for a figure where a mark does
	costYear       = 5  // a year where a figure belongs
	costYearName   = 6  // a first row whose label speaks as headers do
	costLoose      = 20 // a figure above the first row
	voteYears      = 4  // for each row, of a header of years
	voteStub       = 10 // for each row, of a header of the labels and a name for each column
	voteHeading    = 2  // less for each heading behind it
	costTextBehind = 4  // more for one that stands behind another column
	costTextShape  = 4  // for each column of texts that a shape has
)

// looseCost is what a token costs above the first row.
func looseCost(t token) int {
	if t.kind == figure {
		return costLoose
	}
	return 0
}

func sectionCost(t token) int {
	switch t.kind {
	case word, year, mark:
		return costSection
	case empty:
		return 0
	}
	return costMisfit
}

// headerWords is how many words the name of a column has at most that speaks of no year: "Begroting na wijziging".
const headerWords = 3

// firstLabelCost is what a token costs as the label of the first row: one that speaks as headers do, of a year, say, and
// has no number is more likely the end of the header.
func firstLabelCost(t token, years bool) int {
	first, _, _ := strings.Cut(t.text, " ")
	if t.kind == word && kindOf(first) != code && (hasYear(t.text) || len(strings.Fields(t.text)) <= headerWords && form.Side(t.text) == 0 && form.IsHeader(t.text)) {
		return costYearName
	}
	return labelCost(t, years)
}

// labelCost is what a token costs as the label of a row; years tells whether years are labels.
func labelCost(t token, years bool) int {
	switch {
	case t.kind == word, t.kind == empty, t.kind == year && years:
		return 0
	case t.kind == figure:
		return costMisfit
	}
	return costMisfit / 2
}

// cellCost is what a token costs in a column of a kind.
func cellCost(t token, column kind) int {
	switch {
	case t.kind == empty, t.kind == column, column == word && t.kind == mark:
		return 0
	case column == figure && t.kind == year:
		return costYear
	case column == figure && t.kind == mark, column == mark && t.kind == figure && !strings.ContainsAny(t.text, "0123456789"):
		return costMark
	}
	return costMisfit
}
