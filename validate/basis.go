package validate

import (
	"strings"

	"github.com/bbvgo/bbv/finding"
)

// Basis is what a rule rests on.
type Basis struct {
	Law        string       // "BBV" or another law, the title of a notitie, or "" for arithmetic alone
	Article    string       // "17"; "" for a notitie, which has none
	Paragraph  string       // paragraph and item, "1c"; "" for the whole article
	Edition    string       // the consolidated text that was read, "2019-07-01", or the year of a notitie
	Unverified finding.Text // what of it could not be verified; a rule that rests on it is a Warning at most
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
	if b.Law == "" {
		return finding.Text{NL: "rekenkunde", EN: b.String()}.In(l)
	}
	text := finding.Text{NL: inDutch.Replace(b.String()), EN: b.String()}.In(l)
	if b.Edition != "" {
		text += finding.Text{NL: " (tekst van {0})", EN: " (text of {0})"}.With(b.Edition).In(l)
	}
	if b.Unverified != (finding.Text{}) {
		text += finding.Text{NL: "; niet nagegaan: ", EN: "; not verified: "}.In(l) + b.Unverified.In(l)
	}
	return text
}

// inDutch says in Dutch what a basis cites of an article.
var inDutch = strings.NewReplacer(" and ", " en ", " to ", " tot en met ")

// BBV cites an article of the Besluit begroting en verantwoording in the
// consolidated text of 2019-07-01, or in the edition that is given.
func BBV(article, paragraph string, edition ...string) Basis {
	return Basis{Law: "BBV", Article: article, Paragraph: paragraph, Edition: append(edition, "2019-07-01")[0]}
}

// loose reports whether a basis names a law without an article, or anything
// without its edition.
func (b Basis) loose() bool {
	law := b.Law == "BBV" || b.Law == "Gemeentewet"
	return law && b.Article == "" || b.Law != "" && b.Edition == ""
}
