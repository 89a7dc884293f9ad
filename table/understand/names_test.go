package understand_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/table/understand"
)

// The halves of a balans have labels and headers of their own.
func TestNamesOfHalves(t *testing.T) {
	u := understoodCSV(t, "Activa;2024;2023;Passiva;2024;2023\nVoorraden;1;2;Schulden;3;4\n;;;Reserves;5;6\nTotaal;8;10;Totaal;8;10\n")
	for at, want := range map[understand.CellRef]string{
		{Row: 0, Column: 1}: "Voorraden/Activa 2023", {Row: 0, Column: 3}: "Schulden/Passiva 2024",
		{Row: 1, Column: 3}: "Reserves/Passiva 2024", {Row: 2, Column: 0}: "Totaal/Activa 2024", {Row: 9, Column: 0}: "/",
	} {
		row, column := u.Names(at)
		require.Equal(t, want, row+"/"+column)
	}
	u = understoodCSV(t, "Post;2024;Toelichting;2023\nVoorraden;1;minder;2\nSchulden;3;meer;4\n")
	row, column := u.Names(understand.CellRef{Row: 0, Column: 2})
	require.NotContains(t, row+column, "Post", "headers that differ make no halves")
}
