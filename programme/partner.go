package programme

import "github.com/bbvgo/bbv/internal/enum"

// Party says which of the four sorts of verbonden partij somebody is (BBV art.
// 15, first paragraph, under b): an organisation in which the municipality has
// a say and a financial interest (art. 1). The zero value is no verbonden
// partij.
type Party = enum.Of[parties]

// The sorts of verbonden partij.
const (
	Regeling             Party = iota + 1 // a gemeenschappelijke regeling
	Vennootschap                          // a vennootschap or coöperatie
	Stichting                             // a stichting or vereniging
	OverigVerbonden                       // any other verbonden partij
	VerbondenUnspecified                  // a verbonden partij of which the document does not say the sort
)

type parties struct{}

func (parties) List() *enum.List { return &partyList }

var partyList = enum.List{Type: "Party", What: "sort of verbonden partij", Words: []string{
	"", "gemeenschappelijke regeling", "vennootschap of coöperatie", "stichting of vereniging", "overig", "verbonden partij",
}}

// Partner is somebody with whom the municipality works: an organisation, a
// region, a verbonden partij. The zero value is a partner without a name.
type Partner struct {
	// Name is the name as printed, without an abbreviation in parentheses.
	Name string `json:"naam"`
	// Short is the abbreviation as printed, such as "WIL".
	Short string `json:"afkorting,omitzero"`
	// Kind is the document's word for what it is, such as "welzijnspartner".
	Kind string `json:"soort,omitzero"`
	// Party says that it is a verbonden partij, and of which sort, where the
	// document says so (BBV art. 8, third paragraph, under b).
	Party Party `json:"verbondenPartij,omitzero"`
	// Text is a line that says what it does.
	Text string `json:"toelichting,omitzero"`
	// Members are those who take part in it or belong to it.
	Members []Partner `json:"leden,omitzero"`
}

// Parties is the list of verbonden partijen that a document prints with a
// programme or a part of it. The zero value, an empty list, says that there are
// none; a document that says nothing about them there has no Parties.
type Parties struct {
	// Heading is the heading as printed.
	Heading string `json:"opschrift,omitzero"`
	// Text is a line that says what the document says about them.
	Text string `json:"toelichting,omitzero"`
	// Items are the verbonden partijen in the order of printing.
	Items []Partner `json:"lijst,omitzero"`
}

// Relation is a connection that a document prints between a part of its own
// and another one: a programme that serves the same goal, a taakveld from
// which money was moved. The zero value is a connection with nothing.
type Relation struct {
	// Kind is what the other part is, such as "programma" or "taakveld".
	Kind string `json:"soort,omitzero"`
	// Number is the number of the other part, where it is printed.
	Number string `json:"nummer,omitzero"`
	// Name is the name of the other part as printed.
	Name string `json:"naam,omitzero"`
	// Text is a line that says what the connection is about.
	Text string `json:"toelichting,omitzero"`
}
