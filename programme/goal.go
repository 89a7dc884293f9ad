package programme

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/enum"
)

// Question is one of the three W questions by which programmes are explained
// (after BBV art. 8, third paragraph, and art. 25, second paragraph). The zero
// value is none of them.
type Question = enum.Of[questions]

// The three W questions.
const (
	WatWillenWeBereiken Question = iota + 1 // the goal (art. 8.3a); in jaarstukken: wat hebben we bereikt
	WatGaanWeDoen                           // the way to it (art. 8.3b); in jaarstukken: wat hebben we gedaan
	WatMagHetKosten                         // lasten and baten (art. 8.3c); in jaarstukken: wat heeft het gekost
)

type questions struct{}

func (questions) List() *enum.List { return &questionList }

var questionList = enum.List{Type: "Question", What: "question", First: 1, Words: []string{"bereiken", "doen", "kosten"}}

// Answer is the place where a programme answers one of the three W questions.
// The zero value answers none, and Write refuses it.
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
// reach, by which activities, measured by which indicators (BBV art. 8, third
// paragraph, under a). The zero value is a goal without a name.
type Goal struct {
	// Kind is the municipality's word for this level, such as
	// "beoogd maatschappelijk effect", "doel" or "speerpunt".
	Kind string `json:"soort,omitzero"`
	// Number is the number as printed.
	Number string `json:"nummer,omitzero"`
	// Name is the goal in the words of the document, or else a short label
	// that is marked as naamToegekend.
	Name string `json:"naam"`
	// Assigned says that the document prints no name here, and that the name
	// was given by whoever made this file.
	Assigned bool `json:"naamToegekend,omitzero"`
	// Text is a line that says what it is about.
	Text string `json:"toelichting,omitzero"`
	// Also lists the other ways in which the document prints its number and
	// name.
	Also []Mention `json:"ookGedruktAls,omitzero"`
	// Taakvelden are the codes of the taakvelden that the goal belongs to.
	Taakvelden []string `json:"taakveldcodes,omitzero"`
	// Goals are the goals below it.
	Goals []Goal `json:"doelen,omitzero"`
	// Activities are what is done to reach it.
	Activities []Activity `json:"activiteiten,omitzero"`
	// Indicators are what measures whether it is reached. They are its own,
	// whatever code they have.
	Indicators []indicator.Indicator `json:"indicatoren,omitzero"`
	// Relations are what the document connects it with.
	Relations []Relation `json:"relaties,omitzero"`
	// Partners are those with whom it is to be reached.
	Partners []Partner `json:"partners,omitzero"`
}

// Activity is something that the municipality does to reach a goal (BBV art.
// 8, third paragraph, under b). The zero value is an activity without a name.
type Activity struct {
	// Kind is the municipality's word, such as "activiteit", "prestatie" or
	// "actie".
	Kind string `json:"soort,omitzero"`
	// Number is the number as printed.
	Number string `json:"nummer,omitzero"`
	// Name is the activity in the words of the document, or else a short
	// label that is marked as naamToegekend.
	Name string `json:"naam"`
	// Assigned says that the document prints no name here, and that the name
	// was given by whoever made this file.
	Assigned bool `json:"naamToegekend,omitzero"`
	// Text is a line that says what it is about.
	Text string `json:"toelichting,omitzero"`
	// Also lists the other ways in which the document prints its number and
	// name.
	Also []Mention `json:"ookGedruktAls,omitzero"`
	// Activities are the parts that the document divides it into.
	Activities []Activity `json:"activiteiten,omitzero"`
	// Indicators are what measures whether it is done.
	Indicators []indicator.Indicator `json:"indicatoren,omitzero"`
	// Relations are what the document connects it with.
	Relations []Relation `json:"relaties,omitzero"`
	// Partners are those who do it with the municipality, or for it.
	Partners []Partner `json:"partners,omitzero"`
}

// Mention is one of several ways in which a document prints a goal or an
// activity. The zero value mentions nothing.
type Mention struct {
	// Number is the number as printed there.
	Number string `json:"nummer,omitzero"`
	// Name is the name as printed there.
	Name string `json:"naam,omitzero"`
	// Source says where that is.
	Source budget.Source `json:"bron,omitzero"`
}
