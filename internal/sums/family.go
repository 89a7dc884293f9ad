package sums

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// families pools sums of one form that come back at several places. Their members
// get the evidence of the whole family; those that nobody proposed are added.
type families struct {
	*axis
	*until
	known  register
	order  []*Sum
	kept   kept
	room   []outcome // of the member that is weighed
	terms  []term    // room for those of the members of a family
	all    []member  // room for these
	said   []weighed // room for what they say
	places []int     // room for the places of a pattern
}

// member is a sum that a family expects.
type member struct {
	target int
	terms  []term
}

func (g *Grid) pool(id int, proposed []*Sum) []*Sum {
	f := &families{axis: &g.axes[id], until: &g.until, order: slices.Clone(proposed), terms: make([]term, 0, 64)}
	for _, r := range proposed {
		if !r.partial || f.known.get(r.target, r.terms) == nil {
			f.known.set(r)
		}
	}
	f.samePlaces()
	f.headed()
	f.sections(proposed)
	f.tidy()
	f.patterns(proposed)
	return f.order
}

// priceOfPooled is what a sum has to pay that nobody proposed.
const priceOfPooled = 8

// sum is the sum of a member, which is added where nobody proposed it.
func (f *families) sum(m member) *Sum {
	x := inOrder(m.terms)
	r := f.known.get(m.target, x)
	if r == nil {
		f.room = f.weighIn(f.room, m.target, x, f.inProportion(m.target, x))
		r = f.kept.keep(sumOf(f.id, m.target, x, pooled, priceOfPooled, f.room))
		f.known.set(r)
		f.order = append(f.order, r)
	}
	return r
}

// look weighs a member, and adds nothing: of a long table most families are not borne out.
func (f *families) look(m member) Sum {
	x := inOrder(m.terms)
	if r := f.known.get(m.target, x); r != nil {
		return *r
	}
	f.room = f.weighIn(f.room, m.target, x, f.inProportion(m.target, x))
	return sumOf(f.id, m.target, x, pooled, priceOfPooled, f.room)
}

// samePlaces: of sections with as many lines, the first or last holds at each place
// the sum of the others.
func (f *families) samePlaces() {
	sizes := map[int][][]int{}
	for _, b := range f.blocks() {
		sizes[len(b)] = append(sizes[len(b)], b)
	}
	for _, size := range slices.Sorted(maps.Keys(sizes)) {
		if blocks := sizes[size]; size > 1 && len(blocks) > 2 {
			f.block(blocks, 0)
			f.block(blocks, len(blocks)-1)
		}
	}
}

// blocks are the lines between headings; none where these are fewer than three.
func (f *families) blocks() (blocks [][]int) {
	if f.n == 0 || f.heads[f.n-1]-f.heads[0] < 2 {
		return nil
	}
	all, from := make([]int, f.n), 0
	for l := range all {
		all[l] = l
		if l+1 == f.n || f.heads[l+1] != f.heads[l] {
			blocks = append(blocks, all[from:l+1:l+1])
			from = l + 1
		}
	}
	return blocks
}

func (f *families) block(blocks [][]int, total int) {
	members := f.all[:0]
	for k, target := range blocks[total] {
		if f.empty[target] || f.over() {
			continue
		}
		m := member{target: target}
		for b, q := range blocks {
			if b != total {
				m.terms = append(m.terms, term{1, q[k]})
			}
		}
		members = append(members, m)
	}
	f.all = members
	f.weighAll(members, 6)
}

// headed: under every heading the last line, or the first, is the sum of the others,
// whatever it is called.
func (f *families) headed() {
	blocks := slices.DeleteFunc(f.blocks(), func(b []int) bool { return len(b) < 2 || len(b) > longestRun })
	if len(blocks) < 3 {
		return
	}
	for _, last := range []bool{true, false} {
		var members []member
		for k, b := range blocks {
			if f.over() {
				return
			}
			m := f.ofBlock(b, last)
			if k == len(blocks)-1 && len(b) > 2 { // the table may end with a total of all
				if o := f.ofBlock(b[:len(b)-1], last); f.evidence(o) > f.evidence(m) {
					m = o
				}
			}
			members = append(members, m)
		}
		f.weighAll(members, 4)
		f.ofSections(members)
	}
}

// ofBlock takes the last line of a block, or the first, as the sum of the others.
func (f *families) ofBlock(b []int, last bool) member {
	if last {
		return member{b[len(b)-1], plain(b[:len(b)-1])}
	}
	return member{b[0], plain(b[1:])}
}

// sections: the line that ends, or begins, a section is the sum of its other lines.
// A section ends at a line that is a total elsewhere, by its label or by words, and
// at a heading.
func (f *families) sections(proposed []*Sum) {
	known, names := make([]*Sum, f.n), map[int32]bool{}
	for _, r := range proposed {
		if r.shape == run && r.Bits > established {
			known[r.target] = r
			names[f.label[r.target]] = true
		}
	}
	total := func(l int) bool {
		return known[l] != nil || f.hint(l) > 0 || f.label[l] != 0 && names[f.label[l]]
	}
	parts := make([]int, 0, f.n)
	closes := make([]bool, f.n) // totals of what stands above them: what stands below is equal to it by accident
	for _, step := range []int{1, -1} {
		members, parts := f.all[:0], parts[:0]
		f.terms = slices.Grow(f.terms[:0], f.n)
		for l := (f.n - 1) * (1 - step) / 2; l >= 0 && l < f.n && !f.over(); l += step {
			if before := l - step; before >= 0 && before < f.n && f.heads[before] != f.heads[l] {
				parts = parts[:0]
			}
			if !total(l) {
				parts = append(parts, l)
				continue
			}
			from := len(f.terms)
			for _, part := range parts {
				f.terms = append(f.terms, term{1, part})
			}
			m := member{l, inOrder(f.terms[from:len(f.terms):len(f.terms)])}
			if r := known[l]; len(parts) > 0 && !closes[l] && (r == nil || slices.Equal(r.terms, m.terms)) {
				members = append(members, m)
			}
			parts = parts[:0]
		}
		f.all = members
		f.weighAll(members, 4)
		for _, l := range f.ofSections(members) {
			closes[l] = true
		}
	}
}

// evidence is that of the figures for a member.
func (f *families) evidence(m member) float64 {
	r := f.look(m)
	return r.evidence()
}

// ofSections marks the sums of members as those of sections, and returns the totals of those that are borne out.
func (f *families) ofSections(members []member) (totals []int) {
	for _, m := range members {
		if r := f.known.get(m.target, inOrder(m.terms)); r != nil {
			if r.section = true; r.family {
				totals = append(totals, m.target)
			}
		}
	}
	return totals
}

// pattern is the offsets and signs of the terms from their target.
type pattern struct {
	offsets []term  // line is the offset
	price   float64 // what the cheapest of its sums had to pay
}

func (p pattern) inside(target, n int) bool {
	return !slices.ContainsFunc(p.offsets, func(o term) bool { return target+o.line < 0 || target+o.line >= n })
}

// at returns the terms of the sum of a target, behind what stands in the room.
func (p pattern) at(target int, room *[]term) []term {
	from := len(*room)
	for _, o := range p.offsets {
		*room = append(*room, term{o.sign, target + o.line})
	}
	return (*room)[from:len(*room):len(*room)]
}

// longestPattern bounds the sums whose offsets are looked for elsewhere.
const longestPattern = 8

// patterns: offsets and signs that were proposed at two places or more.
func (f *families) patterns(proposed []*Sum) {
	index := map[uint64]int{}
	var all []pattern
	var name []byte
	var seen []seed
	for _, r := range proposed {
		if f.over() {
			return
		}
		if len(r.terms) > longestPattern || r.evidence() < telling || r.partial {
			continue
		}
		f.terms, name = f.terms[:0], name[:0]
		for _, t := range r.terms { // as lines from n on: a key takes no negative ones
			f.terms = append(f.terms, term{t.sign, t.line - r.target + f.n})
		}
		name = appendKey(name, f.n, f.terms)
		h := hash(name)
		i, ok := index[h]
		if !ok {
			i = len(all)
			index[h] = i
			all = append(all, pattern{offsets: stow(&f.kept.terms, f.terms), price: math.Inf(1)})
			for k := range all[i].offsets {
				all[i].offsets[k].line -= f.n
			}
		}
		all[i].price = min(all[i].price, r.price+f.hint(r.target))
		seen = append(seen, seed{int32(i), int32(r.target)})
	}
	slices.SortFunc(seen, func(a, b seed) int { return cmp.Or(cmp.Compare(a.pattern, b.pattern), cmp.Compare(a.target, b.target)) })
	seen = slices.Compact(seen)
	for i := 0; i < len(seen); {
		from := i
		for i < len(seen) && seen[i].pattern == seen[from].pattern {
			i++
		}
		if i > from+1 {
			f.groups(all[seen[from].pattern], seen[from:i])
		}
	}
}

// seed is a target for which a pattern was proposed.
type seed struct{ pattern, target int32 }

// fewSeeds is of how many members one at least must have been proposed: two in three
// must hold, and some say too little.
const fewSeeds = 4

// groups of columns: the same place in every group as wide as the pattern.
func (f *families) groups(p pattern, proposed []seed) {
	width := 1
	for _, o := range p.offsets {
		width = max(width, o.line+1, 1-o.line)
	}
	places := f.places[:0]
	for _, s := range proposed {
		places = append(places, int(s.target)%width)
	}
	f.places = places
	slices.Sort(places)
	for i := 0; i < len(places); {
		place, seeds := places[i], 0
		for ; i < len(places) && places[i] == place; i++ {
			seeds++
		}
		if fewSeeds*seeds < (f.n-place)/width {
			continue
		}
		members := f.all[:0]
		f.terms = f.terms[:0]
		for t := place; t < f.n; t += width {
			if p.inside(t, f.n) {
				members = append(members, member{t, p.at(t, &f.terms)})
			}
		}
		f.all = members
		f.weighAll(members, max(p.price, 1.5*float64(len(p.offsets)))+4)
	}
}

// The most and least that one member can say of its family.
const (
	mostOfMember  = 24
	leastOfMember = -20
	mostOfFamily  = 60
	oddMember     = .01 // how often one member is not meant where all others are
)

// weighed is what a member says.
type weighed struct {
	bits         float64 // evidence
	holds, fails int32
}

// tells reports whether a member says anything.
func (w weighed) tells() bool { return w.holds+w.fails > 0 }

// weighAll adds up the evidence of the members of a family: each is meant at the
// rate at which members hold, so that one that fails does not refute the others. Those
// that nobody proposed are added where the family is borne out, or they say something themselves.
func (f *families) weighAll(members []member, price float64) {
	all := slices.Grow(f.said[:0], len(members))[:len(members)]
	f.said = all
	clear(all)
	told, yes := 0, 0
	for k, m := range members {
		if f.over() {
			return
		}
		r := f.look(m)
		all[k] = weighed{r.evidence(), r.Holds, r.Fails}
		if all[k].tells() {
			told++
		}
		if all[k].bits > 0 && r.Holds >= r.Fails {
			yes++
		}
	}
	bits, rate := inFamily(all, told, yes, price)
	for k, w := range all {
		if f.over() {
			return
		}
		if w.bits > 0 {
			f.sum(members[k])
		}
		if bits < established || !w.tells() || w.fails > w.holds+1 || w.bits < leastOfMember {
			continue
		}
		r := f.sum(members[k])
		if score := min(bits, mostOfFamily) + w.bits + math.Log2(rate); score > r.Bits {
			r.Bits, r.family = score, true
			r.odd = float32((float64(told-yes-1) + oddMember) / float64(told+1))
		}
	}
}

// tidy leaves rooms that are so large that they are better made again than kept.
func (f *families) tidy() {
	f.all, f.said, f.terms, f.places = unlessLarge(f.all), unlessLarge(f.said), unlessLarge(f.terms), unlessLarge(f.places)
}

// inFamily is what members say together, of which some tell and some say yes, and the rate at which they are meant; 0 for too few.
func inFamily(all []weighed, told, yes int, price float64) (bits, rate float64) {
	if told < 2 || yes*3 < told*2 {
		return 0, 0
	}
	rate = (float64(yes) + .5) / float64(told+1)
	bits = -price
	for _, w := range all {
		if w.tells() {
			bits += math.Log2(1 - rate + rate*math.Exp2(max(min(w.bits, mostOfMember), leastOfMember)))
		}
	}
	return bits, rate
}
