package understand_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
	"github.com/bbvgo/bbv/table/understand"
)

// rowsOf understands labels in front of one figure each.
func rowsOf(labels ...string) []understand.RowReading {
	var rows [][]string
	for _, l := range labels {
		rows = append(rows, []string{l, "1"})
	}
	u := tabletest.Understand(tabletest.Of([]string{"Begroting 2024"}, rows...), understand.Given{})
	return u.Rows
}

// The labels are those of domain/label_variants.csv and of the published tables.
func TestRoles(t *testing.T) {
	for label, want := range map[string]understand.RowRole{
		"Lasten":                          understand.RoleLasten,
		"Totaal lasten (4)":               understand.RoleLasten,
		"Uitgaven":                        understand.RoleLasten,
		"Kapitaallasten":                  understand.RoleLasten,
		"0.1 Bestuur Lasten":              understand.RoleLasten,
		"Totale baten":                    understand.RoleBaten,
		"Totaal incidentele baten":        understand.RoleBaten,
		"Saldo":                           understand.RoleSaldo,
		"Saldo van baten en lasten (B-L)": understand.RoleSaldo,
		"Saldo van lasten en baten":       understand.RoleSaldo,
		"Resultaat vóór bestemming":       understand.RoleSaldo,
		"Brutoresultaat":                  understand.RoleSaldo,
		"resultaat exploitatie (voor mutatie reserves)":  understand.RoleSaldo,
		"Geraamde totaal saldo van baten en lasten":      understand.RoleTotaalSaldo,
		"Gerealiseerde totaal saldo van baten en lasten": understand.RoleTotaalSaldo,
		"Toevoeging reserves":                            understand.RoleToevoeging,
		"Dotaties aan reserves (lasten)":                 understand.RoleToevoeging,
		"Stortingen in reserves":                         understand.RoleToevoeging,
		"Onttrekkingen aan reserves (baten)":             understand.RoleOnttrekking,
		"Puttingen uit reserves":                         understand.RoleOnttrekking,
		"Mutaties reserves":                              understand.RoleMutatie,
		"Stortingen / Onttrekkingen":                     understand.RoleMutatie,
		"Reservemutatie structureel":                     understand.RoleMutatie,
		"Toevoegingen en onttrekkingen aan reserves":     understand.RoleMutatie,
		"Geraamde resultaat":                             understand.RoleResultaat,
		"Begrotingssaldo na bestemming":                  understand.RoleResultaat,
		"Saldo na bestemming":                            understand.RoleResultaat,
		"Begrotingstekort":                               understand.RoleResultaat,
		"Nettoresultaat":                                 understand.RoleResultaat,
		"Totaal programma's":                             understand.RoleTotaal,
		"Balanstotaal activa":                            understand.RoleTotaal,
		"Sub-totaal":                                     understand.RoleSubtotaal,
		"Subtotaal algemene dekkingsmiddelen":            understand.RoleSubtotaal,
		"Programma 3 Sociaal domein":                     understand.RoleProgramma,
		"Beleidsveld Jeugd":                              understand.RoleBeleidsveld,
		"6.71a Huishoudelijke hulp (WMO)":                understand.RoleTaakveld,
		"Waarvan incidentele baten en lasten":            understand.RoleWaarvan,
		"Stand per 1 januari":                            understand.RoleOpening,
		"Stand per 31 december":                          understand.RoleClosing,
		"Saldo financieringsfunctie":                     understand.RoleLine,
		"Overige baten en lasten":                        understand.RoleLine,
		"Lokale heffingen":                               understand.RoleLine,
	} {
		r := rowsOf(label)[0]
		assert.Equal(t, want.String(), r.Role.String(), label)
		assert.Contains(t, r.Evidence(), label)
	}
	assert.Equal(t, "6.71a", rowsOf("6.71a Huishoudelijke hulp (WMO)")[0].Code)
	assert.True(t, rowsOf("Totaal 0.1 Saldo")[0].Total)
}

func TestSections(t *testing.T) {
	u := tabletest.Understand(tabletest.Of([]string{"2023", "2024"},
		[]string{"Programma 1", "", ""},
		[]string{"Lasten", "5", "6"},
		[]string{"Reservemutatie incidenteel", "", ""},
		[]string{"Reservemutatie structureel", "1", "1"},
		[]string{"Bedragen x € 1.000", "", ""},
		[]string{"Mutaties reserves:", "", ""},
		[]string{"Programma 2", "2023", "2024"},
		[]string{"Lasten", "-", "-"}), understand.Given{})
	roles := []understand.RowRole{understand.RoleSection, understand.RoleLasten, understand.RoleMutatie, understand.RoleMutatie, understand.RoleSection, understand.RoleSection,
		understand.RoleHeader, understand.RoleLasten}
	sections := []int{0, 0, 0, 0, 0, 5, 6, 6}
	for i, want := range roles {
		assert.Equal(t, want.String(), u.Rows[i].Role.String(), u.Rows[i].Label)
		assert.Equal(t, sections[i], u.Rows[i].Section, u.Rows[i].Label)
	}
	assert.Equal(t, budget.InThousands, u.Unit.Unit, "the unit stands in a row of the table")
}

func TestEnumerationsPrint(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{understand.RowRole(99).String(), "RowRole(99)"}, {understand.ColumnKind(99).String(), "ColumnKind(99)"},
		{understand.SumRule(99).String(), "SumRule(99)"}, {understand.SaldoRule(9).String(), "SaldoRule(9)"}, {understand.VarianceRule(9).String(), "VarianceRule(9)"},
		{understand.Sign(9).String(), "Sign(9)"}, {understand.Marker(9).String(), "Marker(9)"}, {table.Format(99).String(), "Format(99)"},
		{understand.RuleMovement.String(), "verloop"}, {table.Position{}.String(), "?"},
	} {
		assert.Equal(t, c.want, c.got)
	}
}

// What a row was understood by is told: its label, a column of words beside it, a heading of totals above it, or that it has no figures.
func TestWhyARowIsUnderstood(t *testing.T) {
	u := tabletest.Understand(tabletest.Of([]string{"L/B", "2023", "2024"},
		[]string{"Veiligheid", "", "", ""}, []string{"Brandweer", "Lasten", "4.312", "4.478"}, []string{"Brandweer", "Baten", "127", "131"},
		[]string{"Totaal programma's", "", "", ""}, []string{"Lasten", "Lasten", "4.312", "4.478"}, []string{"Baten", "Baten", "127", "131"}), understand.Given{})
	var why []string
	for _, r := range u.Rows {
		why = append(why, r.Evidence())
	}
	assert.Equal(t, []string{
		"it has no figures", `label "Brandweer", word column "lasten"`, `label "Brandweer", word column "baten"`,
		"it has no figures", `label "Lasten", word column "lasten", under a heading of totals`, `label "Baten", word column "baten", under a heading of totals`,
	}, why)
}

// A row below the header that numbers the columns has no figures: the loans of Groningen, begroting 2020.
func TestARowThatNumbersTheColumns(t *testing.T) {
	text := `| Omschrijving | Begin v/h jaar | Op te nemen | Aflossing | Einde v/h jaar (1+2-3) | Rente |
|---|---|---|---|---|---|
|  | (1) | (2) | (3) | (4) | (5) |
| ABN AMRO | 76.599 | - | 25.101 | 51.498 | 2.948 |
| BNG | 941.941 | 90.000 | 144.985 | 886.956 | 22.855 |
| NWB | 205.483 | - | 4.627 | 200.856 | 6.192 |
`
	u := tabletest.Understand(tabletest.ReadOne(t, read.Markdown, text), understand.Given{})
	assert.Equal(t, "its cells number the columns", u.Rows[0].Evidence())
	assert.Empty(t, u.Conflicts)
	assert.Len(t, u.Identities, 3)
}

// A range of amounts is a text, and no figure that cannot be read: the classes of risks of Noordenveld, begroting 2026.
func TestRangesOfAmounts(t *testing.T) {
	for cell, want := range map[string]int{"€ 25-€ 50": 0, "€ 100 – € 250": 0, "€ 1.000-€ 2.500": 0, "€ 25-50": 1, "€ 1.2-3": 1} {
		text := "| Klasse | 2024 | 2025 |\n|---|--:|--:|\n| Gevolg | " + cell + " | 3 |\n| Wegen | 1.200 | 1.300 |\n| Groen | 300 | 310 |\n| Totaal | 1.500 | 1.610 |\n"
		u := tabletest.Understand(tabletest.ReadOne(t, read.Markdown, text), understand.Given{})
		assert.Len(t, u.Unread, want, cell)
	}
}
