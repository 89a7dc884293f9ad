package indicator

// qualifierWord is a printed spelling of a qualifier.
type qualifierWord struct {
	text string
	rel  Qualifier
	word bool // a word, which must end there
}

// qualifierWords are tried in order, so the longer of two that start alike comes first.
var qualifierWords = [...]qualifierWord{
	{"<=", AtMost, false}, {"=<", AtMost, false}, {"≤", AtMost, false}, {"<", Below, false},
	{">=", AtLeast, false}, {"=>", AtLeast, false}, {"≥", AtLeast, false}, {">", Above, false},
	{"+/-", About, false}, {"±", About, false}, {"~", About, false},
	{"minder dan", Below, true}, {"lager dan", Below, true}, {"kleiner dan", Below, true},
	{"onder de", Below, true}, {"onder", Below, true},
	{"meer dan", Above, true}, {"hoger dan", Above, true}, {"groter dan", Above, true},
	{"boven de", Above, true}, {"boven", Above, true},
	{"maximaal", AtMost, true}, {"max.", AtMost, true}, {"max", AtMost, true},
	{"ten hoogste", AtMost, true}, {"hoogstens", AtMost, true}, {"hooguit", AtMost, true},
	{"tot en met", AtMost, true}, {"t/m", AtMost, true},
	{"minimaal", AtLeast, true}, {"min.", AtLeast, true}, {"ten minste", AtLeast, true},
	{"tenminste", AtLeast, true}, {"minstens", AtLeast, true}, {"vanaf", AtLeast, true},
	{"circa", About, true}, {"ca.", About, true}, {"ca", About, true},
	{"ongeveer", About, true}, {"plm.", About, true},
}

// takeQualifier reads a sign or word before the number. "min" without a point is left
// alone: it may be the minus sign in words. So is "tot", which may or may not include
// the number.
func (c *reader) takeQualifier() Qualifier {
	if c.done() || isDigit(c.text[c.pos]) {
		return Exactly
	}
	for i := range qualifierWords {
		w := &qualifierWords[i]
		if w.word && c.takeWord(w.text) {
			return w.rel
		}
		if !w.word && c.take(w.text) {
			c.skipBlanks()
			return w.rel
		}
	}
	return Exactly
}

// readOrMore reads "of meer" and the like behind a number.
func (c *reader) readOrMore() bool {
	if c.v.qualifier != Exactly {
		return c.fail(causeText)
	}
	switch {
	case c.takeWord("meer"), c.takeWord("hoger"):
		c.v.qualifier = AtLeast
	case c.takeWord("minder"), c.takeWord("lager"):
		c.v.qualifier = AtMost
	default:
		return c.fail(causeText)
	}
	return c.finish()
}
