package prose

import (
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// date is the first or the last day of a year, and how many items it takes; the year is 0 where it is not said.
type date struct {
	day   day
	year  int
	items int
}

// parseSentence finds the figures of a sentence, and its dates.
func parseSentence(s string) parse {
	p := parseFigures(s)
	p.joinDates(s)
	return p
}

// joinDates makes one item of the items of a date that is the first or the last day of a year, and of the preposition before
// it.
func (p *parse) joinDates(s string) {
	var list []item
	for i := 0; i < len(p.items); {
		d := p.dateAt(s, i)
		if d.day == noDay {
			list = append(list, p.items[i])
			i++
			continue
		}
		if n := len(list) - 1; n >= 0 && list[n].kind == wordItem && lexicon.BeforeDate.Has(list[n].text) {
			list = list[:n]
		}
		first, last := p.items[i], p.items[i+d.items-1]
		list = append(list, item{kind: yearItem, text: s[first.at:last.end], at: first.at, end: last.end, year: d.year, day: d.day})
		i += d.items
	}
	p.items = list
}

// dateAt is the date that begins at item i.
func (p *parse) dateAt(s string, i int) date {
	switch it := p.items[i]; {
	case it.kind == nameItem && it.year == 0:
		return p.numberedDate(s, i)
	case it.kind == wordItem && (lexicon.Closing.Has(it.text) || lexicon.End.Has(it.text)):
		return p.namedDate(i, lastDay)
	case it.kind == wordItem && (lexicon.Opening.Has(it.text) || lexicon.Begin.Has(it.text)):
		return p.namedDate(i, firstDay)
	}
	return date{}
}

// namedDate is that of a word before a year: "eind 2023", "het begin van 2023".
func (p *parse) namedDate(i int, d day) date {
	n := 1
	if i+n < len(p.items) && p.items[i+n].kind == wordItem && lexicon.From.Has(p.items[i+n].text) {
		n++
	}
	if i+n >= len(p.items) || p.items[i+n].kind != yearItem {
		return date{}
	}
	return date{d, p.items[i+n].year, n + 1}
}

// longestDate is how many items a date has at most: "31 dec . 2023", "31 -12 -2023".
const longestDate = 4

// numberedDate is that of the number of a day and a month, and perhaps the year.
func (p *parse) numberedDate(s string, i int) date {
	for n := min(longestDate, len(p.items)-i); n > 1; n-- {
		last := p.items[i+n-1]
		text := lexicon.Fold(strings.Replace(s[p.items[i].at:last.end], ". ", " ", 1))
		d := map[int]day{1: firstDay, 31: lastDay}[form.DayOf(text)]
		switch year := text[max(0, len(text)-4):]; {
		case d == noDay:
		case isYear(year) && last.end-p.items[i].at <= len("31 december 2023."):
			return date{d, form.Number(year), n}
		case n == 2 && (last.kind == wordItem || last.kind == nameItem && len(text) <= len("31-12")):
			return date{d, 0, n}
		}
	}
	return date{}
}
