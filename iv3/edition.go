package iv3

import (
	_ "embed" // the classification is embedded data
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/bbvgo/bbv/budget"
)

//go:embed data/classification.txt
var classificationText string

// EditionError says that there is no classification for a layer and year.
type EditionError struct {
	Layer Layer
	Year  int
}

func (e *EditionError) Error() string {
	return fmt.Sprintf("iv3: no classification for %v in %d: the editions run from %d (provincie and GR: 2018) to %d",
		e.Layer, e.Year, FirstYear, LastYear)
}

// For returns the classification of a layer in a year, or an [*EditionError]. The value
// is shared: asking again costs nothing.
func For(l Layer, year int) (*Classification, error) {
	c := editions()[edition{l, year}]
	if c == nil {
		return nil, &EditionError{l, year}
	}
	return c, nil
}

// MustFor is [For] for constants; it panics on an error.
func MustFor(l Layer, year int) *Classification { return must(For(l, year)) }

// Editions returns every classification there is, by layer and year.
func Editions() []*Classification {
	var all []*Classification
	for l := Gemeente; l.Valid(); l++ {
		for year := FirstYear; year <= LastYear; year++ {
			if c, err := For(l, year); err == nil {
				all = append(all, c)
			}
		}
	}
	return all
}

type edition struct {
	layer Layer
	year  int
}

// editions reads the embedded classification once. A text that cannot be read would be
// a fault of this package; its tests read every line.
var editions = sync.OnceValue(func() map[edition]*Classification {
	return must(readClassification(classificationText))
})

// reading is what has been read of the compact layout.
type reading map[edition]*Classification

func readClassification(text string) (reading, error) {
	r := reading{}
	var open []string
	for n, line := range strings.Split(text, "\n") {
		switch {
		case line == "" || line[0] == '#' || strings.HasPrefix(line, "defect\t"):
			continue
		case strings.HasPrefix(line, "open\t"):
			open = append(open, line)
			continue
		}
		if err := r.line(strings.Split(line, "\t")); err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
	}
	for _, c := range r {
		c.index()
	}
	for _, line := range open {
		if err := r.open(strings.Split(line, "\t")); err != nil {
			return nil, err
		}
	}
	for _, c := range r {
		c.markBookable()
	}
	return r, nil
}

// line reads a line that is not about cells: kind, code, years, the rest.
func (r reading) line(f []string) error {
	switch {
	case len(f) == 5 && f[0] == "categorie":
		return r.listed(f[0], f[1], f[3], f[4], f[2])
	case len(f) == 4:
		return r.listed(f[0], f[1], f[2], f[3], "")
	}
	return fmt.Errorf("%d fields in a %q line", len(f), f[0])
}

func (r reading) listed(kind, code, years, name, sides string) error {
	all, err := r.span(years)
	if err != nil {
		return err
	}
	for _, c := range all {
		if err := c.add(kind, code, name, sides); err != nil {
			return err
		}
	}
	return nil
}

func (c *Classification) add(kind, code, name, sides string) (err error) {
	switch kind {
	case "hoofd":
		c.hoofd = append(c.hoofd, NamedCode{code, name})
	case "taakveld":
		info := TaakveldInfo{Name: name}
		info.Code, err = ParseTaakveld(code)
		c.taakvelden = append(c.taakvelden, info)
	case "categorie":
		info := CategorieInfo{Name: name, Lasten: strings.Contains(sides, "L"), Baten: strings.Contains(sides, "B")}
		info.Code, err = ParseCategorie(code)
		c.categorieen = append(c.categorieen, info)
	case "balanspost":
		info := BalanspostInfo{Name: name, Heading: len(code) == 2}
		info.Code, err = ParseBalanspost(code)
		c.balansposten = append(c.balansposten, info)
	case "kengetal":
		c.kengetallen = append(c.kengetallen, NamedCode{code, name})
	case "indicator":
		c.indicatoren = append(c.indicatoren, NamedCode{code, name})
	default:
		err = fmt.Errorf("unknown kind %q", kind)
	}
	return err
}

var layerOfLetter = map[byte]Layer{'G': Gemeente, 'P': Provincie, 'R': GemeenschappelijkeRegeling}

// span returns the editions that "G2017-2022,P2018" stands for, made where new.
func (r reading) span(text string) ([]*Classification, error) {
	var all []*Classification
	for _, part := range strings.Split(text, ",") {
		if len(part) < 5 || layerOfLetter[part[0]] == 0 {
			return nil, fmt.Errorf("years %q", text)
		}
		first, last, ok := strings.Cut(part[1:], "-")
		if !ok {
			last = first
		}
		from, err1 := strconv.Atoi(first)
		to, err2 := strconv.Atoi(last)
		if err1 != nil || err2 != nil || from > to || to-from > LastYear-FirstYear {
			return nil, fmt.Errorf("years %q", text)
		}
		for year := from; year <= to; year++ {
			all = append(all, r.edition(edition{layerOfLetter[part[0]], year}))
		}
	}
	return all, nil
}

func (r reading) edition(e edition) *Classification {
	c := r[e]
	if c == nil {
		c = &Classification{layer: e.layer, year: e.year}
		r[e] = c
	}
	return c
}

// index sorts the lists and makes them searchable.
func (c *Classification) index() {
	slices.SortFunc(c.taakvelden, func(a, b TaakveldInfo) int { return a.Code.Compare(b.Code) })
	slices.SortFunc(c.categorieen, func(a, b CategorieInfo) int { return a.Code.Compare(b.Code) })
	slices.SortFunc(c.balansposten, func(a, b BalanspostInfo) int { return a.Code.Compare(b.Code) })
	c.taakveldAt = positions(c.taakvelden, func(i TaakveldInfo) Taakveld { return i.Code })
	c.categorieAt = positions(c.categorieen, func(i CategorieInfo) Categorie { return i.Code })
	c.balanspostAt = positions(c.balansposten, func(i BalanspostInfo) Balanspost { return i.Code })
	for i := range c.openTaakveld {
		c.openTaakveld[i] = make([]uint64, len(c.taakvelden))
		c.openBalans[i] = make([]uint64, len(c.balansposten))
	}
}

func positions[K comparable, V any](list []V, key func(V) K) map[K]int {
	at := make(map[K]int, len(list))
	for i, v := range list {
		at[key(v)] = i
	}
	return at
}

// open reads a line with open cells: matrix, years, categories, codes.
func (r reading) open(f []string) error {
	if len(f) != 5 {
		return fmt.Errorf("%d fields in an open line", len(f))
	}
	side, balans, err := matrixOf(f[1])
	if err != nil {
		return err
	}
	all, err := r.span(f[2])
	if err != nil {
		return err
	}
	for _, c := range all {
		cells, err := c.cells(f[3])
		if err != nil {
			return err
		}
		for _, code := range strings.Fields(f[4]) {
			if err := c.setOpen(side, balans, code, cells); err != nil {
				return err
			}
		}
	}
	return nil
}

// matrixOf reads the name of a matrix of deliveries: "baten", "balans_lasten".
func matrixOf(name string) (side budget.Side, balans bool, err error) {
	word, balans := strings.CutPrefix(name, "balans_")
	if err = side.UnmarshalText([]byte(word)); err == nil && side != budget.Lasten && side != budget.Baten {
		err = fmt.Errorf("matrix %q", name)
	}
	return side, balans, err
}

// cells reads "1.1 4.3.1-9" into the bits of those categories.
func (c *Classification) cells(text string) (bits uint64, err error) {
	for _, part := range strings.Fields(text) {
		first, last, ranged := strings.Cut(part, "-")
		if !ranged {
			last = first[len(first)-1:]
		}
		stem := first[:len(first)-1]
		for d := first[len(first)-1]; d <= last[0]; d++ {
			code, err := ParseCategorie(stem + string(rune(d)))
			i, ok := c.categorieAt[code]
			if err != nil || !ok {
				return 0, fmt.Errorf("category %q in %v %d", part, c.layer, c.year)
			}
			bits |= 1 << i
		}
	}
	return bits, nil
}

func (c *Classification) setOpen(side budget.Side, balans bool, code string, cells uint64) error {
	target := c.openTaakveld[side-1]
	i, listed := c.taakveldAt[Taakveld{makeText(code)}]
	if balans {
		target = c.openBalans[side-1]
		i, listed = c.balanspostAt[Balanspost{makeText(code)}]
	}
	if !listed {
		return fmt.Errorf("open cells for %q, which %v %d does not list", code, c.layer, c.year)
	}
	target[i] = cells
	return nil
}

func (c *Classification) markBookable() {
	for i := range c.taakvelden {
		c.taakvelden[i].Bookable = c.openTaakveld[0][i]|c.openTaakveld[1][i] != 0
	}
}
