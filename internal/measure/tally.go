package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/bbvgo/bbv/internal/inject"
)

// outcome is one thing that is counted.
type outcome int

const (
	none       outcome = iota
	made               // slips in a figure that stands in an identity, or tables
	exceeds            // of those, larger than the bound of one of its identities
	detected           // of those, with an error
	one                // of the detected, one error, without alternatives
	oneRight           // of one, at the right cell
	among              // of the detected, the right cell is accused or an alternative
	original           // of the detected, with what stood there as the suggestion for the right cell
	first              // of the detected, one error, at the right cell
	firstTo            // of those, with what stood there as the suggestion
	alone              // of the detected, an innocent cell alone is accused
	recorded           // identities recorded by hand
	covered            // of those, found, tentative ones included
	sure               // of those, found and not tentative
	found              // identities found that are not tentative
	impossible         // of those, that no rounding explains
	expected           // recorded identities that no rounding explains
	missed             // of those, not found failing
	falsely            // failing identities in tables without a recorded inconsistency
	outcomes
)

// tally counts outcomes.
type tally [outcomes]int

// note counts an outcome where it holds.
func (t *tally) note(o outcome, holds bool) {
	if holds {
		t[o]++
	}
}

// share is a column of a report: part of whole, or a number where whole is none.
type share struct {
	title       string
	part, whole outcome
}

func (s share) of(t tally) string {
	if s.whole == none {
		return fmt.Sprint(t[s.part])
	}
	return percent(t[s.part], t[s.whole])
}

// percent prints a share with two decimals, rounded down.
func percent(part, whole int) string {
	if whole == 0 {
		return "–"
	}
	n := part * 10000 / whole
	return fmt.Sprintf("%d.%02d %%", n/100, n%100)
}

// line is a line of a report.
type line struct {
	name  string
	tally tally
}

// all adds up lines.
func all(lines []line) line {
	sum := line{name: "**all**"}
	for _, l := range lines {
		for o, n := range l.tally {
			sum.tally[o] += n
		}
	}
	return sum
}

// report prints a table of results.
func report(w io.Writer, what string, columns []share, lines ...line) {
	fmt.Fprintf(w, "| %s |", what)
	for _, c := range columns {
		fmt.Fprintf(w, " %s |", c.title)
	}
	fmt.Fprintln(w, "\n|---|"+strings.Repeat("--:|", len(columns)))
	for _, l := range lines {
		fmt.Fprintf(w, "| %s |", l.name)
		for _, c := range columns {
			fmt.Fprintf(w, " %s |", c.of(l.tally))
		}
		fmt.Fprintln(w)
	}
}

// byKind makes n slips of every kind, and tallies each kind.
func byKind(n int, slip func(kind inject.Kind, i int, out *tally) error) ([]line, error) {
	lines := make([]line, inject.Kinds)
	for kind := range inject.Kinds {
		lines[kind].name = kind.String()
		for i := range n {
			if err := slip(kind, i, &lines[kind].tally); err != nil {
				return nil, err
			}
		}
	}
	return lines, nil
}
