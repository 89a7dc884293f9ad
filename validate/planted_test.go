package validate_test

import (
	"flag"
	"math/rand/v2"
	"reflect"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate/rules"
)

var plantedDocuments = flag.Int("planted", 25, "how many documents get a wrong figure, of each kind")

// slip changes a figure in thousands as people do, or by any amount.
func slip(rng *rand.Rand, a budget.Amount) budget.Amount {
	n := a.Decimal().IntPart() / 1000
	switch digits := []byte(strconv.FormatInt(max(n, -n), 10)); rng.IntN(6) {
	case 0:
		return a.Neg()
	case 1:
		i := rng.IntN(len(digits))
		digits[i] = byte('0' + rng.IntN(10))
		return ofDigits(n < 0, digits)
	case 2:
		if i := rng.IntN(len(digits)); i > 0 {
			digits[i-1], digits[i] = digits[i], digits[i-1]
		}
		return ofDigits(n < 0, digits)
	case 3:
		i := rng.IntN(len(digits))
		return ofDigits(n < 0, append(digits[:i:i], digits[i+1:]...))
	case 4:
		return budget.Euros(10 * 1000 * n)
	}
	return a.Add(budget.Euros(1000 * (rng.Int64N(20_000) - 10_000)))
}

func ofDigits(minus bool, digits []byte) budget.Amount {
	n, _ := strconv.ParseInt("0"+string(digits), 10, 64)
	if minus {
		n = -n
	}
	return budget.Euros(1000 * n)
}

// planted is what became of wrong figures.
type planted struct{ all, found, narrowed, named, right, meant int }

// spoil makes so many figures of a document wrong, each by more than rounding explains in
// a long sum, and returns what they were by what they are.
func spoil(rng *rand.Rand, doc *programme.Document, wrong int) map[budget.Amount]budget.Amount {
	n, was := 0, map[budget.Amount]budget.Amount{}
	eachAmount(reflect.ValueOf(doc), func(budget.Amount, func(budget.Amount)) { n++ })
	for range wrong {
		at, pick := 0, rng.IntN(n)
		eachAmount(reflect.ValueOf(doc), func(a budget.Amount, set func(budget.Amount)) {
			if b := slip(rng, a); at == pick && a.Sub(b).Abs().Cmp(budget.Euros(30_000)) >= 0 {
				set(b)
				was[b] = a
			}
			at++
		})
	}
	return was
}

// plant makes figures of a document wrong, and notes what is said of them.
func (p *planted) plant(t *testing.T, rng *rand.Rand, doc *programme.Document, wrong int) {
	was := spoil(rng, doc, wrong)
	if len(was) < wrong {
		return
	}
	p.all++
	errors := checked(t, doc, rules.All()).AtLeast(finding.Error)
	if len(errors) == 0 {
		return
	}
	p.found++
	accused, narrowed := accusedIn(errors)
	if narrowed {
		p.narrowed++
	}
	if len(accused) == 0 {
		return
	}
	p.named++
	right, meant := true, true
	for _, a := range accused {
		old, ok := was[a.Amount]
		right = right && ok
		meant = meant && ok && budgetOf(a.Suggestion).Sub(old).Abs().Cmp(budget.Euros(5_000)) <= 0
	}
	if right {
		p.right++
	} else {
		t.Logf("wrong %v: accused %+v", was, accused)
	}
	if meant {
		p.meant++
	}
}

// accusedIn returns the figures that findings name as wrong, and whether they say anything of who may be.
func accusedIn(errors []finding.Finding) (accused []finding.Related, narrowed bool) {
	for _, f := range errors {
		narrowed = narrowed || len(f.Alternatives) > 0
		if f.Suggestion != "" && len(f.Alternatives) == 0 {
			accused = append(accused, finding.Related{Place: f.Place, Amount: f.Figures.Printed, Suggestion: f.Suggestion})
		}
		for _, r := range f.Related {
			if r.Suggestion != "" {
				accused = append(accused, r)
			}
		}
	}
	return accused, narrowed || len(accused) > 0
}

func budgetOf(text string) budget.Amount {
	var digits []byte
	for _, b := range []byte(text) {
		if b >= '0' && b <= '9' {
			digits = append(digits, b)
		}
	}
	return ofDigits(text[0] == '-', digits)
}

// Of one wrong figure anywhere in a document, or two, it is said that it is wrong, and what was
// meant, where the rest of the document tells; a right figure is not accused.
func TestWrongFiguresAreNamed(t *testing.T) {
	if testing.Short() {
		t.Skip("much of the same, one after another")
	}
	rng := rand.New(rand.NewPCG(14, 11))
	for _, kind := range []struct {
		name string
		make func(*rand.Rand) *programme.Document
	}{
		{"totals of every side", honest},
		{"totals added up", func(rng *rand.Rand) *programme.Document {
			doc := honest(rng)
			addUp(doc, budget.Sides()...)
			compareColumns(doc)
			return doc
		}},
		{"two tables", twice},
		{"with annexes", honestWhole},
	} {
		for wrong := 1; wrong <= 2; wrong++ {
			var p planted
			for range *plantedDocuments {
				p.plant(t, rng, kind.make(rng), wrong)
			}
			t.Logf("%s, %d wrong: %+v", kind.name, wrong, p)
			require.NotZero(t, p.named)
			assert.GreaterOrEqual(t, p.right*100, p.named*99, kind.name)
		}
	}
}
