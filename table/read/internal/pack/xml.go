package pack

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// levels is how many elements within elements one level of [table.Limits.Depth] stands for: a table within a table costs
// four in Word, a frame of text with a table in it up to twelve.
const levels = 8

// Kind is what a [Token] is.
type Kind uint8

// The kinds of tokens.
const (
	Start Kind = iota + 1
	End
	Text
)

// Token is a tag or a text. It holds until the next one is read.
type Token struct {
	Kind Kind
	// Name of the element, with the prefix that the reader gave to its namespace: "w:tbl". Empty for texts, and for
	// elements of other namespaces.
	Name string
	Text []byte
	attr []xml.Attr
	x    *XML
}

// Attr is the value of an attribute, by its name with prefix or, for one without namespace, bare; ok is false where it
// is absent.
func (t Token) Attr(name string) (value string, ok bool) {
	for _, a := range t.attr {
		if t.x.name(a.Name) == name {
			return a.Value, true
		}
	}
	return "", false
}

// XML reads a file of XML token by token. Elements are closed in order, entities are those of XML itself.
type XML struct {
	part   string
	d      *xml.Decoder
	in     *window
	file   io.Closer
	names  map[xml.Name]string
	spaces map[string]string
	depth  int
	most   int
	begun  bool // some element was read
}

// XML opens a file of the archive; spaces gives a prefix to every namespace that the reader knows.
func (a *Archive) XML(part string, spaces map[string]string) (*XML, error) {
	f, err := a.Open(part)
	if err != nil {
		return nil, err
	}
	in := &window{r: f, most: a.limits.Line}
	b := bufio.NewReaderSize(in, bufferBytes)
	head, err := b.Peek(4)
	if err == nil || errors.Is(err, io.EOF) {
		err = checkEncoding(head)
	}
	if err != nil {
		f.Close()
		return nil, damage(part, err)
	}
	if bytes.HasPrefix(head, byteOrderMark) {
		_, _ = b.Discard(len(byteOrderMark)) // is in the buffer
	}
	x := &XML{part: part, d: xml.NewDecoder(b), in: in, file: f, names: map[xml.Name]string{}, spaces: spaces, most: levels * a.limits.Depth}
	x.d.CharsetReader = charset
	return x, nil
}

// checkEncoding refuses a file that begins as text in UTF-16 does: office programs write none.
func checkEncoding(start []byte) error {
	if bytes.HasPrefix(start, []byte{0xFF, 0xFE}) || bytes.HasPrefix(start, []byte{0xFE, 0xFF}) {
		return &table.EncodingError{Reason: "XML in UTF-16: only UTF-8 is read"}
	}
	return nil
}

var byteOrderMark = []byte("\xEF\xBB\xBF")

// charset refuses all encodings but UTF-8, of which ASCII is a part: office programs write no other.
func charset(label string, r io.Reader) (io.Reader, error) {
	if strings.EqualFold(label, "us-ascii") {
		return r, nil
	}
	return nil, &table.EncodingError{Reason: fmt.Sprintf("XML in %q: only UTF-8 is read", label)}
}

// Close closes the file.
func (x *XML) Close() error { return x.file.Close() }

// Next returns the next tag or text; [io.EOF] at the end. Its errors are *[table.SyntaxError], *[table.EncodingError] and
// *[budget.LimitError].
func (x *XML) Next() (Token, error) {
	for {
		x.in.since = 0
		token, err := x.d.Token()
		if err == io.EOF && !x.begun {
			return Token{}, broken(x.part, finding.Text{NL: "geen XML: het is leeg", EN: "no XML, nothing is in it"})
		}
		if err != nil {
			return Token{}, damage(x.part, err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			x.begun = true
			if x.depth++; x.depth > x.most {
				return Token{}, grid.TooLarge("elements within elements", x.most, table.Position{})
			}
			return Token{Kind: Start, Name: x.name(t.Name), attr: t.Attr, x: x}, nil
		case xml.EndElement:
			x.depth--
			return Token{Kind: End, Name: x.name(t.Name)}, nil
		case xml.CharData:
			return Token{Kind: Text, Text: t}, nil
		case xml.Directive:
			return Token{}, broken(x.part, finding.Text{NL: "een verklaring van een documenttype, die kantoorprogramma's niet schrijven", EN: "a declaration of a document type, which office programs do not write"})
		}
	}
}

// ErrEnough is what a function returns to [XML.Each] that needs no more of the file.
var ErrEnough = errors.New("enough")

// Each calls do for every tag and text up to the end, or until it returns an error; [ErrEnough] ends it without one. do may
// read on itself. The other errors are those of [XML.Next].
func (x *XML) Each(do func(Token) error) error {
	for {
		t, err := x.Next()
		if err == io.EOF {
			return nil
		}
		if err == nil {
			err = do(t)
		}
		if err == ErrEnough {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// Each opens a part and goes over it as [XML.Each] does.
func (a *Archive) Each(part string, spaces map[string]string, do func(*XML, Token) error) error {
	x, err := a.XML(part, spaces)
	if err != nil {
		return err
	}
	defer x.Close()
	return x.Each(func(t Token) error { return do(x, t) })
}

// Skip reads on to the end of the element whose start was read last.
func (x *XML) Skip() error {
	for depth := x.depth; x.depth >= depth; {
		if _, err := x.Next(); err != nil {
			return err
		}
	}
	return nil
}

// maxNames bounds the names that are kept; there are some hundreds in each format.
const maxNames = 1 << 12

// name is a name with the prefix of its namespace; empty for a namespace that the reader does not know.
func (x *XML) name(n xml.Name) string {
	if name, ok := x.names[n]; ok {
		return name
	}
	name := ""
	if prefix, ok := x.spaces[n.Space]; ok {
		name = prefix + ":" + n.Local
	} else if n.Space == "" {
		name = n.Local
	}
	if len(x.names) < maxNames {
		x.names[n] = name
	}
	return name
}

// damage says of an error of unpacking or parsing where it is.
func damage(part string, err error) error {
	var limit *budget.LimitError
	var encoding *table.EncodingError
	var syntax *xml.SyntaxError
	var unpacking *table.SyntaxError
	switch {
	case errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF):
		return io.EOF
	case errors.As(err, &limit):
		return limit
	case errors.As(err, &encoding):
		return encoding
	case errors.As(err, &unpacking):
		return unpacking
	case errors.As(err, &syntax):
		return broken(part, finding.Text{NL: fmt.Sprintf("geen goede XML op regel %d", syntax.Line), EN: fmt.Sprintf("no XML, line %d: %s", syntax.Line, syntax.Msg)})
	}
	return broken(part, damaged(err))
}

// bufferBytes is how much is read at a time.
const bufferBytes = 32 << 10

// window bounds what is read for one token.
type window struct {
	r           io.Reader
	since, most int
}

func (w *window) Read(b []byte) (int, error) {
	n, err := w.r.Read(b)
	if w.since += n; w.since > w.most+bufferBytes {
		return 0, &budget.LimitError{What: "bytes in one element", Most: int64(w.most)}
	}
	return n, err
}
