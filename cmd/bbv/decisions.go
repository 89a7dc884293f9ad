package main

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/cmd/bbv/internal/words"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate/decision"
)

// decisions reads a file of decisions; nil where none is named.
func (t *terminal) decisions(name string) (*decision.Decisions, error) {
	if name == "" {
		return nil, nil
	}
	file, err := t.open(name)
	if err != nil {
		return nil, inFile(name, err)
	}
	defer file.Close()
	d, err := decision.Read(file)
	if err != nil {
		return nil, inFile(name, err)
	}
	return d, nil
}

// inFile is what is wrong with a file that a flag names.
func inFile(name string, err error) error {
	shown := finding.Printable(name)
	return problem{NL: shown + ": " + because(err, finding.Dutch), EN: shown + ": " + because(err, finding.English)}
}

// baseline keeps the findings of a run as decisions to accept them, which nobody took yet: who and why are left empty, and the file is
// refused until a person filled them in.
type baseline struct {
	decision.Decisions
	today   budget.Date
	added   int
	without int // findings that no decision can be about
}

// newBaseline begins with what was decided before.
func newBaseline(d *decision.Decisions) *baseline {
	b := &baseline{today: budget.Date(time.Now().Format(time.DateOnly))}
	if d != nil {
		b.Decisions = *d
	}
	return b
}

// add adds the findings of a report that are warnings or worse; table is that of a place, nil where there is none.
func (b *baseline) add(r finding.Report, table func(finding.Place) *check.Checked) {
	if b == nil {
		return
	}
	for _, f := range r.AtLeast(finding.Warning) {
		at, ok := anchorOf(f, table(f.Place))
		if !ok {
			b.without++
			continue
		}
		b.added++
		b.Accepted = append(b.Accepted, decision.Acceptance{Code: f.Code, Place: at, Signed: decision.Signed{On: b.today}})
	}
}

// anchorOf is where a finding is, as a decision says it.
func anchorOf(f finding.Finding, of *check.Checked) (a decision.Anchor, ok bool) {
	p := f.Place
	switch {
	case p.Sentence != "":
		a = decision.Anchor{Sentence: p.Sentence, Figure: f.Printed}
	case p.Path != "":
		a = decision.Anchor{Path: p.Path, Caption: p.Caption, Row: p.Label, Column: p.Heading, Figure: f.Printed}
	case of == nil:
		return a, false
	case p.Row > 0 && p.Column > 0:
		a = decision.AnchorOf(&of.Understanding, understand.CellRef{Row: p.Row - 1, Column: p.Column - 1})
	case p.Row == 0 && p.Column == 0:
		a.Caption = of.Understanding.Table.Caption
	}
	ok = a != decision.Anchor{}
	a.File = literally.Replace(path.Base(filepath.ToSlash(p.File)))
	return a, ok
}

// literally makes of the name of a file the pattern that it alone fits.
var literally = strings.NewReplacer("[", `\[`, "*", `\*`, "?", `\?`, `\`, `\\`)

// errExists is that a file would be lost.
var errExists = problem{NL: "dit bestand bestaat al; noem het ook met --besluiten om het aan te vullen, of kies een andere naam",
	EN: "the file exists; name it with --decisions as well to add to it, or choose another name"}

// writable is an error where a file must not be written: one that exists, unless it is the one that is added to.
func writable(name, decisions string) error {
	if _, err := os.Lstat(name); name == decisions || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return inFile(name, errExists)
}

// write writes the file, and says what is left to do.
func (b *baseline) write(t *terminal, name string) error {
	data, err := json.MarshalIndent(struct {
		Version int `json:"versie"`
		decision.Decisions
	}{decision.Version, b.Decisions}, "", "  ")
	if err != nil {
		return err
	}
	err = replace(name, func(w io.Writer) error {
		_, err := w.Write(append(data, '\n'))
		return err
	})
	if err != nil {
		return inFile(name, err)
	}
	added := words.Number(b.added, finding.Text{NL: "1 bevinding opgeschreven", EN: "1 finding written down"}, finding.Text{NL: "{0} bevindingen opgeschreven", EN: "{0} findings written down"})
	t.tell("bbv: ", name, added.In(t.lang))
	if b.added > 0 {
		t.tell("  ", t.say("vul bij elke in wie het besloot (door) en waarom (reden): zonder dat wordt het bestand niet aanvaard",
			"fill in for each who decided it (door) and why (reden): without that the file is refused"))
	}
	if b.without > 0 {
		left := words.Number(b.without, finding.Text{NL: "1 bevinding niet: zij staat niet bij een cijfer van een tabel, in een zin of op een plaats in een document", EN: "1 finding is not: it is not at a figure of a table, in a sentence or at a place in a document"},
			finding.Text{NL: "{0} bevindingen niet: zij staan niet bij een cijfer van een tabel, in een zin of op een plaats in een document", EN: "{0} findings are not: they are not at a figure of a table, in a sentence or at a place in a document"})
		t.tell("  ", left.In(t.lang))
	}
	return nil
}
