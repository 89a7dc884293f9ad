package example_test

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/programme"
)

func load() (*programme.Document, error) {
	return &programme.Document{Kind: programme.Begroting, Year: 2021, Programmes: []programme.Programme{{
		Section: programme.Section{Name: "Zorg", Goals: []programme.Goal{{Name: "helpen"}}},
	}}}, nil
}

func report(w io.Writer, doc *programme.Document, lang finding.Language) error {
	if err := example.Tree(w, doc); err != nil {
		return err
	}
	return example.Findings(w, doc, lang)
}

func TestRun(t *testing.T) {
	var text bytes.Buffer
	require.NoError(t, example.Example{Load: load, Report: report}.Run(&text, false, "en"))
	assert.Contains(t, text.String(), "programma Zorg\n└─ doel helpen\n")
	assert.Contains(t, text.String(), "warning BBV5005  programma Zorg: the programme has goals and no lasten or baten\n  → add")

	text.Reset()
	require.NoError(t, example.Example{Load: load}.Run(&text, true, "nl"))
	_, err := programme.Read(&text)
	assert.NoError(t, err)
}

func TestRunPassesErrorsOn(t *testing.T) {
	wrong := errors.New("wrong")
	noLoad := func() (*programme.Document, error) { return nil, wrong }
	noReport := func(io.Writer, *programme.Document, finding.Language) error { return wrong }
	assert.ErrorIs(t, example.Example{Load: noLoad}.Run(io.Discard, false, "nl"), wrong)
	assert.ErrorIs(t, example.Example{Load: load, Report: noReport}.Run(io.Discard, false, "nl"), wrong)
	assert.ErrorContains(t, example.Example{Load: load}.Run(io.Discard, false, "fr"), `"fr"`)
	for n := range 3 {
		assert.ErrorIs(t, example.Tree(&failing{n}, must(load())), io.ErrShortWrite)
	}
}

func must(doc *programme.Document, _ error) *programme.Document { return doc }

type failing struct{ lines int }

func (f *failing) Write(p []byte) (int, error) {
	if f.lines--; f.lines < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}

func TestWidths(t *testing.T) {
	assert.Equal(t, []string{"é  ", "  é", "lang"}, []string{example.Left("é", 3), example.Right("é", 3), example.Left("lang", 2)})
}
