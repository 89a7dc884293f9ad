package understand_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table/understand"
)

// columnsOf understands headers above one row of figures.
func columnsOf(header ...string) []understand.ColumnReading {
	row := []string{"Lasten"}
	for range header {
		row = append(row, "1")
	}
	u := tabletest.Understand(tabletest.Of(header, row), understand.Given{})
	return u.Columns
}

// The headers are those of real documents: domain/label_variants.csv and the published tables.
func TestStages(t *testing.T) {
	for header, want := range map[string]budget.Column{
		"Rekening 2018":                      {Year: 2018, Stage: budget.Realisatie},
		"Realisatie 2024":                    {Year: 2024, Stage: budget.Realisatie},
		"Werkelijk 2017":                     {Year: 2017, Stage: budget.Realisatie},
		"werkelijk 2019":                     {Year: 2019, Stage: budget.Realisatie},
		"Real. 2024":                         {Year: 2024, Stage: budget.Realisatie},
		"R2014":                              {Year: 2014, Stage: budget.Realisatie},
		"Jaarrekening 2015":                  {Year: 2015, Stage: budget.Realisatie},
		"Resultaat 2017":                     {Year: 2017, Stage: budget.Realisatie},
		"Primitieve begroting 2022":          {Year: 2022, Stage: budget.Begroting},
		"Primaire begroting 2019":            {Year: 2019, Stage: budget.Begroting},
		"Begroting 2025 primitief":           {Year: 2025, Stage: budget.Begroting},
		"Raming 2017 voor wijziging":         {Year: 2017, Stage: budget.Begroting},
		"begroot 2021":                       {Year: 2021, Stage: budget.Begroting},
		"Begr. 2025":                         {Year: 2025, Stage: budget.Begroting},
		"B2023":                              {Year: 2023, Stage: budget.Begroting},
		"Begroting 2022 (basis)":             {Year: 2022, Stage: budget.Begroting},
		"Actuele begroting 2022":             {Year: 2022, Stage: budget.NaWijziging},
		"Bijgestelde begroting 2021":         {Year: 2021, Stage: budget.NaWijziging},
		"Begroting 2018 na 2e wijziging":     {Year: 2018, Stage: budget.NaWijziging},
		"Begroot na wijz. 2023":              {Year: 2023, Stage: budget.NaWijziging},
		"Begroting 2022 (na wijzigingen)":    {Year: 2022, Stage: budget.NaWijziging},
		"Begroting 2021 inclusief wijziging": {Year: 2021, Stage: budget.NaWijziging},
		"2022 t/m 1e Berap":                  {Year: 2022, Stage: budget.NaWijziging},
		"Meerjarenraming 2021":               {Year: 2021, Stage: budget.Meerjarenraming},
		"MJR_2027":                           {Year: 2027, Stage: budget.Meerjarenraming},
		"Prognose 2017":                      {Year: 2017, Stage: budget.Prognose},
		"Verwacht 2019":                      {Year: 2019, Stage: budget.Prognose},
	} {
		c := columnsOf(header)[0]
		assert.Equal(t, want, budget.Column{Year: c.Year, Stage: c.Stage}, header)
		column, ok := c.Column()
		assert.True(t, ok)
		assert.Equal(t, want, column)
		assert.Equal(t, understand.ColumnFigures, c.Kind, header)
	}
	_, ok := columnsOf("Baten")[0].Column()
	assert.False(t, ok)
}

func TestColumnKinds(t *testing.T) {
	for header, want := range map[string]understand.ColumnKind{
		"Verschil Act. begr./Rek.":                 understand.ColumnVariance,
		"Afwijking 2017":                           understand.ColumnVariance,
		"Verschil rekening t.o.v. begroting":       understand.ColumnVariance,
		"Wijziging 2023":                           understand.ColumnChange,
		"1e begrotingswijziging":                   understand.ColumnChange,
		"Begroting na wijziging":                   understand.ColumnFigures,
		"Eindtotaal":                               understand.ColumnTotal,
		"31-12-2019":                               understand.ColumnStand,
		"Saldo per 31-12-2016":                     understand.ColumnStand,
		"Boekwaarde 01-01-2019":                    understand.ColumnStand,
		"Stand per 1 januari 2020":                 understand.ColumnStand,
		"Saldo begin 2022":                         understand.ColumnStand,
		"Eindstand":                                understand.ColumnStand,
		"Toevoegingen via resultaatbestemming":     understand.ColumnIncrease,
		"Toevoeging bij overzicht baten en lasten": understand.ColumnIncrease,
		"Invest.":                                  understand.ColumnIncrease,
		"Rente toevoeging":                         understand.ColumnIncrease,
		"Des-invest.":                              understand.ColumnDecrease,
		"Afschrijv-ing":                            understand.ColumnDecrease,
		"Vrijval":                                  understand.ColumnDecrease,
		"Aanwending":                               understand.ColumnDecrease,
		"Onttrekking via resultaatbestemming 2015": understand.ColumnDecrease,
		"Begroting 2020":                           understand.ColumnFigures,
		"Bestemming resultaat vorig boekjaar":      understand.ColumnFigures,
	} {
		assert.Equal(t, want.String(), columnsOf(header)[0].Kind.String(), header)
	}
}

func TestColumnSidesAndGroups(t *testing.T) {
	cols := columnsOf("Begroting 2017 Lasten", "Begroting 2017 Baten", "Begroting 2017 Verschil", "Lasten rekening 2017",
		"Baten rekening 2017", "Saldo rekening 2017", "Verschil Lasten", "Verschil Baten", "Verschil Verschil")
	want := []budget.Side{budget.Lasten, budget.Baten, budget.Saldo}
	for i, c := range cols {
		assert.Equal(t, want[i%3], c.Side, c.Label)
		assert.Equal(t, cols[i/3*3].Group, c.Group, c.Label)
	}
	assert.Equal(t, understand.ColumnFigures, cols[2].Kind, "beside lasten and baten of one group verschil is the saldo")
	assert.Equal(t, understand.ColumnVariance, cols[8].Kind)
	assert.Equal(t, 2017, cols[5].Year)
}

// Apeldoorn prints the wijziging as a difference, Almelo between the two columns that it leads from and to.
func TestColumnsByTheirCells(t *testing.T) {
	u := tabletest.Understand(tabletest.Of([]string{"soort", "2024", "toelichting", "V / N"},
		[]string{"Jeugd", "lasten", "5", "meer vraag", "N"},
		[]string{"", "baten", "3", "", "V"},
		[]string{"", "saldo", "-2", "", ""}), understand.Given{})
	kinds := []understand.ColumnKind{understand.ColumnSide, understand.ColumnFigures, understand.ColumnText, understand.ColumnMarker}
	for i, k := range kinds {
		assert.Equal(t, k, u.Columns[i].Kind, u.Columns[i].Label)
	}
	assert.Equal(t, understand.RoleLasten, u.Rows[0].Role)
	assert.Equal(t, understand.RoleSaldo, u.Rows[2].Role)
	require.Len(t, u.Identities, 1)
	assert.Equal(t, understand.CellRef{Row: 2, Column: 1}, u.Identities[0].Target)
}

func TestBareYears(t *testing.T) {
	cols := columnsOf("rekening 2016", "begroting 2017 na wijziging", "2018", "2019", "2020")
	stages := []budget.Stage{budget.Realisatie, budget.NaWijziging, budget.Begroting, budget.Meerjarenraming, budget.Meerjarenraming}
	for i, want := range stages {
		assert.Equal(t, want, cols[i].Stage, cols[i].Label)
	}
	for _, c := range columnsOf("2024", "2.025") {
		assert.Zero(t, c.Stage, "nothing tells what bare years are")
		assert.NotZero(t, c.Year)
	}
	cols = columnsOf("Rekening 2022", "Begroting 2023", "Begroting 2024", "Begroting 2025")
	assert.Equal(t, budget.Begroting, cols[2].Stage)
	assert.Equal(t, budget.Meerjarenraming, cols[3].Stage, "three years after the rekening")
}

// Behind raming and realisatie a column that is just called saldo is the afwijking; beside lasten and baten it is their saldo.
func TestABareSaldo(t *testing.T) {
	cols := columnsOf("Na wijziging 2024", "Realisatie 2024", "Saldo")
	assert.Equal(t, understand.ColumnVariance, cols[2].Kind)
	for _, header := range [][]string{{"Lasten 2024", "Baten 2024", "Saldo"}, {"Begroting 2024", "Wijziging", "Saldo"}, {"Begroting 2024", "Saldo"}} {
		cols := columnsOf(header...)
		assert.NotEqual(t, understand.ColumnVariance, cols[len(cols)-1].Kind, header)
	}
}
