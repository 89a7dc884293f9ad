package position

// Add takes in a table of a kind. A figure that an earlier table prints at the same place stays as it is.
func (r *Reading) Add(t *Table, kind Kind) {
	if r.taken == nil {
		r.taken = map[string]bool{}
	}
	switch kind {
	case Balans:
		r.addBalans(t)
	case Kengetallen:
		r.addKengetallen(t)
	case EMU:
		r.addEMU(t)
	}
}
