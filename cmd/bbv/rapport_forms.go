package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/report"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/pdf"
)

// form writes a report in the form that the name of its file ends in: a page, a workbook, or the PDF that was checked.
func (t *terminal) form(p *bbv.Publication, output string, names []string) (func(io.Writer) error, error) {
	switch strings.ToLower(filepath.Ext(output)) {
	case "", ".html", ".htm":
		return func(w io.Writer) error { return t.page(p).Write(w, p) }, nil
	case ".xlsx":
		return func(w io.Writer) error { return report.XLSX{Language: t.lang}.Write(w, p) }, nil
	case ".pdf":
		if names = slices.DeleteFunc(slices.Clone(names), func(name string) bool { return !isPDF(name) }); len(names) != 1 {
			return nil, errOnePDF
		}
		return func(w io.Writer) error { return t.marked(w, p, names[0]) }, nil
	}
	return nil, errNoForm
}

// What is wrong with the name of a report.
var (
	errNoForm = problem{NL: "een verslag is een webpagina, een werkmap of een pdf; laat de naam eindigen op .html, .xlsx of .pdf", EN: "a report is a web page, a workbook or a PDF; let its name end in .html, .xlsx or .pdf"}
	errOnePDF = problem{NL: "een gemerkte pdf is een exemplaar van één pdf; noem er één", EN: "a marked PDF is a copy of one PDF; name one"}
)

func isPDF(name string) bool { return strings.EqualFold(filepath.Ext(name), ".pdf") }

// page is the report as a page, with pictures of the documents, or of the one that the tables make.
func (t *terminal) page(p *bbv.Publication) report.HTML {
	documents := p.Documents
	if len(documents) == 0 {
		documents = append(documents, p.Document(publication.Cover{}).Document)
	}
	page := report.HTML{Language: t.lang}
	for _, d := range documents {
		page.Pictures = append(page.Pictures, report.Pictures(d, t.lang)...)
	}
	return page
}

// marked writes a copy of a PDF with marks at its figures, and the findings as its last pages.
func (t *terminal) marked(w io.Writer, p *bbv.Publication, name string) error {
	in, err := t.open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	m := pdf.Marking{Last: []string{t.say("Controle van ", "Check of ") + filepath.Base(name), ""},
		Unsigned: t.say("Het origineel is digitaal ondertekend; dit exemplaar met tekens is dat niet.", "The original has a digital signature; this copy with marks has none.")}
	said := map[rune]bool{}
	for _, n := range report.PageNotes(p, t.lang) {
		if n.File != name {
			continue
		}
		m.Notes = append(m.Notes, pdf.Note{Page: n.Page, Box: n.Box, Sign: n.Sign, Text: n.Text})
		if meaning, _, _ := strings.Cut(n.Text, "\n"); !said[n.Sign] {
			said[n.Sign] = true
			m.Last = append(m.Last, string(n.Sign)+" "+meaning)
		}
	}
	m.Last = append(m.Last, t.lastPages(p)...)
	if err = m.Write(w, in, table.Limits{}); errors.As(err, new(*pdf.EncryptedError)) || errors.As(err, new(*pdf.PasswordError)) {
		return errNotMarked
	}
	return err
}

// errNotMarked is that a marked copy would be less protected than the file.
var errNotMarked = problem{NL: "deze pdf is versleuteld en wordt niet gemerkt: het exemplaar zou niet beveiligd zijn; maak een verslag dat op .html of .xlsx eindigt", EN: "this PDF is encrypted and is not marked: the copy would not be protected; make a report whose name ends in .html or .xlsx"}

// onPaper is how many characters go on a line of the last pages.
const onPaper = 97

// lastPages are the findings as people read them, and what was not checked.
func (t *terminal) lastPages(p *bbv.Publication) []string {
	var text strings.Builder
	printer := finding.Printer{Language: t.lang, Width: onPaper, Excerpt: p.Excerpt}
	tables := finding.Text{NL: fmt.Sprintf("%d × tabel", len(p.Tables)), EN: fmt.Sprintf("%d × table", len(p.Tables))}
	if err := printer.PrintReport(&text, p.Report, tables); err != nil {
		return []string{err.Error()}
	}
	return strings.Split(strings.TrimRight(text.String(), "\n"), "\n")
}
