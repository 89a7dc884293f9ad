package indicator

// Status is the outcome of an [Assessment] (oordeel).
type Status uint8

const (
	NotMeasurable Status = iota // "nog niet meetbaar": there is no measurement to judge by
	Achieved                    // "bereikt": the measurement of the target year meets the target
	OnCourse                    // "op koers": an earlier measurement meets it, or lies on the way to it
	Behind                      // "achter": the measurement does not meet it, or lags behind
	NoTarget                    // "geen streefwaarde": there is nothing to reach
	NotJudged                   // "geen oordeel": there are values, but they cannot be set against each other
)

var statusNames = [...]string{
	"nog niet meetbaar", "bereikt", "op koers", "achter", "geen streefwaarde", "geen oordeel",
}

// String returns the Dutch words; a number outside the enumeration prints as Status(13).
func (s Status) String() string { return enumString(s, statusNames[:], "Status") }

// MarshalText returns the Dutch words. It fails on a number outside the enumeration.
func (s Status) MarshalText() ([]byte, error) { return enumText(s, statusNames[:], "oordeel") }

// UnmarshalText reads the words exactly as [Status.String] writes them; the error is an
// [EnumError].
func (s *Status) UnmarshalText(text []byte) error {
	return parseEnum(s, string(text), statusNames[:], "oordeel")
}

// Reason says why an assessment could not say more. NoReason stands beside Achieved,
// OnCourse and Behind.
type Reason uint8

const (
	NoReason            Reason = iota
	ReasonNoMeasurement        // nothing was measured up to the year
	ReasonMissing              // the measurement of the year is printed as missing
	ReasonNoBase               // a course needs an earlier measurement as well
	ReasonNoYear               // the measurements have no year
	ReasonNoTarget             // no target for the year or a later one
	ReasonTargetOpen           // targets are printed, but as missing ("PM", "-")
	ReasonTwoTargets           // two different targets for the same year
	ReasonNoDirection          // it is not stated which values are better
	ReasonNeutral              // no value is better than another
	ReasonContradiction        // the target is a bound on the side that is worse
	ReasonUnits                // measurement and target are in different units
	ReasonNoNumber             // an estimate or a series has no exact number
	ReasonOverlap              // a range or bound that meets the target only in part
	ReasonMarks                // different marks, of which the order is not known
)

var reasonNames = [...]string{
	"", "geen meting", "meting ontbreekt", "eerdere meting ontbreekt", "jaar van de meting onbekend",
	"geen streefwaarde", "streefwaarde nog open", "twee streefwaarden", "richting onbekend", "neutraal",
	"richting en streefwaarde spreken elkaar tegen", "verschillende eenheden", "geen exact getal",
	"deels binnen de streefwaarde", "volgorde van de oordelen onbekend",
}

// String returns the reason in Dutch, empty for NoReason; a number outside the
// enumeration prints as Reason(99).
func (r Reason) String() string { return enumString(r, reasonNames[:], "Reason") }
