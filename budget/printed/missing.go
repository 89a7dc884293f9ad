package printed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lexicon"
)

// Missing says why a cell has no number. It prints as the usual Dutch abbreviation: "nvt", "ntb",
// "nnb", "nb", "PM", "-", "?", "niet beschikbaar", and nothing for [NotMissing] and [MissingBlank].
// The zero value is [NotMissing].
type Missing = enum.Of[missings]

const (
	// NotMissing says that there is a number.
	NotMissing Missing = iota
	// MissingBlank is a cell without ink: nil or missing.
	MissingBlank
	// MissingDash is a lone dash: nil or missing. A sum of table/understand takes it as nil.
	MissingDash
	// MissingNVT is niet van toepassing, not applicable: "nvt", "n.v.t.".
	MissingNVT
	// MissingNTB is nader te bepalen, to be determined: "ntb", "n.t.b.".
	MissingNTB
	// MissingNNB is nog niet bekend, not known yet: "nnb", "n.n.b.".
	MissingNNB
	// MissingNB is "nb", "n.b.": niet bekend or niet beschikbaar, which the letters do not tell apart.
	MissingNB
	// MissingPM is pro memorie, an entry without a figure: "PM", "p.m.".
	MissingPM
	// MissingUnavailable is "niet beschikbaar", "gegevens niet beschikbaar", "geen meting".
	MissingUnavailable
	// MissingUnknown is a placeholder of which the document does not say what it means: ".", "?".
	MissingUnknown
)

type missings struct{}

func (missings) List() *enum.List { return &missingList }

var missingList = enum.List{Type: "Missing", What: "placeholder",
	Words: []string{"", "", "-", "nvt", "ntb", "nnb", "nb", "PM", "niet beschikbaar", "?"}}

// placeholder returns what a text without outer blanks stands for, if it is a placeholder.
func placeholder(s string) (Missing, bool) {
	if s == "." || s == "?" {
		return MissingUnknown, true
	}
	if first, _ := utf8.DecodeRuneInString(s); !unicode.IsLetter(first) {
		return 0, false
	}
	letters := strings.Map(func(r rune) rune {
		if r == '.' || isBlank(r) {
			return -1
		}
		return r
	}, s)
	letters = strings.ToLower(letters)
	for _, p := range placeholders {
		if p.words.Has(letters) {
			return p.reason, true
		}
	}
	return 0, false
}

// placeholders by their letters.
var placeholders = [...]struct {
	words  lexicon.Kind
	reason Missing
}{
	{lexicon.NVT, MissingNVT}, {lexicon.NTB, MissingNTB}, {lexicon.NNB, MissingNNB}, {lexicon.NB, MissingNB},
	{lexicon.PM, MissingPM}, {lexicon.Unavailable, MissingUnavailable}, {lexicon.Unexplained, MissingUnknown},
}
