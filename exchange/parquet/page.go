package parquet

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"

	"github.com/bbvgo/bbv/budget"
)

// The kinds of pages, and how values are written in them.
const (
	pageData       = 0
	pageDictionary = 2
	pageData2      = 3

	encodingPlain           = 0
	encodingPlainDictionary = 2
	encodingRuns            = 3
	encodingDictionary      = 8
)

// maxPageHeader is how many bytes what describes a page may have; statistics of long texts stand in it.
const maxPageHeader = 64 << 10

// pageHeader is what describes a page.
type pageHeader struct {
	kind                 int64
	size, packedSize     int64
	crc                  int64
	checked, bare        bool // it has a checksum; a page of the second kind that is not packed
	values, nulls        int64
	encoding, levels     int64
	definition, repeated int64 // bytes of levels, of a page of the second kind
}

func readPageHeader(t *thrift) (h pageHeader) {
	h.kind = -1
	t.fields(func(id int, kind byte) bool {
		switch {
		case kind == typeI32 && id == 1:
			h.kind = t.int()
		case kind == typeI32 && id == 2:
			h.size = t.int()
		case kind == typeI32 && id == 3:
			h.packedSize = t.int()
		case kind == typeI32 && id == 4:
			h.crc, h.checked = t.int(), true
		case kind == typeStruct && (id == 5 || id == 7):
			h.ints(t, map[int]*int64{1: &h.values, 2: &h.encoding, 3: &h.levels})
		case kind == typeStruct && id == 8:
			h.levels = encodingRuns
			h.ints(t, map[int]*int64{1: &h.values, 2: &h.nulls, 4: &h.encoding, 5: &h.definition, 6: &h.repeated})
		default:
			return false
		}
		return true
	})
	return h
}

// ints reads the numbers of a structure; of the truths in it only the one that a page is not packed matters.
func (h *pageHeader) ints(t *thrift, to map[int]*int64) {
	t.fields(func(id int, kind byte) bool {
		if id == 7 && kind == typeFalse {
			h.bare = true
		}
		n, ok := to[id]
		if !ok || kind != typeI32 {
			return false
		}
		*n = t.int()
		return true
	})
}

// pages reads the pages of a column, one after another. Its memory is used again.
type pages struct {
	of     element
	codec  int64
	left   int64 // bytes of the chunk that are not read
	in     *bufio.Reader
	packed []byte
	text   []byte
	unpacker
}

// open begins a chunk.
func (p *pages) open(from io.ReaderAt, c chunk) {
	section := io.NewSectionReader(from, c.offset, c.size)
	size := int(min(c.size, maxPageHeader))
	if p.codec, p.left = c.codec, c.size; p.in == nil || p.in.Size() < size {
		p.in = bufio.NewReaderSize(section, size)
		return
	}
	p.in.Reset(section)
}

// page is an unpacked page: levels and values, with padding behind the values.
type page struct {
	pageHeader
	definitions []byte // nil where no value can be missing
	text        []byte
	end         int
}

// next reads a page; io.EOF is the end of the chunk.
func (p *pages) next() (page, error) {
	head, err := p.in.Peek(int(min(maxPageHeader, p.left)))
	if len(head) == 0 {
		if err == nil || err == io.EOF {
			err = io.EOF
		}
		return page{}, err
	}
	t := &thrift{text: head}
	h := readPageHeader(t)
	if t.err != nil {
		return page{}, t.err
	}
	p.left -= int64(t.at)
	if _, err := p.in.Discard(t.at); err != nil {
		return page{}, err
	}
	if h.packedSize < 0 || h.packedSize > p.left || h.values < 0 {
		return page{}, errDescription
	}
	if p.packed, err = room(p.packed, h.packedSize); err != nil {
		return page{}, err
	}
	body := p.packed[:h.packedSize]
	if _, err := io.ReadFull(p.in, body); err != nil {
		return page{}, fmt.Errorf("a page is cut off: %w", err)
	}
	if p.left -= h.packedSize; h.checked && uint32(h.crc) != crc32.ChecksumIEEE(body) {
		return page{}, fmt.Errorf("the checksum of a page is another one: the file is damaged")
	}
	return p.unpacked(h, body)
}

// unpacked unpacks a page and finds its levels.
func (p *pages) unpacked(h pageHeader, body []byte) (out page, err error) {
	out.pageHeader = h
	levels := body[:0]
	if h.kind == pageData2 {
		n := h.definition + h.repeated
		if h.repeated != 0 || h.definition < 0 || n > int64(len(body)) || n > h.size {
			return out, errDescription
		}
		levels, body, h.size = body[:n], body[n:], h.size-n
	}
	codec := p.codec
	if h.bare {
		codec = codecNone
	}
	if p.text, err = room(p.text, h.size); err != nil {
		return out, err
	}
	if out.text, out.end = p.text, int(h.size); out.end > 0 || len(body) > 0 {
		if err := p.unpack(codec, p.text[:h.size], body); err != nil {
			return out, err
		}
	}
	switch {
	case h.kind == pageDictionary || !p.of.optional:
	case h.kind == pageData2 && len(levels) == 0: // no value is missing
	case h.kind == pageData2:
		out.definitions = append(make([]byte, 0, len(levels)+padding), levels...)
	default:
		err = out.cutLevels()
	}
	return out, err
}

// cutLevels finds the levels of a page of the first kind, which stand before the values with their length.
func (p *page) cutLevels() error {
	if p.levels != encodingRuns || p.end < 4 {
		return errDescription
	}
	n := int(binary.LittleEndian.Uint32(p.text))
	if n < 0 || n > p.end-4 {
		return errValues
	}
	p.definitions = p.text[4 : 4+n : len(p.text)]
	p.text, p.end = p.text[4+n:], p.end-4-n
	return nil
}

// tooMany is the limit of different keys.
func tooMany() error { return &budget.LimitError{What: "different keys in a column", Most: maxKeys} }
