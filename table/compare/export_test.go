package compare

import (
	"context"

	"github.com/bbvgo/bbv/table/understand"
)

// Work is how many lines stand on the shelves by which tables are compared, and how many pairs of subjects are held against
// each other.
func Work(tables []*understand.Understanding) (shelved, tried int) {
	f := facts{inTable: map[int][]int{}}
	for i, u := range tables {
		f.add(i, u)
	}
	f.names = namesOf(f.subjects)
	at := f.index()
	for _, of := range at.of {
		shelved += len(of)
	}
	met, _ := onAll(context.Background(), len(f.subjects), func(own *meeting, s int) { own.meet(&f, at, s) })
	for _, m := range met {
		tried += m.tried
	}
	return shelved, tried
}
