package years

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/lexicon"
	"github.com/bbvgo/bbv/internal/number"
	"github.com/bbvgo/bbv/programme"
)

// book is a document with what it consists of: the programmes and other parts on
// which a council decides.
type book struct {
	doc       *programme.Document
	title     string
	overview  *programme.Part
	positions []position
	columns   []budget.Column // of which it may have figures
	entries   map[partColumn]*entry
}

// position is a programme or other part of a document, and under what it is followed.
type position struct {
	kind   SubjectKind
	part   *programme.Part
	label  string
	number number.Number // of a programme
	name   string        // folded; "" where nothing but a number is printed
	key    string
	twice  bool // it cannot be told from another of its document
}

func newBook(d *programme.Document) *book {
	b := &book{doc: d, title: cmp.Or(d.Title, fmt.Sprint(d.Kind, " ", d.Year)), overview: d.Overview(), entries: map[partColumn]*entry{}}
	for part := range b.overview.Parts() {
		if _, all := part.Item().([]programme.Programme); !all {
			b.positions = append(b.positions, other(part))
			continue
		}
		for p := range part.Parts() {
			b.positions = append(b.positions, programmeAt(p))
		}
	}
	b.columns = columnsOf(b.overview)
	return b
}

// other is a part that is no programme. What the law names goes by where it stands in
// the document, mutations of reserves by their name.
func other(part *programme.Part) position {
	p := position{kind: OtherParts, part: part, label: part.Label(), name: part.Path()}
	switch part.Item().(type) {
	case *programme.ReserveLine:
		p.name = "reserve " + lexicon.Bare(part.Label(), "")
	case *programme.Line:
		p.label = part.Path() // overhead, vpb, onvoorzien, whatever the row is called
	}
	return p
}

func programmeAt(part *programme.Part) position {
	p := position{kind: Programmes, part: part, label: part.Label()}
	g, ok := part.Item().(*programme.Programme)
	if !ok {
		return p
	}
	p.number, _ = number.Parse(g.Number)
	if !g.Assigned && !nameless(g) {
		p.name = lexicon.Bare(g.Name, "")
	}
	return p
}

// nameless reports whether the name of a programme is nothing but its number: "Programma 3".
func nameless(g *programme.Programme) bool {
	words := slices.DeleteFunc(lexicon.Words(lexicon.Fold(g.Name)), lexicon.Programma.Has)
	n, ok := number.Parse(strings.Join(words, "."))
	own, has := number.Parse(g.Number)
	return len(words) == 0 || ok && has && n == own
}

// columnsOf are the columns of a cycle year that anything in an overview has.
func columnsOf(overview *programme.Part) []budget.Column {
	seen := map[budget.Column]bool{}
	add := func(s budget.Series) {
		for c := range s {
			seen[c] = seen[c] || followed(c)
		}
	}
	for part := range overview.All() {
		for _, side := range budget.Sides() {
			add(part.Series(side))
		}
		for _, claim := range part.Claims() {
			add(claim.Amounts)
		}
	}
	return sorted(seen)
}

// followed reports whether a column is one of the three between which a year runs.
func followed(c budget.Column) bool {
	return c.Valid() && (c.Stage == budget.Begroting || c.Stage == budget.NaWijziging || c.Stage == budget.Realisatie)
}

// sorted are the columns for which seen holds, in order.
func sorted(seen map[budget.Column]bool) (out []budget.Column) {
	for c, yes := range seen {
		if yes {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, budget.Column.Compare)
	return out
}

// name gives every position the key under which it is followed: what the caller said
// is the same, else its name, with its number where one document has the name twice,
// else the number among those of the same document.
func name(books []*book, same sameNames) {
	twice := map[string]bool{}
	for _, b := range books {
		seen := map[string]bool{}
		for _, p := range b.positions {
			twice[p.name] = twice[p.name] || seen[p.name]
			seen[p.name] = true
		}
	}
	for _, b := range books {
		taken := map[string]bool{}
		for i := range b.positions {
			p := &b.positions[i]
			p.key = b.keyOf(*p, same, twice)
			if _, meant := same.find(*p); !meant && taken[p.key] {
				p.key, p.twice = fmt.Sprint(p.key, " in ", b.title, " at ", i), true
			}
			taken[p.key] = true
		}
	}
}

func (b *book) keyOf(p position, same sameNames, twice map[string]bool) string {
	group, meant := same.find(p)
	switch {
	case meant:
		return fmt.Sprint("same ", group)
	case p.name == "":
		return "number " + p.number.String() + " of " + b.numbers()
	case twice[p.name]:
		return fmt.Sprint(p.kind, " ", p.name, " ", p.number)
	}
	return fmt.Sprint(p.kind, " ", p.name)
}

// numbers are those of the programmes without a name: a number says the same in two
// documents if all these are the same.
func (b *book) numbers() string {
	var all []string
	for _, p := range b.positions {
		if p.kind == Programmes && p.name == "" {
			all = append(all, p.number.String())
		}
	}
	return strings.Join(all, " ")
}

// at returns the parts of a book under a key: several where the caller said so.
func (b *book) at(key string) (parts []*programme.Part) {
	for _, p := range b.positions {
		if p.key == key {
			parts = append(parts, p.part)
		}
	}
	return parts
}

// prints reports whether a book has any figure in a column.
func (b *book) prints(c budget.Column) bool { return slices.Contains(b.columns, c) }

// early reports whether a column holds a raming of which a document does not tell
// whether it was amended since, or amended already: a begroting prints that of the
// year before na wijziging (BBV art. 19, under a), as "Begroting 2018" or otherwise, and
// before that year has ended.
func (b *book) early(c budget.Column) bool {
	return b.doc.Kind == programme.Begroting && c.Stage != budget.Realisatie && c != budget.Column{Year: b.doc.Year, Stage: budget.Begroting}
}

// of is what a book says of one part of it in a column, computed once.
func (b *book) of(part *programme.Part, c budget.Column) *entry {
	key := partColumn{part, c}
	if b.entries[key] == nil {
		b.entries[key] = b.entry(part.Label(), []*programme.Part{part}, c)
	}
	return b.entries[key]
}

type partColumn struct {
	part   *programme.Part
	column budget.Column
}

// entry is what a book says of parts of it in a column.
func (b *book) entry(label string, parts []*programme.Part, c budget.Column) *entry {
	e := &entry{in: b.title, early: b.early(c), label: label}
	booked := func(side budget.Side) (figure, bool) {
		var terms []budget.Term
		for _, part := range parts {
			if part.Has(side) {
				terms = append(terms, budget.Plus(part.Figure(side, c)))
			}
		}
		if len(terms) == 1 && len(parts) == 1 {
			return rounded(parts[0].Figure(side, c), b.doc.Step()), true
		}
		return rounded(budget.Computed(named(side, label), terms...), b.doc.Step()), len(terms) > 0
	}
	e.fill(booked, func(side budget.Side) (figure, bool) { return claimed(b.doc, parts, side, c) })
	return e
}

// whole is what a book says of all its parts together in a column: what these say, or
// else what it prints as their total.
func (b *book) whole(c budget.Column) *entry {
	var parts []*entry
	var keys []string
	for _, p := range b.positions {
		parts, keys = append(parts, b.of(p.part, c)), append(keys, p.key)
	}
	e := together(b.overview.Label(), parts, keys)
	e.in, e.early = b.title, b.early(c)
	for _, side := range budget.Sides() {
		if f, ok := claimed(b.doc, []*programme.Part{b.overview}, side, c); ok && !e.sides[side].known() {
			e.sides[side], e.has[side], e.scope[side] = f, true, "as printed"
		}
	}
	return e
}

// sameNames says for folded names and labels in which group of the same they are.
type sameNames map[string]int

// find returns the group of a position.
func (s sameNames) find(p position) (group int, ok bool) {
	for _, name := range []string{p.name, lexicon.Bare(p.label, "")} {
		if group, ok = s[name]; ok && name != "" {
			return group, true
		}
	}
	return 0, false
}

// resembles returns which of the positions of a book a position of another may be, of
// those that are not known to be something else: the one that shares most telling
// words with its name, or else has its number.
func (b *book) resembles(p position, known func(key string) bool) (label string) {
	most := 0
	for _, q := range b.positions {
		if q.kind != p.kind || known(q.key) {
			continue
		}
		shared := sharedWords(p.name, q.name)
		if shared == 0 && most == 0 && label == "" && q.number == p.number && p.number != (number.Number{}) {
			label = q.label
		}
		if shared > most {
			most, label = shared, q.label
		}
	}
	return label
}

// sharedWords counts the words of a name that another has too.
func sharedWords(a, b string) (n int) {
	words := strings.Fields(b)
	for _, w := range strings.Fields(a) {
		if len(w) >= telling && slices.Contains(words, w) {
			n++
		}
	}
	return n
}

// telling is how long a word is that tells something: "en", "van" and "de" stand in
// all names, "zorg" and "jeugd" do not.
const telling = 4
