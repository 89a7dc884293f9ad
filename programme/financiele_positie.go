package programme

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/indicator"
)

// FinancielePositie is the uiteenzetting van de financiële positie of a
// begroting with its toelichting (BBV art. 20 to 22), or the balans of
// jaarstukken with its own (art. 30 to 58). What the document does not print is absent. The zero
// value says nothing.
type FinancielePositie struct {
	// Consequences are the financiële gevolgen of existing and new beleid
	// (art. 20, first paragraph, under a; art. 22).
	Consequences string `json:"gevolgenBeleid,omitzero"`
	// Balans is the geprognosticeerde begin- en eindbalans (art. 20, first
	// paragraph, under b; art. 22), or the balans (art. 30 to 49).
	Balans *balans.Balans `json:"balans,omitempty"`
	// EMU is the EMU-saldo (art. 20, first paragraph, under c; art. 23, under
	// d).
	EMU *EMUClaim `json:"emu,omitempty"`
	// Arbeidskosten are the yearly arbeidskosten gerelateerde verplichtingen
	// (art. 20, second paragraph, under a).
	Arbeidskosten string `json:"arbeidskostenverplichtingen,omitzero"`
	// Investments are the investeringen (under b).
	Investments *InvestmentPlan `json:"investeringen,omitempty"`
	// Kredieten are the investeringskredieten with what remains of them; the BBV
	// does not ask for them.
	Kredieten []balans.Krediet `json:"kredieten,omitzero" since:"2"`
	// KredietTotal is the printed total of the kredieten, every column of it a
	// claim.
	KredietTotal *balans.Krediet `json:"gedruktKredieten,omitempty" since:"2"`
	// Financing is the financiering (under c).
	Financing string `json:"financiering,omitzero"`
	// Reserves are the stand and verloop of each reserve (under d; art. 54).
	Reserves []balans.Reserve `json:"reserves,omitzero"`
	// ReserveTotal is the printed total of the reserves, every column of it a
	// claim.
	ReserveTotal *balans.Reserve `json:"gedruktReserves,omitempty"`
	// Voorzieningen are the stand and verloop of each voorziening (under e;
	// art. 55).
	Voorzieningen []balans.Voorziening `json:"voorzieningen,omitzero"`
	// VoorzieningTotal is the printed total of the voorzieningen, every column
	// of it a claim.
	VoorzieningTotal *balans.Voorziening `json:"gedruktVoorzieningen,omitempty"`
	// Activa are the (im)materiële vaste activa by kind (art. 51 and 52).
	Activa []balans.MaterieelActief `json:"vasteActiva,omitzero"`
	// ActivaTotal is the printed total of the vaste activa, every column of it
	// a claim.
	ActivaTotal *balans.MaterieelActief `json:"gedruktVasteActiva,omitempty"`
	// Ontvangen are the advances received on specifieke uitkeringen (art. 52a,
	// first paragraph).
	Ontvangen []balans.OntvangenVoorschot `json:"ontvangenVoorschotten,omitzero"`
	// TeOntvangen are the advances still to be received (art. 52a, second
	// paragraph).
	TeOntvangen []balans.TeOntvangenVoorschot `json:"teOntvangenVoorschotten,omitzero"`
	// Leningen are the opgenomen leningen with their verloop and rente (art. 46).
	Leningen []balans.Lening `json:"leningen,omitzero" since:"2"`
	// LeningTotal is the printed total of the leningen, every column of it a
	// claim.
	LeningTotal *balans.Lening `json:"gedruktLeningen,omitempty" since:"2"`
	// Rentelast is the printed rentelast of all vaste schulden, in euros, unsigned
	// (art. 56): a claim where the leningen have their rente.
	Rentelast budget.Series `json:"rentelastVasteSchulden,omitzero" since:"2"`
	// Verplichtingen are the belangrijke verplichtingen that are not on the balans
	// (art. 53, under a).
	Verplichtingen *Staat `json:"nietUitDeBalansBlijkend,omitempty" since:"2"`
	// Derivaten is a line on the financiële derivaten (art. 53, under b).
	Derivaten string `json:"derivaten,omitzero" since:"2"`
	// Bouwgronden are the bouwgronden in exploitatie by complex (art. 52d).
	Bouwgronden []balans.Bouwgrond `json:"bouwgronden,omitzero"`
	// Borgstellingen are what the municipality stands surety for, in euros,
	// which the balans mentions buiten de telling (art. 50).
	Borgstellingen budget.Series `json:"borgstellingen,omitzero"`
	// Geborgd are the borgstellingen and garantstellingen by the nature of the
	// geldleningen (art. 57).
	Geborgd []Borgstelling `json:"borgstellingenNaarAard,omitzero" since:"2"`
	// Betaald is what was paid on them up to and including the year, in euros (art.
	// 57, fourth paragraph).
	Betaald budget.Series `json:"betaaldOpBorgstellingen,omitzero" since:"2"`
}

// Borgstelling is what the toelichting on the balans says of the geldleningen of one
// nature that the municipality stands surety for (BBV art. 57), in euros. The zero value
// says nothing.
type Borgstelling struct {
	// Name is the nature of the geldleningen, or to whom they are, as printed.
	Name string `json:"naam"`
	// Original is their original amount (second paragraph, under a).
	Original budget.Series `json:"oorspronkelijk,omitzero"`
	// Percentage is the part that is secured, as printed (under b).
	Percentage indicator.Value `json:"percentage,omitzero"`
	// Begin is the restant at the opening of the year (under c).
	Begin budget.Series `json:"restantBegin,omitzero"`
	// Einde is the restant at its closing (under d).
	Einde budget.Series `json:"restantEinde,omitzero"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// EMUClaim is the EMU-saldo as the document prints it, with its lines. The
// zero value prints nothing.
type EMUClaim struct {
	// Lines are the lines of the computation.
	Lines cyclus.EMUEnquete `json:"berekening,omitzero"`
	// Saldo is the printed EMU-saldo per column, in euros, negative for a
	// tekort: a claim.
	Saldo budget.Series `json:"gedruktSaldo,omitzero"`
	// Source says where it is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Rollforward is a roll-forward of a document with its place. The zero value is
// of no kind.
type Rollforward struct {
	// Path is the place in the document, "financielePositie.reserves[0]".
	Path string
	// Verloop is the roll-forward.
	Verloop balans.Verloop
	// Post is where it stands on the balans; zero where the document does not
	// say.
	Post balans.Post
	// Total reports that it is a printed total, every column of it a claim.
	Total bool
}
