package classification

import (
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
	for path, t := range programme.Each[programme.TaakveldLine](d) {
		f(validate.Location{Path: path, Part: strings.TrimSpace("taakveld " + t.Code + " " + t.Name)}, t, c)
	}
}
