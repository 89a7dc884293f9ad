package decision_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/prose"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/decision"
	"github.com/bbvgo/bbv/validate/rules"
)

const (
	// of the table it is 4.127, and what goes from 4.127 to 4.312 rises by 185
	swapped = "De lasten van Veiligheid bedragen in 2024 € 4.172.000."
	rise    = "De lasten van Veiligheid stijgen van € 4.127.000 in 2024 naar € 4.312.000 in 2025, een stijging van € 158.000."
)

// said checks sentences beside a table with decisions: the figures of what is found, of what is waived, and the decisions that
// did nothing.
func said(t *testing.T, d decision.Decisions, texts ...string) (found, waived []string, unused []finding.Finding) {
	t.Helper()
	b := d.Open()
	r, err := b.Table(context.Background(), "map/begroting.pdf", tableOf(t, overview), understand.Given{}, rules.All())
	require.NoError(t, err)
	page := validate.ProsePage{File: "map/nota.docx"}
	for _, text := range texts {
		page.Sentences = append(page.Sentences, prose.Read(text)...)
	}
	report, err := b.Prose(context.Background(), []validate.ProsePage{page}, []string{"map/begroting.pdf"}, []validate.TableReport{r})
	require.NoError(t, err)
	for _, f := range report.Findings {
		assert.Empty(t, f.Waived)
		found = append(found, f.Printed)
	}
	for _, f := range report.Waived {
		assert.Equal(t, "afgesproken met de accountant (A. de Vries, 2024-11-29)", f.Waived)
		waived = append(waived, f.Printed)
	}
	return found, waived, b.Unused()
}

func accepts(code string, place decision.Anchor) decision.Decisions {
	return decision.Decisions{Accepted: []decision.Acceptance{{Code: code, Place: place, Signed: signed}}}
}

func TestSentencesThatAreAccepted(t *testing.T) {
	found, waived, _ := said(t, decision.Decisions{}, swapped, rise)
	require.Equal(t, []string{"€ 158.000", "€ 4.172.000"}, found)
	require.Empty(t, waived)
	for name, place := range map[string]decision.Anchor{
		"word for word":          {Sentence: swapped},
		"its figure as well":     {Sentence: swapped, Figure: "€ 4.172.000"},
		"spelled otherwise":      {File: "nota*", Sentence: "de Lasten van veiligheid bedragen in 2024: €4.172.000", Figure: "€4.172.000"},
		"a word more":            {Sentence: "De lasten van Veiligheid bedragen in 2024 dus € 4.172.000."},
		"only the figure":        {Figure: "€ 4.172.000"},
		"words without a number": {Sentence: "De lasten van Veiligheid bedragen in", Figure: "€ 4.172.000"},
	} {
		found, waived, unused := said(t, accepts("BBV1053", place), swapped, rise)
		assert.Equal(t, []string{"€ 158.000"}, found, name)
		assert.Equal(t, []string{"€ 4.172.000"}, waived, name)
		assert.Empty(t, unused, name)
	}
	found, waived, unused := said(t, accepts("BBV1052", decision.Anchor{Sentence: rise}), swapped, rise)
	assert.Equal(t, []string{"€ 4.172.000"}, found)
	assert.Equal(t, []string{"€ 158.000"}, waived)
	assert.Empty(t, unused)
}

func TestSentencesThatAreNotMeant(t *testing.T) {
	for want, place := range map[string]decision.Anchor{
		"er is geen bestand met die naam bekeken":         {File: "begroting*", Sentence: swapped},
		"er is geen zin die zo luidt":                     {Sentence: "Wij ontvangen van de provincie € 4.172.000 voor bruggen."},
		"er staat nu een ander cijfer: “" + swapped + "”": {Sentence: "De lasten van Veiligheid bedragen in 2024 € 4.271.000."},
		"er is daar geen bevinding meer met die code":     {Sentence: swapped, Figure: "€ 158.000"},
	} {
		found, waived, unused := said(t, accepts("BBV1053", place), swapped, rise)
		assert.Len(t, found, 2)
		assert.Empty(t, waived)
		require.Len(t, unused, 1)
		assert.Contains(t, unused[0].Text.NL, want)
		assert.Equal(t, place.Sentence, unused[0].Place.Sentence)
	}
	_, _, unused := said(t, accepts("BBV1053", decision.Anchor{Figure: "€ 1"}), swapped)
	require.Len(t, unused, 1, "a figure that is nowhere is nowhere in a table")
}

// Of sentences that are much alike the one is meant that is most so; what stands there twice is meant twice, and that is said.
func TestSentencesThatAreAlike(t *testing.T) {
	other := "De lasten van Veiligheid zijn in 2024 € 4.172.000."
	found, waived, unused := said(t, accepts("BBV1053", decision.Anchor{Sentence: swapped}), other, swapped)
	assert.Len(t, found, 1)
	assert.Len(t, waived, 1)
	assert.Empty(t, unused)
	_, waived, unused = said(t, accepts("BBV1053", decision.Anchor{Sentence: swapped}), swapped, swapped)
	assert.Len(t, waived, 2)
	require.Len(t, unused, 1)
	assert.Equal(t, finding.Info, unused[0].Severity)
	assert.Equal(t, "de ontheffing van BBV1053 is op 2 cijfers in zinnen toegepast", unused[0].Text.NL)
}

// A figure of a sentence that is another than that of a table, in either order.
func TestSentencesThatAreNotTheSame(t *testing.T) {
	in, cell := decision.Anchor{Sentence: swapped}, decision.Anchor{Caption: "Overzicht", Row: "Veiligheid", Column: "Lasten 2024"}
	for _, n := range []decision.NotSame{{First: in, Second: cell, Signed: signed}, {First: cell, Second: in, Signed: signed}} {
		found, waived, unused := said(t, decision.Decisions{NotSame: []decision.NotSame{n}}, swapped, rise)
		assert.Equal(t, []string{"€ 158.000"}, found)
		assert.Equal(t, []string{"€ 4.172.000"}, waived)
		assert.Empty(t, unused)
	}
	cell.Row = "Onderwijs"
	found, _, unused := said(t, decision.Decisions{NotSame: []decision.NotSame{{First: in, Second: cell, Signed: signed}}}, swapped)
	assert.Len(t, found, 1)
	require.Len(t, unused, 1)
	assert.Contains(t, unused[0].Text.NL, "er is daar geen bevinding meer")
}

func TestSentencesAreNoTables(t *testing.T) {
	// what is said of a sentence touches no table, however alike it is to a label
	d := accepts("BBV1012", decision.Anchor{Sentence: "Totaal lasten"})
	_, unused := check(t, d, concept)
	require.Len(t, unused, 1)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := d.Open().Prose(ctx, []validate.ProsePage{{Sentences: prose.Read(swapped)}}, nil, nil)
	assert.ErrorIs(t, err, context.Canceled)
}
