package iv3_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/testfiles"
	"github.com/bbvgo/bbv/iv3"
)

// official is an official definitions file, read independently of the generator.
type official struct {
	Metadata    map[string]string
	Codelijsten map[string]struct{ Codelijst []officialNode }
	Controles   []struct {
		Foutcode    string
		Calculaties []struct {
			Periode     []int
			Balanscode  []string
			Uitgesloten []string `json:"uitgesloten_taakvelden"`
		}
	}
	Grijs map[string][]map[string]string `json:"grijze_cellen"`
}

type officialNode struct {
	Code, Omschrijving string
	Subcodes           []officialNode
}

// flat returns the codes and names of a list without totals and group names.
func (o official) flat(list string) (codes []string, names map[string]string) {
	names = map[string]string{}
	var walk func([]officialNode)
	walk = func(nodes []officialNode) {
		for _, n := range nodes {
			if strings.ContainsAny(n.Code, "0123456789") {
				codes = append(codes, n.Code)
				names[n.Code] = n.Omschrijving
			}
			walk(n.Subcodes)
		}
	}
	walk(o.Codelijsten[list].Codelijst)
	return codes, names
}

func readOfficial(t *testing.T, c *iv3.Classification) official {
	t.Helper()
	dir := testfiles.Path(t, "data", "iv3", "definities")
	text, err := os.ReadFile(filepath.Join(dir, "iv3_definities_"+c.Layer().String()+"_"+strconv.Itoa(c.Year())+".json"))
	require.NoError(t, err)
	var o official
	require.NoError(t, json.Unmarshal(text, &o))
	return o
}

// defectBook finds known defects and remembers which were met.
type defectBook struct {
	known []iv3.Defect
	met   []bool
}

func newDefectBook() *defectBook {
	known := iv3.Defects()
	return &defectBook{known, make([]bool, len(known))}
}

// find returns what is used where an official file says something that is listed as a defect.
func (b *defectBook) find(c *iv3.Classification, list, code, says string) (used string, ok bool) {
	for i, d := range b.known {
		if d.Layer == c.Layer() && d.Year == c.Year() && d.List == list && d.Code == code && (says == "" || d.Official == says) {
			b.met[i] = true
			return d.Used, true
		}
	}
	return "", false
}

// name returns the official name, or what replaces it where that is a listed defect.
func (b *defectBook) name(c *iv3.Classification, list, code, says string) string {
	if used, ok := b.find(c, list, code, says); ok && says != "" {
		return used
	}
	return says
}

// TestOfficialDefinitions compares the embedded classification code by code and cell by
// cell with the official files; every difference is a listed defect and every listed
// defect is met.
func TestOfficialDefinitions(t *testing.T) {
	testfiles.Path(t, "data", "iv3", "definities")
	book := newDefectBook()
	files, _ := filepath.Glob(filepath.Join(testfiles.Path(t, "data", "iv3", "definities"), "iv3_definities_*.json"))
	require.Len(t, iv3.Editions(), len(files), "one edition for each file")
	for _, c := range iv3.Editions() {
		o := readOfficial(t, c)
		t.Run(c.String(), func(t *testing.T) {
			compareTaakvelden(t, book, c, o)
			compareCategorieen(t, book, c, o)
			compareBalansposten(t, book, c, o)
			compareShortLists(t, book, c, o)
			compareCells(t, book, c, o)
			compareControls(t, book, c, o)
			if o.Metadata["overheidslaag"] != c.Layer().String() {
				_, known := book.find(c, "metadata", "overheidslaag", o.Metadata["overheidslaag"])
				assert.True(t, known)
			}
		})
	}
	for i, met := range book.met {
		assert.True(t, met, "a defect that no file has: %+v", book.known[i])
	}
}

func compareTaakvelden(t *testing.T, book *defectBook, c *iv3.Classification, o official) {
	codes, names := o.flat("taakveld")
	var leaves, heads []string
	for _, code := range codes {
		if strings.HasSuffix(code, ".") {
			heads = append(heads, code)
			assert.Contains(t, c.Hoofdtaakvelden(), iv3.NamedCode{Code: strings.TrimSuffix(code, "."), Name: names[code]})
			continue
		}
		leaves = append(leaves, code)
		info, ok := c.Taakveld(iv3.MustParseTaakveld(code))
		require.True(t, ok, code)
		assert.Equal(t, book.name(c, "taakveld", code, names[code]), info.Name)
	}
	assert.Len(t, c.Hoofdtaakvelden(), len(heads))
	var ours []string
	for _, info := range c.Taakvelden() {
		ours = append(ours, info.Code.String())
	}
	assert.ElementsMatch(t, leaves, ours)
	if c.Year() >= 2021 && !(c.Layer() != iv3.Provincie && (c.Year() == 2023 || c.Year() == 2024)) {
		assert.Equal(t, leaves, ours, "the official order")
	}
}

func compareCategorieen(t *testing.T, book *defectBook, c *iv3.Classification, o official) {
	count := map[string]int{}
	for _, list := range []string{"categorie_lasten", "categorie_baten"} {
		codes, names := o.flat(list)
		for _, code := range codes {
			clean := strings.TrimSuffix(code, ".")
			if clean != code {
				_, known := book.find(c, "categorie", clean, code)
				assert.True(t, known, code)
			}
			info, ok := c.Categorie(iv3.MustParseCategorie(clean))
			require.True(t, ok, code)
			assert.Equal(t, book.name(c, "categorie", clean, names[code]), info.Name)
			assert.True(t, list == "categorie_lasten" && info.Lasten || list == "categorie_baten" && info.Baten)
			count[list]++
		}
	}
	for _, info := range c.Categorieen() {
		if info.Lasten {
			count["categorie_lasten"]--
		}
		if info.Baten {
			count["categorie_baten"]--
		}
	}
	assert.Equal(t, map[string]int{"categorie_lasten": 0, "categorie_baten": 0}, count)
}

func compareBalansposten(t *testing.T, book *defectBook, c *iv3.Classification, o official) {
	codes, names := o.flat("balanscode")
	for _, code := range codes {
		info, ok := c.Balanspost(iv3.MustParseBalanspost(code))
		require.True(t, ok, code)
		assert.Equal(t, book.name(c, "balanspost", code, names[code]), info.Name)
		assert.Equal(t, len(code) == 2, info.Heading)
	}
	assert.Len(t, c.Balansposten(), len(codes))
}

func compareShortLists(t *testing.T, book *defectBook, c *iv3.Classification, o official) {
	for list, ours := range map[string][]iv3.NamedCode{"kengetallen": c.Kengetallen(), "beleidsindicatoren": c.Indicatoren()} {
		codes, names := o.flat(list)
		assert.Len(t, ours, len(codes))
		for _, n := range ours {
			assert.Equal(t, names[n.Code], n.Name)
		}
	}
	periods, _ := o.flat("verslagperiode")
	if len(periods) > 0 {
		if _, known := book.find(c, "verslagperiode", periods[0], ""); !known {
			assert.ElementsMatch(t, periods, c.Verslagperioden())
		}
	} else {
		assert.Empty(t, c.Verslagperioden())
	}
	var standen []string
	for _, n := range o.Codelijsten["standper"].Codelijst {
		standen = append(standen, n.Code)
	}
	assert.ElementsMatch(t, standen, c.Standen())
}

func compareCells(t *testing.T, book *defectBook, c *iv3.Classification, o official) {
	for _, m := range matrices {
		rows, columns := "taakveld", "categorie_"+m.side.String()
		if m.balans {
			rows = "balanscode"
		}
		grey := map[string]bool{}
		for _, cell := range o.Grijs[m.name] {
			grey[cell[rows]+" "+cell["categorie"]] = true
		}
		codes, _ := o.flat(rows)
		categories, _ := o.flat(columns)
		differences := 0
		for _, code := range codes {
			if strings.HasSuffix(code, ".") || len(code) == 2 {
				continue
			}
			for _, category := range categories {
				category = strings.TrimSuffix(category, ".")
				if isOpen(c, m, code, category) == grey[code+" "+category] {
					differences++
				}
			}
		}
		assert.Zero(t, differences, "cells of %s", m.name)
	}
	book.find(c, "grijze_cellen", "P140", "")
	book.find(c, "grijze_cellen", "baten", "")
}

// matrix is one of the four matrices of a delivery.
type matrix struct {
	name   string
	side   budget.Side
	balans bool
}

var matrices = [...]matrix{{"lasten", budget.Lasten, false}, {"baten", budget.Baten, false}, {"balans_lasten", budget.Lasten, true}, {"balans_baten", budget.Baten, true}}

func isOpen(c *iv3.Classification, m matrix, code, category string) bool {
	cat := iv3.MustParseCategorie(category)
	if m.balans {
		return c.OpenBalanspost(m.side, iv3.MustParseBalanspost(code), cat)
	}
	return c.OpenTaakveld(m.side, iv3.MustParseTaakveld(code), cat)
}

// compareControls checks that the item lists of controls that repeat an item are listed
// defects; package controls compares the items.
func compareControls(t *testing.T, book *defectBook, c *iv3.Classification, o official) {
	for _, control := range o.Controles {
		if control.Foutcode != "PF002" && control.Foutcode != "PF003" {
			continue
		}
		items := control.Calculaties[0].Balanscode
		_, known := book.find(c, "controles", control.Foutcode, "")
		assert.Equal(t, len(items) != len(slices.Compact(slices.Sorted(slices.Values(items)))), known, control.Foutcode)
	}
}
