package programme

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/internal/said"
	"github.com/bbvgo/bbv/internal/strictjson"
)

//go:generate go run ./internal/schema -out document.schema.json

//go:embed document.schema.json
var schema []byte

// Schema returns the JSON Schema (draft 2020-12) of the format, for editors
// and for programs in other languages. What Read accepts fits it; the converse
// does not hold for doubled fields, whole numbers written as 1.0, deep
// nesting, and values of indicators that indicator.Read refuses.
func Schema() []byte { return slices.Clone(schema) }

// Version is the version of the JSON format that this package writes. It reads
// all versions from 1 on: what a version adds, no older one has, and nothing is
// taken away, so that a document of version 1 that is read and written is one of
// this version. "x-since" in the schema tells what came with which version:
//
//   - 2 adds the kinds kadernota, voorjaarsnota and bestuursrapportage, the overheidslaag,
//     bijstellingen, kredieten and leningen, kostensoorten, staten, vrijval and
//     overheveling of reserves, what art. 35, 52c, 53, 56 and 57 ask, the limits of the Wet fido,
//     tarieven with their aantallen, the bezoldiging of topfunctionarissen, and specifieke uitkeringen.
const Version = 2

// maxBytes is how many bytes of JSON Read takes; a large municipality fills one
// million.
const maxBytes = 16 << 20

// maxDepth is how many objects and arrays stand within each other at most.
const maxDepth = 32

// DocumentError says what is wrong with a document that is read, written or
// turned into something else, and where.
type DocumentError struct {
	Op     string       // what was being done: "read", "write", "deliver"
	Path   string       // the field, such as "programmas[2].naam"; empty for the document as a whole
	Line   int          // of the text that is read, from 1; 0 where the place is not a line
	Column int          // in bytes, from 1; 0 where the place is not a line
	Reason finding.Text // what is wrong, with the input quoted
	Err    error        // the cause, if there is one, such as a *budget.ParseError
}

// Error gives the place and the reason.
func (e *DocumentError) Error() string {
	e = lenient.OrZero(e)
	text := e.Op + " document: "
	if e.Path != "" {
		text += e.Path + ": "
	}
	if e.Line > 0 {
		text += fmt.Sprintf("line %d, column %d: ", e.Line, e.Column)
	}
	return text + e.Reason.EN
}

// Unwrap returns the cause.
func (e *DocumentError) Unwrap() error { return lenient.OrZero(e).Err }

// file is what a JSON document looks like: a version, and then the document.
type file struct {
	// Version is the version of the format.
	Version int `json:"versie"`
	Document
}

// Read reads one document from JSON, strictly: a field that the format does
// not know, that is missing or that stands there twice, null, an amount that
// is not a text, more than 16 MiB, 32 objects and arrays within each other, or
// another version is a *DocumentError that says where. It wraps the error of r
// if reading fails. What Write wrote, Read reads back as the same document.
func Read(r io.Reader) (*Document, error) {
	if r == nil {
		return nil, &DocumentError{Op: "read", Reason: finding.Text{NL: "er is geen lezer (io.Reader)", EN: "there is no reader"}}
	}
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return nil, &DocumentError{Op: "read", Reason: said.Of(err), Err: err}
	}
	return Parse(data)
}

// Parse is Read for a document that is in memory already. The document does
// not refer to data afterwards.
func Parse(data []byte) (*Document, error) {
	if len(data) > maxBytes {
		return nil, &DocumentError{Op: "read", Reason: said.Textf(finding.Text{NL: "meer dan %d bytes; schrijf de programma's in eigen documenten", EN: "more than %d bytes; write the programmes to documents of their own"}, maxBytes)}
	}
	var f file
	newest, err := strictjson.DecodeNewest(data, &f, maxDepth)
	if err != nil {
		return nil, readError(data, err)
	}
	if err := checkVersion(f.Version); err != nil {
		return nil, err
	}
	if err := f.older(newest); err != nil {
		return nil, err
	}
	if path, err := f.Document.check(); err != nil {
		return nil, &DocumentError{Op: "read", Path: path, Reason: said.Of(err), Err: err}
	}
	return &f.Document, nil
}

// readError returns why a document cannot be read. A document of another
// version may well have other fields, so its version is the better reason.
func readError(data []byte, err error) error {
	var peek struct {
		Version *int `json:"versie"`
	}
	if json.Unmarshal(data, &peek) == nil && peek.Version != nil {
		if err := checkVersion(*peek.Version); err != nil {
			return err
		}
	}
	return documentError("read", err)
}

func documentError(op string, err error) error {
	var e *strictjson.Error
	if !errors.As(err, &e) {
		return &DocumentError{Op: op, Reason: said.Of(err), Err: err}
	}
	return &DocumentError{Op: op, Path: e.Path, Line: e.Line, Column: e.Column, Reason: e.Reason, Err: e.Err}
}

func checkVersion(version int) error {
	if 1 <= version && version <= Version {
		return nil
	}
	return &DocumentError{Op: "read", Path: "versie", Reason: said.Textf(finding.Text{NL: "versie %d; dit programma leest versie 1 tot en met %d", EN: "version %d; this program reads version 1 to %d"}, version, Version)}
}

// older says what a document has that its version of the format does not know.
func (f *file) older(newest strictjson.Newest) error {
	at := newest.At
	if f.Version < 2 && f.Kind > Jaarstukken {
		newest.Since, at = 2, strictjson.Error{Path: "soort"}
	}
	if newest.Since <= f.Version {
		return nil
	}
	return &DocumentError{Op: "read", Path: at.Path, Line: at.Line, Column: at.Column,
		Reason: said.Textf(finding.Text{NL: "versie %d van de vorm kent dit niet, versie %d wel; verbeter versie, of laat dit weg", EN: "version %d of the format does not know this, version %d does; correct versie, or leave it out"}, f.Version, newest.Since)}
}

// Write writes a document as JSON, indented by two blanks, fields in a fixed
// order. A document that Read would refuse, or not read back as it is, is a
// *DocumentError and writes nothing; a failing writer gives the error of that
// writer.
func Write(w io.Writer, d *Document) error {
	switch {
	case w == nil:
		return &DocumentError{Op: "write", Reason: finding.Text{NL: "er is geen schrijver (io.Writer)", EN: "there is no writer"}}
	case d == nil:
		return &DocumentError{Op: "write", Reason: finding.Text{NL: "er is geen document", EN: "there is no document"}}
	}
	if path, err := d.check(); err != nil {
		return &DocumentError{Op: "write", Path: path, Reason: said.Of(err), Err: err}
	}
	data, err := strictjson.Encode(file{Version, *d}, maxDepth)
	if err != nil {
		return documentError("write", err)
	}
	if len(data) > maxBytes {
		return &DocumentError{Op: "write", Reason: said.Textf(finding.Text{NL: "%d bytes, en Read neemt er %d; schrijf de programma's in eigen documenten", EN: "%d bytes, and Read takes %d; write the programmes to documents of their own"}, len(data), maxBytes)}
	}
	_, err = w.Write(data)
	return err
}

// check checks what the types cannot say, and returns the field that is wrong.
func (d *Document) check() (path string, err error) {
	if _, err := d.Kind.MarshalText(); err != nil {
		return "soort", err
	}
	if !(budget.Column{Year: d.Year, Stage: budget.Begroting}).Valid() {
		return "jaar", said.Errorf(finding.Text{NL: "%d is geen jaar van 1900 tot en met 2999", EN: "%d is not a year between 1900 and 2999"}, d.Year)
	}
	if err := d.Municipality.check(); err != nil {
		return "gemeente.overheidslaag", err
	}
	if path, err := lenient.OrZero(d.Paragraphs).check(); err != nil {
		return path, err
	}
	_, err = budget.NewPrinted(1, d.Decimals, budget.InEuros)
	return "decimalen", err
}
