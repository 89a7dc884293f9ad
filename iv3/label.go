package iv3

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lenient"
)

// TaakveldReading is what a printed code or label stands for.
type TaakveldReading struct {
	Taakveld  TaakveldInfo
	Label     string // as it was read
	Tolerated Tolerated
}

// Read finds the taakveld that a printed label stands for: "0.1", "0.1   ",
// "6.71a Huishoudelijke hulp (WMO)", "0.11 Resultaat van de rekening van bat..",
// "6.20 Wijkteams", or a name alone. It says what it overlooked and refuses, with a
// [*budget.ParseError], what is ambiguous: a code that this edition does not list, a code with
// the name of another one, a name that several codes have. A code that is listed but
// closed is found; see [TaakveldInfo.Bookable].
func (c *Classification) Read(label string) (TaakveldReading, error) {
	c = lenient.OrZero(c)
	text, taken := tidy(label)
	r := TaakveldReading{Label: label, Tolerated: taken}
	codeText, name := cutCode(text)
	var err error
	if codeText == "" {
		err = r.byName(c, name)
	} else {
		err = r.byCode(c, codeText, name)
	}
	if err != nil {
		return TaakveldReading{}, err
	}
	return r, nil
}

// cutCode splits a label into the code that it starts with and the name.
func cutCode(text string) (code, name string) {
	if text == "" || !digit(text[0]) {
		return "", text
	}
	code, name, _ = strings.Cut(text, " ")
	return code, name
}

func (r *TaakveldReading) refuse(reason string) error {
	return &budget.ParseError{What: "taakveld", Input: r.Label, Reason: reason}
}

func (r *TaakveldReading) byCode(c *Classification, codeText, name string) error {
	if lower := strings.ToLower(codeText); lower != codeText {
		codeText = lower
		r.Tolerated |= spelling
	}
	t, err := ParseTaakveld(codeText)
	if err != nil {
		return r.refuse(`it starts with a digit but not with a code such as "0.10"; codes are texts, not numbers`)
	}
	info, listed := c.Taakveld(t)
	if !listed {
		if info, listed = c.withoutZero(t, name); !listed {
			return r.refuse("the code is not listed for " + c.String() + c.hint(t))
		}
		r.Tolerated |= trailingZero
	}
	r.Taakveld = info
	if name == "" {
		return nil
	}
	return r.checkName(c, name)
}

// withoutZero finds the code that t has with a zero too many. A code that exists
// somewhere in the national lists, such as 6.60, needs a name that confirms it.
func (c *Classification) withoutZero(t Taakveld, name string) (TaakveldInfo, bool) {
	stem, cut := strings.CutSuffix(t.String(), "0")
	short, err := ParseTaakveld(stem)
	info, listed := c.Taakveld(short)
	if !cut || err != nil || !listed {
		return TaakveldInfo{}, false
	}
	confirmed := false
	if name != "" {
		_, confirmed = c.nameOf(short, name)
	}
	return info, confirmed || !listedAnywhere(t)
}

func listedAnywhere(t Taakveld) bool {
	return slices.ContainsFunc(Editions(), func(c *Classification) bool { _, ok := c.Taakveld(t); return ok })
}

// hint names the years of the same layer that do list the code, or the code with a zero.
func (c *Classification) hint(t Taakveld) string {
	for _, other := range c.siblings() {
		if _, ok := other.Taakveld(t); ok {
			return "; " + other.String() + " lists it"
		}
	}
	if longer, err := ParseTaakveld(t.String() + "0"); err == nil {
		if _, ok := c.Taakveld(longer); ok {
			return "; is " + longer.String() + " meant?"
		}
	}
	return ""
}

// siblings returns the editions of the same layer, nearest year first.
func (c *Classification) siblings() []*Classification {
	var near []*Classification
	for d := 1; d <= LastYear-FirstYear; d++ {
		for _, year := range [...]int{c.year - d, c.year + d} {
			if other, err := For(c.layer, year); err == nil {
				near = append(near, other)
			}
		}
	}
	return near
}

// checkName compares the printed name with the official names of the code.
func (r *TaakveldReading) checkName(c *Classification, name string) error {
	if taken, ok := c.nameOf(r.Taakveld.Code, name); ok {
		r.Tolerated |= taken
		return nil
	}
	for _, info := range c.taakvelden.infos {
		if taken, ok := sameName(info.Name, name); ok && taken&truncated == 0 {
			return r.refuse("the name is that of " + info.Code.String() + " in " + c.String())
		}
	}
	r.Tolerated |= OtherName
	return nil
}

// nameOf says whether a printed name is that of the code, in this year or another.
func (c *Classification) nameOf(t Taakveld, name string) (Tolerated, bool) {
	if info, listed := c.Taakveld(t); listed {
		if taken, ok := sameName(info.Name, name); ok {
			return taken, true
		}
	}
	for _, other := range c.siblings() {
		if info, listed := other.Taakveld(t); listed {
			if taken, ok := sameName(info.Name, name); ok {
				return taken | oldName, true
			}
		}
	}
	return 0, false
}

// byName finds a code by its name: that of this year first, then an older or newer one.
func (r *TaakveldReading) byName(c *Classification, name string) error {
	if name == "" {
		return r.refuse("nothing is printed")
	}
	r.Tolerated |= NoCode
	for _, find := range [...]func(t Taakveld) (Tolerated, bool){
		func(t Taakveld) (Tolerated, bool) {
			info, _ := c.Taakveld(t)
			return sameName(info.Name, name)
		},
		func(t Taakveld) (Tolerated, bool) { return c.nameOf(t, name) },
	} {
		found, err := r.only(c, find)
		if found || err != nil {
			return err
		}
	}
	return r.refuse("no taakveld of " + c.String() + " has this name")
}

// only looks for the one code that find accepts; two are ambiguous.
func (r *TaakveldReading) only(c *Classification, find func(Taakveld) (Tolerated, bool)) (bool, error) {
	var first TaakveldInfo
	var liberties Tolerated
	for _, info := range c.taakvelden.infos {
		taken, ok := find(info.Code)
		if !ok {
			continue
		}
		if !first.Code.IsZero() {
			return false, r.refuse("the name fits " + first.Code.String() + " and " + info.Code.String())
		}
		first, liberties = info, taken
	}
	r.Taakveld = first
	r.Tolerated |= liberties
	return !first.Code.IsZero(), nil
}

// CategorieReading is what a printed category stands for.
type CategorieReading struct {
	Categorie CategorieInfo
	Side      budget.Side // 0 unless the label has the prefix L or B of CBS open data
	Label     string
	Tolerated Tolerated
}

// ReadCategorie finds the economic category that a printed code or label stands for:
// "1.1", "L1.1    ", "L1.1 Salarissen en sociale lasten". The prefix of CBS open data
// gives the side.
func (c *Classification) ReadCategorie(label string) (CategorieReading, error) {
	c = lenient.OrZero(c)
	text, taken := tidy(label)
	r := CategorieReading{Label: label, Tolerated: taken}
	if strings.HasPrefix(text, "L") || strings.HasPrefix(text, "B") {
		r.Side, r.Tolerated = budget.Lasten, r.Tolerated|sidePrefix
		if text[0] == 'B' {
			r.Side = budget.Baten
		}
		text = text[1:]
	}
	codeText, name := cutCode(text)
	code, err := ParseCategorie(codeText)
	if err != nil {
		return CategorieReading{}, &budget.ParseError{What: "categorie", Input: label, Reason: `want a code such as "4.3.1", possibly with L or B before it`}
	}
	info, listed := c.Categorie(code)
	if !listed {
		return CategorieReading{}, &budget.ParseError{What: "categorie", Input: label, Reason: "the code is not listed for " + c.String()}
	}
	r.Categorie = info
	if name != "" {
		taken, ok := sameName(info.Name, name)
		if !ok {
			taken = OtherName
		}
		r.Tolerated |= taken
	}
	return r, nil
}
