package cyclus

import (
	"fmt"
	"maps"
	"slices"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lenient"
)

// Amendment is a begrotingswijziging (BBV art. 18): a decision that changes
// amounts of the budget and adopts the new ones. The zero value changes
// nothing and was decided by nobody.
type Amendment struct {
	// Number is the number as printed, such as "3" or "2017-3".
	Number string `json:"nummer,omitzero"`
	// Name says what it is, such as "Voorjaarsnota 2019".
	Name string `json:"naam,omitzero"`
	// Decision names the raadsbesluit.
	Decision string `json:"besluit,omitzero"`
	// Date is the day of the decision; zero where it is not stated.
	Date budget.Date `json:"datum,omitzero"`
	// Changes are the changes, in the order of the decision.
	Changes []Change `json:"wijzigingen,omitzero"`
	// Source says where it is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Change is what an Amendment does to one position. The zero value changes no
// position, and is refused.
type Change struct {
	// Position is what is changed.
	Position Position `json:"positie"`
	// Mutatie is by how much, in euros, in the direction of the side: positive
	// is more lasten, more baten, more toevoeging or more onttrekking. The
	// side, not the sign, says what that does to the result.
	Mutatie budget.Amount `json:"mutatie"`
	// Opens says that the budget had no such position, so that its new amount
	// is the mutatie: a new programme, or a year without an original budget.
	Opens bool `json:"nieuw,omitzero"`
	// Adopted is the new amount as the decision adopts it, which art. 18
	// demands beside the mutatie: a claim. Absent where none is printed.
	Adopted *budget.Amount `json:"nieuwBedrag,omitempty"` // omitzero would drop €0
}

// AmendmentError says that a change does not fit the budget that it is meant
// for.
type AmendmentError struct {
	Amendment string   // number and name of the amendment
	Change    int      // which of its changes, from 0
	Position  Position // what was to be changed
	Reason    string   // why it cannot be, and what to do
}

// Error returns the message in lower case, with what it is about quoted.
func (e *AmendmentError) Error() string {
	e = lenient.OrZero(e)
	return fmt.Sprintf("amend the budget: amendment %s, change %d of %s: %s", enum.Quote(e.Amendment), e.Change, enum.Quote(e.Position.String()), e.Reason)
}

// Label returns the name of the amendment with its number, decision and date,
// as far as they are stated.
func (a Amendment) Label() string {
	label := "Wijziging"
	for _, text := range []string{a.Number, a.Name, a.Decision, string(a.Date)} {
		if text != "" {
			label += " " + text
		}
	}
	return label
}

// apply returns the budget after the amendment; before is not changed.
func (a Amendment) apply(before Raming) (Raming, error) {
	after := maps.Clone(before)
	if after == nil {
		after = Raming{}
	}
	for i, c := range a.Changes {
		old, has := after[c.Position]
		if reason := c.misfit(has); reason != "" {
			return nil, &AmendmentError{Amendment: a.Label(), Change: i, Position: c.Position, Reason: reason}
		}
		after[c.Position] = old.Add(c.Mutatie)
	}
	return after, nil
}

// misfit says why a change cannot be applied to a budget that has its position
// or not; nothing when it can.
func (c Change) misfit(has bool) string {
	switch {
	case !c.Position.valid():
		return "not a position of a budget; name the programme, a side that is booked and the year"
	case has && c.Opens:
		return "the budget has this position already; do not open it"
	case !has && !c.Opens:
		return "the budget has no such position, and a missing amount is not €0; open it, or correct its name"
	}
	return ""
}

// undo returns the budget before the amendment; after is not changed.
func (a Amendment) undo(after Raming) (Raming, error) {
	before := maps.Clone(after)
	for i, c := range slices.Backward(a.Changes) {
		amount, has := before[c.Position]
		switch old := amount.Sub(c.Mutatie); {
		case !has:
			return nil, &AmendmentError{a.Label(), i, c.Position, "the budget has no such position, so it was not amended by this"}
		case c.Opens && !old.IsZero():
			return nil, &AmendmentError{a.Label(), i, c.Position, "it was changed after it was opened; undo the later amendment first"}
		case c.Opens:
			delete(before, c.Position)
		default:
			before[c.Position] = old
		}
	}
	return before, nil
}

// Amendments are the amendments of one budget, in the order in which they were
// decided. The nil list changes nothing.
type Amendments []Amendment

// Apply turns the primitieve begroting, which is not changed, into the begroting
// na wijziging. It returns an *AmendmentError for a change of what is no
// position: without a programme, of a side that is not booked, or outside the
// years 1900 to 2999; of a position that the budget does not have and the change
// does not open; and of one that it opens although the budget has it.
func (aa Amendments) Apply(primitief Raming) (Raming, error) {
	r := maps.Clone(primitief)
	for _, a := range aa {
		var err error
		if r, err = a.apply(r); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// Undo turns the begroting na wijziging, which is not changed, back into the
// primitieve begroting. It returns an *AmendmentError for a position that the
// budget does not have, and for one that an amendment opened and that does not
// stand at its mutatie: then a later amendment must be undone first.
func (aa Amendments) Undo(naWijziging Raming) (Raming, error) {
	r := maps.Clone(naWijziging)
	for _, a := range slices.Backward(aa) {
		var err error
		if r, err = a.undo(r); err != nil {
			return nil, err
		}
	}
	return r, nil
}
