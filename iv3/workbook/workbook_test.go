package workbook_test

import (
	"bytes"
	"cmp"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/controls"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/internal/layout"
	"github.com/bbvgo/bbv/iv3/workbook"
)

// good is the small delivery of package delivery, as far as the workbook of its year has a place for it: without details, and
// without the beleidsindicatoren, whose sheet is gone from 2026 on.
func good(t testing.TB) *delivery.Delivery {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "delivery", "testdata", "good.json"))
	require.NoError(t, err)
	defer f.Close()
	d, err := delivery.Read(f, delivery.ReadOptions{})
	require.NoError(t, err)
	for i := range d.Lasten {
		d.Lasten[i].Details = ""
	}
	d.Indicatoren = nil
	return d
}

func read(t testing.TB, text []byte) *delivery.Delivery {
	t.Helper()
	d, err := workbook.Reader{}.Read(bytes.NewReader(text))
	require.NoError(t, err)
	return d
}

func written(t testing.TB, d *delivery.Delivery) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, workbook.Write(&out, d))
	return out.Bytes()
}

// asJSON is a delivery as CBS gets it, in euros.
func asJSON(t testing.TB, d *delivery.Delivery) string {
	t.Helper()
	c := *d
	c.Unit = budget.InEuros
	var out bytes.Buffer
	require.NoError(t, c.Write(&out))
	return out.String()
}

func TestGoodDeliveryComesBack(t *testing.T) {
	d := good(t)
	back := read(t, written(t, d))
	assert.Equal(t, asJSON(t, d), asJSON(t, back))
	assert.Equal(t, "xlsx", back.Encoding)
	assert.Equal(t, budget.InThousands, back.Unit)
	assert.Empty(t, controls.Check(back, controls.Options{}).Findings)
	// 0.1 is the first taakveld and 1.1 the first category of the workbook.
	assert.Equal(t, delivery.RowPlace{Line: 5, Column: 3}, back.Lasten[0].Place)
	inEuros, err := workbook.Reader{InEuros: true}.Read(bytes.NewReader(written(t, d)))
	require.NoError(t, err)
	assert.Equal(t, "1.2505", inEuros.Lasten[0].Bedrag.String(), "1250.50 in thousands, taken for euros")
}

// editions are all workbooks that there are.
func editions() (all []*iv3.Classification) {
	for _, c := range iv3.Editions() {
		if layout.For(c.Layer(), c.Year()) != nil {
			all = append(all, c)
		}
	}
	return all
}

// random is a delivery with whatever a workbook of a year can hold.
func random(r *rand.Rand, c *iv3.Classification) *delivery.Delivery {
	texts := []string{"", "Voorbeeldstad", "  een \n tweede regel ", "_x0041_ <&> \"'", "=1+1", "é€😀", "-", "00518"}
	text := func() string { return texts[r.IntN(len(texts))] }
	period := delivery.Period(r.IntN(6))
	d := &delivery.Delivery{Unit: budget.Unit(r.IntN(3)), Meta: delivery.Metadata{
		Layer: c.Layer(), Year: c.Year(), Number: text(), Name: text(), Period: period, Status: delivery.Begroting,
		Date:          []string{"2025-11-12T10:15:00+01:00", "2026-07-01T00:00:00+02:00", "2026-02-28T23:59:59Z", "2024-02-29T12:00:00", "gisteren 10:00:00", ""}[r.IntN(6)],
		DetailsPublic: r.IntN(2) == 0, FinancialPackage: text(), ExportSoftware: text()},
		Contact: delivery.Contact{Name: text(), Email: text(), Phone: text()}}
	for range r.IntN(4) {
		d.Remarks = append(d.Remarks, delivery.Remark{Text: "opmerking " + text(), Author: text()})
	}
	amount := func() budget.Amount { return budget.Cents(r.Int64N(2_000_000_000) - 1_000_000_000) }
	for _, list := range []*[]delivery.MatrixRow[iv3.Taakveld]{&d.Lasten, &d.Baten} {
		for _, t := range c.Taakvelden() {
			for _, cat := range c.Categorieen() {
				if r.IntN(20) == 0 && (list == &d.Lasten && cat.Lasten || list == &d.Baten && cat.Baten) {
					*list = append(*list, delivery.MatrixRow[iv3.Taakveld]{Post: t.Code, Categorie: cat.Code, Bedrag: amount()})
				}
			}
		}
	}
	randomBalance(r, c, d, amount)
	return d
}

func randomBalance(r *rand.Rand, c *iv3.Classification, d *delivery.Delivery, amount func() budget.Amount) {
	dates := c.Standen()
	r.Shuffle(len(dates), func(i, k int) { dates[i], dates[k] = dates[k], dates[i] })
	dates = dates[:r.IntN(4)]
	for _, p := range c.Balansposten() {
		if p.Heading {
			continue
		}
		for _, cat := range c.Categorieen() {
			if cat.Lasten && r.IntN(40) == 0 {
				d.BalansLasten = append(d.BalansLasten, delivery.MatrixRow[iv3.Balanspost]{Post: p.Code, Categorie: cat.Code, Bedrag: amount()})
			}
			if cat.Baten && r.IntN(40) == 0 {
				d.BalansBaten = append(d.BalansBaten, delivery.MatrixRow[iv3.Balanspost]{Post: p.Code, Categorie: cat.Code, Bedrag: amount()})
			}
		}
		for _, date := range dates {
			if r.IntN(3) > 0 {
				d.Standen = append(d.Standen, delivery.Stand{Balanspost: p.Code, Standper: date, Bedrag: amount()})
			}
		}
	}
	values := []string{"54,2%", "0,542", "-12", "12.5", "n.v.t.", "1.234", "007", "0"}
	for _, area := range layout.For(c.Layer(), c.Year()) {
		codes, list := c.Kengetallen(), &d.Kengetallen
		switch area.List {
		case "beleidsindicatoren":
			codes, list = c.Indicatoren(), &d.Indicatoren
		case "kengetallen":
		default:
			continue
		}
		for _, code := range codes {
			for _, period := range c.Verslagperioden()[:7] {
				if r.IntN(2) == 0 {
					*list = append(*list, delivery.PeriodValue{Code: code.Code, Verslagperiode: period, Waarde: values[r.IntN(len(values))]})
				}
			}
		}
	}
}

// ordered puts the rows of balance figures and ratios in an order, which is all that a workbook changes: it has rows below each other, and a delivery
// says nothing by their order.
func ordered(d *delivery.Delivery) *delivery.Delivery {
	c := *d
	c.Standen, c.Kengetallen, c.Indicatoren = slices.Clone(d.Standen), slices.Clone(d.Kengetallen), slices.Clone(d.Indicatoren)
	slices.SortFunc(c.Standen, func(a, b delivery.Stand) int {
		return cmp.Or(a.Balanspost.Compare(b.Balanspost), cmp.Compare(a.Standper, b.Standper))
	})
	for _, list := range []*[]delivery.PeriodValue{&c.Kengetallen, &c.Indicatoren} {
		slices.SortFunc(*list, func(a, b delivery.PeriodValue) int {
			return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.Verslagperiode, b.Verslagperiode))
		})
	}
	return &c
}

// JSON that becomes a workbook and JSON again is the same JSON, of every layer and year.
func TestDeliveriesComeBack(t *testing.T) {
	require.Len(t, editions(), 12, "gemeente, provincie and GR of 2023 to 2026")
	rows := 0
	for n, c := range editions() {
		d := random(rand.New(rand.NewPCG(7, uint64(n))), c)
		back := read(t, written(t, d))
		assert.Equal(t, asJSON(t, ordered(d)), asJSON(t, ordered(back)), c)
		rows += len(d.Lasten) + len(d.Baten) + len(d.Standen) + len(d.Kengetallen) + len(d.Indicatoren)
	}
	assert.Greater(t, rows, 2500)
}

// What the workbook has no place for is said, and nothing is written.
func TestWriteRefuses(t *testing.T) {
	for path, spoil := range map[string]func(*delivery.Delivery){
		"metadata.boekjaar":       func(d *delivery.Delivery) { d.Meta.Year = 2022 },
		"metadata.status":         func(d *delivery.Delivery) { d.Meta.Status = 0 },
		"data.lasten[1].details":  func(d *delivery.Delivery) { d.Lasten[1].Details = "{}" },
		"data.lasten[3]":          func(d *delivery.Delivery) { d.Lasten = append(d.Lasten, d.Lasten[0]) },
		"data.lasten[0]":          func(d *delivery.Delivery) { d.Lasten[0].Post = iv3.MustParseTaakveld("9.9") },
		"data.baten[0]":           func(d *delivery.Delivery) { d.Baten[0].Categorie = iv3.MustParseCategorie("1.1") },
		"data.lasten":             func(d *delivery.Delivery) { d.Lasten[0].Bedrag = budget.MustParseAmount("123456789012345.6789") },
		"data.balans_lasten[0]":   func(d *delivery.Delivery) { d.BalansLasten[0].Post = iv3.MustParseBalanspost("P1") },
		"data.beleidsindicatoren": func(d *delivery.Delivery) { d.Indicatoren = d.Kengetallen },
		"data.kengetallen[0]":     func(d *delivery.Delivery) { d.Kengetallen[0].Code = "fk.9" },
		"opmerkingen":             func(d *delivery.Delivery) { d.Remarks = make([]delivery.Remark, 26) },
		"contact":                 func(d *delivery.Delivery) { d.Contact.Name = "\x1b[2J" },
		"data.balans_standen":     func(d *delivery.Delivery) { d.Standen = standen("1 januari", "ultimo", "31-3-2026", "30-6-2026") },
	} {
		d := good(t)
		spoil(d)
		var out bytes.Buffer
		err := workbook.Write(&out, d)
		var w *delivery.WriteError
		if path == "metadata.status" { // which JSON does not take either
			require.ErrorAs(t, err, &w)
			continue
		}
		var b *workbook.BookError
		require.ErrorAs(t, err, &b, path)
		assert.Equal(t, path, b.Place.Path)
		assert.Contains(t, b.Error(), path+": "+b.Text.EN)
		assert.NotContains(t, b.Text.NL+b.Text.EN, "{")
		assert.Zero(t, out.Len())
	}
	full := errors.New("full")
	assert.ErrorIs(t, workbook.Write(writerFunc(func([]byte) (int, error) { return 0, full }), good(t)), full)
	assert.Error(t, workbook.Write(nil, nil))
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

func standen(dates ...string) (list []delivery.Stand) {
	for _, date := range dates {
		list = append(list, delivery.Stand{Balanspost: iv3.MustParseBalanspost("P111"), Standper: date, Bedrag: budget.Euros(1000)})
	}
	return list
}

// Two official sources fit together: where CBS's converter looks for figures there are as many columns as the definitions have categories,
// and as many rows as they have codes, with a total, a blank row and a heading between groups.
func TestLayoutFitsTheDefinitions(t *testing.T) {
	for _, c := range editions() {
		for _, a := range layout.For(c.Layer(), c.Year()) {
			name := c.String() + " " + a.List
			columns, rows := 0, 0
			for _, info := range c.Categorieen() {
				if (a.List == "lasten" || a.List == "balans_lasten") && info.Lasten || (a.List == "baten" || a.List == "balans_baten") && info.Baten {
					columns++
				}
			}
			switch a.List {
			case "lasten", "baten":
				rows = len(c.Taakvelden()) + 3*(len(c.Hoofdtaakvelden())-1)
			case "balans_lasten", "balans_baten":
				rows = len(c.Balansposten()) - 4 + 3*3
			case "balans_standen":
				assert.GreaterOrEqual(t, a.LastRow-a.FirstRow+1, len(c.Balansposten())-4+3*3, name)
				continue
			default:
				assert.Equal(t, map[string]int{"kengetallen": 6, "beleidsindicatoren": 5}[a.List], a.LastRow-a.FirstRow+1, name)
				continue
			}
			spare := 0 // rows and columns of the workbooks of gemeenten and GR since 2025, rows of balances since 2025
			if c.Year() >= 2025 {
				spare = 5
			}
			assert.InDelta(t, rows, a.LastRow-a.FirstRow+1, float64(spare), name)
			assert.GreaterOrEqual(t, a.LastRow-a.FirstRow+1, rows, name)
			assert.InDelta(t, columns, a.LastColumn-a.FirstColumn+1, float64(min(spare, 1)), name)
			assert.GreaterOrEqual(t, a.LastColumn-a.FirstColumn+1, columns, name)
		}
	}
	assert.Nil(t, layout.For(iv3.Gemeente, 2022))
	assert.Nil(t, layout.For(0, 2026))
}

func TestReadErrors(t *testing.T) {
	broken := errors.New("broken")
	_, err := workbook.Reader{}.Read(iotest.ErrReader(broken))
	assert.ErrorIs(t, err, broken)
	_, err = workbook.Reader{}.Read(nil)
	assert.Error(t, err)
	_, err = workbook.Reader{}.Read(bytes.NewReader([]byte("{}")))
	assert.Error(t, err)
	r := workbook.Reader{}
	r.Limits.Cells = 100
	_, err = r.Read(bytes.NewReader(written(t, good(t))))
	var limit *budget.LimitError
	assert.ErrorAs(t, err, &limit)
	assert.NotEmpty(t, (*workbook.BookError)(nil).Error())
}
