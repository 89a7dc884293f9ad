package bbv

import (
	"context"
	"errors"
	"io"
	"iter"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/publication/files"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/decision"
	"github.com/bbvgo/bbv/validate/rules"
)

// Opener opens publications in another way than [Open] does. The zero value opens
// as that does.
//
// A rule that checks documents (validate.Rule.Check) is run on documents in JSON, and not on
// tables. To run it on the document that was made of tables, pass Assembly.Document and the
// rules to [validate.Run]; finding.Join makes one report of both.
type Opener struct {
	PDF    files.PDFFunc // reads PDFs: the function Read of table/read/pdf; where it is nil a PDF cannot be read
	Limits table.Limits  // of every file; the zero value is the default, wide for anything a municipality prints
	// Rules are those by which is checked; nil for all that are on by default, see package validate/rules. Those about a document
	// are for documents: of tables run them on what [Publication.Document] makes.
	Rules     []validate.Rule
	Decisions *decision.Decisions // what people decided of figures and findings; nil for nothing
}

// Open reads and checks all that is named as one publication: files of any format,
// folders, zips, saved web pages, patterns, and documents of package programme in JSON.
// Tables are checked on all processors.
//
// The error says what could not be read, or not be checked, each as a
// *check.FailedError that names the file, joined; the publication has the rest, and is
// nil only where the context ended, which the error then wraps. Where nothing at all was read the error is that there is no table.
func Open(ctx context.Context, names ...string) (*Publication, error) {
	return Opener{}.Open(ctx, names...)
}

// Read is [Open] of what a reader gives, such as an upload. What it holds is told from its
// bytes, and where these do not tell from the ending of its name.
func Read(ctx context.Context, name string, r io.Reader) (*Publication, error) {
	return Opener{}.Read(ctx, name, r)
}

// Open is the function Open in the way of the opener.
func (o Opener) Open(ctx context.Context, names ...string) (*Publication, error) {
	found := files.Find(ctx, names...)
	return o.open(ctx, found.Items, found.PassedOver)
}

// Read is the function Read in the way of the opener.
func (o Opener) Read(ctx context.Context, name string, r io.Reader) (*Publication, error) {
	return o.open(ctx, []files.Item{files.From(name, func() (io.ReadCloser, error) {
		if r == nil {
			return nil, nil
		}
		return io.NopCloser(r), nil
	})}, nil)
}

func (o Opener) open(ctx context.Context, items []files.Item, passed []files.PassedOver) (*Publication, error) {
	if o.Rules == nil {
		o.Rules = rules.All()
	}
	p := &Publication{PassedOver: passed}
	in := reading{Opener: o, ctx: ctx, publication: p}
	list := make([]check.File, len(items))
	for i, it := range items {
		list[i] = check.File{Name: it.Name, Tables: in.tables(it)}
	}
	p.Decisions = o.Decisions.Open()
	checker := check.Checker{Rules: o.Rules, Decisions: p.Decisions}
	outcome, err := checker.Check(ctx, list)
	if err != nil {
		return nil, err
	}
	p.Tables = outcome.Tables
	prose, err := checker.Prose(ctx, in.pages, p.Tables)
	if err != nil {
		return nil, err
	}
	documents, failed, err := in.documents()
	if err != nil {
		return nil, err
	}
	var all []finding.Report
	for _, t := range p.Tables {
		all = append(all, t.Report)
	}
	p.Report = finding.Join(append(all, outcome.Between, prose, documents)...)
	p.Failed = append(outcome.Failed, failed...)
	return p, p.failed()
}

// failed joins what went wrong. Nothing at all to read is wrong too.
func (p *Publication) failed() error {
	var all []error
	for _, err := range p.Failed {
		all = append(all, err)
	}
	if len(all) == 0 && len(p.Tables)+len(p.Documents) == 0 {
		return files.ErrNoTable
	}
	return errors.Join(all...)
}

// reading is a publication while its files are read, one after another.
type reading struct {
	Opener
	ctx         context.Context
	publication *Publication
	names       []string // of the files of documents
	pages       []validate.ProsePage
}

// tables reads the tables of an item; of a document it keeps that.
func (in *reading) tables(it files.Item) iter.Seq2[table.Table, error] {
	return func(yield func(table.Table, error) bool) {
		opened, err := files.Formats{PDF: in.PDF, Limits: in.Limits}.Open(in.ctx, it)
		if err != nil {
			in.fail(it, err, yield)
			return
		}
		defer opened.Close()
		if opened.Document != nil {
			in.names = append(in.names, it.Name)
			in.publication.Documents = append(in.publication.Documents, opened.Document)
		}
		for t, err := range opened.Tables() {
			if err != nil && !in.fail(it, err, yield) || err == nil && !yield(t, nil) {
				return
			}
		}
		in.pages = append(in.pages, validate.ProsePage{File: it.Name, Format: opened.Format, Sentences: opened.Sentences()})
	}
}

// fail says what is wrong with an item: nothing where it was found, and is none of our
// business.
func (in *reading) fail(it files.Item, err error, yield func(table.Table, error) bool) bool {
	if !it.Found || !files.NoBusiness(err) {
		return yield(table.Table{}, err)
	}
	text := finding.Text{NL: err.Error(), EN: err.Error()}
	if known := (*files.Problem)(nil); errors.As(err, &known) {
		text = known.Text
	}
	in.publication.PassedOver = append(in.publication.PassedOver, files.PassedOver{In: it.Name, What: text, Count: 1})
	return true
}

// documents checks them.
func (in *reading) documents() (all finding.Report, failed []*check.FailedError, err error) {
	for i, d := range in.publication.Documents {
		report, err := in.publication.Decisions.Document(in.ctx, in.names[i], d, in.Rules)
		switch {
		case err != nil && in.ctx.Err() != nil:
			return all, nil, err
		case err != nil:
			failed = append(failed, &check.FailedError{Name: in.names[i], Err: err})
			continue
		}
		all = finding.Join(all, report.Renamed(func(p *finding.Place) { p.File = in.names[i] }))
	}
	return all, failed, nil
}

// Check checks a document by all rules that are on by default. Its errors are those of
// [validate.Run].
func Check(ctx context.Context, d *programme.Document) (finding.Report, error) {
	return validate.Run(ctx, d, rules.All())
}
