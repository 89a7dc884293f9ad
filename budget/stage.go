package budget

import (
	"fmt"
	"strings"
)

// Stage is the moment in the budget cycle to which the figures of a column
// belong. The zero value is no stage and is refused wherever a column is read.
type Stage uint8

// The stages of the budget cycle.
const (
	// Begroting is the budget as first adopted: the primitieve begroting, in
	// jaarstukken "vóór wijziging" (BBV art. 27, second paragraph).
	Begroting Stage = iota + 1
	// NaWijziging is the budget after the amendments of art. 18; the only
	// stage with which a realisatie is compared (art. 28, under a).
	NaWijziging
	// Realisatie holds the accounts: rekening, realisatie, werkelijk.
	Realisatie
	// Meerjarenraming is the estimate of one of the three years after the
	// budget year (art. 22).
	Meerjarenraming
	// Prognose is an expectation during the year, as in a bestuursrapportage;
	// the BBV does not know it.
	Prognose
)

var stageTexts = [...]string{"", "begroting", "na-wijziging", "realisatie", "meerjarenraming", "prognose"}

var stageList = "one of " + strings.Join(stageTexts[1:], ", ")

// String returns the Dutch text of the stage as used in documents, such as
// "na-wijziging".
func (s Stage) String() string {
	if s.Valid() {
		return stageTexts[s]
	}
	return fmt.Sprintf("Stage(%d)", uint8(s))
}

// Valid reports whether s is one of the stages of this package.
func (s Stage) Valid() bool { return s >= Begroting && s <= Prognose }

// ParseStage reads the text that String gives, exactly. It returns a
// *ParseError for anything else: the many wordings that municipalities print
// above a column ("rekening", "raming na wijziging") are no stages here.
func ParseStage(text string) (Stage, error) {
	if s := stageOf(text); s.Valid() {
		return s, nil
	}
	return 0, &ParseError{What: "stage", Input: text, Reason: "want " + stageList}
}

// stageOf returns the stage with the given text, or 0.
func stageOf(text string) Stage {
	for s := Begroting; s.Valid(); s++ {
		if stageTexts[s] == text {
			return s
		}
	}
	return 0
}

// MarshalText implements encoding.TextMarshaler; a stage that is not Valid is
// an error.
func (s Stage) MarshalText() ([]byte, error) {
	if !s.Valid() {
		return nil, &ParseError{What: "stage", Input: s.String(), Reason: "not a stage of the budget cycle"}
	}
	return []byte(stageTexts[s]), nil
}

// UnmarshalText implements encoding.TextUnmarshaler; see ParseStage. After an
// error s is what it was.
func (s *Stage) UnmarshalText(text []byte) error {
	return unmarshalText(s, "stage", text, ParseStage)
}

// unmarshalText stores in v what parse makes of a text, and leaves v alone
// where it makes nothing of it.
func unmarshalText[T any](v *T, what string, text []byte, parse func(string) (T, error)) error {
	if v == nil {
		return errNilTarget(what)
	}
	parsed, err := parse(string(text))
	if err == nil {
		*v = parsed
	}
	return err
}
