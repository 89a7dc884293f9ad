package made

import (
	"math/rand/v2"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/budget"
)

// thing is what a sentence is about: a programme or a product.
type thing struct {
	name          string
	programme     int // its number, 0 for a product
	lasten, baten flow
	printed       map[string]bool // "lasten 0": what tables print of it, and in which column
}

// writer writes sentences.
type writer struct {
	r     *rand.Rand
	first int // year
	t     thing
	lie   string // the mistake that is still to be made
	lied  bool
}

func pick[T any](r *rand.Rand, list ...T) T { return list[r.IntN(len(list))] }

// money prints an amount as sentences do, with or without a word that says how near it is.
func (w *writer) money(v int64) string {
	v = max(v, -v)
	switch {
	case v >= 2_000_000 && w.r.IntN(2) == 0:
		return w.millions(v, 1+w.r.IntN(2))
	case v >= 50_000 && w.r.IntN(3) > 0:
		return w.digits("€ ", v, budget.InThousands, 0, ".000")
	}
	return w.digits("€ ", v, budget.InEuros, 0, "")
}

func (w *writer) millions(v int64, decimals int) string {
	if w.r.IntN(4) == 0 {
		return w.digits("", v, budget.InMillions, decimals, " miljoen euro")
	}
	return w.digits("€ ", v, budget.InMillions, decimals, pick(w.r, " miljoen", " mln", " mln."))
}

func (w *writer) digits(before string, v int64, unit budget.Unit, decimals int, behind string) string {
	p, err := budget.Print(budget.Euros(v), decimals, unit, budget.HalfUp)
	if err != nil {
		return ""
	}
	text := p.String()
	if w.lie == "cijfer" || w.lie == "verwisseld" {
		if wrong, ok := w.slip(text); ok {
			w.lie, w.lied = "", true
			return before + wrong + behind
		}
	}
	switch off := p.Amount().Cmp(budget.Euros(v)); {
	case w.r.IntN(4) > 0:
	case off < 0:
		before = pick(w.r, "ruim ", "circa ", "ongeveer ") + before
	case off > 0:
		before = pick(w.r, "bijna ", "circa ", "zo'n ") + before
	}
	return before + text + behind
}

// slip is a figure with one wrong digit, or two swapped, that is off by 3 % and four of its last digit.
func (w *writer) slip(text string) (string, bool) {
	for range 50 {
		b := []byte(text)
		i := w.r.IntN(len(b))
		switch {
		case b[i] < '0' || b[i] > '9':
			continue
		case w.lie == "cijfer":
			b[i] = byte('0' + w.r.IntN(10))
		case i+1 < len(b) && b[i+1] >= '0' && b[i+1] <= '9':
			b[i], b[i+1] = b[i+1], b[i]
		}
		x, _ := strconv.ParseInt(digits(text), 10, 64)
		y, _ := strconv.ParseInt(digits(string(b)), 10, 64)
		if d := max(x-y, y-x); d >= 4 && 33*d > x && b[0] != '0' {
			return string(b), true
		}
	}
	return "", false
}

func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
