package main

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

// prose checks the sentences beside tables, and holds them against these.
func (k *checker) prose() error {
	list := make([]validate.TableReport, len(k.checked))
	for i, c := range k.checked {
		list[i] = c.TableReport
	}
	report, err := validate.Prose(k.t.ctx, k.pages, list)
	if err != nil {
		return err
	}
	k.out.sentences(report.Renamed(func(at *finding.Place) {
		if at.Table > 0 {
			t := k.checked[at.Table-1]
			at.File, at.Table = t.File, t.Number
		}
	}))
	return nil
}
