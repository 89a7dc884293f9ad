// Command report makes errors in clean printed tables and prints what the package rounding finds.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/bbvgo/bbv/rounding/internal/inject"
	"github.com/bbvgo/bbv/rounding/internal/tables"
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
	list, err := choose(own)
	if err != nil {
		return err
	}
	b := inject.NewBench(list)
	single, err := b.Single(seed, n)
	if err != nil {
		return err
	}
	var several []inject.Several
	for count := 2; count <= 3; count++ {
		s, err := b.Several(seed, 10*n, count)
		if err != nil {
			return err
		}
		several = append(several, s)
	}
	controlled, err := inject.Control(seed, n)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%d tables without failures, seed %d\n\n", len(b.Tables), seed)
	inject.Report(w, single)
	fmt.Fprintln(w)
	inject.ReportSeveral(w, several...)
	fmt.Fprintln(w)
	inject.ReportControl(w, controlled)
	return nil
}

// choose takes all shared tables, or the module's own selection.
func choose(own bool) ([]tables.Table, error) {
	if folder := tables.Folder("data", "tables"); folder != "" && !own {
		return tables.Load(folder)
	}
	return tables.Own()
}
