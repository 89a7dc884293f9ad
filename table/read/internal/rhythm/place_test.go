package rhythm_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Helmond, begroting 2020, K1, and Borger-Odoorn, jaarrekening 2023, K4: saldo is baten less lasten.
func TestSumsAcrossPlaceFigures(t *testing.T) {
	// OZB may have no lasten, or no saldo
	full := []string{"Taakveld|Lasten|Baten|Saldo", "Mutaties reserves|1.213|1.019|-194", "Burgerzaken|812|357|-455", "Treasury|606|834|228"}
	got := show(t, stacked(append(full[:len(full):len(full)], "Bestuur|2.220|~|-2.220", "OZB|~|5.089|5.089", "Overhead|~|101|~")...))
	assert.Equal(t, append(full[:len(full):len(full)], "Bestuur|2.220||-2.220", "? OZB|5.089|5.089|", "? Overhead|101||"), got)
}

// Figures of columns of one kind stand in no other.
func TestFormsPlaceFigures(t *testing.T) {
	full := []string{"Indicator|Aantal|Aandeel|Doel", "Banen|669|12,1%|700", "Vestigingen|160|3,0%|165", "Starters|94|5,2%|90"}
	got := show(t, stacked(append(full[:len(full):len(full)], "Stoppers|~|68,0%|~", "Zzp|94|~|~")...))
	assert.Equal(t, []string{"Stoppers||68,0%|", "? Zzp|94||"}, got[4:])
}

// Kerkrade, jaarrekening 2016, K5: the total of the column says where the figures were.
func TestTotalsPlaceFigures(t *testing.T) {
	for _, c := range []struct {
		name       string
		rows, want []string
	}{
		{"below", []string{"Wachtgelden|203|~|~", "Pensioenen|~|~|512", "Riolen|2.690|225|310", "Totaal|2.893|225|822"},
			[]string{"Wachtgelden|203||", "Pensioenen|||512", "Riolen|2.690|225|310", "Totaal|2.893|225|822"}},
		{"above", []string{"Totaal|2.893|225|822", "Wachtgelden|203|~|~", "Pensioenen|~|~|512", "Riolen|2.690|225|310"},
			[]string{"Totaal|2.893|225|822", "Wachtgelden|203||", "Pensioenen|||512", "Riolen|2.690|225|310"}},
		{"nothing", []string{"Wachtgelden|203|~|~", "Pensioenen|~|~|512", "Riolen|2.690|225|310", "Totaal|9.893|225|822"},
			[]string{"? Wachtgelden|203||", "? Pensioenen|512||", "Riolen|2.690|225|310", "Totaal|9.893|225|822"}},
		{"two ways", []string{"Wachtgelden|203|~|~", "Pensioenen|~|203|~", "Riolen|2.690|225|310", "Totaal|2.893|428|310"},
			[]string{"? Wachtgelden|203||", "? Pensioenen|203||", "Riolen|2.690|225|310", "Totaal|2.893|428|310"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, show(t, stacked(append([]string{"Omschrijving|Toevoeging|Vrijval|Aanwending"}, c.rows...)...))[1:])
		})
	}
}

// Where a row of figures without a label follows one that lost figures, nobody knows where the one ends.
func TestATotalWithoutALabelBehindAShortRow(t *testing.T) {
	got := strings.Join(show(t, stacked("Omschrijving|Toevoeging|Vrijval|Aanwending", "Riolen|2.690|225|310", "Wegen|1.120|40|75", "Wachtgelden|203|~|~", "9.013|265|385")), "\n")
	assert.Contains(t, got, "? Wachtgelden|")
	assert.NotContains(t, got, "\n|9.013")
}

// With many rows, few of them whole, most are placed, and no figure is lost.
func TestManyShortRows(t *testing.T) {
	rows := []string{"Omschrijving|Lasten|Baten|Saldo", "Vol|1.000|400|600", "Ook|2.000|500|1.500", "Nog|7.000|900|6.100"}
	for range 300 {
		rows = append(rows, "Kort|3.210|~|3.210")
	}
	got := show(t, stacked(rows...))
	assert.Len(t, got, len(rows))
	assert.True(t, strings.HasPrefix(got[200], "? Kort"), "baten may be missing, or the saldo")
}
