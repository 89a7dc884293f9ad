package parquet

// maxPairs bounds the room of the tables in which pairs of keys are looked up.
const maxPairs = 16 << 20

// tuple numbers what several columns of keys say together. Column by column, the number so far and the key of the next one are
// looked up as a pair.
type tuple struct {
	columns []int // which columns of the file
	pairs   []pairs
	numbers []uint16 // by the number of the last pair: the number of the whole
}

// pairs numbers pairs.
type pairs struct {
	table [][]uint32 // by the first and the second: the number plus one
	room  int
	known []pair
}

type pair struct{ first, second uint16 }

// of numbers a pair.
func (p *pairs) of(first, second uint16) (uint16, error) {
	for int(first) >= len(p.table) {
		p.table = append(p.table, nil)
	}
	row := p.table[first]
	if int(second) >= len(row) {
		grown := make([]uint32, int(second)+1+int(second)/4)
		copy(grown, row)
		if p.room += len(grown) - len(row); p.room > maxPairs {
			return 0, tooMany()
		}
		p.table[first], row = grown, grown
	}
	if row[second] == 0 {
		if len(p.known) == maxKeys {
			return 0, tooMany()
		}
		p.known = append(p.known, pair{first, second})
		row[second] = uint32(len(p.known))
	}
	return uint16(row[second] - 1), nil
}

// fill numbers the rows of a batch: pieces are their keys, by column, and number tells what a new tuple of keys is called.
func (t *tuple) fill(to []uint16, pieces [][]uint16, number func(keys []uint16) (uint16, error)) error {
	if len(t.pairs) == 0 {
		t.pairs = make([]pairs, len(t.columns))
	}
	for i := range to {
		same := i > 0
		for _, c := range t.columns {
			same = same && pieces[c][i] == pieces[c][i-1]
		}
		if same {
			to[i] = to[i-1]
			continue
		}
		n, err := uint16(0), error(nil) // before the first column there is one tuple
		for k, c := range t.columns {
			if n, err = t.pairs[k].of(n, pieces[c][i]); err != nil {
				return err
			}
		}
		for len(t.numbers) <= int(n) { // they come one by one
			called, err := number(t.keys(uint16(len(t.numbers))))
			if err != nil {
				return err
			}
			t.numbers = append(t.numbers, called)
		}
		to[i] = t.numbers[n]
	}
	return nil
}

// keys are the keys of a tuple.
func (t *tuple) keys(n uint16) []uint16 {
	keys := make([]uint16, len(t.columns))
	for k := len(keys) - 1; k >= 0; k-- {
		p := t.pairs[k].known[n]
		n, keys[k] = p.first, p.second
	}
	return keys
}
