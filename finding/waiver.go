package finding

import "fmt"

// Waiver takes findings out of a report: someone looked at them and accepts
// them. It names the code and the exact place, and gives the reason.
type Waiver struct {
	Code   string // code of the findings
	Place  Place  // what it states of the place must be equal; what it leaves zero may be anything
	Reason string // why it is accepted
}

// Waiver returns the waiver that accepts the finding, and no other than those of its code
// at its place.
func (f Finding) Waiver(reason string) Waiver {
	return Waiver{Code: f.Code, Place: f.Place, Reason: reason}
}

// Check returns an error that names what an incomplete waiver lacks: its code,
// place or reason.
func (w Waiver) Check() error {
	lacks := ""
	switch {
	case w.Code == "":
		lacks = "a code"
	case w.Place == Place{}:
		lacks = "a place"
	case w.Reason == "":
		lacks = "a reason"
	default:
		return nil
	}
	return fmt.Errorf("waiver of %q at %q: lacks %s", w.Code, w.Place.where().EN, lacks)
}

// Waive takes the findings that a waiver matches out of the report, and returns
// a finding, without a code, for every waiver that matches none, at its place.
// Waivers that are incomplete match none.
func (r *Report) Waive(waivers ...Waiver) (unused []Finding) {
	used := make([]bool, len(waivers))
	if r != nil && len(waivers) > 0 {
		kept, accepted := r.Findings[:0:0], newAcceptance(waivers)
		for _, f := range r.Findings {
			i := accepted.first(f)
			if i < 0 {
				kept = append(kept, f)
				continue
			}
			used[i], f.Waived = true, waivers[i].Reason
			r.Waived = append(r.Waived, f)
		}
		r.Findings = kept
	}
	for i, w := range waivers {
		if !used[i] {
			unused = append(unused, w.unused())
		}
	}
	return unused
}

// acceptance finds the waivers of a finding, by which parts of a place they state: few lists of waivers do so in more than one
// or two ways.
type acceptance map[Place]map[acceptedAt]int

// acceptedAt is a code at what waivers of a kind state of a place.
type acceptedAt struct {
	code  string
	place Place
}

func newAcceptance(waivers []Waiver) acceptance {
	a := acceptance{}
	for i, w := range waivers {
		if w.Check() != nil {
			continue
		}
		stated, at := w.Place.stated(), acceptedAt{w.Code, w.Place}
		if a[stated] == nil {
			a[stated] = map[acceptedAt]int{}
		}
		if _, earlier := a[stated][at]; !earlier {
			a[stated][at] = i
		}
	}
	return a
}

// first returns which waiver, the first, matches a finding; −1 for none.
func (a acceptance) first(f Finding) int {
	first := -1
	for stated, waivers := range a {
		if i, ok := waivers[acceptedAt{f.Code, f.Place.only(stated)}]; ok && (first < 0 || i < first) {
			first = i
		}
	}
	return first
}

func (w Waiver) unused() Finding {
	at := w.Place.where()
	return Finding{
		Severity: Warning, Place: w.Place,
		Text: Text{
			NL: "de ontheffing van {0} op " + at.NL + " ({1}) betreft geen bevinding",
			EN: "the waiver of {0} at " + at.EN + " ({1}) matches no finding",
		}.With(w.Code, w.Reason),
		Remedy: Text{NL: "verwijder de ontheffing of herstel de code en de plaats", EN: "remove the waiver, or correct its code and place"},
	}
}
