package stand

import (
	"strconv"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/validate"
	"github.com/bbvgo/bbv/validate/internal/parts"
)

var bbv4019 = validate.Rule{
	Code:  "BBV4019",
	Title: finding.Text{NL: "Kasgeldlimiet, renterisiconorm en drempelbedrag worden niet overschreden", EN: "Kasgeldlimiet, renterisiconorm and drempelbedrag are not exceeded"},
	Doc: finding.Text{
		NL: `Wat op de kasgeldlimiet, de renterisiconorm en het drempelbedrag van het schatkistbankieren drukt
wordt met de norm vergeleken, per kwartaal of per jaar zoals het document het vermeldt. Meer dan
afronding verklaart is "let op": één kwartaal boven de kasgeldlimiet mag niet, maar pas na meer
kwartalen treedt de toezichthouder op, en hij kan ontheffing verlenen.`,
		EN: `What is held against the kasgeldlimiet, the renterisiconorm and the drempelbedrag of the
schatkistbankieren is compared with the norm, by quarter or year as the document states it. More
than rounding explains is a warning: one quarter above the kasgeldlimiet is not allowed, but only
after more of them does the toezichthouder act, and he may grant an exemption.`,
	},
	Basis:    []validate.Basis{parts.Fido("4", "1"), parts.Fido("6", "1"), validate.BBV("52c", "")},
	Severity: finding.Warning,
	Check: func(p *validate.Pass) {
		for _, l := range parts.Limits(p.Document()) {
			for i := range l.Uses {
				b := &l.Uses[i]
				for _, c := range columnsOf(b) {
					room, slack, ok := p.Reach(validate.Ways(l.Room(b, c))...)
					if ok && room.Add(slack).Sign() < 0 {
						at := l.At("benutting["+strconv.Itoa(i)+"].bezetting", "", c, b.Source)
						p.Report(finding.Warning, placed(at, b, c), finding.Text{NL: "de norm is met {0} overschreden", EN: "the norm is exceeded by {0}"}.With(p.Show(room.Neg())),
							finding.Text{NL: "vermeld waardoor, en wat eraan gedaan is", EN: "state why, and what was done about it"})
					}
				}
			}
		}
	},
}

// columnsOf are the columns in which something is held against a limit.
func columnsOf(b *programme.Benutting) []budget.Column {
	series := []budget.Series{b.Held}
	for _, r := range b.Counts {
		series = append(series, r.Amounts, r.Total)
	}
	return parts.ColumnsOf(series...)
}

// placed is the place of what is held against a limit: where it is not printed, that of its quarter or year.
func placed(at validate.Location, b *programme.Benutting, c budget.Column) validate.Location {
	if b.Quarter != 0 {
		at.Row = strconv.Itoa(b.Quarter) + "e kwartaal"
	}
	if _, ok := b.Held[c]; !ok {
		at.Path = at.Path[:len(at.Path)-len(".bezetting."+c.String())]
	}
	return at
}
