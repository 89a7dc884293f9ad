package main

import (
	"context"
	_ "embed" // the sample is embedded data
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/opendata"
)

//go:embed sample.txt
var sample string

// loadSample reads the embedded figures by writing them out as the tables that the loader
// reads, one for each report.
func loadSample() (*opendata.Set, error) {
	tables := map[string]*strings.Builder{}
	c := iv3.MustFor(iv3.Gemeente, 2023)
	for _, line := range strings.Split(strings.TrimSpace(sample), "\n") {
		if line[0] == '#' {
			continue
		}
		f := strings.Split(line, ";")
		table := tables[f[1]]
		if table == nil {
			table = &strings.Builder{}
			table.WriteString("Gemeenten;Taakveld;Lasten;Baten;Inwonertal\n")
			tables[f[1]] = table
		}
		writeMunicipality(table, c, f)
	}
	l := opendata.NewLoader(opendata.Options{})
	for _, m := range []opendata.Moment{{Year: 2023, Report: delivery.PeriodBegroting}, {Year: 2023, Report: delivery.PeriodJaarrekening}} {
		if err := l.ReadNational(context.Background(), "sample, "+m.String(), strings.NewReader(tables[m.String()].String()), m); err != nil {
			return nil, err
		}
	}
	return l.Set(), nil
}

// writeMunicipality writes a line for every taakveld of the year, as the national tables
// do: zero where the sample has nothing.
func writeMunicipality(table *strings.Builder, c *iv3.Classification, f []string) {
	amounts := map[string][2]string{}
	for _, cell := range strings.Fields(f[3]) {
		part := strings.Split(cell, ":")
		amounts[part[0]] = [2]string{part[1], part[2]}
	}
	for _, info := range c.Taakvelden() {
		a, ok := amounts[info.Code.String()]
		if !ok {
			a = [2]string{"0", "0"}
		}
		fmt.Fprintf(table, "%s;%s;%s;%s;%s\n", f[0], info.Code, a[0], a[1], f[2])
	}
}
