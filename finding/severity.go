package finding

import "github.com/bbvgo/bbv/internal/enum"

// Severity says how bad a finding is; a worse one is greater. The zero value is
// no severity. Its String is the English word in lower case, as in files.
type Severity = enum.Of[severities]

// The severities.
const (
	Info    Severity = iota + 1 // nothing is wrong: a difference that rounding explains
	Warning                     // something that is unusual, or that cannot be decided
	Error                       // something that cannot be right, or that is refused
)

type severities struct{}

func (severities) List() *enum.List { return &severityList }

var severityList = enum.List{Type: "Severity", What: "severity", First: uint8(Info), Words: []string{"info", "warning", "error"}}
