package indicator

import "github.com/bbvgo/bbv/internal/enum"

// Outcome is the answer of an [Assessment] (oordeel).
type Outcome = enum.Of[outcomes]

// Outcomes of an assessment.
const (
	NotMeasurable Outcome = iota // "nog niet meetbaar": there is no measurement to judge by
	Achieved                     // "bereikt": the measurement of the target year meets the target
	OnCourse                     // "op koers": an earlier measurement meets it, or lies on the way to it
	Behind                       // "achter": the measurement does not meet it, or lags behind
	NoTarget                     // "geen streefwaarde": there is nothing to reach
	NotJudged                    // "geen oordeel": there are values, but they cannot be set against each other
)

type outcomes struct{}

func (outcomes) List() *enum.List { return &outcomeList }

var outcomeList = enum.List{Type: "Outcome", What: "oordeel", Words: []string{
	"nog niet meetbaar", "bereikt", "op koers", "achter", "geen streefwaarde", "geen oordeel",
}}

// Reasons why an assessment could not say more.
const (
	noReason            = ""
	reasonNoMeasurement = "geen meting"                                   // nothing was measured up to the year
	reasonMissing       = "meting ontbreekt"                              // the measurement of the year is printed as missing
	reasonNoBase        = "eerdere meting ontbreekt"                      // a course needs an earlier measurement as well
	reasonNoYear        = "jaar van de meting onbekend"                   // the measurements have no year
	reasonNoTarget      = "geen streefwaarde"                             // no target for the year or a later one
	reasonTargetOpen    = "streefwaarde nog open"                         // targets are printed, but as missing ("PM", "-")
	reasonTwoTargets    = "twee streefwaarden"                            // two different targets for the same year
	reasonNoDirection   = "richting onbekend"                             // it is not stated which values are better
	reasonNeutral       = "neutraal"                                      // no value is better than another
	reasonContradiction = "richting en streefwaarde spreken elkaar tegen" // the target is a bound on the side that is worse
	reasonUnits         = "verschillende eenheden"                        // measurement and target are in different units
	reasonNoNumber      = "geen exact getal"                              // an estimate or a series has no exact number
	reasonOverlap       = "deels binnen de streefwaarde"                  // a range or bound that meets the target only in part
	reasonMarks         = "volgorde van de oordelen onbekend"             // different marks, of which the order is not known
)
