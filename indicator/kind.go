package indicator

// Kind says what a [Value] is.
type Kind uint8

const (
	Missing     Kind = iota // nothing, with a reason: see [Value.Missing]
	NotMeasured             // "geen meting": nothing is or will be measured in this year
	Number                  // a bare number: "1.247"
	Percentage              // "18,4 %"
	Quantity                // a number with its unit: "350 kind", "214 kg"
	Money                   // euros: "€ 606"
	Score                   // a score on a scale: "7,8 op een schaal van 1 tot 10", "4 van de 6"
	Rank                    // a place in an order: "12e", "3e van 342"
	YesNo                   // "ja" or "nee"
	Mark                    // a word or letter that judges: "Goed", "B"
	Range                   // from … to …: "6- 6,5*", "tussen 5% en 7%"
	Bound                   // more or less than: "< 5%", "max. 3", "minimaal 80%"
	Estimate                // about: "ca. 300", "± 5%"
	Series                  // several dated values: "5,8 (2014) 5,7 (2015)"
)

var kindNames = [...]string{
	"missing", "not measured", "number", "percentage", "quantity", "money", "score",
	"rank", "yes/no", "mark", "range", "bound", "estimate", "series",
}

// String returns an English word; a number outside the enumeration prints as Kind(13).
func (k Kind) String() string { return enumString(k, kindNames[:], "Kind") }

// Relation says how a number in a [Value] bounds what is meant.
type Relation uint8

const (
	Exactly Relation = iota // the number itself
	Below                   // "<", "minder dan", "onder"
	AtMost                  // "≤", "max.", "ten hoogste", "5% of minder"
	Above                   // ">", "meer dan", "boven"
	AtLeast                 // "≥", "minimaal", "ten minste", "80% of meer"
	About                   // "ca.", "ongeveer", "±"
)

var relationSigns = [...]string{"=", "<", "≤", ">", "≥", "±"}

// String returns the sign: "=", "<", "≤", ">", "≥" or "±"; a number outside the
// enumeration prints as Relation(13).
func (r Relation) String() string { return enumString(r, relationSigns[:], "Relation") }
