package indicator

// Role says what a printed value is (soort): measured, expected, or aimed at. The
// zero value, NoRole, means that the heading does not say, as with a bare "2019".
type Role uint8

const (
	NoRole      Role = iota // not stated
	Realisation             // "realisatie": measured (werkelijk, rekening, resultaat)
	Baseline                // "nulmeting": the measurement from which progress counts
	Forecast                // "verwachting": expected during the year
	Aim                     // "streefwaarde": the target (doel, begroot, norm)
)

var roleNames = [...]string{"", "realisatie", "nulmeting", "verwachting", "streefwaarde"}

// String returns the Dutch word used on the wire; NoRole is the empty string and a
// number outside the enumeration prints as Role(13).
func (r Role) String() string { return enumString(r, roleNames[:], "Role") }

// MarshalText returns the Dutch word. It fails on a number outside the enumeration.
func (r Role) MarshalText() ([]byte, error) { return enumText(r, roleNames[:], "soort") }

// UnmarshalText reads the Dutch word exactly as [Role.String] writes it; the error is
// an [EnumError].
func (r *Role) UnmarshalText(text []byte) error {
	return parseEnum(r, string(text), roleNames[:], "soort")
}
