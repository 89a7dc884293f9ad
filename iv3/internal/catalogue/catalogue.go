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
	Title finding.Text // a few words
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
	{"SF001", finding.Text{NL: "metadata ontbreekt", EN: "metadata are missing"}, finding.Text{NL: "het onderdeel metadata ontbreekt; voeg het toe", EN: "the section metadata is missing; add it"}},
	{"SF002", finding.Text{NL: "sleutel van metadata ontbreekt", EN: "a key of metadata is missing"}, finding.Text{NL: "in metadata ontbreekt {0}", EN: "metadata lack {0}"}},
	{"SF003", finding.Text{NL: "onbekende sleutel in metadata", EN: "unknown key in metadata"}, finding.Text{NL: "metadata kennen geen sleutel {0}; verwijder die", EN: "metadata have no key {0}; remove it"}},
	{"SF004", finding.Text{NL: "verkeerde waarde in metadata", EN: "wrong value in metadata"}, finding.Text{NL: "in metadata past {0} niet: verwacht wordt {1}", EN: "in metadata {0} does not fit: {1} is expected"}},
	{"SF005", finding.Text{NL: "contact ontbreekt", EN: "contact is missing"}, finding.Text{NL: "het onderdeel contact ontbreekt; voeg het toe", EN: "the section contact is missing; add it"}},
	{"SF006", finding.Text{NL: "sleutel van contact ontbreekt", EN: "a key of contact is missing"}, finding.Text{NL: "in contact ontbreekt {0}", EN: "contact lacks {0}"}},
	{"SF007", finding.Text{NL: "onbekende sleutel in contact", EN: "unknown key in contact"}, finding.Text{NL: "contact kent geen sleutel {0}; verwijder die", EN: "contact has no key {0}; remove it"}},
	{"SF008", finding.Text{NL: "verkeerde waarde in contact", EN: "wrong value in contact"}, finding.Text{NL: "in contact past {0} niet: verwacht wordt {1}", EN: "in contact {0} does not fit: {1} is expected"}},
	{"SF009", finding.Text{NL: "lege waarde in contact", EN: "empty value in contact"}, finding.Text{NL: "in contact is {0} niet ingevuld", EN: "in contact {0} is empty"}},
	{"SF010", finding.Text{NL: "data ontbreekt", EN: "data are missing"}, finding.Text{NL: "het onderdeel data ontbreekt; voeg het toe", EN: "the section data is missing; add it"}},
	{"SF011", finding.Text{NL: "baten ontbreken", EN: "baten are missing"}, finding.Text{NL: "in data ontbreekt de lijst baten", EN: "data lack the list baten"}},
	{"SF012", finding.Text{NL: "lasten ontbreken", EN: "lasten are missing"}, finding.Text{NL: "in data ontbreekt de lijst lasten", EN: "data lack the list lasten"}},
	{"SF013", finding.Text{NL: "balans_baten ontbreken", EN: "balans_baten are missing"}, finding.Text{NL: "in data ontbreekt de lijst balans_baten", EN: "data lack the list balans_baten"}},
	{"SF014", finding.Text{NL: "balans_lasten ontbreken", EN: "balans_lasten are missing"}, finding.Text{NL: "in data ontbreekt de lijst balans_lasten", EN: "data lack the list balans_lasten"}},
	{"SF015", finding.Text{NL: "balans_standen ontbreken", EN: "balans_standen are missing"}, finding.Text{NL: "in data ontbreekt de lijst balans_standen", EN: "data lack the list balans_standen"}},
	{"SF016", finding.Text{NL: "sleutel van een regel ontbreekt", EN: "a key of a row is missing"}, finding.Text{NL: "in een regel van {2} ontbreekt {0}", EN: "a row of {2} lacks {0}"}},
	{"SF017", finding.Text{NL: "bedrag ontbreekt", EN: "an amount is missing"}, finding.Text{NL: "een regel van {2} heeft geen bedrag: {0}; vul een getal in", EN: "a row of {2} has no amount: {0}; fill in a number"}},
	{"SF777", finding.Text{NL: "bestand niet gevonden", EN: "file not found"}, finding.Text{NL: "het bestand {0} is er niet", EN: "the file {0} is not there"}},
	{"SF888", finding.Text{NL: "geen definities", EN: "no definitions"}, finding.Text{NL: "er zijn geen definities voor {0}; kijk boekjaar en overheidslaag na", EN: "there are no definitions for {0}; check boekjaar and overheidslaag"}},
	{"SF999", finding.Text{NL: "past niet in het schema", EN: "does not fit the schema"}, finding.Text{NL: "{0} past niet in het schema bij {2}: verwacht wordt {1}", EN: "{0} does not fit the schema at {2}: {1} is expected"}},
	{"DF001", finding.Text{NL: "onbekend taakveld", EN: "unknown taakveld"}, finding.Text{NL: "{2} gebruikt taakveld {0}, dat {1} niet kent", EN: "{2} uses taakveld {0}, which {1} does not list"}},
	{"DF002", finding.Text{NL: "onbekende categorie", EN: "unknown category"}, finding.Text{NL: "{2} gebruikt categorie {0}, die {1} niet kent", EN: "{2} uses category {0}, which {1} does not list"}},
	{"DF003", finding.Text{NL: "onbekende balanspost", EN: "unknown balance item"}, finding.Text{NL: "{2} gebruikt balanspost {0}, die {1} niet kent", EN: "{2} uses balance item {0}, which {1} does not list"}},
	{"DF004", finding.Text{NL: "onbekende standdatum", EN: "unknown balance date"}, finding.Text{NL: "{2} gebruikt standper {0}; toegestaan: {1}", EN: "{2} uses standper {0}; allowed: {1}"}},
	{"DF005", finding.Text{NL: "onbekend kengetal", EN: "unknown kengetal"}, finding.Text{NL: "{2} gebruikt kengetal {0}; toegestaan: {1}", EN: "{2} uses kengetal {0}; allowed: {1}"}},
	{"DF006", finding.Text{NL: "onbekende beleidsindicator", EN: "unknown beleidsindicator"}, finding.Text{NL: "{2} gebruikt beleidsindicator {0}; toegestaan: {1}", EN: "{2} uses beleidsindicator {0}; allowed: {1}"}},
	{"DF007", finding.Text{NL: "onbekende verslagperiode", EN: "unknown verslagperiode"}, finding.Text{NL: "{2} gebruikt verslagperiode {0}; toegestaan: {1}", EN: "{2} uses verslagperiode {0}; allowed: {1}"}},
	{"PF001", finding.Text{NL: "saldo niet-financieel = saldo financieel", EN: "non-financial balance = financial balance"}, finding.Text{NL: "het saldo van categorie 1 t/m 5 wijkt {0} van de lasten af van dat van 6.1; hoogstens {1}", EN: "the balance of categories 1 to 5 differs from that of 6.1 by {0} of lasten; at most {1}"}},
	{"PF002", finding.Text{NL: "categorieën op de financiële balans", EN: "categories on the financial balance"}, finding.Text{NL: "op de financiële balans staat {0} van de lasten buiten 6.1, 7.2 en 7.5; hoogstens {1}", EN: "the financial balance has {0} of lasten outside 6.1, 7.2 and 7.5; at most {1}"}},
	{"PF003", finding.Text{NL: "balansstanden tegen mutaties", EN: "balance figures against mutations"}, finding.Text{NL: "de balansstanden bewegen {0} van de lasten anders dan de mutaties{2}; hoogstens {1}", EN: "the balance figures move {0} of lasten away from the mutations{2}; at most {1}"}},
	{"PF004", finding.Text{NL: "verrekencategorieën", EN: "settlement categories"}, finding.Text{NL: "de categorieën 7 verschillen tussen lasten en baten {0} van de lasten; hoogstens {1}", EN: "categories 7 differ between lasten and baten by {0} of lasten; at most {1}"}},
	{"PF005", finding.Text{NL: "6.1 buiten de financiële balans", EN: "6.1 outside the financial balance"}, finding.Text{NL: "buiten de financiële balans staat {0} van de lasten op 6.1; hoogstens {1}", EN: "outside the financial balance 6.1 holds {0} of lasten; at most {1}"}},
	{"PF006", finding.Text{NL: "lasten = baten van de taakvelden", EN: "lasten = baten of the taakvelden"}, finding.Text{NL: "de lasten en baten van alle taakvelden verschillen {0}; hoogstens {1}", EN: "lasten and baten of all taakvelden differ by {0}; at most {1}"}},
	{"PF007", finding.Text{NL: "activa = passiva, primo", EN: "assets = liabilities, opening"}, finding.Text{NL: "activa en passiva verschillen op de beginbalans {0}; hoogstens {1}", EN: "assets and liabilities differ by {0} on the opening balance; at most {1}"}},
	{"PF008", finding.Text{NL: "activa = passiva, ultimo", EN: "assets = liabilities, closing"}, finding.Text{NL: "activa en passiva verschillen op de eindbalans {0}; hoogstens {1}", EN: "assets and liabilities differ by {0} on the closing balance; at most {1}"}},
	{"PF009", finding.Text{NL: "4.3.9 en 4.4.9 buiten de begroting", EN: "4.3.9 and 4.4.9 outside the begroting"}, finding.Text{NL: "op de categorieën 4.3.9 en 4.4.9 staat {0}; buiten de begroting hoogstens {1}", EN: "categories 4.3.9 and 4.4.9 hold {0}; outside the begroting at most {1}"}},
	{"PF099", finding.Text{NL: "plausibiliteit niet te bepalen", EN: "plausibility cannot be worked out"}, finding.Text{NL: "{0} is niet te bepalen: {1} ontbreekt", EN: "{0} cannot be worked out: {1} is missing"}},
}

var variants = map[Variant]finding.Text{
	ClosedCell:  {NL: "{2}: de cel {0} is gesloten (grijs) in {1}", EN: "{2}: the cell {0} is closed (grijs) in {1}"},
	WrongSide:   {NL: "{2} gebruikt categorie {0}, die {1} alleen aan de andere kant kent", EN: "{2} uses category {0}, which {1} lists for the other side only"},
	WrongType:   {NL: "{2}: {0} heeft de verkeerde vorm: verwacht wordt {1}", EN: "{2}: {0} has the wrong form: {1} is expected"},
	UnknownKey:  {NL: "{2} kent geen sleutel {0}; verwijder die", EN: "{2} has no key {0}; remove it"},
	RepeatedKey: {NL: "{2}: de sleutel {0} staat er twee keer; houd er één", EN: "{2}: the key {0} occurs twice; keep one"},
}
