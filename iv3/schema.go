package iv3

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/internal/jsonscan"
)

// field is a key of metadata or contact: the kind that its value must have and what it
// sets. set returns what was expected when the value does not fit.
type field struct {
	key      string
	kind     jsonscan.Kind
	optional bool
	set      func(d *Delivery, text string) (wanted string)
}

// schema is what a version of the CBS schema asks of metadata, contact and data.
type schema struct {
	metadata     []field
	metadataOpen bool
	contact      []field
	contactOpen  bool
	remarks      bool     // opmerkingen are allowed
	ratios       bool     // kengetallen and beleidsindicatoren are allowed
	required     []string // lists of data
	rowsClosed   bool
}

func schemaOf(v Version) schema {
	all := []string{"lasten", "baten", "balans_baten", "balans_lasten", "balans_standen"}
	switch v {
	case V10:
		return schema{metadata: metadataV1, contact: contactFields("e-mail"), contactOpen: true}
	case V11:
		return schema{metadata: append(slices.Clone(metadataV1), metadataV11...), metadataOpen: true, contact: contactFields("e-mail"), contactOpen: true}
	case V20:
		return schema{metadata: metadataV2, contact: contactFields("email"), remarks: true, ratios: true, required: all[:2], rowsClosed: true}
	default:
		return schema{metadata: metadataV2, contact: contactFields("email"), remarks: true, ratios: true, required: all}
	}
}

var metadataHead = []field{
	{"overheidslaag", jsonscan.String, false, func(d *Delivery, text string) string {
		var err error
		if d.Meta.Layer, err = ParseLayer(text); err != nil {
			return "Gemeente, Provincie, GR"
		}
		return ""
	}},
	{"overheidsnummer", jsonscan.String, false, func(d *Delivery, text string) string { d.Meta.Number = text; return "" }},
	{"overheidsnaam", jsonscan.String, false, func(d *Delivery, text string) string { d.Meta.Name = text; return "" }},
	{"status", jsonscan.String, false, func(d *Delivery, text string) string {
		for _, s := range [...]Status{Begroting, Realisatie} {
			if text == s.String() {
				d.Meta.Status = s
				return ""
			}
		}
		return "Begroting, Realisatie"
	}},
}

var metadataV1 = append(slices.Clone(metadataHead),
	field{"boekjaar", jsonscan.String, false, setYear},
	field{"periode", jsonscan.String, false, setPeriod},
	field{"datum", jsonscan.String, false, func(d *Delivery, text string) string { d.Meta.Date = text; return "" }})

var metadataV11 = []field{
	{"software", jsonscan.String, true, func(d *Delivery, text string) string { d.Meta.Software = text; return "" }},
	{"publiceren", jsonscan.String, true, func(d *Delivery, text string) string {
		d.Meta.Publish = text
		if text != "ja" && text != "nee" {
			return "ja, nee"
		}
		return ""
	}},
}

var metadataV2 = append(slices.Clone(metadataHead),
	field{"boekjaar", jsonscan.Number, false, setYear},
	field{"periode", jsonscan.Number, false, setPeriod},
	field{"datum", jsonscan.String, false, setDate},
	field{"details_openbaar", jsonscan.Bool, false, func(d *Delivery, text string) string { d.Meta.DetailsPublic = text == "true"; return "" }},
	field{"financieel_pakket", jsonscan.String, false, func(d *Delivery, text string) string { d.Meta.FinancialPackage = text; return "" }},
	field{"export_software", jsonscan.String, false, func(d *Delivery, text string) string { d.Meta.ExportSoftware = text; return "" }})

func setYear(d *Delivery, text string) string {
	year, err := strconv.Atoi(text)
	if err != nil || year < 1900 || year > 2999 {
		return "1900–2999"
	}
	d.Meta.Year = year
	return ""
}

func setPeriod(d *Delivery, text string) string {
	if len(text) != 1 || text[0] < '0' || text[0] > '5' {
		return "0, 1, 2, 3, 4, 5"
	}
	d.Meta.Period = Period(text[0] - '0')
	return ""
}

func setDate(d *Delivery, text string) string {
	d.Meta.Date = text
	if !endsInTime(text) {
		return "…HH:MM:SS, …HH:MM:SSZ, …HH:MM:SS+HH:MM"
	}
	return ""
}

// endsInTime reports whether a date ends in a time of day, with or without a zone, which
// is all that the schema asks.
func endsInTime(text string) bool {
	text = strings.TrimSuffix(text, "Z")
	if n := len(text) - 6; n > 0 && (text[n] == '+' || text[n] == '-') && clock(text[n+1:]) {
		text = text[:n]
	}
	n := len(text) - 8
	return n >= 0 && clock(text[n:n+5]) && text[n+5] == ':' && twoDigits(text[n+6:], 59)
}

func clock(s string) bool {
	return len(s) == 5 && twoDigits(s[:2], 23) && s[2] == ':' && twoDigits(s[3:], 59)
}

func twoDigits(s string, most int) bool {
	return len(s) == 2 && digit(s[0]) && digit(s[1]) && int(s[0]-'0')*10+int(s[1]-'0') <= most
}

func contactFields(email string) []field {
	return []field{
		{"naam", jsonscan.String, false, func(d *Delivery, text string) string { d.Contact.Name = text; return "" }},
		{email, jsonscan.String, false, func(d *Delivery, text string) string {
			if d.Contact.Email = text; text != "" && !schemaEmail(text) {
				return "naam@domein.nl"
			}
			return ""
		}},
		{"telefoon", jsonscan.String, false, func(d *Delivery, text string) string { d.Contact.Phone = text; return "" }},
	}
}

// schemaEmail holds an address against the schema, which is narrower than the standards:
// letters, digits, point, dash and underscore before the @, and a last part of two to
// four letters or one to three digits.
func schemaEmail(text string) bool {
	local, domain, ok := strings.Cut(text, "@")
	labels := strings.Split(domain, ".")
	if !ok || local == "" || !only(local, "_-.") || len(labels) < 2 {
		return false
	}
	last := labels[len(labels)-1]
	for _, l := range labels[:len(labels)-1] {
		if l == "" || !only(l, "-") {
			return false
		}
	}
	return allDigits(last, 1, 3) || len(last) >= 2 && len(last) <= 4 && only(last, "") && !strings.ContainsAny(last, "0123456789")
}

// only reports whether s has nothing but ASCII letters, digits and the given signs.
func only(s, signs string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !digit(c) && !letter(c|0x20) && strings.IndexByte(signs, c) < 0 {
			return false
		}
	}
	return true
}
