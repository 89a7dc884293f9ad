package kengetal

import (
	"github.com/bbvgo/bbv/internal/enum"
)

// Kengetal is one of the ratios that the paragraaf weerstandsvermogen en
// risicobeheersing contains (BBV art. 11, second paragraph, under d). It prints
// as its name in the BBV, such as "netto schuldquote". The zero value is none of
// them.
type Kengetal = enum.Of[kengetallen]

// The kengetallen in the order of the BBV. Iv3 has them in another order: the
// structurele exploitatieruimte is fk.4 there and the grondexploitatie fk.5.
const (
	NettoSchuldquote             Kengetal = iota + 1 // 1a°
	NettoSchuldquoteGecorrigeerd                     // 1b°, gecorrigeerd voor alle verstrekte leningen
	Solvabiliteitsratio                              // 2°
	Grondexploitatie                                 // 3°
	StructureleExploitatieruimte                     // 4°
	Belastingcapaciteit                              // 5°, of a gemeente; that of a provincie compares opcenten, not amounts
)

type kengetallen struct{}

func (kengetallen) List() *enum.List { return &kengetalList }

var kengetalList = enum.List{Type: "Kengetal", What: "kengetal", First: 1, Words: []string{
	"netto schuldquote", "netto schuldquote gecorrigeerd voor alle verstrekte leningen",
	"solvabiliteitsratio", "grondexploitatie", "structurele exploitatieruimte", "belastingcapaciteit"}}

// Kengetallen returns the six kengetallen in the order of the BBV.
func Kengetallen() []Kengetal {
	return []Kengetal{NettoSchuldquote, NettoSchuldquoteGecorrigeerd, Solvabiliteitsratio,
		Grondexploitatie, StructureleExploitatieruimte, Belastingcapaciteit}
}
