package opendata

// A machine word holds eight bytes of a text, the first one lowest.

const highBits = 0x8080808080808080

func everyByte(b byte) uint64 { return uint64(b) * 0x0101010101010101 }

// zeroByte has, of the first byte of a word that is 0, the highest bit, and no bit before it.
func zeroByte(word uint64) uint64 { return (word - everyByte(1)) &^ word & highBits }
