package xlsxtest_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/delivery"
	"github.com/bbvgo/bbv/iv3/workbook"
)

// places are where the converter of CBS looks for the rows and columns of a list: its sheet "Opzoek", of three workbooks.
type places struct {
	list, sheet                          string
	codeRow, nameRow, codeColumn         int
	firstRow, lastRow, firstCol, lastCol int
}

var converter = map[string][]places{
	"Gemeente 2026": {
		{"lasten", "5.Verdelingsmatrix lasten", 1, 2, 1, 5, 100, 3, 40}, {"baten", "6.Verdelingsmatrix baten", 1, 2, 1, 5, 100, 3, 42},
		{"balans_lasten", "5.Verdelingsmatrix lasten", 1, 2, 1, 105, 194, 3, 40}, {"balans_baten", "6.Verdelingsmatrix baten", 1, 2, 1, 105, 194, 3, 42},
		{"balans_standen", "7.Balansstanden", 3, 3, 4, 7, 99, 6, 8},
	},
	"GR 2023": {
		{"lasten", "5.Verdelingsmatrix lasten", 1, 2, 1, 5, 99, 3, 37}, {"baten", "6.Verdelingsmatrix baten", 1, 2, 1, 5, 99, 3, 39},
		{"balans_lasten", "5.Verdelingsmatrix lasten", 1, 2, 1, 107, 177, 3, 37}, {"balans_baten", "6.Verdelingsmatrix baten", 1, 2, 1, 107, 177, 3, 39},
		{"balans_standen", "7.Balansstanden", 3, 3, 4, 7, 84, 6, 8},
	},
	"Provincie 2025": {
		{"lasten", "5.Verdelingsmatrix lasten", 1, 2, 1, 5, 77, 3, 39}, {"baten", "6.Verdelingsmatrix baten", 1, 2, 1, 5, 77, 3, 41},
		{"balans_lasten", "5.Verdelingsmatrix lasten", 1, 2, 1, 85, 170, 3, 39}, {"balans_baten", "6.Verdelingsmatrix baten", 1, 2, 1, 85, 170, 3, 41},
		{"balans_standen", "7.Balansstanden", 3, 3, 4, 7, 98, 6, 8},
	},
}

// cells reads a workbook with another library, as the converter does: every cell of the range that holds something other than 0, in no row or
// column that is called a total, with the codes before and above it.
func cells(t *testing.T, f *excelize.File, p places) (rows []string) {
	t.Helper()
	value := func(row, column int) string {
		name, err := excelize.CoordinatesToCellName(column, row)
		require.NoError(t, err)
		text, err := f.GetCellValue(p.sheet, name, excelize.Options{RawCellValue: true})
		require.NoError(t, err)
		return text
	}
	for row := p.firstRow; row <= p.lastRow; row++ {
		for column := p.firstCol; column <= p.lastCol; column++ {
			text := value(row, column)
			if strings.TrimSpace(text) == "" || text == "0" || strings.Contains(value(row, p.codeColumn), "Totaal") || strings.Contains(value(p.nameRow, column), "Totaal") {
				continue
			}
			n, err := strconv.ParseFloat(text, 64)
			require.NoError(t, err)
			rows = append(rows, fmt.Sprintf("%s %s %s %.2f", p.list, value(row, p.codeColumn), value(p.codeRow, column), n*1000))
		}
	}
	return rows
}

// about reads what the delivery is about, from the labels that the converter looks for.
func about(t *testing.T, f *excelize.File) map[string]string {
	t.Helper()
	said := map[string]string{}
	for row := 4; row <= 25; row++ {
		label, err := f.GetCellValue("4.Informatie", fmt.Sprintf("B%d", row))
		require.NoError(t, err)
		if said[label], err = f.GetCellValue("4.Informatie", fmt.Sprintf("C%d", row)); err != nil {
			t.Fatal(err)
		}
	}
	return said
}

// What another library finds where the converter of CBS looks is the delivery, and its totals are those of the cells.
func TestIv3WorkbookForTheConverter(t *testing.T) {
	r := rand.New(rand.NewPCG(2026, 71))
	for name, list := range converter {
		c := classification(t, name)
		d := made(r, c)
		var out bytes.Buffer
		require.NoError(t, workbook.Write(&out, d))
		f, err := excelize.OpenReader(&out)
		require.NoError(t, err)
		var got []string
		for _, p := range list {
			got = append(got, cells(t, f, p)...)
		}
		slices.Sort(got)
		assert.Equal(t, rows(d), got, name)
		said := about(t, f)
		assert.Equal(t, []string{c.Layer().String(), "0025", "Voorbeeld", strconv.Itoa(c.Year()), "5", "Realisatie", "A. Voorbeeld", "0612345678", "a@example.nl", "12-11-2025 10:15:00"},
			[]string{said["Overheidslaag"], said["Nummer"], said["Naam"], said["Jaar"], said["Periode"], said["Status"], said["Naam: "], said["Telefoon: "], said["E-mail: "], said["Datum: "]})
		totals := formulas(t, f)
		assert.Greater(t, len(totals), 100, name)
		checked := 0
		for at, want := range totals {
			if checked++; checked > 60 { // whichever come first: each takes a while
				break
			}
			text, err := f.CalcCellValue(at[0], at[1], excelize.Options{RawCellValue: true})
			require.NoError(t, err)
			n, err := strconv.ParseFloat(text, 64)
			require.NoError(t, err)
			assert.InDelta(t, want, n, 1e-6, "%v", at)
		}
	}
}

func classification(t *testing.T, name string) *iv3.Classification {
	t.Helper()
	for _, c := range iv3.Editions() {
		if c.String() == name {
			return c
		}
	}
	t.Fatal(name)
	return nil
}

// made is a delivery with figures on open cells.
func made(r *rand.Rand, c *iv3.Classification) *delivery.Delivery {
	d := &delivery.Delivery{
		Meta:    delivery.Metadata{Layer: c.Layer(), Number: "0025", Name: "Voorbeeld", Year: c.Year(), Period: delivery.PeriodJaarrekening, Status: delivery.Realisatie, Date: "2025-11-12T10:15:00+01:00"},
		Contact: delivery.Contact{Name: "A. Voorbeeld", Phone: "0612345678", Email: "a@example.nl"},
	}
	amount := func() budget.Amount { return budget.Cents(1 + r.Int64N(9_000_000_000)) }
	for _, cat := range c.Categorieen() {
		for _, t := range c.Taakvelden() {
			if c.OpenTaakveld(budget.Lasten, t.Code, cat.Code) && r.IntN(9) == 0 {
				d.Lasten = append(d.Lasten, delivery.MatrixRow[iv3.Taakveld]{Post: t.Code, Categorie: cat.Code, Bedrag: amount()})
			}
			if c.OpenTaakveld(budget.Baten, t.Code, cat.Code) && r.IntN(9) == 0 {
				d.Baten = append(d.Baten, delivery.MatrixRow[iv3.Taakveld]{Post: t.Code, Categorie: cat.Code, Bedrag: amount()})
			}
		}
		for _, p := range c.Balansposten() {
			if c.OpenBalanspost(budget.Lasten, p.Code, cat.Code) && r.IntN(9) == 0 {
				d.BalansLasten = append(d.BalansLasten, delivery.MatrixRow[iv3.Balanspost]{Post: p.Code, Categorie: cat.Code, Bedrag: amount()})
			}
			if c.OpenBalanspost(budget.Baten, p.Code, cat.Code) && r.IntN(9) == 0 {
				d.BalansBaten = append(d.BalansBaten, delivery.MatrixRow[iv3.Balanspost]{Post: p.Code, Categorie: cat.Code, Bedrag: amount()})
			}
		}
	}
	for _, p := range c.Balansposten() {
		if !p.Heading {
			d.Standen = append(d.Standen, delivery.Stand{Balanspost: p.Code, Standper: "1 januari", Bedrag: amount()}, delivery.Stand{Balanspost: p.Code, Standper: "ultimo", Bedrag: amount()})
		}
	}
	return d
}

// rows are the rows of a delivery, in euros and cents.
func rows(d *delivery.Delivery) (list []string) {
	add := func(name, post, column string, a budget.Amount) {
		list = append(list, fmt.Sprintf("%s %s %s %s", name, post, column, a.Decimal().StringFixed(2)))
	}
	for _, r := range d.Lasten {
		add("lasten", r.Post.String(), r.Categorie.String(), r.Bedrag)
	}
	for _, r := range d.Baten {
		add("baten", r.Post.String(), r.Categorie.String(), r.Bedrag)
	}
	for _, r := range d.BalansLasten {
		add("balans_lasten", r.Post.String(), r.Categorie.String(), r.Bedrag)
	}
	for _, r := range d.BalansBaten {
		add("balans_baten", r.Post.String(), r.Categorie.String(), r.Bedrag)
	}
	for _, s := range d.Standen {
		add("balans_standen", s.Balanspost.String(), s.Standper, s.Bedrag)
	}
	slices.Sort(list)
	return list
}

// A workbook that another library filled in, in the cells where CBS has them, reads as it was filled in.
func TestIv3WorkbookOfAnotherLibrary(t *testing.T) {
	d := made(rand.New(rand.NewPCG(5, 6)), iv3.MustFor(iv3.Gemeente, 2026))
	d.Lasten, d.Baten, d.BalansLasten, d.BalansBaten, d.Standen = nil, nil, nil, nil, nil
	var empty bytes.Buffer
	require.NoError(t, workbook.Write(&empty, d))
	f, err := excelize.OpenReader(&empty)
	require.NoError(t, err)
	const lasten, baten = "5.Verdelingsmatrix lasten", "6.Verdelingsmatrix baten"
	set := func(sheet, cell string, value any) { require.NoError(t, f.SetCellValue(sheet, cell, value)) }
	set(lasten, "C5", 1234.56)                                     // 0.1, 1.1
	require.NoError(t, f.SetCellFormula(lasten, "J5", "SUM(1,2)")) // without an outcome, as a library leaves it
	set(baten, "C10", 99)                                          // 0.61, 2.2.1
	set(lasten, "B200", 77)                                        // nowhere
	set("4.Informatie", "C7", 2026)
	var out bytes.Buffer
	require.NoError(t, f.Write(&out))
	back, err := workbook.Reader{}.Read(&out)
	require.NoError(t, err)
	require.Len(t, back.Lasten, 1)
	assert.Equal(t, delivery.MatrixRow[iv3.Taakveld]{Post: iv3.MustParseTaakveld("0.1"), Categorie: iv3.MustParseCategorie("1.1"), Bedrag: budget.Euros(1_234_560), Place: delivery.RowPlace{Line: 5, Column: 3}}, back.Lasten[0])
	require.Len(t, back.Baten, 1)
	assert.Equal(t, "0.61 2.2.1 99000", back.Baten[0].Post.String()+" "+back.Baten[0].Categorie.String()+" "+back.Baten[0].Bedrag.String())
	require.Len(t, back.Faults, 2)
	assert.Equal(t, lasten+"!J5", back.Faults[0].Place.Part+"!"+back.Faults[0].Place.Cell)
	assert.Contains(t, back.Faults[0].Text.NL, "=SUM(1,2)")
	assert.Contains(t, back.Faults[1].Text.NL, "(B200)")
}
