package strictjson

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
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

func (c *checker) unescape(start int) ([]byte, error) {
	token := c.data[start:c.pos]
	var out string
	if err := json.Unmarshal(token, &out); err != nil {
		return nil, c.fail(start, "%s is not a valid JSON text", token)
	}
	meant := bytes.Contains(token, []byte("\ufffd")) || bytes.Contains(bytes.ToLower(token), []byte(`\ufffd`))
	if strings.ContainsRune(out, utf8.RuneError) && !meant {
		return nil, c.fail(start, "%s holds half a surrogate pair", token)
	}
	return []byte(out), nil
}

// here quotes the text at the present place, cut short.
func (c *checker) here() string {
	if c.pos >= len(c.data) {
		return "the end of the text"
	}
	rest := c.data[c.pos:]
	if i := bytes.IndexAny(rest[1:], ",:[]{} \t\r\n"); i >= 0 {
		rest = rest[:i+1]
	}
	const most = 40
	if len(rest) > most {
		return fmt.Sprintf("%q…", rest[:most])
	}
	return fmt.Sprintf("%q", rest)
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

func (c *checker) pathText() string {
	var b strings.Builder
	for _, s := range c.path {
		switch {
		case s.name == nil:
			fmt.Fprintf(&b, "[%d]", s.index)
		case b.Len() > 0:
			fmt.Fprintf(&b, ".%s", s.name)
		default:
			b.Write(s.name)
		}
	}
	return b.String()
}

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
