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
	d.Meta.Layer = iv3.Waterschap
	assert.Contains(t, d.AsRead().Faults[1].Text.NL, `overheidslaag "Waterschap"`, "which delivers in a form of its own")
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

// TestLeftOutRows writes what was read of files of which rows were left out: no row goes lost without a word.
func TestLeftOutRows(t *testing.T) {
	const amount = `,"bedrag":1250.5`
	for name, text := range map[string]string{
		"no amount":   strings.Replace(goodDelivery, amount, "", 1),
		"word":        strings.Replace(goodDelivery, amount, `,"bedrag":"twee"`, 1),
		"no category": strings.Replace(goodDelivery, `"categorie":"1.1",`, "", 1),
		"number":      strings.Replace(goodDelivery, `"taakveld":"0.1"`, `"taakveld":0.1`, 1),
		"no row":      strings.Replace(goodDelivery, `"lasten":[`, `"lasten":[7,`, 1),
		"no list":     strings.Replace(goodDelivery, `"baten":[`, `"baten":7,"balans_baten":[`, 1),
		"two lists":   strings.Replace(goodDelivery, `"baten":[`, `"baten":[],"baten":[`, 1),
		"two data":    strings.TrimSuffix(goodDelivery, "}") + `,"data":{}}`,
	} {
		d := readDelivery(t, text, delivery.ReadOptions{})
		require.NotEmpty(t, d.Faults, name)
		var refused *delivery.WriteError
		require.ErrorAs(t, d.Write(&bytes.Buffer{}), &refused, name)
		assert.Contains(t, refused.Reason.EN, "left it out", name)
		assert.Contains(t, refused.Reason.NL, "weggelaten", name)
		d.Faults = nil
		assert.NoError(t, d.Write(&bytes.Buffer{}), name+": who took the faults out mended them")
	}
	extra := readDelivery(t, strings.Replace(goodDelivery, amount, amount+`,"kleur":"rood"`, 1), delivery.ReadOptions{Version: delivery.V20})
	require.NotEmpty(t, extra.Faults)
	assert.NoError(t, extra.Write(&bytes.Buffer{}), "the row is there")
	older := readDelivery(t, goodDelivery, delivery.ReadOptions{Version: delivery.V11})
	require.Contains(t, pathsOf(older), "SF999 data.kengetallen")
	var out bytes.Buffer
	require.NoError(t, older.Write(&out), "version 1.1 has no kengetallen, but they were read")
	assert.Len(t, readDelivery(t, out.String(), delivery.ReadOptions{}).Kengetallen, len(older.Kengetallen))
}

// TestFaultsOfRowsThatAreGone empties and replaces a list in which a row was wrong.
func TestFaultsOfRowsThatAreGone(t *testing.T) {
	text := strings.Replace(goodDelivery, `,"bedrag":1250.5`, "", 1)
	d := readDelivery(t, text, delivery.ReadOptions{})
	assert.Equal(t, []string{"SF017 data.lasten[0]"}, pathsOf(d.AsRead()))
	one := readDelivery(t, text, delivery.ReadOptions{})
	one.Lasten = one.Lasten[1:]
	assert.Equal(t, []string{"SF017 data.lasten[0]"}, pathsOf(one.AsRead()), "other rows of the file are left")
	d.Lasten = nil
	assert.Empty(t, d.AsRead().Faults)
	assert.NoError(t, d.Write(&bytes.Buffer{}))

	made := readDelivery(t, text, delivery.ReadOptions{})
	require.NoError(t, made.SetAmounts(made.Amounts()))
	assert.Empty(t, made.Faults, "the rows were replaced")
	alone := readDelivery(t, object(metaV21, contactV21, `"data":{"lasten":[{"taakveld":"0.1","categorie":"1.1"}],"baten":[],"balans_lasten":[],"balans_baten":[],"balans_standen":[]}`), delivery.ReadOptions{})
	assert.Equal(t, []string{"SF017 data.lasten[0]"}, pathsOf(alone.AsRead()), "a list of which no row could be read is not emptied")
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
