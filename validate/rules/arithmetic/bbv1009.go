package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/validate"
)

var bbv1009 = afwijkingen(validate.Rule{
	Code:  "BBV1009",
	Title: finding.Text{NL: "Afwijking heeft het teken van haar zijde", EN: "Afwijking has the sign of its side"},
	Doc: finding.Text{
		NL: `Meer lasten of toevoegingen dan geraamd zijn een nadeel, meer baten of onttrekkingen
een voordeel. Hier wordt een vermelde afwijking gemeld die de juiste grootte en het
tegengestelde teken heeft, en een letter V of N naast een afwijking die het tegendeel zegt
van haar teken, dat de optelling bevestigt, waar de andere letters van de kolom met de tekens
overeenkomen. Documenten die overal een andere afspraak over tekens
volgen worden bij het lezen omgezet, en hier niet beoordeeld. Het BBV vraagt de
afwijking en schrijft geen teken voor: de regel berust op wat het document elders doet.`,
		EN: `More lasten or toevoegingen than estimated are a nadeel, more baten or
onttrekkingen a voordeel. A printed afwijking of the right size and the opposite
sign is reported here, and a letter V or N beside an afwijking that says the opposite of its sign,
which the sum confirms, where the other letters of the column agree with the signs. Documents that print another sign convention throughout
are converted to favourable positive when they are read, not judged here. The BBV
asks for the afwijking and prescribes no sign: the rule rests on what the document
does elsewhere.`,
	},
	Basis: []validate.Basis{{}, validate.BBV("28", "a")},
	Differs: validate.Message{
		Text: finding.Text{
			NL: "vermeld {0}, berekend {1} ({4}): het teken is verwisseld",
			EN: "stated {0}, computed {1} ({4}): the sign is reversed",
		},
		Remedy: finding.Text{NL: "keer het teken om: vermeld {1}", EN: "reverse the sign: state {1}"},
	},
}, true)
