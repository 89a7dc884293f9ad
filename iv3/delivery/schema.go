package delivery

import (
	"regexp"
	"slices"
	"strconv"

	"github.com/bbvgo/bbv/internal/jsonscan"
	"github.com/bbvgo/bbv/iv3"
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
		if d.Meta.Layer.UnmarshalText([]byte(text)) != nil || d.Meta.Layer == iv3.Waterschap {
			d.Meta.Layer = 0
			return "Gemeente, Provincie, GR"
		}
		return ""
	}},
	{"overheidsnummer", jsonscan.String, false, func(d *Delivery, text string) string { d.Meta.Number = text; return "" }},
	{"overheidsnaam", jsonscan.String, false, func(d *Delivery, text string) string { d.Meta.Name = text; return "" }},
	{"status", jsonscan.String, false, func(d *Delivery, text string) string {
		if d.Meta.Status.UnmarshalText([]byte(text)) != nil {
			return "Begroting, Realisatie"
		}
		return ""
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
	if !timeAtEnd.MatchString(text) {
		return "2024-11-15T10:00:00, 2024-11-15T10:00:00Z, 2024-11-15T10:00:00+01:00"
	}
	return ""
}

// timeAtEnd is all that the schema asks of a date: that it ends in a time of day, with or
// without a zone.
var timeAtEnd = regexp.MustCompile(`([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([+-]([01][0-9]|2[0-3]):[0-5][0-9])?Z?$`)

func contactFields(email string) []field {
	return []field{
		{"naam", jsonscan.String, false, func(d *Delivery, text string) string { d.Contact.Name = text; return "" }},
		{email, jsonscan.String, false, func(d *Delivery, text string) string {
			if d.Contact.Email = text; text != "" && !address.MatchString(text) {
				return "naam@domein.nl"
			}
			return ""
		}},
		{"telefoon", jsonscan.String, false, func(d *Delivery, text string) string { d.Contact.Phone = text; return "" }},
	}
}

// address is an e-mail address as the schema has it, narrower than the standards.
var address = regexp.MustCompile(`^[A-Za-z0-9_.-]+@([A-Za-z0-9-]+\.)+([A-Za-z]{2,4}|[0-9]{1,3})$`)
