package programme

import (
	"fmt"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
)

// Question is one of the three W questions by which programmes are explained
// (after BBV art. 8, third paragraph, and art. 25, second paragraph). The zero
// value is none of them.
type Question uint8

// The three W questions.
const (
	WatWillenWeBereiken Question = iota + 1 // the goal (art. 8.3a); in jaarstukken: wat hebben we bereikt
	WatGaanWeDoen                           // the way to it (art. 8.3b); in jaarstukken: wat hebben we gedaan
	WatMagHetKosten                         // lasten and baten (art. 8.3c); in jaarstukken: wat heeft het gekost
)

var questionTexts = [...]string{"", "bereiken", "doen", "kosten"}

// String returns the Dutch key word of the question.
func (q Question) String() string {
	if q.valid() {
		return questionTexts[q]
	}
	return fmt.Sprintf("Question(%d)", uint8(q))
}

func (q Question) valid() bool { return q >= WatWillenWeBereiken && q <= WatMagHetKosten }

// MarshalText implements encoding.TextMarshaler; anything but the three
// questions is an error.
func (q Question) MarshalText() ([]byte, error) {
	if !q.valid() {
		return nil, &budget.ParseError{What: "question", Input: q.String(), Reason: "want bereiken, doen or kosten"}
	}
	return []byte(questionTexts[q]), nil
}

// UnmarshalText implements encoding.TextUnmarshaler.
func (q *Question) UnmarshalText(text []byte) error {
	for i := WatWillenWeBereiken; i <= WatMagHetKosten; i++ {
		if questionTexts[i] == string(text) {
			*q = i
			return nil
		}
	}
	return &budget.ParseError{What: "question", Input: string(text), Reason: "want bereiken, doen or kosten"}
}

// Answer is the place where a programme answers one of the three W questions.
type Answer struct {
	// Question is the question that is answered.
	Question Question `json:"vraag"`
	// Heading is the heading as printed.
	Heading string `json:"opschrift,omitzero"`
	// Text is the answer, or a line that says what it is about. An answer
	// that the document leaves empty is empty here.
	Text string `json:"tekst,omitzero"`
}

// Goal is a doelstelling, at whatever level: what the municipality wants to
// reach, by which activities, measured by which indicators.
type Goal struct {
	// Kind is the municipality's word for this level, such as
	// "beoogd maatschappelijk effect", "doel" or "speerpunt".
	Kind string `json:"soort,omitzero"`
	// Number is the number as printed.
	Number string `json:"nummer,omitzero"`
	// Name is the goal, in the words of the document or as a short label.
	Name string `json:"naam"`
	// Goals are the goals below it.
	Goals []Goal `json:"doelen,omitzero"`
	// Activities are what is done to reach it.
	Activities []Activity `json:"activiteiten,omitzero"`
	// Indicators measure whether it is reached.
	Indicators []indicator.Indicator `json:"indicatoren,omitzero"`
}

// Activity is something that the municipality does to reach a goal.
type Activity struct {
	// Kind is the municipality's word, such as "activiteit", "prestatie" or
	// "actie".
	Kind string `json:"soort,omitzero"`
	// Number is the number as printed.
	Number string `json:"nummer,omitzero"`
	// Name is the activity, in the words of the document or as a short label.
	Name string `json:"naam"`
}
