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

// cache finds the numbers of short keys without a lock: an open-addressing table from
// the bytes of a key, at most sixteen, to its number. Each goroutine has its own. What
// was found last is kept apart: rows that follow each other often have the same key.
type cache struct {
	number func(string) (uint32, error)
	limit  *budget.LimitError // that number met
	slots  []slot
	used   int
	last   slot

	// short holds keys of up to eight bytes, each in the one place that its bytes give.
	short [1 << shortBits]shortSlot

	raw     []byte // the last long key as it stood in its file, with the separator
	rawSlot slot   // what it is
}

type slot struct {
	lo, hi uint64 // the bytes of the key, little-endian; lo is never zero in use
	id     uint32
}

// shortBits is the size of the table of short keys: a thousand places for some two hundred
// keys, so that few share one.
const shortBits = 10

type shortSlot struct {
	lo uint64
	id uint32
}

// hit makes last the slot of a short key when its place in the table has it.
func (c *cache) hit(word uint64) bool {
	s := &c.short[word*0xD6E8FEB86659FD93>>(64-shortBits)]
	if s.lo != word || word == 0 {
		return false
	}
	c.last.lo, c.last.hi, c.last.id = word, 0, s.id
	return true
}

// remember puts the last key, a short one, in its place.
func (c *cache) remember() {
	c.short[c.last.lo*0xD6E8FEB86659FD93>>(64-shortBits)] = shortSlot{c.last.lo, c.last.id}
}

func newCache(number func(string) (uint32, error)) cache {
	return cache{number: number, slots: make([]slot, 256)}
}

func hash(lo, hi uint64) uint64 { return (lo ^ hi*0x9E3779B97F4A7C15) * 0xD6E8FEB86659FD93 }

// get makes last the slot of a key given as its bytes, or says why it is no key.
func (c *cache) get(lo, hi uint64) (reason string) {
	mask := uint64(len(c.slots) - 1)
	for i := hash(lo, hi) >> 32; lo != 0; i++ {
		s := &c.slots[i&mask]
		if s.lo == lo && s.hi == hi {
			c.last = *s
			return ""
		}
		if s.lo == 0 {
			break
		}
	}
	id, reason := c.find(keyText(lo, hi))
	if reason == "" {
		c.last = slot{lo, hi, id}
		c.grow()
		c.put(c.last)
	}
	return reason
}

// find asks the dictionary.
func (c *cache) find(key []byte) (id uint32, reason string) {
	id, err := c.number(string(key))
	errors.As(err, &c.limit)
	if err != nil {
		return 0, reasonOf(err)
	}
	return id, ""
}

// grow keeps half of the slots free.
func (c *cache) grow() {
	if c.used++; c.used*2 <= len(c.slots) {
		return
	}
	old := c.slots
	c.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.lo != 0 {
			c.put(s)
		}
	}
}

func (c *cache) put(s slot) {
	mask := uint64(len(c.slots) - 1)
	i := hash(s.lo, s.hi) >> 32
	for c.slots[i&mask].lo != 0 {
		i++
	}
	c.slots[i&mask] = s
}
