package years_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/programme/years"
)

// figures reads "lasten 6.1 250; baten 6.1 10", × € 1.000.
func figures(text string) (out []iv3.TaakveldAmount) {
	for _, item := range strings.Split(text, ";") {
		f := strings.Fields(item)
		a := iv3.TaakveldAmount{Taakveld: iv3.MustParseTaakveld(f[1]), Amount: thousands(f[2])}
		if err := a.Side.UnmarshalText([]byte(f[0])); err != nil {
			panic(err)
		}
		out = append(out, a)
	}
	return out
}

func delivered(column, text string) years.TaakveldFigures {
	return years.TaakveldFigures{Title: "Iv3 " + column, Column: budget.MustParseColumn(column), Amounts: figures(text), Step: budget.Euros(1000)}
}

// Over 2024 and 2025 6.2 became 6.21, 6.22 and 6.23: only their sum compares (Iv3-informatievoorschrift 2025).
func TestTaakveldenThroughAChangeOfTheList(t *testing.T) {
	h := follow(t, years.Dossier{Deliveries: []years.TaakveldFigures{
		delivered("2024-begroting", "lasten 6.1 100; lasten 6.2 90; baten 6.2 5"),
		delivered("2024-realisatie", "lasten 6.1 110; lasten 6.2 95; baten 6.2 5"),
		delivered("2025-realisatie", "lasten 6.21 60; lasten 6.22 30; baten 6.23 7"),
	}})
	s := find(t, h, years.Taakvelden, "6.21+6.22+6.23")
	assert.Equal(t, []string{"6.2"}, s.Earlier)
	assert.True(t, s.Group.Merged())
	assert.NotEmpty(t, s.Group.Notes)
	assert.Equal(t, "5.000 N", s.Deviation(budget.Lasten, cycle(2024)[0], cycle(2024)[2]).String())
	growth := s.Deviation(budget.Lasten, cycle(2024)[2], cycle(2025)[2])
	assert.Equal(t, "5.000 V", growth.String()) // 95 → 60 + 30
	assert.Equal(t, budget.Euros(1500), growth.Margin())
	assert.Equal(t, "7.000 V", s.Deviation(budget.Saldo, cycle(2024)[2], cycle(2025)[2]).String())
	one := find(t, h, years.Taakvelden, "6.1 Samenkracht en burgerparticipatie")
	assert.False(t, one.Group.Merged())
	assert.Equal(t, "10.000 N", one.Deviation(budget.Lasten, cycle(2024)[0], cycle(2024)[2]).String())
	assert.Equal(t, "?", one.Deviation(budget.Baten, cycle(2024)[0], cycle(2024)[2]).String(), "absent is not zero")
	assert.Equal(t, []int{2024, 2025}, h.Years)
}

// Of one year only, each code is a subject.
func TestTaakveldenOfOneYear(t *testing.T) {
	h := follow(t, years.Dossier{Deliveries: []years.TaakveldFigures{delivered("2025-begroting", "lasten 6.21 60; lasten 6.22 30; lasten 6.21 2")}})
	assert.Equal(t, "62.000", amount(t, find(t, h, years.Taakvelden, "6.21 Toegang en eerstelijnsvoorzieningen WMO").Figure(budget.Lasten, cycle(2025)[0])))
	n := 0
	for range h.Of(years.Taakvelden) {
		n++
	}
	assert.Equal(t, 2, n)
}

func TestTaakveldenThatStandApart(t *testing.T) {
	h := follow(t, years.Dossier{Deliveries: []years.TaakveldFigures{
		delivered("2024-begroting", "lasten 0.11 3; lasten 6.71 8; lasten 6.21 4; lasten 6.72 0; lasten 6.1 1"),
		delivered("2025-begroting", "lasten 0.11 3"),
		delivered("2012-begroting", "lasten 6.1 3"),
	}})
	assert.Equal(t, []years.Apart{
		{Kind: years.Taakvelden, Label: "0.11", Years: []int{2024, 2025}, Reason: years.RekeningResultaat},
		{Kind: years.Taakvelden, Label: "6.21", Years: []int{2024}, Reason: years.UnlistedTaakveld},
		{Kind: years.Taakvelden, Label: "6.71", Years: []int{2024}, Reason: years.UnlistedTaakveld}, // listed and closed
		{Kind: years.Taakvelden, Label: "6.1", Years: []int{2012}, Reason: years.NoEdition},
	}, h.Apart)
	assert.Equal(t, []int{2024}, h.Years)
}

// The annex of a document counts, and what its programmes print where the annex prints nothing.
func TestTaakveldenOfDocuments(t *testing.T) {
	c := cycle(2023)
	line := func(code string, lasten ...string) programme.TaakveldLine {
		l := programme.TaakveldLine{Code: code, Lasten: budget.Series{}}
		for i, text := range lasten {
			if text != "" {
				l.Lasten[c[i]] = thousands(text)
			}
		}
		return l
	}
	d := jaarstukken(2023, "1|Zorg|1 1 0|1 1 0|1 1 0\n2|Wonen|1 1 0|1 1 0|1 1 0")
	d.Programmes[0].Taakvelden = []programme.TaakveldLine{line("6.1", "10", "11", "12"), line("zes", "1"), line("8.1", "5", "", "6")}
	d.Programmes[1].Taakvelden = []programme.TaakveldLine{line("6.1", "20", "22", "24")}
	d.Taakvelden = &programme.TaakveldAnnex{Lines: []programme.TaakveldLine{line("6.1", "", "", "37"), line("0.11", "", "", "9")}}
	h := follow(t, documents(d))
	s := find(t, h, years.Taakvelden, "6.1 Samenkracht en burgerparticipatie")
	assert.Equal(t, "30.000", amount(t, s.Figure(budget.Lasten, c[0])), "the two programmes")
	assert.Equal(t, "37.000", amount(t, s.Figure(budget.Lasten, c[2])), "the annex")
	assert.Equal(t, "4.000 N", s.Deviation(budget.Lasten, c[1], c[2]).String())
	ruimte := find(t, h, years.Taakvelden, "8.1 Ruimte en leefomgeving")
	assert.Equal(t, "?", amount(t, ruimte.Figure(budget.Lasten, c[1])))
	assert.Equal(t, "?", amount(t, ruimte.Figure(budget.Lasten, c[2])), "the annex does not have it")
	assert.Equal(t, []years.Apart{
		{Kind: years.Taakvelden, Label: "zes", Years: []int{2023}, Reason: years.NoTaakveld},
		{Kind: years.Taakvelden, Label: "0.11", Years: []int{2023}, Reason: years.RekeningResultaat},
	}, h.Apart)

	// A delivery of the same year comes after the document, and says where it differs.
	dossier := documents(d)
	dossier.Deliveries = []years.TaakveldFigures{delivered("2023-realisatie", "lasten 6.1 39; lasten 8.1 6")}
	h = follow(t, dossier)
	assert.Equal(t, "37.000", amount(t, find(t, h, years.Taakvelden, s.Label).Figure(budget.Lasten, c[2])))
	assert.Equal(t, "6.000", amount(t, find(t, h, years.Taakvelden, ruimte.Label).Figure(budget.Lasten, c[2])))
	if assert.Len(t, h.Disagreements, 1) {
		x := h.Disagreements[0]
		assert.Equal(t, "37.000 39.000 jaarstukken 2023 Iv3 2023-realisatie", fmt.Sprint(amount(t, x.First), " ", amount(t, x.Second), " ", x.In[0], " ", x.In[1]))
	}
}

// A provincie has its reserves and resultaat on other codes.
func TestTaakveldenOfAProvincie(t *testing.T) {
	d := jaarstukken(2023, "1|Wegen|1 1 0|1 1 0|1 1 0")
	d.Municipality = programme.Municipality{Name: "Utrecht", Code: "PV26"}
	dossier := documents(d)
	dossier.Deliveries = []years.TaakveldFigures{delivered("2023-begroting", "lasten 0.9 4; lasten 2.1 1")}
	h := follow(t, dossier)
	assert.Equal(t, []years.Apart{{Kind: years.Taakvelden, Label: "0.9", Years: []int{2023}, Reason: years.RekeningResultaat}}, h.Apart)
	dossier.Documents, dossier.Municipality = nil, d.Municipality
	assert.Equal(t, h.Apart, follow(t, dossier).Apart, "deliveries alone")
	c, err := iv3.For(iv3.Provincie, 2023)
	assert.NoError(t, err)
	info, ok := c.Taakveld(iv3.MustParseTaakveld("0.9"))
	assert.True(t, ok)
	assert.Contains(t, info.Name, "esultaat", "the official name")
	info, _ = iv3.MustFor(iv3.Gemeente, 2023).Taakveld(iv3.MustParseTaakveld("0.11"))
	assert.Contains(t, info.Name, "esultaat")
}
