package years_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/programme/years"
)

// feed deals out the bytes of an input; at its end it deals zeros.
type feed []byte

func (f *feed) next(n int) int {
	if len(*f) == 0 {
		return 0
	}
	b := (*f)[0]
	*f = (*f)[1:]
	return int(b) % n
}

var names = []string{"Zorg", "Wonen en werken", "Werken en wonen", "Bestuur", "Zorg", "Programma 3", "", "Overig"}

// documents makes up to five documents, each of a kind and year of its own.
func (f *feed) documents() (out []*programme.Document) {
	for i := range 1 + f.next(5) {
		d := &programme.Document{Kind: programme.DocumentKind(1 + i%2), Year: 2018 + i, Unit: budget.Unit(f.next(2))}
		for range f.next(5) {
			p := programme.Programme{Section: programme.Section{Number: []string{"", "1", "2", "3"}[f.next(4)], Name: names[f.next(len(names))]}}
			p.Lines = []programme.Line{{Lasten: f.series(d.Year), Baten: f.series(d.Year)}}
			if f.next(3) == 0 {
				p.Reserves = []programme.ReserveLine{{Toevoeging: f.series(d.Year)}}
			}
			if f.next(4) == 0 {
				p.Claims = []programme.Claim{{Side: budget.Sides()[f.next(6)], Amounts: f.series(d.Year)}}
			}
			p.Taakvelden = []programme.TaakveldLine{{Code: []string{"6.1", "6.2", "6.21", "0.10", "x"}[f.next(5)], Lasten: f.series(d.Year), Baten: f.series(d.Year)}}
			d.Programmes = append(d.Programmes, p)
		}
		out = append(out, d)
	}
	return out
}

// series makes figures of a year and the one before; nil where there is no such side.
func (f *feed) series(year int) budget.Series {
	if f.next(5) == 0 {
		return nil
	}
	s := budget.Series{}
	for _, c := range append(cycle(year), cycle(year - 1)[2]) {
		if n := f.next(60); n > 10 {
			s[c] = budget.Euros(int64(n-20) * 1000)
		}
	}
	return s
}

// What a deviation is does not depend on the order of the documents; back is minus forth; by way of the begroting na
// wijziging is as far as straight on; and what the parts of a document deviate comes to what the whole does.
func FuzzFollow(f *testing.F) {
	f.Add([]byte("\x03\x01\x04\x01\x00\x03\x20\x21\x22\x23\x24\x25\x26\x27\x28\x29\x30\x31\x32"))
	f.Add([]byte("een gemeente met programma's, jaarstukken en een begroting, en al wat daar verder nog bij hoort"))
	f.Fuzz(func(t *testing.T, data []byte) {
		in := feed(data)
		docs := in.documents()
		h, err := documents(docs...).Follow()
		require.NoError(t, err)
		backwards := slices.Clone(docs)
		slices.Reverse(backwards)
		turned, err := documents(backwards...).Follow()
		require.NoError(t, err)
		require.Equal(t, len(h.Subjects), len(turned.Subjects))
		for i, s := range h.Subjects {
			relations(t, h, s)
			assert.Equal(t, deviations(h, s), deviations(h, turned.Subjects[i]), s.Label)
		}
		assert.Equal(t, h.Apart, turned.Apart)
		for _, d := range docs {
			one, err := documents(d).Follow()
			require.NoError(t, err)
			partsComeToTheWhole(t, one)
			deviationsAddUp(t, one)
		}
	})
}

func relations(t *testing.T, h *years.History, s years.Subject) {
	for _, year := range h.Years {
		c := cycle(year)
		for _, side := range budget.Sides() {
			whole, amended, executed := s.Deviation(side, c[0], c[2]), s.Deviation(side, c[0], c[1]), s.Deviation(side, c[1], c[2])
			a, okA := whole.Amount()
			back, okBack := s.Deviation(side, c[2], c[0]).Amount()
			assert.Equal(t, okA, okBack)
			assert.Equal(t, a, back.Neg())
			b, okB := amended.Amount()
			d, okD := executed.Amount()
			if okA && okB && okD {
				assert.Equal(t, a, b.Add(d), "%s %v %d", s.Label, side, year)
			}
			if whole.Certain() {
				assert.NotEqual(t, budget.Neutraal, whole.Effect())
			}
		}
	}
}

// deviations prints all of a subject.
func deviations(h *years.History, s years.Subject) (out []string) {
	out = append(out, s.Label, fmt.Sprint(s.Earlier))
	for _, year := range h.Years {
		c := cycle(year)
		for _, side := range budget.Sides() {
			out = append(out, s.Deviation(side, c[0], c[2]).String(), s.Deviation(side, c[1], c[2]).String())
		}
	}
	return out
}

// partsComeToTheWhole adds up the deviations of the parts of one document.
func partsComeToTheWhole(t *testing.T, h *years.History) {
	for whole := range h.Of(years.Whole) {
		for _, year := range h.Years {
			c := cycle(year)
			for _, side := range []budget.Side{budget.Lasten, budget.Baten, budget.Toevoeging} {
				want, ok := whole.Deviation(side, c[1], c[2]).Amount()
				if !ok {
					continue
				}
				var sum budget.Amount
				for _, kind := range []years.SubjectKind{years.Programmes, years.OtherParts} {
					for s := range h.Of(kind) {
						a, _ := s.Deviation(side, c[1], c[2]).Amount()
						sum = sum.Add(a)
					}
				}
				assert.Equal(t, want, sum, "%v %d", side, year)
			}
		}
	}
}

// deviationsAddUp holds the listed deviations of every subject against that of its resultaat, where nothing lacks; the
// largest come first, and what has no outcome last.
func deviationsAddUp(t *testing.T, h *years.History) {
	for _, year := range h.Years {
		c := cycle(year)
		sums, lacks := map[string]budget.Amount{}, map[string]bool{}
		list := h.Deviations(c[1], c[2])
		for i, d := range list {
			a, ok := d.Amount()
			if i > 0 && ok {
				before, known := list[i-1].Amount()
				assert.True(t, known && before.Abs().Cmp(a.Abs()) >= 0)
			}
			sums[d.Subject.Label] = sums[d.Subject.Label].Add(a)
			lacks[d.Subject.Label] = lacks[d.Subject.Label] || !ok
		}
		for s := range h.Of(years.Programmes) {
			if want, ok := s.Deviation(budget.Resultaat, c[1], c[2]).Amount(); ok && !lacks[s.Label] && !repeats(h, s.Label) {
				assert.Equal(t, want, sums[s.Label], s.Label)
			}
		}
	}
}

// repeats reports whether several subjects have a label.
func repeats(h *years.History, label string) bool {
	n := 0
	for _, s := range h.Subjects {
		if s.Label == label {
			n++
		}
	}
	return n > 1
}

// The taakvelden of a range of years are the groups that the crosswalk compares.
func TestEveryGroupOfTaakveldenIsASubject(t *testing.T) {
	groups, err := iv3.Comparable(iv3.Gemeente, 2022, 2025)
	require.NoError(t, err)
	var dossier years.Dossier
	for _, year := range []int{2022, 2025} {
		figures := years.TaakveldFigures{Column: cycle(year)[2]}
		for _, info := range iv3.MustFor(iv3.Gemeente, year).Taakvelden() {
			if info.Bookable && info.Code.String() != "0.11" {
				figures.Amounts = append(figures.Amounts, iv3.TaakveldAmount{Side: budget.Lasten, Taakveld: info.Code, Amount: budget.Euros(1)})
			}
		}
		dossier.Deliveries = append(dossier.Deliveries, figures)
	}
	h := follow(t, dossier)
	subjects := slices.Collect(h.Of(years.Taakvelden))
	assert.Len(t, subjects, len(groups)-1)
	for _, s := range subjects {
		a, ok := s.Figure(budget.Lasten, cycle(2025)[2]).Amount()
		assert.Equal(t, len(s.Group.Codes[2025]) > 0, ok, s.Label)
		assert.Equal(t, budget.Euros(int64(len(s.Group.Codes[2025]))), a)
	}
}
