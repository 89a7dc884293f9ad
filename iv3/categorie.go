package iv3

import "cmp"

// Categorie is the code of an economic category (economische categorie), such as "1.1"
// or "4.3.1". It says nothing without layer and year: 4.4.1 ended in 2024. Values are
// comparable with ==. The zero value is no code and prints as the empty string.
type Categorie struct{ c code }

// ParseCategorie reads a code strictly: two or three single digits with points between
// them. CBS open data prefixes the side ("L1.1"); that prefix is not part of the code.
func ParseCategorie(s string) (Categorie, error) {
	c, err := categorieen.read(s)
	return Categorie{c}, err
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

// MarshalText returns the code.
func (c Categorie) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what [ParseCategorie] reads.
func (c *Categorie) UnmarshalText(text []byte) (err error) {
	*c, err = ParseCategorie(string(text))
	return err
}
