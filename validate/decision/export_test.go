package decision

import "github.com/bbvgo/bbv/table/understand"

// SpotOf and ApartBy are what the tests outside the package ask of one pair of figures.
func SpotOf(file string, u *understand.Understanding, row, column int) spot {
	return spot{file, u, understand.CellRef{Row: row, Column: column}}
}

func (b *Book) ApartBy(first, second spot) (reason string, decided bool) {
	return b.apartBy(first, second)
}
