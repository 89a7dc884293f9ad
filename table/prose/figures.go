package prose

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/digits"
	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/shopspring/decimal"
)

// itemKind is what an item of a sentence is.
type itemKind uint8

const (
	wordItem   itemKind = iota
	markItem            // punctuation
	figureItem          // a figure that can be computed with
	yearItem            // a year, or the first or the last day of one, which may be said elsewhere
	nameItem            // a number that names something, or that cannot be read: "artikel 12", "2 van de 3", "06-12345678"
)

// day is the day of a stand. A figure of a year has none.
type day uint8

const (
	noDay    day = iota
	firstDay     // of a year: "per 1 januari 2023", "primo 2023"
	lastDay      // "31-12-2023", "ultimo 2023", "aan het einde van 2023"
)

// item is a word, a mark, a year or a figure with all that belongs to it.
type item struct {
	kind    itemKind
	text    string // folded
	at, end int    // bytes of the sentence
	numeral int    // index of the figure
	year    int
	day     day // of a yearItem
}

// parse is a sentence taken apart.
type parse struct {
	items    []item
	numerals []Numeral
}

// parseFigures finds the figures of a sentence.
func parseFigures(s string) (p parse) {
	tokens := tokenize(s)
	for i := 0; i < len(tokens); {
		f := figureAt(tokens, i)
		switch {
		case f.tokens > 0 && f.numeral.step.IsZero():
			p.items = append(p.items, item{kind: nameItem, text: s[tokens[i].at:tokens[i+f.tokens-1].end], at: tokens[i].at, end: tokens[i+f.tokens-1].end, year: f.year})
			if f.year != 0 {
				p.items[len(p.items)-1].kind = yearItem
			}
			i += f.tokens
		case f.tokens > 0:
			p.add(s, tokens[i].at, tokens[i+f.tokens-1].end, f)
			i += f.tokens
		default:
			kind := markItem
			if tokens[i].kind == word {
				kind = wordItem
			}
			p.items = append(p.items, item{kind: kind, text: tokens[i].text, at: tokens[i].at, end: tokens[i].end})
			i++
		}
	}
	p.dropRanges()
	return p
}

// add adds a figure, and takes the words that say how near it is.
func (p *parse) add(s string, at, end int, f found) {
	m := f.numeral
	if n, c := closenessOf(p.items); n > 0 {
		p.items = p.items[:len(p.items)-n]
		m.closeness = c
	}
	m.Text, m.from, m.digit = s[at:end], at, [2]int{f.digits.at - at, f.digits.end - at}
	p.items = append(p.items, item{kind: figureItem, at: at, end: end, numeral: len(p.numerals)})
	p.numerals = append(p.numerals, m)
}

// longestPhrase is how many words a phrase of the lexicon has at most: "om en nabij de".
const longestPhrase = 4

// closenessOf reads the words at the end of items that say how near the figure behind them is.
func closenessOf(items []item) (words int, c closeness) {
	for n := min(longestPhrase, len(items)); n > 0; n-- {
		first := len(items) - n
		if first > 0 && items[first-1].kind == figureItem {
			continue // "€ 2 miljoen hoger dan € 5 miljoen"
		}
		switch phrase := phraseOf(items[first:]); {
		case lexicon.JustOver.Has(phrase):
			return n, justOver
		case lexicon.JustUnder.Has(phrase):
			return n, justUnder
		case lexicon.About.Has(phrase), lexicon.Rounded.Has(phrase):
			return n, roughly
		case lexicon.Above.Has(phrase), lexicon.Below.Has(phrase), lexicon.AtLeast.Has(phrase), lexicon.AtMost.Has(phrase), lexicon.Limit.Has(phrase):
			return n, bound
		}
	}
	return 0, asPrinted
}

// phraseOf is the text of items that are no figures, joined by blanks.
func phraseOf(items []item) string {
	var parts []string
	for _, it := range items {
		parts = append(parts, it.text)
	}
	return strings.Join(parts, " ")
}

// found is a figure, a year or a number that is none, and how many tokens it takes; none where these are 0. A figure has a
// step.
type found struct {
	tokens  int
	year    int
	numeral Numeral
	digits  token
}

// figureAt reads the figure that begins at token i: its sign, its currency, its digits, and the words for its size and
// unit.
func figureAt(tokens []token, i int) (f found) {
	start, minus, euro := i, false, false
	for ; i < len(tokens) && i-start < 3; i++ {
		if isMinus(tokens[i]) && !minus && (glued(tokens, i+1) || (euro || tokens[i].text == "-/-") && i+1 < len(tokens)) {
			minus = true
			continue
		}
		if !isEuro(tokens[i]) || euro {
			break
		}
		euro = true
	}
	if i >= len(tokens) || tokens[i].kind != number {
		return found{}
	}
	if minus && start > 0 && glued(tokens, start) && !is(tokens, start-1, "(") {
		return found{tokens: i + 1 - start}
	}
	f = readDigits(tokens, i)
	f.digits, f.numeral.measure = tokens[i], plain
	if euro {
		f.numeral.measure = euros
	}
	end := i + max(f.tokens, 1)
	f, end = f.unit(tokens, end)
	f.tokens = end - start
	if minus {
		f.numeral.value = f.numeral.value.Neg()
	}
	if euro && times(tokens, start) || attached(tokens, start, end) || named(tokens, start) && f.numeral.measure == plain {
		return found{tokens: f.tokens}
	}
	if f.numeral.measure == plain && f.numeral.scale == 0 && !minus && isYear(tokens[i].text) {
		return found{tokens: f.tokens, year: form.Number(tokens[i].text)}
	}
	return f
}

func isMinus(t token) bool {
	return t.text == "-" || t.text == "−" || t.text == "–" || t.text == "-/-"
}

func isEuro(t token) bool { return t.text == "€" || t.kind == word && lexicon.Euro.Has(t.text) }

func isYear(s string) bool { return len(s) == 4 && form.IsYear(s) }

// readDigits reads a number, and the ",-" behind it. A number in parts, such as "12 000" or "12.34.56", is none.
func readDigits(tokens []token, i int) (f found) {
	text := tokens[i].text
	coefficient, decimals, ok := digits.Scan(text, '.', ',')
	f.tokens = 1
	if is(tokens, i+1, ",") && glued(tokens, i+1) && glued(tokens, i+2) && isDash(tokens[i+2].text) {
		for f.tokens = 3; i+f.tokens < len(tokens) && glued(tokens, i+f.tokens) && isDash(tokens[i+f.tokens].text); f.tokens++ {
		}
	}
	if !ok || coefficient == 0 || decimals > mostDecimals {
		return f
	}
	f.numeral.value, f.numeral.decimals = decimal.New(coefficient, -int32(decimals)), decimals
	f.numeral.step = decimal.New(1, -int32(decimals))
	if decimals == 0 {
		f.numeral.step = decimal.New(1, noughts(strings.ReplaceAll(text, ".", "")))
	}
	return f
}

// leastSignificant is how many digits of a round number are meant at least: 500.000 is no figure in hundreds of thousands,
// 1.200 may be one in hundreds. With one, 100 would be all from 50 to 200; with three, 12.000 to 12.100 would be told from
// 12.200.
const leastSignificant = 2

// noughts is how many of the digits of a whole number may be there only because it was rounded.
func noughts(digits string) int32 {
	closing := len(digits) - len(strings.TrimRight(digits, "0"))
	return int32(max(0, min(closing, len(digits)-leastSignificant)))
}

// mostDecimals is how many decimals a figure has at most: rates of exchange and factors have six.
const mostDecimals = 9

func isDash(s string) bool { return s == "-" || s == "–" || s == "—" || s == "−" }

// unit reads what stands behind the digits: a percent sign, a word for the size, the currency.
func (f found) unit(tokens []token, i int) (found, int) {
	if i < len(tokens) && (tokens[i].text == "%" || lexicon.Percent.Has(tokens[i].text)) && f.numeral.measure == plain {
		f.numeral.measure = percentage
		return f, i + 1
	}
	if i < len(tokens) && lexicon.PercentPoint.Has(tokens[i].text) && f.numeral.measure == plain {
		f.numeral.measure = points
		return f, i + 1
	}
	if i < len(tokens) {
		if power := powerOf(tokens[i], f.numeral.measure == euros); power != 0 {
			f.numeral.value, f.numeral.step = f.numeral.value.Shift(power), f.numeral.step.Shift(power)
			f.numeral.scale = power
			i++
		}
	}
	if i < len(tokens) && isEuro(tokens[i]) && f.numeral.measure == plain && !(i+1 < len(tokens) && tokens[i+1].kind == number) {
		f.numeral.measure = euros
		i++
	}
	return f, i
}

// powerOf is the power of ten that a word behind a figure multiplies it by, 0 for any other word.
func powerOf(t token, money bool) int32 {
	switch {
	case t.kind != word:
		return 0
	case lexicon.Thousand.Has(t.text), money && !t.gap && lexicon.ThousandLetter.Has(t.text):
		return 3
	case lexicon.Million.Has(t.text):
		return 6
	case lexicon.ThousandMillion.Has(t.text):
		return 9
	case money && lexicon.HundredThousand.Has(t.text):
		return 5
	}
	return 0
}

// times reports whether a multiplier stands before an amount, which then is the unit of a table: "bedragen x € 1.000".
func times(tokens []token, i int) bool {
	return is(tokens, i-1, "x") || is(tokens, i-1, "×") || is(tokens, i-1, "*")
}

// attached reports whether something stands against a figure that makes it part of a name, a date, a range or a number in
// parts.
func attached(tokens []token, start, end int) bool {
	if glued(tokens, start) && !slices.Contains(opening, tokens[start-1].text) {
		return true
	}
	if beside(tokens, start, start-1) {
		return true
	}
	if end >= len(tokens) {
		return false
	}
	next := tokens[end]
	if beside(tokens, end-1, end) || next.kind == word && (!next.gap || lexicon.Moment.Has(next.text)) {
		return true
	}
	return !next.gap && (next.kind != mark || !slices.Contains(closing, next.text) && (end+1 < len(tokens) && glued(tokens, end+1) || !slices.Contains(stops, next.text)))
}

// beside reports whether two tokens are numbers, and neither is a year: "12 000".
func beside(tokens []token, i, k int) bool {
	return k >= 0 && tokens[i].kind == number && tokens[k].kind == number && !isYear(tokens[i].text) && !isYear(tokens[k].text)
}

// opening and closing are the marks that may stand against a figure without being part of it, stops those that may at the
// end of a word.
var (
	opening = []string{"(", "[", "\"", "“", "‘", "'", "„", "=", "+"}
	closing = []string{")", "]", "\"", "”", "’", ",", ";"}
	stops   = []string{".", ":", "?", "!", "*", "…"}
)

// named reports whether the word before a number says that it is the number of something: "programma 3", "artikelen 3 en
// 4".
func named(tokens []token, i int) bool {
	for i--; i >= 0; i-- {
		switch t := tokens[i]; {
		case t.kind == word && lexicon.Numbered.Has(t.text):
			return true
		case t.kind == number, t.text == ",", t.kind != number && (lexicon.And.Has(t.text) || lexicon.UpTo.Has(t.text) || lexicon.By.Has(t.text)):
		default:
			return false
		}
	}
	return false
}

// dropRanges takes out the figures that are ends of a range, or a part of a count: "5 à 6 miljoen", "tussen 3 en 4",
// "van 18 tot 67 jaar", "2 van de 3".
func (p *parse) dropRanges() {
	last := -1 // item of the figure before
	for i := range p.items {
		if p.items[i].kind != figureItem {
			continue
		}
		if last >= 0 && p.ranged(last, i) {
			p.items[last].kind, p.items[i].kind = nameItem, nameItem
		}
		last = i
	}
	var kept []Numeral
	for i := range p.items {
		if it := &p.items[i]; it.kind == figureItem {
			kept = append(kept, p.numerals[it.numeral])
			it.numeral = len(kept) - 1
		}
	}
	p.numerals = kept
}

// isTo reports whether an item is the word before the second figure of "van … naar …".
func (it item) isTo() bool { return it.kind == wordItem && lexicon.To.Has(it.text) }

// ranged reports whether two figures with nothing but few words between them belong together in a range or a count.
func (p *parse) ranged(a, b int) bool {
	if b-a-1 > longestPhrase {
		return false
	}
	phrase := phraseOf(p.items[a+1 : b])
	if lexicon.And.Has(phrase) {
		return a > 0 && (lexicon.Between.Has(p.items[a-1].text) || a > 1 && lexicon.Between.Has(p.items[a-2].text))
	}
	if lexicon.OutOf.Has(phrase) {
		return p.numerals[p.items[a].numeral].measure == plain && !slices.ContainsFunc(p.items[b+1:min(b+1+longestPhrase, len(p.items))], item.isTo)
	}
	one, other := p.numerals[p.items[a].numeral].measure, p.numerals[p.items[b].numeral].measure
	return (one == other || one == plain) && (lexicon.UpTo.Has(phrase) || lexicon.RangeJoin.Has(phrase) || isDash(phrase))
}
