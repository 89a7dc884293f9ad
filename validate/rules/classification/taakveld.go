package classification

import (
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

// eachTaakveld calls f for every taakveld line, with the list that it must be
// in; not at all where there is none for the year.
func eachTaakveld(p *validate.Pass, f func(at validate.Location, t *programme.TaakveldLine, c *iv3.Classification)) {
	d := p.Document()
	c, err := iv3.For(d.Municipality.Layer(), d.Year)
	if err != nil {
		return
	}
	call := func(path string, t *programme.TaakveldLine) {
		f(validate.Location{Path: path, Part: strings.TrimSpace("taakveld " + t.Code + " " + t.Name)}, t, c)
	}
	for path, t := range d.EachTaakveld() {
		call(path, t)
	}
	if d.Taakvelden == nil {
		return
	}
	for i := range d.Taakvelden.Lines {
		call(fmt.Sprintf("taakveldenbijlage.regels[%d]", i), &d.Taakvelden.Lines[i])
	}
}
