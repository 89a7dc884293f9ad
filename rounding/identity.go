package rounding

import (
	"fmt"

	"github.com/bbvgo/bbv/internal/lenient"
)

// An Addend is one figure in an identity with its sign.
type Addend struct {
	Figure int // index in the figures of the system
	Sign   int // +1 adds, −1 subtracts, 0 leaves the figure out
}

// An Identity says what must hold between the amounts behind printed figures: total = Σ sign·part.
// The zero value says that figure 0 is nothing.
type Identity struct {
	Name  string   // how a message names it: "saldo = baten − lasten, Rekening 2016"
	Total int      // index of the figure on the left
	Parts []Addend // the figures on the right
}

// Sum is the identity total = Σ parts.
func Sum(name string, total int, parts ...int) Identity {
	id := Identity{Name: name, Total: total, Parts: make([]Addend, len(parts))}
	for i, p := range parts {
		id.Parts[i] = Addend{Figure: p, Sign: +1}
	}
	return id
}

// Difference is the identity result = from − less, as in saldo = baten − lasten.
func Difference(name string, result, from, less int) Identity {
	return Identity{Name: name, Total: result, Parts: []Addend{{from, +1}, {less, -1}}}
}

// An IdentityError reports an identity that cannot be used, with the reason.
type IdentityError struct {
	Identity int    // index of the identity
	Name     string // its name
	Reason   string // "figure 12 of 10", "figure 3 stands in it twice", "sign 2 of figure 1 is not -1, 0 or 1"
}

func (e *IdentityError) Error() string {
	e = lenient.OrZero(e)
	return fmt.Sprintf("rounding: identity %d %q: %s", e.Identity, e.Name, e.Reason)
}

// check reports why the identity cannot be used in a system of n figures. seen notes per figure the last
// identity in which it was met, counted from 1.
func (id *Identity) check(n, index int, seen []int) error {
	fail := func(format string, args ...any) error {
		return &IdentityError{Identity: index, Name: id.Name, Reason: fmt.Sprintf(format, args...)}
	}
	for i := -1; i < len(id.Parts); i++ {
		t := Addend{Figure: id.Total, Sign: 1}
		if i >= 0 {
			t = id.Parts[i]
		}
		switch {
		case t.Figure < 0 || t.Figure >= n:
			return fail("figure %d does not exist: there are %d", t.Figure, n)
		case t.Sign < -1 || t.Sign > 1:
			return fail("sign %d of figure %d is not -1, 0 or 1", t.Sign, t.Figure)
		case seen[t.Figure] == index+1:
			return fail("figure %d stands in it twice", t.Figure)
		}
		seen[t.Figure] = index + 1
	}
	return nil
}
