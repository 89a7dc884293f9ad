package words

import "math"

// Matrix is a transformation as PDF writes it: a, b, c, d, e, f.
type Matrix [6]float64

// at is where a point comes to lie.
func (m Matrix) at(x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

// along is the direction in which a vector comes to point, of length 1; it points right where it has none.
func (m Matrix) along(x, y float64) (float64, float64) {
	dx, dy := m[0]*x+m[2]*y, m[1]*x+m[3]*y
	length := math.Hypot(dx, dy)
	if !(length > 0) || math.IsInf(length, 0) {
		return 1, 0
	}
	return dx / length, dy / length
}

// Item is a text that is shown in one go, in the coordinates of the file.
type Item struct {
	Text  string
	Place Matrix  // the fourth and fifth are where its line begins
	Width float64 // of the whole text
	Size  float64 // of its letters
	Gap   Gap     // before it
}

// Gap is what stands between an item and the one before it.
type Gap uint8

const (
	None  Gap = iota // a word may go on
	Apart            // room, and no blank: another text begins
	Blank            // a blank that is in the file
)

// Numbers is how many numbers an item has in the list that a page is handed over as: its matrix, its width, its size and its gap.
const Numbers = 9

// Sheet is one page: what pdf.js says of it.
type Sheet struct {
	View          Matrix // from the coordinates of the file to those of the page as it is shown, y pointing down
	Width, Height float64
	Picture       bool // it has no text, and something else on it
	Damaged       bool // nothing is known of it
	Items         []Item
}

// Take adds the items of a page that is handed over as a list of numbers and one of texts. Items whose numbers are missing, or
// no numbers, are left out: they have no place.
func (s *Sheet) Take(numbers []float64, texts []string) {
	for i, text := range texts {
		if (i+1)*Numbers > len(numbers) {
			return
		}
		n := numbers[i*Numbers : (i+1)*Numbers]
		if it := (Item{text, Matrix(n[:6]), n[6], n[7], gapOf(n[8])}); finite(n) {
			s.Items = append(s.Items, it)
		}
	}
}

func gapOf(n float64) Gap {
	if n == float64(None) || n == float64(Blank) {
		return Gap(n)
	}
	return Apart
}

func finite(list []float64) bool {
	for _, f := range list {
		if math.IsNaN(f) || math.Abs(f) > farthest {
			return false
		}
	}
	return true
}

// farthest is a coordinate that no page reaches: PDF allows 14,400 units, and some programs a thousand times as many.
const farthest = 1e9
