package opendata

import (
	"encoding/binary"
	"errors"
	"strings"
	"sync"

	"github.com/bbvgo/bbv/budget"
)

// dictionary gives every distinct value of a key column a small number. Different
// spellings of one value, such as padded ones, share the number. It may be used by
// several goroutines.
type dictionary[V comparable] struct {
	mu    sync.Mutex
	parse func(string) (V, error)
	most  int
	what  string
	ids   map[V]uint32
	list  []V
}

func newDictionary[V comparable](what string, most int, parse func(string) (V, error)) *dictionary[V] {
	return &dictionary[V]{parse: parse, most: most, what: what, ids: map[V]uint32{}}
}

// id reads a key, padding allowed, and returns its number.
func (d *dictionary[V]) id(text string) (uint32, error) {
	v, err := d.parse(strings.TrimRight(text, " "))
	if err != nil {
		return 0, err
	}
	return d.of(v)
}

// of returns the number of a value, a new one if need be.
func (d *dictionary[V]) of(v V) (uint32, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	id, ok := d.ids[v]
	if ok {
		return id, nil
	}
	if len(d.list) >= d.most {
		return 0, &budget.LimitError{What: "different " + d.what, Most: int64(d.most)}
	}
	id = uint32(len(d.list))
	d.ids[v] = id
	d.list = append(d.list, v)
	return id, nil
}

func (d *dictionary[V]) value(id uint32) V {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.list[id]
}

// keys finds the numbers of the keys in a column without a lock. Each goroutine has its own. What it finds it
// remembers as it is spelled, with its padding and quotes, and what came after it: files are sorted, so that mostly
// the key of the line before comes again, or the one that followed it the last time.
type keys struct {
	number func(string) (uint32, error)
	stop   byte               // the separator behind a field; 0 where there is none and fields are taken as they are
	limit  *budget.LimitError // that number met
	known  map[string]*spelling
	last   *spelling
}

// spelling is a key as it is spelled. Of one of up to fifteen bytes the bytes are kept, with the separator behind
// them, as two machine words; the same bytes are the same key.
type spelling struct {
	id                     uint32
	next                   *spelling // what followed it the last time
	lo, hi, maskLo, maskHi uint64
	length                 int // of the bytes that are kept; 0 for none
}

// longestKept bounds what is remembered of a stream: no key is longer, padding and quotes apart.
const longestKept = 18

func newKeys(number func(string) (uint32, error), stop byte) keys {
	none := &spelling{}
	none.next = none
	return keys{number: number, stop: stop, known: map[string]*spelling{}, last: none}
}

// expected reports whether the text, of at least sixteen bytes, begins with the key that is expected; it is then last.
func (k *keys) expected(text []byte) bool {
	lo, hi := binary.LittleEndian.Uint64(text), binary.LittleEndian.Uint64(text[8:])
	if k.last.is(lo, hi) {
		return true
	}
	if next := k.last.next; next.is(lo, hi) {
		k.last = next
		return true
	}
	return false
}

func (s *spelling) is(lo, hi uint64) bool {
	return (lo^s.lo)&s.maskLo|(hi^s.hi)&s.maskHi == 0 && s.length > 0
}

// find finds any key, between quotes or not, or says why it is none; it is then last.
func (k *keys) find(field []byte) (reason string) {
	s := k.known[string(field)]
	if s == nil {
		key := field
		if k.stop != 0 {
			key = unquoted(field)
		}
		id, err := k.number(string(key))
		errors.As(err, &k.limit)
		if err != nil {
			return reasonOf(err)
		}
		s = newSpelling(id, field, k.stop)
		if len(field) <= longestKept || k.stop == 0 {
			k.known[string(field)] = s
		}
	}
	k.last.next, k.last = s, s
	return ""
}

func newSpelling(id uint32, field []byte, stop byte) *spelling {
	s := &spelling{id: id}
	s.next = s
	if len(field) < 16 {
		var text [16]byte
		s.length = copy(text[:], field) + 1
		text[len(field)] = stop
		s.lo, s.hi = binary.LittleEndian.Uint64(text[:]), binary.LittleEndian.Uint64(text[8:])
		s.maskLo, s.maskHi = lowest(min(s.length, 8)), lowest(max(s.length-8, 0))
	}
	return s
}

// lowest is a mask of a word's first n bytes, 0 to 8.
func lowest(n int) uint64 { return 1<<(8*n) - 1 }

func unquoted(field []byte) []byte {
	if n := len(field); n > 1 && field[0] == '"' && field[n-1] == '"' {
		return field[1 : n-1]
	}
	return field
}

// reasonOf is the reason of an error without what the row error already says.
func reasonOf(err error) string {
	var code *budget.ParseError
	if errors.As(err, &code) {
		return code.What + ": " + code.Reason
	}
	return err.Error()
}
