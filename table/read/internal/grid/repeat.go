package grid

import "github.com/bbvgo/bbv/table"

// A source may hold cells that take no room in it: one that reaches over a thousand columns, a row that is repeated, a figure
// far from its label. Each takes some fifty bytes while a table is read, so that there are as many at most as would
// need half of fifty times the source, and so many from the start: more than all merged cells of a programme of three hundred pages.
const (
	freeRepeats    = 50_000
	bytesPerRepeat = 2
)

// Repeat counts cells that take no room in the source. Its error is a *[budget.LimitError].
func (o *Out) Repeat(cells int, at table.Position) error {
	most := int64(freeRepeats)
	if o.Source != nil {
		most += o.Source() / bytesPerRepeat
	}
	if o.repeats += int64(cells); o.repeats > most {
		return TooLarge("cells that only repeat others or stand between them", int(most), at)
	}
	return nil
}
