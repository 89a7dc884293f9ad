package programme

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/bbvgo/bbv/budget"
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
// no other.
const Version = 1

// Limits of Read.
const (
	MaxBytes = 16 << 20 // bytes of JSON; a large municipality fills one million
	MaxDepth = 32       // objects and arrays within each other
)

// ReadError says what is wrong with a JSON document, and where.
type ReadError struct {
	Path   string // the field, such as "programmas[2].naam"; empty for the document as a whole
	Line   int    // from 1; 0 where the place is not a line
	Column int    // in bytes, from 1; 0 where the place is not a line
	Reason string // what is wrong, with the input quoted
	Err    error  // the cause, if there is one, such as a *budget.ParseError
}

// Error gives the place and the reason.
func (e *ReadError) Error() string {
	text := "read document: "
	if e.Path != "" {
		text += e.Path + ": "
	}
	if e.Line > 0 {
		text += fmt.Sprintf("line %d, column %d: ", e.Line, e.Column)
	}
	return text + e.Reason
}

// Unwrap returns the cause.
func (e *ReadError) Unwrap() error { return e.Err }

// WriteError says why a document cannot be written, and which field it is.
type WriteError struct {
	Path   string // the field, such as "programmas[2].gedrukt[0].zijde"; empty for the document as a whole
	Reason string // what is wrong, with the value quoted
	Err    error  // the cause, if there is one, such as a *budget.ParseError
}

// Error gives the place and the reason.
func (e *WriteError) Error() string {
	if e.Path == "" {
		return "write document: " + e.Reason
	}
	return "write document: " + e.Path + ": " + e.Reason
}

// Unwrap returns the cause.
func (e *WriteError) Unwrap() error { return e.Err }

// file is what a JSON document looks like: a version, and then the document.
type file struct {
	// Version is the version of the format.
	Version int `json:"versie"`
	Document
}

// Read reads one document from JSON, strictly: a field that the format does
// not know, that is missing or that stands there twice, null, an amount that
// is not a text, more than MaxBytes or MaxDepth, or another version is a
// *ReadError that says where. It wraps the error of r if reading fails. What
// Write wrote, Read reads back as the same document.
func Read(r io.Reader) (*Document, error) {
	if r == nil {
		return nil, &ReadError{Reason: "there is no reader"}
	}
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, &ReadError{Reason: err.Error(), Err: err}
	}
	return Parse(data)
}

// Parse is Read for a document that is in memory already. The document does
// not refer to data afterwards.
func Parse(data []byte) (*Document, error) {
	if len(data) > MaxBytes {
		return nil, &ReadError{Reason: fmt.Sprintf("more than %d bytes; write the programmes to documents of their own", MaxBytes)}
	}
	var f file
	if err := strictjson.Decode(data, &f, MaxDepth); err != nil {
		return nil, readError(data, err)
	}
	if err := checkVersion(f.Version); err != nil {
		return nil, err
	}
	if path, err := f.Document.check(); err != nil {
		return nil, &ReadError{Path: path, Reason: err.Error(), Err: err}
	}
	return &f.Document, nil
}

// readError makes a *ReadError of what strictjson says. A document of another
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
	var e *strictjson.Error
	if !errors.As(err, &e) {
		return &ReadError{Reason: err.Error(), Err: err}
	}
	return &ReadError{Path: e.Path, Line: e.Line, Column: e.Column, Reason: e.Reason, Err: e.Err}
}

func checkVersion(version int) error {
	if version == Version {
		return nil
	}
	return &ReadError{Path: "versie", Reason: fmt.Sprintf("version %d; this program reads version %d", version, Version)}
}

// Write writes a document as JSON, indented by two blanks, fields in a fixed
// order. A document that Read would refuse, or not read back as it is, is a
// *WriteError and writes nothing; a failing writer gives the error of that
// writer.
func Write(w io.Writer, d *Document) error {
	switch {
	case w == nil:
		return &WriteError{Reason: "there is no writer"}
	case d == nil:
		return &WriteError{Reason: "there is no document"}
	}
	if path, err := d.check(); err != nil {
		return &WriteError{Path: path, Reason: err.Error(), Err: err}
	}
	data, err := strictjson.Encode(file{Version, *d}, MaxDepth)
	if err != nil {
		return writeError(err)
	}
	if len(data) > MaxBytes {
		return &WriteError{Reason: fmt.Sprintf("%d bytes, and Read takes %d; write the programmes to documents of their own", len(data), MaxBytes)}
	}
	_, err = w.Write(data)
	return err
}

func writeError(err error) error {
	var e *strictjson.Error
	if !errors.As(err, &e) {
		return &WriteError{Reason: err.Error(), Err: err}
	}
	return &WriteError{Path: e.Path, Reason: e.Reason, Err: e.Err}
}

// check checks what the types cannot say, and returns the field that is wrong.
func (d *Document) check() (path string, err error) {
	if !d.Kind.Valid() {
		return "soort", fmt.Errorf("%v is not a kind of document; want %s", d.Kind, kindList)
	}
	if !(budget.Column{Year: d.Year, Stage: budget.Begroting}).Valid() {
		return "jaar", fmt.Errorf("%d is not a year between 1900 and 2999", d.Year)
	}
	_, err = budget.NewPrinted(1, d.Decimals, budget.InEuros)
	return "decimalen", err
}
