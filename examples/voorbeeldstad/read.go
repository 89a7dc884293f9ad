package main

import (
	"fmt"
	"io/fs"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/prose"
	"github.com/bbvgo/bbv/table/read/html"
	"github.com/bbvgo/bbv/validate"
)

// publication is what the pages of a folder hold.
type publication struct {
	tables    []printed
	prose     []validate.ProsePage
	sentences int // that mention a figure
}

// printed is a table and the page that it stands in.
type printed struct {
	file   string
	number int // in the page, counted from 1
	table  table.Table
}

// read reads the pages of a folder in the order of their names.
func read(pages fs.FS) (p publication, err error) {
	names, err := fs.Glob(pages, "*.html")
	if err != nil {
		return p, err
	}
	for _, name := range names {
		if err := p.readTables(pages, name); err != nil {
			return p, fmt.Errorf("%s: %w", name, err)
		}
		if err := p.readSentences(pages, name); err != nil {
			return p, fmt.Errorf("%s: %w", name, err)
		}
	}
	return p, nil
}

func (p *publication) readTables(pages fs.FS, name string) error {
	f, err := pages.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	number := 0
	for t, err := range html.Read(f, table.Limits{}) {
		if err != nil {
			return err
		}
		number++
		p.tables = append(p.tables, printed{name, number, t})
	}
	return nil
}

func (p *publication) readSentences(pages fs.FS, name string) error {
	f, err := pages.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	page := validate.ProsePage{File: name, Format: table.FormatHTML}
	for passage, err := range html.Passages(f, table.Limits{}) {
		if err != nil {
			return err
		}
		page.Sentences = append(page.Sentences, prose.ReadPassage(passage)...)
	}
	p.prose = append(p.prose, page)
	p.sentences += len(page.Sentences)
	return nil
}
