package lexicon

// Kind is what a word means, and how it is compared: whole, as the begin of a word, or within a text.
type Kind uint8

// Stages and years, in headers of columns.
const (
	Realisatie            Kind = iota // whole word of a header: rekening or realisatie
	Begroting                         // whole word of a header: begroting, without saying whether it was amended
	Meerjarenraming                   // whole word of a header: meerjarenraming
	Prognose                          // whole word of a header: prognose
	Primitief                         // whole word: the begroting before any wijziging
	Gewijzigd                         // whole word: the begroting na wijziging
	Berap                             // whole word after t/m: the report up to which the begroting is amended
	LetterRealisatie                  // letter before a year: R2014, JR2019
	LetterBegroting                   // letter before a year: B2023
	LetterMeerjarenraming             // letter before a year: M2026
	LetterPrognose                    // letter before a year: P2024

	// Columns, in their headers.
	Afwijking       // whole word: the difference of two columns
	Wijziging       // whole word: what is added to a begroting
	BeforeWijziging // whole word: makes the wijziging after it a moment, not an amount: na wijziging
	WithWijziging   // whole word: the wijziging is part of the figures
	AsksWijziging   // whole word: a wijziging after it belongs to the same header
	ColumnTotal     // whole word: a sum of columns
	Stand           // whole word of a header: a stand
	StandFirst      // first word: a stand, if a year or a word for begin or end follows
	Opening         // whole word: the stand at the begin of a year
	Closing         // whole word: the stand at the end of a year
	Begin           // whole word beside stand: at the begin of a year
	End             // whole word beside stand: at the end of a year
	MovementUp      // begin of a word, up to three letters the whole word: what raises a stand
	MovementDown    // likewise: what lowers a stand
	BeforeMovement  // first word that says nothing of a movement behind it
	Voordeel        // whole cell, or beside a figure: a voordeel
	Nadeel          // whole cell, or beside a figure: a nadeel
	Marker          // whole word of the header above letters for voordeel and nadeel
	Header          // whole word: says no more than that its line is a header
	HeaderStart     // whole word: begins the next column in a line of headers
	HeaderJoin      // whole word: binds the word after it to the same column

	// Sides of the budget, in headers, labels and cells.
	Lasten          // whole word of a header or label, and at the end of a longer word: lasten
	Baten           // likewise: baten
	Saldo           // whole word of a header: saldo or resultaat
	CellLasten      // whole cell of a column of sides
	CellBaten       // whole cell of a column of sides
	CellSaldo       // whole cell of a column of sides
	Resultaat       // whole word of a label: a bottom line, if among its first four
	BottomLine      // whole word of a label: a bottom line, whatever else it says
	NoBottomLine    // within a label with resultaat: it is none
	NoSaldo         // whole word of a label: its saldo is no saldo of lasten and baten
	BeforeReserves  // within a label of a resultaat: it is the saldo before reserve mutations
	AfterReserves   // within a label of a saldo: it is the resultaat after reserve mutations
	ReserveMutation // begin of a word behind voor or na: reserve mutations
	Toevoeging      // begin of a word of a label: toevoeging aan reserves
	Onttrekking     // begin of a word of a label: onttrekking aan reserves
	Mutatie         // whole word of a label: reserve mutations in one figure, beside reserve or alone
	Reserve         // whole word of a label: reserves
	Tekort          // whole word of a label: the line of a deficit
	Overschot       // whole word of a label: the line of a surplus

	// Rows, in their labels.
	Total       // whole word at the begin of a label: a total, as is a word that ends in totaal
	BeforeTotal // whole word that may stand before it
	Waarvan     // first word: a part of the row above
	Programma   // first word: a programme
	Beleidsveld // first word: a part of a programme
	Activa      // whole word: the side of the activa of a balans
	Passiva     // whole word: the side of the passiva of a balans
	SumsAbove   // begin of a label: the lines above come to this
	EMUSaldo    // within a label: the EMU-saldo
	EMUPlus     // words that a line of the EMU-saldo has that is added
	EMUMinus    // words that a line of the EMU-saldo has that is taken off

	// Parts of the overzicht van baten en lasten (BBV art. 8), within a label.
	Programmas              // the programmes together
	Dekkingsmiddelen        // the algemene dekkingsmiddelen together
	LokaleHeffingen         // lokale heffingen
	AlgemeneUitkeringen     // algemene uitkeringen
	Dividend                // dividend
	Financiering            // saldo van de financieringsfunctie
	OverigeDekkingsmiddelen // overige algemene dekkingsmiddelen
	Overhead                // overhead
	Vpb                     // the heffing voor de vennootschapsbelasting
	Onvoorzien              // the bedrag voor onvoorzien

	// Units, in captions.
	UnitBegin       // where a unit begins behind a title on the same line
	WholeBudget     // within the label of a total: millions in every municipality
	Thousand        // whole word: times a thousand
	Million         // whole word: times a million
	ThousandMillion // whole word: a multiplier that is no unit of a table
	Euro            // whole word: the currency
	Whole           // whole word before the currency: in whole euros
	Counted         // whole word behind a multiplier: what is counted is not money

	// What stands for a figure, in its letters without points and blanks.
	NVT         // niet van toepassing
	NTB         // nader te bepalen
	NNB         // nog niet bekend
	NB          // niet bekend or niet beschikbaar
	PM          // pro memorie
	Unavailable // niet beschikbaar
	Unexplained // a placeholder of which no document says what it means

	kindCount
)

// kindNames are the kinds as words.csv names them.
var kindNames = [kindCount]string{
	Realisatie:              "realisatie",
	Begroting:               "begroting",
	Meerjarenraming:         "meerjarenraming",
	Prognose:                "prognose",
	Primitief:               "primitief",
	Gewijzigd:               "gewijzigd",
	Berap:                   "berap",
	LetterRealisatie:        "letter-realisatie",
	LetterBegroting:         "letter-begroting",
	LetterMeerjarenraming:   "letter-meerjarenraming",
	LetterPrognose:          "letter-prognose",
	Afwijking:               "afwijking",
	Wijziging:               "wijziging",
	BeforeWijziging:         "before-wijziging",
	WithWijziging:           "with-wijziging",
	AsksWijziging:           "asks-wijziging",
	ColumnTotal:             "column-total",
	Stand:                   "stand",
	StandFirst:              "stand-first",
	Opening:                 "opening",
	Closing:                 "closing",
	Begin:                   "begin",
	End:                     "end",
	MovementUp:              "movement-up",
	MovementDown:            "movement-down",
	BeforeMovement:          "before-movement",
	Voordeel:                "voordeel",
	Nadeel:                  "nadeel",
	Marker:                  "marker",
	Header:                  "header",
	HeaderStart:             "header-start",
	HeaderJoin:              "header-join",
	Lasten:                  "lasten",
	Baten:                   "baten",
	Saldo:                   "saldo",
	CellLasten:              "cell-lasten",
	CellBaten:               "cell-baten",
	CellSaldo:               "cell-saldo",
	Resultaat:               "resultaat",
	BottomLine:              "bottom-line",
	NoBottomLine:            "no-bottom-line",
	NoSaldo:                 "no-saldo",
	BeforeReserves:          "before-reserves",
	AfterReserves:           "after-reserves",
	ReserveMutation:         "reserve-mutation",
	Toevoeging:              "toevoeging",
	Onttrekking:             "onttrekking",
	Mutatie:                 "mutatie",
	Reserve:                 "reserve",
	Tekort:                  "tekort",
	Overschot:               "overschot",
	Total:                   "total",
	BeforeTotal:             "before-total",
	Waarvan:                 "waarvan",
	Programma:               "programma",
	Beleidsveld:             "beleidsveld",
	Activa:                  "activa",
	Passiva:                 "passiva",
	SumsAbove:               "sums-above",
	EMUSaldo:                "emu-saldo",
	EMUPlus:                 "emu-plus",
	EMUMinus:                "emu-minus",
	Programmas:              "programmas",
	Dekkingsmiddelen:        "dekkingsmiddelen",
	LokaleHeffingen:         "lokale-heffingen",
	AlgemeneUitkeringen:     "algemene-uitkeringen",
	Dividend:                "dividend",
	Financiering:            "financiering",
	OverigeDekkingsmiddelen: "overige-dekkingsmiddelen",
	Overhead:                "overhead",
	Vpb:                     "vpb",
	Onvoorzien:              "onvoorzien",
	UnitBegin:               "unit-begin",
	WholeBudget:             "whole-budget",
	Thousand:                "thousand",
	Million:                 "million",
	ThousandMillion:         "thousand-million",
	Euro:                    "euro",
	Whole:                   "whole",
	Counted:                 "counted",
	NVT:                     "nvt",
	NTB:                     "ntb",
	NNB:                     "nnb",
	NB:                      "nb",
	PM:                      "pm",
	Unavailable:             "unavailable",
	Unexplained:             "unexplained",
}
