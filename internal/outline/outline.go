// Package outline reads the data files of the examples: the goals of a chapter
// as an indented outline, one row per element, to be laid beside the source;
// and printed tables, one row per row.
//
// A row of an outline is "rol woord;nummer;naam;toelichting", two blanks of
// indentation per level. The role is one of this package, the word is the
// municipality's own. A name in square brackets is one that the source does not
// print. Lines that begin with # are comments.
package outline

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/programme"
)

// Error says what is wrong with a row of a data file.
type Error struct {
	File   string
	Line   int    // from 1
	Reason string // with the input quoted
}

// Error gives the place and the reason.
func (e *Error) Error() string { return fmt.Sprintf("%s, line %d: %s", e.File, e.Line, e.Reason) }

// Row is a row of a data file.
type Row struct {
	File  string
	Line  int
	Cells []string
}

// Errorf returns an *Error at the row.
func (r Row) Errorf(format string, args ...any) error {
	return &Error{r.File, r.Line, fmt.Sprintf(format, args...)}
}

// Rows reads the rows of a data file, cells parted by semicolons. Blank lines
// and comments are left out; blanks at the start of a row are kept.
func Rows(fsys fs.FS, name string) ([]Row, error) {
	text, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	var rows []Row
	for i, line := range strings.Split(string(text), "\n") {
		line = strings.TrimRight(line, " \r")
		if line == "" || strings.HasPrefix(strings.TrimLeft(line, " "), "#") {
			continue
		}
		rows = append(rows, Row{name, i + 1, strings.Split(line, ";")})
	}
	return rows, nil
}

// Read reads an outline. Its top level holds programmes. What it cannot read
// is an *Error.
func Read(fsys fs.FS, name string) ([]programme.Programme, error) {
	rows, err := Rows(fsys, name)
	if err != nil {
		return nil, err
	}
	root := &entry{}
	open := []*entry{root}
	for _, r := range rows {
		e, level, err := r.entry()
		if err != nil {
			return nil, err
		}
		if level >= len(open) {
			return nil, r.Errorf("%q is indented %d levels, and at most %d can stand here", r.Cells[0], level, len(open)-1)
		}
		open = append(open[:level+1], e)
		open[level].below = append(open[level].below, e)
	}
	var out []programme.Programme
	for _, e := range root.below {
		if e.role != "programma" {
			return nil, e.row.Errorf("%q at the top level, where only a programma can stand", e.role)
		}
		p, err := e.programme()
		if err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, nil
}

// entry is a row with what stands below it.
type entry struct {
	row                            Row
	role, word, number, name, text string
	assigned                       bool
	below                          []*entry
}

func (r Row) entry() (*entry, int, error) {
	head := strings.TrimLeft(r.Cells[0], " ")
	blanks := len(r.Cells[0]) - len(head)
	if len(r.Cells) > 4 || blanks%2 != 0 {
		return nil, 0, r.Errorf("%q: want at most 4 cells, and two blanks per level", strings.Join(r.Cells, ";"))
	}
	cells := append(append([]string{}, r.Cells[1:]...), "", "", "")
	e := &entry{row: r, number: cells[0], name: cells[1], text: cells[2]}
	e.role, e.word, _ = strings.Cut(head, " ")
	if inner, ok := strings.CutPrefix(e.name, "["); ok && strings.HasSuffix(inner, "]") {
		e.name, e.assigned = strings.TrimSuffix(inner, "]"), true
	}
	if e.assigned && !slices.Contains([]string{"programma", "onderdeel", "doel", "activiteit"}, e.role) {
		return nil, 0, r.Errorf("%q: a %s has the name that is printed, or none", e.name, e.role)
	}
	return e, blanks / 2, nil
}
