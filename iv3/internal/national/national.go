// Package national makes up national Iv3 data of any size for tests and benchmarks: the
// same rows every time, with the codes that the classification has.
package national

import (
	"bufio"
	"bytes"
	"fmt"
	"math/rand"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
)

// Municipalities is the number of municipalities in the data.
const Municipalities = 342

// Years and Reports are the reports of each municipality.
const (
	FirstYear = 2017
	Years     = 10
	Reports   = 6
)

// Row is one row, amounts in thousands of euros.
type Row struct {
	Entity, Moment, Post, Category string
	First, Second                  int64
}

// Style is how a CSV file is written.
type Style struct {
	Padded, Quoted, Comma bool
	Order                 Order
}

// Order is the order of the rows of a file: ByMunicipality is that of Each; ByPost has the rows of a post and category
// together, as CBS offers them; Shuffled is none, the same one every time.
type Order int

// The orders.
const (
	ByMunicipality Order = iota
	ByPost
	Shuffled
)

var orderNames = [...]string{"municipality", "post", "shuffled"}

// String returns "municipality", "post" or "shuffled".
func (o Order) String() string { return orderNames[o] }

// Set reads what String returns.
func (o *Order) Set(s string) error {
	i := slices.Index(orderNames[:], s)
	if i < 0 {
		return fmt.Errorf("want one of %v", orderNames)
	}
	*o = Order(i)
	return nil
}

// put hands the lines on in an order: all at the end, unless they are in it.
func (o Order) put(w *bufio.Writer, each func(put func(line []byte) error) error) error {
	if o == ByMunicipality {
		return each(func(line []byte) error { _, err := w.Write(line); return err })
	}
	var text []byte
	var ends []int
	if err := each(func(line []byte) error { text = append(text, line...); ends = append(ends, len(text)); return nil }); err != nil {
		return err
	}
	lines := make([][]byte, len(ends))
	start := 0
	for i, end := range ends {
		lines[i], start = text[start:end], end
	}
	if o == ByPost {
		slices.SortFunc(lines, bytes.Compare)
	} else {
		rand.New(rand.NewSource(1)).Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
	}
	for _, line := range lines {
		if _, err := w.Write(line); err != nil {
			return err
		}
	}
	return nil
}

// allCells holds the cells of every year, worked out once.
var allCells = sync.OnceValue(func() (cells [Years][][2]string) {
	for y := range cells {
		cells[y] = cellsOf(FirstYear + y)
	}
	return cells
})

// cellsOf returns the post and category keys that may be booked in a year.
func cellsOf(year int) (cells [][2]string) {
	c := iv3.MustFor(iv3.Gemeente, year)
	for _, t := range c.Taakvelden() {
		for _, side := range []budget.Side{budget.Lasten, budget.Baten} {
			for _, cat := range c.OpenCategorieen(side, t.Code) {
				cells = append(cells, [2]string{t.Code.String(), prefix(side) + cat.String()})
			}
		}
	}
	return cells
}

func prefix(side budget.Side) string {
	if side == budget.Lasten {
		return "L"
	}
	return "B"
}

// Each calls f for every row of a file of n rows, ordered by municipality, year, report,
// post and category; only of one municipality when one is at least 0. When n is more than
// the cells that may be booked it stops there.
func Each(n, one int, f func(Row) error) error {
	cells := allCells()
	groups := Municipalities * Years * Reports
	for g := range groups {
		entity, moment := g/(Years*Reports), g%(Years*Reports)
		if one >= 0 && entity != one {
			continue
		}
		year := moment / Reports
		count := min(n*(g+1)/groups-n*g/groups, len(cells[year]))
		row := Row{Entity: fmt.Sprintf("GM%04d", entity+1), Moment: fmt.Sprintf("%dX00%d", FirstYear+year, moment%Reports)}
		for i := range count {
			cell := cells[year][i*len(cells[year])/count]
			row.Post, row.Category = cell[0], cell[1]
			row.First = int64((g*7919+i*104729)%997) - 40
			row.Second = row.First + int64(i%3) - 1
			if err := f(row); err != nil {
				return err
			}
		}
	}
	return nil
}

// WriteCSV writes n rows with a header.
func WriteCSV(w *bufio.Writer, n int, style Style) error {
	separator := byte(';')
	if style.Comma {
		separator = ','
	}
	names := []string{"TaakveldBalanspost", "Categorie", "Gemeenten", "Verslagsoort", "k_1ePlaatsing_1", "k_2ePlaatsing_2"}
	w.WriteString(strings.Join(names, string(separator)) + "\n")
	var line []byte
	return style.Order.put(w, func(put func([]byte) error) error {
		return Each(n, -1, func(r Row) error {
			line = style.appendRow(line[:0], r, separator)
			return put(line)
		})
	})
}

func (s Style) appendRow(line []byte, r Row, separator byte) []byte {
	for _, k := range [...]struct {
		text  string
		width int
	}{{r.Post, 6}, {r.Category, 8}, {r.Entity, 9}, {r.Moment, 8}} {
		line = append(s.appendKey(line, k.text, k.width), separator)
	}
	line = append(strconv.AppendInt(line, r.First, 10), separator)
	return append(strconv.AppendInt(line, r.Second, 10), '\n')
}

func (s Style) appendKey(line []byte, text string, width int) []byte {
	if s.Quoted {
		line = append(line, '"')
	}
	line = append(line, text...)
	for i := len(text); s.Padded && i < width; i++ {
		line = append(line, ' ')
	}
	if s.Quoted {
		line = append(line, '"')
	}
	return line
}
