package programme

// Paragraphs are the paragrafen of a document (BBV art. 9 and 26): the seven
// that the law lists, "tenzij het desbetreffende aspect niet aan de orde is",
// and others that the municipality adds. One that the document does not print
// is absent. The zero value has none.
type Paragraphs struct {
	// LokaleHeffingen is the paragraaf lokale heffingen (art. 10).
	LokaleHeffingen *LokaleHeffingen `json:"lokaleHeffingen,omitempty"`
	// Weerstandsvermogen is the paragraaf weerstandsvermogen en
	// risicobeheersing (art. 11).
	Weerstandsvermogen *Weerstandsvermogen `json:"weerstandsvermogen,omitempty"`
	// Onderhoud is the paragraaf onderhoud kapitaalgoederen (art. 12).
	Onderhoud *Onderhoud `json:"onderhoudKapitaalgoederen,omitempty"`
	// Financiering is the paragraaf financiering (art. 13).
	Financiering *Financiering `json:"financiering,omitempty"`
	// Bedrijfsvoering is the paragraaf bedrijfsvoering (art. 14).
	Bedrijfsvoering *Bedrijfsvoering `json:"bedrijfsvoering,omitempty"`
	// VerbondenPartijen is the paragraaf verbonden partijen (art. 15).
	VerbondenPartijen *Deelnemingen `json:"verbondenPartijen,omitempty"`
	// Grondbeleid is the paragraaf grondbeleid (art. 16).
	Grondbeleid *Grondbeleid `json:"grondbeleid,omitempty"`
	// Others are paragrafen that the law does not ask for.
	Others []Paragraph `json:"overige,omitzero"`
}

// Paragraph is what every paragraaf has. The zero value says nothing.
type Paragraph struct {
	// Heading is the heading as printed.
	Heading string `json:"opschrift,omitzero"`
	// Text is a line that says what it is about.
	Text string `json:"toelichting,omitzero"`
	// NotApplicable says that the document states that the aspect is not
	// aan de orde (art. 9, second paragraph).
	NotApplicable bool `json:"nietAanDeOrde,omitzero"`
}

// Listed is one of the seven paragrafen of BBV art. 9, second paragraph. The
// zero value is none of them.
type Listed struct {
	Key       string     // the field of its JSON form, "lokaleHeffingen"
	Name      string     // the name in the law, "lokale heffingen"
	Item      string     // the letter in the second paragraph, "a"
	Paragraph *Paragraph // what the document prints; nil where it does not print it
}

// Listed returns the seven paragrafen in the order of the law, printed or not.
// A nil receiver prints none.
func (p *Paragraphs) Listed() []Listed {
	if p == nil {
		p = new(Paragraphs)
	}
	return []Listed{
		{"lokaleHeffingen", "lokale heffingen", "a", frame(p.LokaleHeffingen)},
		{"weerstandsvermogen", "weerstandsvermogen en risicobeheersing", "b", frame(p.Weerstandsvermogen)},
		{"onderhoudKapitaalgoederen", "onderhoud kapitaalgoederen", "c", frame(p.Onderhoud)},
		{"financiering", "financiering", "d", frame(p.Financiering)},
		{"bedrijfsvoering", "bedrijfsvoering", "e", frame(p.Bedrijfsvoering)},
		{"verbondenPartijen", "verbonden partijen", "f", frame(p.VerbondenPartijen)},
		{"grondbeleid", "grondbeleid", "g", frame(p.Grondbeleid)},
	}
}

// frame returns what a paragraaf has in common with the others, nil for one
// that is not there.
func frame[T any, P interface {
	*T
	common() *Paragraph
}](p P) *Paragraph {
	if p == nil {
		return nil
	}
	return p.common()
}

func (p *Paragraph) common() *Paragraph { return p }
