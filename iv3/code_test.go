package iv3_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
)

func TestParseTaakveld(t *testing.T) {
	for _, s := range []string{"0.1", "0.10", "6.6", "6.60", "6.71a", "6.711", "8.3"} {
		got, err := iv3.ParseTaakveld(s)
		require.NoError(t, err)
		assert.Equal(t, s, got.String())
	}
	for _, s := range []string{"", "0", "0.", "0,1", ".1", "0.1 ", " 0.1", "0.1a1", "6.71A", "6.7111", "6.71ab", "a.1", "0.1\x00", "00.1"} {
		_, err := iv3.ParseTaakveld(s)
		var codeErr *budget.ParseError
		require.ErrorAs(t, err, &codeErr, "%q", s)
		assert.Contains(t, err.Error(), fmt.Sprintf("%q", s))
	}
}

func TestCodesAreTextsNotNumbers(t *testing.T) {
	assert.NotEqual(t, iv3.MustParseTaakveld("0.1"), iv3.MustParseTaakveld("0.10"))
	assert.NotEqual(t, iv3.MustParseTaakveld("6.6"), iv3.MustParseTaakveld("6.60"))
	var row struct{ T iv3.Taakveld }
	require.NoError(t, json.Unmarshal([]byte(`{"T":"0.10"}`), &row))
	assert.Equal(t, "0.10", row.T.String())
	assert.Error(t, json.Unmarshal([]byte(`{"T":0.10}`), &row), "a number is not a code")
	assert.Equal(t, "0.10", row.T.String())
}

func TestTaakveldOrder(t *testing.T) {
	want := strings.Fields("0.1 0.5 0.61 0.64 0.7 0.9 0.10 0.11 1.1 6.1 6.2 6.21 6.23 6.3 6.6 6.60 6.71 6.71a 6.71b 6.711 6.72 8.3")
	var codes []iv3.Taakveld
	for _, s := range want {
		codes = append(codes, iv3.MustParseTaakveld(s))
	}
	shuffled := slices.Clone(codes)
	slices.Reverse(shuffled)
	slices.SortFunc(shuffled, iv3.Taakveld.Compare)
	assert.Equal(t, codes, shuffled)
}

func TestCategorieAndBalanspost(t *testing.T) {
	for _, s := range []string{"1.1", "4.3.1", "0.0"} {
		assert.Equal(t, s, iv3.MustParseCategorie(s).String())
	}
	for _, s := range []string{"", "1", "1.", "L1.1", "4.6.6.", "4.3.10", "1,1", "1.1.1.1"} {
		_, err := iv3.ParseCategorie(s)
		assert.Error(t, err, s)
	}
	for _, s := range []string{"A1", "A1331b", "P114", "P29c"} {
		assert.Equal(t, s, iv3.MustParseBalanspost(s).String())
	}
	for _, s := range []string{"", "A", "B1", "a1", "P1141a2", "P114B", "A1 "} {
		_, err := iv3.ParseBalanspost(s)
		assert.Error(t, err, s)
	}
}

func TestTextRoundTrip(t *testing.T) {
	type all struct {
		T iv3.Taakveld
		C iv3.Categorie
		B iv3.Balanspost
		L iv3.Layer
	}
	in := all{iv3.MustParseTaakveld("6.71a"), iv3.MustParseCategorie("4.3.1"),
		iv3.MustParseBalanspost("A1331b"), iv3.GemeenschappelijkeRegeling}
	text, err := json.Marshal(in)
	require.NoError(t, err)
	assert.JSONEq(t, `{"T":"6.71a","C":"4.3.1","B":"A1331b","L":"GR"}`, string(text))
	var out all
	require.NoError(t, json.Unmarshal(text, &out))
	assert.Equal(t, in, out)
	_, err = json.Marshal(iv3.Layer(7))
	assert.Error(t, err)
}

func TestEnumerationsNeverPanic(t *testing.T) {
	for _, s := range []fmt.Stringer{iv3.Layer(0), iv3.Layer(200), iv3.Tolerated(1 << 15), iv3.Taakveld{}, iv3.Categorie{}, iv3.Balanspost{}} {
		assert.NotPanics(t, func() { _ = s.String() })
	}
	assert.Equal(t, "Layer(200)", iv3.Layer(200).String())
	assert.True(t, iv3.Taakveld{}.IsZero() && iv3.Categorie{}.IsZero() && iv3.Balanspost{}.IsZero())
}

func TestMustParsePanics(t *testing.T) {
	assert.Panics(t, func() { iv3.MustParseTaakveld("x") })
	assert.Panics(t, func() { iv3.MustFor(iv3.Provincie, 2017) })
}

func TestLongInputIsClipped(t *testing.T) {
	_, err := iv3.ParseTaakveld(strings.Repeat("é", 5000))
	require.Error(t, err)
	assert.Less(t, len(err.Error()), 400)
	var codeErr *budget.ParseError
	assert.True(t, errors.As(err, &codeErr))
}

// FuzzCode checks relations: what parses prints as it was read, and equality, order and
// text agree.
func FuzzCode(f *testing.F) {
	f.Add("0.1", "0.10")
	f.Add("6.71a", "6.711")
	f.Add("A1331b", "P114")
	f.Add("4.3.1", "4.3")
	f.Fuzz(func(t *testing.T, a, b string) {
		if x, err := iv3.ParseTaakveld(a); err == nil {
			assert.Equal(t, a, x.String())
			if y, err := iv3.ParseTaakveld(b); err == nil {
				assert.Equal(t, a == b, x == y)
				assert.Equal(t, x == y, x.Compare(y) == 0)
				assert.Equal(t, -y.Compare(x), x.Compare(y))
			}
		}
		if x, err := iv3.ParseCategorie(a); err == nil {
			assert.Equal(t, a, x.String())
		}
		if x, err := iv3.ParseBalanspost(a); err == nil {
			assert.Equal(t, a, x.String())
		}
		for _, c := range []*iv3.Classification{iv3.MustFor(iv3.Gemeente, 2023), iv3.MustFor(iv3.Provincie, 2026)} {
			if r, err := c.Read(a); err == nil {
				again, err := c.Read(r.Taakveld.Code.String() + " " + r.Taakveld.Name)
				require.NoError(t, err)
				assert.Equal(t, r.Taakveld, again.Taakveld)
				assert.Zero(t, again.Tolerated)
			}
		}
	})
}

func ExampleTaakveld() {
	a, b := iv3.MustParseTaakveld("0.1"), iv3.MustParseTaakveld("0.10")
	fmt.Println(a == b, a.Compare(b))
	_, err := iv3.ParseTaakveld("0,1")
	fmt.Println(err)
	// Output:
	// false -1
	// parse taakveld "0,1": want a code such as "0.10" or "6.71a"
}

func ExampleCategorie() {
	c, err := iv3.ParseCategorie("L1.1")
	fmt.Println(iv3.MustParseCategorie("4.3.1"), c.IsZero(), err)
	// Output: 4.3.1 true parse categorie "L1.1": want a code such as "1.1" or "4.3.1"
}

func ExampleBalanspost() {
	b := iv3.MustParseBalanspost("P114")
	fmt.Println(b, b.IsZero(), b.Compare(iv3.MustParseBalanspost("A22")))
	// Output: P114 false 1
}
