package rounding_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
)

// named gives figures names.
func named(figures []rounding.Figure, names ...string) []rounding.Figure {
	for i := range figures {
		figures[i].Name = names[i]
	}
	return figures
}

func TestIdentityInWords(t *testing.T) {
	figures := named(shown(t, "-24.473", "9.481", "33.955"), "Saldo", "Baten", "Lasten")
	s := mustSystem(t, figures, []rounding.Identity{rounding.Difference("saldo = baten − lasten", 0, 1, 2)})
	require.Equal(t, finding.Text{
		NL: "vermeld -24.473, berekend -24.474 (saldo = baten − lasten); verschil 1, afronding verklaart ten hoogste 1,5",
		EN: "stated -24.473, computed -24.474 (saldo = baten − lasten); difference 1, rounding explains at most 1,5",
	}, s.IdentityText(0))
	require.NotPanics(t, func() { s.IdentityText(7) })
}

// Figures that were cut off explain a difference one way only.
func TestIdentityInWordsOneWay(t *testing.T) {
	figures := named(shown(t, "20", "9", "7"), "Totaal", "Een", "Twee")
	s, err := rounding.NewSystem(context.Background(), figures, []rounding.Identity{rounding.Sum("totaal", 0, 1, 2)}, budget.Truncate)
	require.NoError(t, err)
	require.Equal(t, "vermeld 20, berekend 16 (totaal); verschil 4, afronding verklaart -1 tot 2", s.IdentityText(0).NL)
}

// Every slip is told from the figure that was meant, and has words in both languages.
func TestCauses(t *testing.T) {
	clean := []string{"1.234", "5.678", "912", "7.824", "4.321", "-65", "2.087", "6.343", "5.555", "5.613", "2.999", "14.167"}
	for _, c := range []struct {
		place   int
		instead string
		cause   rounding.Slip
		nl, en  string
	}{
		{0, "-1.234", rounding.WrongSign, "verkeerd teken", "wrong sign"},
		{5, "65", rounding.WrongSign, "verkeerd teken", "wrong sign"},
		{0, "1.324", rounding.SwappedDigits, "twee cijfers verwisseld", "two digits swapped"},
		{1, "5.978", rounding.WrongDigit, "één cijfer fout", "one wrong digit"},
		{1, "56.278", rounding.ExtraDigit, "één cijfer te veel", "one digit too many"},
		{1, "578", rounding.MissingDigit, "één cijfer te weinig", "one digit too few"},
		{4, "4.321.000", rounding.PowerOfTen, "een factor tien, honderd of duizend te groot of te klein", "too large or too small by a power of ten"},
		{0, "5.678", rounding.FromColumn, "overgenomen uit een andere kolom: rij 1 kolom 2", "copied from another column: row 1 column 2"},
		{2, "2.087", rounding.FromRow, "overgenomen uit een andere rij: rij 2 kolom 3", "copied from another row: row 2 column 3"},
		{8, "9.876", rounding.UnknownSlip, "", ""},
	} {
		figures, meant := shown(t, clean...), shown(t, clean[c.place])[0].Printed
		for i := range figures {
			figures[i].Row, figures[i].Column = i/4, i%4
		}
		figures[c.place].Printed = shown(t, c.instead)[0].Printed
		cause := rounding.CauseOf(figures[c.place], meant, figures...)
		require.Equal(t, finding.Text{NL: c.nl, EN: c.en}, cause.Text, c.instead)
		if c.cause == rounding.UnknownSlip {
			require.Empty(t, cause.Word)
			continue
		}
		require.Equal(t, c.cause.String(), cause.Word, c.instead)
	}
}

func TestCausesNameFigures(t *testing.T) {
	s := named(shown(t, "7", "7"), "Lasten", "Baten")
	s[1].Column = 1
	require.Equal(t, "copied from another column: Baten", rounding.CauseOf(s[0], shown(t, "23")[0].Printed, s...).Text.EN)
	require.Empty(t, rounding.CauseOf(s[0], shown(t, "23")[0].Printed))
}

// What was multiplied by ten ends in a nought; only another unit, a thousand or a million, leaves other digits. What was
// divided lost digits. A digit too many does not stand before noughts: what is left would start with one.
func TestSlipsInWriting(t *testing.T) {
	for _, c := range []struct {
		printed, meant string
		slip           rounding.Slip
	}{
		{"2.030", "203", rounding.PowerOfTen}, // rather than one nought too many
		{"203", "2.030", rounding.MissingDigit},
		{"2.030.000", "2.030", rounding.PowerOfTen},
		{"2.030", "20", rounding.UnknownSlip},
		{"2.030", "2", rounding.PowerOfTen}, // 2 in thousands, printed in euros
		{"2.030", "203.049", rounding.PowerOfTen},
		{"2.030", "203.051", rounding.UnknownSlip},
		{"2.005", "5", rounding.UnknownSlip},
		{"20", "0", rounding.ExtraDigit},
		{"2.145", "145", rounding.ExtraDigit},
		{"7", "3", rounding.WrongDigit},
		{"12", "12", rounding.UnknownSlip},
		{"-1.243", "-1.234", rounding.SwappedDigits},
		{"1.243", "-1.234", rounding.UnknownSlip},
	} {
		printed, meant := shown(t, c.printed)[0].Printed, shown(t, c.meant)[0].Printed
		require.Equal(t, c.slip, rounding.SlipOf(printed, meant), "%s for %s", c.printed, c.meant)
	}
}
