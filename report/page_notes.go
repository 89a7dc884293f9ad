package report

import (
	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
)

// PageNote is what is known of a figure on a page, to be put beside it there.
type PageNote struct {
	File string
	Page int // counted from 1
	Box  table.Box
	Sign rune   // ✓ adds up, ≈ within rounding, ? not checked, ↔ in another table as well, ! in a sum that fails, ≠ stated otherwise elsewhere, ✗ a finding is about it
	Text string // what that means, the sum, and what to do
}

// PageNotes are what is known of the figures of files with pages, in the order of the tables. A figure that is a part of sums that hold, and no
// total, has none.
func PageNotes(p *bbv.Publication, l finding.Language) (list []PageNote) {
	if p == nil {
		return nil
	}
	for _, m := range markedTables(p) {
		for _, at := range sortedCells(m.marks) {
			cell, look := m.Understanding.Table.Cell(at.Row, at.Column), looks[m.marks[at]]
			if cell.Origin == nil || cell.Origin.Page == 0 || look.sign == "" {
				continue
			}
			text := look.meaning.In(l)
			if note := m.note(at, l); note != "" {
				text += "\n" + note
			}
			list = append(list, PageNote{m.File, cell.Origin.Page, cell.Origin.Box, []rune(look.sign)[0], text})
		}
	}
	return list
}
