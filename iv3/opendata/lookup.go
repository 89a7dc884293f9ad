package opendata

import (
	"encoding/binary"
	"errors"
	"math/bits"
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

// keys finds the numbers of the keys in a column without a lock. Each goroutine has its own. What it finds it remembers
// as it is spelled, with its padding and quotes. A spelling of up to fifteen bytes is found again by these bytes and the
// sign behind them, as two machine words: no branch depends on how long the key is.
type keys struct {
	number func(string) (uint32, error)
	stop   byte               // the sign behind a field; 0 where fields are taken as they are
	even   bool               // most keys are of one length
	stops  uint64             // eight stop signs
	limit  *budget.LimitError // that number met
	id     uint32             // of the key that was found last
	last   uint32             // its place in list
	length int                // of the one before it, with its stop
	known  map[string]uint32
	list   []spelling // the first is of no text: one ends at its first stop, and none of it is 0
	slots  []uint16   // places in list, by hash: one of a pair of neighbours
	shift  uint8      // of a hash, so that it is a slot
}

// spelling is the bytes of a key and the sign behind them, filled up with zeros.
type spelling struct {
	lo, hi         uint64
	maskLo, maskHi uint64 // of these bytes
	length         uint32 // how many they are
	id             uint32
}

// spelled is the spelling of up to sixteen bytes.
func spelled(raw []byte, id uint32) spelling {
	var text, mask [16]byte
	for i := range mask[:copy(text[:], raw)] {
		mask[i] = 0xFF
	}
	word := binary.LittleEndian.Uint64
	return spelling{word(text[:8]), word(text[8:]), word(mask[:8]), word(mask[8:]), uint32(len(raw)), id}
}

const (
	// longestKept bounds what is remembered of a stream: no key is longer, padding and quotes apart.
	longestKept = 18
	// slotsPerKey is how many slots a spelling has at least: few enough to stay close to the processor, so many
	// that a third spelling for two slots, which is then looked up in a map, is rare.
	slotsPerKey = 8
	mostSlots   = 1 << 16
)

func newKeys(number func(string) (uint32, error), stop byte) keys {
	return keys{number: number, stop: stop, stops: everyByte(stop), known: map[string]uint32{}, list: []spelling{{lo: everyByte(stop)}}, slots: make([]uint16, 2), shift: 63}
}

// match finds the key that stands at a place, when its spelling is known, and returns where the sign behind it ends; −1
// if not. The key has then the number id. Sixteen bytes are read.
//
// Where a field ends depends on where the one before it did, so that the processor would have to wait for each. The key of
// the row before is therefore looked for first, and a length that mostly is the same is looked up and not calculated:
// the processor guesses that they are, and reads on.
func (k *keys) match(text []byte, at int) (next int) {
	word := (*[16]byte)(text[at:])
	lo, hi, length := binary.LittleEndian.Uint64(word[:8]), binary.LittleEndian.Uint64(word[8:]), 0
	if last := &k.list[k.last]; lo&last.maskLo == last.lo && hi&last.maskHi == last.hi {
		return at + int(last.length)
	}
	if stop := zeroByte(lo ^ k.stops); stop != 0 {
		lo, hi = lo&(stop^(stop-1)), 0
		length = bits.TrailingZeros64(stop)>>3 + 1
	} else {
		stop = zeroByte(hi ^ k.stops)
		hi &= stop ^ (stop - 1)
		length = bits.TrailingZeros64(stop)>>3 + 9
	}
	slot := hash(lo, hi) >> (k.shift & 63)
	place := k.slots[slot]
	found := &k.list[place]
	if found.lo != lo || found.hi != hi {
		place = k.slots[slot^1]
		if found = &k.list[place]; found.lo != lo || found.hi != hi {
			return -1
		}
	}
	k.id, k.last = found.id, uint32(place)
	if !k.even {
		return at + length
	}
	if length != k.length {
		k.length = length
	}
	return at + k.length
}

func hash(lo, hi uint64) uint64 {
	return (lo ^ bits.RotateLeft64(hi, 23)) * 0x9E3779B97F4A7C15
}

// find finds any key, between quotes or not, or says why it is none. raw is the field and the sign behind it, or empty
// where that is none to stop at.
func (k *keys) find(field, raw []byte) (reason string) {
	id, ok := k.known[string(field)]
	if !ok {
		key := field
		if k.stop != '"' {
			key = unquoted(field)
		}
		var err error
		id, err = k.number(string(key))
		errors.As(err, &k.limit)
		if err != nil {
			return reasonOf(err)
		}
		if len(field) <= longestKept || k.stop == 0 {
			k.known[string(field)] = id
		}
	}
	if k.id, k.last = id, 0; !ok && len(raw) > 0 && len(raw) <= 16 {
		k.remember(raw, id)
	}
	return ""
}

// remember makes the spelling of a key one that match finds, where it has its stop behind it.
func (k *keys) remember(raw []byte, id uint32) {
	if raw[len(raw)-1] != k.stop || len(k.list) >= mostSlots/slotsPerKey {
		return
	}
	k.list = append(k.list, spelled(raw, id))
	if len(k.list)*slotsPerKey > len(k.slots) {
		k.grow()
		return
	}
	k.place(len(k.list) - 1)
}

// grow gives all spellings twice as many slots.
func (k *keys) grow() {
	k.slots = make([]uint16, 2*len(k.slots))
	k.shift--
	for i := 1; i < len(k.list); i++ {
		k.place(i)
	}
}

// place puts a spelling into one of its two slots, if one is free.
func (k *keys) place(i int) {
	slot := hash(k.list[i].lo, k.list[i].hi) >> k.shift
	for range 2 {
		if k.slots[slot] == 0 {
			k.slots[slot] = uint16(i)
			return
		}
		slot ^= 1
	}
}

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

// A machine word holds eight bytes of a text, the first one lowest.

const highBits = 0x8080808080808080

func everyByte(b byte) uint64 { return uint64(b) * 0x0101010101010101 }

// zeroByte has, of the first byte of a word that is 0, the highest bit, and no bit before it.
func zeroByte(word uint64) uint64 { return (word - everyByte(1)) &^ word & highBits }
