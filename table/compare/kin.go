package compare

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
