package budget

// Oordeel is an answer to a question that figures alone need not settle. The
// zero value is no answer.
type Oordeel uint8

// The answers.
const (
	Ja  Oordeel = iota + 1 // it is so
	Nee                    // it is not so
)

var oordeelWords = words{"answer", "Oordeel", []string{"ja", "nee"}}

// String returns "ja" or "nee", and "onbekend" for no answer.
func (o Oordeel) String() string {
	if o == 0 {
		return "onbekend"
	}
	return oordeelWords.text(uint8(o))
}

// MarshalText implements encoding.TextMarshaler; anything but ja and nee is an
// error.
func (o Oordeel) MarshalText() ([]byte, error) { return oordeelWords.marshal(uint8(o)) }

// UnmarshalText implements encoding.TextUnmarshaler. After an error o is what
// it was.
func (o *Oordeel) UnmarshalText(text []byte) error { return unmarshalWord(o, &oordeelWords, text) }

// Evenwicht says for one column whether a budget is structureel en reëel in
// evenwicht (Gemeentewet art. 189, second paragraph). The zero value says
// nothing.
type Evenwicht struct {
	Column Column
	// Saldo is the structureel saldo, in euros, as a calculation: structurele
	// baten cover structurele lasten, mutations of reserves included, when it
	// is €0 or more.
	Saldo Calc
	// Structureel follows from Saldo; no answer where that has no outcome.
	Structureel Oordeel
	// Reeel says whether the estimates are realistic. No figure gives it: it
	// is what the document or a supervisor says.
	Reeel Oordeel
}

// Evenwicht computes the structureel saldo of a column and judges it.
func (e Exploitatie) Evenwicht(c Column) Evenwicht {
	w := Evenwicht{Column: c, Saldo: e.Figure(Structureel, Resultaat, c), Reeel: e.Reeel[c]}
	if saldo, ok := w.Saldo.Amount(); ok {
		w.Structureel = Nee
		if saldo.Sign() >= 0 {
			w.Structureel = Ja
		}
	}
	return w
}

// Oordeel returns whether the column is structureel and reëel in evenwicht: ja
// when both are, nee when one is not, and otherwise no answer.
func (w Evenwicht) Oordeel() Oordeel {
	switch {
	case w.Structureel == Nee || w.Reeel == Nee:
		return Nee
	case w.Structureel == Ja && w.Reeel == Ja:
		return Ja
	}
	return 0
}

// Herstel returns the first of the columns from which on every one is
// structureel in evenwicht, and whether there is one: art. 189 allows a deficit
// in the budget year when it is plausible that the equilibrium will be reached
// in the years that follow. How plausible that is, and how soon it must be, no
// figure says.
func (e Exploitatie) Herstel(columns ...Column) (Column, bool) {
	var first Column
	found := false
	for _, c := range columns {
		switch balanced := e.Evenwicht(c).Structureel == Ja; {
		case !balanced:
			found = false
		case !found:
			first, found = c, true
		}
	}
	if !found {
		return Column{}, false
	}
	return first, true
}
