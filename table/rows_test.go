package table_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table"
)

// rowsOf understands labels in front of one figure each.
func rowsOf(labels ...string) []table.RowReading {
	var rows [][]string
	for _, l := range labels {
		rows = append(rows, []string{l, "1"})
	}
	u := table.Understand(tableOf([]string{"Begroting 2024"}, rows...), table.Given{})
	return u.Rows
}

// The labels are those of domain/label_variants.csv and of the published tables.
func TestRoles(t *testing.T) {
	for label, want := range map[string]table.RowRole{
		"Lasten":                          table.RoleLasten,
		"Totaal lasten (4)":               table.RoleLasten,
		"Uitgaven":                        table.RoleLasten,
		"Kapitaallasten":                  table.RoleLasten,
		"0.1 Bestuur Lasten":              table.RoleLasten,
		"Totale baten":                    table.RoleBaten,
		"Totaal incidentele baten":        table.RoleBaten,
		"Saldo":                           table.RoleSaldo,
		"Saldo van baten en lasten (B-L)": table.RoleSaldo,
		"Saldo van lasten en baten":       table.RoleSaldo,
		"Resultaat vóór bestemming":       table.RoleSaldo,
		"Brutoresultaat":                  table.RoleSaldo,
		"resultaat exploitatie (voor mutatie reserves)":  table.RoleSaldo,
		"Geraamde totaal saldo van baten en lasten":      table.RoleTotaalSaldo,
		"Gerealiseerde totaal saldo van baten en lasten": table.RoleTotaalSaldo,
		"Toevoeging reserves":                            table.RoleToevoeging,
		"Dotaties aan reserves (lasten)":                 table.RoleToevoeging,
		"Stortingen in reserves":                         table.RoleToevoeging,
		"Onttrekkingen aan reserves (baten)":             table.RoleOnttrekking,
		"Puttingen uit reserves":                         table.RoleOnttrekking,
		"Mutaties reserves":                              table.RoleMutatie,
		"Stortingen / Onttrekkingen":                     table.RoleMutatie,
		"Reservemutatie structureel":                     table.RoleMutatie,
		"Toevoegingen en onttrekkingen aan reserves":     table.RoleMutatie,
		"Geraamde resultaat":                             table.RoleResultaat,
		"Begrotingssaldo na bestemming":                  table.RoleResultaat,
		"Saldo na bestemming":                            table.RoleResultaat,
		"Begrotingstekort":                               table.RoleResultaat,
		"Nettoresultaat":                                 table.RoleResultaat,
		"Totaal programma's":                             table.RoleTotaal,
		"Balanstotaal activa":                            table.RoleTotaal,
		"Sub-totaal":                                     table.RoleSubtotaal,
		"Subtotaal algemene dekkingsmiddelen":            table.RoleSubtotaal,
		"Programma 3 Sociaal domein":                     table.RoleProgramma,
		"Beleidsveld Jeugd":                              table.RoleBeleidsveld,
		"6.71a Huishoudelijke hulp (WMO)":                table.RoleTaakveld,
		"Waarvan incidentele baten en lasten":            table.RoleWaarvan,
		"Stand per 1 januari":                            table.RoleOpening,
		"Stand per 31 december":                          table.RoleClosing,
		"Saldo financieringsfunctie":                     table.RoleLine,
		"Overige baten en lasten":                        table.RoleLine,
		"Lokale heffingen":                               table.RoleLine,
	} {
		r := rowsOf(label)[0]
		assert.Equal(t, want.String(), r.Role.String(), label)
		assert.Contains(t, r.Evidence, label)
	}
	assert.Equal(t, "6.71a", rowsOf("6.71a Huishoudelijke hulp (WMO)")[0].Code)
	assert.True(t, rowsOf("Totaal 0.1 Saldo")[0].Total)
}

func TestSections(t *testing.T) {
	u := table.Understand(tableOf([]string{"2023", "2024"},
		[]string{"Programma 1", "", ""},
		[]string{"Lasten", "5", "6"},
		[]string{"Reservemutatie incidenteel", "", ""},
		[]string{"Reservemutatie structureel", "1", "1"},
		[]string{"Bedragen x € 1.000", "", ""},
		[]string{"Mutaties reserves:", "", ""},
		[]string{"Programma 2", "2023", "2024"},
		[]string{"Lasten", "-", "-"}), table.Given{})
	roles := []table.RowRole{table.RoleSection, table.RoleLasten, table.RoleMutatie, table.RoleMutatie, table.RoleSection, table.RoleSection,
		table.RoleHeader, table.RoleLasten}
	sections := []int{0, 0, 0, 0, 0, 5, 6, 6}
	for i, want := range roles {
		assert.Equal(t, want.String(), u.Rows[i].Role.String(), u.Rows[i].Label)
		assert.Equal(t, sections[i], u.Rows[i].Section, u.Rows[i].Label)
	}
	assert.Equal(t, budget.InThousands, u.Unit.Unit, "the unit stands in a row of the table")
}

func TestEnumerationsPrint(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{table.RowRole(99).String(), "RowRole(99)"}, {table.ColumnKind(99).String(), "ColumnKind(99)"},
		{table.SumRule(99).String(), "SumRule(99)"}, {table.SaldoRule(9).String(), "SaldoRule(9)"}, {table.VarianceRule(9).String(), "VarianceRule(9)"},
		{table.Sign(9).String(), "Sign(9)"}, {table.Marker(9).String(), "Marker(9)"}, {table.Format(9).String(), "Format(9)"},
		{table.RuleMovement.String(), "verloop"}, {table.Position{}.String(), "?"},
	} {
		assert.Equal(t, c.want, c.got)
	}
}
