package enum

// Words names the list of an enumeration; its zero value must do so.
type Words interface{ List() *List }

// Of is a value of the enumeration that W lists.
type Of[W Words] uint8

// Valid reports whether v is a value of the enumeration.
func (v Of[W]) Valid() bool { return listOf[W]().Valid(uint8(v)) }

// String returns the word of v; what is no value prints as "Stage(13)".
func (v Of[W]) String() string { return listOf[W]().String(uint8(v)) }

// MarshalText returns the word of v; the error is a *ParseError where v is no
// value.
func (v Of[W]) MarshalText() ([]byte, error) { return listOf[W]().MarshalText(uint8(v)) }

// UnmarshalText reads the word that String gives, exactly. The error is a
// *ParseError, and after it v is what it was.
func (v *Of[W]) UnmarshalText(text []byte) error { return Unmarshal(listOf[W](), v, text) }

func listOf[W Words]() *List {
	var words W
	return words.List()
}
