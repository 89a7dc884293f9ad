package decision

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/internal/said"
	"github.com/bbvgo/bbv/internal/strictjson"
)

// Version is the version of the file that this package writes. It reads no other.
const Version = 1

// What Read takes.
const (
	maxBytes = 16 << 20 // as of a document; 60,000 decisions of 250 bytes
	maxDepth = 8        // objects and arrays within each other, of which a file has five
)

// FileError says what is wrong with a file of decisions, and where.
type FileError struct {
	Path   string       // the field, such as "sommen[2].totaal.rij"; empty for the file as a whole
	Line   int          // from 1; 0 where the place is not a line
	Column int          // in bytes, from 1; likewise
	Reason finding.Text // what is wrong, with the input quoted
	Err    error        // the cause, if there is one
}

// Error gives the place and the reason.
func (e *FileError) Error() string {
	e = lenient.OrZero(e)
	text := "read decisions: "
	if e.Path != "" {
		text += e.Path + ": "
	}
	if e.Line > 0 {
		text += fmt.Sprintf("line %d, column %d: ", e.Line, e.Column)
	}
	return text + e.Reason.EN
}

// Unwrap returns the cause.
func (e *FileError) Unwrap() error { return lenient.OrZero(e).Err }

// file is what stands in the file.
type file struct {
	// Version is the version of the format.
	Version int `json:"versie"`
	Decisions
}

// Read reads decisions, strictly: a field that the format does not know or that is
// missing, a decision that nobody signed or that names no place, or another version
// is a *FileError that says where; a file of more than 16 MiB is a
// *budget.LimitError. It wraps the error of r if reading fails.
func Read(r io.Reader) (*Decisions, error) {
	if r == nil {
		return nil, &FileError{Reason: said.Of(errNoReader), Err: errNoReader}
	}
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	switch {
	case err != nil:
		return nil, &FileError{Reason: said.Of(err), Err: err}
	case len(data) > maxBytes:
		return nil, &budget.LimitError{What: "bytes", Most: maxBytes}
	}
	var f file
	if err := strictjson.Decode(data, &f, maxDepth); err != nil {
		if other := versionOf(data); other != nil {
			return nil, other
		}
		return nil, fileError(err)
	}
	if f.Version != Version {
		return nil, otherVersion(f.Version)
	}
	if err := f.check(); err != nil {
		return nil, err
	}
	return &f.Decisions, nil
}

// versionOf is the error of a file of another version, which may well have other fields.
func versionOf(data []byte) error {
	var peek struct {
		Version *int `json:"versie"`
	}
	if json.Unmarshal(data, &peek) == nil && peek.Version != nil && *peek.Version != Version {
		return otherVersion(*peek.Version)
	}
	return nil
}

func otherVersion(version int) error {
	return &FileError{Path: "versie", Reason: said.Textf(finding.Text{NL: "versie %d; dit programma leest versie %d", EN: "version %d; this program reads version %d"}, version, Version)}
}

func fileError(err error) error {
	e := &FileError{Reason: said.Of(err), Err: err}
	if in := (*strictjson.Error)(nil); errors.As(err, &in) {
		*e = FileError{Path: in.Path, Line: in.Line, Column: in.Column, Reason: in.Reason, Err: in.Err}
	}
	return e
}

// check is the first decision that says too little.
func (d *Decisions) check() error {
	var list []error
	note := func(field string, i int, err error) {
		if err != nil {
			list = append(list, &FileError{Path: fmt.Sprintf("%s[%d]", field, i), Reason: said.Of(err), Err: err})
		}
	}
	for i, s := range d.Sums {
		note("sommen", i, s.check())
	}
	for i, s := range d.NoSums {
		note("geenSommen", i, s.check())
	}
	for i, s := range d.NotSame {
		note("nietHetzelfde", i, s.check())
	}
	for i, s := range d.Accepted {
		note("ontheffingen", i, s.check())
	}
	if len(list) == 0 {
		return nil
	}
	return list[0]
}

// Write writes decisions as Read reads them, indented by two blanks. What Read would refuse
// is its error, and writes nothing; a failing writer gives the error of that writer.
func (d *Decisions) Write(w io.Writer) error {
	w = lenient.Writer(w)
	if d == nil {
		d = &Decisions{}
	}
	if err := d.check(); err != nil {
		return err
	}
	data, err := strictjson.Encode(file{Version, *d}, maxDepth)
	if err != nil {
		return fileError(err)
	}
	_, err = w.Write(data)
	return err
}
