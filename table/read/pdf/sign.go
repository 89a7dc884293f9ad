package pdf

import (
	"fmt"
	"math"
	"strings"
)

// sign is how a mark is drawn: lines and curves in a square of one by one of which y runs down, and its colour.
type sign struct {
	strokes [][]float64 // x and y of each point: two points are a line, four a curve, others lines from point to point
	red     uint
	green   uint
	blue    uint
	framed  bool // around the figure
	under   bool // a line below it
}

// signs are the marks by what stands for them. They are drawn, not set: no font needs to have them.
var signs = map[rune]sign{
	'✓': {strokes: [][]float64{{.06, .55, .36, .88, .94, .12}}, red: 26, green: 127, blue: 55},
	'≈': {strokes: [][]float64{{.05, .42, .35, .05, .65, .7, .95, .3}, {.05, .8, .35, .43, .65, 1.08, .95, .68}}, red: 31, green: 95, blue: 168},
	'?': {strokes: [][]float64{{.26, .3, .26, -.05, .78, -.05, .78, .3}, {.78, .3, .78, .52, .5, .48, .5, .72}, {.5, .93, .5, .97}}, red: 120, green: 126, blue: 138},
	'!': {strokes: [][]float64{{.5, .05, .5, .68}, {.5, .92, .5, .96}}, red: 154, green: 103, blue: 0, under: true},
	'✗': {strokes: [][]float64{{.1, .1, .9, .9}, {.9, .1, .1, .9}}, red: 180, green: 35, blue: 24, framed: true},
	'≠': {strokes: [][]float64{{.08, .35, .92, .35}, {.08, .68, .92, .68}, {.75, .05, .25, .97}}, red: 107, green: 79, blue: 160, under: true},
	'↔': {strokes: [][]float64{{.03, .5, .97, .5}, {.28, .25, .03, .5, .28, .75}, {.72, .25, .97, .5, .72, .75}}, red: 90, green: 98, blue: 115},
}

// place is where a point of the page as a reader holds it is in the file.
type place func(x, y float64) (float64, float64)

// drawing is the content of an appearance, and the rectangle that it takes.
type drawing struct {
	strings.Builder
	to                       place
	left, bottom, right, top float64
}

func newDrawing(to place) *drawing {
	return &drawing{to: to, left: math.Inf(1), bottom: math.Inf(1), right: math.Inf(-1), top: math.Inf(-1)}
}

// point writes a point.
func (d *drawing) point(x, y float64) {
	x, y = d.to(x, y)
	d.left, d.right = min(d.left, x), max(d.right, x)
	d.bottom, d.top = min(d.bottom, y), max(d.top, y)
	fmt.Fprintf(d, "%.2f %.2f ", x, y)
}

// stroke draws points from an upper left corner in a size.
func (d *drawing) stroke(points []float64, left, top, size float64) {
	for i := 0; i+1 < len(points); i += 2 {
		d.point(left+points[i]*size, top+points[i+1]*size)
		switch {
		case i == 0:
			d.WriteString("m ")
		case len(points) == 8 && i < 6: // a curve
		case len(points) == 8:
			d.WriteString("c ")
		default:
			d.WriteString("l ")
		}
	}
	d.WriteString("S\n")
}
