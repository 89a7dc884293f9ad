package validate

import (
	"slices"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
)

// Basis is what a rule rests on: an edition of a provision, with whom it binds and when.
// The zero value is arithmetic, which binds everybody.
type Basis struct {
	Law        string       // "BBV" or another law, the title of a notitie, or "" for arithmetic alone
	Article    string       // "17"; "" for a notitie, which has none
	Paragraph  string       // paragraph and item, "1c"; "" for the whole article
	Edition    string       // the consolidated text that was read, "2019-07-01", or the year of a notitie
	From       int          // first budget year for which it holds; 0 where the years of the rule are its own
	Until      int          // last such year; 0 while there is no end
	Layers     [4]iv3.Layer // whom it binds, in the order of the layers; none for everybody
	Unverified finding.Text // what of it could not be verified; a rule that rests on it is a Warning at most
}

// binds reports whether the basis holds for a layer of government in a budget year.
func (b Basis) binds(layer iv3.Layer, year int) bool {
	return year >= b.From && (b.Until == 0 || year <= b.Until) && b.of(layer)
}

// of reports whether the basis is one of a layer, in whatever year.
func (b Basis) of(layer iv3.Layer) bool {
	return b.Layers == [4]iv3.Layer{} || slices.Contains(b.Layers[:], layer)
}

func (b Basis) verified() bool { return b.Unverified == finding.Text{} }

// scope says whom a basis binds and since when, where that is not all whom the BBV binds at all
// times: "Gemeente, Provincie", "Waterschap, 2025–".
func (b Basis) scope() string {
	if b.Layers == bound {
		return span(b.From, b.Until)
	}
	return b.whom()
}

// whom says whom a basis binds and since when; "" for everybody at all times.
func (b Basis) whom() string {
	var parts []string
	for _, l := range b.Layers {
		if l.Valid() {
			parts = append(parts, l.String())
		}
	}
	if years := span(b.From, b.Until); years != "" {
		parts = append(parts, years)
	}
	return strings.Join(parts, ", ")
}

// span prints the years in which something holds: "2023–", "2016–2019"; "" for all.
func span(from, until int) string {
	switch {
	case from == 0 && until == 0:
		return ""
	case until == 0:
		return strconv.Itoa(from) + "–"
	case from == 0:
		return "–" + strconv.Itoa(until)
	}
	return strconv.Itoa(from) + "–" + strconv.Itoa(until)
}

// String returns the basis as it is cited: "BBV art. 17, c". A rule without a
// law rests on arithmetic.
func (b Basis) String() string {
	switch {
	case b.Law == "":
		return "arithmetic"
	case b.Article == "" && b.Paragraph == "":
		return b.Law
	case b.Article == "":
		return b.Law + ", " + b.Paragraph
	}
	text := b.Law + " art. " + b.Article
	if b.Paragraph != "" {
		text += ", " + b.Paragraph
	}
	return text
}

// In cites the basis in a language, with the text that was read and what of it could not be verified: "BBV art. 17, a en c (tekst
// van 2019-07-01)".
func (b Basis) In(l finding.Language) string {
	text := b.cited().In(l)
	if b.Law == "" {
		return text
	}
	if scope := b.scope(); scope != "" {
		text += " [" + scope + "]"
	}
	if b.Edition != "" {
		text += finding.Text{NL: " (tekst van {0})", EN: " (text of {0})"}.With(b.Edition).In(l)
	}
	if b.Unverified != (finding.Text{}) {
		text += finding.Text{NL: "; niet nagegaan: ", EN: "; not verified: "}.In(l) + b.Unverified.In(l)
	}
	return text
}

// cited is the basis as String cites it, in both languages.
func (b Basis) cited() finding.Text {
	if b.Law == "" {
		return finding.Text{NL: "rekenkunde", EN: b.String()}
	}
	return finding.Text{NL: inDutch.Replace(b.String()), EN: b.String()}
}

// inDutch says in Dutch what a basis cites of an article.
var inDutch = strings.NewReplacer(" and ", " en ", " to ", " tot en met ")

// bound are the layers that the BBV binds: gemeenten and provincies (Gemeentewet 186, Provinciewet
// 190), and gemeenschappelijke regelingen by Wet gemeenschappelijke regelingen 33.
var bound = [4]iv3.Layer{iv3.Gemeente, iv3.Provincie, iv3.GemeenschappelijkeRegeling}

// elsewhere are the provisions of the BBV on what is not aan de orde at a gemeenschappelijke regeling
// (art. 9, second paragraph): it has no lokale heffingen that cover its costs, no grond to exploit, no
// roads, sewers, water or green to keep, and no inhabitants whose woonlasten a kengetal compares.
var elsewhere = map[string][]string{
	"9": {"2a", "2g"}, "10": {""}, "11": {"2d 3°", "2d 5°"}, "12": {"1a", "1b", "1c", "1d"}, "16": {""}, "52d": {""},
}

// BBV cites an article of the Besluit begroting en verantwoording in the
// consolidated text of 2019-07-01, or in the edition that is given. It binds gemeenten
// and provincies, and gemeenschappelijke regelingen where what it is about is theirs.
func BBV(article, paragraph string, edition ...string) Basis {
	b := Basis{Law: "BBV", Article: article, Paragraph: paragraph, Edition: append(edition, "2019-07-01")[0], Layers: bound}
	if slices.ContainsFunc(elsewhere[article], func(item string) bool { return item == "" || item == paragraph }) {
		b.Layers[2] = 0
	}
	return b
}

// loose reports whether a basis names a law without an article, or anything
// without its edition.
func (b Basis) loose() bool {
	law := b.Law == "BBV" || b.Law == "Gemeentewet"
	return law && b.Article == "" || b.Law != "" && b.Edition == ""
}
