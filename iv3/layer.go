package iv3

import "github.com/bbvgo/bbv/internal/enum"

// Layer is a layer of government (overheidslaag), by its wire name: "Gemeente", "Provincie"
// or "GR", of which CBS publishes the definitions of Iv3, or "Waterschap", which delivers by
// rules of its own: there is no classification of it here, as there is none of the zero
// value, which is no layer.
type Layer = enum.Of[layers]

// The layers: three with official definitions, and the waterschappen.
const (
	Gemeente                   Layer = iota + 1 // municipality; definitions from 2017
	Provincie                                   // province; definitions from 2018
	GemeenschappelijkeRegeling                  // joint arrangement ("GR"); definitions from 2018
	Waterschap                                  // water authority; no definitions
)

// LayerOfCode is the layer that a code of CBS tells by its first letters, "GM0344" or "WS0616", and whether it does: a number
// alone, and what is no code, tell none.
func LayerOfCode(code string) (layer Layer, ok bool) {
	if len(code) >= 2 {
		layer, ok = layerCodes[code[:2]]
	}
	return layer, ok
}

// layerCodes are the letters with which the codes of CBS begin, by layer.
var layerCodes = map[string]Layer{"GM": Gemeente, "PV": Provincie, "GR": GemeenschappelijkeRegeling, "WS": Waterschap}

type layers struct{}

func (layers) List() *enum.List { return &layerList }

var layerList = enum.List{Type: "Layer", What: "overheidslaag", First: uint8(Gemeente), Words: []string{"Gemeente", "Provincie", "GR", "Waterschap"}}
