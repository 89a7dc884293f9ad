package mandatory

import (
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/indicator/mandatory"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv2022 = complete(validate.Rule{
	Code:  "BBV2022",
	Title: finding.Text{NL: "De verplichte indicatoren zijn er", EN: "The mandatory indicators are there"},
	Doc: finding.Text{
		NL: `Een gemeente licht haar doelen toe met de indicatoren van de Regeling die gold toen het
document werd ingezonden, elk met een waarde of met de woorden "gegevens niet
beschikbaar". Namen worden herkend zoals documenten ze schrijven. Wat ontbreekt wordt
gemeld van een document met paragrafen en een financiële positie dat er enkele vermeldt;
van een ander staat bij wat ontbreekt hoeveel het er zijn. Een document van enkele
programma's wordt er niet om gevraagd. De lijst is die van 29 december 2018; een latere
is niet gevonden.`,
		EN: `A gemeente explains its goals with the indicators of the Regeling that was in force when
the document was sent in, each with a value or with a note that there are no data. Names
are recognised as documents write them. What is absent is reported of a document with
paragrafen and a financiële positie that prints some of them; of another, how many there are
is listed as absent. A document of some programmes is not asked for
them. The list is that of 29 December 2018; no later one was found.`,
	},
	Basis: parts.Beleidsindicatoren(),
	From:  2017,
}, "programmas", "verplichte indicatoren", func(p *validate.Pass, missing *list) {
	d := p.Document()
	day, accounts := cyclus.Due(d.Year)
	if d.Kind == programme.Jaarstukken {
		day = accounts
	}
	if d.Partial {
		return
	}
	var printed []indicator.Indicator
	for _, i := range programme.Each[indicator.Indicator](d) {
		printed = append(printed, *i)
	}
	cover, lacks, some := mandatory.Cover(printed, day), list{}, false
	for _, item := range cover.Items {
		some = some || item.Presence != mandatory.Absent
		lacks.need(item.Presence != mandatory.Absent && item.Presence.String() != valueless, strings.ToLower(item.Mandatory.Name))
	}
	switch {
	case len(lacks) == 0:
	case p.Whole(), some && hasParagraphsAndPosition(p):
		*missing = lacks
	default:
		p.Lack(validate.Location{Part: fmt.Sprintf("verplichte beleidsindicatoren (%d/%d)", len(lacks), len(cover.Items))}, validate.Basis{})
	}
})

// valueless is the presence of an indicator of which a document prints neither a value nor that there is none.
const valueless = "zonder waarde"
