package programme

import "github.com/bbvgo/bbv/budget"

// Investments are the investeringen that a document plans for a programme or
// a part of it (BBV art. 20, second paragraph, under b). The zero value, an
// empty list, says that there are none; a document that says nothing about
// investments has no Investments.
type Investments struct {
	// Heading is the heading as printed.
	Heading string `json:"opschrift,omitzero"`
	// Text is a line that says what the document says about them.
	Text string `json:"toelichting,omitzero"`
	// Items are the investments in the order of printing.
	Items []Investment `json:"lijst,omitzero"`
}

// Investment is an investering. What it costs is not part of the lasten: those
// follow later, as afschrijving. The zero value is an investment without a
// name.
type Investment struct {
	// Kind is the municipality's word, such as "vervangingsinvestering", or
	// "economisch nut" (BBV art. 35).
	Kind string `json:"soort,omitzero"`
	// Name is the name as printed.
	Name string `json:"naam"`
	// Text is a line that says what it is about.
	Text string `json:"toelichting,omitzero"`
	// Amounts are what is invested per column, in euros, not negative unless
	// it corrects an earlier one; absent where no amount is printed.
	Amounts budget.Series `json:"bedragen,omitzero"`
	// Source says where it is printed.
	Source budget.Source `json:"bron,omitzero"`
}
