package programme_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/programme"
)

func TestQuestionTexts(t *testing.T) {
	for i, text := range []string{"bereiken", "doen", "kosten"} {
		var q programme.Question
		require.NoError(t, q.UnmarshalText([]byte(text)))
		assert.Equal(t, programme.Question(i+1), q)
		assert.Equal(t, text, q.String())
		assert.True(t, q.Valid())
	}
	for q, want := range map[programme.Question]string{0: "Question(0)", 13: "Question(13)"} {
		assert.Equal(t, want, q.String())
		assert.False(t, q.Valid())
		_, err := json.Marshal(q)
		var e *enum.ParseError
		assert.ErrorAs(t, err, &e)
	}
}

func TestQuestionErrors(t *testing.T) {
	q := programme.WatGaanWeDoen
	assert.EqualError(t, q.UnmarshalText([]byte("waarom")), `parse question "waarom": want one of bereiken, doen, kosten`)
	assert.Equal(t, programme.WatGaanWeDoen, q)
	assert.ErrorContains(t, (*programme.Question)(nil).UnmarshalText([]byte("doen")), "nil")
}

// The text structure of the beleidsveld Jeugd in the source: doelstelling and
// the three W questions with their headings.
func TestLansingerlandAnswersTheThreeQuestions(t *testing.T) {
	jeugd := lansingerland(t).Programmes[2].Subdivisions[0]
	require.Len(t, jeugd.Answers, 3)
	assert.Equal(t, programme.Answer{Question: programme.WatGaanWeDoen, Heading: "Wat hebben we daarvoor in 2017 gedaan?"}, jeugd.Answers[1])
	require.Len(t, jeugd.Goals, 1)
	assert.Equal(t, "doelstelling", jeugd.Goals[0].Kind)
}
