package understand

// cues notes which lines above parts a weak hint of the layout, such as a dash before each part, proved to be the sum
// of them, and which only nearly. In a table where the hint is proved again and again, a line of which it nearly holds
// is a sum with an error in it.
type cues struct {
	proved, nearly map[cue]bool
	final          bool // all lines have been seen
}

type cue struct {
	why  string
	line int
}

func (c *cues) note(why string, line int, proved bool) {
	if c.final {
		return
	}
	to := &c.nearly
	if proved {
		to = &c.proved
	}
	if *to == nil {
		*to = map[cue]bool{}
	}
	(*to)[cue{why, line}] = true
}

// trusted reports whether what nearly holds by this hint is meant.
func (c *cues) trusted(why string) bool {
	return c.final && lines(c.proved, why) >= 2 && lines(c.proved, why) >= 2*lines(c.nearly, why)
}

// again reports whether another walk would find more: whether some hint that nearly holds is to be trusted.
func (c *cues) again() bool {
	c.final = true
	for q := range c.nearly {
		if c.trusted(q.why) {
			return true
		}
	}
	return false
}

func lines(set map[cue]bool, why string) (n int) {
	for q := range set {
		if q.why == why {
			n++
		}
	}
	return n
}

// nearly reports whether a sum holds at most positions, which no lines do by chance.
func (s score) nearly() bool { return s.informative() >= 2 && s.informative() >= 2*s.fails }
