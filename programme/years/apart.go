package years

import "github.com/bbvgo/bbv/internal/enum"

// SubjectKind says what a [Subject] is. The zero value is none.
type SubjectKind = enum.Of[subjectKinds]

// The kinds of subject, in the order of an overzicht van baten en lasten.
const (
	Programmes SubjectKind = iota + 1 // a programme (BBV art. 8)
	OtherParts                        // algemene dekkingsmiddelen, overhead, Vpb, onvoorzien, mutations of reserves outside programmes
	Whole                             // the overzicht van baten en lasten as a whole (art. 17, 27)
	Taakvelden                        // a taakveld, or several that only compare as a sum
)

type subjectKinds struct{}

func (subjectKinds) List() *enum.List { return &subjectKindList }

var subjectKindList = enum.List{Type: "SubjectKind", What: "kind of subject", First: 1, Words: []string{"programma", "ander onderdeel", "geheel", "taakveld"}}

// Apart is what is not compared, or not followed to other years, and why. The zero
// value is nothing.
type Apart struct {
	Kind   SubjectKind
	Label  string // as printed; of OtherMoment the document
	Years  []int  // of the documents in which it stands so
	Reason ApartReason
	// Like is what it may be in another document: what shares words with its name, or
	// else has its number; "" where nothing does. If it is the same, say so in
	// [Dossier.Same]. Of OtherScope it is the document of the raming.
	Like string
}

// ApartReason is why something stands apart. The zero value is none.
type ApartReason = enum.Of[apartReasons]

// The reasons.
const (
	OtherName         ApartReason = iota + 1 // another document does not have it, but has what may be the same
	OnlyHere                                 // another document does not have it
	Nameless                                 // a number without a name, and another document has other numbers
	Twice                                    // its document has the name twice, and no numbers that tell them apart
	OtherScope                               // raming and realisatie are of documents that do not consist of the same parts
	OtherMoment                              // ramingen that only the begroting of another year prints: they may have been amended, or amended again since
	NoTaakveld                               // it is not the code of a taakveld
	UnlistedTaakveld                         // nothing can be booked on this taakveld in this year
	NoEdition                                // there is no classification of taakvelden of this year
	RekeningResultaat                        // the resultaat van de rekening is neither last nor baat
	FitsNothing                              // of a name in Dossier.Same: no document has it
)

type apartReasons struct{}

func (apartReasons) List() *enum.List { return &apartReasonList }

var apartReasonList = enum.List{Type: "ApartReason", What: "reason to stand apart", First: 1, Words: []string{
	"niet onder deze naam in elk document", "niet in elk document", "nummer zonder naam", "naam staat er dubbel", "andere reikwijdte", "raming van een ander moment",
	"geen taakveld", "niet te boeken in dit jaar", "geen indeling van dit jaar", "resultaat van de rekening", "past nergens op"}}
