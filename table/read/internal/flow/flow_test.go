package flow_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/flow"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// document reads what a test tells a flow.
func document(t *testing.T, limits table.Limits, tell func(f *flow.Flow) error) (list []table.Table, err error) {
	t.Helper()
	for tb, e := range grid.Tables(table.FormatODT, limits, func(out *grid.Out) error {
		f := flow.New(out)
		if err := tell(f); err != nil {
			return err
		}
		return f.End()
	}) {
		if e != nil {
			err = e
			continue
		}
		list = append(list, tb)
	}
	return list, err
}

func paragraph(f *flow.Flow, text string) error {
	f.StartParagraph()
	if err := f.Text(text); err != nil {
		return err
	}
	return f.EndParagraph(false)
}

func row(f *flow.Flow, texts ...string) error {
	f.StartRow()
	for _, s := range texts {
		f.StartCell(flow.Span{}, 1)
		if err := paragraph(f, s); err != nil {
			return err
		}
		if err := f.EndCell(false); err != nil {
			return err
		}
	}
	return f.EndRow()
}

// What ends without having begun is nothing, and what never ends is not lost.
func TestOutOfOrder(t *testing.T) {
	list, err := document(t, table.Limits{}, func(f *flow.Flow) error {
		f.Caption()
		f.Mute()
		f.EndTable()
		f.StartRow()
		f.Row(true, true, true, 3)
		f.StartCell(flow.Span{}, 1)
		f.Reach(flow.Span{})
		f.Note("x")
		for _, err := range []error{f.Text("x"), f.Raise("1"), f.EndParagraph(false), f.EndCell(false), f.EndRow()} {
			if err != nil {
				return err
			}
		}
		return nil
	})
	require.NoError(t, err)
	assert.Empty(t, list)
	list, err = document(t, table.Limits{}, func(f *flow.Flow) error {
		require.NoError(t, f.StartTable())
		require.NoError(t, row(f, "Post", "2024"))
		require.NoError(t, row(f, "Lasten", "5"))
		require.NoError(t, paragraph(f, "between rows"))
		f.EndTable()
		return nil
	})
	require.NoError(t, err)
	require.Len(t, list, 1)
	assert.Equal(t, []string{"Lasten|5"}, tabletest.Texts(list[0]))
}

// A cell that goes on with the one before it, and covered ones over which nothing reaches.
func TestSpans(t *testing.T) {
	list, err := document(t, table.Limits{}, func(f *flow.Flow) error {
		require.NoError(t, f.StartTable())
		require.NoError(t, row(f, "Post", "2024", "2025"))
		for _, spans := range [][]flow.Span{{{}, {}, {Left: true}}, {{Left: true}, {Covered: true}, {}}} {
			f.StartRow()
			for i, s := range spans {
				f.StartCell(s, 1)
				require.NoError(t, paragraph(f, fmt.Sprint(i)))
				require.NoError(t, f.EndCell(false))
			}
			require.NoError(t, f.EndRow())
		}
		f.EndTable()
		return nil
	})
	require.NoError(t, err)
	assert.Equal(t, []string{"0|1|", "0||2"}, tabletest.Texts(list[0]))
}

// Two paragraphs with tabs are a table where they hold figures, one is none.
func TestTabs(t *testing.T) {
	read := func(texts ...string) []table.Table {
		list, err := document(t, table.Limits{}, func(f *flow.Flow) error {
			for _, s := range texts {
				require.NoError(t, paragraph(f, s))
			}
			return nil
		})
		require.NoError(t, err)
		return list
	}
	require.Len(t, read("Post\t2024", "Lasten\t5"), 1)
	assert.Empty(t, read("Lasten\t5"))
	assert.Empty(t, read("Lasten\tBaten", "Zorg\tWegen"))
	assert.Len(t, read("a\t2024", "b\t5", "tekst", "a\t2025", "b\t6"), 2)
	list, err := document(t, table.Limits{Rows: 3}, func(f *flow.Flow) error {
		for range 4 {
			require.NoError(t, paragraph(f, "Lasten\t5"))
		}
		return paragraph(f, "Lasten\t5")
	})
	require.ErrorContains(t, err, "rows in one table")
	assert.Empty(t, list)
}

// A run of paragraphs with tabs is bounded as a table is.
func TestTabLimits(t *testing.T) {
	read := func(l table.Limits) ([]table.Table, error) {
		return document(t, l, func(f *flow.Flow) error {
			for i := range 5 {
				if err := paragraph(f, fmt.Sprintf("Lasten\t%d\t6", 2024+i)); err != nil {
					return err
				}
			}
			return nil
		})
	}
	list, err := read(table.Limits{Columns: 2})
	require.NoError(t, err)
	assert.Empty(t, list, "lines of text with many tabs")
	_, err = read(table.Limits{Cells: 10})
	require.ErrorContains(t, err, "cells in one table")
	list, err = read(table.Limits{})
	require.NoError(t, err)
	assert.Len(t, list, 1)
}

// The end of a paragraph before a table, or of the last one, may be deleted.
func TestJoined(t *testing.T) {
	list, err := document(t, table.Limits{}, func(f *flow.Flow) error {
		f.StartParagraph()
		require.NoError(t, f.Text("Programma"))
		require.NoError(t, f.EndParagraph(true))
		require.NoError(t, f.StartTable())
		require.NoError(t, row(f, "Post", "2024"))
		require.NoError(t, row(f, "Lasten", "5"))
		f.EndTable()
		f.StartParagraph()
		require.NoError(t, f.Text("x € 1.000"))
		return f.EndParagraph(true)
	})
	require.NoError(t, err)
	require.Len(t, list, 1)
	assert.Equal(t, "Programma", list[0].Caption)
	assert.Equal(t, "x € 1.000", list[0].UnitLine)
}

func TestLimits(t *testing.T) {
	for want, tell := range map[string]func(f *flow.Flow) error{
		"bytes in one cell": func(f *flow.Flow) error {
			require.NoError(t, f.StartTable())
			f.StartRow()
			f.StartCell(flow.Span{}, 1)
			f.StartParagraph()
			require.NoError(t, f.Text("12345"))
			return f.Text("678901")
		},
		"rows in one table": func(f *flow.Flow) error {
			for range 4 {
				require.NoError(t, paragraph(f, "Lasten\t5"))
			}
			return f.StartTable()
		},
		"tables within tables": func(f *flow.Flow) error {
			require.NoError(t, f.StartTable())
			require.NoError(t, f.StartTable())
			return f.StartTable()
		},
		"columns in one table": func(f *flow.Flow) error {
			require.NoError(t, f.StartTable())
			return row(f, "1", "2", "3", "4")
		},
	} {
		_, err := document(t, table.Limits{CellBytes: 10, Rows: 3, Depth: 2, Columns: 3}, tell)
		require.ErrorContains(t, err, want)
	}
}

func TestProseIsBounded(t *testing.T) {
	list, err := document(t, table.Limits{}, func(f *flow.Flow) error {
		f.StartParagraph()
		for range 1000 {
			require.NoError(t, f.Text(strings.Repeat("x", 100)))
		}
		require.NoError(t, f.EndParagraph(false))
		require.NoError(t, f.StartTable())
		require.NoError(t, row(f, "Post", "2024"))
		require.NoError(t, row(f, "Lasten", "5"))
		f.EndTable()
		return nil
	})
	require.NoError(t, err)
	assert.Equal(t, strings.Repeat("x", 200)+"…", list[0].Caption)
}

// A caption by its style stays the title over one sentence below it; a list of contents says nothing.
func TestCaptions(t *testing.T) {
	list, err := document(t, table.Limits{}, func(f *flow.Flow) error {
		for _, texts := range [][]string{{"!Tabel 1", "Een zin."}, {"!Figuur 1", "Een zin.", "Kop"}, {"?Zorg\t5", "?Jeugd\t6"}} {
			for _, s := range texts {
				f.StartParagraph()
				if rest, ok := strings.CutPrefix(s, "!"); ok {
					f.Caption()
					s = rest
				} else if strings.HasPrefix(s, "?") {
					f.Mute()
				}
				require.NoError(t, f.Text(s))
				require.NoError(t, f.EndParagraph(false))
			}
			require.NoError(t, f.StartTable())
			require.NoError(t, row(f, "Post", "2024"))
			f.StartRow()
			f.Row(false, true, false, 2)
			f.StartCell(flow.Span{Columns: 2}, 1)
			f.StartParagraph()
			require.NoError(t, f.Raise("1"))
			require.NoError(t, f.Raise("2"))
			f.Note("²  Een noot")
			require.NoError(t, f.EndParagraph(false))
			require.NoError(t, f.EndCell(false))
			require.NoError(t, f.EndRow())
			f.StartRow()
			f.Row(false, false, true, 1)
			require.NoError(t, f.EndRow())
			f.EndTable()
		}
		return nil
	})
	require.NoError(t, err)
	require.Len(t, list, 3)
	for i, want := range []string{"Tabel 1", "Kop", ""} {
		assert.Equal(t, want, list[i].Caption)
		assert.Equal(t, []string{"1²|", "1²|"}, tabletest.Texts(list[i]))
		assert.True(t, list[i].Rows[1].Hidden)
		assert.Equal(t, []string{"² Een noot"}, list[i].Notes)
	}
}
