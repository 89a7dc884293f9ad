package example_test

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
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
	assert.Contains(t, text.String(), "warning  BBV5005  programma Zorg: the programme has goals and no lasten or baten\n  → add")

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

func TestFigure(t *testing.T) {
	doc := &programme.Document{Unit: budget.InThousands}
	for printed, want := range map[int64]string{4000: "4", 5000: "4\n≈5", 9000: "4\n≠9"} {
		figure, err := example.Figure(doc, budget.Stated("", budget.Euros(4000), budget.Source{}), budget.Euros(printed))
		assert.NoError(t, err)
		assert.Equal(t, want, figure)
	}
	figure, err := example.Figure(doc, budget.Calc{}, budget.Euros(1))
	assert.NoError(t, err)
	assert.Equal(t, "?", figure)
}
