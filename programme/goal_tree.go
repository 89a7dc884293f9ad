package programme

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/internal/wrap"
)

// Branch is one element of the goal tree of a document: what it says about
// goals, from the programmes down to activities, indicators, partners and
// investments. Get one from Document.GoalTree. It is a view, as Part is: it
// sees the document as it was when the view was made. Branches are never
// changed and may be used by several goroutines at once.
type Branch struct {
	path     string
	word     string // in the words of the municipality, as far as it has one
	number   string // as printed
	name     string
	assigned bool
	item     any // pointer into the document
	section  *Section
	parent   *Branch
	branches []*Branch
	gauges   []*Branch // indicators that measure this
	measures []*Branch // of an indicator
}

// Path returns the place in the document, in the field names of its JSON form:
// "programmas[0].doelen[1].activiteiten[0]". It is "" for the document.
func (b *Branch) Path() string { return lenient.OrZero(b).path }

// Word returns the municipality's own word for the branch, such as
// "speerpunt", or else the word of the law for what it is.
func (b *Branch) Word() string { return lenient.OrZero(b).word }

// Number returns the number as printed, of an indicator its code; "" where
// there is none.
func (b *Branch) Number() string { return lenient.OrZero(b).number }

// Name returns the name, be it one that the document does not print; see Label.
func (b *Branch) Name() string { return lenient.OrZero(b).name }

// Label returns the word, the number and the name, as far as there are any:
// "doel 9A1 Sociale binding". A name that the document does not print stands in
// square brackets.
func (b *Branch) Label() string {
	b = lenient.OrZero(b)
	name := b.name
	if strings.EqualFold(name, b.word+" "+b.number) {
		name = "" // "programma 9" is its word and number
	}
	if b.assigned && name != "" {
		name = "[" + name + "]"
	}
	parts := slices.DeleteFunc([]string{b.word, b.number, name}, func(s string) bool { return s == "" })
	return strings.Join(parts, " ")
}

// Section returns what the programme or subdivision that the branch stands for
// has in common with others, or nil.
func (b *Branch) Section() *Section { return lenient.OrZero(b).section }

// Item returns what the branch stands for, a pointer into the document: a
// *Document, *Programme, *Subdivision, *Goal, *Activity, *indicator.Indicator,
// *Relation, *Partner (of a listed verbonden partij too) or *Investment. It is
// nil for the tree of a nil document.
func (b *Branch) Item() any { return lenient.OrZero(b).item }

// Parent returns what the branch stands directly below, nil for the document.
func (b *Branch) Parent() *Branch { return lenient.OrZero(b).parent }

// Branches walks over the branches directly below, in the order of the
// document, kind by kind: goals, activities, indicators, relations, partners,
// verbonden partijen, investments, subdivisions.
func (b *Branch) Branches() iter.Seq[*Branch] { return slices.Values(lenient.OrZero(b).branches) }

// All walks over the branch itself and everything below it, each before what
// stands below it.
func (b *Branch) All() iter.Seq[*Branch] {
	b = lenient.OrZero(b)
	return func(yield func(*Branch) bool) {
		walk(b, func(c *Branch) []*Branch { return c.branches }, yield)
	}
}

// Measures walks over what an indicator measures: the goal, activity or part
// that it stands below, or, in a part that links by code, every goal and
// activity in that part with the number that is its code. It is nothing where
// that number does not exist.
func (b *Branch) Measures() iter.Seq[*Branch] { return slices.Values(lenient.OrZero(b).measures) }

// MeasuredBy walks over the indicators that measure the branch itself, those
// that stand below it first.
func (b *Branch) MeasuredBy() iter.Seq[*Branch] { return slices.Values(lenient.OrZero(b).gauges) }

// WriteTree writes the labels of the branch and of what stands below it, one
// per line, with lines that show what belongs to what. What of a label makes a
// line longer than 100 characters goes on below it, indented. It returns the
// error of w.
func (b *Branch) WriteTree(w io.Writer) error {
	w, b = lenient.Writer(w), lenient.OrZero(b)
	if err := b.writeLabel(w, "", ""); err != nil {
		return err
	}
	return b.writeBelow(w, "")
}

// writeLabel writes the label behind lead, and what goes on below it behind
// indent and the line to the first branch.
func (b *Branch) writeLabel(w io.Writer, lead, indent string) error {
	hang := indent + "     "
	if len(b.branches) > 0 {
		hang = indent + "│    "
	}
	for _, line := range wrap.Text(lead, hang, b.Label(), wrap.Page) {
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	return nil
}

func (b *Branch) writeBelow(w io.Writer, indent string) error {
	for i, c := range b.branches {
		tick, next := "├─ ", "│  "
		if i == len(b.branches)-1 {
			tick, next = "└─ ", "   "
		}
		if err := c.writeLabel(w, indent+tick, indent+next); err != nil {
			return err
		}
		if err := c.writeBelow(w, indent+next); err != nil {
			return err
		}
	}
	return nil
}
