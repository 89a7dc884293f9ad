package workbook_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	xlsx "github.com/bbvgo/bbv/internal/workbook"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/controls"
	"github.com/bbvgo/bbv/iv3/workbook"
)

const (
	info   = "4.Informatie"
	lasten = "5.Verdelingsmatrix lasten"
	baten  = "6.Verdelingsmatrix baten"
	stand  = "7.Balansstanden"
	ratios = "11.Financiële kengetallen"
)

// put is what somebody typed in a cell.
type put = func(sheet string, row, column int, c xlsx.Cell)

func text(s string) xlsx.Cell   { return xlsx.Cell{Text: s} }
func number(s string) xlsx.Cell { return xlsx.Cell{Number: s} }

// What is wrong in a workbook is said with the control, the sheet and the cell, and what to do. In the workbook of Gemeente 2026 row 5 is taakveld 0.1,
// column C category 1.1, row 105 A111, and row 155 P111.
func TestFaultsNameTheCell(t *testing.T) {
	for name, c := range map[string]struct {
		edit       func(put)
		without    string
		code       string
		part, at   string
		text, todo string
	}{
		"text where an amount belongs": {func(p put) { p(lasten, 6, 10, text("n.v.t.")) }, "", "SF017", lasten, "J6", `een regel van lasten heeft geen bedrag: "n.v.t."; vul een getal in`, ""},
		"a formula without outcome":    {func(p put) { p(baten, 5, 4, xlsx.Cell{Number: " ", Formula: "C5*2"}) }, "", "SF017", baten, "D5", `een regel van baten heeft geen bedrag: "=C5*2"; vul een getal in`, ""},
		"a closed cell":                {func(p put) { p(lasten, 5, 8, number("12")) }, "", "DF002", lasten, "H5", "lasten: de cel 0.1 × 3.4.1 is gesloten (grijs) in Gemeente 2026", "boek het bedrag op een cel die open is"},
		"a taakveld of another year":   {func(p put) { p(lasten, 6, 1, text("6.2")); p(lasten, 6, 10, number("1")) }, "", "DF001", lasten, "J6", `lasten gebruikt taakveld "6.2", dat Gemeente 2026 niet kent`, "gebruik 6.21, 6.22, 6.23: 6.2 bestond tot en met 2024"},
		"a code that became a number":  {func(p put) { p(lasten, 6, 1, number("0.2")); p(lasten, 6, 10, number("1")) }, "", "DF001", lasten, "J6", `lasten gebruikt taakveld "0,2", dat Gemeente 2026 niet kent`, "kies een taakveld uit de lijst van Gemeente 2026"},
		"no code before a figure":      {func(p put) { p(lasten, 99, 4, number("3")) }, "", "DF001", lasten, "D99", `lasten gebruikt taakveld "", dat Gemeente 2026 niet kent`, "kies een taakveld uit de lijst van Gemeente 2026"},
		"a code that lacks":            {func(p put) { p(baten, 6, 1, text("")) }, "", "SF999", baten, "A5", "baten: voor 0.2 is er geen rij of kolom, zodat daar niets te boeken is; neem de werkmap van het CBS voor Gemeente 2026", ""},
		"a date that is none":          {func(p put) { p(stand, 3, 6, text("begin")); p(stand, 7, 6, number("5")) }, "", "DF004", stand, "F7", `balans_standen gebruikt standper "begin"; toegestaan: 1 januari, 1-1-2026, ultimo, 31-3-2026, 30-6-2026, 30-9-2026, 31-12-2026`, "kies een van deze codes"},
		"a report period":              {func(p put) { p(ratios, 14, 5, text("Begroting 2016")) }, "", "DF007", ratios, "E15", `kengetallen gebruikt verslagperiode "Beg_2016"; toegestaan: Rek_2024, Beg_2025, Rek_2025, Beg_2026, Rek_2026, MJR_2027, MJR_2028, MJR_2029`, "kies een van deze codes"},
		"a kengetal":                   {func(p put) { p(ratios, 15, 1, text("Schuldquote")) }, "", "DF005", ratios, "E15", `kengetallen gebruikt kengetal "Schuldquote"; toegestaan: fk.1, fk.2, fk.3, fk.4, fk.5, fk.6`, "kies een van deze codes"},
		"a sheet that lacks":           {nil, stand, "SF015", stand, "", "in data ontbreekt de lijst balans_standen", "zet het blad terug, leeg als er niets op hoort"},
		"no contact":                   {func(p put) { p(info, 11, 3, text("")) }, "", "SF009", info, "C11", `in contact is "telefoon" niet ingevuld`, "vul het in"},
		"no e-mail":                    {func(p put) { p(info, 12, 2, text("")) }, "", "SF006", info, "", `in contact ontbreekt "email"`, "voeg de sleutel toe"},
		"a period":                     {func(p put) { p(info, 8, 3, number("6")) }, "", "SF004", info, "C8", `in metadata past periode "6" niet: verwacht wordt 0, 1, 2, 3, 4, 5`, "vul een waarde in die past"},
		"no date":                      {func(p put) { p(info, 13, 3, text("volgende week")) }, "", "SF004", info, "C13", `in metadata past datum "volgende week" niet: verwacht wordt 2024-11-15T10:00:00, 2024-11-15T10:00:00Z, 2024-11-15T10:00:00+01:00`, "vul een waarde in die past"},
		"a figure elsewhere":           {func(p put) { p(lasten, 103, 3, number("7")); p(lasten, 5, 50, number("8")) }, "", "SF999", lasten, "AX5", "op blad 5.Verdelingsmatrix lasten staan ingetypte cijfers die niet bij de levering horen (AX5, C103); zet ze in een cel van een taakveld of balanspost, of haal ze weg", ""},
		"a total that was typed":       {func(p put) { p(lasten, 19, 3, number("7")) }, "", "SF999", lasten, "C19", "op blad 5.Verdelingsmatrix lasten staan ingetypte cijfers die niet bij de levering horen (C19); zet ze in een cel van een taakveld of balanspost, of haal ze weg", ""},
		"another sheet":                {func(p put) { p("9.EMU", 4, 2, number("7")); p("9.EMU", 5, 2, number("0")) }, "", "SF999", "9.EMU", "B4", "de cijfers op blad 9.EMU (B4) horen niet bij de levering in JSON", ""},
		"figures below the remarks":    {func(p put) { p(info, 60, 3, number("7")) }, "", "SF999", info, "C60", "de cijfers op blad 4.Informatie (C60) horen niet bij de levering in JSON", ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, workbook.Edited(good(t), c.edit, c.without))
			var found []finding.Finding
			for _, f := range controls.Check(d, controls.Options{}).Findings {
				if f.Code == c.code && f.Place.Part == c.part && f.Place.Cell == c.at {
					found = append(found, f)
				}
			}
			require.Len(t, found, 1, "%v", controls.Check(d, controls.Options{}).Findings)
			assert.Equal(t, c.text, found[0].Text.NL)
			assert.Equal(t, c.todo, found[0].Remedy.NL)
			assert.NotContains(t, found[0].Text.EN, "{")
			assert.Zero(t, found[0].Place.Line)
		})
	}
}

// A control of plausibility names the cells that it comes of.
func TestPlausibilityNamesCells(t *testing.T) {
	d := good(t)
	d.Meta.Period = 5
	back := read(t, workbook.Edited(d, func(p put) { p(lasten, 5, 21, number("7")) })) // 4.3.9
	for _, f := range controls.Check(back, controls.Options{}).Findings {
		if f.Code == "PF009" {
			assert.Equal(t, "op de categorieën 4.3.9 en 4.4.9 staat 7; buiten de begroting hoogstens 0", f.Text.NL)
			assert.Equal(t, "kies de categorie van wie het ontvangt; 4.3.9 en 4.4.9 zijn er voor de begroting: zie 5.Verdelingsmatrix lasten!U5", f.Remedy.NL)
			assert.Equal(t, finding.Place{Path: f.Related[0].Place.Path, Part: lasten, Cell: "U5"}, f.Related[0].Place)
			return
		}
	}
	t.Fatal("PF009 was not found")
}

// What is typed as 0 is a row of €0, a formula that comes to 0 is none.
func TestZero(t *testing.T) {
	back := read(t, workbook.Edited(good(t), func(p put) {
		p(lasten, 6, 3, number("0"))
		p(lasten, 7, 3, xlsx.Cell{Number: "0", Formula: "D7-D7"})
		p(lasten, 5, 8, number("0")) // closed
	}))
	var zero []string
	for _, r := range back.Lasten {
		if r.Bedrag.IsZero() {
			zero = append(zero, r.Post.String()+" "+r.Categorie.String())
		}
	}
	assert.Equal(t, []string{"0.1 3.4.1", "0.2 1.1"}, zero)
	assert.Empty(t, controls.Check(back, controls.Options{}).Findings)
}

// What the workbook of CBS does not state is what the reader states, or follows from what it is: that of a provincie has no layer and no status.
func TestNotStated(t *testing.T) {
	d := good(t)
	d.Meta.Layer, d.Lasten, d.Baten, d.BalansLasten, d.BalansBaten, d.Standen, d.Kengetallen, d.Remarks = iv3.Provincie, nil, nil, nil, nil, nil, nil, nil
	text := workbook.Edited(d, func(p put) {
		for _, row := range []int{4, 9, 14, 15, 16, 17, 25} { // layer, status, and the labels of our own
			p(info, row, 2, xlsx.Cell{})
			p(info, row, 3, xlsx.Cell{})
		}
		p(info, 5, 3, xlsx.Cell{Number: "25", Style: xlsx.Style{Format: "0000"}})
		p(info, 13, 3, xlsx.Cell{Number: "45973", Style: xlsx.Style{Format: "d-m-yyyy"}})
	})
	back, err := workbook.Reader{DetailsPublic: true, FinancialPackage: "pakket", ExportSoftware: "hand"}.Read(bytes.NewReader(text))
	require.NoError(t, err)
	d.Meta.Number, d.Meta.DetailsPublic = "0025", true
	d.Meta.Date = "2025-11-12T00:00:00+02:00" // 45973 days after 30 December 1899, in the time that the converter always writes
	assert.Equal(t, d.Meta, back.Meta)
	assert.Empty(t, back.Faults)
	d.Meta.Period = 5
	back = read(t, workbook.Edited(d, func(p put) { p(info, 9, 2, xlsx.Cell{}) }))
	assert.Equal(t, "Realisatie", back.Meta.Status.String())
}

// A file that is not the workbook of a known year is refused, with the cell that tells.
func TestBookErrors(t *testing.T) {
	for want, c := range map[string]struct {
		edit    func(put)
		without string
	}{
		"iv3: there is no sheet 4.Informatie: this is not the Iv3 workbook of CBS; take that of the year":                                                 {nil, info},
		`iv3: 4.Informatie!C7: the workbooks of gemeenten, provincies and GR of 2023 to 2026 are read, and not that of Gemeente "2022"; check the year`:   {func(p put) { p(info, 7, 3, number("2022")) }, ""},
		`iv3: 4.Informatie: the workbooks of gemeenten, provincies and GR of 2023 to 2026 are read, and not that of Gemeente ""; check the year`:          {func(p put) { p(info, 7, 2, text("jaar")) }, ""},
		`iv3: 4.Informatie!C4: here should stand Gemeente, Provincie or GR, and not "Rijk"`:                                                               {func(p put) { p(info, 4, 3, text("Rijk")) }, ""},
		`iv3: 4.Informatie!C7: the workbooks of gemeenten, provincies and GR of 2023 to 2026 are read, and not that of Waterschap "2026"; check the year`: {func(p put) { p(info, 4, 3, text("Waterschap")) }, ""},
		"iv3: 6.Verdelingsmatrix baten!C1: from here on the codes of baten should stand (2.2.1 …) and there is none: rows or columns were added or removed; take the workbook of CBS for Gemeente 2026": {func(p put) {
			for column := 3; column <= 42; column++ {
				p(baten, 1, column, xlsx.Cell{})
			}
		}, ""},
	} {
		_, err := workbook.Reader{}.Read(bytes.NewReader(workbook.Edited(good(t), c.edit, c.without)))
		var book *workbook.BookError
		require.ErrorAs(t, err, &book, want)
		assert.Equal(t, want, err.Error())
		assert.NotEmpty(t, book.Text.NL)
	}
}
