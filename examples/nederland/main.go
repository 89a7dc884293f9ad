// Command nederland checks and compares the Iv3 figures of municipalities: do lasten and
// baten agree, who did not deliver, who spends what per inhabitant on taakveld 6.1, and how
// did the jaarrekening of 2023 come out against the begroting.
//
//	go run ./examples/nederland            the national files in ../shared/data/national, or
//	                                       the sample of ten municipalities where they are absent
//	go run ./examples/nederland -sample    the sample
//	go run ./examples/nederland FOLDER     the national files in a folder
//	go run ./examples/nederland -gemeente Sliedrecht
//	                                       the taakvelden of one municipality
//	go run ./examples/nederland -onbewerkt FILE
//	                                       unprocessed Iv3 data of CBS, as CSV or as JSON
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/opendata"
)

func main() {
	var q question
	flag.BoolVar(&q.sample, "sample", false, "use the sample of ten municipalities")
	flag.StringVar(&q.municipality, "gemeente", "", "show the taakvelden of one municipality, by its name")
	flag.StringVar(&q.unprocessed, "onbewerkt", "", "read a file of unprocessed Iv3 data, .csv or .json")
	flag.Parse()
	q.folder = flag.Arg(0)
	if err := run(os.Stdout, q); err != nil {
		fmt.Fprintln(os.Stderr, "nederland:", err)
		os.Exit(1)
	}
}

// question is what is asked of which figures.
type question struct {
	folder       string // empty: the usual one, or the sample where that is absent
	sample       bool
	municipality string
	unprocessed  string
}

// run prints the report that is asked for.
func run(w io.Writer, q question) error {
	if q.unprocessed != "" {
		set, err := loadUnprocessed(q.unprocessed)
		if err != nil {
			return err
		}
		report{w, set, set.Totals(opendata.Latest)}.printUnprocessed()
		return nil
	}
	set, err := load(q.folder, q.sample)
	if err != nil {
		return err
	}
	r := report{w, set, set.Totals(opendata.Latest)}
	if q.municipality == "" {
		r.print()
		return nil
	}
	e, ok := set.Entity(q.municipality)
	if !ok {
		return fmt.Errorf("no municipality %q in these files", q.municipality)
	}
	r.municipality(e)
	return r.deviations(e)
}

// loadUnprocessed reads a file of unprocessed data, and leaves out lines that cannot be read.
func loadUnprocessed(name string) (*opendata.Set, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	l := opendata.NewLoader(opendata.Options{OnError: func(e *opendata.RowError) error {
		fmt.Fprintln(os.Stderr, "nederland:", e)
		return nil
	}})
	if strings.EqualFold(filepath.Ext(name), ".json") {
		err = l.ReadJSON(context.Background(), name, f)
	} else {
		err = l.ReadCSV(context.Background(), name, f)
	}
	return l.Set(), err
}

func load(folder string, onlySample bool) (*opendata.Set, error) {
	asked := folder != ""
	if !asked {
		folder = filepath.Join("..", "shared", "data", "national")
	}
	files, err := filepath.Glob(filepath.Join(folder, "20[0-9][0-9]_*.csv"))
	if err != nil {
		return nil, err
	}
	if onlySample || len(files) == 0 && !asked {
		return loadSample()
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no files such as 2023_begroting.csv in %s", folder)
	}
	l := opendata.NewLoader(opendata.Options{})
	for _, name := range files {
		if err := loadFile(l, name); err != nil {
			return nil, err
		}
	}
	return l.Set(), nil
}

func loadFile(l *opendata.Loader, name string) error {
	m, err := momentOf(filepath.Base(name))
	if err != nil {
		return err
	}
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	return l.ReadNational(context.Background(), name, f, m)
}

// momentOf reads the report from a file name: 2023_jaarrekening.csv.
func momentOf(name string) (m opendata.Moment, err error) {
	var kind string
	if _, err := fmt.Sscanf(name, "%4d_%s", &m.Year, &kind); err != nil {
		return m, fmt.Errorf("%s: want a name such as 2023_begroting.csv", name)
	}
	switch kind {
	case "begroting.csv":
		m.Report = delivery.PeriodBegroting
	case "jaarrekening.csv":
		m.Report = delivery.PeriodJaarrekening
	default:
		return m, fmt.Errorf("%s: neither a begroting nor a jaarrekening", name)
	}
	return m, nil
}
