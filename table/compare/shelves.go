package compare

import (
	"slices"

	"github.com/bbvgo/bbv/budget"
)

// mostUnnamed is how many lines may print one figure at one moment, whatever their names, before it tells nothing of what they are
// about; it bounds the work, as mostLines does for those of one name.
const mostUnnamed = 16

// fewDigits is the size in bits of a figure that tells lines of one name from each other.
const fewDigits = 4

// print is what equal figures of two tables have in common.
type print struct {
	when     moment
	unitless bool
	places   int // the decimals to which it is rounded, −3 for thousands
	worth    budget.Amount
	word     string // of the name of the line, where the figure alone tells too little
}

// shelves are lines by their figures: on one shelf those that print the same at one moment, in the units of all tables.
type shelves struct {
	known map[print]int
	lines [][]int // of each shelf
	bits  []int   // the evidence in the figure of each shelf
	of    [][]int // by subject, the shelves on which lines of it stand
}

// index puts lines on shelves: by figure, and where that is small or stands in too many lines by figure and name. On shelves
// with so many that they tell nothing it leaves none.
func (f *facts) index() shelves {
	f.enroll()
	at := shelves{known: map[print]int{}, of: make([][]int, len(f.subjects))}
	f.prints(func(s, line int, p print, bits int) {
		if bits >= leastDigits {
			at.put(p, bits, s, line)
		}
	})
	unnamed := len(at.lines)
	f.prints(func(s, line int, p print, bits int) {
		if bits >= leastDigits && len(at.lines[at.known[p]]) <= mostUnnamed {
			return
		}
		for _, p.word = range f.subjects[s].nameWords() {
			at.put(p, bits, s, line)
		}
	})
	for shelf, lines := range at.lines {
		if most := mostLines; len(lines) > most || shelf < unnamed && len(lines) > mostUnnamed {
			at.lines[shelf] = nil
		}
	}
	return at
}

// enroll makes rosters of the subjects with many lines.
func (f *facts) enroll() {
	for i := range f.subjects {
		if s := &f.subjects[i]; len(s.lines) > fewLines && !f.over() {
			s.roster = newRoster(f.lines, s.lines)
		}
	}
}

// prints goes through the figures of all lines as each unit of the tables would print them, with how large they are in bits.
func (f *facts) prints(do func(subject, line int, p print, bits int)) {
	grains := f.grains()
	for s := range f.subjects {
		if f.over() {
			return
		}
		for _, i := range f.subjects[s].lines {
			l := &f.lines[i]
			for _, g := range l.facts {
				for _, unit := range grains {
					if unit.places > g.places {
						continue
					}
					worths, n := unit.printed(&g)
					for _, worth := range worths[:n] {
						if bits := unit.bits(worth); bits >= fewDigits {
							do(s, i, print{when: g.when, unitless: l.unitless, places: unit.places, worth: worth}, bits)
						}
					}
				}
			}
		}
	}
}

// grain is how finely figures are printed.
type grain struct {
	places int
	powers []budget.Amount // the smallest amounts of 1, 2 … bits
}

// printed is a figure, without its sign, as it is printed so finely; of the difference of two, each of which is rounded, the three that it may be:
// the first n count.
func (g grain) printed(f *fact) (worths [3]budget.Amount, n int) {
	worth, step := f.worth.Abs().Round(g.places, budget.HalfUp), g.powers[0]
	if f.less == nil || f.places > g.places {
		return [3]budget.Amount{worth}, 1
	}
	return [3]budget.Amount{worth.Sub(step), worth, worth.Add(step)}, 3
}

// mostBits is the size of the largest figure that is told from smaller ones.
const mostBits = 40

// grains are those of all figures.
func (f *facts) grains() (list []grain) {
	known := map[int]bool{}
	for i := range f.lines {
		for _, g := range f.lines[i].facts {
			if known[g.places] {
				continue
			}
			known[g.places] = true
			unit := grain{places: g.places}
			for step := g.step; len(unit.powers) < mostBits; step = step.Add(step) {
				unit.powers = append(unit.powers, step)
			}
			list = append(list, unit)
		}
	}
	return list
}

// bits is the size of an amount that is printed so finely.
func (g grain) bits(a budget.Amount) int {
	i, exactly := slices.BinarySearchFunc(g.powers, a, budget.Amount.Cmp)
	if exactly {
		i++
	}
	return i
}

// put puts a line of a subject on a shelf.
func (at *shelves) put(key print, bits, subject, line int) {
	shelf, ok := at.known[key]
	if !ok {
		shelf = len(at.lines)
		at.known[key], at.lines, at.bits = shelf, append(at.lines, nil), append(at.bits, bits-1)
	}
	at.lines[shelf], at.of[subject] = append(at.lines[shelf], line), append(at.of[subject], shelf)
}
