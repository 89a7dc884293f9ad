package iv3

import (
	_ "embed" // the changes between years are embedded data
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lenient"
)

//go:embed data/crosswalk.txt
var crosswalkText string

// MappingKind says what a crosswalk can do for one code. The zero value is no kind.
type MappingKind = enum.Of[mappingKinds]

// The three answers.
const (
	// Lossless: everything on the code belongs to exactly one code of the other year.
	Lossless MappingKind = iota + 1
	// NeedsKey: the code is divided over several; the entity's own distribution key
	// settles how.
	NeedsKey
	// NotPossible: there is no counterpart, or the division is not documented and the
	// codes on the other side mix several codes, so that only a sum compares.
	NotPossible
)

type mappingKinds struct{}

func (mappingKinds) List() *enum.List { return &mappingKindList }

var mappingKindList = enum.List{Type: "MappingKind", What: "soort omzetting", First: uint8(Lossless), Words: []string{"één op één", "met sleutel", "niet mogelijk"}}

// MappingBasis says what a mapping rests on. The zero value is no basis.
type MappingBasis = enum.Of[mappingBases]

// The bases.
const (
	// Official: both official lists have the code, or a conversion was published.
	Official MappingBasis = iota + 1
	// Inferred: derived from names, scope or the pattern of codes; no published source.
	Inferred
)

type mappingBases struct{}

func (mappingBases) List() *enum.List { return &mappingBasisList }

var mappingBasisList = enum.List{Type: "MappingBasis", What: "grondslag van een omzetting", First: uint8(Official), Words: []string{"officieel", "afgeleid"}}

// change is one line of data/crosswalk.txt: what became of an old code.
type change struct {
	list   string
	layers string // letters, as in the classification
	last   int    // last year of the old code
	old    string
	to     []string // new codes, those that take a part included
	kind   MappingKind
	basis  MappingBasis
	source string
}

// caveat is a code that stayed while its meaning changed.
type caveat struct {
	list, layers string
	since        int
	code, text   string
}

type changes struct {
	changes []change
	caveats []caveat
}

// allChanges reads the embedded changes once; the tests of this package read every line.
var allChanges = sync.OnceValue(func() *changes { return must(readChanges(crosswalkText)) })

func readChanges(text string) (*changes, error) {
	all := &changes{}
	for n, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if err := all.line(strings.Split(line, "\t")); err != nil {
			return nil, fmt.Errorf("crosswalk line %d: %w", n+1, err)
		}
	}
	return all, nil
}

var (
	kindOfWord  = map[string]MappingKind{"one": Lossless, "key": NeedsKey, "sum": NotPossible}
	basisOfWord = map[string]MappingBasis{"official": Official, "inferred": Inferred}
)

func (all *changes) line(f []string) (err error) {
	if len(f) == 6 && f[0] == "note" {
		n := caveat{list: f[1], layers: f[2], code: f[4], text: f[5]}
		n.since, err = strconv.Atoi(f[3])
		all.caveats = append(all.caveats, n)
		return err
	}
	if len(f) != 9 {
		return fmt.Errorf("%d fields", len(f))
	}
	c := change{list: f[0], layers: f[1], old: f[3], kind: kindOfWord[f[6]], basis: basisOfWord[f[7]], source: f[8]}
	c.to = append(strings.Fields(f[4]), strings.Fields(f[5])...)
	if c.kind == 0 || c.basis == 0 || len(c.to) == 0 {
		return fmt.Errorf("change %q", f)
	}
	c.last, err = strconv.Atoi(f[2])
	all.changes = append(all.changes, c)
	return err
}

// anyCode is one of the three code types.
type anyCode[C any] interface {
	Taakveld | Categorie | Balanspost
	String() string
	Compare(C) int
	form() *form
}

// listed returns the codes of one type that a classification lists, without the headings
// of the balance sheet, in code order.
func listed[C anyCode[C]](c *Classification) (codes []C) {
	c = lenient.OrZero(c)
	switch any(*new(C)).(type) {
	case Taakveld:
		for _, info := range c.taakvelden.infos {
			codes = append(codes, C(info.Code))
		}
	case Categorie:
		for _, info := range c.categorieen.infos {
			codes = append(codes, C(info.Code))
		}
	case Balanspost:
		for _, info := range c.balansposten.infos {
			if !info.Heading {
				codes = append(codes, C(info.Code))
			}
		}
	}
	return codes
}

func bookable[C anyCode[C]](c *Classification, code C) (ok bool) {
	switch code := any(code).(type) {
	case Taakveld:
		return c.Bookable(code)
	case Categorie:
		_, ok = c.Categorie(code)
	case Balanspost:
		_, ok = c.Balanspost(code)
	}
	return ok
}

// step is what becomes of a code in the next or the previous year.
type step[C anyCode[C]] struct {
	to    []C
	kind  MappingKind
	basis MappingBasis
	notes []string
}

// stepOf finds the changes and caveats of a code between two years that follow each other.
func stepOf[C anyCode[C]](l Layer, year, next int, code C) step[C] {
	s := step[C]{kind: Lossless, basis: Official}
	name, text := code.form().what, code.String()
	for _, c := range allChanges().changes {
		if c.list != name || !coversLayer(c.layers, l) || c.last != min(year, next) {
			continue
		}
		switch {
		case next > year && c.old == text:
			s.use(c, c.to...)
		case next < year && slices.Contains(c.to, text):
			s.use(c, c.old)
		}
	}
	if len(s.to) == 0 && bookable(MustFor(l, next), code) {
		s.to = []C{code}
	}
	for _, n := range allChanges().caveats {
		if n.list == name && coversLayer(n.layers, l) && n.since == max(year, next) && n.code == text {
			s.notes = append(s.notes, n.code+": "+n.text)
		}
	}
	return s
}

func (s *step[C]) use(c change, codes ...string) {
	for _, text := range codes {
		s.to = append(s.to, C{makeText(text)})
	}
	s.kind, s.basis = max(s.kind, c.kind), max(s.basis, c.basis)
	s.notes = appendNew(s.notes, c.source)
}

func coversLayer(letters string, l Layer) bool {
	return slices.ContainsFunc([]byte(letters), func(letter byte) bool { return layerOfLetter[letter] == l })
}

func appendNew[T comparable](list []T, values ...T) []T {
	for _, v := range values {
		if !slices.Contains(list, v) {
			list = append(list, v)
		}
	}
	return list
}
