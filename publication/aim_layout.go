package publication

import (
	"slices"

	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication/internal/lay"
	"github.com/bbvgo/bbv/table"
)

// aimHeads are the columns of a table of goals and activities. The labels say which of the two a row is.
var aimHeads = []string{"Soort", "Nummer", "Naam", "Toelichting"}

// The labels of the rows of a table of goals and activities.
const (
	goalRow = "doel"
	deedRow = "activiteit"
	// depthMark stands before them once for each that a goal or an activity is below.
	depthMark = "– "
)

// layGoals are the tables of the goals and activities of every programme and subdivision: each goal with the activities for it
// below it, and then the goals below it.
func layGoals(d *programme.Document) (out []table.Table) {
	for caption, section := range sectionsOf(d) {
		rows := slices.Concat(activityRows(section.Activities, ""), goalRows(section.Goals, ""))
		if len(rows) == 0 {
			continue
		}
		out = append(out, table.Table{Caption: caption + ": doelen en activiteiten", Header: [][]table.Cell{lay.Cells(aimHeads)}, Rows: rows})
	}
	return out
}

func goalRows(goals []programme.Goal, mark string) (rows []table.Row) {
	for _, g := range goals {
		rows = append(rows, aimRow(mark+goalRow, g.Kind, g.Number, g.Name, g.Text, g.Assigned))
		rows = slices.Concat(rows, activityRows(g.Activities, ""), goalRows(g.Goals, mark+depthMark))
	}
	return rows
}

func activityRows(activities []programme.Activity, mark string) (rows []table.Row) {
	for _, a := range activities {
		rows = append(rows, aimRow(mark+deedRow, a.Kind, a.Number, a.Name, a.Text, a.Assigned))
		rows = append(rows, activityRows(a.Activities, mark+depthMark)...)
	}
	return rows
}

// aimRow is one row; a name that the document does not print stands in square brackets.
func aimRow(label, kind, number, name, text string, assigned bool) table.Row {
	if assigned {
		name = "[" + name + "]"
	}
	return rowOf(label, []string{kind, number, name, text})
}
