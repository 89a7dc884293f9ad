package delivery

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/jsonscan"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/internal/catalogue"
)

// AsRead returns the delivery as reading it back would give it once it was written, so that a check of it is one of what
// CBS gets: to the faults that reading found it adds those of what was set since, or all of them for a delivery that was
// made and never read. Faults in the rows of a list of which nothing that was read is left are gone with them. The delivery itself
// does not change. A nil one is an empty one. What [Delivery.Write] refuses is a
// fault too.
func (d *Delivery) AsRead() *Delivery {
	d = lenient.OrZero(d)
	c := *d
	if d.Encoding == "" {
		c.Version, c.Absent = V21, nil
	}
	c.Faults = d.faults()
	r := rereader{from: d, found: slices.Clone(c.Faults), to: &c}
	if !d.Unit.Valid() {
		r.fault(catalogue.Fault{Control: "SF999", Path: "eenheid", Section: "data", Subject: "eenheid " + strconv.Quote(d.Unit.String()), Wanted: "€, x € 1.000, x € 1.000.000"})
		c.Unit = budget.InEuros
	}
	c.Meta.Layer, c.Meta.Year, c.Meta.Period, c.Meta.Status = 0, 0, 0, 0 // what does not fit is not used
	sc := schemaOf(c.Version)
	r.fields("metadata", sc.metadata, "SF001", "SF002", "SF004")
	r.fields("contact", sc.contact, "SF005", "SF006", "SF008")
	r.emptyContact(sc.contact)
	c.Lasten = matrixAsRead(r, "lasten", iv3.ParseTaakveld, d.Lasten)
	c.Baten = matrixAsRead(r, "baten", iv3.ParseTaakveld, d.Baten)
	c.BalansLasten = matrixAsRead(r, "balans_lasten", iv3.ParseBalanspost, d.BalansLasten)
	c.BalansBaten = matrixAsRead(r, "balans_baten", iv3.ParseBalanspost, d.BalansBaten)
	c.Standen = r.standen(d.Standen)
	c.Kengetallen, c.Indicatoren = ratiosAsRead(d.Kengetallen), ratiosAsRead(d.Indicatoren)
	c.had = c.filled()
	return &c
}

// rereader holds a delivery against the schema by its values, where a reader does so by its text.
type rereader struct {
	from, to *Delivery
	found    []finding.Finding // by reading
}

// fault adds a fault, unless reading found one there: it knows the line, and what stood there.
func (r rereader) fault(f catalogue.Fault) {
	if !slices.ContainsFunc(r.found, func(o finding.Finding) bool { return o.Place.Path == f.Path }) {
		r.to.Faults = append(r.to.Faults, f.Finding())
	}
}

// lacked reports whether reading found that a section, or a key of it, is not there: what is empty since then is no other fault.
func (r rereader) lacked(section, key, noSection, noKey string) bool {
	without := catalogue.Fault{Control: noKey, Path: section, Section: section, Subject: strconv.Quote(key)}.Finding()
	return slices.ContainsFunc(r.found, func(o finding.Finding) bool {
		return o.Place.Path == section && (o.Code == noSection || o.Code == noKey && o.Text.NL == without.Text.NL)
	})
}

func (r rereader) fields(section string, fields []field, noSection, noKey, wrong string) {
	for _, f := range fields {
		text := asWritten(r.from.valueOf(f.key))
		if f.optional && text == "" {
			continue
		}
		if wanted := f.set(r.to, text); wanted != "" && !r.lacked(section, f.key, noSection, noKey) {
			r.fault(catalogue.Fault{Control: wrong, Path: section + "." + f.key, Section: section, Subject: f.key + " " + strconv.Quote(text), Wanted: wanted})
		}
	}
}

func (r rereader) emptyContact(fields []field) {
	for _, f := range fields {
		if strings.TrimSpace(r.from.valueOf(f.key)) == "" && !r.lacked("contact", f.key, "SF005", "SF006") {
			r.fault(catalogue.Fault{Control: "SF009", Path: "contact." + f.key, Section: "contact", Subject: strconv.Quote(f.key)})
		}
	}
}

// valueOf is what is written for a key of metadata or contact.
func (d *Delivery) valueOf(key string) string {
	m, c := d.Meta, d.Contact
	switch key {
	case "overheidslaag":
		return wordOr(m.Layer == 0, m.Layer.String())
	case "status":
		return wordOr(m.Status == 0, m.Status.String())
	case "boekjaar":
		return strconv.Itoa(m.Year)
	case "periode":
		return strconv.Itoa(int(m.Period))
	case "details_openbaar":
		return strconv.FormatBool(m.DetailsPublic)
	}
	return map[string]string{
		"overheidsnummer": m.Number, "overheidsnaam": m.Name, "datum": m.Date, "financieel_pakket": m.FinancialPackage,
		"export_software": m.ExportSoftware, "software": m.Software, "publiceren": m.Publish,
		"naam": c.Name, "email": c.Email, "e-mail": c.Email, "telefoon": c.Phone,
	}[key]
}

func wordOr(none bool, word string) string {
	if none {
		return ""
	}
	return word
}

// asWritten is a text as it comes back: what is no UTF-8 is written as the character that stands for that.
func asWritten(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return string([]rune(s))
}

// recoded is a code as it comes back, where a text stood beside it or in its place.
func recoded[C interface{ String() string }](code C, parse func(string) (C, error), kept *string) C {
	if *kept == "" {
		return code
	}
	text := asWritten(code.String() + *kept)
	*kept = ""
	return coded(text, parse, kept)
}

func matrixAsRead[C interface {
	iv3.Taakveld | iv3.Balanspost
	String() string
}](r rereader, list string, parse func(string) (C, error), rows []MatrixRow[C]) []MatrixRow[C] {
	return asRead(rows, func(i int, row *MatrixRow[C]) (kept bool) {
		row.Post = recoded(row.Post, parse, &row.Uncoded.Post)
		row.Categorie = recoded(row.Categorie, iv3.ParseCategorie, &row.Uncoded.Categorie)
		at := numbered(&row.Place, i)
		if row.Details != "" && !isDetails(row.Details) {
			r.fault(catalogue.Fault{Control: "SF999", Path: rowPath(list, at, "details"), Line: row.Place.Line, Column: row.Place.Column, Section: list, Subject: kindOf(row.Details), Wanted: "an object"})
		}
		return r.bedrag(list, at, row.Place, row.Bedrag)
	})
}

func (r rereader) standen(rows []Stand) []Stand {
	return asRead(rows, func(i int, row *Stand) (kept bool) {
		row.Balanspost = recoded(row.Balanspost, iv3.ParseBalanspost, &row.Uncoded.Post)
		row.Standper = asWritten(row.Standper)
		return r.bedrag("balans_standen", numbered(&row.Place, i), row.Place, row.Bedrag)
	})
}

func ratiosAsRead(rows []PeriodValue) []PeriodValue {
	return asRead(rows, func(i int, row *PeriodValue) (kept bool) {
		numbered(&row.Place, i)
		row.Verslagperiode, row.Code, row.Waarde = asWritten(row.Verslagperiode), asWritten(row.Code), asWritten(row.Waarde)
		return true
	})
}

// asRead returns copies of rows as they come back, without those that do not.
func asRead[R any](rows []R, back func(i int, row *R) (kept bool)) []R {
	list := make([]R, 0, len(rows))
	for i, row := range rows {
		if back(i, &row) {
			list = append(list, row)
		}
	}
	return list
}

// numbered gives a row that was made its number in its list, which it keeps where rows before it are left out.
func numbered(p *RowPlace, i int) int {
	if *p == (RowPlace{}) {
		p.Index = i
	}
	return p.Index
}

// kindOf names what stands where the details should be.
func kindOf(text string) string {
	if kind := jsonscan.New([]byte(text)).Peek(); kind != jsonscan.Object {
		return kind.String()
	}
	return strconv.Quote(text)
}

// plain bounds the amounts of which nobody has to ask whether they can be written and read: with four decimals or fewer.
var plain = budget.Euros(1e14)

// bedrag reports an amount that is too large or too fine to be read.
func (r rereader) bedrag(list string, i int, at RowPlace, a budget.Amount) (ok bool) {
	if a.Abs().Cmp(plain) < 0 && a.Round(4, budget.HalfUp) == a {
		return true
	}
	text := written(a, r.to.Unit)
	if _, ok = bedrag([]byte(text), r.to.Unit); !ok {
		r.fault(catalogue.Fault{Control: "SF017", Path: rowPath(list, i, "bedrag"), Line: at.Line, Column: at.Column, Section: list, Subject: text})
	}
	return ok
}
