package validate

// Basis is what a rule rests on.
type Basis struct {
	Law        string // "BBV" or another law, the title of a notitie, or "" for arithmetic alone
	Article    string // "17"; "" for a notitie, which has none
	Paragraph  string // paragraph and item, "1c"; "" for the whole article
	Edition    string // the consolidated text that was read, "2019-07-01", or the year of a notitie
	Unverified string // what of it could not be verified; a rule that rests on it is a Warning at most
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
