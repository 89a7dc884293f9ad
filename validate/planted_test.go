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

// plant makes a figure of a document wrong, and notes what is said of it.
func (p *planted) plant(t *testing.T, rng *rand.Rand, doc *programme.Document) {
	n, at := 0, 0
	eachAmount(reflect.ValueOf(doc), func(budget.Amount, func(budget.Amount)) { n++ })
	pick := rng.IntN(n)
	var old, wrong budget.Amount
	eachAmount(reflect.ValueOf(doc), func(a budget.Amount, set func(budget.Amount)) {
		if at == pick {
			old, wrong = a, slip(rng, a)
			set(wrong)
		}
		at++
	})
	if old.Sub(wrong).Abs().Cmp(budget.Euros(30_000)) < 0 {
		return // rounding explains as much in a long sum
	}
	p.all++
	errors := checked(t, doc, rules.All()).AtLeast(finding.Error)
	if len(errors) == 0 {
		return
	}
	p.found++
	var accused []finding.Related
	narrowed := false
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
	if narrowed || len(accused) > 0 {
		p.narrowed++
	}
	if len(accused) == 0 {
		return
	}
	p.named++
	right, meant := true, true
	for _, a := range accused {
		right = right && a.Amount == wrong
		meant = meant && budgetOf(a.Suggestion).Sub(old).Abs().Cmp(budget.Euros(5_000)) <= 0
	}
	if right {
		p.right++
	} else {
		t.Logf("wrong %v for %v: accused %+v", wrong, old, accused)
	}
	if right && meant {
		p.meant++
	}
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

// Of a wrong figure anywhere in a document it is said that it is wrong, and what was
// meant, where the rest of the document tells; a right figure is not accused.
func TestWrongFiguresAreNamed(t *testing.T) {
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
		var p planted
		for range *plantedDocuments {
			p.plant(t, rng, kind.make(rng))
		}
		t.Logf("%s: %+v", kind.name, p)
		require.NotZero(t, p.named)
		assert.GreaterOrEqual(t, p.right*100, p.named*99, kind.name)
	}
}
