package programme

import (
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/balans"
	"github.com/bbvgo/bbv/budget/cyclus"
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
	// Bouwgronden are the bouwgronden in exploitatie by complex (art. 52d).
	Bouwgronden []balans.Bouwgrond `json:"bouwgronden,omitzero"`
	// Borgstellingen are what the municipality stands surety for, in euros,
	// which the balans mentions buiten de telling (art. 50).
	Borgstellingen budget.Series `json:"borgstellingen,omitzero"`
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
