package words

import (
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication/files"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/geometry"
)

// Pages yields the pages of a PDF in order. Its errors are handed on, and end the file.
type Pages func(data []byte) iter.Seq2[Sheet, error]

// Read is a [files.PDFFunc]: it yields the tables of a PDF in the order of its pages, and tells the text outside them. Pages that
// are pictures, or damaged, are an error behind the tables, a *files.Problem, and no table goes on over a damaged one. The other errors are
// those of r and of the pages, and *budget.LimitError.
func (p Pages) Read(r io.Reader, limits table.Limits, passage func(table.Passage)) iter.Seq2[table.Table, error] {
	return func(yield func(table.Table, error) bool) {
		limits := bounded(limits)
		data, err := io.ReadAll(io.LimitReader(r, limits.Bytes+1))
		if err == nil && int64(len(data)) > limits.Bytes {
			err = &budget.LimitError{What: "bytes", Most: limits.Bytes}
		}
		if err != nil {
			yield(table.Table{}, err)
			return
		}
		in := reading{limits: limits}
		for b, err := range geometry.Blocks(in.pages(p(data)), table.FormatPDF, limits) {
			if err != nil {
				yield(table.Table{}, err)
				return
			}
			if b.Table != nil && !yield(*b.Table, nil) {
				return
			}
			if passage != nil {
				for _, text := range b.Passages {
					passage(text)
				}
			}
		}
		if err := in.without(); err != nil {
			yield(table.Table{}, err)
		}
	}
}

// bounded are limits with the default of package table where they have none.
func bounded(l table.Limits) table.Limits {
	for _, bound := range []struct {
		limit *int64
		most  int64
	}{{&l.Bytes, 64 << 20}, {&l.Unpacked, 256 << 20}} {
		if *bound.limit <= 0 {
			*bound.limit = bound.most
		}
	}
	if l.Rows <= 0 {
		l.Rows = 100_000
	}
	return l
}

// reading is a file while its pages come.
type reading struct {
	limits   table.Limits
	read     int
	bytes    int64
	pictures []int // the pages that are such
	damaged  []int
}

// wordBytes is about what a word takes in memory beside its letters.
const wordBytes = 100

func (in *reading) pages(list iter.Seq2[Sheet, error]) iter.Seq2[geometry.Page, error] {
	return func(yield func(geometry.Page, error) bool) {
		for s, err := range list {
			if in.read++; err == nil && in.read > in.limits.Rows {
				err = &budget.LimitError{What: "pages", Most: int64(in.limits.Rows)}
			}
			parts := s.pages(in.read)
			if err == nil {
				err = in.take(s, parts)
			}
			if err != nil {
				yield(geometry.Page{}, err)
				return
			}
			for _, part := range parts {
				if !yield(part, nil) {
					return
				}
			}
		}
	}
}

// take counts a page.
func (in *reading) take(s Sheet, parts []geometry.Page) error {
	for _, part := range parts {
		for _, w := range part.Words {
			in.bytes += int64(len(w.Text) + wordBytes)
		}
	}
	if s.Picture {
		in.pictures = append(in.pictures, in.read)
	}
	if s.Damaged {
		in.damaged = append(in.damaged, in.read)
	}
	if in.bytes > in.limits.Unpacked {
		return &budget.LimitError{What: "bytes of text in a PDF", Most: in.limits.Unpacked}
	}
	return nil
}

// without says which pages were not read; nil where all were.
func (in *reading) without() error {
	switch {
	case len(in.pictures)+len(in.damaged) == 0:
		return nil
	case in.bytes == 0 && len(in.damaged) == 0:
		return &files.Problem{Text: finding.Text{NL: "op geen bladzijde staat tekst: het zijn afbeeldingen; laat een programma er de tekst in herkennen (OCR)",
			EN: "no page has text: they are pictures; have a program recognise the text (OCR)"}}
	}
	var nl, en []string
	if len(in.pictures) > 0 {
		nl, en = append(nl, "niet gelezen, want een afbeelding zonder tekst: bladzijde "+numbers(in.pictures)), append(en, "not read, since it is a picture without text: page "+numbers(in.pictures))
	}
	if len(in.damaged) > 0 {
		nl, en = append(nl, "niet gelezen, want beschadigd: bladzijde "+numbers(in.damaged)), append(en, "not read, since it is damaged: page "+numbers(in.damaged))
	}
	return &files.Problem{Text: finding.Text{NL: strings.Join(nl, "; "), EN: strings.Join(en, "; ")}}
}

func numbers(pages []int) string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint(pages), " ", ", "), "[]")
}
