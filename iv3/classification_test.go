package iv3_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
)

// TestCounts holds the lists against the counts in CBS's documentation.
func TestCounts(t *testing.T) {
	for year, want := range map[int][2]int{2017: {53, 53}, 2022: {53, 53}, 2023: {71, 67}, 2024: {71, 67}, 2025: {69, 69}, 2026: {69, 69}} {
		c := iv3.MustFor(iv3.Gemeente, year)
		bookable := 0
		for _, info := range c.Taakvelden() {
			if info.Bookable {
				bookable++
			}
		}
		assert.Equal(t, want, [2]int{len(c.Taakvelden()), bookable}, year)
		assert.Len(t, c.Hoofdtaakvelden(), 9)
	}
	assert.Len(t, iv3.Editions(), 28)
}

func TestClosedParents(t *testing.T) {
	for _, year := range []int{2023, 2024} {
		for _, code := range []string{"6.71", "6.72", "6.81", "6.82"} {
			info, listed := iv3.MustFor(iv3.Gemeente, year).Taakveld(iv3.MustParseTaakveld(code))
			assert.True(t, listed)
			assert.False(t, info.Bookable)
		}
	}
}

// TestRulesOfTheVoorschrift checks cells that the Iv3-informatievoorschrift states in words.
func TestRulesOfTheVoorschrift(t *testing.T) {
	c := iv3.MustFor(iv3.Gemeente, 2025)
	only := func(side budget.Side, code string) string {
		var codes []string
		for _, cat := range c.OpenCategorieen(side, iv3.MustParseTaakveld(code)) {
			codes = append(codes, cat.String())
		}
		return strings.Join(codes, " ")
	}
	assert.Equal(t, "7.1", only(budget.Lasten, "0.10"))
	assert.Equal(t, "7.1", only(budget.Baten, "0.10"))
	assert.Equal(t, "7.1", only(budget.Lasten, "0.11"))
	assert.Equal(t, "2.1", only(budget.Lasten, "0.9"))
	assert.Equal(t, "4.3.1", only(budget.Baten, "0.7"))
	assert.False(t, c.OpenTaakveld(budget.Lasten, iv3.MustParseTaakveld("0.1"), iv3.MustParseCategorie("3.7")), "a category of baten")
	assert.False(t, c.OpenTaakveld(budget.Side(0), iv3.MustParseTaakveld("0.10"), iv3.MustParseCategorie("7.1")))
	assert.False(t, c.OpenTaakveld(budget.Lasten, iv3.MustParseTaakveld("9.9"), iv3.MustParseCategorie("7.1")))
	assert.True(t, c.OpenBalanspost(budget.Baten, iv3.MustParseBalanspost("P111"), iv3.MustParseCategorie("7.1")))
	assert.False(t, c.OpenBalanspost(budget.Baten, iv3.MustParseBalanspost("A1"), iv3.MustParseCategorie("7.1")))
	assert.False(t, c.OpenBalanspost(budget.Baten, iv3.Balanspost{}, iv3.Categorie{}))
}

func TestCodesMeanNothingWithoutLayerAndYear(t *testing.T) {
	code := iv3.MustParseTaakveld("0.8")
	gemeente, _ := iv3.MustFor(iv3.Gemeente, 2025).Taakveld(code)
	provincie, _ := iv3.MustFor(iv3.Provincie, 2025).Taakveld(code)
	assert.Equal(t, "Overige baten en lasten", gemeente.Name)
	assert.Equal(t, "Mutaties reserves", provincie.Name)
	_, err := iv3.For(iv3.Provincie, 2017)
	var edition *iv3.EditionError
	require.ErrorAs(t, err, &edition)
	assert.Contains(t, err.Error(), "Provincie in 2017")
}

func TestListsAreFresh(t *testing.T) {
	c := iv3.MustFor(iv3.Gemeente, 2025)
	c.Taakvelden()[0].Name = "spoiled"
	c.Categorieen()[0].Name = "spoiled"
	c.Balansposten()[0].Name = "spoiled"
	c.Kengetallen()[0].Name = "spoiled"
	c.Indicatoren()[0].Name = "spoiled"
	assert.NotEqual(t, "spoiled", c.Taakvelden()[0].Name+c.Categorieen()[0].Name+c.Balansposten()[0].Name+c.Kengetallen()[0].Name+c.Indicatoren()[0].Name)
}

// TestEmbeddedDataIsSmall keeps the embedded lists reviewable: the official files together
// have seven million bytes.
func TestEmbeddedDataIsSmall(t *testing.T) {
	for _, name := range []string{"data/classification.txt", "data/crosswalk.txt"} {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Less(t, len(text), 64<<10)
	}
	text, err := os.ReadFile("data/classification.txt")
	require.NoError(t, err)
	assert.Contains(t, string(text), iv3.Source)
}

func ExampleFor() {
	c, err := iv3.For(iv3.Gemeente, 2023)
	if err != nil {
		panic(err)
	}
	for _, code := range []string{"6.1", "6.71", "6.71a"} {
		info, listed := c.Taakveld(iv3.MustParseTaakveld(code))
		fmt.Println(info.Code, info.Name, listed, info.Bookable)
	}
	// Output:
	// 6.1 Samenkracht en burgerparticipatie true true
	// 6.71 Maatwerkdienstverlening 18+ true false
	// 6.71a Huishoudelijke hulp (WMO) true true
}

func TestDefectsSayWhatIsUsed(t *testing.T) {
	assert.Contains(t, iv3.Defects(), iv3.Defect{List: "categorie", Code: "4.6.6", Layer: iv3.Provincie, Year: 2026,
		Official: "4.6.6.", Used: "4.6.6", Note: "code typed with a point at the end"})
}
