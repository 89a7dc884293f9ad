package report

import (
	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/workbook"
)

// book is a workbook that is made of a publication.
type book struct {
	*workbook.Book
	publication *bbv.Publication
	lang        finding.Language
	tables      []sheeted
	names       []string        // of the sheets, the first that of the findings
	formats     map[string]bool // of numbers, that are in use
	bare        int             // figures without what stands around them
}

// sheeted is a table that becomes a sheet.
type sheeted struct {
	figured
	name     string // of the file, or of the document
	document bool
}

func (b *book) say(nl, en string) string { return say(b.lang, nl, en) }
