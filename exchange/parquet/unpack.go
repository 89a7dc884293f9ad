package parquet

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"

	"github.com/klauspost/compress/s2"
	"github.com/klauspost/compress/zstd"

	"github.com/bbvgo/bbv/budget"
)

// maxPage is how many bytes a page may have; what writes Parquet makes pages of about one MiB.
const maxPage = 32 << 20

// The ways in which pages are packed, of which these are read.
const (
	codecNone   = 0
	codecSnappy = 1
	codecGzip   = 2
	codecZstd   = 6
)

var codecNames = []string{"none", "Snappy", "gzip", "LZO", "Brotli", "LZ4", "Zstandard", "LZ4 raw"}

// unpacker unpacks pages, never to more than they say. The zero value is ready.
type unpacker struct {
	zstd *zstd.Decoder
	gzip *gzip.Reader
}

// unpack unpacks a page into a text of exactly the size that it has.
func (u *unpacker) unpack(codec int64, to, packed []byte) (err error) {
	n := 0
	switch codec {
	case codecNone:
		n = copy(to, packed)
		if len(packed) != len(to) {
			return errValues
		}
	case codecSnappy:
		if n, err = s2.DecodedLen(packed); err == nil && n == len(to) {
			_, err = s2.Decode(to, packed)
		}
	case codecZstd:
		n, err = u.unpackZstd(to, packed)
	case codecGzip:
		n, err = u.unpackGzip(to, packed)
	default:
		return fmt.Errorf("it is packed with %s; want Snappy, Zstandard, gzip or nothing", codecName(codec))
	}
	if err != nil {
		return fmt.Errorf("a page cannot be unpacked: %w", err)
	}
	if n != len(to) {
		return errValues
	}
	return nil
}

func codecName(codec int64) string {
	if codec >= 0 && codec < int64(len(codecNames)) {
		return codecNames[codec]
	}
	return fmt.Sprintf("codec %d", codec)
}

func (u *unpacker) unpackZstd(to, packed []byte) (n int, err error) {
	if u.zstd == nil {
		if u.zstd, err = zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxPage+1)); err != nil {
			return 0, err
		}
	}
	out, err := u.zstd.DecodeAll(packed, to[:0])
	if len(out) == len(to) {
		copy(to, out)
	}
	return len(out), err
}

func (u *unpacker) unpackGzip(to, packed []byte) (n int, err error) {
	in := bytes.NewReader(packed)
	if u.gzip == nil {
		u.gzip, err = gzip.NewReader(in)
	} else {
		err = u.gzip.Reset(in)
	}
	if err != nil {
		u.gzip = nil
		return 0, err
	}
	n, err = io.ReadFull(u.gzip, to)
	if err == nil && len(to) == n {
		if more, _ := io.ReadFull(u.gzip, make([]byte, 1)); more > 0 {
			return n + 1, nil
		}
	}
	return n, err
}

func (u *unpacker) close() {
	if u.zstd != nil {
		u.zstd.Close()
	}
}

// room is a text of a size, in memory that is used again, with padding behind it.
func room(old []byte, size int64) ([]byte, error) {
	if size < 0 || size > maxPage {
		return nil, &budget.LimitError{What: "bytes in a page", Most: maxPage}
	}
	if int64(cap(old)) < size+padding {
		old = make([]byte, size+padding)
	}
	old = old[:size+padding]
	clear(old[size:])
	return old, nil
}
