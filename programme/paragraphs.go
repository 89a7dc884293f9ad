package programme

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/budget/kengetal"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/internal/said"
)

// Paragraphs are the paragrafen of a document (BBV art. 9 and 26): the seven
// that the law lists, "tenzij het desbetreffende aspect niet aan de orde is",
// and others that the municipality adds. One that the document does not print
// is absent. The zero value has none.
type Paragraphs struct {
	// LokaleHeffingen is the paragraaf lokale heffingen (art. 10).
	LokaleHeffingen *LokaleHeffingen `json:"lokaleHeffingen,omitempty"`
	// Weerstandsvermogen is the paragraaf weerstandsvermogen en
	// risicobeheersing (art. 11).
	Weerstandsvermogen *Weerstandsvermogen `json:"weerstandsvermogen,omitempty"`
	// Onderhoud is the paragraaf onderhoud kapitaalgoederen (art. 12).
	Onderhoud *Onderhoud `json:"onderhoudKapitaalgoederen,omitempty"`
	// Financiering is the paragraaf financiering (art. 13).
	Financiering *Financiering `json:"financiering,omitempty"`
	// Bedrijfsvoering is the paragraaf bedrijfsvoering (art. 14).
	Bedrijfsvoering *Bedrijfsvoering `json:"bedrijfsvoering,omitempty"`
	// VerbondenPartijen is the paragraaf verbonden partijen (art. 15).
	VerbondenPartijen *Deelnemingen `json:"verbondenPartijen,omitempty"`
	// Grondbeleid is the paragraaf grondbeleid (art. 16).
	Grondbeleid *Grondbeleid `json:"grondbeleid,omitempty"`
	// Others are paragrafen that the law does not ask for.
	Others []Paragraph `json:"overige,omitzero"`
}

// check checks the paragrafen of which the types cannot say all, and returns the field that is wrong.
func (p *Paragraphs) check() (path string, err error) {
	if path, err := lenient.OrZero(p.LokaleHeffingen).check(); err != nil {
		return path, err
	}
	return lenient.OrZero(p.Financiering).check()
}

// Paragraph is what every paragraaf has. The zero value says nothing.
type Paragraph struct {
	// Heading is the heading as printed.
	Heading string `json:"opschrift,omitzero"`
	// Text is a line that says what it is about.
	Text string `json:"toelichting,omitzero"`
	// NotApplicable says that the document states that the aspect is not
	// aan de orde (art. 9, second paragraph).
	NotApplicable bool `json:"nietAanDeOrde,omitzero"`
	// Tables are tables of it for which the law, and with it this model, has no
	// columns of its own.
	Tables []Staat `json:"staten,omitzero" since:"2"`
}

// LokaleHeffingen is the paragraaf lokale heffingen (BBV art. 10). The zero
// value says nothing.
type LokaleHeffingen struct {
	Paragraph
	// Income are the geraamde inkomsten by heffing (under a).
	Income []Heffing `json:"inkomsten,omitzero"`
	// Policy is the beleid on the lokale heffingen (under b).
	Policy string `json:"beleid,omitzero"`
	// Kostendekkendheid shows of each heffing that may cover its costs at most
	// how it does (under c).
	Kostendekkendheid []Kostendekking `json:"kostendekkendheid,omitzero"`
	// Lastendruk is an indication of the lokale lastendruk (under d).
	Lastendruk string `json:"lastendruk,omitzero"`
	// Woonlasten are the charges of a household, from which the kengetal
	// belastingcapaciteit follows (art. 11, second paragraph, under d, 5°).
	Woonlasten *kengetal.Woonlasten `json:"woonlasten,omitempty"`
	// Kwijtschelding is the kwijtscheldingsbeleid (under e).
	Kwijtschelding string `json:"kwijtschelding,omitzero"`
}

// check says where a tarief has tarieven of its own.
func (l *LokaleHeffingen) check() (path string, err error) {
	none := func(path string, tarieven []Heffing) (string, error) {
		for i := range tarieven {
			if len(tarieven[i].Tarieven) > 0 {
				return path + ".tarieven[" + strconv.Itoa(i) + "].tarieven", said.Errorf(finding.Text{NL: "een tarief bestaat niet zelf uit tarieven; noem ze alle bij de heffing", EN: "a tarief does not consist of tarieven itself; list all of them in the heffing"})
			}
		}
		return "", nil
	}
	for i := range l.Income {
		if path, err := none("paragrafen.lokaleHeffingen.inkomsten["+strconv.Itoa(i)+"]", l.Income[i].Tarieven); err != nil {
			return path, err
		}
	}
	for i := range l.Kostendekkendheid {
		if path, err := none("paragrafen.lokaleHeffingen.kostendekkendheid["+strconv.Itoa(i)+"]", l.Kostendekkendheid[i].Tarieven); err != nil {
			return path, err
		}
	}
	return "", nil
}

// Weerstandsvermogen is the paragraaf weerstandsvermogen en risicobeheersing
// (BBV art. 11). The zero value says nothing.
type Weerstandsvermogen struct {
	Paragraph
	// Capacity is the inventarisatie of the weerstandscapaciteit (second
	// paragraph, under a), by component.
	Capacity []Capacity `json:"weerstandscapaciteit,omitzero"`
	// Available is the printed total of the weerstandscapaciteit: a claim.
	Available budget.Series `json:"gedruktBeschikbaar,omitzero"`
	// Risks is the inventarisatie of the risico's (under b).
	Risks []Risk `json:"risicos,omitzero"`
	// Needed is the weerstandscapaciteit that the risico's need, per column,
	// in euros. Documents simulate it, so it is no sum of the risico's.
	Needed budget.Series `json:"benodigdeCapaciteit,omitzero"`
	// Ratio is the printed weerstandsratio, which the law does not ask for.
	Ratio Values `json:"gedrukteWeerstandsratio,omitzero"`
	// Policy is the beleid on capaciteit and risico's (under c).
	Policy string `json:"beleid,omitzero"`
	// Kengetallen are the kengetallen as printed (under d).
	Kengetallen []KengetalClaim `json:"kengetallen,omitzero"`
	// Assessment is the beoordeling of the kengetallen in their onderlinge
	// verhouding (under e).
	Assessment string `json:"beoordeling,omitzero"`
}

// Capacity is a component of the weerstandscapaciteit. The zero value has
// neither name nor amount.
type Capacity struct {
	// Name is the component as printed, such as "algemene reserve".
	Name string `json:"naam"`
	// Amounts are the amounts per column, in euros.
	Amounts budget.Series `json:"bedragen,omitzero"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Risk is a risico. The zero value is a risico without a name.
type Risk struct {
	// Name is the risico as printed.
	Name string `json:"naam"`
	// Effect is the greatest loss, in euros; absent where none is printed.
	Effect *budget.Amount `json:"gevolg,omitempty"` // omitzero would leave out a pointer to €0
	// Chance is the kans as printed, such as "25%".
	Chance indicator.Value `json:"kans,omitzero"`
	// Expected is the printed product of the two, in euros: a claim.
	Expected *budget.Amount `json:"gedruktVerwacht,omitempty"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// KengetalClaim is a kengetal as the document prints it. What it is computed
// from stands elsewhere. The zero value is none, and Write refuses it.
//
// Finances.Kengetallen gives what it is computed from.
type KengetalClaim struct {
	// Kengetal says which of the kengetallen it is.
	Kengetal kengetal.Kengetal `json:"kengetal"`
	// Values are the printed figures.
	Values Values `json:"waarden,omitzero"`
	// Source says where the row is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Total computes the weerstandscapaciteit of a column, in euros: the sum of
// its components. It has no outcome where there are none, or one lacks a
// figure.
func (w *Weerstandsvermogen) Total(c budget.Column) budget.Calc {
	w = lenient.OrZero(w)
	terms := make([]budget.Term, len(w.Capacity))
	for i, part := range w.Capacity {
		terms[i] = budget.Plus(part.Amounts.Stated(part.Name, c, part.Source))
	}
	return budget.Computed("Weerstandscapaciteit", terms...)
}

// Weerstandsratio computes the weerstandsratio of a column: the capaciteit by
// its components, or else as printed, over what is needed. Errors are those of
// budget.QuotientOf.
func (w *Weerstandsvermogen) Weerstandsratio(c budget.Column, places int, mode budget.RoundingMode) (budget.Ratio, error) {
	w = lenient.OrZero(w)
	available := w.Total(c)
	if len(w.Capacity) == 0 {
		available = w.Available.Stated("Weerstandscapaciteit", c, budget.Source{})
	}
	return budget.QuotientOf("weerstandsratio", available, w.Needed.Stated("Benodigde capaciteit", c, budget.Source{}), places, mode)
}

// Onderhoud is the paragraaf onderhoud kapitaalgoederen (BBV art. 12). The
// zero value says nothing.
type Onderhoud struct {
	Paragraph
	// Wegen are the roads (first paragraph, under a).
	Wegen *Kapitaalgoed `json:"wegen,omitempty"`
	// Riolering is the sewerage (under b).
	Riolering *Kapitaalgoed `json:"riolering,omitempty"`
	// Water is the water (under c).
	Water *Kapitaalgoed `json:"water,omitempty"`
	// Groen is the green (under d).
	Groen *Kapitaalgoed `json:"groen,omitempty"`
	// Gebouwen are the buildings (under e).
	Gebouwen *Kapitaalgoed `json:"gebouwen,omitempty"`
	// Others are kapitaalgoederen that the law does not list.
	Others []Kapitaalgoed `json:"overige,omitzero"`
}

// Kapitaalgoed says how one kind of kapitaalgoederen is kept (BBV art. 12,
// second paragraph). The zero value says nothing.
type Kapitaalgoed struct {
	// Name is the name as printed.
	Name string `json:"naam,omitzero"`
	// Policy is the beleidskader (under a).
	Policy string `json:"beleidskader,omitzero"`
	// Consequences are the financiële consequenties that follow (under b).
	Consequences string `json:"financieleConsequenties,omitzero"`
	// InBudget is how these appear in the begroting (under c).
	InBudget string `json:"vertalingInBegroting,omitzero"`
	// Lasten are the lasten of the onderhoud per column, in euros, where the
	// document prints them.
	Lasten budget.Series `json:"lasten,omitzero"`
}

// Financiering is the paragraaf financiering (BBV art. 13). Amounts are in
// euros. The zero value says nothing.
type Financiering struct {
	Paragraph
	// Policy is the beleid on the risicobeheer of the financieringsportefeuille.
	Policy string `json:"beleid,omitzero"`
	// Rentelasten are the rentelasten, unsigned.
	Rentelasten budget.Series `json:"rentelasten,omitzero"`
	// Renteresultaat is the renteresultaat, favourable positive.
	Renteresultaat budget.Series `json:"renteresultaat,omitzero"`
	// Allocation is the wijze waarop rente wordt toegerekend to investeringen,
	// grondexploitaties and taakvelden.
	Allocation string `json:"rentetoerekening,omitzero"`
	// Behoefte is the financieringsbehoefte.
	Behoefte budget.Series `json:"financieringsbehoefte,omitzero"`
	// Kasgeldlimiet is what the netto-vlottende schuld may come to (Wet fido art.
	// 3 and 4).
	Kasgeldlimiet *Limiet `json:"kasgeldlimiet,omitempty" since:"2"`
	// Renterisiconorm is what the renterisico on the vaste schuld may come to (Wet
	// fido art. 5 and 6).
	Renterisiconorm *Limiet `json:"renterisiconorm,omitempty" since:"2"`
	// Drempelbedrag is what may be held outside 's Rijks schatkist. BBV art. 52c
	// asks for it, and for what was held in each quarter, in the toelichting on
	// the balans; many print it in this paragraaf.
	Drempelbedrag *Limiet `json:"drempelbedragSchatkistbankieren,omitempty" since:"2"`
}

// check says where a benutting is of no quarter, or of fewer stands than none.
func (f *Financiering) check() (path string, err error) {
	for _, l := range []struct {
		field string
		*Limiet
	}{{"kasgeldlimiet", f.Kasgeldlimiet}, {"renterisiconorm", f.Renterisiconorm}, {"drempelbedragSchatkistbankieren", f.Drempelbedrag}} {
		for i, b := range lenient.OrZero(l.Limiet).Uses {
			path := "paragrafen.financiering." + l.field + ".benutting[" + strconv.Itoa(i) + "]"
			if b.Quarter < 0 || b.Quarter > 4 {
				return path + ".kwartaal", said.Errorf(finding.Text{NL: "%d is geen kwartaal; schrijf 1 tot en met 4, of geen voor het jaar", EN: "%d is no quarter of a year; want 1 to 4, or none for the year"}, b.Quarter)
			}
			if b.Over < 0 {
				return path + ".gemiddeldOver", said.Errorf(finding.Text{NL: "%d standen hebben geen gemiddelde; schrijf hoeveel maanden of dagen, of niets", EN: "%d stands have no average; want how many months or days, or none"}, b.Over)
			}
		}
	}
	return "", nil
}

// Bedrijfsvoering is the paragraaf bedrijfsvoering (BBV art. 14). The zero
// value says nothing.
type Bedrijfsvoering struct {
	Paragraph
	// State is the stand van zaken of the bedrijfsvoering.
	State string `json:"standVanZaken,omitzero"`
	// Policy are the beleidsvoornemens.
	Policy string `json:"beleidsvoornemens,omitzero"`
}

// Deelnemingen is the paragraaf verbonden partijen (BBV art. 15). The zero
// value says nothing.
type Deelnemingen struct {
	Paragraph
	// View is the visie on verbonden partijen (first paragraph, under a).
	View string `json:"visie,omitzero"`
	// Policy are the beleidsvoornemens (under a).
	Policy string `json:"beleidsvoornemens,omitzero"`
	// Items is the lijst van verbonden partijen (under b); an empty one says
	// that there are none.
	Items []VerbondenPartij `json:"lijst,omitzero"`
}

// VerbondenPartij is what the lijst van verbonden partijen says of one of them
// (BBV art. 15, second paragraph). Amounts are in euros, of the year of their
// column. The zero value is a verbonden partij without a name.
type VerbondenPartij struct {
	Partner
	// Interest is the openbaar belang that is served, and how (under a).
	Interest string `json:"openbaarBelang,omitzero"`
	// BelangBegin is the belang at the opening of the year, as printed (under b).
	BelangBegin string `json:"belangBegin,omitzero"`
	// BelangEinde is the belang at its closing, as printed (under b).
	BelangEinde string `json:"belangEinde,omitzero"`
	// VermogenBegin is its eigen vermogen at the opening of the year (under c).
	VermogenBegin budget.Series `json:"eigenVermogenBegin,omitzero"`
	// VermogenEinde is its eigen vermogen at the closing (under c).
	VermogenEinde budget.Series `json:"eigenVermogenEinde,omitzero"`
	// SchuldBegin is its vreemd vermogen at the opening of the year (under c).
	SchuldBegin budget.Series `json:"vreemdVermogenBegin,omitzero"`
	// SchuldEinde is its vreemd vermogen at the closing (under c).
	SchuldEinde budget.Series `json:"vreemdVermogenEinde,omitzero"`
	// Resultaat is its financieel resultaat, negative for a loss (under d).
	Resultaat budget.Series `json:"resultaat,omitzero"`
	// Risks are the risico's for the municipality (under e).
	Risks string `json:"risicos,omitzero"`
	// Source says where it is printed.
	Source budget.Source `json:"bron,omitzero"`
}

// Grondbeleid is the paragraaf grondbeleid (BBV art. 16). The zero value says
// nothing.
type Grondbeleid struct {
	Paragraph
	// View is the visie on the grondbeleid (under a).
	View string `json:"visie,omitzero"`
	// Execution is the wijze waarop it is carried out (under b).
	Execution string `json:"uitvoering,omitzero"`
	// Prognosis is the actuele prognose of the results (under c).
	Prognosis string `json:"prognose,omitzero"`
	// Profit is the onderbouwing of the geraamde winstneming (under d).
	Profit string `json:"winstneming,omitzero"`
	// Reserves are the uitgangspunten on reserves for grondzaken in relation to
	// the risico's (under e).
	Reserves string `json:"reservebeleid,omitzero"`
}
