package opendata

import (
	"bytes"
	"errors"

	"github.com/bbvgo/bbv/internal/jsonscan"
)

// jsonReader reads the rows of a JSON file. Each goroutine has its own.
type jsonReader struct {
	s    *jsonscan.Scanner
	text []byte // the file, with pad bytes of room behind it
	keyColumns
	out rows
	// What stands between the values of the rows, and behind the last one; learned is how often that was found out.
	shape   []jsonField
	learned int

	has     uint16    // roles of the row at hand
	problem *RowError // the first thing that is wrong with it; its column is an offset
	amounts [2]int32  // in thousands
	cents   [2]int64  // and in cents
}

// jsonField is a value of a row and the text before it. The last one of a row is only a text.
type jsonField struct {
	before string
	role   role
	value  bool
}

func (l *Loader) newJSONReader(text []byte) *jsonReader {
	return &jsonReader{s: jsonscan.New(text), text: text[:len(text)+pad], keyColumns: l.keyColumns([roleFirst]byte{'"', '"', '"', '"'})}
}

// stretch reads a stretch of elements with commas between them; it is broken when its last element does not end where
// the stretch does.
func (j *jsonReader) stretch(ch *chunk) {
	j.out = ch.out
	j.out.begin((ch.n - ch.at) / 100)
	j.s.SkipTo(ch.at)
	for {
		if err := j.element(); err != nil || j.s.Offset() > ch.n {
			ch.broken = true
			break
		}
		if j.s.Offset() == ch.n {
			break
		}
		rest := trimStart(j.text[j.s.Offset():ch.n])
		if len(rest) == 0 || rest[0] != ',' {
			ch.broken = true
			break
		}
		j.s.SkipTo(ch.n - len(rest) + 1)
	}
	if !ch.broken {
		j.out.pack()
	}
	ch.out, j.out = j.out, rows{}
}

// element reads a row: as the one before, where it has its shape, or any other.
func (j *jsonReader) element() error {
	j.s.Peek() // to the start of the row
	start := j.s.Offset()
	if to := j.usual(start); to > 0 {
		j.s.SkipTo(to)
		j.out.addAt(j.cell(), placeAt(start), j.amounts, j.cents)
		return nil
	}
	j.has, j.problem = 0, nil
	j.amounts = [2]int32{missing, missing}
	if err := j.s.EachMember(j.member); err != nil {
		return err
	}
	if j.problem == nil && j.has&keyRoles != keyRoles {
		j.fail(start, "", "a row needs TaakveldBalanspost, Categorie, Gemeenten and Verslagsoort")
	}
	if j.out.limit = j.limit(); j.out.limit != nil {
		return j.out.limit
	}
	if j.problem != nil {
		j.out.wrong(j.problem)
		return nil
	}
	j.out.addAt(j.cell(), placeAt(start), j.amounts, j.cents)
	if j.learned < mostShapes {
		j.learned++
		j.shape = shapeOf(j.text[start:j.s.Offset()])
	}
	return nil
}

// mostShapes is how many shapes a reader looks at, so that rows of ever other shapes cost little more than they do anyway.
const mostShapes = 8

// usual reads a row that has the shape of one before, with keys that were read before and amounts of few digits, and
// returns where it ends; −1 for any other row.
func (j *jsonReader) usual(at int) (to int) {
	to = -1
	j.amounts = [2]int32{missing, missing}
	for i := range j.shape {
		f := &j.shape[i]
		if to = at + len(f.before); to > len(j.text)-pad || string(j.text[at:to]) != f.before {
			return -1
		}
		switch {
		case !f.value:
		case f.role < roleFirst:
			to = j.keyColumns[f.role].match(j.text, to)
		case f.role == ignored:
			to = wholeNumber(j.text, to)
		default:
			j.amounts[f.role-roleFirst], to = jsonAmount(j.text, to)
		}
		if at = to; at < 0 {
			return -1
		}
	}
	return to
}

// shapeOf returns the shape of a row that was read, or nil for one with a value that usual cannot read.
func shapeOf(row []byte) (shape []jsonField) {
	s, last := jsonscan.New(row), 0
	err := s.EachMember(func(key []byte) error {
		f := jsonField{role: roleOf(key), value: true}
		kind := s.Peek()
		at := s.Offset()
		if kind == jsonscan.String {
			at++
		}
		f.before, last = string(row[last:at]), at
		if f.role < roleFirst != (kind == jsonscan.String) || kind == jsonscan.Object || kind == jsonscan.Array || kind == jsonscan.Bool {
			return errBroken
		}
		_, err := s.Skip()
		last = s.Offset()
		shape = append(shape, f)
		return err
	})
	if err != nil {
		return nil
	}
	return append(shape, jsonField{before: string(row[last:])})
}

// wholeNumber is where a number without sign, point and exponent ends, or −1.
func wholeNumber(text []byte, at int) (to int) {
	to = at
	for to < at+pad/2 && text[to]-'0' < 10 {
		to++
	}
	if to == at || text[at] == '0' && to > at+1 {
		return -1
	}
	return to
}

// jsonAmount reads a number of up to seven digits, or null; to is −1 for anything else.
func jsonAmount(text []byte, at int) (n int32, to int) {
	first := at
	switch text[at] {
	case 'n':
		if bytes.HasPrefix(text[at:], []byte("null")) {
			return missing, at + 4
		}
		return 0, -1
	case '-':
		first++
	}
	if text[first]-'0' >= 10 || text[first] == '0' && text[first+1]-'0' < 10 {
		return 0, -1
	}
	return fewDigits(text, at)
}

// fail notes what is wrong with what starts at an offset of the file.
func (j *jsonReader) fail(offset int, input, reason string) {
	if j.problem == nil {
		at := placeAt(offset)
		j.problem = &RowError{Line: int(at.line), Column: int(at.column), Input: input, Reason: reason}
	}
}

func (j *jsonReader) member(key []byte) error {
	r := roleOf(key)
	switch {
	case r == ignored:
		_, err := j.s.Skip()
		return err
	case j.has&(1<<r) != 0:
		j.s.Peek() // to the start of the value
		j.fail(j.s.Offset(), string(key), "this name occurs twice in the row")
		_, err := j.s.Skip()
		return err
	}
	j.has |= 1 << r
	if r == roleFirst || r == roleSecond {
		return j.amount(r)
	}
	return j.key(r)
}

func (j *jsonReader) key(r role) error {
	kind := j.s.Peek()
	start := j.s.Offset()
	if kind != jsonscan.String {
		value, err := j.s.Skip()
		j.fail(start, string(value), "a key must be a text, between quotes")
		return err
	}
	text, err := j.s.Text()
	if err != nil {
		return err
	}
	raw := j.text[start+1 : j.s.Offset()]
	if len(raw) != len(text)+1 { // it has escapes
		raw = nil
	}
	if reason := j.keyColumns[r].find(text, raw); reason != "" {
		j.fail(start, string(text), reason)
	}
	return nil
}

func (j *jsonReader) amount(r role) error {
	kind := j.s.Peek()
	start := j.s.Offset()
	value, err := j.s.Skip()
	switch {
	case err != nil || kind == jsonscan.Null:
		return err
	case kind != jsonscan.Number:
		j.fail(start, string(value), "an amount must be a number or null")
		return nil
	}
	cents, reason := parseThousands(value)
	if reason != "" {
		j.fail(start, string(value), reason)
	}
	j.amounts[r-roleFirst], j.cents[r-roleFirst] = thousandsOf(cents), cents
	return nil
}

// keyRoles are the bits of the roles that every row needs.
const keyRoles = 1<<rolePost | 1<<roleCategory | 1<<roleEntity | 1<<roleMoment

var errBroken = errors.New("a stretch that is not what it seemed")

const space = " \t\r\n"

func trimStart(text []byte) []byte { return bytes.TrimLeft(text, space) }
