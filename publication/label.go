package publication

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/form"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// label is what the label of a row, or a part of a caption, says: of what it is by number and name.
type label struct {
	text   string   // as printed
	number string   // "3", "1A", "01.02", "P0"; empty where there is none
	name   string   // what stands behind it; the text where nothing does
	words  []string // of the name, folded
	joined string   // the words, with a blank between them
	called bool     // a word for a programme stands in front
}

var (
	leading  = regexp.MustCompile(`^([A-Za-z]?)(\d{1,6}(?:[.-]\d+)*[A-Za-z]?)(?:\s*[.:)]\s*|\s*[-–—|]\s+|\s+|$)(.*)$`)
	lettered = regexp.MustCompile(`^[A-Z](?:[.)]\s*|\s+)(\S.*)$`)
	bullets  = "-–•* \u00a0"
)

// readLabel reads "Programma 3. Zorg", "1A Jeugd", "P0 Bestuur", "- Dividend".
func readLabel(text string) label {
	l := label{text: text, name: strings.TrimSpace(strings.TrimRight(strings.TrimLeft(strings.TrimSpace(text), bullets), ": "))}
	if first, rest, _ := strings.Cut(l.name, " "); lexicon.Programma.Has(lexicon.Fold(strings.TrimRight(first, ":."))) && strings.TrimSpace(rest) != "" {
		l.called, l.name = true, strings.TrimLeft(rest, bullets)
	}
	if m := lettered.FindStringSubmatch(l.name); m != nil {
		l.name = m[1]
	}
	if m := leading.FindStringSubmatch(l.name); m != nil && !form.IsYear(m[2]) && (m[1] == "" || lexicon.LetterProgramma.Has(strings.ToLower(m[1]))) {
		l.number, l.name = m[1]+m[2], strings.TrimSpace(m[3])
		l.called = l.called || m[1] != ""
	}
	if l.name == "" {
		l.name = strings.TrimSpace(text)
	}
	l.words = lexicon.Words(lexicon.Fold(l.name))
	l.joined = strings.Join(l.words, " ")
	return l
}

// key is a number as numbers are compared: "01.02" is "1.2", and so is "1.2.".
func key(number string) string {
	parts := strings.FieldsFunc(strings.ToLower(number), func(r rune) bool { return r == '.' || r == '-' })
	for i, p := range parts {
		if q := strings.TrimLeft(p, "0"); q != "" && form.IsDigit(q[0]) {
			parts[i] = q
		} else if q == "" {
			parts[i] = "0"
		}
	}
	return strings.Join(parts, ".")
}

// below reports whether a number is that of a part of another: 1A and 1.2 of 1.
func below(number, whole string) bool {
	n, w := key(number), key(whole)
	rest, ok := strings.CutPrefix(n, w)
	return ok && w != "" && rest != "" && !form.IsDigit(rest[0])
}

// bare reports whether a label says nothing but a side, a moment or a total: it is of what stands above it.
func (l label) bare() bool {
	words := l.words
	if l.number != "" || lexicon.NoSaldo.HasAny(words) {
		return false
	}
	if form.Side(l.text) != 0 {
		return true
	}
	for len(words) > 0 && form.SaysTotal(words[0]) {
		words = words[1:]
	}
	for len(words) > 0 && lexicon.Filler.Has(words[0]) {
		words = words[1:]
	}
	if len(words) > 0 && lexicon.CellSaldo.Has(words[0]) {
		return true // whatever it is the saldo of
	}
	return len(l.words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !says(w) })
}

// sided reports whether a word is lasten, baten or saldo.
func sided(word string) bool {
	return lexicon.Lasten.Has(word) || lexicon.Baten.Has(word) || lexicon.CellSaldo.Has(word)
}

// says reports whether a word of a label tells side, moment or total, and not of what the figures are.
func says(word string) bool {
	return len(word) == 1 || sided(word) || form.SaysTotal(word) || form.SaysStage(word) || lexicon.Filler.Has(word) || lexicon.Resultaat.Has(word) || lexicon.BottomLine.Has(word) ||
		lexicon.Reserve.Has(word) || lexicon.Mutatie.Has(word) || lexicon.Toevoeging.Begins(word) || lexicon.Onttrekking.Begins(word) ||
		lexicon.Programma.Has(word) || lexicon.WholeBudget.Has(word) || form.IsYear(word)
}

// reserves reports whether a label is about mutations of reserves, and nothing else.
func (l label) reserves() bool {
	return l.bare() && slices.ContainsFunc(l.words, func(w string) bool {
		return lexicon.Reserve.Has(w) || lexicon.Mutatie.Has(w) || lexicon.Toevoeging.Begins(w) || lexicon.Onttrekking.Begins(w)
	}) && !lexicon.Resultaat.HasAny(l.words)
}

// all reports whether a label names the programmes together: "Programma's", "Totaal programma's".
func (l label) all() bool {
	return slices.ContainsFunc(l.words, func(w string) bool { return lexicon.Plural.Has(w) })
}

// same reports whether two labels are of the same thing: by number and, where both have one, a name that does not contradict it,
// or else by name.
func (l label) same(other label) bool {
	switch {
	case l.number == "" || other.number == "":
		return l.joined == other.joined
	case key(l.number) != key(other.number):
		return false
	}
	return l.joined == other.joined || l.nameless() || other.nameless() || sharesWord(l.words, other.words)
}

// sharesWord reports whether two names have a word in common that tells something.
func sharesWord(a, b []string) bool {
	return slices.ContainsFunc(a, func(w string) bool { return len(w) >= telling && slices.Contains(b, w) })
}

// telling is how long a word is that tells two names apart: "en", "voor" and "van" stand in all of them. Names that share a
// number and such a word are spellings of one: "Zorg" and "Zorg en welzijn".
const telling = 4

// nameless reports whether a label is a number only.
func (l label) nameless() bool { return l.number != "" && strings.TrimSpace(l.text) == l.name }

// segments are the parts of a caption that may name what the table is of.
func segments(caption string) (out []label) {
	for _, s := range strings.FieldsFunc(strings.NewReplacer(" - ", "|", " – ", "|", " — ", "|").Replace(caption), func(r rune) bool {
		return strings.ContainsRune("|,:;", r)
	}) {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, readLabel(ofProgramme(s)))
		}
	}
	return out
}

// titleOf is a caption without the unit at its end, "(bedragen x € 1.000)", and without a part that asks something.
func titleOf(caption string) string {
	title := caption
	if before := form.TitleBeforeUnit(title); before != "" && form.IsUnit(title[len(before):]) {
		title = before
	}
	if question, name, asks := strings.Cut(title, "?"); asks && form.IsQuestion(question) && strings.TrimSpace(name) != "" {
		title = strings.TrimLeft(name, separators)
	}
	for _, s := range segments(title) {
		if form.IsQuestion(s.text) {
			if at := strings.LastIndex(title, s.text); at > 0 && at+len(s.text) == len(title) {
				title = title[:at]
			}
		}
	}
	return cmp.Or(strings.TrimRight(title, separators), caption)
}

// separators stand between the parts of a caption.
const separators = " -–—|,:;("

// named is a label that is a number alone with the name behind the separator that follows it: "Programma 3 – Zorg"; unless that
// says what the table prints.
func (l label) named(behind label) label {
	overview := func(k lexicon.Kind) bool { return k.Within(lexicon.Fold(behind.text)) }
	if !l.nameless() || behind.number != "" || behind.bare() || form.IsYear(behind.text) || form.IsUnit(behind.text) || form.IsQuestion(behind.text) ||
		overview(lexicon.Overzicht) || overview(lexicon.Incidenteel) || overview(lexicon.IndicatorTable) || overview(lexicon.GoalTable) {
		return l
	}
	l.name, l.words, l.joined = behind.name, behind.words, behind.joined
	return l
}

// ofProgramme is a part of a caption without the words for a total before those of the programme that it is of: the table
// "Totaal programma 3" has the figures of programme 3, and lays that out by its sides.
func ofProgramme(segment string) string {
	fields := strings.Fields(segment)
	at := slices.IndexFunc(fields, func(w string) bool { return !form.SaysTotal(lexicon.Fold(w)) })
	if at < 1 || !lexicon.Programma.Has(lexicon.Fold(fields[at])) {
		return segment
	}
	if l := readLabel(strings.Join(fields[at:], " ")); l.number == "" {
		return segment
	}
	return strings.Join(fields[at:], " ")
}

func firstWord(l label) string {
	if len(l.words) == 0 {
		return ""
	}
	return l.words[0]
}

// lead is the first word of a label behind those for a total.
func lead(l label) string {
	for _, w := range l.words {
		if !form.SaysTotal(w) {
			return w
		}
	}
	return ""
}
