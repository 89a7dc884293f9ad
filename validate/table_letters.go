package validate

import (
	"slices"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/table/understand"
)

// lettersWrong returns the cells beside which a letter says the opposite of their sign, where that is confirmed: by a sum over
// rows that holds and only adds up, so that a sign means the same in all of them, and in which more letters agree with the signs
// than do not.
func lettersWrong(u *understand.Understanding, sums understand.Sums) (all []understand.CellRef) {
	for i, id := range u.Identities {
		if v := sums.Verdicts[i]; v != rounding.Exact && v != rounding.Plausible || !addsUp(id) {
			continue
		}
		agree, wrong := 0, []understand.CellRef(nil)
		for k := range len(id.Terms) + 1 {
			cell := id.Target
			if k < len(id.Terms) {
				cell = id.Terms[k].Cell
			}
			switch l := lettersAt(u, cell); {
			case l.printed != l.wanted:
				wrong = append(wrong, cell)
			case l.printed != "":
				agree++
			}
		}
		for _, cell := range wrong {
			if agree > len(wrong) && !slices.Contains(all, cell) {
				all = append(all, cell)
			}
		}
	}
	return all
}

// addsUp reports whether a sum has rows of one column, none of which it subtracts.
func addsUp(id understand.CellSum) bool {
	return overRows(id) && !slices.ContainsFunc(id.Terms, func(t understand.CellTerm) bool { return t.Coefficient < 0 })
}

// lettersAt is the letter beside a cell and the one that the figure wants; none beside a figure that is nil.
func lettersAt(u *understand.Understanding, cell understand.CellRef) letters {
	v, ok := u.Value(cell)
	if !ok || v.Count() == 0 {
		return letters{}
	}
	printed, wanted := u.Letters(cell, v)
	return letters{printed, wanted, u.Table.Cell(cell.Row, cell.Column).Text}
}

// finding says that a letter is wrong.
func (l letters) finding(at finding.Place) finding.Finding {
	f := finding.Finding{Severity: finding.Error, Code: codeAfwijkingSign, Place: at, Printed: l.figure + " " + l.printed, Suggestion: l.figure + " " + l.wanted}
	f.Text = finding.Text{
		NL: "{0} en de letter {1} spreken elkaar tegen: de optelling van de kolom bevestigt het teken, en in de andere rijen staat daarbij {2}",
		EN: "{0} and the letter {1} contradict each other: the sum of the column confirms the sign, and the other rows print {2} beside it",
	}.With(l.figure, l.printed, l.wanted)
	f.Remedy = l.remedy()
	return f
}
