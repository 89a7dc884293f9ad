package programme_test

import (
	"bytes"
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/programme"
)

var begroting2025 = budget.Column{Year: 2025, Stage: budget.Begroting}

// taakvelden is a begroting with amounts on two taakvelden, one of them in two
// programmes, and a mutation of reserves.
func taakvelden() *programme.Document {
	line := func(code string, lasten, baten int64) programme.TaakveldLine {
		return programme.TaakveldLine{Code: code,
			Lasten: budget.Series{begroting2025: budget.Euros(lasten)}, Baten: budget.Series{begroting2025: budget.Euros(baten)}}
	}
	return &programme.Document{
		Kind: programme.Begroting, Year: 2025, Municipality: programme.Municipality{Name: "Voorbeeld", Code: "GM0000"},
		Programmes: []programme.Programme{
			{Section: programme.Section{Name: "Zorg"}, Taakvelden: []programme.TaakveldLine{line("6.1", 9_045_000, 1_387_000), line("0.10", 13_000, 397_000)}},
			{Section: programme.Section{Name: "Sport"}, Taakvelden: []programme.TaakveldLine{line("6.1", 5_000, 0), line("5.2", 700_000, 20_000)}},
		},
	}
}

// all puts every amount on goods and services (3.8) and every income on 3.8 too.
func all(l iv3.TaakveldAmount) ([]iv3.TaakveldAmount, error) {
	l.Categorie = iv3.MustParseCategorie("3.8")
	if l.Taakveld == iv3.MustParseTaakveld("0.10") {
		l.Categorie = iv3.MustParseCategorie("7.1")
	}
	return []iv3.TaakveldAmount{l}, nil
}

func TestDocumentBecomesADeliveryAndComesBack(t *testing.T) {
	meta := delivery.Metadata{Number: "0000", Status: delivery.Begroting, Period: delivery.PeriodBegroting}
	made, err := taakvelden().Delivery(begroting2025, meta, all)
	require.NoError(t, err)
	assert.Equal(t, "Voorbeeld", made.Meta.Name)
	assert.Equal(t, 2025, made.Meta.Year)
	var text bytes.Buffer
	require.NoError(t, made.Write(&text))
	read, err := delivery.Read(&text, delivery.ReadOptions{})
	require.NoError(t, err)
	want, err := taakvelden().Iv3Lines(begroting2025)
	require.NoError(t, err)
	assert.Equal(t, nonzero(want), iv3.SumTaakvelden(read.Amounts()))
	assert.Equal(t, budget.Euros(9_050_000), want[4].Amount, "6.1, lasten of two programmes")
}

// nonzero leaves out lines of €0, which make no row.
func nonzero(lines []iv3.TaakveldAmount) (out []iv3.TaakveldAmount) {
	for _, l := range lines {
		if !l.Amount.IsZero() {
			out = append(out, l)
		}
	}
	return out
}

func TestWhatHasNoPlaceInADelivery(t *testing.T) {
	doc := taakvelden()
	doc.Programmes[1].Taakvelden[1].Code = "6.72a"
	_, err := doc.Iv3Lines(begroting2025)
	var refused *programme.DocumentError
	require.True(t, errors.As(err, &refused))
	assert.Equal(t, "programmas[1].taakvelden[1].code", refused.Path)
	assert.Contains(t, err.Error(), `"6.72a"`)
	_, err = doc.Iv3Lines(budget.Column{Year: 1999, Stage: budget.Begroting})
	assert.Error(t, err)

	_, err = taakvelden().Delivery(begroting2025, delivery.Metadata{}, nil)
	assert.ErrorContains(t, err, "5.2", "a taakveld that leaves a choice of categories")
	for name, divide := range map[string]func(iv3.TaakveldAmount) ([]iv3.TaakveldAmount, error){
		"sum to": func(l iv3.TaakveldAmount) ([]iv3.TaakveldAmount, error) { return nil, nil },
		"a part is": func(l iv3.TaakveldAmount) ([]iv3.TaakveldAmount, error) {
			l.Side = 3 - l.Side
			return []iv3.TaakveldAmount{l}, nil
		},
		"no idea": func(l iv3.TaakveldAmount) ([]iv3.TaakveldAmount, error) { return nil, errors.New("no idea") },
	} {
		_, err = taakvelden().Delivery(begroting2025, delivery.Metadata{}, divide)
		assert.ErrorContains(t, err, name)
	}
	var nothing *programme.Document
	lines, err := nothing.Iv3Lines(begroting2025)
	assert.NoError(t, err)
	assert.Empty(t, lines)
	_, err = nothing.Delivery(begroting2025, delivery.Metadata{}, nil)
	assert.Error(t, err)
}

func TestLayerFollowsFromTheCode(t *testing.T) {
	assert.Equal(t, iv3.Gemeente, programme.Municipality{Code: "GM1621"}.Layer())
	assert.Equal(t, iv3.Provincie, programme.Municipality{Code: "PV28"}.Layer())
	assert.Equal(t, iv3.GemeenschappelijkeRegeling, programme.Municipality{Code: "GR0123"}.Layer())
	assert.Equal(t, iv3.Waterschap, programme.Municipality{Name: "Utrecht", Code: "WS0616"}.Layer())
	assert.Equal(t, iv3.Gemeente, programme.Municipality{}.Layer())
	assert.Equal(t, iv3.Gemeente, programme.Municipality{Code: "W"}.Layer())
}

// The code says more than the name, and what somebody states more than both.
func TestLayerFollowsFromTheName(t *testing.T) {
	for name, want := range map[string]iv3.Layer{
		"Provincie Utrecht": iv3.Provincie, "Provinsje Fryslân": iv3.Provincie, "Utrecht": iv3.Gemeente, "Provinciehuis": iv3.Gemeente,
		"Hoogheemraadschap van Delfland": iv3.Waterschap, "waterschap Rivierenland": iv3.Waterschap, "Wetterskip Fryslân": iv3.Waterschap, "Waterland": iv3.Gemeente,
		"Veiligheidsregio Haaglanden": iv3.GemeenschappelijkeRegeling, "Gemeenschappelijke regeling Peelgemeenten": iv3.GemeenschappelijkeRegeling,
	} {
		assert.Equal(t, want, programme.Municipality{Name: name}.Layer(), name)
		assert.Equal(t, iv3.Gemeente, programme.Municipality{Name: name, Code: "GM0344"}.Layer(), name)
		assert.Equal(t, iv3.Provincie, programme.Municipality{Name: name, Kind: iv3.Provincie}.Layer(), name)
	}
}

func TestAStatedLayerDoesNotContradictTheCode(t *testing.T) {
	d := &programme.Document{Kind: programme.Begroting, Year: 2025, Municipality: programme.Municipality{Name: "Rivierenland", Code: "WS0621", Kind: iv3.Gemeente}}
	var out bytes.Buffer
	var wrong *programme.DocumentError
	require.ErrorAs(t, programme.Write(&out, d), &wrong)
	assert.Equal(t, "gemeente.overheidslaag", wrong.Path)
	assert.ErrorContains(t, wrong, `Gemeente, and "WS0621" is the code of CBS of a Waterschap`)
	d.Municipality.Kind = iv3.Waterschap
	require.NoError(t, programme.Write(&out, d))
	back, err := programme.Parse(out.Bytes())
	require.NoError(t, err)
	assert.Equal(t, d.Municipality, back.Municipality)
}

// A gemeenschappelijke regeling delivers as one, and a waterschap not at all: its Iv3 is another.
func TestDeliveryOfALayer(t *testing.T) {
	d := taakvelden()
	d.Municipality = programme.Municipality{Name: "Veiligheidsregio Haaglanden"}
	made, err := d.Delivery(begroting2025, delivery.Metadata{Status: delivery.Begroting}, all)
	require.NoError(t, err)
	assert.Equal(t, iv3.GemeenschappelijkeRegeling, made.Meta.Layer)
	d.Municipality.Code = "WS0621"
	_, err = d.Delivery(begroting2025, delivery.Metadata{Status: delivery.Begroting}, all)
	assert.ErrorContains(t, err, "no classification for Waterschap")
}

func ExampleDocument_Iv3Lines() {
	lines, err := taakvelden().Iv3Lines(begroting2025)
	for _, l := range lines[4:] {
		fmt.Printf("%v %v %n\n", l.Taakveld, l.Side, l.Amount)
	}
	fmt.Println(err)
	// Output:
	// 6.1 lasten 9.050.000
	// 6.1 baten 1.387.000
	// <nil>
}

// A document does not divide amounts over categories; the caller says how.
func ExampleDocument_Delivery() {
	made, err := taakvelden().Delivery(begroting2025, delivery.Metadata{Status: delivery.Begroting}, all)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(made.Meta.Layer, made.Meta.Year, len(made.Lasten), len(made.Baten))
	// Output: Gemeente 2025 3 3
}
