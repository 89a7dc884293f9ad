package opendata

import (
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

// value returns the value of a number.
func (d *dictionary[V]) value(id uint32) V {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.list[id]
}

// cache finds the numbers of keys without a lock. Each goroutine has its own.
type cache struct {
	number func(string) (uint32, error)
	limit  *budget.LimitError // that number met
	last   uint32             // what was found last

	// short holds keys of up to eight bytes, each in the one place that its bytes give.
	short [1 << shortBits]shortKey
	ids   map[string]uint32
}

// shortBits is the size of the table of short keys: a thousand places for some two hundred
// keys, so that few share one.
const shortBits = 10

type shortKey struct {
	word uint64 // the bytes, the first one lowest; zero for none
	id   uint32
}

func newCache(number func(string) (uint32, error)) cache {
	return cache{number: number, ids: map[string]uint32{}}
}

func (c *cache) place(word uint64) *shortKey {
	return &c.short[word*0xD6E8FEB86659FD93>>(64-shortBits)]
}

// hit finds a short key that its place in the table has.
func (c *cache) hit(word uint64) bool {
	s := c.place(word)
	if s.word != word || word == 0 {
		return false
	}
	c.last = s.id
	return true
}

// remember puts what was found last, of a short key, in its place.
func (c *cache) remember(word uint64) { *c.place(word) = shortKey{word, c.last} }

// longestKept bounds what a cache keeps: no key is longer, padding apart.
const longestKept = 16

// find finds any key, or says why it is none.
func (c *cache) find(key []byte) (reason string) {
	if id, ok := c.ids[string(key)]; ok {
		c.last = id
		return ""
	}
	id, err := c.number(string(key))
	errors.As(err, &c.limit)
	if err != nil {
		return reasonOf(err)
	}
	if c.last = id; len(key) <= longestKept {
		c.ids[string(key)] = id
	}
	return ""
}
