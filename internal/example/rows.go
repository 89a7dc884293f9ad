package example

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/bbvgo/bbv/programme"
)

// Read reads a document from a file.
func Read(fsys fs.FS, name string) (*programme.Document, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return programme.Read(f)
}

// Row is a row of a data file that holds a table.
type Row struct {
	File  string
	Line  int // from 1
	Cells []string
}

// Errorf returns an error that names the row.
func (r Row) Errorf(format string, args ...any) error {
	return fmt.Errorf("%s, line %d: %w", r.File, r.Line, fmt.Errorf(format, args...))
}

// Rows reads the rows of a data file, cells parted by semicolons. Blank lines
// and lines that begin with # are left out.
func Rows(fsys fs.FS, name string) (rows []Row, err error) {
	text, err := fs.ReadFile(fsys, name)
	for i, line := range strings.Split(string(text), "\n") {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			rows = append(rows, Row{name, i + 1, strings.Split(line, ";")})
		}
	}
	return rows, err
}
