//go:build js && wasm

package main

import (
	"encoding/binary"
	"math"
	"syscall/js"
)

// floats are the numbers of a Float64Array.
func floats(list js.Value) []float64 {
	n := list.Get("length").Int()
	data := make([]byte, 8*n)
	js.CopyBytesToGo(data, js.Global().Get("Uint8Array").New(list.Get("buffer"), list.Get("byteOffset"), len(data)))
	out := make([]float64, n)
	for i := range out {
		out[i] = math.Float64frombits(binary.LittleEndian.Uint64(data[8*i:]))
	}
	return out
}
