package nopanic_test

import (
	"context"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	budget "github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/compare"
	"github.com/bbvgo/bbv/table/prose"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/decision"
	"github.com/bbvgo/bbv/validate/rules"
	"github.com/bbvgo/bbv/version"
)

// edits are what a caller may do to an understanding, each of which once led to a panic
// somewhere.
var edits = map[string]func(u *understand.Understanding){
	"nothing":            func(*understand.Understanding) {},
	"all":                func(u *understand.Understanding) { *u = understand.Understanding{} },
	"rows":               func(u *understand.Understanding) { u.Rows = u.Rows[:1] },
	"columns":            func(u *understand.Understanding) { u.Columns = nil },
	"rows of the table":  func(u *understand.Understanding) { u.Table.Rows = u.Table.Rows[:1] },
	"cells of the table": func(u *understand.Understanding) { u.Table.Rows = make([]table.Row, len(u.Rows)); u.Table.Header = nil },
	"only the table":     func(u *understand.Understanding) { *u = understand.Understanding{Table: u.Table} },
	"families":           func(u *understand.Understanding) { u.Families = nil },
	"a family":           func(u *understand.Understanding) { u.Identities[0].Family = -1 },
	"a target":           func(u *understand.Understanding) { u.Identities[0].Target.Row = 1 << 40 },
	"a term":             func(u *understand.Understanding) { u.Identities[0].Terms[0].Cell.Column = -1 },
	"terms":              func(u *understand.Understanding) { u.Identities[0].Terms = nil },
	"a factor":           func(u *understand.Understanding) { u.Identities[0].Terms[0].Coefficient = 7 },
	"suspects":           func(u *understand.Understanding) { u.Conflicts[0].Suspects = nil },
	"failing":            func(u *understand.Understanding) { u.Conflicts[0].Failing = []int{99} },
	"identities":         func(u *understand.Understanding) { u.Identities = nil },
	"a suspect":          func(u *understand.Understanding) { u.Conflicts[0].Suspects[0].Cell.Row = -1 },
	"totals of a suspect": func(u *understand.Understanding) {
		u.Conflicts[0].Suspects[0].Totals = []understand.Suspect{{Cell: understand.CellRef{Row: 99}}}
	},
	"a section": func(u *understand.Understanding) { u.Rows[1].Section = 99 },
	"the unit":  func(u *understand.Understanding) { u.Unit.Unit = 99 },
	"a role":    func(u *understand.Understanding) { u.Rows[1].Role, u.Columns[0].Kind, u.Columns[0].Stage = 99, 99, 99 },
	"an error":  func(u *understand.Understanding) { u.Unread = []understand.UnreadCell{{}} },
	"the way it is signed": func(u *understand.Understanding) {
		u.Convention = understand.SignConvention{Saldo: 99, Lasten: 99, Marker: 99}
	},
}

// Whoever takes an understanding takes one that a caller edited: alone, beside one that is
// right, and as another version of that.
func TestEditedUnderstandings(t *testing.T) {
	for name, edit := range edits {
		assert.NotPanics(t, func() { use(t, wrongTable(t), edit) }, name)
	}
}

// wrongTable is a table of which a sum fails.
func wrongTable(t *testing.T) validate.TableReport {
	for one, err := range read.Markdown(strings.NewReader(wrong), table.Limits{}) {
		require.NoError(t, err)
		report, err := validate.Table(context.Background(), one, understand.Given{}, rules.All())
		require.NoError(t, err)
		require.NotEmpty(t, report.Understanding.Conflicts)
		return report
	}
	return validate.TableReport{}
}

func use(t *testing.T, edited validate.TableReport, edit func(*understand.Understanding)) {
	right, ctx := wrongTable(t), context.Background()
	edit(&edited.Understanding)
	u := &edited.Understanding
	for _, list := range [][]validate.TableReport{{edited}, {edited, right}, {right, edited, edited}} {
		tables := []*understand.Understanding{nil}
		for i := range list {
			tables = append(tables, &list[i].Understanding)
		}
		_, err := compare.Tables(ctx, tables)
		require.NoError(t, err)
		_, err = prose.Compare(ctx, prose.Read(sentences), tables)
		require.NoError(t, err)
		_, err = validate.Tables(ctx, list)
		require.NoError(t, err)
		_, err = validate.Prose(ctx, []validate.ProsePage{{Sentences: prose.Read(sentences)}}, list)
		require.NoError(t, err)
		_, err = version.Compare(ctx, list, []validate.TableReport{right})
		require.NoError(t, err)
		publication.Assemble(publication.Cover{}, tables)
	}
	for row := -1; row < 5; row++ {
		for column := -1; column < 5; column++ {
			at := understand.CellRef{Row: row, Column: column}
			u.Amount(at)
			meant, _ := u.Value(at)
			u.Spell(at, meant)
			u.Letters(at, meant)
			decision.AnchorOf(u, at)
		}
	}
	u.Unsummed()
	_, _ = u.Sums(context.Background())
	for _, id := range u.Identities {
		_, _ = u.System(id, budget.Unstated)
		meant, _ := u.Value(id.Target)
		u.CauseOf(id.Target, meant)
	}
	require.NoError(t, finding.Printer{}.Print(io.Discard, edited.Findings...))
}
