package indicator

import "github.com/bbvgo/bbv/internal/enum"

// ValueKind says what a [Value] is.
type ValueKind = enum.Of[valueKinds]

// Kinds of values. A value that is missing has a kind of its own, for which
// [Value.IsMissing] asks.
const (
	absent      ValueKind = iota // nothing, with a reason: see [Value.Missing]
	notMeasured                  // "geen meting": nothing is or will be measured in this year
	Number                       // a number: its unit, scale and qualifier say what it counts and how it bounds
	Rank                         // a place in an order: "12e", "3e van 342"
	YesNo                        // "ja" or "nee"
	Mark                         // a word or letter that judges: "Goed", "B"
	Range                        // from … to …: "6- 6,5*", "tussen 5% en 7%"
	Series                       // several dated values: "5,8 (2014) 5,7 (2015)"; see [Indicator.History]
)

type valueKinds struct{}

func (valueKinds) List() *enum.List { return &valueKindList }

var valueKindList = enum.List{Type: "ValueKind", What: "kind of value", Words: []string{
	"missing", "not measured", "number", "rank", "yes/no", "mark", "range", "series",
}}

// Qualifier says how a number in a [Value] bounds what is meant. Its word is the sign.
type Qualifier = enum.Of[qualifiers]

// Qualifiers of a number.
const (
	Exactly Qualifier = iota // "=", the number itself
	Below                    // "<", "minder dan", "onder"
	AtMost                   // "≤", "max.", "ten hoogste", "5% of minder"
	Above                    // ">", "meer dan", "boven"
	AtLeast                  // "≥", "minimaal", "ten minste", "80% of meer"
	About                    // "±", "ca.", "ongeveer"
)

type qualifiers struct{}

func (qualifiers) List() *enum.List { return &qualifierList }

var qualifierList = enum.List{Type: "Qualifier", What: "qualifier", Words: []string{"=", "<", "≤", ">", "≥", "±"}}
