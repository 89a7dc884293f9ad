package validate_test
import ("testing";"math/rand/v2";"reflect";"os";"strconv";"github.com/bbvgo/bbv/budget";"github.com/bbvgo/bbv/finding";"github.com/bbvgo/bbv/programme";"github.com/bbvgo/bbv/validate/rules")
func TestZZ(t *testing.T){
	rng := rand.New(rand.NewPCG(77, 12))
	N,_ := strconv.Atoi(os.Getenv("ZZ"))
	mix := func(doc *programme.Document) *programme.Document {
		var some []budget.Side
		for _, s := range budget.Sides() { if rng.IntN(2)==0 {some = append(some, s)} }
		if rng.IntN(3)==0 { repeat(doc) }
		if rng.IntN(2)==0 { addUp(doc, some...) }
		if rng.IntN(2)==0 { compareColumns(doc) }
		if rng.IntN(3)==0 { repeat(doc) }
		return doc
	}
	for name, mk := range map[string]func() *programme.Document{
		"honest": func() *programme.Document {return honest(rng)},
		"mix": func() *programme.Document {return mix(honest(rng))},
		"twice": func() *programme.Document {return twice(rng)},
		"whole": func() *programme.Document {return honestWhole(rng)},
	} {
		bad, joint := 0, 0
		for i := range N {
			doc := mk()
			r := checked(t, doc, rules.All())
			e := r.AtLeast(finding.Error)
			if len(e) > 0 { bad++; if bad < 4 { t.Logf("%s %d %s", name, i, e[0].Message(finding.English)) }
				for _, f := range e { if f.Figures != nil && f.Figures.Explained() { joint++ } } }
			_ = reflect.ValueOf
		}
		t.Logf("%s: %d bad of %d, %d joint", name, bad, N, joint)
	}
}
