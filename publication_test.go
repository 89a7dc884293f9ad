package bbv

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/ctxtest"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/publication/files"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/validate/decision"
)

const (
	document = "examples/lansingerland/testdata/document.json"
	wrong    = "cmd/bbv/testdata/wrong.md"
)

// A document is checked as Check does, and its findings name the file.
func TestDocuments(t *testing.T) {
	p, err := Open(t.Context(), document, wrong)
	require.NoError(t, err)
	require.Len(t, p.Documents, 1)
	require.Len(t, p.Tables, 1)
	want, err := Check(t.Context(), p.Documents[0])
	require.NoError(t, err)
	require.NotEmpty(t, want.Findings)
	var of []finding.Finding
	for _, f := range p.Report.Findings {
		if f.Place.File == document {
			f.Place.File = ""
			of = append(of, f)
		}
	}
	assert.Len(t, of, len(want.Findings))
	assert.Equal(t, want.Tally.Total()+p.Tables[0].Tally.Total(), p.Report.Tally.Total())
	text, _ := p.Excerpt(of[0].Place)
	assert.Empty(t, text, "a document has no rows")
}

// What cannot be read or checked is an error that names it, and the rest is there.
func TestWhatCannotBeRead(t *testing.T) {
	p, err := Open(t.Context(), "weg.md", wrong, "go.mod", "LICENSE")
	require.Error(t, err)
	require.NotNil(t, p)
	assert.Len(t, p.Tables, 1)
	var failed *check.FailedError
	require.ErrorAs(t, err, &failed)
	assert.Equal(t, "weg.md", failed.Name)
	assert.ErrorIs(t, err, os.ErrNotExist)
	assert.ErrorIs(t, err, files.ErrNoTable, "a file that is named must have a table")
	assert.Equal(t, 3, len(strings.Split(err.Error(), "\n")))
	_, err = Read(t.Context(), "a.pdf", strings.NewReader("%PDF-1.7\n"))
	assert.ErrorContains(t, err, "table/read/pdf")
	_, err = Read(t.Context(), "d.json", strings.NewReader(`{"versie": 1, "jaar": 2017, "soort": "begroting", "eenheid": "1", "gemeente": {"naam": "x"}, "decimalen": 40}`))
	assert.ErrorContains(t, err, "d.json")
	_, err = Read(t.Context(), "x", nil)
	assert.ErrorContains(t, err, "no file")
	_, err = Open(t.Context())
	assert.ErrorIs(t, err, files.ErrNoTable)
}

// A document with decimals that do not exist cannot be checked; made in Go it can be given all the same.
func TestWhatCannotBeChecked(t *testing.T) {
	in := reading{ctx: t.Context(), names: []string{"d.json"}, publication: &Publication{Documents: []*programme.Document{{Decimals: 40}}}}
	_, failed, err := in.documents()
	require.NoError(t, err)
	require.Len(t, failed, 1)
	var out *budget.RangeError
	assert.ErrorAs(t, failed[0], &out)
}

// What a folder holds beside tables is passed over, and said.
func TestFolder(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.csv": "x;2023\nWegen;12\nGroen;30\n", "b.txt": "Een verhaal.", "c.png": "x", "d.json": `["a"]`} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
	}
	p, err := Open(t.Context(), dir)
	require.NoError(t, err)
	assert.Len(t, p.Tables, 1)
	var passed []string
	for _, o := range p.PassedOver {
		passed = append(passed, filepath.Base(o.In)+": "+o.What.NL)
	}
	require.Len(t, passed, 3)
	assert.Contains(t, passed, filepath.Base(dir)+": .png")
	assert.Contains(t, passed, "b.txt: geen tabel gevonden")
	assert.Contains(t, passed[2], "d.json: ")
}

func TestInterrupted(t *testing.T) {
	ctxtest.StopEverywhere(t, func(ctx context.Context) error {
		p, err := Open(ctx, wrong, document)
		if err != nil && ctx.Err() != nil {
			assert.True(t, p == nil || errors.Is(err, context.Canceled))
		}
		return err
	})
}

// Nothing is nothing, and is not approved.
func TestNothing(t *testing.T) {
	var p *Publication
	var out strings.Builder
	require.NoError(t, p.Print(&out, finding.English))
	assert.Equal(t, "\nnothing was compared: 0 exact\n0 × error, 0 × warning\n", out.String())
	assert.Error(t, p.Print(nil, finding.Dutch))
	assert.Empty(t, p.Document(publication.Cover{}).Placed)
	text, marks := p.Excerpt(finding.Place{Table: 1})
	assert.Empty(t, text+marks)
	require.NoError(t, Write(&out, nil, table.FormatText))
	report, err := Check(t.Context(), nil)
	require.NoError(t, err)
	assert.Empty(t, report.Findings)
}

type full struct{ left int }

var errFull = errors.New("full")

func (f *full) Write(p []byte) (int, error) {
	if f.left--; f.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

// A writer that is full is an error, wherever it is.
func TestFullWriters(t *testing.T) {
	p, err := Open(t.Context(), wrong, document)
	require.NoError(t, err)
	for n := range 3 {
		assert.ErrorIs(t, p.Print(&full{n}, finding.Dutch), errFull, n)
		assert.ErrorIs(t, Write(&full{n}, p.Documents[0], table.FormatCSV), errFull, n)
	}
}

// One opener may be used by several at once, also with decisions.
func TestOpenerIsUsedAtOnce(t *testing.T) {
	o := Opener{Decisions: &decision.Decisions{Accepted: []decision.Acceptance{{Code: "BBV1001",
		Place:  decision.Anchor{Caption: "Totaal Programma 3", Row: "Gerealiseerde totaal saldo van baten en lasten", Column: "Realisatie 2017"},
		Signed: decision.Signed{By: "A. de Vries", On: "2018-05-14", Reason: "erratum"}}}}}
	var all sync.WaitGroup
	for range 4 {
		all.Add(1)
		go func() {
			defer all.Done()
			p, err := o.Open(t.Context(), wrong)
			if assert.NoError(t, err) {
				assert.Len(t, p.Report.Waived, 1)
				assert.Empty(t, p.Decisions.Unused())
			}
		}()
	}
	all.Wait()
}

// A finding in a document that was made of tables stands in the table that prints the figure: the saldo of 2028 in row 5,
// column 3, which is character 49 of line 11.
func TestLocate(t *testing.T) {
	const text = "3. Ruimte\n\nbedragen x € 1.000\n\n| | Begroting 2026 | Raming 2027 | Raming 2028 |\n|---|---|---|---|\n" +
		"| Wegen | 7.300 | 7.400 | 7.500 |\n| Totaal lasten | 7.300 | 7.400 | 7.500 |\n| Heffing | 3.600 | 3.650 | 3.700 |\n" +
		"| Totaal baten | 3.600 | 3.650 | 3.700 |\n| Saldo van baten en lasten | -3.700 | -3.750 | 3.800 |\n"
	p, err := Read(t.Context(), "ruimte.md", strings.NewReader(text))
	require.NoError(t, err)
	a := p.Document(publication.Cover{Kind: programme.Begroting, Year: 2026})
	report, err := Check(t.Context(), a.Document)
	require.NoError(t, err)
	located := report.Renamed(func(at *finding.Place) { *at = p.Locate(a, *at) })
	wrong := located.AtLeast(finding.Error)
	require.Len(t, wrong, 1)
	at := wrong[0].Place
	assert.Equal(t, report.AtLeast(finding.Error)[0].Place.Path, at.Path)
	at.Path, at.Caption, at.Label, at.Heading = "", "", "", ""
	assert.Equal(t, finding.Place{File: "ruimte.md", Table: 1, Row: 5, Column: 3, Line: 11, Character: 49}, at)
	_, marks := p.Excerpt(at)
	assert.Contains(t, marks, "^")
	nowhere := finding.Place{Path: "kolommen"}
	assert.Equal(t, nowhere, p.Locate(a, nowhere))
	assert.Equal(t, wrong[0].Place, (*Publication)(nil).Locate(a, wrong[0].Place))
	assert.Equal(t, wrong[0].Place, (&Publication{}).Locate(a, wrong[0].Place))
}
