package iv3

import (
	"cmp"

	"github.com/bbvgo/bbv/budget"
)

// Categorie is the code of an economic category (economische categorie), such as "1.1"
// or "4.3.1". It says nothing without layer and year: 4.4.1 ended in 2024. Values are
// comparable with ==. The zero value is no code and prints as the empty string.
type Categorie struct{ c code }

// ParseCategorie reads a code strictly: two or three single digits with points between
// them. CBS open data prefixes the side ("L1.1"); that prefix is not part of the code.
func ParseCategorie(s string) (Categorie, error) {
	if !categorieText(s) {
		return Categorie{}, &budget.ParseError{What: "categorie", Input: s, Reason: `want a code such as "1.1" or "4.3.1"`}
	}
	return Categorie{makeCode(s)}, nil
}

func categorieText(s string) bool {
	if len(s) != 3 && len(s) != 5 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if i%2 == 0 && !digit(s[i]) || i%2 == 1 && s[i] != '.' {
			return false
		}
	}
	return true
}

// MustParseCategorie is [ParseCategorie] for constants; it panics on an error.
func MustParseCategorie(s string) Categorie { return must(ParseCategorie(s)) }

// String returns the code as written: "4.3.1".
func (c Categorie) String() string { return c.c.String() }

// IsZero reports whether c is the zero value, which is no code.
func (c Categorie) IsZero() bool { return c == Categorie{} }

// Compare orders codes by their components; each component is one digit, so that is
// the order of the text.
func (c Categorie) Compare(o Categorie) int { return cmp.Compare(c.String(), o.String()) }

// Group returns the group that the first digit stands for; 0 when it stands for none.
func (c Categorie) Group() Group {
	switch {
	case '1' <= c.c[0] && c.c[0] <= '5':
		return LopendeRekening
	case c.c[0] == '6':
		return FinancieleRekening
	case c.c[0] == '7':
		return InterneVerrekeningen
	}
	return 0
}

// MarshalText returns the code.
func (c Categorie) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what [ParseCategorie] reads.
func (c *Categorie) UnmarshalText(text []byte) (err error) {
	*c, err = ParseCategorie(string(text))
	return err
}
