package jsonscan

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf16"
	"unicode/utf8"
)

// Digits reads a number and returns its text, valid as long as the data.
func (s *Scanner) Digits() ([]byte, error) {
	if s.Peek() != Number {
		return nil, s.Errorf("%v where a number should follow", s.Peek())
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
		return nil, s.Errorf("%v where a text should follow", s.Peek())
	}
	start := s.pos + 1
	for i := s.plain(start); i < len(s.data); i++ {
		switch c := s.data[i]; {
		case c == '"':
			s.pos = i + 1
			return s.data[start:i], nil
		case c == '\\':
			return s.escaped(start, i)
		case c < ' ':
			s.pos = i
			return nil, s.Errorf("a control character inside a text")
		}
	}
	s.pos = len(s.data)
	return nil, s.Errorf("the text ends inside quotes")
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

// escaped reads the rest of a text from its first backslash on.
func (s *Scanner) escaped(start, backslash int) ([]byte, error) {
	s.buf = append(s.buf[:0], s.data[start:backslash]...)
	for s.pos = backslash; s.pos < len(s.data); {
		switch c := s.data[s.pos]; {
		case c == '"':
			s.pos++
			return s.buf, nil
		case c < ' ':
			return nil, s.Errorf("a control character inside a text")
		case c == '\\':
			if err := s.escape(); err != nil {
				return nil, err
			}
		default:
			s.buf = append(s.buf, c)
			s.pos++
		}
	}
	return nil, s.Errorf("the text ends inside quotes")
}

var plainEscapes = map[byte]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

func (s *Scanner) escape() error {
	if s.pos+1 >= len(s.data) {
		return s.Errorf("the text ends after a backslash")
	}
	c := s.data[s.pos+1]
	if c == 'u' {
		return s.unicode()
	}
	plain, ok := plainEscapes[c]
	if !ok {
		return s.Errorf("an unknown escape in a text")
	}
	s.buf = append(s.buf, plain)
	s.pos += 2
	return nil
}

func (s *Scanner) unicode() error {
	r, ok := s.hex(s.pos)
	if !ok {
		return s.Errorf("four hexadecimal digits should follow \\u")
	}
	s.pos += 6
	if utf16.IsSurrogate(r) {
		low, ok := s.hex(s.pos)
		if r = utf16.DecodeRune(r, low); ok && r != utf8.RuneError {
			s.pos += 6
		} else {
			return s.Errorf("half of a pair in a \\u escape")
		}
	}
	s.buf = utf8.AppendRune(s.buf, r)
	return nil
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
