package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/internal/tables"
)

// stops is how often each work is stopped, spread over the time that it takes.
const stops = 24

// measureStopping stops the check of long tables, and of many, and prints how long it takes to end: n hundredths of 16,000 rows, each.
func measureStopping(w io.Writer, list []tables.Table, _ uint64, n int) error {
	var many strings.Builder
	for i := range 12 * max(1, n) {
		t, err := asPrinted(&list[i%len(list)])
		if err != nil {
			return err
		}
		printTable(&many, t)
	}
	fmt.Fprintf(w, "%-34s %9s %9s %9s %9s\n", "", "MB", "whole", "median", "longest")
	for _, s := range append(shapes(160*n), shape{"tables.html", many.String()}) {
		whole, late, err := stopped(s)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%-34s %9.2f %6d ms %6d ms %6d ms\n", s.name, float64(len(s.text))/1e6, whole.Milliseconds(), late[len(late)/2].Milliseconds(), late[len(late)-1].Milliseconds())
	}
	return nil
}

// shape is a file with a name.
type shape struct{ name, text string }

// shapes are long tables, and square ones of as many figures.
func shapes(rows int) []shape {
	var free, sections strings.Builder
	for i := range rows {
		fmt.Fprintf(&free, ";%d;%d\n", i*7919%10007, i*104729%10007)
		fmt.Fprintf(&sections, "Programma %d;;\nPost;1;1\nPost b;2;3\nTotaal programma %d;3;4\n", i, i)
	}
	side := int(math.Sqrt(float64(rows)))
	header := "x;2024;2025\n"
	return []shape{
		{"lasten, baten, saldo.csv", header + strings.Repeat("Lasten;1;1\nBaten;1;1\nSaldo;0;0\n", rows)},
		{"lasten, baten, saldo, wrong.csv", header + strings.Repeat("Lasten;100;100\nBaten;300;400\nSaldo;0;0\n", rows)},
		{"post, totaal.csv", header + strings.Repeat("Post;1;1\nTotaal;1;1\n", rows)},
		{"sections.csv", header + sections.String()},
		{"without labels.csv", header + free.String()},
		{"square, alike.csv", "x" + strings.Repeat(";Begroting", 4*side) + "\n" + strings.Repeat("Totaal"+strings.Repeat(";5", 4*side)+"\n", 4*side)},
		{"square, each row all but another.csv", square(2 * side)},
	}
}

// square is a table that adds up both ways, of which each row is another and as much more in every column, but in a few.
func square(side int) string {
	var b strings.Builder
	b.WriteString("x" + strings.Repeat(";Begroting", side) + ";Totaal\n")
	totals := make([]int, side+1)
	line := func(label string, figures []int) {
		b.WriteString(label)
		for _, f := range figures {
			fmt.Fprintf(&b, ";%d", f)
		}
		b.WriteByte('\n')
	}
	for i := range side {
		figures := make([]int, side+1)
		for j := range side {
			figures[j] = 100 + (i*7919+j*104729)%9973
			figures[side] += figures[j]
		}
		for j, f := range figures {
			totals[j] += f
		}
		line(fmt.Sprint("Post ", i), figures)
	}
	line("Totaal", totals)
	return b.String()
}

// stopped is how long the check of a file takes, and how long it takes to end once it is stopped, the shortest first.
func stopped(s shape) (whole time.Duration, late []time.Duration, err error) {
	run := func(ctx context.Context) error {
		p, err := bbv.Read(ctx, s.name, strings.NewReader(s.text))
		if p != nil && len(p.Tables) > 0 {
			return nil
		}
		return err
	}
	begin := time.Now()
	if err := run(context.Background()); err != nil {
		return 0, nil, fmt.Errorf("%s: %w", s.name, err)
	}
	whole = time.Since(begin)
	for k := range stops {
		ctx, stop := context.WithCancel(context.Background())
		at := make(chan time.Time, 1)
		timer := time.AfterFunc(whole*time.Duration(k+1)/(stops+1), func() {
			at <- time.Now()
			stop()
		})
		err := run(ctx)
		end := time.Now()
		timer.Stop()
		stop()
		select {
		case since := <-at:
			if errors.Is(err, context.Canceled) {
				late = append(late, end.Sub(since))
			}
		default: // it was done sooner this time
		}
	}
	slices.Sort(late)
	return whole, append(late, 0)[:max(1, len(late))], nil
}
