package parts

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/validate"
)

// provinciewet has the article of the Provinciewet that says of provincies what one of the
// Gemeentewet says of gemeenten.
var provinciewet = map[string]string{"189": "193", "191": "195", "192": "196", "203": "207"}

// Gemeentewet cites an article on the begroting as it binds gemeenten, and gemeenschappelijke
// regelingen by Wet gemeenschappelijke regelingen 33, and the one of the Provinciewet that says the
// same of provincies.
func Gemeentewet(article, paragraph string) []validate.Basis {
	twin := validate.Basis{Law: "Provinciewet", Article: provinciewet[article], Paragraph: paragraph, Edition: "2010", Layers: [4]iv3.Layer{iv3.Provincie}}
	edition := "2022-05-01"
	switch {
	case article == "189" && paragraph == "3":
		edition = "2017-05-10"
	case article == "189", article == "203":
		twin.Unverified = finding.Text{NL: "of de begroting ook structureel in evenwicht is zegt de tekst van 2010 nog niet", EN: "the text of 2010 does not speak of structureel evenwicht yet"}
	}
	return []validate.Basis{
		{Law: "Gemeentewet", Article: article, Paragraph: paragraph, Edition: edition, Layers: [4]iv3.Layer{iv3.Gemeente, iv3.GemeenschappelijkeRegeling}}, twin,
	}
}

// Notitie cites a notitie or kadernota of the Commissie BBV, which binds whom the BBV binds.
func Notitie(title, paragraph, edition string) validate.Basis {
	b := validate.BBV("75", paragraph, edition)
	b.Law, b.Article = "Commissie BBV, "+title, ""
	return b
}

// Waterschapsbesluit cites an article of chapter 4 of the Waterschapsbesluit, which says of
// waterschappen what the BBV says of the others, or the chapter where none is named. It was not seen:
// a notitie names some articles.
func Waterschapsbesluit(article string) validate.Basis {
	b := validate.Basis{
		Law: "Waterschapsbesluit", Article: article, Edition: "Stb. 2023, 424", From: 2025, Layers: [4]iv3.Layer{iv3.Waterschap},
		Unverified: finding.Text{
			NL: "de notitie Verbonden partijen (2025) noemt het artikel; de tekst is niet gezien", EN: "the notitie Verbonden partijen (2025) names the article; the text was not seen",
		},
	}
	if article == "" {
		b.Paragraph = "hoofdstuk 4"
		b.Unverified = finding.Text{NL: "alleen de aanhef is gezien", EN: "only the opening was seen"}
	}
	return b
}

// Rechtmatigheid are what asks for the rechtmatigheidsverantwoording: of the others a kadernota tells
// so, of waterschappen the opening of the act that rewrote their chapter.
func Rechtmatigheid() []validate.Basis {
	nota := Notitie("Kadernota rechtmatigheid", "", "2023")
	nota.From = 2023
	nota.Unverified = finding.Text{NL: "het artikel van het BBV dat de rechtmatigheidsverantwoording vraagt is niet gezien", EN: "the article of the BBV that asks for the rechtmatigheidsverantwoording was not seen"}
	return []validate.Basis{nota, Waterschapsbesluit("")}
}

// Beleidsindicatoren are what asks a gemeente for the indicators of the Regeling beleidsindicatoren
// gemeenten. A provincie has a Regeling of its own, which was not seen, and a regeling none.
func Beleidsindicatoren() []validate.Basis {
	only := [4]iv3.Layer{iv3.Gemeente}
	begroting, jaarstukken := validate.BBV("8", "3a"), validate.BBV("25", "2a")
	begroting.Layers, jaarstukken.Layers = only, only
	return []validate.Basis{{Law: "Regeling beleidsindicatoren gemeenten", Edition: "2018-12-29", Layers: only}, begroting, jaarstukken}
}
