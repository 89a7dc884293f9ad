package delivery

import (
	"fmt"
	"math/bits"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/internal/jsonscan"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/iv3/internal/catalogue"
)

// rowKeys are the keys that rows can have; a set of them is a bit pattern.
type rowKeys uint16

const (
	keyTaakveld rowKeys = 1 << iota
	keyCategorie
	keyBedrag
	keyDetails
	keyBalanscode
	keyStandper
	keyVerslagperiode
	keyKengetal
	keyIndicator
	keyWaarde
)

var rowKeyNames = [...]string{"taakveld", "categorie", "bedrag", "details", "balanscode", "standper", "verslagperiode", "kengetal", "beleidsindicator", "waarde"}

// rowKey returns the bit of a key; 0 for one that no row has.
func rowKey(key []byte) rowKeys {
	for i, name := range rowKeyNames {
		if string(key) == name {
			return 1 << i
		}
	}
	return 0
}

type list struct {
	name     string
	required rowKeys
	optional rowKeys
	closed   bool // unknown keys are wrong in every version
	missing  string
	add      func(d *Delivery, raw *rawRow)
}

var lists = map[string]list{
	"lasten":         {"lasten", keyTaakveld | keyCategorie | keyBedrag, keyDetails, false, "SF012", func(d *Delivery, raw *rawRow) { d.Lasten = append(d.Lasten, raw.taakveld()) }},
	"baten":          {"baten", keyTaakveld | keyCategorie | keyBedrag, keyDetails, false, "SF011", func(d *Delivery, raw *rawRow) { d.Baten = append(d.Baten, raw.taakveld()) }},
	"balans_lasten":  {"balans_lasten", keyBalanscode | keyCategorie | keyBedrag, keyDetails, false, "SF014", func(d *Delivery, raw *rawRow) { d.BalansLasten = append(d.BalansLasten, raw.mutation()) }},
	"balans_baten":   {"balans_baten", keyBalanscode | keyCategorie | keyBedrag, keyDetails, false, "SF013", func(d *Delivery, raw *rawRow) { d.BalansBaten = append(d.BalansBaten, raw.mutation()) }},
	"balans_standen": {"balans_standen", keyBalanscode | keyStandper | keyBedrag, keyDetails, false, "SF015", func(d *Delivery, raw *rawRow) { d.Standen = append(d.Standen, raw.stand()) }},
	"kengetallen": {"kengetallen", keyVerslagperiode | keyKengetal | keyWaarde, 0, true, "", func(d *Delivery, raw *rawRow) {
		d.Kengetallen = append(d.Kengetallen, raw.periodValue(keyKengetal))
	}},
	"beleidsindicatoren": {"beleidsindicatoren", keyVerslagperiode | keyIndicator | keyWaarde, 0, true, "", func(d *Delivery, raw *rawRow) {
		d.Indicatoren = append(d.Indicatoren, raw.periodValue(keyIndicator))
	}},
}

type rawRow struct {
	has      rowKeys
	texts    [len(rowKeyNames)]string // the values that are texts, by key, and the text of details
	bedrag   budget.Amount
	place    RowPlace
	noAmount bool
}

func (raw *rawRow) text(key rowKeys) string { return raw.texts[bits.TrailingZeros16(uint16(key))] }

// coded reads a code; what is none is kept as it stands.
func coded[C any](s string, parse func(string) (C, error), kept *string) C {
	code, err := parse(s)
	if err != nil {
		*kept = s
	}
	return code
}

func matrixRow[C iv3.Taakveld | iv3.Balanspost](raw *rawRow, post rowKeys, parse func(string) (C, error)) (r MatrixRow[C]) {
	r.Post = coded(raw.text(post), parse, &r.Uncoded.Post)
	r.Categorie = coded(raw.text(keyCategorie), iv3.ParseCategorie, &r.Uncoded.Categorie)
	r.Bedrag, r.Details, r.Place = raw.bedrag, raw.text(keyDetails), raw.place
	return r
}

func (raw *rawRow) taakveld() MatrixRow[iv3.Taakveld] {
	return matrixRow(raw, keyTaakveld, iv3.ParseTaakveld)
}

func (raw *rawRow) mutation() MatrixRow[iv3.Balanspost] {
	return matrixRow(raw, keyBalanscode, iv3.ParseBalanspost)
}

func (raw *rawRow) stand() (s Stand) {
	s.Balanspost = coded(raw.text(keyBalanscode), iv3.ParseBalanspost, &s.Uncoded.Post)
	s.Standper, s.Bedrag, s.Place = raw.text(keyStandper), raw.bedrag, raw.place
	return s
}

func (raw *rawRow) periodValue(code rowKeys) PeriodValue {
	return PeriodValue{raw.text(keyVerslagperiode), raw.text(code), raw.text(keyWaarde), raw.place}
}

// row reads one row of a list. A row that lacks a required value is left out.
func (r *reader) row(l list, index int) error {
	var raw rawRow
	if r.s.Peek() != jsonscan.Object {
		r.wrongKind(l.name, rowPath(l.name, index, ""), "an object")
		return r.skip()
	}
	raw.place = r.place()
	raw.place.Index = index
	if err := r.s.EachMember(func(key []byte) error { return r.rowMember(l, &raw, key) }); err != nil {
		return err
	}
	if missing := l.required &^ raw.has; missing != 0 {
		r.missing(l, &raw, missing)
		return nil
	}
	if !raw.noAmount {
		l.add(r.d, &raw)
	}
	return nil
}

func rowPath(list string, index int, key string) string {
	path := fmt.Sprintf("data.%s[%d]", list, index)
	if key != "" {
		path += "." + key
	}
	return path
}

func (r *reader) missing(l list, raw *rawRow, missing rowKeys) {
	for i, name := range rowKeyNames {
		control, variant := "SF016", catalogue.Variant("")
		if name == "bedrag" {
			control, variant = "SF017", catalogue.NoAmount
		}
		if missing>>i&1 == 1 {
			r.find(catalogue.Fault{Control: control, Path: rowPath(l.name, raw.place.Index, ""), Line: raw.place.Line, Column: raw.place.Column, Section: l.name, Subject: strconv.Quote(name), Variant: variant})
		}
	}
}

func (r *reader) rowMember(l list, raw *rawRow, key []byte) error {
	bit := rowKey(key)
	if bit&(l.required|l.optional) == 0 {
		r.unknownRowKey(l, raw, string(key))
		return r.skip()
	}
	if raw.has&bit != 0 {
		r.find(catalogue.Fault{Control: "SF999", Path: rowPath(l.name, raw.place.Index, string(key)), Section: l.name, Subject: strconv.Quote(string(key)), Variant: catalogue.RepeatedKey})
		return r.skip()
	}
	raw.has |= bit
	switch bit {
	case keyBedrag:
		return r.bedrag(l, raw)
	case keyDetails:
		return r.details(l, raw)
	}
	return r.rowText(l, raw, bit)
}

func (r *reader) unknownRowKey(l list, raw *rawRow, key string) {
	f := catalogue.Fault{Control: "SF999", Path: rowPath(l.name, raw.place.Index, key), Section: l.name, Subject: strconv.Quote(key), Variant: catalogue.UnknownKey}
	f.Line, f.Column = r.s.Position()
	if l.closed {
		r.find(f)
		return
	}
	r.lax = append(r.lax, f.Finding())
}

// rowText reads a value that must be a text; a code given as a number is refused,
// because 0.10 as a number is 0.1.
func (r *reader) rowText(l list, raw *rawRow, bit rowKeys) error {
	if kind := r.s.Peek(); kind != jsonscan.String {
		place := r.place()
		value, err := r.s.Skip()
		r.find(catalogue.Fault{Control: "SF999", Path: rowPath(l.name, raw.place.Index, ""), Line: place.Line, Column: place.Column, Section: l.name, Subject: string(value), Wanted: "a text, between quotes", Variant: catalogue.WrongType})
		raw.noAmount = true
		return err
	}
	text, err := r.s.Text()
	raw.texts[bits.TrailingZeros16(uint16(bit))] = string(text)
	return err
}

func (r *reader) details(l list, raw *rawRow) error {
	if r.s.Peek() != jsonscan.Object {
		r.wrongKind(l.name, rowPath(l.name, raw.place.Index, "details"), "an object")
		return r.skip()
	}
	text, err := r.s.Skip()
	raw.texts[bits.TrailingZeros16(uint16(keyDetails))] = string(text)
	return err
}

func (r *reader) bedrag(l list, raw *rawRow) error {
	isNumber, place := r.s.Peek() == jsonscan.Number, r.place()
	text, err := r.s.Skip()
	if err != nil {
		return err
	}
	amount, ok := bedrag(text, r.opts.Unit)
	if !isNumber || !ok {
		r.find(catalogue.Fault{Control: "SF017", Path: rowPath(l.name, raw.place.Index, "bedrag"), Line: place.Line, Column: place.Column, Section: l.name, Subject: string(text)})
		raw.noAmount = true
	}
	raw.bedrag = amount
	return nil
}

// bedrag reads a JSON number exactly; ok is false for one that no amount can be.
func bedrag(text []byte, u budget.Unit) (a budget.Amount, ok bool) {
	if len(text) > 60 {
		return a, false
	}
	if a, err := budget.ParseAmount(string(text)); err == nil && u == budget.InEuros {
		return a, true
	}
	d, err := decimal.NewFromString(string(text))
	if err != nil || d.Exponent() > 30 || d.Exponent() < -30 {
		return a, false
	}
	a, err = budget.FromDecimal(d.Mul(u.Amount().Decimal()))
	return a, err == nil
}
