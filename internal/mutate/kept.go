package main

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
)

// keptFile lists the changes that fail no test, each with the reason why the number is neither pinned nor deleted.
//
//go:embed kept.csv
var keptFile string

// A kept row is one number, by what stands around it rather than by its line, and the ways in which it may be changed.
type kept struct {
	file, decl, context, ways, reason string
}

// both stands for either way.
const both = string(double + half)

func keptRows(text string) (rows []kept, err error) {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.Comment, r.FieldsPerRecord, r.LazyQuotes = ';', '#', 5, true
	list, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("kept.csv: %w", err)
	}
	for _, f := range list {
		row := kept{file: f[0], decl: f[1], context: f[2], ways: f[3], reason: f[4]}
		if !slices.Contains([]string{string(double), string(half), both}, row.ways) || row.reason == "" {
			return nil, fmt.Errorf("kept.csv: %s, %s: want ×2, ÷2 or ×2÷2, and a reason", row.file, row.context)
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// is reports whether the row is of a number.
func (row kept) is(k knob) bool {
	return row.file == k.file && row.decl == k.decl && row.context == k.context
}

// known returns the reason why a change of a number is kept, if it is.
func (k knob) known(w way, rows []kept) (reason string, ok bool) {
	for _, row := range rows {
		if row.is(k) && strings.Contains(row.ways, string(w)) {
			return row.reason, true
		}
	}
	return "", false
}
