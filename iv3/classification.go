package iv3

import (
	"slices"
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

//go:generate go run ./internal/gendata

// Source is where the code lists and the open cells come from: repository, commit and the
// date of that commit. The repository carries no licence file: the facts are carried over in
// a layout of our own, the files are not. Where those files are wrong or damaged is on the
// lines "defect" of data/classification.txt.
const Source = "github.com/statistiekcbs/iv3_definities at 9d77a88 (2025-06-18)"

// FirstYear and LastYear bound the years with a classification. Only gemeenten have
// one for 2017; the other layers start in 2018.
const (
	FirstYear = 2017
	LastYear  = 2026
)

// Classification is the Iv3 classification of one layer in one year: the taakvelden,
// categories and balance items, and which of their combinations may be booked. It
// cannot be changed; its methods may be used concurrently.
type Classification struct {
	layer        Layer
	year         int
	hoofd        []NamedCode
	taakvelden   codeTable[taakvelden, TaakveldInfo]
	categorieen  codeTable[categorieen, CategorieInfo]
	balansposten codeTable[balansposten, BalanspostInfo]
	kengetallen  []NamedCode
	indicatoren  []NamedCode
	openTaakveld [2][]uint64 // per side and taakveld: bit i is open for categorie i
	openBalans   [2][]uint64
}

// TaakveldInfo is a taakveld with its official name.
type TaakveldInfo struct {
	Code Taakveld
	Name string
	// Bookable is false for a code that is listed while all its cells are closed, such
	// as 6.71, 6.72, 6.81 and 6.82 in 2023 and 2024.
	Bookable bool
}

// CategorieInfo is an economic category with its official name and the sides whose
// list has it.
type CategorieInfo struct {
	Code          Categorie
	Name          string
	Lasten, Baten bool
}

// BalanspostInfo is a balance item with its official name. A heading (A1, A2, P1, P2)
// groups items and cannot be booked.
type BalanspostInfo struct {
	Code    Balanspost
	Name    string
	Heading bool
}

// NamedCode is a code of a short list: a main field (0 …), a kengetal (fk.1 …) or a
// beleidsindicator (bi.1 …).
type NamedCode struct{ Code, Name string }

// Layer returns the layer that the classification belongs to.
func (c *Classification) Layer() Layer { return lenient.OrZero(c).layer }

// Year returns the financial year (boekjaar) that the classification belongs to.
func (c *Classification) Year() int { return lenient.OrZero(c).year }

// String returns layer and year: "Gemeente 2025".
func (c *Classification) String() string {
	c = lenient.OrZero(c)
	return c.layer.String() + " " + strconv.Itoa(c.year)
}

// Hoofdtaakvelden returns the main fields with their official names, in order; a fresh slice.
func (c *Classification) Hoofdtaakvelden() []NamedCode { return slices.Clone(lenient.OrZero(c).hoofd) }

// Taakvelden returns the listed taakvelden in the order of [Taakveld.Compare]; a fresh
// slice. Listed is not bookable: see [TaakveldInfo.Bookable].
func (c *Classification) Taakvelden() []TaakveldInfo {
	return slices.Clone(lenient.OrZero(c).taakvelden.infos)
}

// Taakveld looks a code up.
func (c *Classification) Taakveld(t Taakveld) (TaakveldInfo, bool) {
	return lenient.OrZero(c).taakvelden.find(t)
}

// Bookable reports whether the code is listed and has an open cell.
func (c *Classification) Bookable(t Taakveld) bool {
	c = lenient.OrZero(c)
	info, _ := c.Taakveld(t)
	return info.Bookable
}

// Categorieen returns the economic categories in order; a fresh slice.
func (c *Classification) Categorieen() []CategorieInfo {
	return slices.Clone(lenient.OrZero(c).categorieen.infos)
}

// Categorie looks a code up.
func (c *Classification) Categorie(code Categorie) (CategorieInfo, bool) {
	return lenient.OrZero(c).categorieen.find(code)
}

// Balansposten returns the balance items in order, headings included; a fresh slice.
func (c *Classification) Balansposten() []BalanspostInfo {
	return slices.Clone(lenient.OrZero(c).balansposten.infos)
}

// Balanspost looks a code up; headings are found too.
func (c *Classification) Balanspost(b Balanspost) (BalanspostInfo, bool) {
	return lenient.OrZero(c).balansposten.find(b)
}

// Kengetallen returns the kengetal codes that a delivery may contain, none before 2020.
// Their order is not that of the BBV: fk.4 is the structurele exploitatieruimte.
func (c *Classification) Kengetallen() []NamedCode {
	return slices.Clone(lenient.OrZero(c).kengetallen)
}

// Indicatoren returns the codes of the five beleidsindicatoren that municipalities
// supply themselves, none before 2020.
func (c *Classification) Indicatoren() []NamedCode {
	return slices.Clone(lenient.OrZero(c).indicatoren)
}

// codeTable is one of the lists of codes, in code order.
type codeTable[L list, I any] struct {
	infos []I
	at    map[Code[L]]int
}

func (t *codeTable[L, I]) index(code func(I) Code[L]) {
	slices.SortFunc(t.infos, func(a, b I) int { return code(a).Compare(code(b)) })
	t.at = make(map[Code[L]]int, len(t.infos))
	for i, info := range t.infos {
		t.at[code(info)] = i
	}
}

func (t *codeTable[L, I]) find(code Code[L]) (info I, ok bool) {
	i, ok := t.at[code]
	if ok {
		info = t.infos[i]
	}
	return info, ok
}

// OpenTaakveld reports whether a cell of the lasten or baten matrix may be booked: the
// taakveld and the category are listed and the cell is not closed (grijs).
func (c *Classification) OpenTaakveld(side budget.Side, t Taakveld, cat Categorie) bool {
	c = lenient.OrZero(c)
	i, listed := c.taakvelden.at[t]
	return listed && c.open(c.openTaakveld, side, i, cat)
}

// OpenBalanspost reports whether a cell of the balans_lasten or balans_baten matrix may
// be booked.
func (c *Classification) OpenBalanspost(side budget.Side, b Balanspost, cat Categorie) bool {
	c = lenient.OrZero(c)
	i, listed := c.balansposten.at[b]
	return listed && c.open(c.openBalans, side, i, cat)
}

func (c *Classification) open(cells [2][]uint64, side budget.Side, row int, cat Categorie) bool {
	column, listed := c.categorieen.at[cat]
	return listed && (side == budget.Lasten || side == budget.Baten) && cells[side-1][row]>>column&1 == 1
}

// OpenCategorieen returns the categories that may be booked on a taakveld, in order.
func (c *Classification) OpenCategorieen(side budget.Side, t Taakveld) []Categorie {
	c = lenient.OrZero(c)
	var open []Categorie
	for _, info := range c.categorieen.infos {
		if c.OpenTaakveld(side, t, info.Code) {
			open = append(open, info.Code)
		}
	}
	return open
}

// hasKengetallen reports whether deliveries of this edition know kengetallen, which
// came together with report periods and dated standen.
func (c *Classification) hasKengetallen() bool { return len(c.kengetallen) > 0 }

// Verslagperioden returns the report period codes for kengetallen and indicators: the
// account of two years back up to the estimates of three years ahead. None before 2020.
func (c *Classification) Verslagperioden() []string {
	c = lenient.OrZero(c)
	if !c.hasKengetallen() {
		return nil
	}
	var codes []string
	for _, p := range [...]struct {
		report string
		years  int
	}{{"Rek", -2}, {"Beg", -1}, {"Rek", -1}, {"Beg", 0}, {"Rek", 0}, {"MJR", 1}, {"MJR", 2}, {"MJR", 3}} {
		codes = append(codes, p.report+"_"+strconv.Itoa(c.year+p.years))
	}
	return codes
}

// Standen returns the codes for the date of a balance figure (standper): "1 januari",
// "ultimo" and, since 2020, the dates of the year itself.
func (c *Classification) Standen() []string {
	c = lenient.OrZero(c)
	if !c.hasKengetallen() {
		return []string{"1 januari", "ultimo"}
	}
	y := strconv.Itoa(c.year)
	return []string{"1 januari", "1-1-" + y, "ultimo", "31-3-" + y, "30-6-" + y, "30-9-" + y, "31-12-" + y}
}
