package rounding_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/rounding"
)

func TestJointProofInWords(t *testing.T) {
	g := grid{rows: 2, columns: 2, counts: []int64{7, 14, 20, -4, 0, -5, 2, 15, 16}}
	s, err := rounding.NewSystem(g.figures(t), g.identities(), budget.Nearest)
	require.NoError(t, err)
	_, cert := s.Feasible()
	require.Equal(t, "de som van rij 1 kolom 3 + rij 2 kolom 3 is hoogstens 16, maar de som van rij 1 kolom 1 + rij 2 kolom 1 + rij 3 kolom 2 is ten minste 16,5; volgens “row”, “row”, “column” moet dat gelijk zijn",
		s.CertificateText(cert).NL)
	require.Equal(t, "the sum of row 1 column 3 + row 2 column 3 is at most 16, but the sum of row 1 column 1 + row 2 column 1 + row 3 column 2 is at least 16,5; by “row”, “row”, “column” the two must be equal",
		s.CertificateText(cert).EN)
	require.Empty(t, s.CertificateText(rounding.Certificate{}).NL)
}

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
	require.Equal(t, "saldo = baten − lasten: afgedrukt -24.473, berekend -24.474, verschil 1; afronding verklaart -1,5 tot 1,5",
		s.IdentityText(0).NL)
}

func TestConflictInWords(t *testing.T) {
	figures := named(shown(t, "1.324", "700", "534"), "Totaal", "Deel 1", "Deel 2")
	ids := []rounding.Identity{rounding.Sum("totaal", 0, 1, 2)}
	s := mustSystem(t, figures, ids)
	d := s.Diagnose()
	require.Contains(t, s.ConflictText(d.Conflicts[0]).NL, "de som van Deel 1 + Deel 2 is hoogstens 1.235, maar Totaal is ten minste 1.323,5; volgens “totaal” moet dat gelijk zijn. ")
	require.Contains(t, s.ConflictText(d.Conflicts[0]).EN, "Totaal: printed 1.324, meant 1.234 (two digits swapped)")

	// Nothing is wrong with figures that cannot be blamed.
	require.Contains(t, s.ConflictText(rounding.Conflict{Complete: true}).NL, "Geen drietal")
	require.Contains(t, s.ConflictText(rounding.Conflict{}).EN, "was not found")
	require.Equal(t, "Totaal: afgedrukt 1.324 en Deel 2: afgedrukt 534", s.AccusationText(rounding.Accusation{Figures: []int{0, 2}}).NL)

	several := rounding.Conflict{Identities: []int{0}}
	for range 9 {
		several.Accusations = append(several.Accusations, rounding.Accusation{Figures: []int{0}})
	}
	require.Contains(t, s.ConflictText(several).EN, "; or one of 5 more possibilities.")
	require.Contains(t, s.ConflictText(several).EN, "totaal: printed 1.324, computed 1.234, difference 90")
}

// One accusation is certain when it is named, probable when the search was complete, and else no more than possible.
func TestHowSureAnAccusationIs(t *testing.T) {
	s := mustSystem(t, named(shown(t, "1", "1"), "A", "B"), nil)
	c := rounding.Conflict{Accusations: []rounding.Accusation{{Figures: []int{0}}}, Complete: true, Named: true}
	require.Contains(t, s.ConflictText(c).EN, "Wrong is A")
	c.Named = false
	require.Contains(t, s.ConflictText(c).EN, "Probably wrong is A")
	require.Contains(t, s.ConflictText(c).NL, "Waarschijnlijk fout is A")
	c.Complete = false
	require.Contains(t, s.ConflictText(c).EN, "possibly wrong is A")
	require.Contains(t, s.ConflictText(c).NL, "mogelijk fout is A")
}

func TestEveryCauseHasWords(t *testing.T) {
	s := mustSystem(t, named(shown(t, "1", "1"), "A", "B"), nil)
	for c := rounding.WrongSign; c <= rounding.PartTwice; c++ {
		for _, l := range []finding.Language{finding.Dutch, finding.English} {
			words := s.Cause(rounding.Correction{Figure: 0, Slip: c, Other: 1}).Text.In(l)
			require.NotEmpty(t, words)
			require.NotContains(t, words, "%")
		}
	}
	require.Equal(t, "Slip(77)", s.Cause(rounding.Correction{Slip: 77}).Text.NL)
}

func TestLongListsAreCut(t *testing.T) {
	texts := []string{"500"}
	parts := make([]int, 20)
	for i := range parts {
		texts, parts[i] = append(texts, "10"), i+1
	}
	s := mustSystem(t, shown(t, texts...), []rounding.Identity{rounding.Sum("sum", 0, parts...)})
	d := s.Diagnose()
	require.Contains(t, s.ConflictText(d.Conflicts[0]).NL, " + nog 14 cijfers is hoogstens")
	uses := make([]rounding.Multiple, 9)
	uses[0].Times = 2
	cert := d.Conflicts[0].Certificate
	cert.Uses = uses
	cert.Left[0].Times = 3
	words := s.CertificateText(cert).EN
	require.Contains(t, words, "3 more identities")
	require.Contains(t, words, "2 × “sum”")
	require.Contains(t, words, "3 × row 1 column 1")
}
