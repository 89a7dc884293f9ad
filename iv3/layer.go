package iv3

import "github.com/bbvgo/bbv/internal/enum"

// Layer is a layer of government (overheidslaag) that delivers Iv3 data, by its wire
// name: "Gemeente", "Provincie" or "GR". The zero value is no layer; it has no
// classification.
type Layer = enum.Of[layers]

// The layers of the official definitions.
const (
	Gemeente                   Layer = iota + 1 // municipality; definitions from 2017
	Provincie                                   // province; definitions from 2018
	GemeenschappelijkeRegeling                  // joint arrangement ("GR"); definitions from 2018
)

type layers struct{}

func (layers) List() *enum.List { return &layerList }

var layerList = enum.List{Type: "Layer", What: "overheidslaag", First: uint8(Gemeente), Words: []string{"Gemeente", "Provincie", "GR"}}
