package jsonscan

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/enum"
)

// Digits reads a number and returns its text, valid as long as the data.
func (s *Scanner) Digits() ([]byte, error) {
	if s.Peek() != Number {
		return nil, s.Unexpected(Number.String())
	}
	start := s.pos
	if s.data[s.pos] == '-' {
		s.pos++
	}
	first := s.pos
	n := s.run()
	if n == 0 || n > 1 && s.data[first] == '0' {
		return nil, s.Errorf("not a JSON number")
	}
	if s.at('.') {
		if s.pos++; s.run() == 0 {
			return nil, s.Errorf("not a JSON number: digits should follow the point")
		}
	}
	if s.at('e') || s.at('E') {
		s.pos++
		if s.at('+') || s.at('-') {
			s.pos++
		}
		if s.run() == 0 {
			return nil, s.Errorf("not a JSON number: digits should follow the exponent")
		}
	}
	return s.data[start:s.pos], nil
}

func (s *Scanner) at(c byte) bool { return s.pos < len(s.data) && s.data[s.pos] == c }

func (s *Scanner) run() (n int) {
	for s.pos < len(s.data) && s.data[s.pos]-'0' < 10 {
		s.pos++
		n++
	}
	return n
}

// Text reads a text and returns it without quotes and escapes, valid until the next call.
func (s *Scanner) Text() ([]byte, error) {
	if s.Peek() != String {
		return nil, s.Unexpected("a text between quotes")
	}
	start := s.pos
	for i := s.plain(start + 1); i < len(s.data); i++ {
		switch c := s.data[i]; {
		case c == '"':
			s.pos = i + 1
			return s.data[start+1 : i], nil
		case c == '\\':
			return s.escaped(start, i)
		case c < ' ':
			return nil, s.control(i)
		}
	}
	return nil, s.endless(start)
}

func (s *Scanner) control(at int) error {
	return s.errorAt(at, "a control character (%#02x) in a text; write it as \\u%04[1]x", s.data[at])
}

func (s *Scanner) endless(start int) error {
	return s.errorAt(start, "a text that does not end; is the file cut off?")
}

// plain skips bytes that need no attention, eight at a time.
func (s *Scanner) plain(i int) int {
	const low, high = 0x0101010101010101, 0x8080808080808080
	for ; i+8 <= len(s.data); i += 8 {
		word := binary.LittleEndian.Uint64(s.data[i:])
		quote, backslash := word^'"'*low, word^'\\'*low
		// The first mark is right; marks above it may be wrong.
		marks := (quote-low)&^quote | (backslash-low)&^backslash | (word-' '*low)&^word
		if marks &= high; marks != 0 {
			return i + bits.TrailingZeros64(marks)>>3
		}
	}
	return i
}

// escaped reads the rest of the text that starts at a quote, from its first backslash on.
func (s *Scanner) escaped(start, backslash int) ([]byte, error) {
	s.buf = append(s.buf[:0], s.data[start+1:backslash]...)
	for s.pos = backslash; s.pos < len(s.data); {
		switch c := s.data[s.pos]; {
		case c == '"':
			s.pos++
			return s.buf, nil
		case c < ' ':
			return nil, s.control(s.pos)
		case c == '\\':
			if wrong := s.escape(); wrong != "" {
				return nil, s.badEscape(start, wrong)
			}
		default:
			s.buf = append(s.buf, c)
			s.pos++
		}
	}
	return nil, s.endless(start)
}

// badEscape makes the error of a text with a wrong escape at the present place.
func (s *Scanner) badEscape(start int, wrong string) error {
	for i := s.pos; i < len(s.data); i++ {
		switch s.data[i] {
		case '\\':
			i++
		case '"':
			return s.errorAt(start, "%s %s", enum.Quote(string(s.data[start:i+1])), wrong)
		}
	}
	return s.endless(start)
}

var plainEscapes = map[byte]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

const invalidText = "is not a valid JSON text"

// escape reads one escape, or says what is wrong with it.
func (s *Scanner) escape() (wrong string) {
	if s.pos+1 >= len(s.data) {
		return invalidText
	}
	c := s.data[s.pos+1]
	if c == 'u' {
		return s.unicode()
	}
	plain, ok := plainEscapes[c]
	if !ok {
		return invalidText
	}
	s.buf = append(s.buf, plain)
	s.pos += 2
	return ""
}

func (s *Scanner) unicode() (wrong string) {
	r, ok := s.hex(s.pos)
	if !ok {
		return invalidText
	}
	end := s.pos + 6
	if utf16.IsSurrogate(r) {
		low, ok := s.hex(end)
		if r = utf16.DecodeRune(r, low); !ok || r == utf8.RuneError {
			return "holds half a surrogate pair"
		}
		end += 6
	}
	s.buf, s.pos = utf8.AppendRune(s.buf, r), end
	return ""
}

// hex reads \uXXXX at an offset.
func (s *Scanner) hex(at int) (r rune, ok bool) {
	if at+6 > len(s.data) || s.data[at] != '\\' || s.data[at+1] != 'u' {
		return 0, false
	}
	for _, c := range s.data[at+2 : at+6] {
		switch {
		case c-'0' < 10:
			r = r<<4 | rune(c-'0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			r = r<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, false
		}
	}
	return r, true
}
