// Package catalogue holds the controls that CBS runs on an Iv3 delivery, with texts in
// Dutch and English that are our own.
package catalogue

import (
	"slices"
	"strings"

	"github.com/bbvgo/bbv/finding"
)

// Control is a control of the official catalogue.
type Control struct {
	Code  string       // as CBS has it: "SF012", "PF006"
	Title string       // a few Dutch words
	Text  finding.Text // what is wrong: {0} is what does not fit, {1} what is allowed, {2} the part of the delivery
}

// Controls returns the controls in order; a fresh slice.
func Controls() []Control { return slices.Clone(controls) }

// Variant chooses another text than that of the control. The zero value is the text of
// the control.
type Variant uint8

// The variants.
const (
	Plain       Variant = iota
	ClosedCell          // a cell that the definitions close (grijs)
	WrongSide           // a category of the other side
	WrongType           // a value of another kind
	UnknownKey          // a key that the schema does not have
	RepeatedKey         // a key that occurs twice
)

// Fault is what is wrong in a delivery, before it is put into words.
type Fault struct {
	Control      string
	Severity     finding.Severity // none stands for an error
	Path         string           // such as "data.lasten[0].taakveld"; rows count from 0
	Line, Column int              // 0 when the delivery was not read from a file
	Section      string           // the part of the delivery: "metadata", "contact", "lasten", …
	Subject      string           // the key, code or value that is wrong
	Wanted       string           // what is allowed instead; empty when that is plain
	Variant      Variant
}

// Finding puts the fault into the words of its control.
func (f Fault) Finding() finding.Finding {
	if !f.Severity.Valid() {
		f.Severity = finding.Error
	}
	if f.Control == "PF003" && f.Section != "" {
		f.Section = " (" + f.Section + ")"
	}
	text, ok := variants[f.Variant]
	if i := slices.IndexFunc(controls, func(c Control) bool { return c.Code == f.Control }); !ok && i >= 0 {
		text = controls[i].Text
	}
	return finding.Finding{
		Code: f.Control, Severity: f.Severity,
		Place: finding.Place{Path: f.Path, Line: f.Line, Character: f.Column},
		Text:  text.With(clip(f.Subject), f.Wanted, f.Section),
	}
}

// clip keeps what a message quotes short.
func clip(s string) string {
	const most = 80
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}

var controls = []Control{
	{"SF001", "metadata ontbreekt", finding.Text{NL: "het onderdeel metadata ontbreekt; voeg het toe", EN: "the section metadata is missing; add it"}},
	{"SF002", "sleutel van metadata ontbreekt", finding.Text{NL: "in metadata ontbreekt {0}", EN: "metadata lack {0}"}},
	{"SF003", "onbekende sleutel in metadata", finding.Text{NL: "metadata kennen geen sleutel {0}; verwijder die", EN: "metadata have no key {0}; remove it"}},
	{"SF004", "verkeerde waarde in metadata", finding.Text{NL: "in metadata past {0} niet: verwacht wordt {1}", EN: "in metadata {0} does not fit: {1} is expected"}},
	{"SF005", "contact ontbreekt", finding.Text{NL: "het onderdeel contact ontbreekt; voeg het toe", EN: "the section contact is missing; add it"}},
	{"SF006", "sleutel van contact ontbreekt", finding.Text{NL: "in contact ontbreekt {0}", EN: "contact lacks {0}"}},
	{"SF007", "onbekende sleutel in contact", finding.Text{NL: "contact kent geen sleutel {0}; verwijder die", EN: "contact has no key {0}; remove it"}},
	{"SF008", "verkeerde waarde in contact", finding.Text{NL: "in contact past {0} niet: verwacht wordt {1}", EN: "in contact {0} does not fit: {1} is expected"}},
	{"SF009", "lege waarde in contact", finding.Text{NL: "in contact is {0} niet ingevuld", EN: "in contact {0} is empty"}},
	{"SF010", "data ontbreekt", finding.Text{NL: "het onderdeel data ontbreekt; voeg het toe", EN: "the section data is missing; add it"}},
	{"SF011", "baten ontbreken", finding.Text{NL: "in data ontbreekt de lijst baten", EN: "data lack the list baten"}},
	{"SF012", "lasten ontbreken", finding.Text{NL: "in data ontbreekt de lijst lasten", EN: "data lack the list lasten"}},
	{"SF013", "balans_baten ontbreken", finding.Text{NL: "in data ontbreekt de lijst balans_baten", EN: "data lack the list balans_baten"}},
	{"SF014", "balans_lasten ontbreken", finding.Text{NL: "in data ontbreekt de lijst balans_lasten", EN: "data lack the list balans_lasten"}},
	{"SF015", "balans_standen ontbreken", finding.Text{NL: "in data ontbreekt de lijst balans_standen", EN: "data lack the list balans_standen"}},
	{"SF016", "sleutel van een regel ontbreekt", finding.Text{NL: "in een regel van {2} ontbreekt {0}", EN: "a row of {2} lacks {0}"}},
	{"SF017", "bedrag ontbreekt", finding.Text{NL: "een regel van {2} heeft geen bedrag: {0}; vul een getal in", EN: "a row of {2} has no amount: {0}; fill in a number"}},
	{"SF777", "bestand niet gevonden", finding.Text{NL: "het bestand {0} is er niet", EN: "the file {0} is not there"}},
	{"SF888", "geen definities", finding.Text{NL: "er zijn geen definities voor {0}; kijk boekjaar en overheidslaag na", EN: "there are no definitions for {0}; check boekjaar and overheidslaag"}},
	{"SF999", "past niet in het schema", finding.Text{NL: "{0} past niet in het schema bij {2}: verwacht wordt {1}", EN: "{0} does not fit the schema at {2}: {1} is expected"}},
	{"DF001", "onbekend taakveld", finding.Text{NL: "{2} gebruikt taakveld {0}, dat {1} niet kent", EN: "{2} uses taakveld {0}, which {1} does not list"}},
	{"DF002", "onbekende categorie", finding.Text{NL: "{2} gebruikt categorie {0}, die {1} niet kent", EN: "{2} uses category {0}, which {1} does not list"}},
	{"DF003", "onbekende balanspost", finding.Text{NL: "{2} gebruikt balanspost {0}, die {1} niet kent", EN: "{2} uses balance item {0}, which {1} does not list"}},
	{"DF004", "onbekende standdatum", finding.Text{NL: "{2} gebruikt standper {0}; toegestaan: {1}", EN: "{2} uses standper {0}; allowed: {1}"}},
	{"DF005", "onbekend kengetal", finding.Text{NL: "{2} gebruikt kengetal {0}; toegestaan: {1}", EN: "{2} uses kengetal {0}; allowed: {1}"}},
	{"DF006", "onbekende beleidsindicator", finding.Text{NL: "{2} gebruikt beleidsindicator {0}; toegestaan: {1}", EN: "{2} uses beleidsindicator {0}; allowed: {1}"}},
	{"DF007", "onbekende verslagperiode", finding.Text{NL: "{2} gebruikt verslagperiode {0}; toegestaan: {1}", EN: "{2} uses verslagperiode {0}; allowed: {1}"}},
	{"PF001", "saldo niet-financieel = saldo financieel", finding.Text{NL: "het saldo van categorie 1 t/m 5 wijkt {0} van de lasten af van dat van 6.1; hoogstens {1}", EN: "the balance of categories 1 to 5 differs from that of 6.1 by {0} of lasten; at most {1}"}},
	{"PF002", "categorieën op de financiële balans", finding.Text{NL: "op de financiële balans staat {0} van de lasten buiten 6.1, 7.2 en 7.5; hoogstens {1}", EN: "the financial balance has {0} of lasten outside 6.1, 7.2 and 7.5; at most {1}"}},
	{"PF003", "balansstanden tegen mutaties", finding.Text{NL: "de balansstanden bewegen {0} van de lasten anders dan de mutaties{2}; hoogstens {1}", EN: "the balance figures move {0} of lasten away from the mutations{2}; at most {1}"}},
	{"PF004", "verrekencategorieën", finding.Text{NL: "de categorieën 7 verschillen tussen lasten en baten {0} van de lasten; hoogstens {1}", EN: "categories 7 differ between lasten and baten by {0} of lasten; at most {1}"}},
	{"PF005", "6.1 buiten de financiële balans", finding.Text{NL: "buiten de financiële balans staat {0} van de lasten op 6.1; hoogstens {1}", EN: "outside the financial balance 6.1 holds {0} of lasten; at most {1}"}},
	{"PF006", "lasten = baten van de taakvelden", finding.Text{NL: "de lasten en baten van alle taakvelden verschillen {0}; hoogstens {1}", EN: "lasten and baten of all taakvelden differ by {0}; at most {1}"}},
	{"PF007", "activa = passiva, primo", finding.Text{NL: "activa en passiva verschillen op de beginbalans {0}; hoogstens {1}", EN: "assets and liabilities differ by {0} on the opening balance; at most {1}"}},
	{"PF008", "activa = passiva, ultimo", finding.Text{NL: "activa en passiva verschillen op de eindbalans {0}; hoogstens {1}", EN: "assets and liabilities differ by {0} on the closing balance; at most {1}"}},
	{"PF009", "4.3.9 en 4.4.9 buiten de begroting", finding.Text{NL: "op de categorieën 4.3.9 en 4.4.9 staat {0}; buiten de begroting hoogstens {1}", EN: "categories 4.3.9 and 4.4.9 hold {0}; outside the begroting at most {1}"}},
	{"PF099", "plausibiliteit niet te bepalen", finding.Text{NL: "{0} is niet te bepalen: {1} ontbreekt", EN: "{0} cannot be worked out: {1} is missing"}},
}

var variants = map[Variant]finding.Text{
	ClosedCell:  {NL: "{2}: de cel {0} is gesloten (grijs) in {1}", EN: "{2}: the cell {0} is closed (grijs) in {1}"},
	WrongSide:   {NL: "{2} gebruikt categorie {0}, die {1} alleen aan de andere kant kent", EN: "{2} uses category {0}, which {1} lists for the other side only"},
	WrongType:   {NL: "{2}: {0} heeft de verkeerde vorm: verwacht wordt {1}", EN: "{2}: {0} has the wrong form: {1} is expected"},
	UnknownKey:  {NL: "{2} kent geen sleutel {0}; verwijder die", EN: "{2} has no key {0}; remove it"},
	RepeatedKey: {NL: "{2}: de sleutel {0} staat er twee keer; houd er één", EN: "{2}: the key {0} occurs twice; keep one"},
}
