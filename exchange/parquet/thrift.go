package parquet

import (
	"encoding/binary"
	"errors"
)

// The types of the compact protocol of Thrift, in which a Parquet file describes itself.
const (
	typeTrue   = 1
	typeFalse  = 2
	typeByte   = 3
	typeI16    = 4
	typeI32    = 5
	typeI64    = 6
	typeDouble = 7
	typeBinary = 8
	typeList   = 9
	typeSet    = 10
	typeMap    = 11
	typeStruct = 12
)

// maxNesting is how deep structures may stand within each other: those of Parquet are six deep.
const maxNesting = 16

var (
	errDescription = errors.New("its description is not what Parquet files have: the file is damaged, or is none")
	errDeep        = errors.New("its description is nested too deep")
)

// thrift reads a description. It keeps nothing and makes nothing of the sizes that the description states, so that a few bytes
// cannot ask for much memory. After an error everything it reads is zero.
type thrift struct {
	text  []byte
	at    int
	depth int
	err   error
}

func (t *thrift) fail(err error) {
	if t.err == nil {
		t.err = err
	}
	t.at = len(t.text)
}

func (t *thrift) byte() byte {
	if t.at >= len(t.text) {
		t.fail(errDescription)
		return 0
	}
	t.at++
	return t.text[t.at-1]
}

func (t *thrift) uvarint() uint64 {
	n, size := binary.Uvarint(t.text[t.at:])
	if size <= 0 {
		t.fail(errDescription)
		return 0
	}
	t.at += size
	return n
}

func (t *thrift) int() int64 {
	n := t.uvarint()
	return int64(n>>1) ^ -int64(n&1)
}

// binary returns bytes of the description itself.
func (t *thrift) binary() []byte {
	n := t.uvarint()
	if n > uint64(len(t.text)-t.at) {
		t.fail(errDescription)
		return nil
	}
	t.at += int(n)
	return t.text[t.at-int(n) : t.at]
}

// fields calls f for every field of a structure; f reads its value, or leaves it to be skipped by returning false.
func (t *thrift) fields(f func(id int, kind byte) bool) {
	if t.depth++; t.depth > maxNesting {
		t.fail(errDeep)
	}
	for id := int64(0); t.err == nil; {
		head := t.byte()
		kind := head & 15
		if kind == 0 {
			break
		}
		if id += int64(head >> 4); head>>4 == 0 {
			id = t.int()
		}
		if id < 0 || id > 1<<15 {
			t.fail(errDescription)
		} else if !f(int(id), kind) {
			t.skip(kind)
		}
	}
	t.depth--
}

// list calls f for every element of a list of structures or the like; f reads it.
func (t *thrift) list(f func(kind byte)) {
	head := t.byte()
	n := uint64(head >> 4)
	if n == 15 {
		n = t.uvarint()
	}
	if n > uint64(len(t.text)-t.at) { // every element has a byte at least
		t.fail(errDescription)
	}
	for ; n > 0 && t.err == nil; n-- {
		f(head & 15)
	}
}

// skip reads over a value of a field.
func (t *thrift) skip(kind byte) {
	switch kind {
	case typeTrue, typeFalse:
	case typeByte:
		t.byte()
	case typeI16, typeI32, typeI64:
		t.uvarint()
	case typeDouble:
		for range 8 {
			t.byte()
		}
	case typeBinary:
		t.binary()
	case typeList, typeSet:
		if t.depth++; t.depth > maxNesting {
			t.fail(errDeep)
		}
		t.list(t.skipElement)
		t.depth--
	case typeMap:
		t.skipMap()
	case typeStruct:
		t.fields(func(int, byte) bool { return false })
	default:
		t.fail(errDescription)
	}
}

// skipElement reads over an element of a list, where truths have a byte.
func (t *thrift) skipElement(kind byte) {
	if kind == typeTrue || kind == typeFalse {
		kind = typeByte
	}
	t.skip(kind)
}

func (t *thrift) skipMap() {
	n := t.uvarint()
	if n == 0 {
		return
	}
	kinds := t.byte()
	if t.depth++; t.depth > maxNesting {
		t.fail(errDeep)
	}
	for ; n > 0 && t.err == nil; n-- {
		t.skipElement(kinds >> 4)
		t.skipElement(kinds & 15)
	}
	t.depth--
}
