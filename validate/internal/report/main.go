// Command report prints clean tables with one slip each, reads them back, checks them, and counts what is found: the
// whole chain from the page to the finding.
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
	n := flag.Int("n", 100, "slips of each kind")
	seed := flag.Uint64("seed", 2017, "seed of the slips")
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
	c, err := newChain(inject.NewBench(list))
	if err != nil {
		return err
	}
	tallies, err := c.slips(seed, n)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%d tables without failures, seed %d, %d slips of each kind\n\n", len(c.bench.Tables), seed, n)
	report(w, tallies)
	found, innocent, err := c.pairs(seed, 10*n)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "\n%d tables with two slips: %d with errors, %s of them accuse an innocent cell alone\n", 10*n, found, inject.Percent(innocent, found))
	return nil
}
