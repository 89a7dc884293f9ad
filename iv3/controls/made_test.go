package controls_test

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/controls"
	"github.com/bbvgo/bbv/iv3/delivery"
)

// damage spoils a delivery that was made. What Write refuses is written with mended, and put
// into the text in the place of that: files are not made by this library alone.
type damage struct {
	spoil       func(d *delivery.Delivery, r *rand.Rand)
	mend        func(d *delivery.Delivery)
	mended, bad string
}

func oneOf[T any](r *rand.Rand, list ...T) T { return list[r.IntN(len(list))] }

// odd are amounts that a file may hold and this library not read, and ordinary ones.
var odd = []budget.Amount{
	budget.Euros(2_000_000), budget.Cents(1), budget.Euros(-70_000), budget.MustParseAmount("0.0000000001"), budget.MustParseAmount("0.00000000000000000000000001"),
	budget.MustParseAmount(strings.Repeat("9", 20)), budget.MustParseAmount(strings.Repeat("9", 40)),
	budget.Sum(slices.Repeat([]budget.Amount{budget.MustParseAmount(strings.Repeat("9", 40))}, 20)...),
}

var damages = []damage{
	{spoil: func(d *delivery.Delivery, r *rand.Rand) {
		d.Meta.Date = oneOf(r, "morgen", "", "2025-11-12", "2025-11-12T25:00:00", "\xff 10:00:00", "\xff\xfe")
	}},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) {
		d.Meta.Year = oneOf(r, 0, -5, 1899, 1900, 2016, 2017, 2025, 2999, 3000)
	}},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) { d.Meta.Period = delivery.Period(r.IntN(6)) }},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) {
		d.Meta.Layer = oneOf(r, iv3.Provincie, iv3.GemeenschappelijkeRegeling)
	}},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) {
		d.Contact.Email = oneOf(r, "", " ", "a@b", "a b@c.nl", "a@b.nl", "\xff@b.nl")
	}},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) {
		d.Contact.Name, d.Contact.Phone = oneOf(r, "", "\t", "A"), oneOf(r, "", "0", "\u00a0")
	}},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) {
		d.Meta.Number, d.Meta.Name, d.Meta.FinancialPackage = oneOf(r, "", "x"), oneOf(r, "", "\xff"), ""
	}},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) {
		d.Version, d.Absent = delivery.Version(r.IntN(7)), []string{"baten"}
	}},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) { d.Unit = budget.Unit(r.IntN(3)) }},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) {
		d.Lasten[r.IntN(len(d.Lasten))].Uncoded = delivery.Uncoded{Post: oneOf(r, "", "x", "1", "\xff"), Categorie: oneOf(r, "", ".1", "y")}
	}},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) {
		d.Lasten[r.IntN(len(d.Lasten))].Post = iv3.MustParseTaakveld(oneOf(r, "9.9", "6.6", "0.5"))
	}},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) {
		d.BalansLasten[0].Categorie = iv3.MustParseCategorie(oneOf(r, "9.9", "1.1", "4.3.1", "7.1"))
	}},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) { d.Lasten[0].Bedrag = oneOf(r, odd...) }},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) { d.Baten[0].Bedrag = oneOf(r, odd...) }},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) { d.Standen[0].Bedrag = oneOf(r, odd...) }},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) {
		d.Standen[0].Standper = oneOf(r, "", "\xff", "ultimo", "31 december")
		d.Standen[0].Balanspost = iv3.MustParseBalanspost(oneOf(r, "A1", "P999", "P112"))
	}},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) {
		d.Kengetallen[0].Code, d.Indicatoren[0].Verslagperiode = oneOf(r, "", "fk.1", "\xff"), oneOf(r, "", "Beg_2026", "Jaar_1")
	}},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) { d.Lasten = d.Lasten[:r.IntN(len(d.Lasten))+1] }},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) { d.Baten = append(d.Baten, d.Lasten...) }},
	{spoil: func(d *delivery.Delivery, r *rand.Rand) { d.Remarks, d.BalansBaten = nil, d.BalansLasten }},
	{spoil: func(d *delivery.Delivery, _ *rand.Rand) { d.Meta.Layer = 0 },
		mend: func(d *delivery.Delivery) { d.Meta.Layer = iv3.Gemeente }, mended: `"overheidslaag":"Gemeente"`, bad: `"overheidslaag":""`},
	{spoil: func(d *delivery.Delivery, _ *rand.Rand) { d.Meta.Status = 0 },
		mend: func(d *delivery.Delivery) { d.Meta.Status = delivery.Begroting }, mended: `"status":"Begroting"`, bad: `"status":""`},
	{spoil: func(d *delivery.Delivery, _ *rand.Rand) { d.Meta.Period = 9 },
		mend: func(d *delivery.Delivery) { d.Meta.Period = 0 }, mended: `"periode":0`, bad: `"periode":9`},
	{spoil: func(d *delivery.Delivery, _ *rand.Rand) { d.Baten[0].Post = iv3.Taakveld{} },
		mend: func(d *delivery.Delivery) { d.Baten[0].Uncoded.Post = "@@" }, mended: `"taakveld":"@@"`, bad: `"taakveld":""`},
	{spoil: func(d *delivery.Delivery, _ *rand.Rand) { d.BalansLasten[0].Details = "[1]" },
		mend: func(d *delivery.Delivery) { d.BalansLasten[0].Details = `{"@@":1}` }, mended: `{"@@":1}`, bad: "[1]"},
}

// made is the good delivery as a program would make it: no file, no places.
func made(t testing.TB) *delivery.Delivery {
	d := readDelivery(t, goodDelivery, delivery.ReadOptions{})
	d.Encoding, d.Version = "", delivery.Detect
	forget := func(p *delivery.RowPlace) { *p = delivery.RowPlace{} }
	for _, list := range [][]delivery.MatrixRow[iv3.Taakveld]{d.Lasten, d.Baten} {
		for i := range list {
			forget(&list[i].Place)
		}
	}
	forget(&d.BalansLasten[0].Place)
	forget(&d.Standen[0].Place)
	forget(&d.Kengetallen[0].Place)
	forget(&d.Indicatoren[0].Place)
	return d
}

// A delivery that was made is found what it is found when it was written and read: a thousand
// that are damaged in one to four ways.
func TestMadeInGoIsCheckedAsIfReadBack(t *testing.T) {
	wrong, refused, kinds := 0, 0, map[string]bool{}
	for seed := range uint64(1000) {
		r := rand.New(rand.NewPCG(seed, 15))
		d, written := made(t), made(t)
		replace := []string{}
		for range 1 + r.IntN(4) {
			one, again := damages[r.IntN(len(damages))], r.Uint64()
			one.spoil(d, rand.New(rand.NewPCG(again, 1)))
			one.spoil(written, rand.New(rand.NewPCG(again, 1)))
			if one.mend != nil {
				one.mend(written)
				replace = append(replace, one.mended, one.bad)
			}
		}
		var file, direct bytes.Buffer
		if written.Write(&file) != nil || len(replace) > 0 && d.Write(&direct) == nil {
			continue // one damage undid another
		}
		text := file.String()
		for i := 0; i < len(replace); i += 2 {
			text = strings.ReplaceAll(text, replace[i], replace[i+1])
		}
		want := controls.Check(readDelivery(t, text, delivery.ReadOptions{Unit: d.Unit}), controls.Options{})
		got := controls.Check(d, controls.Options{})
		require.Equal(t, withoutLines(want.Findings), withoutLines(got.Findings), "seed %d: %s", seed, text)
		for _, f := range got.Findings {
			kinds[f.Code] = true
		}
		wrong, refused = wrong+min(1, len(got.Findings)), refused+min(1, len(replace))
	}
	assert.Greater(t, wrong, 800, "most are wrong")
	assert.Greater(t, refused, 100)
	for _, code := range []string{"SF004", "SF008", "SF009", "SF017", "SF888", "SF999", "DF001", "DF002", "DF003", "DF004", "DF005", "DF007", "PF006"} {
		assert.True(t, kinds[code], code)
	}
}

func withoutLines(list []finding.Finding) (out []finding.Finding) {
	for _, f := range list {
		f.Place.Line, f.Place.Character = 0, 0
		f.Related = slices.Clone(f.Related)
		for i := range f.Related {
			f.Related[i].Place.Line, f.Related[i].Place.Character = 0, 0
		}
		out = append(out, f)
	}
	return out
}

func TestMadeInGoIsNotFoundGoodByOversight(t *testing.T) {
	assert.Empty(t, controls.Check(made(t), controls.Options{}).Findings)
	d := made(t)
	d.Meta.Date = "morgen"
	found := controls.Check(d, controls.Options{}).Findings
	require.Len(t, found, 1)
	assert.Equal(t, "SF004 metadata.datum", found[0].Code+" "+found[0].Place.Path)
	d = made(t)
	d.Unit = 7
	assert.Contains(t, codesOf(controls.Check(d, controls.Options{}).Findings), "SF999")
	for _, details := range []string{"x", "[]", `{"a":"` + "\xff" + `"}`, strings.Repeat(`{"a":`, 61) + "1" + strings.Repeat("}", 61)} {
		d = made(t)
		d.Lasten[0].Details = details
		assert.Equal(t, []string{"SF999"}, codesOf(controls.Check(d, controls.Options{}).Findings), details)
		assert.Error(t, d.Write(&bytes.Buffer{}), "what cannot be read back is not written")
	}
	assert.False(t, controls.Check(nil, controls.Options{}).OK(), "nothing is no good delivery")
}

// What was read keeps what reading found, and what is changed after that is checked as well.
func TestReadAndChangedIsCheckedAgain(t *testing.T) {
	d := readDelivery(t, goodDelivery, delivery.ReadOptions{})
	d.Contact.Email = "geen adres"
	d.Lasten[0].Uncoded.Post = "x"
	assert.Equal(t, []string{"SF008", "DF001"}, codesOf(controls.Check(d, controls.Options{}).Findings))
	for _, text := range []string{
		strings.Replace(goodDelivery, `"email":"a.voorbeeld@example.nl",`, "", 1),
		strings.Replace(goodDelivery, `"datum":"2025-11-12T10:15:00+01:00"`, `"datum":"morgen"`, 1),
		strings.Replace(goodDelivery, `"contact"`, `"x"`, 1),
	} {
		d := readDelivery(t, text, delivery.ReadOptions{})
		assert.Equal(t, d.Faults, controls.Check(d, controls.Options{}).Findings, "each is told once")
	}
}
