// Command measure counts what the library finds of sums and errors in printed tables, and prints shares: of sums in
// clean tables (table), of slips on the way from a page to a finding (chain), of contradictions between tables (publications).
//
//	go run ./internal/measure table|chain|book|publications|prose|stopping [-own] [-n 100] [-seed 2017]
//
// Files, in the order in which data flows: tally.go counts and prints; understanding.go and chain.go measure; publications.go measures several tables, prose.go sentences about them; book.go writes what readers of
// PDFs are measured with; stopping.go measures how soon a check ends; main.go chooses.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/bbvgo/bbv/internal/tables"
)

func main() {
	if err := command(os.Stdout, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

// subjects are what can be measured: on tables, with n slips of each kind.
var subjects = map[string]func(w io.Writer, list []tables.Table, seed uint64, n int) error{
	"table": measureTable, "chain": measureChain, "book": measureBook, "publications": measurePublications, "prose": measureProse, "stopping": measureStopping,
}

func command(w io.Writer, args []string) error {
	flags := flag.NewFlagSet("measure", flag.ContinueOnError)
	n := flags.Int("n", 100, "slips of each kind; ten times as many tables with several")
	seed := flags.Uint64("seed", 2017, "seed of the slips")
	own := flags.Bool("own", false, "use the tables that the module carries even where the shared ones are present")
	if len(args) == 0 || subjects[args[0]] == nil {
		return fmt.Errorf("want table, chain, book, publications, prose or stopping")
	}
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	list, ok, err := tables.Shared()
	if *own || !ok {
		list, err = tables.Own()
	}
	if err != nil {
		return err
	}
	return subjects[args[0]](w, list, *seed, *n)
}
