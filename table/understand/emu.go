package understand

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/internal/lexicon"
)

// emu recognises the EMU-saldo below its lines, which have signs that nothing in print shows: exploitatiesaldo − mutation
// of the (im)materiële vaste activa + that of the voorzieningen − that of the voorraden − boekwinst (Commissie BBV, notitie
// Geprognosticeerde balans en EMU-saldo, 2018, bijlage 4).
func (s *structure) emu(i int) bool {
	if !lexicon.EMUSaldo.Within(s.entries[i].label) {
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
	if len(parts) < 3 || !sc.believed() {
		return false
	}
	s.sums = append(s.sums, e)
	s.consume(i, parts)
	return true
}

// emuSign is the sign of a line of the EMU-saldo, 0 for another line.
func emuSign(label string) int64 {
	label = strings.NewReplacer("(im)materiele", "materiele", "immateriele", "materiele").Replace(label)
	plus, minus := mostWords(lexicon.EMUPlus, label), mostWords(lexicon.EMUMinus, label)
	switch {
	case plus == 0 && minus == 0:
		return 0
	case plus >= minus:
		return 1
	}
	return -1
}

// mostWords is how many words the longest entry has of which a label has all.
func mostWords(k lexicon.Kind, label string) (most int) {
	for _, entry := range k.All() {
		words := strings.Fields(entry)
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(label, w) }) {
			most = max(most, len(words))
		}
	}
	return most
}
