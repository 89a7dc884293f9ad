// Command report makes errors in clean printed tables and prints what the package rounding finds.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/bbvgo/bbv/internal/inject"
	"github.com/bbvgo/bbv/internal/tables"
)

func main() {
	n := flag.Int("n", 100, "errors of each kind; ten times as many tables with several errors")
	seed := flag.Uint64("seed", 2017, "seed of the errors")
	own := flag.Bool("own", false, "use the tables that the module carries even where ../shared/data/tables is present")
	flag.Parse()
	if err := run(os.Stdout, *seed, *n, *own); err != nil {
		fmt.Fprintln(os.Stderr, "report:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, seed uint64, n int, own bool) error {
	list, err := tables.Choose(own)
	if err != nil {
		return err
	}
	b := inject.NewBench(list)
	fmt.Fprintf(w, "%d tables without failures, seed %d\n\n", len(b.Tables), seed)
	for _, part := range []func(io.Writer, *inject.Bench, uint64, int) error{single, several, controlled} {
		if err := part(w, b, seed, n); err != nil {
			return err
		}
		fmt.Fprintln(w)
	}
	return nil
}

// single makes single errors of all kinds.
func single(w io.Writer, b *inject.Bench, seed uint64, n int) error {
	tallies, err := b.Single(seed, n)
	inject.Report(w, tallies)
	return err
}

// several makes two and three errors at a time.
func several(w io.Writer, b *inject.Bench, seed uint64, n int) error {
	two, err := b.Several(seed, 10*n, 2)
	if err != nil {
		return err
	}
	three, err := b.Several(seed, 10*n, 3)
	inject.ReportSeveral(w, two, three)
	return err
}

// controlled rounds exact tables so that they add up.
func controlled(w io.Writer, _ *inject.Bench, seed uint64, n int) error {
	list, err := inject.Control(seed, n)
	inject.ReportControl(w, list)
	return err
}
