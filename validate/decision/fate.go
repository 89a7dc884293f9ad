package decision

import (
	"strconv"

	"github.com/bbvgo/bbv/finding"
)

// reason is why a decision does nothing, in the order in which one came nearer to a place:
// of several tables the nearest is reported.
type reason int

const (
	noFile      reason = iota // no file of that name was looked at
	noTable                   // no table of that title
	noSentence                // no sentence that says that
	noRow                     // no row of that label in the table
	noColumn                  // no column of that heading
	noCell                    // row and column are there, but not together, or not under that heading
	noFigure                  // several cells fit, and none states that figure
	ambiguous                 // several cells fit
	otherFigure               // another figure is printed there now
	noFinding                 // nothing is found there any more
	unasked                   // nobody held tables against each other
	used                      // it does something
)

// fate is what became of a decision.
type fate struct {
	why   reason
	of    string // the label, or the figure, that it is about; may be empty
	times int    // in how many tables it did something
}

// becauses say why a decision does nothing, and what to do about it.
var becauses = [...]advice{
	noFile:      {finding.Text{NL: "er is geen bestand met die naam bekeken", EN: "no file of that name was looked at"}, correct},
	noTable:     {finding.Text{NL: "er is geen tabel met die titel", EN: "there is no table of that title"}, correct},
	noSentence:  {finding.Text{NL: "er is geen zin die zo luidt", EN: "no sentence reads like that"}, correct},
	noRow:       {finding.Text{NL: "de tabel heeft die rij niet", EN: "the table has no such row"}, correct},
	noColumn:    {finding.Text{NL: "de tabel heeft die kolom niet", EN: "the table has no such column"}, correct},
	noCell:      {finding.Text{NL: "rij en kolom staan er niet bij elkaar, of niet onder dat kopje", EN: "row and column do not stand there together, or not under that heading"}, correct},
	noFigure:    {finding.Text{NL: "er is meer dan een plaats die past, en geen daarvan heeft dat cijfer", EN: "several places fit, and none states that figure"}, correct},
	ambiguous:   {finding.Text{NL: "er is meer dan een plaats die past", EN: "several places fit"}, finding.Text{NL: "noem ook het kopje erboven (onder), de kolom of het cijfer", EN: "name the heading above it (onder), the column or the figure too"}},
	otherFigure: {finding.Text{NL: "er staat nu een ander cijfer", EN: "another figure stands there now"}, finding.Text{NL: "besluit opnieuw: verwijder de ontheffing of noem het nieuwe cijfer", EN: "decide anew: remove the waiver, or name the new figure"}},
	noFinding:   {finding.Text{NL: "er is daar geen bevinding meer met die code", EN: "nothing with that code is found there any more"}, finding.Text{NL: "verwijder het besluit of herstel de code", EN: "remove the decision, or correct its code"}},
	unasked:     {finding.Text{NL: "er zijn geen tabellen met elkaar vergeleken", EN: "no tables were held against each other"}, finding.Text{}},
}

var correct = finding.Text{NL: "verwijder het besluit of herstel de plaats", EN: "remove the decision, or correct its place"}

// code is that of the rule about decisions that match nothing.
const code = "BBV0001"

// note remembers the nearest that a decision came to a place.
func (f *fate) note(n fate) {
	n.times = f.times
	if n.why == used {
		n.times++
	}
	if n.why > f.why || n.why == used {
		*f = n
	}
}

// join remembers what became of the same decision in other tables.
func (f *fate) join(o fate) {
	if o.why == unasked {
		return
	}
	if f.why == unasked {
		*f = fate{}
	}
	times := f.times + o.times
	if o.why > f.why || o.why == used {
		*f = o
	}
	f.times = times
}

// often reports a decision that did something in several tables: it may say too little of
// its place.
func (f fate) often(kind finding.Text, at Anchor) finding.Finding {
	where := severalTables
	switch {
	case at.Sentence != "":
		where = severalSentences
	case at.Path != "":
		where = severalDocuments
	}
	return finding.Finding{
		Code: code, Severity: finding.Info, Place: at.place(), Printed: at.Figure,
		Text:   finding.Text{NL: kind.NL + where.text.NL, EN: kind.EN + where.text.EN}.With(strconv.Itoa(f.times)),
		Remedy: where.remedy,
	}
}

// advice is a text and what to do about it.
type advice struct{ text, remedy finding.Text }

var (
	severalTables = advice{
		finding.Text{NL: " is in {0} tabellen toegepast", EN: " was applied in {0} tables"},
		finding.Text{NL: "noem de tabel en het bestand als er maar een is bedoeld", EN: "name the table and the file if one alone is meant"},
	}
	severalDocuments = advice{
		finding.Text{NL: " is in {0} documenten toegepast", EN: " was applied in {0} documents"},
		finding.Text{NL: "noem het bestand als er maar een is bedoeld", EN: "name the file if one alone is meant"},
	}
	severalSentences = advice{
		finding.Text{NL: " is op {0} cijfers in zinnen toegepast", EN: " was applied to {0} figures in sentences"},
		finding.Text{NL: "noem het cijfer en het bestand als er maar een is bedoeld", EN: "name the figure and the file if one alone is meant"},
	}
)

// finding reports a decision that does nothing: kind is what it is.
func (f fate) finding(kind finding.Text, at Anchor) finding.Finding {
	b := becauses[f.why]
	out := finding.Finding{
		Code: code, Severity: finding.Warning, Place: at.place(), Printed: at.Figure,
		Text:   finding.Text{NL: kind.NL + " slaat nergens op: " + b.text.NL, EN: kind.EN + " matches nothing: " + b.text.EN},
		Remedy: b.remedy,
	}
	if f.of != "" {
		out.Text.NL, out.Text.EN = out.Text.NL+": “"+f.of+"”", out.Text.EN+": “"+f.of+"”"
	}
	if f.why == unasked {
		out.Severity = finding.Info
	}
	return out
}
