package decision

import (
	"context"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

// Document is [validate.Run] with what was decided: findings of the document that are accepted, by their path, stand among those
// that are waived, with the reason. The file is the name of that in which the document stands; it may be empty.
func (b *Book) Document(ctx context.Context, file string, d *programme.Document, rules []validate.Rule) (finding.Report, error) {
	report, err := validate.Run(ctx, d, rules)
	if err != nil {
		return report, err
	}
	b = lenient.OrZero(b)
	f := newFinder(nil)
	for i, a := range b.decisions.Accepted {
		if a.Place.Path != "" && a.Place.inFile(file) {
			b.accepted[i].note(f.acceptAt(&report, a))
		}
	}
	return report, nil
}

// acceptAt waives the findings of a code at a path, of the figure that was decided about.
func (f *finder) acceptAt(r *finding.Report, a Acceptance) fate {
	other, figure := false, ""
	n := waive(r, a.reason(), func(found finding.Finding) bool {
		if found.Code != a.Code || !f.atPath(a.Place, found.Place) {
			return false
		}
		if a.Place.Figure == "" || inked(found.Printed) == inked(a.Place.Figure) {
			return true
		}
		other, figure = true, found.Printed
		return false
	})
	switch {
	case n > 0:
		return fate{why: used}
	case other:
		return fate{why: otherFigure, of: figure}
	}
	return fate{why: noFinding}
}

// atPath reports whether an anchor means a place in a document.
func (f *finder) atPath(a Anchor, at finding.Place) bool {
	if a.Path != at.Path || a.Section != "" {
		return false
	}
	for _, name := range [...][2]string{{a.Caption, at.Caption}, {a.Row, at.Label}, {a.Column, at.Heading}} {
		if likely(f.label(name[0]), f.label(name[1])) == 0 {
			return false
		}
	}
	return true
}
