// Command gennational writes made-up national Iv3 data of any size, for benchmarks, in the layout of the unprocessed
// Iv3 data of CBS.
//
//	go run ./iv3/internal/gennational -rows 9900000 > /somewhere/iv3.csv
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/bbvgo/bbv/iv3/internal/national"
)

func main() {
	if err := command(os.Stdout, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "gennational:", err)
		os.Exit(1)
	}
}

func command(out io.Writer, args []string) error {
	flags := flag.NewFlagSet("gennational", flag.ContinueOnError)
	rows := flags.Int("rows", 9_900_000, "number of rows")
	var style national.Style
	flags.BoolVar(&style.Padded, "padded", false, "pad the keys as CBS does")
	flags.BoolVar(&style.Quoted, "quoted", false, "put quotes around keys")
	flags.Var(&style.Order, "order", "order of the rows: municipality, post or shuffled")
	flags.BoolVar(&style.Comma, "comma", false, "separate by commas")
	if err := flags.Parse(args); err != nil {
		return err
	}
	w := bufio.NewWriterSize(out, 1<<20)
	if err := national.WriteCSV(w, *rows, style); err != nil {
		return err
	}
	return w.Flush()
}
