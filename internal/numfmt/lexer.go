package numfmt

import (
	"strings"
	"unicode/utf8"
)

// lexer takes one section of a format code apart.
type lexer struct {
	rest    string
	tokens  []token
	section *section
}

// tokens takes a section apart until its end, and returns what follows.
func (l *lexer) run() {
	for l.rest != "" && l.rest[0] != ';' {
		l.next()
	}
}

func (l *lexer) add(kind tokenKind, text string) { l.tokens = append(l.tokens, token{kind, text}) }

// take takes some bytes off.
func (l *lexer) take(n int) string {
	text := l.rest[:n]
	l.rest = l.rest[n:]
	return text
}

// rune takes a character off.
func (l *lexer) rune() string {
	_, n := utf8.DecodeRuneInString(l.rest)
	return l.take(n)
}

// fold reports whether the rest begins with a word, in whatever case.
func (l *lexer) fold(word string) bool {
	return len(l.rest) >= len(word) && strings.EqualFold(l.rest[:len(word)], word)
}

func (l *lexer) next() {
	switch c := l.rest[0]; {
	case c == '"':
		l.quoted()
	case c == '\\', c == '!':
		l.take(1)
		l.add(literal, l.rune())
	case c == '_':
		l.take(1)
		l.rune()
		l.add(literal, " ") // as wide as that character
	case c == '*':
		l.take(1)
		if l.rune() == " " { // repeated over the width of the column, which a text has not
			l.add(literal, " ")
		}
	case c == '[':
		l.bracket()
	case strings.IndexByte("0#?", c) >= 0:
		l.add(digit, l.take(1))
	case c == ',':
		l.comma()
	default:
		l.word()
	}
}

func (l *lexer) quoted() {
	l.take(1)
	text, rest, _ := strings.Cut(l.rest, `"`)
	l.add(literal, text)
	l.rest = rest
}

// word takes in what stands for something by itself.
func (l *lexer) word() {
	afterDigit := len(l.tokens) > 0 && (l.last() == digit || l.last() == point)
	switch {
	case l.rest[0] == '.':
		l.add(point, l.take(1))
	case afterDigit && (l.fold("E+") || l.fold("E-")):
		l.add(exponent, l.take(2))
	case l.rest[0] == '/':
		l.add(slash, l.take(1))
	case l.rest[0] == '@':
		l.add(at, l.take(1))
	case l.fold("General"):
		l.add(general, l.take(len("General")))
	case l.fold("AM/PM"):
		l.add(part, strings.ToUpper(l.take(len("AM/PM"))))
	case l.fold("A/P"):
		l.add(part, strings.ToUpper(l.take(len("A/P"))))
	case strings.IndexByte("yYmMdDhHsSeE", l.rest[0]) >= 0:
		l.letters()
	default:
		l.add(literal, l.rune())
	}
}

// letters takes a run of one letter of a date.
func (l *lexer) letters() {
	run := strings.ToLower(l.rest)
	n := len(run) - len(strings.TrimLeft(run, run[:1]))
	text := run[:n]
	l.take(n)
	if text[0] == 'e' { // the year, in four digits
		text = "yyyy"
	}
	l.add(part, text)
}

func (l *lexer) last() tokenKind { return l.tokens[len(l.tokens)-1].kind }

// comma tells what a comma stands for: between digits it groups them by three, behind them it leaves three out.
func (l *lexer) comma() {
	l.take(1)
	switch after := len(l.tokens) > 0 && (l.last() == digit || l.last() == scale); {
	case !after:
		l.add(literal, ",")
	case l.rest != "" && strings.IndexByte("0#?", l.rest[0]) >= 0:
		l.add(group, ",")
	default:
		l.add(scale, ",")
	}
}

// bracket takes in a colour, a condition, a currency with a language, or a time that passed.
func (l *lexer) bracket() {
	inside, rest, closed := strings.Cut(l.rest[1:], "]")
	if !closed {
		l.add(literal, l.take(1))
		return
	}
	l.rest = rest
	switch lower := strings.ToLower(inside); {
	case inside == "":
	case inside[0] == '$':
		symbol, language, _ := strings.Cut(inside[1:], "-")
		l.section.language(language)
		if symbol != "" {
			l.add(literal, symbol)
		}
	case strings.IndexByte("<>=", inside[0]) >= 0:
		l.section.when = parseCondition(inside)
	case strings.Trim(lower, "h") == "", strings.Trim(lower, "m") == "", strings.Trim(lower, "s") == "":
		l.add(part, "["+lower+"]")
	}
}

// parseSection reads a section, and returns what follows it.
func parseSection(code string) (*section, string) {
	s := &section{}
	l := lexer{rest: code, section: s}
	l.run()
	for _, t := range l.tokens {
		switch {
		case t.kind == group:
			s.grouped = true
		case t.kind == scale:
			s.scaled++
		default:
			if t.kind == literal {
				s.percent += strings.Count(t.text, "%")
			}
			s.tokens = append(s.tokens, t)
		}
	}
	if s.percent > 0 {
		s.percent = countPercent(code[:len(code)-len(l.rest)])
	}
	return s, l.rest
}

// countPercent counts the percent signs that are not quoted: those are text.
func countPercent(code string) int {
	n, quoted := 0, false
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case c == '"':
			quoted = !quoted
		case !quoted && c == '\\':
			i++
		case !quoted && c == '%':
			n++
		}
	}
	return n
}
