package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/inject"
	"github.com/bbvgo/bbv/table/understand"
)

// tally counts what became of the slips of one kind.
type tally struct {
	Made     int // slips in a figure that stands in a recorded sum
	Exceeds  int // of those, larger than the bound of one of its sums
	Detected int // of those, with an error
	One      int // of the detected, one error that accuses one cell
	OneRight int // of those, the right cell
	Among    int // of the detected, the right cell is accused or an alternative
	First    int // of the detected, the original is the suggestion for the right cell
	Top      int // of the detected, one error, at the right cell
	TopTo    int // of those, the original is its suggestion
}

func (t *tally) add(o tally) {
	t.Made += o.Made
	t.Exceeds += o.Exceeds
	t.Detected += o.Detected
	t.One += o.One
	t.OneRight += o.OneRight
	t.Among += o.Among
	t.First += o.First
	t.Top += o.Top
	t.TopTo += o.TopTo
}

// judge compares the errors that are found with what was really done.
func (t *tally) judge(s slip, errors []finding.Finding) {
	if len(errors) == 0 {
		return
	}
	t.Detected++
	accused, suggested := false, false
	for _, f := range errors {
		accused = accused || cell(f.Place) == s.at
		suggested = suggested || cell(f.Place) == s.at && f.Suggestion == s.right
		for _, o := range others(f) {
			accused = accused || cell(o.Place) == s.at
			suggested = suggested || cell(o.Place) == s.at && o.Suggestion == s.right
		}
	}
	t.Among += yes(accused)
	t.First += yes(suggested)
	if len(errors) > 1 {
		return
	}
	only := errors[0]
	at := cell(only.Place)
	t.Top += yes(at == s.at)
	t.TopTo += yes(at == s.at && only.Suggestion == s.right)
	if len(others(only)) == 0 {
		t.One++
		t.OneRight += yes(at == s.at)
	}
}

func cell(p finding.Place) understand.CellRef {
	return understand.CellRef{Row: p.Row - 1, Column: p.Column - 1}
}

// others are the figures that are wrong as well, or may be wrong instead.
func others(f finding.Finding) []finding.Related { return slices.Concat(f.Also, f.Alternatives) }

func yes(b bool) int {
	if b {
		return 1
	}
	return 0
}

// columns are the shares that the report prints.
var columns = [...]struct {
	name  string
	share func(t tally) (part, whole int)
}{
	{"detected", func(t tally) (int, int) { return t.Detected, t.Exceeds }},
	{"one cell accused", func(t tally) (int, int) { return t.One, t.Detected }},
	{"right of one", func(t tally) (int, int) { return t.OneRight, t.One }},
	{"among accused", func(t tally) (int, int) { return t.Among, t.Detected }},
	{"original suggested", func(t tally) (int, int) { return t.First, t.Detected }},
	{"accused first", func(t tally) (int, int) { return t.Top, t.Detected }},
	{"accused first with the original", func(t tally) (int, int) { return t.TopTo, t.Detected }},
}

// report writes the table of results.
func report(w io.Writer, tallies [inject.Kinds]tally) {
	fmt.Fprint(w, "| slip | made | exceeds a bound |")
	for _, c := range columns {
		fmt.Fprintf(w, " %s |", c.name)
	}
	fmt.Fprintln(w, "\n|---|--:|--:|"+string(slices.Repeat([]byte("--:|"), len(columns))))
	var all tally
	for k, t := range tallies {
		line(w, inject.Kind(k).String(), t)
		all.add(t)
	}
	line(w, "**all**", all)
}

func line(w io.Writer, name string, t tally) {
	fmt.Fprintf(w, "| %s | %d | %d |", name, t.Made, t.Exceeds)
	for _, c := range columns {
		fmt.Fprintf(w, " %s |", inject.Percent(c.share(t)))
	}
	fmt.Fprintln(w)
}
