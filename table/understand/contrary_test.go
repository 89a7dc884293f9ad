package understand_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/tabletest"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/understand"
)

// contrary are the totals that are told to be no sum, with what their lines add up to; "" where that is left open.
func contrary(u understand.Understanding) map[string]string {
	told := map[string]string{}
	for _, o := range u.Contrary {
		_, column := u.Names(o.Cell)
		if told[column] = ""; len(o.Told) > 0 {
			told[column] = u.Spell(o.Cell, o.Told[0])
		}
	}
	return told
}

// The rows of one year of three are those of another total. Where a figure counts with the other sign, and where rounding may have
// been carried, it is left open; of a part that is blank nothing is said, nor where words do not call it a total.
func TestTotalsThatFailWhereNothingIsNamed(t *testing.T) {
	const lasten, baten, saldo = "Rekening 2018 Lasten", "Rekening 2018 Baten", "Rekening 2018 Saldo"
	all := map[string]string{lasten: "264.773", baten: "-247.423", saldo: "17.353"}
	without := func(name string, open bool) map[string]string {
		left := map[string]string{lasten: all[lasten], baten: all[baten], saldo: all[saldo]}
		if left[name] = ""; !open {
			delete(left, name)
		}
		return left
	}
	const total, overhead = 16, 5
	set := func(figures ...string) func(rows []table.Row) {
		return func(rows []table.Row) {
			for i, text := range figures {
				rows[total].Cells[i].Text = text
			}
		}
	}
	for name, c := range map[string]struct {
		change func(rows []table.Row)
		told   map[string]string
	}{
		"as printed":           {func([]table.Row) {}, all},
		"a blank part":         {func(rows []table.Row) { rows[overhead].Cells[0].Text = "" }, without(lasten, false)},
		"a blank total":        {set(""), without(lasten, false)},
		"the other sign":       {set("264.520", "247.423", "511.943"), without(baten, true)},
		"seven off, of eleven": {set("264.780", "-268.170", "-3.390"), without(lasten, true)},
		"eight off, of eleven": {set("264.781", "-268.170", "-3.389"), all},
		"words say nothing":    {func(rows []table.Row) { rows[total].Label.Text = "Overige" }, map[string]string{}},
	} {
		printed := tabletest.Hilversum()
		c.change(printed.Rows)
		assert.Equal(t, c.told, contrary(tabletest.Understand(printed, understand.Given{})), name)
	}
}

// Of a difference of which the sign is that of a voordeel the lines are added up that are subtracted elsewhere: Maashorst,
// programmarekening 2017.
func TestTotalsOfDifferences(t *testing.T) {
	u := tabletest.Understand(tabletest.Of([]string{"Rekening 2016", "Begroting 2017", "Begroting incl wijz 2017", "Rekening 2017", "Verschil", "V/N"},
		[]string{"Lasten", "28.209.801", "23.893.367", "23.883.756", "23.177.364", "706.392", "V"},
		[]string{"Baten", "7.127.244", "5.979.243", "6.313.339", "6.282.276", "-31.063", "N"},
		[]string{"Gerealiseerde totaal van saldo baten en lasten", "-21.082.557", "-17.914.124", "-17.570.417", "-16.895.088", "675.329", "V"},
		[]string{"Mutatie reserves", "28.224", "105.160", "242.403", "294.248", "51.845", "V"},
		[]string{"Gerealiseerde resultaat", "-21.054.333", "-17.808.964", "-17.328.014", "-16.600.840", "727.174", "V"}), understand.Given{})
	assert.NotEmpty(t, u.Identities)
	assert.Empty(t, contrary(u))
}

// What a caller took away is not told.
func TestTotalsOfLinesThatAreGone(t *testing.T) {
	u := tabletest.Understand(tabletest.Hilversum(), understand.Given{})
	require.Len(t, u.Contrary, 3)
	u.Table.Rows = u.Table.Rows[:10]
	assert.Empty(t, u.Sound().Contrary)
}
