package iv3

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Control is the code of a CBS control, such as "SF012" or "PF006".
type Control string

// Severity says how bad a finding is. The zero value is [Error].
type Severity uint8

// The severities.
const (
	// Error: CBS refuses a delivery for it.
	Error Severity = iota
	// Warning: against the definitions, but no official control is known to refuse it.
	Warning
)

// String returns "error" or "warning".
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	}
	return "Severity(" + strconv.Itoa(int(s)) + ")"
}

// Finding is something wrong in a delivery, under the code that CBS uses for it. The
// messages are the library's own words; [Finding.Dutch] and [Finding.English] say the
// same.
type Finding struct {
	Control  Control
	Severity Severity
	Path     string // such as "data.lasten[0].taakveld"; rows count from 0
	Place    Place  // zero when the delivery was not read from a file
	Section  string // the part of the delivery: "metadata", "contact", "lasten", …
	Subject  string // the key, code or value that is wrong
	Wanted   string // what is allowed instead; empty when that is plain
	detail   detail
}

// detail chooses between the messages of one control.
type detail uint8

const (
	plain detail = iota
	closedCell
	wrongSide
	wrongType
	unknownKey
	repeatedKey
)

// message is the pair of texts of a control, with the names of the arguments in braces.
type message struct{ title, nl, en string }

// messages covers the official catalogue; the texts are our own.
var messages = map[Control]message{
	"SF001": {"metadata ontbreekt", "het onderdeel metadata ontbreekt; voeg het toe", "the section metadata is missing; add it"},
	"SF002": {"sleutel van metadata ontbreekt", "in metadata ontbreekt {subject}", "metadata lack {subject}"},
	"SF003": {"onbekende sleutel in metadata", "metadata kennen geen sleutel {subject}; verwijder die", "metadata have no key {subject}; remove it"},
	"SF004": {"verkeerde waarde in metadata", "in metadata past {subject} niet: verwacht wordt {wanted}", "in metadata {subject} does not fit: {wanted} is expected"},
	"SF005": {"contact ontbreekt", "het onderdeel contact ontbreekt; voeg het toe", "the section contact is missing; add it"},
	"SF006": {"sleutel van contact ontbreekt", "in contact ontbreekt {subject}", "contact lacks {subject}"},
	"SF007": {"onbekende sleutel in contact", "contact kent geen sleutel {subject}; verwijder die", "contact has no key {subject}; remove it"},
	"SF008": {"verkeerde waarde in contact", "in contact past {subject} niet: verwacht wordt {wanted}", "in contact {subject} does not fit: {wanted} is expected"},
	"SF009": {"lege waarde in contact", "in contact is {subject} niet ingevuld", "in contact {subject} is empty"},
	"SF010": {"data ontbreekt", "het onderdeel data ontbreekt; voeg het toe", "the section data is missing; add it"},
	"SF011": {"baten ontbreken", "in data ontbreekt de lijst baten", "data lack the list baten"},
	"SF012": {"lasten ontbreken", "in data ontbreekt de lijst lasten", "data lack the list lasten"},
	"SF013": {"balans_baten ontbreken", "in data ontbreekt de lijst balans_baten", "data lack the list balans_baten"},
	"SF014": {"balans_lasten ontbreken", "in data ontbreekt de lijst balans_lasten", "data lack the list balans_lasten"},
	"SF015": {"balans_standen ontbreken", "in data ontbreekt de lijst balans_standen", "data lack the list balans_standen"},
	"SF016": {"sleutel van een regel ontbreekt", "in een regel van {section} ontbreekt {subject}", "a row of {section} lacks {subject}"},
	"SF017": {"bedrag ontbreekt", "een regel van {section} heeft geen bedrag: {subject}; vul een getal in", "a row of {section} has no amount: {subject}; fill in a number"},
	"SF777": {"bestand niet gevonden", "het bestand {subject} is er niet", "the file {subject} is not there"},
	"SF888": {"geen definities", "er zijn geen definities voor {subject}; kijk boekjaar en overheidslaag na", "there are no definitions for {subject}; check boekjaar and overheidslaag"},
	"SF999": {"past niet in het schema", "{subject} past niet in het schema bij {section}: verwacht wordt {wanted}", "{subject} does not fit the schema at {section}: {wanted} is expected"},
	"DF001": {"onbekend taakveld", "{section} gebruikt taakveld {subject}, dat {wanted} niet kent", "{section} uses taakveld {subject}, which {wanted} does not list"},
	"DF002": {"onbekende categorie", "{section} gebruikt categorie {subject}, die {wanted} niet kent", "{section} uses category {subject}, which {wanted} does not list"},
	"DF003": {"onbekende balanspost", "{section} gebruikt balanspost {subject}, die {wanted} niet kent", "{section} uses balance item {subject}, which {wanted} does not list"},
	"DF004": {"onbekende standdatum", "{section} gebruikt standper {subject}; toegestaan: {wanted}", "{section} uses standper {subject}; allowed: {wanted}"},
	"DF005": {"onbekend kengetal", "{section} gebruikt kengetal {subject}; toegestaan: {wanted}", "{section} uses kengetal {subject}; allowed: {wanted}"},
	"DF006": {"onbekende beleidsindicator", "{section} gebruikt beleidsindicator {subject}; toegestaan: {wanted}", "{section} uses beleidsindicator {subject}; allowed: {wanted}"},
	"DF007": {"onbekende verslagperiode", "{section} gebruikt verslagperiode {subject}; toegestaan: {wanted}", "{section} uses verslagperiode {subject}; allowed: {wanted}"},
	"PF001": {"saldo niet-financieel = saldo financieel", "het saldo van categorie 1 t/m 5 wijkt {subject} van de lasten af van dat van 6.1; hoogstens {wanted}", "the balance of categories 1 to 5 differs from that of 6.1 by {subject} of lasten; at most {wanted}"},
	"PF002": {"categorieën op de financiële balans", "op de financiële balans staat {subject} van de lasten buiten 6.1, 7.2 en 7.5; hoogstens {wanted}", "the financial balance has {subject} of lasten outside 6.1, 7.2 and 7.5; at most {wanted}"},
	"PF003": {"balansstanden tegen mutaties", "de balansstanden bewegen {subject} van de lasten anders dan de mutaties{section}; hoogstens {wanted}", "the balance figures move {subject} of lasten away from the mutations{section}; at most {wanted}"},
	"PF004": {"verrekencategorieën", "de categorieën 7 verschillen tussen lasten en baten {subject} van de lasten; hoogstens {wanted}", "categories 7 differ between lasten and baten by {subject} of lasten; at most {wanted}"},
	"PF005": {"6.1 buiten de financiële balans", "buiten de financiële balans staat {subject} van de lasten op 6.1; hoogstens {wanted}", "outside the financial balance 6.1 holds {subject} of lasten; at most {wanted}"},
	"PF006": {"lasten = baten van de taakvelden", "de lasten en baten van alle taakvelden verschillen {subject}; hoogstens {wanted}", "lasten and baten of all taakvelden differ by {subject}; at most {wanted}"},
	"PF007": {"activa = passiva, primo", "activa en passiva verschillen op de beginbalans {subject}; hoogstens {wanted}", "assets and liabilities differ by {subject} on the opening balance; at most {wanted}"},
	"PF008": {"activa = passiva, ultimo", "activa en passiva verschillen op de eindbalans {subject}; hoogstens {wanted}", "assets and liabilities differ by {subject} on the closing balance; at most {wanted}"},
	"PF009": {"4.3.9 en 4.4.9 buiten de begroting", "op de categorieën 4.3.9 en 4.4.9 staat {subject}; buiten de begroting hoogstens {wanted}", "categories 4.3.9 and 4.4.9 hold {subject}; outside the begroting at most {wanted}"},
	"PF099": {"plausibiliteit niet te bepalen", "{subject} is niet te bepalen: {wanted} ontbreekt", "{subject} cannot be worked out: {wanted} is missing"},
}

// variants are the messages of a control for a special case.
var variants = map[detail]message{
	closedCell:  {"", "{section}: de cel {subject} is gesloten (grijs) in {wanted}", "{section}: the cell {subject} is closed (grijs) in {wanted}"},
	wrongSide:   {"", "{section} gebruikt categorie {subject}, die {wanted} alleen aan de andere kant kent", "{section} uses category {subject}, which {wanted} lists for the other side only"},
	wrongType:   {"", "{section}: {subject} heeft de verkeerde vorm: verwacht wordt {wanted}", "{section}: {subject} has the wrong form: {wanted} is expected"},
	unknownKey:  {"", "{section} kent geen sleutel {subject}; verwijder die", "{section} has no key {subject}; remove it"},
	repeatedKey: {"", "{section}: de sleutel {subject} staat er twee keer; houd er één", "{section}: the key {subject} occurs twice; keep one"},
}

// Controls returns the codes of all controls, in order: those of the official catalogue.
func Controls() []Control {
	var codes []Control
	for c := range messages {
		codes = append(codes, c)
	}
	slices.Sort(codes)
	return codes
}

// Title returns a few Dutch words for the control; empty for an unknown one.
func (c Control) Title() string { return messages[c].title }

// Dutch returns the message in Dutch.
func (f Finding) Dutch() string { return f.text(func(m message) string { return m.nl }) }

// English returns the message in English.
func (f Finding) English() string { return f.text(func(m message) string { return m.en }) }

func (f Finding) text(language func(message) string) string {
	m, ok := variants[f.detail]
	if !ok {
		m = messages[f.Control]
	}
	section := f.Section
	if f.Control == "PF003" && section != "" {
		section = " (" + section + ")"
	}
	return strings.NewReplacer("{subject}", clip(f.Subject), "{wanted}", f.Wanted, "{section}", section).Replace(language(m))
}

// String returns code, place and the English message on one line.
func (f Finding) String() string {
	where := f.Path
	if f.Place.Line > 0 {
		where += fmt.Sprintf(" (line %d, column %d)", f.Place.Line, f.Place.Column)
	}
	if where != "" {
		where += ": "
	}
	return string(f.Control) + " " + where + f.English()
}

// clip keeps what a message quotes short.
func clip(s string) string {
	const most = 80
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}
