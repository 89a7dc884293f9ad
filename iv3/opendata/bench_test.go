package opendata_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/iv3/internal/national"
	"github.com/bbvgo/bbv/iv3/opendata"
)

// eachFile runs a benchmark on CSV files: those that the environment variable BBV_IV3_CSV names, made by
// internal/gennational, or 495 000 rows in memory in three orders. The latter have 24 rows for each delivery where a real
// file has 480: they show that things work, not how fast.
func eachFile(b *testing.B, f func(b *testing.B, open func() io.ReadCloser)) {
	if names := os.Getenv("BBV_IV3_CSV"); names != "" {
		for _, name := range filepath.SplitList(names) {
			b.Run(filepath.Base(name), func(b *testing.B) {
				info, err := os.Stat(name)
				if err != nil {
					b.Fatal(err)
				}
				b.SetBytes(info.Size())
				f(b, func() io.ReadCloser {
					file, err := os.Open(name)
					if err != nil {
						b.Fatal(err)
					}
					return file
				})
			})
		}
		return
	}
	for order := national.ByMunicipality; order <= national.Shuffled; order++ {
		text := madeUp(b, 495_000, national.Style{Order: order})
		b.Run(order.String(), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			f(b, func() io.ReadCloser { return io.NopCloser(bytes.NewReader(text)) })
		})
	}
}

// BenchmarkLoad reads files and rolls them up per municipality, year, report, taakveld and
// side, in this package and in the two usual ways.
func BenchmarkLoad(b *testing.B) {
	b.Run("bbv", func(b *testing.B) { eachFile(b, load) })
	b.Run("encoding-csv-int64", func(b *testing.B) {
		eachFile(b, func(b *testing.B, open func() io.ReadCloser) {
			for b.Loop() {
				f := open()
				totals := map[cellKey]int64{}
				eachRecord(b, f, func(key cellKey, amount string) {
					n, err := strconv.ParseInt(amount, 10, 64)
					if err != nil {
						b.Fatal(err)
					}
					totals[key] += n
				})
				f.Close()
			}
		})
	})
	b.Run("encoding-csv-shopspring", func(b *testing.B) {
		eachFile(b, func(b *testing.B, open func() io.ReadCloser) {
			for b.Loop() {
				f := open()
				totals := map[cellKey]decimal.Decimal{}
				eachRecord(b, f, func(key cellKey, amount string) {
					n, err := decimal.NewFromString(amount)
					if err != nil {
						b.Fatal(err)
					}
					totals[key] = totals[key].Add(n)
				})
				f.Close()
			}
		})
	})
}

func load(b *testing.B, open func() io.ReadCloser) {
	for b.Loop() {
		l := opendata.NewLoader(opendata.Options{})
		f := open()
		if err := l.ReadCSV(context.Background(), "iv3.csv", f); err != nil {
			b.Fatal(err)
		}
		f.Close()
		set := l.Set()
		b.ReportMetric(float64(set.Len()), "rows")
		if set.Totals(opendata.Second) == nil {
			b.Fatal("no totals")
		}
	}
}

type cellKey struct{ entity, moment, post, side string }

// eachRecord reads a file the usual way: encoding/csv with one record used again.
func eachRecord(t testing.TB, r io.Reader, f func(cellKey, string)) {
	in := bufio.NewReaderSize(r, 1<<20)
	cr := csv.NewReader(in)
	cr.ReuseRecord = true
	if head, _ := in.Peek(60); bytes.IndexByte(head, ';') >= 0 {
		cr.Comma = ';'
	}
	if _, err := cr.Read(); err != nil {
		t.Fatal(err)
	}
	for {
		record, err := cr.Read()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		key := cellKey{strings.TrimRight(record[2], " "), strings.TrimRight(record[3], " "), strings.TrimRight(record[0], " "), record[1][:1]}
		f(key, record[5])
	}
}

// BenchmarkTotals is the roll-up alone.
func BenchmarkTotals(b *testing.B) {
	eachFile(b, func(b *testing.B, open func() io.ReadCloser) {
		l := opendata.NewLoader(opendata.Options{})
		f := open()
		defer f.Close()
		if err := l.ReadCSV(context.Background(), "iv3.csv", f); err != nil {
			b.Fatal(err)
		}
		set := l.Set()
		b.SetBytes(0)
		for b.Loop() {
			set.Totals(opendata.Second)
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(set.Len()), "ns/row")
	})
}
