package strictjson

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

func (c *checker) space() {
	for c.pos < len(c.data) {
		switch c.data[c.pos] {
		case ' ', '\t', '\n', '\r':
			c.pos++
		default:
			return
		}
	}
}

func (c *checker) literal(word string) bool {
	if !bytes.HasPrefix(c.data[c.pos:], []byte(word)) {
		return false
	}
	c.pos += len(word)
	return true
}

// stringToken reads a string and returns its contents.
func (c *checker) stringToken() ([]byte, error) {
	start := c.pos
	if c.data[start] != '"' {
		return nil, c.fail(start, "%s where a name between quotes is expected", c.here())
	}
	escaped := false
	for c.pos++; c.pos < len(c.data); c.pos++ {
		switch b := c.data[c.pos]; {
		case b == '"':
			c.pos++
			if !escaped {
				return c.data[start+1 : c.pos-1], nil
			}
			return c.unescape(start)
		case b == '\\':
			escaped = true
			c.pos++
		case b < ' ':
			return nil, c.fail(c.pos, "a control character (%#02x) in a text; write it as \\u%04x", b, b)
		}
	}
	return nil, c.fail(start, "a text that does not end; is the file cut off?")
}

// unescape returns the contents of the string token from start to here.
func (c *checker) unescape(start int) ([]byte, error) {
	token := c.data[start:c.pos]
	var out string
	if err := json.Unmarshal(token, &out); err != nil {
		return nil, c.fail(start, "%s is not a valid JSON text", quoted(token))
	}
	if halfSurrogate(token) {
		return nil, c.fail(start, "%s holds half a surrogate pair", quoted(token))
	}
	return []byte(out), nil
}

// halfSurrogate reports whether a valid JSON string has an escape that stands
// for half a character; encoding/json silently makes U+FFFD of it.
func halfSurrogate(token []byte) bool {
	var first rune // the first half of a pair, where the second is due
	for i := 0; i < len(token); i++ {
		var r rune
		if token[i] == '\\' {
			if i++; token[i] == 'u' {
				n, _ := strconv.ParseUint(string(token[i+1:i+5]), 16, 16)
				r, i = rune(n), i+4
			}
		}
		switch {
		case first != 0 && utf16.DecodeRune(first, r) == utf8.RuneError:
			return true
		case first != 0:
			first = 0
		case utf16.IsSurrogate(r):
			first = r
		}
	}
	return false
}

// here quotes the text at the present place, cut short.
func (c *checker) here() string {
	rest := c.data[c.pos:]
	if i := bytes.IndexAny(rest[1:], ",:[]{} \t\r\n"); i >= 0 {
		rest = rest[:i+1]
	}
	return quoted(rest)
}

// quoted quotes text, cut short: a message is read by people.
func quoted(text []byte) string {
	const most = 60
	if len(text) > most {
		return fmt.Sprintf("%q… (%d bytes)", text[:most], len(text))
	}
	return fmt.Sprintf("%q", text)
}

func (c *checker) fail(at int, format string, args ...any) error {
	before := c.data[:at]
	return &Error{
		Path:   c.pathText(),
		Line:   1 + bytes.Count(before, []byte("\n")),
		Column: at - bytes.LastIndexByte(before, '\n'),
		Reason: fmt.Sprintf(format, args...),
	}
}

func (c *checker) refused(at int, err error) error {
	e := c.fail(at, "%v", err).(*Error)
	e.Err = err
	return e
}

func (c *checker) pathText() string { return pathText(c.path) }

// keys remembers the names of one object. Objects of documents are small, so
// it looks through a list until that gets long.
type keys struct {
	list [][]byte
	set  map[string]bool
}

const longList = 32

// add reports whether name is new.
func (k *keys) add(name []byte) bool {
	if k.has(string(name)) {
		return false
	}
	if k.list = append(k.list, name); len(k.list) < longList {
		return true
	}
	if k.set == nil {
		k.set = map[string]bool{}
		for _, n := range k.list {
			k.set[string(n)] = true
		}
	}
	k.set[string(name)] = true
	return true
}

func (k *keys) has(name string) bool {
	if k.set != nil {
		return k.set[name]
	}
	for _, n := range k.list {
		if string(n) == name {
			return true
		}
	}
	return false
}
