package opendata

import "fmt"

// What the tests look at: single rows, and what is no part of the surface.
type Row = row

const Unstated = unstated

var ParseMoment = parseMoment

func (s *Set) Rows(f func(Row) bool) { s.each(f) }

func (t *Totals) Delivered(e Entity, m Moment) bool { return t.delivered(e, m) }

// Key is what parseMoment reads.
func (m Moment) Key() string { return fmt.Sprintf("%04dX00%d", m.Year, m.Report) }
