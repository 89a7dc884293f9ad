package main

import (
	"slices"
	"strconv"
	"strings"
)

// defect is one place where an official file is wrong and what is used instead.
type defect struct{ list, code, official, used, note string }

// nameRepairs are official names with damage, and what they should read.
var nameRepairs = map[string]string{
	"Toegerekende re?le en bespaarde rente":                                                         "Toegerekende reële en bespaarde rente",
	"Toegerekende reeele en bespaarde rente":                                                        "Toegerekende reële en bespaarde rente",
	"kijken of het deze is":                                                                         "Toegerekende reële en bespaarde rente",
	"Kapitaaloverdrachten -onverdeeld":                                                              "Kapitaaloverdrachten - onverdeeld",
	fixed + "Uitzettingen in ?s Rijks schatkist met een looptijd = 1 jaar":                          fixed + "Uitzettingen in ’s Rijks schatkist met een looptijd ≥ 1 jaar",
	fixed + "Uitzettingen in ës Rijks schatkist met een looptijd = 1 jaar":                          fixed + "Uitzettingen in ’s Rijks schatkist met een looptijd ≥ 1 jaar",
	fixed + "Uitzettingen in s Rijks schatkist met een looptijd 1 jaar of langer":                   fixed + "Uitzettingen in ’s Rijks schatkist met een looptijd 1 jaar of langer",
	fixed + "Uitzettingen in de vorm van Nederlands schuldpapier met een looptijd = 1 jaar":         fixed + "Uitzettingen in de vorm van Nederlands schuldpapier met een looptijd ≥ 1 jaar",
	fixed + "Overige uitzettingen met een looptijd = 1 jaar":                                        fixed + "Overige uitzettingen met een looptijd ≥ 1 jaar",
	fixed + "Overige uitzettingen met een looptijd 1 jaar langer":                                   fixed + "Overige uitzettingen met een looptijd 1 jaar of langer",
	short + "Uitzettingen in ?s Rijks schatkist met een looptijd < 1 jaar":                          short + "Uitzettingen in ’s Rijks schatkist met een looptijd < 1 jaar",
	short + "Uitzettingen in ës Rijks schatkist met een looptijd < 1 jaar":                          short + "Uitzettingen in ’s Rijks schatkist met een looptijd < 1 jaar",
	short + "Uitzettingen in s Rijks schatkist met een looptijd < 1 jaar":                           short + "Uitzettingen in ’s Rijks schatkist met een looptijd < 1 jaar",
	short + "Rekening courant verhoudingen overige niet-Financiële instellingen":                    short + "Rekening courant verhoudingen overige niet-financiële instellingen",
	"Vaste schuld: Onderhandse leningen van binnenlandse banken en overige Financiële instellingen": "Vaste schuld: Onderhandse leningen van binnenlandse banken en overige financiële instellingen",
	"Overige leningen met een rentetypische looptijd van ??n jaar of langer":                        "Overige leningen met een rentetypische looptijd van één jaar of langer",
}

// The parts of the balance sheet that the damaged names start with.
const (
	fixed = "Financiële vaste activa: "
	short = "Uitzettingen: "
)

// repairName returns the name to use and, when it differs from the official one, why.
func repairName(official string) (used, note string) {
	if repaired, ok := nameRepairs[official]; ok {
		return repaired, "damaged name"
	}
	if used = strings.Join(strings.Fields(official), " "); used != official {
		return used, "stray white space"
	}
	return official, ""
}

// repairCode returns the code to use; a category code never ends in a point.
func repairCode(list, official string) (used, note string) {
	if list == "categorie" && strings.HasSuffix(official, ".") {
		return strings.TrimSuffix(official, "."), "code typed with a point at the end"
	}
	return official, ""
}

// fileDefects are the defects of one file that are not about a single name or code.
func fileDefects(o official) (found []defect) {
	if layerLetter[o.Metadata.Overheidslaag] != o.layer {
		found = append(found, defect{"metadata", "overheidslaag", o.Metadata.Overheidslaag, "GR", "the metadata name another layer than the file name"})
	}
	for _, look := range [...]func(official) (defect, bool){ungreyed, copiedMatrix, otherYear} {
		if d, ok := look(o); ok {
			found = append(found, d)
		}
	}
	return append(found, repeatedItems(o)...)
}

// ungreyed reports P140 where it has no closed cell at all.
func ungreyed(o official) (defect, bool) {
	isNew := func(c cell) bool { return c.Balanscode == "P140" }
	listed := slices.ContainsFunc(o.list("balanscode"), func(n node) bool { return n.Code == "P140" })
	listed = listed && !slices.ContainsFunc(o.GrijzeCellen["balans_lasten"], isNew) && !slices.ContainsFunc(o.GrijzeCellen["balans_baten"], isNew)
	return defect{"grijze_cellen", "P140", "no closed cell", "as published: every cell open", "an omission: the item was new"}, listed
}

// copiedMatrix reports closed cells of baten given with categories that only lasten have.
func copiedMatrix(o official) (defect, bool) {
	known := map[string]bool{}
	for _, n := range o.list("categorie_baten") {
		known[n.Code] = true
	}
	copied := slices.ContainsFunc(o.GrijzeCellen["baten"], func(c cell) bool { return !known[c.Categorie] })
	return defect{"grijze_cellen", "baten", "the closed cells of lasten, repeated", "as published: categories of baten only stay open", "the closed cells of the baten matrices name categories that only lasten have"}, copied
}

// repeatedItems reports the first balance item that a control lists twice, per control.
func repeatedItems(o official) (found []defect) {
	for _, c := range o.Controles {
		for _, calc := range c.Calculaties {
			if i := slices.IndexFunc(calc.Balanscode, func(b string) bool { return count(calc.Balanscode, b) > 1 }); i >= 0 {
				found = append(found, defect{"controles", c.Foutcode, calc.Balanscode[i] + " twice", "every financial item once", "the list repeats this item where another one is missing"})
				break
			}
		}
	}
	return found
}

func count(list []string, s string) (n int) {
	for _, v := range list {
		if v == s {
			n++
		}
	}
	return n
}

// otherYear reports report periods that belong to another year than the file.
func otherYear(o official) (defect, bool) {
	list := o.Codelijsten["verslagperiode"].Codelijst
	if len(list) == 0 || list[0].Code == "Rek_"+strconv.Itoa(o.year-2) {
		return defect{}, false
	}
	return defect{"verslagperiode", list[0].Code, "periods from " + list[0].Code, "periods from Rek_" + strconv.Itoa(o.year-2), "the list is that of another year"}, true
}
