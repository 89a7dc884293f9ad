package delivery

import (
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/jsonscan"
	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/internal/said"
	"github.com/bbvgo/bbv/iv3"
)

// WriteError says what of a delivery cannot be written.
type WriteError struct {
	Path   string       // the field, such as "metadata.status"
	Reason finding.Text // what it lacks
}

func (e *WriteError) Error() string {
	e = lenient.OrZero(e)
	return "iv3: writing " + e.Path + ": " + e.Reason.EN
}

// Write writes the delivery as CBS JSON v2.1 in UTF-8 without a mark, one row per line,
// the amounts in [Delivery.Unit]. What a text of v2.1 must have (layer, status, period) is
// checked; run [controls.Check] on what you are about to send for the rest. Keys that a
// file of version 1 had beside those of 2.1 are not written.
//
// A delivery of which reading left out rows is refused, because they would be lost: add each row, and take its fault out of
// [Delivery.Faults].
func (d *Delivery) Write(w io.Writer) error {
	w = lenient.Writer(w)
	d = lenient.OrZero(d)
	dw := &writer{d: d}
	if f, ok := d.leftOut(); ok {
		dw.fail(f.Place.Path, said.Textf(leftOut, f.Text))
	}
	dw.delivery()
	if dw.err != nil {
		return dw.err
	}
	_, err := w.Write(dw.buf)
	return err
}

// writer builds the text; the first error stops it.
type writer struct {
	d   *Delivery
	buf []byte
	err error
}

// leftOut is why a delivery that was read with a gap is not written.
var leftOut = finding.Text{NL: "bij het lezen weggelaten: %v; voeg toe wat ontbreekt en haal dit uit Faults", EN: "reading left it out: %v; add what is missing and take this out of Faults"}

func (w *writer) fail(path string, reason finding.Text) {
	if w.err == nil {
		w.err = &WriteError{path, reason}
	}
}

func (w *writer) raw(format string, args ...any) {
	w.buf = fmt.Appendf(w.buf, format, args...)
}

func (w *writer) text(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		w.fail(enum.Quote(s), said.Of(err))
	}
	return string(b)
}

func (w *writer) delivery() {
	m := w.d.Meta
	layer, err := m.Layer.MarshalText()
	switch {
	case err != nil:
		w.fail("metadata.overheidslaag", said.Of(err))
	case m.Layer == iv3.Waterschap:
		w.fail("metadata.overheidslaag", finding.Text{NL: "een waterschap levert in een eigen vorm", EN: "a waterschap delivers in a form of its own"})
	}
	if !m.Status.Valid() {
		w.fail("metadata.status", finding.Text{NL: "Begroting noch Realisatie", EN: "neither Begroting nor Realisatie"})
	}
	if !m.Period.Valid() {
		w.fail("metadata.periode", finding.Text{NL: "geen periode van 0 tot en met 5", EN: "not a period from 0 to 5"})
	}
	if !w.d.Unit.Valid() {
		w.fail("unit", finding.Text{NL: "geen eenheid", EN: "no such unit"})
	}
	w.raw("{\"metadata\":{\"overheidslaag\":%s,\"overheidsnummer\":%s,\"overheidsnaam\":%s,\"boekjaar\":%d,\"periode\":%d,\"status\":%s,\"datum\":%s,\"details_openbaar\":%t,\"financieel_pakket\":%s,\"export_software\":%s},\n",
		w.text(string(layer)), w.text(m.Number), w.text(m.Name), m.Year, m.Period, w.text(m.Status.String()), w.text(m.Date), m.DetailsPublic, w.text(m.FinancialPackage), w.text(m.ExportSoftware))
	w.raw("\"contact\":{\"naam\":%s,\"email\":%s,\"telefoon\":%s},\n", w.text(w.d.Contact.Name), w.text(w.d.Contact.Email), w.text(w.d.Contact.Phone))
	w.remarks()
	w.data()
	w.raw("}\n")
}

func (w *writer) remarks() {
	if len(w.d.Remarks) == 0 {
		return
	}
	writeList(w, "opmerkingen", w.d.Remarks, func(_ int, r Remark) {
		w.raw("{\"tekst\":%s", w.text(r.Text))
		if r.Author != "" {
			w.raw(",\"auteur\":%s", w.text(r.Author))
		}
		w.raw("}")
	})
	w.raw(",\n")
}

func writeList[T any](w *writer, name string, rows []T, element func(i int, row T)) {
	w.raw("%q:[", name)
	for i, row := range rows {
		if i > 0 {
			w.raw(",")
		}
		w.raw("\n")
		element(i, row)
	}
	w.raw("]")
}

func (w *writer) data() {
	w.raw("\"data\":{\n")
	writeMatrix(w, "lasten", "taakveld", w.d.Lasten)
	writeMatrix(w, "baten", "taakveld", w.d.Baten)
	writeMatrix(w, "balans_lasten", "balanscode", w.d.BalansLasten)
	writeMatrix(w, "balans_baten", "balanscode", w.d.BalansBaten)
	writeList(w, "balans_standen", w.d.Standen, func(i int, s Stand) {
		w.raw("{\"balanscode\":%s,\"standper\":%s", w.code("balans_standen", i, "balanscode", s.Balanspost.String(), s.Uncoded.Post), w.text(s.Standper))
		w.bedrag(s.Bedrag, "")
	})
	w.raw(",\n")
	w.ratios("kengetallen", "kengetal", w.d.Kengetallen)
	w.raw(",\n")
	w.ratios("beleidsindicatoren", "beleidsindicator", w.d.Indicatoren)
	w.raw("}")
}

// writeMatrix writes a matrix, of which another list follows.
func writeMatrix[C interface {
	iv3.Taakveld | iv3.Balanspost
	String() string
}](w *writer, name, key string, rows []MatrixRow[C]) {
	writeList(w, name, rows, func(i int, r MatrixRow[C]) {
		post, categorie := w.code(name, i, key, r.Post.String(), r.Uncoded.Post), w.code(name, i, "categorie", r.Categorie.String(), r.Uncoded.Categorie)
		w.raw("{%q:%s,\"categorie\":%s", key, post, categorie)
		w.bedrag(r.Bedrag, r.Details)
	})
	w.raw(",\n")
}

func (w *writer) ratios(name, key string, ratios []PeriodValue) {
	writeList(w, name, ratios, func(_ int, r PeriodValue) {
		w.raw("{\"verslagperiode\":%s,%q:%s,\"waarde\":%s}", w.text(r.Verslagperiode), key, w.text(r.Code), w.text(r.Waarde))
	})
}

// code writes a code; a row that never had one cannot be written.
func (w *writer) code(list string, i int, key, code, unread string) string {
	if code == "" && unread == "" {
		w.fail(rowPath(list, i, key), finding.Text{NL: "geen code", EN: "no code"})
	}
	return w.text(code + unread)
}

// isDetails reports whether a text can be written and read as the details of a row.
func isDetails(text string) bool {
	s := jsonscan.New([]byte(text))
	s.MaxDepth -= 4 // the file, data, the list and the row are around it
	_, err := s.Skip()
	return err == nil && text[0] == '{' && utf8.ValidString(text) && json.Valid([]byte(text))
}

// written is an amount as a file has it, exactly.
func written(a budget.Amount, u budget.Unit) string {
	return a.Decimal().Shift(-3 * int32(u)).String()
}

// bedrag writes the amount exactly, in the unit of the delivery, and closes the row.
func (w *writer) bedrag(a budget.Amount, details string) {
	w.raw(",\"bedrag\":%s", written(a, w.d.Unit))
	if details != "" {
		if !isDetails(details) {
			w.fail("details", finding.Text{NL: "geen object van JSON in UTF-8, of te diep genest", EN: "not a JSON object in UTF-8, or nested too deep"})
		}
		w.raw(",\"details\":%s", details)
	}
	w.raw("}")
}
