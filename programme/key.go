package programme

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/internal/lexicon"
)

// Key returns a name for the part that no other part of its document has, also
// where labels repeat: its path, with what is printed in the place of counts,
// "programmas/3/onderdelen/jeugd/regels/directe-lasten". It is "" for the overview
// as a whole. A programme and a subdivision go by their number, or else by their
// name, a row by its label. The second of one name is "~2" of it, the first that
// has none is "~1". Keys consist of ASCII letters and digits, "-", "~" and
// "/", so that they serve as they are as paths of URLs and as keys of maps.
//
// A key survives that the document is read again, that figures change, that
// other parts come, go or change places, that a part with a number is renamed, and
// that capitals, accents, punctuation or blanks are corrected. It does not survive
// another number, another name of what has no number, a move to another programme, and
// that an earlier part which is called the same comes or goes. In another document the
// same key is what has the same number or name there, which need not be the same
// thing: package years follows programmes from year to year.
func (p *Part) Key() string {
	p = p.orEmpty()
	if p.parent == nil {
		return ""
	}
	p.parent.named.Do(p.parent.nameParts)
	if above := p.parent.Key(); above != "" {
		return above + "/" + p.segment
	}
	return p.segment
}

// nameParts gives the parts directly below their segments: the list that each is in,
// and what tells it from the others of that list.
func (p *Part) nameParts() {
	seen := map[string]int{}
	for _, q := range p.parts {
		list, _, counted := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(q.path, p.path), "."), "[")
		if !counted {
			q.segment = list // there is one of it: "overhead"
			continue
		}
		name := q.mark()
		if list != "" {
			name = list + "/" + name
		}
		seen[name]++
		if q.segment = name; seen[name] > 1 || strings.HasSuffix("/"+name, "/") {
			q.segment += "~" + strconv.Itoa(seen[name])
		}
	}
}

// mark is what the document calls the item that the part stands for, as it stands in a
// key; "" where it has neither number nor name.
func (p *Part) mark() string {
	switch item := p.item.(type) {
	case *Programme:
		return cmp.Or(slug(item.Number), slug(item.Name))
	case *Subdivision:
		return cmp.Or(slug(item.Number), slug(item.Name))
	case *Line:
		return slug(item.Name)
	case *ReserveLine:
		return slug(item.Name)
	}
	return ""
}

// slug is a name in lower-case ASCII letters and digits, with a hyphen between words.
func slug(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r < 'a' || r > 'z':
			if r < '0' || r > '9' {
				return -1
			}
		}
		return r
	}, lexicon.Bare(name, ""))
}
