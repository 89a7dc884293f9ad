package number_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/internal/number"
)

// parsed returns a number that is one.
func parsed(text string) number.Number {
	n, ok := number.Parse(text)
	if !ok {
		panic(text)
	}
	return n
}

func ExampleParse() {
	for _, text := range []string{"1.4", "1.4.", "9A1.a", "zie 4"} {
		n, ok := number.Parse(text)
		fmt.Printf("%q %t\n", n, ok)
	}
	// Output:
	// "1.4" true
	// "1.4" true
	// "9.a.1.a" true
	// "" false
}

func ExampleNumber() {
	a, b := parsed("4.1.1"), parsed("4.1")
	fmt.Println(a.Within(b), b.Within(a), a == parsed("4.1.1."))
	// Output: true false true
}

func ExampleNumber_Parent() {
	parent, ok := parsed("9A1.a").Parent()
	fmt.Println(parent, ok)
	// Output: 9.a.1 true
}

func ExampleNumber_Ordinal() {
	for _, text := range []string{"1.4", "9A1.c", "9AB"} {
		fmt.Println(parsed(text).Ordinal())
	}
	// Output:
	// 4 true
	// 3 true
	// 0 false
}

func ExampleNumber_Sibling() {
	fmt.Println(parsed("1.4").Sibling(3), parsed("9A1.c").Sibling(2))
	// Output: 1.3 9.a.1.b
}

// Numbers as the four documents and the annex of the Regeling print them.
func TestParseNumber(t *testing.T) {
	for text, want := range map[string]string{
		"9A1": "9.a.1", "9A1.4": "9.a.1.4", "9A1.f": "9.a.1.f", "1.4.": "1.4", " 2 ": "2", "1)": "1", "0.10": "0.10",
		"01.02": "1.2", "6-1": "6.1", "a": "a", "B": "b", "0": "0", "3/2": "3.2", "SD1": "sd.1",
	} {
		n, ok := number.Parse(text)
		require.True(t, ok, text)
		assert.Equal(t, want, n.String(), text)
	}
}

func TestParseNumberRefuses(t *testing.T) {
	for _, text := range []string{"", " ", ".", "1..4", "-1", "doel", "1 4", "½", "1.é", strings.Repeat("1", 41)} {
		_, ok := number.Parse(text)
		assert.False(t, ok, text)
	}
}

func TestZeroNumber(t *testing.T) {
	var none number.Number
	_, hasParent := none.Parent()
	_, hasOrdinal := none.Ordinal()
	assert.False(t, hasParent || hasOrdinal || none.Within(none))
	assert.False(t, parsed("1").Within(none))
	assert.Equal(t, none, none.Sibling(1))
	assert.Equal(t, none, parsed("1.a").Sibling(27))
	assert.Equal(t, none, parsed("1.4").Sibling(-1))
	_, ok := parsed("12345678901234567890").Ordinal()
	assert.False(t, ok)
}

// A number that is read again is the same; its parent is what it is within,
// and its sibling with its own ordinal is itself.
func FuzzNumber(f *testing.F) {
	for _, text := range []string{"9A1.a", "1.4.", "4.1.1", "0.10", "zie 4", "1b2222222222222222222222222222221a0x1a1b1"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, ok := number.Parse(text)
		if !ok {
			return
		}
		again, ok := number.Parse(n.String())
		require.True(t, ok)
		assert.Equal(t, n, again)
		if parent, ok := n.Parent(); ok {
			assert.True(t, n.Within(parent))
			assert.False(t, parent.Within(n))
		}
		if i, ok := n.Ordinal(); ok {
			assert.Equal(t, n, n.Sibling(i))
		}
	})
}
