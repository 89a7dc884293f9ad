package iv3

import (
	_ "embed" // the changes between years are embedded data
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/crosswalk.txt
var crosswalkText string

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

func (all *changes) line(f []string) error {
	note := len(f) == 6 && f[0] == "note"
	if !note && len(f) != 9 {
		return fmt.Errorf("%d fields", len(f))
	}
	yearField := f[2]
	if note {
		yearField = f[3]
	}
	year, err := strconv.Atoi(yearField)
	if err != nil {
		return err
	}
	if note {
		all.caveats = append(all.caveats, caveat{f[1], f[2], year, f[4], f[5]})
		return nil
	}
	c := change{list: f[0], layers: f[1], last: year, old: f[3], kind: kindOfWord[f[6]], basis: basisOfWord[f[7]], source: f[8]}
	c.to = append(strings.Fields(f[4]), strings.Fields(f[5])...)
	if c.kind == 0 || c.basis == 0 || len(c.to) == 0 {
		return fmt.Errorf("change %q", f)
	}
	all.changes = append(all.changes, c)
	return nil
}

// codeList is what the crosswalk needs to know of one of the three code lists.
type codeList[C Code] struct {
	name     string
	listed   func(*Classification) []C
	bookable func(*Classification, C) bool
	compare  func(a, b C) int
	make     func(code) C
}

var taakveldList = codeList[Taakveld]{
	name: "taakveld",
	listed: func(c *Classification) []Taakveld {
		return collect(c.taakvelden, func(i TaakveldInfo) (Taakveld, bool) { return i.Code, true })
	},
	bookable: (*Classification).Bookable,
	compare:  Taakveld.Compare,
	make:     func(c code) Taakveld { return Taakveld{c} },
}

var categorieList = codeList[Categorie]{
	name: "categorie",
	listed: func(c *Classification) []Categorie {
		return collect(c.categorieen, func(i CategorieInfo) (Categorie, bool) { return i.Code, true })
	},
	bookable: func(c *Classification, code Categorie) bool { _, ok := c.Categorie(code); return ok },
	compare:  Categorie.Compare,
	make:     func(c code) Categorie { return Categorie{c} },
}

var balanspostList = codeList[Balanspost]{
	name: "balanspost",
	listed: func(c *Classification) []Balanspost {
		return collect(c.balansposten, func(i BalanspostInfo) (Balanspost, bool) { return i.Code, !i.Heading })
	},
	bookable: func(c *Classification, code Balanspost) bool { _, ok := c.Balanspost(code); return ok },
	compare:  Balanspost.Compare,
	make:     func(c code) Balanspost { return Balanspost{c} },
}

// listOf returns the list of the codes of one type.
func listOf[C Code]() (list codeList[C]) {
	for _, l := range [...]any{taakveldList, categorieList, balanspostList} {
		if l, ok := l.(codeList[C]); ok {
			return l
		}
	}
	return list
}

func collect[I, C any](infos []I, code func(I) (C, bool)) (codes []C) {
	for _, info := range infos {
		if c, ok := code(info); ok {
			codes = append(codes, c)
		}
	}
	return codes
}

// step is what becomes of a code in the next or the previous year.
type step[C Code] struct {
	to    []C
	kind  MappingKind
	basis MappingBasis
	notes []string
}

func (list codeList[C]) step(l Layer, year, next int, code C) step[C] {
	s := step[C]{kind: Lossless, basis: Official}
	for _, c := range allChanges().changes {
		if c.list != list.name || !coversLayer(c.layers, l) || c.last != min(year, next) {
			continue
		}
		switch {
		case next > year && c.old == code.String():
			list.use(&s, c, c.to...)
		case next < year && slices.Contains(c.to, code.String()):
			list.use(&s, c, c.old)
		}
	}
	if len(s.to) == 0 && list.bookable(MustFor(l, next), code) {
		s.to = []C{code}
	}
	for _, n := range allChanges().caveats {
		if n.list == list.name && coversLayer(n.layers, l) && n.since == max(year, next) && n.code == code.String() {
			s.notes = append(s.notes, n.code+": "+n.text)
		}
	}
	return s
}

func (list codeList[C]) use(s *step[C], c change, codes ...string) {
	for _, text := range codes {
		s.to = append(s.to, list.make(makeCode(text)))
	}
	s.kind, s.basis = max(s.kind, c.kind), max(s.basis, c.basis)
	s.notes = appendNew(s.notes, c.source)
}

func coversLayer(letters string, l Layer) bool {
	for i := range letters {
		if layerOfLetter[letters[i]] == l {
			return true
		}
	}
	return false
}
