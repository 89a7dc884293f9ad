package form

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/printed"
	"github.com/bbvgo/bbv/internal/labels"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// headerKinds are the words that make a cell one of a header.
var headerKinds = []lexicon.Kind{lexicon.Realisatie, lexicon.Begroting, lexicon.Meerjarenraming, lexicon.Prognose,
	lexicon.Lasten, lexicon.Baten, lexicon.Saldo, lexicon.Afwijking, lexicon.Wijziging, lexicon.ColumnTotal, lexicon.Stand,
	lexicon.Header}

// IsHeader reports whether a cell says something that headers of budget tables say: a year, a date, a stage, a side, a
// formula, a unit.
func IsHeader(s string) bool {
	f := lexicon.Fold(s)
	if f == "" || IsYear(f) || IsDate(f) || IsFormula(f) || IsUnit(s) {
		return true
	}
	t := lexicon.Words(f)
	if slices.ContainsFunc(headerKinds, func(k lexicon.Kind) bool { return k.HasAny(t) }) {
		return true
	}
	return len(t) > 0 && (IsYear(t[0]) || LetterYear(t[0]) != 0 || len(t) <= 2 && lexicon.Marker.HasAll(t))
}

// Side is the side that a cell of a column of words names, 0 where it names none.
func Side(s string) budget.Side {
	f := lexicon.Fold(s)
	switch {
	case lexicon.CellLasten.Has(f):
		return budget.Lasten
	case lexicon.CellBaten.Has(f):
		return budget.Baten
	case lexicon.CellSaldo.Has(f):
		return budget.Saldo
	}
	return 0
}

// Mark is 1 for a cell that says voordeel, −1 for nadeel, 0 for other text.
func Mark(s string) int {
	f := lexicon.Fold(s)
	switch {
	case lexicon.Voordeel.Has(f):
		return 1
	case lexicon.Nadeel.Has(f):
		return -1
	}
	return 0
}

// Movement recognises a movement of a verloopoverzicht by the begin of its first word that says anything: 1 for one that
// raises the stand, −1 for one that lowers it, 0 for none. Words broken over two lines are joined.
func Movement(words []string) int {
	if len(words) == 0 {
		return 0
	}
	if lexicon.BeforeMovement.Has(words[0]) && len(words) > 1 {
		words = words[1:]
	}
	joined := strings.Join(words[:min(2, len(words))], "")
	begins := func(entry string) bool {
		if len(entry) <= 3 {
			return words[0] == entry
		}
		return strings.HasPrefix(words[0], entry) || strings.HasPrefix(joined, entry)
	}
	switch {
	case lexicon.MovementDown.Some(begins):
		return -1
	case lexicon.MovementUp.Some(begins):
		return 1
	}
	return 0
}

// IsUnit reports whether a text names the unit of a table.
func IsUnit(s string) bool {
	_, ok := UnitOf(s)
	return ok
}

// UnitOf returns the unit that a text names. Only short lines are looked at: prose that mentions an amount is not a caption.
func UnitOf(s string) (unit budget.Unit, ok bool) {
	if len(s) > 160 || !strings.ContainsAny(s, "xX×*€") && !strings.Contains(lexicon.Fold(s), "in ") {
		return unit, false
	}
	unit, err := printed.ParseUnit(s)
	return unit, err == nil
}

// TitleBeforeUnit is the title in front of a unit on one line, as in "Beleidsveld: Jeugd bedragen x €1000" and
// "EMU-saldo (x € 1.000)"; empty where there is none.
func TitleBeforeUnit(s string) string { return labels.TitleBeforeUnit(s) }

// IsUnitLine reports whether a line says nothing but a unit. One with its label ("eenheid: …") is that of a table below,
// and is taken apart by package labels.
func IsUnitLine(s string) bool {
	role, _ := labels.Of(s)
	return role == labels.None && IsUnit(s) && TitleBeforeUnit(s) == ""
}

// IsQuestion reports whether a line asks something about the figures below it, and so names nothing: "Wat mag het kosten?". A
// question about goals or activities says what the table is of.
func IsQuestion(s string) bool {
	f := lexicon.Fold(strings.TrimSpace(s))
	first, _, _ := strings.Cut(f, " ")
	if _, behind, asks := strings.Cut(f, "?"); asks && behind != "" {
		return false // a name stands behind the question
	}
	return lexicon.Question.Has(first) && !lexicon.GoalTable.Within(f) && !lexicon.ActivityHeader.Within(f) && !lexicon.GoalHeader.Within(f)
}

// fewNumbered is how many columns have numbers at least, where a row numbers them.
const fewNumbered = 3

// NumbersColumns reports whether the cells of a row number the columns: 1, 2, 3, or (1), (2), (3), the first of them 1 or 2,
// as the labels may have the 1.
func NumbersColumns(cells iter.Seq[string]) bool {
	first, n := 0, 0
	for text := range cells {
		number, err := strconv.Atoi(strings.Trim(text, "()[] "))
		switch {
		case text == "" && n == 0:
		case err != nil, n == 0 && number != 1 && number != 2, n > 0 && number != first+n:
			return false
		default:
			if n == 0 {
				first = number
			}
			n++
		}
	}
	return n >= fewNumbered
}

// Groups is where groups of names begin of which none comes back in its group: lasten, baten, saldo, lasten, baten are two. A
// year among other names is a group of its own.
func Groups(names []string) (starts []int) {
	all := !slices.ContainsFunc(names, func(name string) bool { return !IsYear(name) })
	first := 0
	for i, name := range names {
		if i == 0 || slices.Contains(names[first:i], name) || !all && (IsYear(name) || IsYear(names[i-1])) {
			starts, first = append(starts, i), i
		}
	}
	return starts
}
