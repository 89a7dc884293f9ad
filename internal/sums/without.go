package sums

// rest are the lines in which two sums differ: how many, and two of them in their order, if there are no more. Of three or more n is three.
type rest struct {
	n     int
	lines [2]int
}

// without returns the lines in which a sum differs from another, or from its opposite.
func (s *Sum) without(o *Sum, sign int) (r rest) {
	if far := len(s.terms) - len(o.terms); far > 2 || far < -2 {
		return rest{n: 3}
	}
	for p, q := s.walk(), o.walk(); r.n < 3; {
		x, more := p.peek()
		y, others := q.peek()
		switch {
		case !more && !others:
			return r
		case !others || more && x.line < y.line:
			r.add(x.line)
			p.next()
		case !more || y.line < x.line:
			r.add(y.line)
			q.next()
		default:
			if x.sign != sign*y.sign {
				r.add(x.line)
			}
			p.next()
			q.next()
		}
	}
	return r
}

func (r *rest) add(line int) {
	if r.n < len(r.lines) {
		r.lines[r.n] = line
	}
	r.n++
}

// walk goes through the lines of a sum in their order, the target with sign −1 among them.
type walk struct {
	terms  []term
	target int // −1 once it was passed
}

func (s *Sum) walk() walk { return walk{s.terms, s.target} }

// peek is the line at hand; ok is false behind the last.
func (w *walk) peek() (t term, ok bool) {
	switch {
	case w.target >= 0 && (len(w.terms) == 0 || w.target < w.terms[0].line):
		return term{-1, w.target}, true
	case len(w.terms) == 0:
		return t, false
	}
	return w.terms[0], true
}

func (w *walk) next() {
	if w.target >= 0 && (len(w.terms) == 0 || w.target < w.terms[0].line) {
		w.target = -1
		return
	}
	w.terms = w.terms[1:]
}
