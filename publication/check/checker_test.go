package check_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/ctxtest"
	"github.com/bbvgo/bbv/internal/made"
	"github.com/bbvgo/bbv/publication/check"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/prose"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/decision"
	"github.com/bbvgo/bbv/validate/rules"
)

// markdown is a file of tables in a text.
func markdown(name, text string) check.File {
	return check.File{Name: name, Tables: func(yield func(table.Table, error) bool) {
		for t, err := range read.Markdown(strings.NewReader(text), table.Limits{}) {
			if !yield(t, err) {
				return
			}
		}
	}}
}

// many is a file of many small tables, table i with i rows of lasten.
func many(name string, tables int) check.File {
	return check.File{Name: name, Tables: func(yield func(table.Table, error) bool) {
		for i := range tables {
			if !yield(small(i), nil) {
				return
			}
		}
	}}
}

func small(i int) table.Table {
	t := table.Table{Caption: fmt.Sprintf("Tabel %d", i+1), Header: [][]table.Cell{{{Text: "2024"}}}}
	for range i%3 + 2 {
		t.Rows = append(t.Rows, table.Row{Label: table.Cell{Text: "Lasten"}, Cells: []table.Cell{{Text: "1.234"}}})
	}
	return t
}

// slow is a table that takes far longer than others: 400 rows in eight columns, without a sum.
func slow() table.Table {
	r := rand.New(rand.NewPCG(14, 9))
	t := table.Table{Caption: "Traag", Header: [][]table.Cell{slices.Repeat([]table.Cell{{Text: "2024"}}, 8)}}
	for i := range 400 {
		row := table.Row{Label: table.Cell{Text: fmt.Sprint("Post ", i)}}
		for range 8 {
			row.Cells = append(row.Cells, table.Cell{Text: fmt.Sprint(10_000 + r.IntN(90_000))})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

var checker = check.Checker{Rules: rules.All()}

// What a publication comes to is what its tables come to one by one, in order, and what they say of each other, with the
// names of the files.
func TestCheckIsWhatTheTablesComeTo(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 5))
	var files []check.File
	var want []validate.TableReport
	var numbers []string
	for f := range 3 {
		p := made.Plant(r, made.Kinds[f])
		file := check.File{Name: fmt.Sprint("deel ", f+1)}
		file.Tables = func(yield func(table.Table, error) bool) {
			for _, s := range p.Sheets {
				if !yield(s.Table, nil) {
					return
				}
			}
		}
		files = append(files, file)
		for i, s := range p.Sheets {
			report, err := validate.Table(t.Context(), s.Table, understand.Given{}, rules.All())
			require.NoError(t, err)
			want, numbers = append(want, report), append(numbers, fmt.Sprint(file.Name, i+1))
		}
	}
	var told check.Progress
	c := checker
	c.Progress = func(p check.Progress) {
		assert.True(t, p.Read >= p.Checked && p.Read >= told.Read && p.Checked >= told.Checked && p.File >= told.File, "%v after %v", p, told)
		told = p
	}
	got, err := c.Check(t.Context(), files)
	require.NoError(t, err)
	require.Len(t, got.Tables, len(want))
	assert.Empty(t, got.Failed)
	assert.Equal(t, check.Progress{File: 3, Files: 3, Name: "deel 3", Read: len(want), Checked: len(want)}, told)
	for i, checked := range got.Tables {
		assert.Equal(t, numbers[i], fmt.Sprint(checked.File, checked.Number))
		report := want[i].Renamed(func(p *finding.Place) { p.File, p.Table = checked.File, checked.Number })
		assert.Equal(t, report.Findings, checked.Findings)
		assert.Equal(t, report.Tally, checked.Tally)
	}
	between, err := validate.Tables(t.Context(), want)
	require.NoError(t, err)
	require.NotEmpty(t, between.Findings)
	assert.Equal(t, between.Tally, got.Between.Tally)
	require.Len(t, got.Between.Findings, len(between.Findings))
	for i, f := range got.Between.Findings {
		assert.Equal(t, numbers[between.Findings[i].Place.Table-1], fmt.Sprint(f.Place.File, f.Place.Table))
	}
}

// failing yields a table, an error, and a table more, as a PDF with a damaged page does.
func failing(err error) iter.Seq2[table.Table, error] {
	return func(yield func(table.Table, error) bool) {
		if yield(small(0), nil) && yield(table.Table{}, err) {
			yield(small(1), nil)
		}
	}
}

// What cannot be read, or not be checked, is said in its place, and takes nothing else along.
func TestErrorsTakeNothingAlong(t *testing.T) {
	damaged := errors.New("beschadigd")
	got, err := checker.Check(t.Context(), []check.File{
		{Name: "a.pdf", Tables: failing(damaged)}, {Name: "leeg"}, many("c.md", 3),
	})
	require.NoError(t, err)
	require.Len(t, got.Tables, 5)
	require.Len(t, got.Failed, 1)
	assert.ErrorIs(t, got.Failed[0], damaged)
	assert.EqualError(t, got.Failed[0], `read "a.pdf": beschadigd`)
	assert.EqualError(t, &check.FailedError{Name: "a.pdf", Number: 3, Err: damaged}, `check table 3 of "a.pdf": beschadigd`)
	var names []string
	for file := range checker.Files(t.Context(), []check.File{{Name: "a.pdf", Tables: failing(damaged)}, many("c.md", 1)}) {
		for checked, err := range file.Tables() {
			names = append(names, fmt.Sprint(file.Index, file.Name, " ", checked.Number, " ", err != nil))
		}
	}
	assert.Equal(t, []string{"0a.pdf 1 false", "0a.pdf 0 true", "0a.pdf 2 false", "1c.md 1 false"}, names)
}

// Wherever it is stopped, the check says so and leaves nothing running.
func TestCheckIsStopped(t *testing.T) {
	defer ctxtest.Idle(t)()
	files := []check.File{many("a.md", 30), many("b.md", 5)}
	looks := ctxtest.StopEverywhere(t, func(ctx context.Context) error {
		_, err := checker.Check(ctx, files)
		return err
	})
	assert.Greater(t, looks, 35, "at least once for each table")
}

// A table that is being checked does not keep it.
func TestCheckIsStoppedWhileATableIsChecked(t *testing.T) {
	defer ctxtest.Idle(t)()
	ctx, stop := context.WithCancel(t.Context())
	files := []check.File{{Name: "a.md", Tables: func(yield func(table.Table, error) bool) {
		if yield(slow(), nil) {
			stop()
			yield(small(0), nil)
		}
	}}, many("b.md", 1)}
	var said []string
	for file := range checker.Files(ctx, files) {
		for _, err := range file.Tables() {
			assert.ErrorIs(t, err, context.Canceled)
			said = append(said, file.Name)
		}
	}
	assert.Equal(t, []string{"a.md"}, said)
}

// Who wants no more of a file gets the next one, and who wants no more at all leaves nothing running.
func TestNoMoreIsWanted(t *testing.T) {
	defer ctxtest.Idle(t)()
	read := 0
	long := check.File{Name: "lang.md", Tables: func(yield func(table.Table, error) bool) {
		for read = 1; yield(small(read), nil); read++ {
		}
	}}
	var names []string
	for file := range checker.Files(t.Context(), []check.File{long, many("b.md", 2), many("c.md", 400)}) {
		for checked := range file.Tables() {
			names = append(names, fmt.Sprint(checked.File, checked.Number))
			if file.Index == 0 {
				break
			}
		}
		for range file.Tables() {
			assert.Equal(t, 0, file.Index, "the rest of it is still there")
			break
		}
		if file.Index == 1 {
			break
		}
	}
	assert.Equal(t, []string{"lang.md1", "b.md1", "b.md2"}, names)
	assert.Less(t, read, 300, "of a file without an end")
}

// While one table takes long, eight for each processor are read, and no more.
func TestReadAhead(t *testing.T) {
	most := 0
	c := checker
	c.Progress = func(p check.Progress) { most = max(most, p.Read-p.Checked) }
	files := []check.File{{Name: "a.md", Tables: func(yield func(table.Table, error) bool) {
		if yield(slow(), nil) {
			many("", 200).Tables(yield)
		}
	}}}
	for range 3 { // on a busy machine it may be checked before they are read
		got, err := c.Check(t.Context(), files)
		require.NoError(t, err)
		assert.Len(t, got.Tables, 201)
	}
	assert.Equal(t, 8*runtime.GOMAXPROCS(0)+1, most)
}

// A table with a row for each year may be at odds with itself.
func TestOneTableIsHeldAgainstItself(t *testing.T) {
	alone := markdown("reserves.md", "Bedragen x € 1.000\n\nVerloop\n\n| Reserves | Jaar | Stand 1-1 | Mutatie | Stand 31-12 |\n|---|--:|--:|--:|--:|\n"+
		"| Wegen | 2016 | 56.573 | -8.328 | 48.245 |\n| Wegen | 2017 | 48.245 | -10.592 | 37.653 |\n| Wegen | 2018 | 35.797 | -763 | 35.034 |\n"+
		"| Risico | 2016 | 10.082 | -174 | 9.908 |\n| Risico | 2017 | 9.908 | 2.207 | 12.115 |\n| Risico | 2018 | 12.115 | -1.765 | 10.350 |\n")
	outcome, err := checker.Check(context.Background(), []check.File{alone})
	require.NoError(t, err)
	require.Len(t, outcome.Between.Findings, 1)
	assert.Equal(t, "reserves.md", outcome.Between.Findings[0].Place.File)
}

// Decisions are used in the order of the tables, whichever is checked first.
func TestDecisionsAreUsed(t *testing.T) {
	const wrong = "Jeugd, x € 1.000\n\n| | 2022 | 2023 | 2024 |\n|---|--:|--:|--:|\n| Zorg | 1.204 | 1.377 | 1.592 |\n| Hulp | 3.391 | 3.502 | 3.816 |\n| Werk | 2.222 | 2.318 | 2.505 |\n| Totaal lasten | 6.817 | 7.197 | 7.193 |\n"
	signed := decision.Signed{By: "A. de Vries", On: "2024-11-29", Reason: "bekend"}
	d := &decision.Decisions{Accepted: []decision.Acceptance{
		{Code: "BBV1012", Place: decision.Anchor{Caption: "Jeugd", Row: "Totaal lasten", Column: "2024"}, Signed: signed},
		{Code: "BBV1012", Place: decision.Anchor{Caption: "Jeugd", Row: "Saldo"}, Signed: signed},
	}}
	c := checker
	c.Decisions = d.Open()
	got, err := c.Check(t.Context(), []check.File{many("a.md", 20), markdown("b.md", wrong), many("c.md", 20)})
	require.NoError(t, err)
	require.Len(t, got.Tables, 41)
	assert.Len(t, got.Tables[20].Waived, 1)
	assert.Empty(t, got.Tables[20].Findings)
	assert.Equal(t, "b.md", got.Tables[20].Waived[0].Place.File)
	unused := c.Decisions.Unused()
	require.Len(t, unused, 1)
	assert.Contains(t, unused[0].Text.NL, "heeft die rij niet")
}

func BenchmarkCheck(b *testing.B) {
	for _, n := range []int{20, 60} {
		r := rand.New(rand.NewPCG(14, 4))
		file := check.File{Name: "gemaakt"}
		var tables []table.Table
		for range n {
			for _, s := range made.New(r).Sheets {
				tables = append(tables, s.Table)
			}
		}
		file.Tables = func(yield func(table.Table, error) bool) {
			for _, t := range tables {
				if !yield(t, nil) {
					return
				}
			}
		}
		b.Run(fmt.Sprint(len(tables)), func(b *testing.B) {
			for range b.N {
				_, err := checker.Check(b.Context(), []check.File{file})
				require.NoError(b, err)
			}
		})
	}
}

// What sentences say is held against the tables, with the names of the files; what somebody decided counts.
func TestProse(t *testing.T) {
	const table = "Programma 2. Onderwijs, bedragen x € 1.000\n\n| | Begroting 2025 | Begroting 2026 |\n|---|--:|--:|\n| Huisvesting | 4.101 | 4.296 |\n| Vervoer | 5.633 | 5.797 |\n| Totaal lasten | 9.734 | 10.093 |\n"
	const sentence = "De lasten van Onderwijs bedragen in 2026 € 10.039.000."
	got, err := checker.Check(t.Context(), []check.File{many("a.md", 2), markdown("b.md", table)})
	require.NoError(t, err)
	pages := []validate.ProsePage{{File: "c.txt", Sentences: prose.Read(sentence)}}
	report, err := checker.Prose(t.Context(), pages, got.Tables)
	require.NoError(t, err)
	require.Len(t, report.Findings, 1)
	f := report.Findings[0]
	assert.Equal(t, "c.txt", f.Place.File)
	require.Len(t, f.Related, 1)
	assert.Equal(t, "b.md 1", fmt.Sprint(f.Related[0].Place.File, " ", f.Related[0].Place.Table))
	assert.Equal(t, "10.093", f.Related[0].Printed)
	ended, stop := context.WithCancel(t.Context())
	stop()
	_, err = checker.Prose(ended, pages, got.Tables)
	assert.ErrorIs(t, err, context.Canceled)
	_, err = checker.Between(ended, got.Tables)
	assert.ErrorIs(t, err, context.Canceled)
}

// The row of a finding is shown as it is printed, marked where the finding is, within what fits on a line.
func TestExcerpt(t *testing.T) {
	row := table.Row{Label: table.Cell{Text: strings.Repeat("lang ", 20)}, Cells: []table.Cell{{Text: "1.234"}, {Text: ""}, {Text: "12.345.678.901.234,56"}, {Text: "\x1b7"}}}
	c := check.Checked{TableReport: validate.TableReport{Understanding: understand.Understanding{Table: table.Table{Header: [][]table.Cell{make([]table.Cell, 4)}, Rows: []table.Row{row}}}}}
	text, marks := c.Excerpt(finding.Place{Row: 1, Column: 3})
	assert.Equal(t, "lang lang lang lang lang lang lang lang…  1.234    12.345.678.901.…  \uFFFD7", text)
	assert.Equal(t, strings.Repeat(" ", 51)+"^^^^^^^^^^^^^^^^", marks)
	for _, at := range []finding.Place{{Row: 1, Column: 2}, {Row: 2, Column: 1}, {}, {Row: 1, Column: 9}} {
		text, marks = c.Excerpt(at)
		assert.Empty(t, text+marks, at)
	}
}
