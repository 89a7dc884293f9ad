package table

import "strings"

// emuTerms are the lines of the EMU-saldo from the exploitatie with their signs: exploitatiesaldo − mutation of the
// (im)materiële vaste activa + that of the voorzieningen − that of the voorraden − boekwinst (Commissie BBV, notitie
// Geprognosticeerde balans en EMU-saldo, 2018, bijlage 4).
var emuTerms = [...]struct {
	words string // of the folded label, all of which it has
	coef  int64
}{
	{"exploitatiesaldo", 1},
	{"mutatie materiele vaste activa", -1},
	{"mutatie voorzieningen", 1},
	{"mutatie voorraden", -1},
	{"boekwinst", -1},
}

// emu recognises the EMU-saldo below its lines, which have signs that nothing in print shows.
func (s *structure) emu(i int) bool {
	if !strings.Contains(s.entries[i].label, "emu-saldo") {
		return false
	}
	e := equation{axis: s.axis, target: i, at: s.at, rule: RuleTotal, why: "the EMU-saldo from the exploitatie"}
	var parts []int
	for _, j := range s.open {
		if coef := emuSign(s.entries[j].label); coef != 0 {
			e.terms, parts = append(e.terms, term{j, coef}), append(parts, j)
		}
	}
	sc := s.f.score(&e)
	if len(parts) < 3 || !(candidate{parts: parts}).believed(sc) {
		return false
	}
	s.sums = append(s.sums, e)
	s.consume(i, parts)
	return true
}

// emuSign is the sign of a line of the EMU-saldo, 0 for another line.
func emuSign(label string) int64 {
	label = strings.NewReplacer("(im)materiele", "materiele", "immateriele", "materiele").Replace(label)
	for _, t := range emuTerms {
		all := true
		for _, w := range strings.Fields(t.words) {
			all = all && strings.Contains(label, w)
		}
		if all {
			return t.coef
		}
	}
	return 0
}
