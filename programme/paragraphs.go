package programme

import "github.com/bbvgo/bbv/budget"

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

// Paragraph is what every paragraaf has. The zero value says nothing.
type Paragraph struct {
	// Heading is the heading as printed.
	Heading string `json:"opschrift,omitzero"`
	// Text is a line that says what it is about.
	Text string `json:"toelichting,omitzero"`
	// NotApplicable says that the document states that the aspect is not
	// aan de orde (art. 9, second paragraph).
	NotApplicable bool `json:"nietAanDeOrde,omitzero"`
}

// Listed is one of the seven paragrafen of BBV art. 9, second paragraph. The
// zero value is none of them.
type Listed struct {
	Key       string     // the field of its JSON form, "lokaleHeffingen"
	Name      string     // the name in the law, "lokale heffingen"
	Item      string     // the letter in the second paragraph, "a"
	Paragraph *Paragraph // what the document prints; nil where it does not print it
}

// Listed returns the seven paragrafen in the order of the law, printed or not.
// A nil receiver prints none.
func (p *Paragraphs) Listed() []Listed {
	if p == nil {
		p = new(Paragraphs)
	}
	return []Listed{
		{"lokaleHeffingen", "lokale heffingen", "a", frame(p.LokaleHeffingen)},
		{"weerstandsvermogen", "weerstandsvermogen en risicobeheersing", "b", frame(p.Weerstandsvermogen)},
		{"onderhoudKapitaalgoederen", "onderhoud kapitaalgoederen", "c", frame(p.Onderhoud)},
		{"financiering", "financiering", "d", frame(p.Financiering)},
		{"bedrijfsvoering", "bedrijfsvoering", "e", frame(p.Bedrijfsvoering)},
		{"verbondenPartijen", "verbonden partijen", "f", frame(p.VerbondenPartijen)},
		{"grondbeleid", "grondbeleid", "g", frame(p.Grondbeleid)},
	}
}

// frame returns what a paragraaf has in common with the others, nil for one
// that is not there.
func frame[T any, P interface {
	*T
	common() *Paragraph
}](p P) *Paragraph {
	if p == nil {
		return nil
	}
	return p.common()
}

func (p *Paragraph) common() *Paragraph { return p }

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
