package validate

import "fmt"

// Severity says how bad a finding is. The zero value is Info.
type Severity uint8

// The severities.
const (
	Info    Severity = iota // nothing is wrong: a difference that rounding explains
	Warning                 // something that is unusual, or that cannot be decided from the document
	Error                   // something that cannot be right
)

// String returns the word in lower case.
func (s Severity) String() string {
	switch s {
	case Info:
		return "info"
	case Warning:
		return "warning"
	case Error:
		return "error"
	}
	return fmt.Sprintf("Severity(%d)", uint8(s))
}

// MarshalText implements encoding.TextMarshaler.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }
