package read

import (
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/table"
)

// headerParts splits a line into the headers of its columns. It is no header when it has fewer than two, or holds
// figures.
func headerParts(list []word) (lead string, parts []word, ok bool) {
	if len(list) == 0 || len(list) > 80 {
		return "", nil, false
	}
	var current *part
	var before, years []string
	var all []part
	for i, w := range list {
		f := strings.Trim(lexicon.Fold(w.text), "():;,|")
		year := form.IsYear(f) || form.IsDate(f) || form.LetterYear(f) != 0
		if form.IsYear(f) {
			years = append(years, f)
		}
		switch {
		case !year && form.IsFigure(w.text) && hasDigit(w.text) && (current != nil || len(f) > 2):
			return "", nil, false
		case starts(f, year, current, i, list):
			all = append(all, part{word: w})
			current = &all[len(all)-1]
		case current == nil:
			before = append(before, w.text)
		default:
			current.text += " " + w.text
		}
		if current != nil {
			current.note(f, year)
		}
	}
	if len(all) < 2 || len(before) > 12 || !form.HeaderYears(years) {
		return "", nil, false
	}
	for _, p := range all {
		if len(strings.Fields(p.text)) > 8 {
			return "", nil, false
		}
		parts = append(parts, p.word)
	}
	return strings.Join(before, " "), parts, properHeader(all)
}

// part is the header of one column while it is read.
type part struct {
	word
	year, side, stage, movement bool
	// before tells that a word such as na or voor asks for the wijziging that it speaks of.
	before bool
	last   string
}

func (p *part) note(f string, year bool) {
	p.movement = p.movement || form.Movement(lexicon.Words(f)) != 0 && p.last == ""
	p.before = lexicon.AsksWijziging.Has(f) || p.before && !lexicon.Wijziging.Has(f)
	p.year = p.year || year
	p.side = p.side || lexicon.Lasten.Has(f) || lexicon.Baten.Has(f) || f == "saldo"
	p.stage = p.stage || lexicon.Realisatie.Has(f) || lexicon.Begroting.Has(f) || lexicon.Meerjarenraming.Has(f) || lexicon.Prognose.Has(f) || lexicon.Afwijking.Has(f)
	p.last = f
}

// starts reports whether a word begins the next column.
func starts(f string, year bool, current *part, i int, list []word) bool {
	if year {
		return current == nil || current.year
	}
	if !lexicon.HeaderStart.Has(f) && (len(f) <= 3 || form.Movement(lexicon.Words(f)) == 0) {
		return false
	}
	if current == nil {
		return !strings.HasPrefix(f, "resultaat") || i+1 < len(list)
	}
	if lexicon.HeaderJoin.Has(current.last) {
		return false
	}
	side := lexicon.Lasten.Has(f) || lexicon.Baten.Has(f) || f == "saldo"
	if side && (current.stage || current.year || current.movement) && !current.side || side && current.movement {
		return false
	}
	return !lexicon.Wijziging.Has(f) || current.stage && current.year && !current.before
}

// properHeader asks for evidence that a line of words is a header: years, or stages, or sides, in most of its parts.
func properHeader(all []part) bool {
	n := 0
	for _, p := range all {
		if p.year || p.stage || p.side || p.movement || len(strings.Fields(p.text)) <= 2 {
			n++
		}
	}
	return n == len(all)
}

// stacked reads cells that each stand on a line of their own: the header as the first run of years or stages, then
// for every row its label and its figures.
func (tr *textReader) stacked(list []line) error {
	for i := 0; i < len(list); {
		n := headerRun(list[i:])
		if n < 2 {
			tr.ctx.prose(strings.TrimSpace(list[i].text))
			i++
			continue
		}
		end, err := tr.stack(list, i, n)
		if err != nil {
			return err
		}
		i = max(end, i+n)
	}
	return nil
}

// headerRun counts the lines that are the headers of columns.
func headerRun(list []line) int {
	n := 0
	for n < len(list) {
		text := strings.TrimSpace(list[n].text)
		f := lexicon.Fold(text)
		first, _, _ := strings.Cut(f, " ")
		if len(text) > 40 || !form.IsYear(first) && form.LetterYear(first) == 0 && !lexicon.HeaderStart.Has(first) && !form.IsDate(f) {
			break
		}
		n++
	}
	return n
}

// stack reads the rows below a header of n columns at list[at:]; it returns the line after the last of them.
func (tr *textReader) stack(list []line, at, n int) (int, error) {
	b := tr.ctx.open(tr.e.limits)
	head := GridRow{Header: true, Cells: []table.Cell{{Text: ""}}}
	if b.Caption != "" && len(b.Caption) <= 40 && at > 0 {
		head.Cells[0] = table.Cell{Text: b.Caption, At: table.Position{Line: list[at-1].number, Column: 1}}
		b.Caption = ""
	}
	for _, l := range list[at : at+n] {
		head.Cells = append(head.Cells, lineCell(l))
	}
	if err := b.add(head); err != nil {
		return 0, err
	}
	i, rows := at+n, 0
	for i < len(list) {
		k := 0
		for k < n && i+1+k < len(list) && cellItem(strings.TrimSpace(list[i+1+k].text)) {
			k++
		}
		if k == 0 && !headingBefore(list, i) || cellItem(strings.TrimSpace(list[i].text)) {
			break
		}
		row := GridRow{Cells: []table.Cell{lineCell(list[i])}, Ragged: k > 0 && k < n}
		for _, l := range list[i+1 : i+1+k] {
			row.Cells = append(row.Cells, lineCell(l))
		}
		if err := b.add(row); err != nil {
			return 0, err
		}
		if k > 0 {
			rows++
		}
		i += 1 + k
	}
	if rows >= 2 {
		tr.e.grid(b.Grid)
	}
	return i, nil
}

// headingBefore reports whether a line without figures is a heading: the line after it is a label with figures.
func headingBefore(list []line, i int) bool {
	return i+2 < len(list) && !cellItem(strings.TrimSpace(list[i+1].text)) && cellItem(strings.TrimSpace(list[i+2].text)) &&
		len(list[i].text) < 120
}

func lineCell(l line) table.Cell {
	return table.Cell{Text: clean(l.text), At: table.Position{Line: l.number, Column: len([]rune(l.text)) - len([]rune(strings.TrimLeft(l.text, " "))) + 1}}
}
