package parquet

import (
	"encoding/binary"
	"errors"
)

var errValues = errors.New("a page holds fewer values than it says, or others: the file is damaged")

// padding is how many bytes beyond its end a text of packed numbers can be read.
const padding = 8

// hybrid reads small numbers in runs of equal ones and of packed ones, as Parquet writes levels and numbers into a dictionary. A
// run is never made larger than what is asked for.
type hybrid struct {
	text   []byte // with padding behind it
	end    int    // of the text without padding
	at     int
	width  uint
	equal  uint64 // numbers left of a run of equal ones
	value  uint32
	packed uint64 // numbers left of a run of packed ones
	bit    uint   // of the first of these in the text at hand
}

func newHybrid(text []byte, end int, width uint) hybrid {
	return hybrid{text: text, end: end, width: width}
}

// next reads the head of a run.
func (h *hybrid) next() error {
	head, size := binary.Uvarint(h.text[h.at:h.end])
	if size <= 0 {
		return errValues
	}
	h.at += size
	if head&1 == 0 {
		bytes := int(h.width+7) / 8
		if bytes > h.end-h.at {
			return errValues
		}
		h.value = 0
		for i := range bytes {
			h.value |= uint32(h.text[h.at+i]) << (8 * i)
		}
		h.at, h.equal = h.at+bytes, head>>1
		return nil
	}
	groups := head >> 1 // of eight numbers each
	if h.width > 0 && groups > uint64(h.end-h.at)/uint64(h.width) {
		groups = uint64(h.end-h.at) / uint64(h.width) // the last run may be cut off after its last number
		if left := uint64(h.end-h.at) - groups*uint64(h.width); left > 0 {
			h.packed, h.bit = groups*8+left*8/uint64(h.width), 0
			return nil
		}
	}
	h.packed, h.bit = groups*8, 0
	return nil
}

// fill reads as many numbers as there is room for.
func (h *hybrid) fill(to []uint32) error {
	for len(to) > 0 {
		switch {
		case h.equal > 0:
			n := int(min(h.equal, uint64(len(to))))
			for i := range to[:n] {
				to[i] = h.value
			}
			h.equal -= uint64(n)
			to = to[n:]
		case h.packed > 0:
			n := int(min(h.packed, uint64(len(to))))
			h.unpack(to[:n])
			to = to[n:]
		default:
			if err := h.next(); err != nil {
				return err
			}
			if h.equal == 0 && h.packed == 0 && h.at >= h.end {
				return errValues
			}
		}
	}
	return nil
}

// unpack reads numbers of a packed run.
func (h *hybrid) unpack(to []uint32) {
	mask, bit, text := uint32(1)<<h.width-1, h.bit, h.text[h.at:]
	if h.width == 32 {
		mask = 1<<32 - 1
	}
	for i := range to {
		to[i] = uint32(binary.LittleEndian.Uint64(text[bit>>3:])>>(bit&7)) & mask
		bit += h.width
	}
	h.bit = bit
	if h.packed -= uint64(len(to)); h.packed == 0 {
		h.at, h.bit = min(h.end, h.at+int(bit+7)/8), 0
	}
}

// same reports whether the next n numbers are one number, and reads them then.
func (h *hybrid) same(n int) (value uint32, ok bool) {
	if h.equal == 0 && h.packed == 0 && h.at < h.end {
		if h.next() != nil {
			return 0, false
		}
	}
	if n == 0 || h.equal < uint64(n) {
		return 0, false
	}
	h.equal -= uint64(n)
	return h.value, true
}
