package classification

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// The first of the labels that are none are printed by Amersfoort (begroting 2026) and Zeewolde (begroting 2026).
func TestNamesMutation(t *testing.T) {
	for label, want := range map[string]bool{
		"LASTEN EXCLUSIEF STORTINGEN IN RESERVES": false, "totaal baten (voor mutaties reserves)": false,
		"Lasten zonder de toevoegingen aan reserves": false, "Lasten excl. mutatie bestemmingsreserve": false,
		"Toevoeging voorziening en reserve": false, "Beheer van reserves": false, "Reserveringen": false, "Onttrekking": false,
		"Toevoeging reserve wegen": true, "Storting in de bestemmingsreserve voor groen": true, "LASTEN INCLUSIEF STORTINGEN IN RESERVES": true,
		"Voor wegen: onttrekking aan reserve": true, "Mutaties reserves": true, "Beschikking over reserves": true, "Reserve wegen, dotaties": true,
	} {
		assert.Equal(t, want, namesMutation(label), label)
	}
}
