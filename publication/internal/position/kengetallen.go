package position

import (
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/table/understand"
)

// addKengetallen takes in the kengetallen of a table, in the order of its rows.
func (r *Reading) addKengetallen(t *Table) {
	for i := range t.Rows {
		key, ok := lexicon.Kengetal.Of(t.label(i, -1))
		if !ok {
			continue
		}
		claim := programme.KengetalClaim{Values: programme.Values{}, Source: r.source(t, t.label(i, -1))}
		if err := claim.Kengetal.UnmarshalText([]byte(key)); err != nil {
			continue
		}
		path := "paragrafen.weerstandsvermogen.kengetallen[" + strconv.Itoa(len(r.Kengetallen)) + "].waarden"
		for j, c := range t.Columns {
			at := understand.CellRef{Row: i, Column: j}
			text := strings.TrimSpace(t.Table.Cell(i, j).Text)
			value, err := indicator.Read(text)
			if text == "" || err != nil || !r.claim(claim.Kengetal.String(), c) {
				continue
			}
			claim.Values[c] = value
			r.place(t, at, path, c)
		}
		if len(claim.Values) > 0 {
			r.Kengetallen = append(r.Kengetallen, claim)
		}
	}
}
