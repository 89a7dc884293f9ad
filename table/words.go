package table

import (
	"strconv"
	"strings"
	"unicode"
)

// fold makes a label comparable: lower case, without accents, soft hyphens and repeated blanks.
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	blank := true
	for _, r := range s {
		r = plain(unicode.ToLower(r))
		switch {
		case r == 0:
		case unicode.IsSpace(r):
			if !blank {
				b.WriteByte(' ')
			}
			blank = true
		default:
			b.WriteRune(r)
			blank = false
		}
	}
	return strings.TrimRight(b.String(), " ")
}

// plain takes the accent from a lower-case letter; 0 for a character that prints nothing.
func plain(r rune) rune {
	if r < 0x80 {
		return r
	}
	if p, ok := plainLetters[r]; ok {
		return p
	}
	return r
}

var plainLetters = map[rune]rune{'á': 'a', 'à': 'a', 'ä': 'a', 'â': 'a', 'é': 'e', 'è': 'e', 'ë': 'e', 'ê': 'e',
	'í': 'i', 'ì': 'i', 'ï': 'i', 'î': 'i', 'ó': 'o', 'ò': 'o', 'ö': 'o', 'ô': 'o', 'ú': 'u', 'ù': 'u', 'ü': 'u', 'û': 'u',
	'’': '\'', '‘': '\'', '`': '\'', '´': '\'', '\u00a0': ' ', '\u202f': ' ', '\u2009': ' ', '\u00ad': 0, '\u200b': 0, '\ufeff': 0}

// tokens splits a folded text into its words and numbers; a hyphen inside a word does not split it.
func tokens(folded string) []string {
	return strings.FieldsFunc(folded, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
	})
}

// set is a set of folded words.
type set map[string]bool

func words(list string) set {
	s := set{}
	for _, w := range strings.Fields(list) {
		s[w] = true
	}
	return s
}

func (s set) any(list []string) bool {
	for _, w := range list {
		if s[w] {
			return true
		}
	}
	return false
}

// isYear reports whether a token is a year as tables print it: 2018, and 2.018 where a spreadsheet formatted it.
func isYear(token string) bool {
	t := strings.Replace(token, ".", "", 1)
	if len(t) != 4 || len(token) == 5 && token[1] != '.' {
		return false
	}
	return (strings.HasPrefix(t, "20") || strings.HasPrefix(t, "19")) && digit(t[2]) && digit(t[3])
}

// headerYears reports whether years that stand side by side can be those of a header: near each other, as 2024 2025 2026
// and 2.018 2.019 are. 2.012 2.025 2.040 are amounts, and so is 2.012 alone.
func headerYears(list []string) bool {
	last := 0
	for i, s := range list {
		plain := strings.Replace(s, ".", "", 1)
		year, _ := strconv.Atoi(plain)
		far := 10
		if plain != s {
			far = 4
		}
		if i > 0 && (year-last > far || last-year > far) || plain != s && len(list) == 1 {
			return false
		}
		last = year
	}
	return true
}

// looksFigure reports whether a cell is printed like a figure, a percentage or a dash.
func looksFigure(s string) bool {
	s = strings.TrimSpace(s)
	if rest, ok := letterSign(s); ok {
		s = rest
	}
	mark := false
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9', r == '-', r == '–', r == '−':
			mark = true
		case unicode.IsSpace(r):
		case strings.ContainsRune(".,+/()%€*", r):
		default:
			return false
		}
	}
	return mark
}

// letterSign takes the letter V (voordeel) or N (nadeel) off the begin or end of a figure.
func letterSign(s string) (string, bool) {
	if len(s) < 2 {
		return s, false
	}
	first, last := s[0], s[len(s)-1]
	switch {
	case (first == 'V' || first == 'N') && (s[1] == ' ' || digit(s[1])):
		return strings.TrimSpace(s[1:]), true
	case (last == 'V' || last == 'N') && (s[len(s)-2] == ' ' || digit(s[len(s)-2])):
		return strings.TrimSpace(s[:len(s)-1]), true
	}
	return s, false
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

var (
	actualWords  = words("rekening jaarrekening realisatie gerealiseerd werkelijk werkelijke real realisaties jaarverslag verslag rek uitkomst")
	plannedWords = words("begroting begroot begrote begr raming geraamd ramingen beg programmabegroting")
	laterWords   = words("meerjarenraming meerjarenbegroting mjr meerjaren mjb meerjarenperspectief")
	guessWords   = words("prognose verwacht verwachting verwachte prognoses")
	lastenWords  = words("lasten last uitgaven kosten uitgave")
	batenWords   = words("baten baat inkomsten opbrengsten opbrengst")
	saldoWords   = words("saldo saldi resultaat")
	varianceWord = words("verschil verschillen afwijking afwijkingen afw begrotingsresultaat begrotingsafwijking")
	changeWords  = words("wijziging wijzigingen mutatie mutaties begrotingswijziging begrotingswijzigingen wijz bijstelling")
	totalWords   = words("totaal totalen eindtotaal subtotaal tot")
	standWords   = words("stand boekwaarde saldo beginstand eindstand beginsaldo eindsaldo balans boekw per")
	markerWords  = words("v n vn nv voordeel nadeel")
	otherHeaders = words(`incidenteel structureel mutatie jaar eenheid bron primitief primitieve oorspronkelijk
		oorspronkelijke bijgesteld bijgestelde actueel actuele streefwaarde streefwaarden nulmeting
		omschrijving soort doel indicator resultaat toevoeging toevoegingen onttrekking onttrekkingen
		storting dotatie dotaties aanwending vrijval investering investeringen afschrijving
		afschrijvingen aflossing vermeerdering vermeerderingen vermindering verminderingen norm`)
)

// headerWord reports whether a cell says something that headers of budget tables say: a year, a date, a stage, a
// side, a formula, a unit.
func headerWord(s string) bool {
	f := fold(s)
	if f == "" || isYear(f) || isDate(f) || isFormula(f) || unitCaption(s) {
		return true
	}
	t := tokens(f)
	for _, s := range []set{actualWords, plannedWords, laterWords, guessWords, lastenWords, batenWords, saldoWords,
		varianceWord, changeWords, totalWords, standWords, otherHeaders} {
		if s.any(t) {
			return true
		}
	}
	return len(t) > 0 && (isYear(t[0]) || stageLetterYear(t[0]) != 0) || len(t) <= 2 && len(t) > 0 && allIn(t, markerWords)
}

func allIn(list []string, s set) bool {
	for _, w := range list {
		if !s[w] {
			return false
		}
	}
	return true
}

const letters = "abcdefghijklmnopqrstuvwxyz"

// stageLetterYear is the year of the headers R2014, B2023, JR2019; 0 for anything else.
func stageLetterYear(token string) int {
	rest := strings.TrimLeft(token, letters)
	if n := len(token) - len(rest); n == 0 || n > 3 || !isYear(rest) {
		return 0
	}
	return atoi(rest)
}

// atoi reads a short run of digits, dots left out.
func atoi(s string) int {
	n := 0
	for i := 0; i < len(s) && n < 1_000_000; i++ {
		if digit(s[i]) {
			n = n*10 + int(s[i]-'0')
		}
	}
	return n
}

// isDate reports whether a folded text contains a day and month, such as 31-12-2018, 1/1/2020 or 1 januari.
func isDate(folded string) bool { return dayOf(folded) != 0 }

// dayOf is 1 for a text with the first day of a year, 31 for one with the last, 0 for none.
func dayOf(folded string) int {
	f := strings.NewReplacer("/", "-", " januari", "-1", " jan", "-1", " december", "-12", " dec", "-12").Replace(folded)
	for _, w := range strings.Fields(f) {
		w = strings.Trim(w, "(),:;")
		switch {
		case datePrefix(w, "1-1", "01-01", "1-01", "01-1", "1.1"):
			return 1
		case datePrefix(w, "31-12", "31.12"):
			return 31
		}
	}
	return 0
}

func datePrefix(w string, dates ...string) bool {
	for _, d := range dates {
		if rest, ok := strings.CutPrefix(w, d); ok && (rest == "" || rest[0] == '-' || rest[0] == '.') {
			return true
		}
	}
	return false
}

// isFormula reports whether a text is a formula marker: "a", "(B)", "c = a + b", "(C)-(B)", "3=1+2".
func isFormula(folded string) bool {
	letters := 0
	for i, r := range folded {
		switch {
		case r >= 'a' && r <= 'z':
			if i > 0 && folded[i-1] >= 'a' && folded[i-1] <= 'z' {
				return false
			}
			letters++
		case strings.ContainsRune("()=+-–−/ ", r):
		default:
			return false
		}
	}
	return letters > 0 && letters <= 8
}
