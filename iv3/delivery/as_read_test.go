package delivery_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
)

// pathsOf are the codes and places of the faults of a delivery.
func pathsOf(d *delivery.Delivery) (list []string) {
	for _, f := range d.Faults {
		list = append(list, f.Code+" "+f.Place.Path)
	}
	return list
}

func TestAsReadOfWhatIsRight(t *testing.T) {
	d := readDelivery(t, goodDelivery, delivery.ReadOptions{})
	assert.Equal(t, d.Lasten, d.AsRead().Lasten)
	assert.Equal(t, d.Meta, d.AsRead().Meta)
	assert.Empty(t, d.AsRead().Faults)
	d.Encoding = ""
	assert.Empty(t, d.AsRead().Faults, "as one that was made")
	var none *delivery.Delivery
	assert.Equal(t, []string{"SF004 metadata.overheidslaag", "SF004 metadata.status", "SF004 metadata.boekjaar", "SF004 metadata.datum",
		"SF009 contact.naam", "SF009 contact.email", "SF009 contact.telefoon"}, pathsOf(none.AsRead()))
}

// What is read back of a value that does not fit is nothing, as in a file.
func TestAsReadTakesWhatFits(t *testing.T) {
	d := readDelivery(t, goodDelivery, delivery.ReadOptions{})
	d.Meta.Layer, d.Meta.Status, d.Meta.Year, d.Meta.Period, d.Meta.Date = 9, 9, 3000, 9, "morgen"
	d.Contact.Name, d.Contact.Email, d.Unit = "\xff\xfe", " ", 9
	again := d.AsRead()
	assert.Equal(t, []string{"SF999 eenheid", "SF004 metadata.overheidslaag", "SF004 metadata.status", "SF004 metadata.boekjaar", "SF004 metadata.periode",
		"SF004 metadata.datum", "SF008 contact.email", "SF009 contact.email"}, pathsOf(again))
	assert.Contains(t, again.Faults[1].Text.NL, `overheidslaag "Layer(9)"`)
	assert.Zero(t, again.Meta.Year)
	assert.False(t, again.Meta.Status.Valid())
	assert.Equal(t, "\ufffd\ufffd", again.Contact.Name)
	assert.Equal(t, 3000, d.Meta.Year, "the delivery itself stays")
	assert.Empty(t, d.Faults)
}

func TestAsReadOfRows(t *testing.T) {
	d := readDelivery(t, goodDelivery, delivery.ReadOptions{})
	d.Lasten[0].Uncoded.Post, d.Lasten[1].Details = "??", "[]"
	d.Lasten[2].Bedrag = budget.MustParseAmount("0." + strings.Repeat("0", 38) + "1").Add(budget.MustParseAmount(strings.Repeat("9", 40)))
	d.BalansLasten[0].Uncoded.Categorie = "\xff"
	d.Standen[0].Bedrag, d.Standen[0].Standper = d.Lasten[2].Bedrag, "\xff"
	d.Kengetallen[0].Waarde = "\xff"
	d.Baten[0].Bedrag = budget.MustParseAmount(strings.Repeat("9", 20))
	again := d.AsRead()
	assert.Equal(t, []string{"SF999 data.lasten[1].details", "SF017 data.lasten[2].bedrag", "SF017 data.balans_standen[0].bedrag"}, pathsOf(again))
	require.Len(t, again.Lasten, 2, "a row without an amount is left out")
	assert.Empty(t, again.Standen)
	assert.Equal(t, iv3.Taakveld{}, again.Lasten[0].Post)
	assert.Equal(t, "0.1??", again.Lasten[0].Uncoded.Post)
	assert.Equal(t, "7.1\ufffd", again.BalansLasten[0].Uncoded.Categorie)
	assert.Equal(t, "\ufffd", again.Kengetallen[0].Waarde)
	assert.Equal(t, d.Baten[0].Bedrag, again.Baten[0].Bedrag, "large, and a file can have it")
}

// An older file is held against its own schema, also when it was changed.
func TestAsReadOfOlderVersions(t *testing.T) {
	text := strings.NewReplacer(`"boekjaar":2026`, `"boekjaar":"2026"`, `"periode":0`, `"periode":"0"`, `"email"`, `"e-mail"`,
		`,"details_openbaar":false,"financieel_pakket":"pakket","export_software":"hand"`, `,"publiceren":"ja"`).Replace(goodDelivery)
	d := readDelivery(t, text, delivery.ReadOptions{})
	require.Equal(t, delivery.V11, d.Version)
	found := d.Faults
	assert.Equal(t, found, d.AsRead().Faults, "each is told once")
	d.Meta.Date = "morgen"
	assert.Equal(t, found, d.AsRead().Faults, "in which a date is any text")
	d.Meta.Publish = "misschien"
	assert.Len(t, d.AsRead().Faults, len(found)+1)
	lacking := readDelivery(t, strings.Replace(goodDelivery, `"telefoon":"0"`, `"fax":"0"`, 1), delivery.ReadOptions{})
	assert.Equal(t, pathsOf(lacking), pathsOf(lacking.AsRead()), "what is not there is not empty as well")
}

func TestNoDeliveryToPutAmountsIn(t *testing.T) {
	var none *delivery.Delivery
	assert.ErrorContains(t, none.SetAmounts(nil), "delivery.Delivery{}")
	assert.Empty(t, none.Amounts())
	assert.Error(t, none.Write(&bytes.Buffer{}))
}
