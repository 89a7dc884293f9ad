package parquet

import (
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"strconv"

	"github.com/bbvgo/bbv/iv3/opendata"
)

// maxKeys is how many different keys a column can have: as many as a batch can number.
const maxKeys = 1 << 16

// column reads the values of a column of the file, row by row: keys as numbers of its own, amounts in cents.
type column struct {
	pages
	amount bool

	keys  []string // the keys so far; the first is the empty one
	known map[string]uint16

	page  page
	rows  int64 // left in the page
	level hybrid
	value hybrid   // numbers into the dictionary, or packed truths
	plain bool     // values stand in the page themselves
	at    int      // where the next one is
	ids   []uint16 // the dictionary of keys
	cents []int64  // the dictionary of amounts

	levels, numbers []uint32 // room
}

func newColumn(e element, amount bool) (*column, error) {
	c := &column{pages: pages{of: e}, amount: amount, keys: []string{""}, known: map[string]uint16{"": 0}}
	whole := e.physical == physicalInt32 || e.physical == physicalInt64
	switch {
	case e.nested:
		return nil, fmt.Errorf("it is nested; want a plain column")
	case !amount && !whole && e.physical != physicalBytes && e.physical != physicalBoolean:
		return nil, fmt.Errorf("its values are no texts, whole numbers or truths")
	case amount && (!e.decimal || !whole && e.physical != physicalFixed && e.physical != physicalBytes):
		return nil, fmt.Errorf("its values are no decimals: cast it to DECIMAL(18,2), since amounts are exact")
	case amount && (e.scale < 0 || e.scale > 18):
		return nil, fmt.Errorf("its amounts have %d decimals; want two", e.scale)
	case e.physical == physicalFixed && (e.length < 1 || e.length > 16):
		return nil, fmt.Errorf("its amounts have %d bytes; want at most 16", e.length)
	}
	return c, nil
}

// start begins a chunk.
func (c *column) start(from io.ReaderAt, of chunk) {
	c.open(from, of)
	c.rows, c.ids, c.cents = 0, c.ids[:0], c.cents[:0]
}

// fill reads the next rows: into ids those of keys, into cents those of amounts.
func (c *column) fill(n int, ids []uint16, cents []int64) error {
	for done := 0; done < n; {
		if c.rows == 0 {
			if err := c.turn(); err != nil {
				return err
			}
			continue
		}
		m := int(min(c.rows, int64(n-done)))
		var err error
		if c.amount {
			err = c.amounts(cents[done : done+m])
		} else {
			err = c.numbered(ids[done : done+m])
		}
		if err != nil {
			return err
		}
		done, c.rows = done+m, c.rows-int64(m)
	}
	return nil
}

// end reports an error when rows are left in the chunk.
func (c *column) end() error {
	for c.rows == 0 {
		switch err := c.turn(); err {
		case nil:
		case io.EOF:
			return nil
		default:
			return err
		}
	}
	return errValues
}

// turn opens the next page.
func (c *column) turn() (err error) {
	if c.page, err = c.next(); err != nil {
		return err
	}
	p := &c.page
	switch p.kind {
	case pageDictionary:
		return c.dictionary()
	case pageData, pageData2:
	default:
		return nil // a page of an index
	}
	if c.rows = p.values; p.definitions != nil {
		c.level = newHybrid(p.definitions[:len(p.definitions)+padding], len(p.definitions), 1)
	}
	c.plain, c.at = false, 0
	switch p.encoding {
	case encodingPlain:
		c.plain = true
		if c.of.physical == physicalBoolean {
			c.value = hybrid{text: p.text, end: p.end, width: 1, packed: uint64(p.end) * 8}
		}
	case encodingPlainDictionary, encodingDictionary:
		if c.value = (hybrid{}); p.end > 0 {
			c.value = newHybrid(p.text[1:], p.end-1, uint(p.text[0]))
		}
		if c.value.width > 32 {
			return errValues
		}
	case encodingRuns:
		if c.of.physical != physicalBoolean || p.end < 4 {
			return errValues
		}
		c.value = newHybrid(p.text[4:], p.end-4, 1)
	default:
		return fmt.Errorf("its values are written with encoding %d, which is not read; want plain ones or a dictionary", p.encoding)
	}
	return nil
}

// present reads which of the next rows have a value, and returns how many; nil when all have.
func (c *column) present(n int) (levels []uint32, count int, err error) {
	if c.page.definitions == nil {
		return nil, n, nil
	}
	if level, ok := c.level.same(n); ok && level == 1 {
		return nil, n, nil
	} else if ok {
		c.levels = grown(c.levels, n)
		clear(c.levels[:n])
		return c.levels[:n], 0, nil
	}
	c.levels = grown(c.levels, n)
	if err := c.level.fill(c.levels[:n]); err != nil {
		return nil, 0, err
	}
	for _, l := range c.levels[:n] {
		count += int(l)
	}
	return c.levels[:n], count, nil
}

func grown(old []uint32, n int) []uint32 {
	if cap(old) < n {
		return make([]uint32, n)
	}
	return old[:n]
}

// numbered reads keys.
func (c *column) numbered(to []uint16) error {
	levels, n, err := c.present(len(to))
	if err != nil {
		return err
	}
	if err := c.keysOf(to[:n]); err != nil || n == len(to) {
		return err
	}
	for i := len(to) - 1; i >= 0; i-- { // from the end, so that nothing is overwritten
		if levels[i] == 0 {
			to[i] = 0
			continue
		}
		n--
		to[i] = to[n]
	}
	return nil
}

// keysOf reads keys that are there.
func (c *column) keysOf(to []uint16) (err error) {
	if c.plain && c.of.physical != physicalBoolean {
		for i := range to {
			if to[i], err = c.plainKey(); err != nil {
				return err
			}
		}
		return nil
	}
	ids := c.ids
	if c.of.physical == physicalBoolean {
		if ids, err = c.truths(); err != nil {
			return err
		}
	}
	if v, ok := c.value.same(len(to)); ok {
		if int(v) >= len(ids) {
			return errValues
		}
		for i := range to {
			to[i] = ids[v]
		}
		return nil
	}
	c.numbers = grown(c.numbers, len(to))
	if err := c.value.fill(c.numbers); err != nil {
		return err
	}
	for i, v := range c.numbers {
		if int(v) >= len(ids) {
			return errValues
		}
		to[i] = ids[v]
	}
	return nil
}

// truths are the keys of false and true.
func (c *column) truths() ([]uint16, error) {
	if len(c.ids) == 0 {
		for _, key := range []string{"false", "true"} {
			id, err := c.id(key)
			if err != nil {
				return nil, err
			}
			c.ids = append(c.ids, id)
		}
	}
	return c.ids, nil
}

// id numbers a key.
func (c *column) id(key string) (uint16, error) {
	id, ok := c.known[key]
	if ok {
		return id, nil
	}
	if len(c.keys) == maxKeys {
		return 0, tooMany()
	}
	id = uint16(len(c.keys))
	c.keys = append(c.keys, key)
	c.known[key] = id
	return id, nil
}

// raw returns the bytes of the next value that stands in the page itself.
func (c *column) raw() ([]byte, error) {
	text := c.page.text[c.at:c.page.end]
	size := 0
	switch c.of.physical {
	case physicalInt32:
		size = 4
	case physicalInt64:
		size = 8
	case physicalFixed:
		size = int(c.of.length)
	default:
		if len(text) < 4 {
			return nil, errValues
		}
		n := binary.LittleEndian.Uint32(text)
		if text = text[4:]; n > uint32(len(text)) {
			return nil, errValues
		}
		c.at, size = c.at+4, int(n)
	}
	if size > len(text) {
		return nil, errValues
	}
	c.at += size
	return text[:size], nil
}

// maxKeyBytes is how long a key may be: a name of a municipality has at most forty.
const maxKeyBytes = 1 << 10

func (c *column) plainKey() (uint16, error) {
	raw, err := c.raw()
	switch {
	case err != nil:
		return 0, err
	case c.of.physical == physicalInt32:
		return c.id(strconv.Itoa(int(int32(binary.LittleEndian.Uint32(raw)))))
	case c.of.physical == physicalInt64:
		return c.id(strconv.FormatInt(int64(binary.LittleEndian.Uint64(raw)), 10))
	case len(raw) > maxKeyBytes:
		return 0, fmt.Errorf("a key of %d bytes; want at most %d", len(raw), maxKeyBytes)
	}
	if id, ok := c.known[string(raw)]; ok {
		return id, nil
	}
	return c.id(string(raw))
}

// dictionary reads the dictionary of a chunk.
func (c *column) dictionary() error {
	if c.page.encoding != encodingPlain && c.page.encoding != encodingPlainDictionary || len(c.ids)+len(c.cents) > 0 {
		return errValues
	}
	c.at = 0
	for range c.page.values {
		if c.amount {
			cents, err := c.plainAmount()
			if err != nil {
				return err
			}
			c.cents = append(c.cents, cents)
			continue
		}
		id, err := c.plainKey()
		if err != nil {
			return err
		}
		c.ids = append(c.ids, id)
	}
	return nil
}

// amounts reads amounts.
func (c *column) amounts(to []int64) error {
	levels, n, err := c.present(len(to))
	if err != nil {
		return err
	}
	if err := c.centsOf(to[:n]); err != nil || n == len(to) {
		return err
	}
	for i := len(to) - 1; i >= 0; i-- {
		if levels[i] == 0 {
			to[i] = opendata.NoAmount
			continue
		}
		n--
		to[i] = to[n]
	}
	return nil
}

// centsOf reads amounts that are there.
func (c *column) centsOf(to []int64) (err error) {
	if c.plain {
		if c.of.physical == physicalInt64 && c.of.scale == 2 {
			return c.plainCents(to)
		}
		for i := range to {
			if to[i], err = c.plainAmount(); err != nil {
				return err
			}
		}
		return nil
	}
	c.numbers = grown(c.numbers, len(to))
	if err := c.value.fill(c.numbers); err != nil {
		return err
	}
	for i, v := range c.numbers {
		if int(v) >= len(c.cents) {
			return errValues
		}
		to[i] = c.cents[v]
	}
	return nil
}

// plainCents reads what are cents already.
func (c *column) plainCents(to []int64) error {
	text := c.page.text[c.at:c.page.end]
	if len(text)/8 < len(to) {
		return errValues
	}
	for i := range to {
		if to[i] = int64(binary.LittleEndian.Uint64(text[8*i:])); to[i] == math.MinInt64 {
			return errTooLarge
		}
	}
	c.at += 8 * len(to)
	return nil
}
