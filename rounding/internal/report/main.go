// Command report makes errors in clean printed tables and prints what the package rounding finds.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/bbvgo/bbv/rounding/internal/inject"
	"github.com/bbvgo/bbv/rounding/internal/tables"
)

func main() {
	n := flag.Int("n", 100, "errors of each kind")
	seed := flag.Uint64("seed", 2017, "seed of the errors")
	flag.Parse()
	if err := run(*seed, *n); err != nil {
		fmt.Fprintln(os.Stderr, "report:", err)
		os.Exit(1)
	}
}

func run(seed uint64, n int) error {
	list, err := tables.Load(tables.Folder("data", "tables"))
	if err != nil {
		return err
	}
	b := inject.NewBench(list)
	tallies, err := b.Single(seed, n)
	if err != nil {
		return err
	}
	inject.Report(os.Stdout, tallies)
	for count := 2; count <= 3; count++ {
		several, err := b.Several(seed, 10*n, count)
		if err != nil {
			return err
		}
		inject.ReportSeveral(os.Stdout, several)
	}
	return nil
}
