package indicator

// Definition says what an indicator measures. It is a plain document type: fields
// that a document does not print stay empty.
type Definition struct {
	Code      string     `json:"code,omitzero"`      // as printed: "9A1.a", "1.4."; "bi.3" in Iv3
	Name      string     `json:"naam"`               // as printed, without footnote signs
	Unit      string     `json:"eenheid,omitzero"`   // as printed: "%", "Aantal per 1.000 inwoners"
	Source    string     `json:"bron,omitzero"`      // who collects the data: "CBS", "Stadsenquête"
	Taakveld  string     `json:"taakveld,omitzero"`  // taakveld ("6.1") or hoofdtaakveld ("6")
	Direction Direction  `json:"richting,omitzero"`  // which values are better
	Scale     ScoreScale `json:"schaal,omitzero"`    // of a score: 1 to 10
	Mandatory int        `json:"verplicht,omitzero"` // number in the mandatory list, 0 for an indicator of the municipality's own
	Footnotes []Note     `json:"noten,omitzero"`     // notes to the indicator or its values
}

// Note is a footnote: the sign as printed and, where the document gives it, a text.
type Note struct {
	Sign string `json:"teken"`
	Text string `json:"tekst,omitzero"`
}

// ScoreScale is the scale of a score, both ends included. The zero value means that no
// scale is stated. Min is 0 where only the maximum is printed ("4 van de 6").
type ScoreScale struct {
	Min int `json:"min"` // lowest score; 0 where only the maximum is printed
	Max int `json:"max"` // highest score
}
