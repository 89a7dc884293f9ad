package iv3

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
)

// Layer is a layer of government (overheidslaag) that delivers Iv3 data. The zero
// value is no layer; it has no classification.
type Layer uint8

// The layers of the official definitions.
const (
	Gemeente                   Layer = iota + 1 // municipality; definitions from 2017
	Provincie                                   // province; definitions from 2018
	GemeenschappelijkeRegeling                  // joint arrangement ("GR"); definitions from 2018
)

var layerNames = [...]string{"", "Gemeente", "Provincie", "GR"}

// Layers returns the three layers.
func Layers() []Layer { return []Layer{Gemeente, Provincie, GemeenschappelijkeRegeling} }

// String returns the wire name of the layer: "Gemeente", "Provincie" or "GR".
// A value that is no layer prints as "Layer(9)".
func (l Layer) String() string {
	if l == 0 || int(l) >= len(layerNames) {
		return "Layer(" + strconv.Itoa(int(l)) + ")"
	}
	return layerNames[l]
}

// ParseLayer reads the wire name of a layer, exactly as deliveries spell it.
func ParseLayer(s string) (Layer, error) {
	for _, l := range Layers() {
		if s == layerNames[l] {
			return l, nil
		}
	}
	return 0, &budget.ParseError{What: "overheidslaag", Input: s, Reason: `want "Gemeente", "Provincie" or "GR"`}
}

// MarshalText returns the wire name; it fails for a value that is no layer.
func (l Layer) MarshalText() ([]byte, error) {
	if l == 0 || int(l) >= len(layerNames) {
		return nil, &budget.ParseError{What: "overheidslaag", Input: l.String(), Reason: "not a layer"}
	}
	return []byte(layerNames[l]), nil
}

// UnmarshalText reads what [ParseLayer] reads.
func (l *Layer) UnmarshalText(text []byte) (err error) {
	*l, err = ParseLayer(string(text))
	return err
}

// Matrix is one of the four matrices of a delivery (verdelingsmatrix). The zero
// value is none of them.
type Matrix uint8

// The four matrices, named as in the delivery.
const (
	MatrixLasten       Matrix = iota + 1 // lasten: taakveld × categorie
	MatrixBaten                          // baten: taakveld × categorie
	MatrixBalansLasten                   // balans_lasten: balanspost × categorie
	MatrixBalansBaten                    // balans_baten: balanspost × categorie
)

var matrixNames = [...]string{"", "lasten", "baten", "balans_lasten", "balans_baten"}

// Matrices returns the four matrices.
func Matrices() []Matrix {
	return []Matrix{MatrixLasten, MatrixBaten, MatrixBalansLasten, MatrixBalansBaten}
}

// String returns the wire name, for example "balans_lasten"; anything else prints as
// "Matrix(9)".
func (m Matrix) String() string {
	if m == 0 || int(m) >= len(matrixNames) {
		return "Matrix(" + strconv.Itoa(int(m)) + ")"
	}
	return matrixNames[m]
}

// Side returns the side of the matrix; 0 for a value that is no matrix.
func (m Matrix) Side() budget.Side {
	switch m {
	case MatrixLasten, MatrixBalansLasten:
		return budget.Lasten
	case MatrixBaten, MatrixBalansBaten:
		return budget.Baten
	}
	return 0
}

// Balans reports whether the rows of the matrix are balansposten.
func (m Matrix) Balans() bool { return m == MatrixBalansLasten || m == MatrixBalansBaten }
