package main

import (
	"errors"
	"fmt"
	"os"
	"slices"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/publication/files"
	"github.com/bbvgo/bbv/report"
)

// writeReport checks all that is named as one publication, and writes a page about it.
func writeReport(c *command, args []string) int {
	output := c.String("o", "", "")
	decisions := c.String("besluiten", "", "")
	c.takesPassword()
	if code, ok := c.parseFiles(args); !ok {
		return code
	}
	book, err := c.t.book(*decisions)
	if err != nil {
		return c.t.wrong(c.Name(), err)
	}
	p, err := c.t.publication(bbv.Opener{PDF: c.t.pages().Read, Decisions: book}, c.args)
	if p == nil {
		return c.t.unread(err)
	}
	if err := c.t.page(p, *output); err != nil {
		return c.t.wrong(c.Name(), inFile(*output, err))
	}
	switch code := c.t.failed(p); {
	case code != exitOK:
		return code
	case !p.Report.OK():
		return exitFindings
	}
	return exitOK
}

// publication opens what is named; the standard input goes alone.
func (t *terminal) publication(o bbv.Opener, names []string) (*bbv.Publication, error) {
	if slices.Contains(names, "-") {
		if len(names) > 1 {
			return nil, problem{NL: "de standaardinvoer gaat niet samen met bestanden", EN: "the standard input does not go together with files"}
		}
		in, err := t.open("-")
		if err != nil {
			return nil, err
		}
		defer in.Close()
		return o.Read(t.ctx, "-", in)
	}
	return o.Open(t.ctx, names...)
}

// unread says why nothing was read, and returns the exit code.
func (t *terminal) unread(err error) int {
	if t.interrupted(err) {
		fmt.Fprintf(t.err, "bbv: %s\n", because(errStopped, t.lang))
		return exitInterrupted
	}
	fmt.Fprintf(t.err, "bbv: %s\n", because(err, t.lang))
	return exitUnreadable
}

// failed says what could not be read, and what was passed over.
func (t *terminal) failed(p *bbv.Publication) (code int) {
	var left skipped
	for _, f := range p.Failed {
		name := finding.Printable(f.Name)
		if left.take(f.Err) {
			fmt.Fprintf(t.err, "bbv: %s: %s\n", name, finding.Printable(because(f.Err, t.lang)))
			continue
		}
		code = exitUnreadable
		fmt.Fprintf(t.err, "bbv: %s: %s\n", name, finding.Printable(because(f.Err, t.lang)))
	}
	for _, o := range p.PassedOver {
		t.passedOver(o.In, []files.PassedOver{o})
	}
	if left.err() != nil {
		return exitUnreadable
	}
	return code
}

// page writes the page, to the standard output where no file is named.
func (t *terminal) page(p *bbv.Publication, output string) error {
	documents := p.Documents
	if len(documents) == 0 {
		documents = append(documents, p.Document(publication.Cover{}).Document)
	}
	page := report.HTML{Language: t.lang}
	for _, d := range documents {
		page.Pictures = append(page.Pictures, report.Pictures(d, t.lang)...)
	}
	if output == "" {
		return page.Write(t.out, p)
	}
	file, err := os.Create(output)
	if err != nil {
		return errors.Unwrap(err) // without the name, which is printed before it
	}
	return errors.Join(page.Write(file, p), file.Close())
}
