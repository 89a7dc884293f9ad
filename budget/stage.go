package budget

import "github.com/bbvgo/bbv/internal/enum"

// Stage is the moment in the budget cycle to which the figures of a column
// belong, in print the Dutch word that documents use, such as "na-wijziging";
// the many wordings that municipalities print above a column ("rekening",
// "raming na wijziging") are read elsewhere. The zero value is no stage.
type Stage = enum.Of[stages]

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

type stages struct{}

func (stages) List() *enum.List { return &stageList }

var stageList = enum.List{Type: "Stage", What: "stage", First: 1,
	Words: []string{"begroting", "na-wijziging", "realisatie", "meerjarenraming", "prognose"}}
