package lexicon

// The kinds, and how the words of each are compared: whole, as the begin of a word, or within a text.
var (
	// Stages and years, in headers of columns.
	Realisatie            = kind("realisatie")             // whole word of a header: rekening or realisatie
	Begroting             = kind("begroting")              // whole word of a header: begroting, without saying whether it was amended
	Meerjarenraming       = kind("meerjarenraming")        // whole word of a header: meerjarenraming
	Prognose              = kind("prognose")               // whole word of a header: prognose
	Primitief             = kind("primitief")              // whole word: the begroting before any wijziging
	Gewijzigd             = kind("gewijzigd")              // whole word: the begroting na wijziging
	Berap                 = kind("berap")                  // whole word after t/m: the report up to which the begroting is amended
	LetterRealisatie      = kind("letter-realisatie")      // letter before a year: R2014, JR2019
	LetterBegroting       = kind("letter-begroting")       // letter before a year: B2023
	LetterMeerjarenraming = kind("letter-meerjarenraming") // letter before a year: M2026
	LetterPrognose        = kind("letter-prognose")        // letter before a year: P2024
	LetterProgramma       = kind("letter-programma")       // letter before the number of a programme: P0

	// Columns, in their headers.
	Afwijking       = kind("afwijking")        // whole word: the difference of two columns
	Wijziging       = kind("wijziging")        // whole word: what is added to a begroting
	BeforeWijziging = kind("before-wijziging") // whole word: makes the wijziging after it a moment, not an amount: na wijziging
	WithWijziging   = kind("with-wijziging")   // whole word: the wijziging is part of the figures
	AsksWijziging   = kind("asks-wijziging")   // whole word: a wijziging after it belongs to the same header
	ColumnTotal     = kind("column-total")     // whole word: a sum of columns
	Stand           = kind("stand")            // whole word of a header: a stand
	StandFirst      = kind("stand-first")      // first word: a stand, if a year or a word for begin or end follows
	Opening         = kind("opening")          // whole word: the stand at the begin of a year
	Closing         = kind("closing")          // whole word: the stand at the end of a year
	Begin           = kind("begin")            // whole word beside stand: at the begin of a year
	End             = kind("end")              // whole word beside stand: at the end of a year
	MovementUp      = kind("movement-up")      // begin of a word, up to three letters the whole word: what raises a stand
	MovementDown    = kind("movement-down")    // likewise: what lowers a stand
	BeforeMovement  = kind("before-movement")  // first word that says nothing of a movement behind it
	Voordeel        = kind("voordeel")         // whole cell, or beside a figure: a voordeel
	Nadeel          = kind("nadeel")           // whole cell, or beside a figure: a nadeel
	Marker          = kind("marker")           // whole word of the header above letters for voordeel and nadeel
	Header          = kind("header")           // whole word: says no more than that its line is a header
	HeaderStart     = kind("header-start")     // whole word: begins the next column in a line of headers
	HeaderJoin      = kind("header-join")      // whole word: binds the word after it to the same column
	Stub            = kind("stub")             // first word of a header of at most three: it stands above the labels

	// Sides of the budget, in headers, labels and cells.
	Lasten          = kind("lasten")           // whole word of a header or label, and at the end of a longer word: lasten
	Baten           = kind("baten")            // likewise: baten
	Saldo           = kind("saldo")            // whole word of a header: saldo or resultaat
	CellLasten      = kind("cell-lasten")      // whole cell of a column of sides
	CellBaten       = kind("cell-baten")       // whole cell of a column of sides
	CellSaldo       = kind("cell-saldo")       // whole cell of a column of sides
	Resultaat       = kind("resultaat")        // whole word of a label: a bottom line, if among its first four
	BottomLine      = kind("bottom-line")      // whole word of a label: a bottom line, whatever else it says
	NoBottomLine    = kind("no-bottom-line")   // within a label with resultaat: it is none
	NoSaldo         = kind("no-saldo")         // whole word of a label: its saldo is no saldo of lasten and baten
	BeforeReserves  = kind("before-reserves")  // within a label of a resultaat: it is the saldo before reserve mutations
	AfterReserves   = kind("after-reserves")   // within a label of a saldo: it is the resultaat after reserve mutations
	ReserveMutation = kind("reserve-mutation") // begin of a word behind voor or na: reserve mutations
	Toevoeging      = kind("toevoeging")       // begin of a word of a label: toevoeging aan reserves
	Onttrekking     = kind("onttrekking")      // begin of a word of a label: onttrekking aan reserves
	Mutatie         = kind("mutatie")          // whole word of a label: reserve mutations in one figure, beside reserve or alone
	Reserve         = kind("reserve")          // whole word of a label: reserves
	Excluded        = kind("excluded")         // whole word before mutations of reserves, or with fillers between: the figures are without them
	Voorziening     = kind("voorziening")      // within a word of a label: a voorziening, which is no reserve
	Tekort          = kind("tekort")           // whole word of a label: the line of a deficit
	Overschot       = kind("overschot")        // whole word of a label: the line of a surplus

	// Rows, in their labels.
	Qualifier   = kind("qualifier")    // whole word: the figures count other things than those without it
	Total       = kind("total")        // whole word at the begin of a label: a total, as is a word that ends in totaal
	BeforeTotal = kind("before-total") // whole word that may stand before it
	Waarvan     = kind("waarvan")      // first word: a part of the row above
	Programma   = kind("programma")    // first word: a programme
	Beleidsveld = kind("beleidsveld")  // first word: a part of a programme
	Plural      = kind("plural")       // whole word: the programmes together
	Filler      = kind("filler")       // whole word: says nothing of what a line is of
	Overzicht   = kind("overzicht")    // within a caption: the rows are the programmes and what stands beside them
	Question    = kind("question")     // first word of a caption: it asks what the figures are, and names nothing
	Incidenteel = kind("incidenteel")  // within a caption: the lasten and baten are incidenteel or structureel, a part of those of programmes
	Activa      = kind("activa")       // whole word: the side of the activa of a balans
	Passiva     = kind("passiva")      // whole word: the side of the passiva of a balans
	SumsAbove   = kind("sums-above")   // begin of a label: the lines above come to this
	EMUSaldo    = kind("emu-saldo")    // within a label: the EMU-saldo
	EMUPlus     = kind("emu-plus")     // words that a line of the EMU-saldo has that is added
	EMUMinus    = kind("emu-minus")    // words that a line of the EMU-saldo has that is taken off

	// Parts of the overzicht van baten en lasten (BBV art. 8), within a label.
	Programmas              = kind("programmas")               // the programmes together
	Dekkingsmiddelen        = kind("dekkingsmiddelen")         // the algemene dekkingsmiddelen together
	LokaleHeffingen         = kind("lokale-heffingen")         // lokale heffingen
	AlgemeneUitkeringen     = kind("algemene-uitkeringen")     // algemene uitkeringen
	Dividend                = kind("dividend")                 // dividend
	Financiering            = kind("financiering")             // saldo van de financieringsfunctie
	OverigeDekkingsmiddelen = kind("overige-dekkingsmiddelen") // overige algemene dekkingsmiddelen
	Overhead                = kind("overhead")                 // overhead
	Vpb                     = kind("vpb")                      // the heffing voor de vennootschapsbelasting
	Onvoorzien              = kind("onvoorzien")               // the bedrag voor onvoorzien

	// Units, in captions.
	UnitBegin       = kind("unit-begin")       // where a unit begins behind a title on the same line
	WholeBudget     = kind("whole-budget")     // within the label of a total: millions in every municipality
	Thousand        = kind("thousand")         // whole word: times a thousand
	Million         = kind("million")          // whole word: times a million
	ThousandMillion = kind("thousand-million") // whole word: a multiplier that is no unit of a table
	UnitLine        = kind("unit-line")        // whole line: the unit of a table, and nothing else
	TitleLabel      = kind("title-label")      // before a colon: the line is the title of a table
	UnitLabel       = kind("unit-label")       // before a colon: the line is the unit of a table
	NoteLabel       = kind("note-label")       // before a colon: the line is a note under a table
	Euro            = kind("euro")             // whole word: the currency
	Whole           = kind("whole")            // whole word before the currency: in whole euros
	Counted         = kind("counted")          // whole word behind a multiplier: what is counted is not money
	Counts          = kind("counts")           // first word of a title, header or label, anywhere in a line of units: the figures are counts

	// What stands for a figure, in its letters without points and blanks.
	NVT         = kind("nvt")         // niet van toepassing
	NTB         = kind("ntb")         // nader te bepalen
	NNB         = kind("nnb")         // nog niet bekend
	NB          = kind("nb")          // niet bekend or niet beschikbaar
	PM          = kind("pm")          // pro memorie
	Unavailable = kind("unavailable") // niet beschikbaar
	Unexplained = kind("unexplained") // a placeholder of which no document says what it means
	SheetError  = kind("sheet-error") // whole cell: what a spreadsheet shows where a formula has no outcome

	// Indicators, in their cells: a whole cell, or words behind each other.
	Ja         = kind("ja")          // whole cell
	Nee        = kind("nee")         // whole cell
	Oordeel    = kind("oordeel")     // whole cell: a judgement, of which the order is not known
	NoMeting   = kind("no-meting")   // whole cell: nothing is measured
	NoData     = kind("no-data")     // whole cell: there are no data
	Onbekend   = kind("onbekend")    // whole cell: not known
	Below      = kind("below")       // before a number: less than it
	AtMost     = kind("at-most")     // before a number
	Above      = kind("above")       // before a number: more than it
	AtLeast    = kind("at-least")    // before a number; not "min", which may be the minus sign in words
	About      = kind("about")       // before a number
	OrMore     = kind("or-more")     // behind a number and a word for or
	OrLess     = kind("or-less")     // likewise
	Or         = kind("or")          // between a number and such a word
	Percent    = kind("percent")     // behind a number
	PercentOf  = kind("percent-of")  // begin of what follows a percentage: of what
	Between    = kind("between")     // before the first of two numbers
	And        = kind("and")         // between two numbers
	UpTo       = kind("up-to")       // between two numbers: the ends of a range or scale
	OutOf      = kind("out-of")      // between a number and what it is a part or a place of
	Scale      = kind("scale")       // before the ends of a scale
	Rank       = kind("rank")        // before a number: a place in an order
	RankEnding = kind("rank-ending") // glued to a number: a place in an order
	Place      = kind("place")       // behind such a number
	Field      = kind("field")       // what is ranked
	GluedUnit  = kind("glued-unit")  // a unit that may stand against the digits
	Per        = kind("per")         // whole word of a unit: a figure may follow
	Change     = kind("change")      // whole word that no unit has: it tells of a change
	Moment     = kind("moment")      // whole word that no unit has: it tells of a date, a period or a time of day
	NoUnit     = kind("no-unit")     // whole word that no unit has: it belongs to running text

	// Indicators, in their labels and headings.
	PercentBegin    = kind("percent-begin")    // begin of a label or unit: percents are counted
	Meting          = kind("meting")           // whole word beside those of realisatie: measured
	Nulmeting       = kind("nulmeting")        // whole word: the measurement from which progress counts
	Tussentijds     = kind("tussentijds")      // whole word beside those of prognose: a report in the course of the year
	Streefwaarde    = kind("streefwaarde")     // whole word beside those of begroting: aimed at
	LetterWerkelijk = kind("letter-werkelijk") // letter beside a year: 2017 (w)

	// Sentences with figures: words and phrases, compared whole.
	Abbreviation       = kind("abbreviation")        // the point behind it ends no sentence
	Numbered           = kind("numbered")            // before a number: the number of something, no figure
	Rounded            = kind("rounded")             // before a figure: a little more or less, beside the words of about
	JustOver           = kind("just-over")           // before a figure: a little more
	JustUnder          = kind("just-under")          // before a figure: a little less
	Limit              = kind("limit")               // before a figure: the end of a range, beside those of above, below, at-least and at-most
	PercentPoint       = kind("percent-point")       // behind a number: the difference of two percentages
	ThousandLetter     = kind("thousand-letter")     // glued to an amount: times a thousand
	HundredThousand    = kind("hundred-thousand")    // behind an amount: times a hundred thousand
	RangeJoin          = kind("range-join")          // between two figures: they are no figures by themselves
	From               = kind("from")                // before the figure from which something changed
	To                 = kind("to")                  // before the figure to which something changed
	By                 = kind("by")                  // before the figure by which something changed
	Than               = kind("than")                // before the figure with which another is compared
	Rise               = kind("rise")                // something became more
	Fall               = kind("fall")                // something became less
	More               = kind("more")                // behind a figure and before than: that much more
	Less               = kind("less")                // likewise: that much less
	InOtherWords       = kind("in-other-words")      // before a figure: it says the same as the one before
	BesideChange       = kind("beside-change")       // may stand between the figures of one change
	Partly             = kind("partly")              // says that figures may count other things, or not all of it
	MadeUpOf           = kind("made-up-of")          // before figures that together are the one before it
	SentenceFiller     = kind("sentence-filler")     // says nothing of what a figure is of, beside the words of filler
	BehindFigure       = kind("behind-figure")       // the words of filler and sentence-filler that may stand behind a figure
	PartBefore         = kind("part-before")         // where it binds to no name before it: the figure is a part of what follows
	BeforeDate         = kind("before-date")         // before a date
	Size               = kind("size")                // how much something is: says nothing more of a stand, beside the words of stand
	Copula             = kind("copula")              // binds a figure to what it is of
	Realised           = kind("realised")            // the figure is of the realisatie, beside the words of realisatie
	Planned            = kind("planned")             // the figure is of a begroting or raming, beside the words of begroting
	Favourable         = kind("favourable")          // a voordeel, beside the words of voordeel
	Unfavourable       = kind("unfavourable")        // a nadeel, beside the words of nadeel
	TitleWord          = kind("title-word")          // in a title: says nothing of what the table is of
	SignWord           = kind("sign-word")           // says that what is counted may be negative
	IndicatorTable     = kind("indicator-table")     // within a caption or header: the rows are indicators
	IndicatorName      = kind("indicator-name")      // whole header: the names of indicators
	IndicatorUnit      = kind("indicator-unit")      // whole header or label: the unit of an indicator
	IndicatorSource    = kind("indicator-source")    // likewise: who collects the data
	IndicatorTaakveld  = kind("indicator-taakveld")  // likewise: its taakveld
	IndicatorDirection = kind("indicator-direction") // likewise: which values are better
	BetterHigher       = kind("better-higher")       // whole cell below such a header: more is better
	BetterLower        = kind("better-lower")        // likewise: less is better
	ScoreWord          = kind("score-word")          // in a unit, before two figures: they are the ends of a scale
	IndicatorScale     = kind("indicator-scale")     // likewise: the scale of a score
	IndicatorMandatory = kind("indicator-mandatory") // likewise: its number in the mandatory list
	IndicatorPeriod    = kind("indicator-period")    // whole header: the year of the values beside it
	IndicatorValue     = kind("indicator-value")     // whole header: values of which no year is said
	OwnFigures         = kind("own-figures")         // whole label: values of the municipality itself
	GoalTable          = kind("goal-table")          // within a caption: the rows are goals or activities
	GoalKind           = kind("goal-kind")           // whole header: the municipality's word for what a row is
	GoalNumber         = kind("goal-number")         // whole header: numbers as printed
	GoalText           = kind("goal-text")           // whole header: what a goal or an activity is about
	GoalHeader         = kind("goal-header")         // whole header: goals
	ActivityHeader     = kind("activity-header")     // whole header: activities
	Doel               = kind("doel")                // begin of a heading: a goal
	Activiteit         = kind("activiteit")          // begin of a heading: an activity

	// Whose document it is, by the first word of the name; what has none of them is a gemeente.
	NameProvincie  = kind("name-provincie")  // a provincie
	NameRegeling   = kind("name-regeling")   // a gemeenschappelijke regeling
	NameWaterschap = kind("name-waterschap") // a waterschap

	// Paragrafen of a document, within their texts between blanks.
	Openbaarheid = kind("openbaarheid") // the text is about the Wet open overheid
)
