package main

import (
	"bytes"
	"unicode/utf8"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/prose"
	"github.com/bbvgo/bbv/table/read/html"
	"github.com/bbvgo/bbv/validate"
)

// hasProse are the formats of which sentences are read.
var hasProse = map[table.Format]bool{table.FormatText: true, table.FormatMarkdown: true, table.FormatHTML: true}

// sentences are those with figures of a text that was read to its end. Of a text that is not in UTF-8 there are none: what they
// say is a service beside the tables, which are read all the same.
func (s *source) sentences() (list []prose.Sentence) {
	switch {
	case s.format == table.FormatHTML:
		for p, err := range html.Passages(&s.text, table.Limits{}) {
			if err != nil {
				return list // the reader of tables said so, or a passage is too long for anybody
			}
			list = append(list, prose.ReadPassage(p.Text, p.At)...)
		}
	case hasProse[s.format] && utf8.Valid(s.text.Bytes()):
		list = prose.Read(string(bytes.TrimPrefix(s.text.Bytes(), []byte("\ufeff"))))
	}
	return list
}

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
