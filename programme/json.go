package programme

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/strictjson"
)

//go:generate go run ./internal/schema -out document.schema.json

// Version is the version of the JSON format that this package writes. It reads
// no other.
const Version = 1

// Limits of Read.
const (
	MaxBytes = 64 << 20 // bytes of JSON
	MaxDepth = 32       // objects and arrays within each other
)

// ReadError says what is wrong with a JSON document, and where.
type ReadError struct {
	Path   string // the field, such as "programmas[2].naam"; empty for the document as a whole
	Line   int    // from 1; 0 where the place is not a line
	Column int    // in bytes, from 1
	Reason string
	Err    error // the cause, if there is one, such as a *budget.ParseError
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

// file is what a JSON document looks like: a version, and then the document.
type file struct {
	// Version is the version of the format.
	Version int `json:"versie"`
	Document
}

// Read reads one document from JSON, strictly: a field that the format does
// not know, that is missing or that stands there twice, an amount that is not
// a text, more than MaxBytes or MaxDepth, or another version is a *ReadError
// that says where. What Write wrote, Read reads back as the same document.
func Read(r io.Reader) (*Document, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, &ReadError{Reason: err.Error(), Err: err}
	}
	if len(data) > MaxBytes {
		return nil, &ReadError{Reason: fmt.Sprintf("more than %d bytes", MaxBytes)}
	}
	return Parse(data)
}

// Parse is Read for a document that is in memory already.
func Parse(data []byte) (*Document, error) {
	if len(data) > MaxBytes {
		return nil, &ReadError{Reason: fmt.Sprintf("more than %d bytes", MaxBytes)}
	}
	var f file
	var syntax *strictjson.Error
	if err := strictjson.Decode(data, &f, MaxDepth); errors.As(err, &syntax) {
		return nil, &ReadError{Path: syntax.Path, Line: syntax.Line, Column: syntax.Column, Reason: syntax.Reason, Err: syntax.Err}
	}
	if f.Version != Version {
		return nil, &ReadError{Path: "versie", Reason: fmt.Sprintf("version %d, and this package reads version %d", f.Version, Version)}
	}
	if err := f.Document.complete(); err != nil {
		return nil, err
	}
	return &f.Document, nil
}

// Write writes a document as JSON, indented by two blanks, fields in a fixed
// order. A document that Read would refuse is a *ReadError, a failing writer
// an error of that writer.
func Write(w io.Writer, d *Document) error {
	if d == nil {
		return &ReadError{Reason: "there is no document"}
	}
	if err := d.complete(); err != nil {
		return err
	}
	data, err := json.MarshalIndent(file{Version, *d}, "", "  ")
	if err != nil {
		return fmt.Errorf("write document: %w", err)
	}
	_, err = w.Write(append(data, '\n'))
	return err
}

// complete checks what the types cannot say.
func (d *Document) complete() error {
	if d.Kind != Begroting && d.Kind != Jaarstukken {
		return &ReadError{Path: "soort", Reason: fmt.Sprintf("%v is not a kind of document; want begroting or jaarstukken", d.Kind)}
	}
	if !(budget.Column{Year: d.Year, Stage: budget.Begroting}).Valid() {
		return &ReadError{Path: "jaar", Reason: fmt.Sprintf("%d is not a year between 1900 and 2999", d.Year)}
	}
	if _, err := budget.NewPrinted(1, d.Decimals, d.Unit); err != nil {
		return &ReadError{Path: "decimalen", Reason: err.Error(), Err: err}
	}
	return nil
}
