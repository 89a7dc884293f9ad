package compare

// names count the subjects by the words under which they may be looked up: those that have a name by one word of it, those
// that are the whole of a table by every word of its title.
type names struct{ named, titled map[string]int }

func namesOf(subjects []subject) names {
	n := names{map[string]int{}, map[string]int{}}
	for i := range subjects {
		s := &subjects[i]
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

// kin tells which tables are of one municipality: those that share so much that it is no accident, and those that share it with
// one of them. It holds for a table another of its kin, itself for one of each kin.
type kin map[int]int

// of is the one that stands for the kin of a table.
func (k kin) of(table int) int {
	other, ok := k[table]
	if !ok || other == table {
		return table
	}
	root := k.of(other)
	k[table] = root
	return root
}
