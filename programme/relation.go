package programme

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
