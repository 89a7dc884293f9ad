// Command nederland checks and compares the Iv3 figures of municipalities: do lasten and
// baten agree, who did not deliver, who spends what per inhabitant on taakveld 6.1, and how
// did the jaarrekening of 2023 come out against the begroting.
//
//	go run ./examples/nederland            the national files in ../shared/data/national, or
//	                                       the sample of ten municipalities where they are absent
//	go run ./examples/nederland -sample    the sample
//	go run ./examples/nederland FOLDER     the national files in a folder
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/opendata"
)

func main() {
	onlySample := flag.Bool("sample", false, "use the sample of ten municipalities")
	flag.Parse()
	folder := filepath.Join("..", "shared", "data", "national")
	if flag.NArg() > 0 {
		folder = flag.Arg(0)
	}
	if err := run(os.Stdout, folder, flag.NArg() > 0, *onlySample); err != nil {
		fmt.Fprintln(os.Stderr, "nederland:", err)
		os.Exit(1)
	}
}

// run prints the report on the files in a folder, or on the sample where there are none
// and none were asked for.
func run(w io.Writer, folder string, asked, onlySample bool) error {
	set, err := load(folder, asked, onlySample)
	if err != nil {
		return err
	}
	report{w, set, set.Totals(opendata.Latest)}.print()
	return nil
}

func load(folder string, asked, onlySample bool) (*opendata.Set, error) {
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
		m.Report = iv3.PeriodBegroting
	case "jaarrekening.csv":
		m.Report = iv3.PeriodJaarrekening
	default:
		return m, fmt.Errorf("%s: neither a begroting nor a jaarrekening", name)
	}
	return m, nil
}
