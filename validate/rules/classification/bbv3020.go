package classification

import (
	"strconv"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
)

var bbv3020 = validate.Rule{
	Code:  "BBV3020",
	Title: finding.Text{NL: "Elk taakveld staat in de lijst van zijn jaar", EN: "Every taakveld is in the list of its year"},
	Doc: finding.Text{
		NL: `De code van een taakveld wordt opgezocht in de landelijke lijst van de overheidslaag
en het begrotingsjaar, zoals het CBS die publiceert. Een code die niet in de lijst
staat, of waarop volgens de lijst niet geboekt wordt, zoals 6.71 in 2023, is een fout;
een code die anders geschreven is, zoals 6.20 voor 6.2, is "let op". Jaren zonder
lijst worden niet beoordeeld.`,
		EN: `The code of a taakveld is looked up in the national list of the layer of government
and the budget year, as CBS publishes it (see iv3.Source). A code that the list does not have,
or lists without letting anybody book on it, such as 6.71 in 2023, is an error; one
that is printed in another way, such as 6.20 for 6.2, a warning. Years without a
list are not judged.`,
	},
	Basis:    []validate.Basis{validate.BBV("66", "")},
	Severity: finding.Error,
	From:     2017,
	Check: func(p *validate.Pass) {
		eachTaakveld(p, func(at validate.Location, t *programme.TaakveldLine, c *iv3.Classification) {
			if code, err := iv3.ParseTaakveld(t.Code); err == nil && c.Bookable(code) {
				return
			}
			at.Path += ".code"
			quoted := strconv.Quote(t.Code)
			if read, err := c.Read(t.Code); err == nil && c.Bookable(read.Taakveld.Code) {
				right := read.Taakveld.Code.String()
				p.Report(finding.Warning, at, finding.Text{NL: "{0} staat voor taakveld {1}", EN: "{0} stands for taakveld {1}"}.With(quoted, right),
					finding.Text{NL: "schrijf {0}", EN: "write {0}"}.With(right))
				return
			}
			p.Report(finding.Error, at,
				finding.Text{NL: "{0} is in {1} geen taakveld waarop geboekt wordt", EN: "{0} is no taakveld to book on in {1}"}.With(quoted, c.String()),
				finding.Text{NL: "zoek het taakveld op in de lijst van dat jaar", EN: "look the taakveld up in the list of that year"})
		})
	},
}
