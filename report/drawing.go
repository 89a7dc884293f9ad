package report

import (
	"fmt"
	"html"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/plain"
)

// drawing is an SVG while it is made. Places and sizes are in pixels from the upper left
// corner.
type drawing struct {
	body          strings.Builder
	width, height float64
}

// number prints a place or size with one decimal at most, which is finer than anybody sees.
func number(v float64) string { return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64) }

// bar is a rectangle that says what it is of when it is pointed at.
func (d *drawing) bar(class string, x, y, width, height float64, says string) {
	fmt.Fprintf(&d.body, `<rect class="%s" x="%s" y="%s" width="%s" height="%s"><title>%s</title></rect>`,
		class, number(x), number(y), number(max(width, 0)), number(max(height, 0)), escaped(says))
}

func (d *drawing) line(class string, x1, y1, x2, y2 float64) {
	fmt.Fprintf(&d.body, `<line class="%s" x1="%s" y1="%s" x2="%s" y2="%s"/>`, class, number(x1), number(y1), number(x2), number(y2))
}

// path is a line through points, each a place from the left and one from above.
func (d *drawing) path(class string, points [][2]float64) {
	var at []string
	for _, p := range points {
		at = append(at, number(p[0])+","+number(p[1]))
	}
	fmt.Fprintf(&d.body, `<polyline class="%s" points="%s"/>`, class, strings.Join(at, " "))
}

// dot marks a point that says what it is of when it is pointed at.
func (d *drawing) dot(class string, x, y float64, says string) { d.circle(class, x, y, 4, says) }

func (d *drawing) circle(class string, x, y, radius float64, says string) {
	fmt.Fprintf(&d.body, `<circle class="%s" cx="%s" cy="%s" r="%s"><title>%s</title></circle>`, class, number(x), number(y), number(radius), escaped(says))
}

// The sides on which a text has its place.
const (
	atStart  = "start"
	atMiddle = "middle"
	atEnd    = "end"
)

// text writes a text, cut to what fits into a width; where it is cut it is whole when it is
// pointed at.
func (d *drawing) text(side string, x, y, width float64, text string) {
	shown := fitting(text, width)
	title := ""
	if shown != text {
		title = "<title>" + escaped(text) + "</title>"
	}
	if shown != "" {
		fmt.Fprintf(&d.body, `<text x="%s" y="%s" text-anchor="%s">%s%s</text>`, number(x), number(y), side, title, escaped(shown))
	}
}

// figure writes a figure where it fits, and else leaves it out: one without its end is another.
func (d *drawing) figure(side string, x, y, width float64, figure string) {
	if fitting(figure, width) == figure {
		d.text(side, x, y, width, figure)
	}
}

// letterWidth is what a letter takes on average, in pixels, in the font of the pictures: 13 pixels, sans serif. Digits of
// Liberation Sans and Arial are 7.2 wide, the average of Dutch text is 6.4.
const letterWidth = 7.0

// fitting is as much of a text as fits.
func fitting(text string, width float64) string {
	most := int(width / letterWidth)
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	if most < 4 { // nobody can read so little
		return ""
	}
	return strings.TrimRight(string([]rune(text)[:most-1]), " ") + "…"
}

// escaped is a text as it stands in HTML and SVG: characters that command a terminal, or the direction of what follows,
// are shown as what they are not.
func escaped(text string) string { return html.EscapeString(plain.Line(text)) }

// escapedLines is a text of lines as an attribute.
func escapedLines(text string) string {
	return strings.ReplaceAll(html.EscapeString(strings.Map(plain.Rune, text)), "\n", "&#10;")
}

// svg is the drawing with its name, for those who hear pages and not see them.
func (d *drawing) svg(name string) string {
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" class="bbv" viewBox="%s" role="img" aria-label="%s">%s</svg>`,
		d.frame(0), escaped(name), d.body.String())
}

// frame is the part of the plane that is drawn, with room above it.
func (d *drawing) frame(above float64) string {
	return fmt.Sprintf("0 %s %s %s", number(-above), number(d.width), number(d.height+above))
}

// headed is the drawing as it stands by itself: with its style, and its name above it.
func (d *drawing) headed(svg, name, style string) string {
	head := drawing{}
	head.text(atStart, 0, -10, d.width, name)
	svg = strings.Replace(svg, d.frame(0), d.frame(26), 1)
	return strings.Replace(svg, ">", "><style>"+style+"</style>"+head.body.String(), 1)
}
