package columns

import (
	"math"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3/opendata"
)

// Lists numbers the keys of the rows of a file, for the batches that are made of them. Make one with NewLists.
type Lists struct {
	Batch    *opendata.Batch // whose lists it fills
	entities map[EntityKey]uint16
	moments  map[MomentKey]uint16
	bookings map[BookingKey]uint16
}

// NewLists returns lists without keys.
func NewLists(b *opendata.Batch) *Lists {
	return &Lists{b, map[EntityKey]uint16{}, map[MomentKey]uint16{}, map[BookingKey]uint16{}}
}

// Entity, Moment and Booking return the number of a key. The error says why it is none, or that there are too many.
func (l *Lists) Entity(k EntityKey) (uint16, error) {
	return number(k, l.entities, &l.Batch.Entities, EntityKey.Entity)
}

func (l *Lists) Moment(k MomentKey) (uint16, error) {
	return number(k, l.moments, &l.Batch.Moments, MomentKey.Moment)
}

func (l *Lists) Booking(k BookingKey) (uint16, error) {
	return number(k, l.bookings, &l.Batch.Bookings, BookingKey.Booking)
}

func number[K comparable, V any](k K, known map[K]uint16, list *[]V, read func(K) (V, error)) (uint16, error) {
	if id, ok := known[k]; ok {
		return id, nil
	}
	v, err := read(k)
	if err != nil {
		return 0, err
	}
	if len(*list) > math.MaxUint16 {
		return 0, &budget.LimitError{What: "different keys", Most: math.MaxUint16 + 1}
	}
	id := uint16(len(*list))
	known[k] = id
	*list = append(*list, v)
	return id, nil
}
