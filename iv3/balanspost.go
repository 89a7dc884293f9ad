package iv3

import (
	"cmp"
	"strings"
)

// Balanspost is the code of a balance sheet item (balanscode), such as "A1331b" or
// "P114": a side, one to four digits, possibly a letter. It says nothing without layer
// and year. Values are comparable with ==. The zero value is no code and prints as the
// empty string.
type Balanspost struct{ c code }

// ParseBalanspost reads a code strictly, also the headings A1, A2, P1 and P2, on which
// nothing can be booked.
func ParseBalanspost(s string) (Balanspost, error) {
	c, err := balansposten.read(s)
	return Balanspost{c}, err
}

// MustParseBalanspost is [ParseBalanspost] for constants; it panics on an error.
func MustParseBalanspost(s string) Balanspost { return must(ParseBalanspost(s)) }

// String returns the code as written: "A1331b".
func (b Balanspost) String() string { return b.c.String() }

// IsZero reports whether b is the zero value, which is no code.
func (b Balanspost) IsZero() bool { return b == Balanspost{} }

// Activa reports whether the item is on the asset side of the balance sheet; the others
// are passiva.
func (b Balanspost) Activa() bool { return b.c[0] == 'A' }

// Financial reports whether the item belongs to the financial balance, the items that
// controls PF002 and PF003 look at: financial fixed assets, claims, cash and accruals,
// and all debt. The official definitions list them item by item from 2020; the prefixes
// give the same lists (one of them has a typing error, see [Defects]).
func (b Balanspost) Financial() bool {
	s := b.String()
	for _, prefix := range [...]string{"A13", "A22", "A23", "A29", "P13", "P14", "P21", "P29"} {
		if strings.HasPrefix(s, prefix) {
			return true
		}
	}
	return false
}

// Compare orders codes by their components: side, each digit a level, letter.
func (b Balanspost) Compare(o Balanspost) int { return cmp.Compare(b.String(), o.String()) }

// MarshalText returns the code.
func (b Balanspost) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// UnmarshalText reads what [ParseBalanspost] reads.
func (b *Balanspost) UnmarshalText(text []byte) (err error) {
	*b, err = ParseBalanspost(string(text))
	return err
}
