package workbook

import (
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3/internal/catalogue"
	"github.com/bbvgo/bbv/table"
)

// outside says which figures of a workbook are no part of the delivery: those that somebody typed in a cell where the
// converter does not look, or over a total. What a formula computes is there in the cells that it is computed from.
func outside(b *book, i *info, areas []*area) (found []finding.Finding) {
	for _, s := range b.sheets {
		var typed []table.Position
		inLayout := false
		of := slices.DeleteFunc(slices.Clone(areas), func(a *area) bool { return a.sheet != s })
		for _, a := range of {
			inLayout, typed = true, append(typed, a.typed...)
		}
		for _, c := range s.cells {
			if exact := number(c); exact == "" || formula(c) != "" || isZero(exact) || s == i.sheet && i.has(c.At) {
				continue
			}
			if !slices.ContainsFunc(of, func(a *area) bool { return a.holds(c.At) }) {
				typed = append(typed, c.At)
			}
		}
		if len(typed) > 0 {
			found = append(found, said(s, typed, inLayout))
		}
	}
	return found
}

// holds reports whether a cell is one of the figures of the area, or of the codes and names above and before them.
func (a *area) holds(at table.Position) bool {
	row, column := at.Line(), at.Column()
	above := (row == a.CodeRow || row == a.NameRow) && a.Has(a.FirstRow, column)
	before := (column == a.CodeColumn || column == a.NameColumn) && a.Has(row, a.FirstColumn)
	return a.Has(row, column) || above || before
}

// has reports whether a cell is one of those that say what the delivery is.
func (i *info) has(at table.Position) bool {
	row, column := at.Line(), at.Column()
	switch {
	case row >= firstInfo && row <= lastInfo && column == infoColumn:
		c, ok := i.sheet.at[at]
		return ok && slices.ContainsFunc(labels, func(l label) bool { return i.cells[l.section+"."+l.key].At == c.At })
	case row > lastRemark || row < firstRemark:
		return false
	}
	return column == labelColumn && slices.ContainsFunc(i.remarks, func(r remark) bool { return r.text == i.sheet.at[at].Text })
}

// said is what is said of figures of a sheet.
func said(s *sheet, typed []table.Position, inLayout bool) finding.Finding {
	var names []string
	for _, at := range typed {
		names = append(names, at.CellName())
	}
	f := catalogue.Fault{Control: "SF999", Severity: finding.Info, Section: s.name, Subject: listed(names), Variant: catalogue.OtherSheet}
	if inLayout {
		f.Severity, f.Variant = finding.Warning, catalogue.OutsideModel
	}
	said := f.Finding()
	said.Place = finding.Place{Part: s.name, Cell: names[0]}
	return said
}
