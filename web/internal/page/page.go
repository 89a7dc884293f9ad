// Package page is what the page in the browser does with files: it checks them as one publication, and writes the report.
package page

import (
	"bytes"
	"context"
	"strings"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/report"
)

// Checked is what came of a check.
type Checked struct {
	HTML     []byte // the report
	Errors   int    // findings
	Warnings int
	Tables   int // with what is a document already
	Failed   int // files that could not be read wholly
}

// Check checks all that is named. What cannot be read is told in the report, in both languages. Its only error is that of a
// context that ended.
func Check(ctx context.Context, opener bbv.Opener, language finding.Language, names ...string) (Checked, error) {
	p, err := opener.Open(ctx, names...)
	if p == nil {
		return Checked{}, err
	}
	if len(p.Failed) == 0 && err != nil { // there is no table
		p.Failed = append(p.Failed, &check.FailedError{Name: strings.Join(names, ", "), Err: err})
	}
	documents := p.Documents
	if len(documents) == 0 {
		documents = append(documents, p.Document(publication.Cover{}).Document)
	}
	html := report.HTML{Language: language}
	for _, d := range documents {
		html.Pictures = append(html.Pictures, report.Pictures(d, language)...)
	}
	var out bytes.Buffer
	if err := html.Write(&out, p); err != nil {
		return Checked{}, err
	}
	errors := len(p.Report.AtLeast(finding.Error))
	return Checked{HTML: out.Bytes(), Errors: errors, Warnings: len(p.Report.AtLeast(finding.Warning)) - errors,
		Tables: len(p.Tables) + len(p.Documents), Failed: len(p.Failed)}, nil
}
