package iv3

import (
	_ "embed" // the classification is embedded data
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

//go:embed data/classification.txt
var classificationText string

// EditionError says that there is no classification for a layer and year.
type EditionError struct {
	Layer Layer
	Year  int
}

func (e *EditionError) Error() string {
	e = lenient.OrZero(e)
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
	for n, line := range strings.Split(text, "\n") {
		f := strings.Split(line, "\t")
		var err error
		switch {
		case line == "" || line[0] == '#' || f[0] == "defect":
		case f[0] == "open" && len(f) == 5: // these come last
			err = r.open(f)
		case f[0] == "categorie" && len(f) == 5:
			err = r.listed(f[0], f[1], f[3], f[4], f[2])
		case len(f) == 4:
			err = r.listed(f[0], f[1], f[2], f[3], "")
		default:
			err = fmt.Errorf("%d fields in a %q line", len(f), f[0])
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
	}
	return r, nil
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
		c.taakvelden.infos = append(c.taakvelden.infos, info)
	case "categorie":
		info := CategorieInfo{Name: name, Lasten: strings.Contains(sides, "L"), Baten: strings.Contains(sides, "B")}
		info.Code, err = ParseCategorie(code)
		c.categorieen.infos = append(c.categorieen.infos, info)
	case "balanspost":
		info := BalanspostInfo{Name: name, Heading: len(code) == 2}
		info.Code, err = ParseBalanspost(code)
		c.balansposten.infos = append(c.balansposten.infos, info)
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

// index makes the lists of an edition searchable, once they are complete.
func (c *Classification) index() {
	if c.taakvelden.at != nil {
		return
	}
	c.taakvelden.index(func(i TaakveldInfo) Taakveld { return i.Code })
	c.categorieen.index(func(i CategorieInfo) Categorie { return i.Code })
	c.balansposten.index(func(i BalanspostInfo) Balanspost { return i.Code })
	for i := range c.openTaakveld {
		c.openTaakveld[i] = make([]uint64, len(c.taakvelden.infos))
		c.openBalans[i] = make([]uint64, len(c.balansposten.infos))
	}
}

// open reads a line with open cells: matrix, years, categories, codes.
func (r reading) open(f []string) error {
	side, balans, err := matrixOf(f[1])
	if err != nil {
		return err
	}
	all, err := r.span(f[2])
	if err != nil {
		return err
	}
	for _, c := range all {
		c.index()
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
			i, ok := c.categorieen.at[code]
			if err != nil || !ok {
				return 0, fmt.Errorf("category %q in %v %d", part, c.layer, c.year)
			}
			bits |= 1 << i
		}
	}
	return bits, nil
}

func (c *Classification) setOpen(side budget.Side, balans bool, code string, cells uint64) error {
	i, listed := c.balansposten.at[Balanspost{makeText(code)}]
	target := c.openBalans[side-1]
	if !balans {
		i, listed = c.taakvelden.at[Taakveld{makeText(code)}]
		target = c.openTaakveld[side-1]
	}
	if !listed {
		return fmt.Errorf("open cells for %q, which %v %d does not list", code, c.layer, c.year)
	}
	target[i] = cells
	if !balans {
		c.taakvelden.infos[i].Bookable = true
	}
	return nil
}
