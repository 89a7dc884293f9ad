package compare

import (
	"slices"
)

// naming is what their words say of whether two subjects are one.
type naming int

const (
	otherNames naming = iota // that they are not
	noName                   // nothing: one is the whole of a table of which the title says no more than the other does, or has only the section in common
	called                   // that they may be: the one is the whole of a table of which the title says what the other is called
	oneName                  // that they are, or another thing of the same name
)

// naming compares the words of two subjects.
func (m alike) naming() naming {
	a, b := m.a, m.b
	whole := a.isWhole() || b.isWhole()
	switch {
	case !slices.Equal(a.qualifiers, b.qualifiers):
		return otherNames
	case !whole && slices.Equal(a.own, b.own) && m.sameCode():
		return oneName
	case a.isWhole() && b.isWhole():
		if len(a.all) > 0 && within(a.all, b.all) || len(b.all) > 0 && within(b.all, a.all) {
			return called
		}
		return noName
	case m.callEachOther():
		if whole {
			return called
		}
		return noName
	case a.isWhole() && within(a.all, b.all), b.isWhole() && within(b.all, a.all):
		return noName
	}
	return otherNames
}

// callEachOther reports whether each subject is called in the label, section or title of the other what it is called in its
// own.
func (m alike) callEachOther() bool {
	return within(m.a.own, m.b.all) && within(m.b.own, m.a.all) && slices.Equal(m.a.qualifiers, m.b.qualifiers)
}

// sameCode reports whether no code in front of the labels tells the subjects apart.
func (m alike) sameCode() bool {
	return m.a.code == m.b.code || m.a.code == "" || m.b.code == ""
}

func within(part, whole []string) bool {
	return !slices.ContainsFunc(part, func(w string) bool { _, ok := slices.BinarySearch(whole, w); return !ok })
}

// names count the subjects by the words under which they may be looked up: those that have a name by one word of it, those
// that are the whole of a table by every word of its title.
type names struct{ named, titled map[string]int }

func (f *facts) namesOf() names {
	n := names{map[string]int{}, map[string]int{}}
	for i := range f.subjects {
		s := &f.subjects[i]
		of := n.named
		if s.isWhole() {
			of = n.titled
		}
		for _, w := range s.nameWords() {
			of[w]++
		}
	}
	return n
}

// fitting bounds how many subjects may be called as one of two is: have its name, or a title in which that stands; or have a name
// that stands in its title.
func (n names) fitting(a, b *subject) int {
	if b.isWhole() {
		a, b = b, a
	}
	if !b.isWhole() {
		if !a.isWhole() {
			return count(a, n.named)
		}
		return max(count(a, n.named), count(b, n.titled))
	}
	return max(count(a, n.titled), count(b, n.titled))
}

// count adds up how many subjects are looked up by the words of one.
func count(s *subject, of map[string]int) (sum int) {
	for _, w := range s.nameWords() {
		sum += of[w]
	}
	return sum
}

// isWhole reports whether a subject is what its whole table is about.
func (s *subject) isWhole() bool { return len(s.own) == 0 }

// nameWords are the words by which a subject is looked up: of a name the longest, as whoever is called so has it, too; of a
// whole all of its title, as it may be called by some of them.
func (s *subject) nameWords() []string {
	if s.isWhole() {
		return s.all
	}
	longest := s.own[0]
	for _, w := range s.own {
		if len(w) > len(longest) {
			longest = w
		}
	}
	return []string{longest}
}
