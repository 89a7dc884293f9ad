package grid

import "strings"

// texts keeps texts one behind the other, in blocks, so that none is copied when more come. The zero value is empty.
type texts struct{ blocks []*strings.Builder }

// A place in texts is that in its block, and in the bits above the block. A text that is longer than a block has one that takes the
// numbers of several.
const (
	blockBits = 14
	blockSize = 1 << blockBits
)

// add keeps a text, and returns its place.
func (t *texts) add(text string) uint32 {
	last := len(t.blocks) - 1
	if last < 0 || t.blocks[last].Len()+len(text) > blockSize {
		last++
		t.blocks = append(t.blocks, new(strings.Builder))
		if last > 0 { // most tables end in their first block, which grows as they do
			t.blocks[last].Grow(max(blockSize, len(text)))
		}
	}
	at := last<<blockBits + t.blocks[last].Len()
	t.blocks[last].WriteString(text)
	for n := len(text); n > blockSize; n -= blockSize {
		t.blocks = append(t.blocks, new(strings.Builder))
	}
	return uint32(at)
}

// at is the text of a size at a place.
func (t *texts) at(place uint32, size int32) string {
	if size == 0 {
		return ""
	}
	return t.blocks[place>>blockBits].String()[place%blockSize:][:size]
}

// len is how many bytes have a number.
func (t *texts) len() int { return len(t.blocks) << blockBits }
