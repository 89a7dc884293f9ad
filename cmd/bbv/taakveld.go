package main

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/iv3"
)

// taakveldOptions are the options of taakveld.
type taakveldOptions struct {
	layer          iv3.Layer
	year, from, to int
	series         bool
}

// taakveld is the command that looks taakvelden up.
func taakveld(t *terminal) cli.Command {
	o := &taakveldOptions{layer: iv3.Gemeente}
	c := taakveldHelp
	c.Run = func(codes []string) (int, error) { return exitOK, inWords(t.lookUp(o, codes)) }
	year := finding.Text{NL: "JAAR", EN: "YEAR"}
	c.Flags = []cli.Flag{
		{Name: finding.Text{NL: "jaar", EN: "year"}, Value: year, Into: &o.year, What: finding.Text{NL: "de lijst van dit jaar", EN: "the list of this year"}},
		{Name: finding.Text{NL: "van", EN: "from"}, Value: year, Into: &o.from, What: finding.Text{NL: "wat er van taakvelden wordt, vanaf dit jaar", EN: "what becomes of taakvelden, from this year"}},
		{Name: finding.Text{NL: "naar", EN: "to"}, Value: year, Into: &o.to, What: finding.Text{NL: "tot dit jaar", EN: "to this year"}},
		{Name: finding.Text{NL: "reeksen", EN: "series"}, Into: &o.series, What: finding.Text{NL: "welke sommen van taakvelden over die jaren te vergelijken zijn", EN: "which sums of taakvelden compare over those years"}},
		{Name: finding.Text{NL: "laag", EN: "layer"}, Value: finding.Text{NL: "LAAG", EN: "LAYER"}, Into: &o.layer, Choice: cli.Words("Gemeente", "Provincie", "GR"),
			What: finding.Text{NL: "gemeente (zonder deze optie), provincie of gr", EN: "gemeente (without this option), provincie or gr"}},
	}
	return c
}

var taakveldHelp = cli.Command{
	Name: cli.Same("taakveld"), Also: []string{"taakvelden"}, Args: finding.Text{NL: "[CODE…]", EN: "[CODE…]"},
	Short: finding.Text{NL: "zoek taakvelden op, en wat er tussen jaren van wordt", EN: "look up taakvelden, and what years make of them"},
	Long: finding.Text{NL: `
Met --jaar de taakvelden van een jaar, of die welke genoemd worden; een code met spaties of nullen te veel wordt herkend. Met --van
en --naar wat er van elk taakveld geworden is, en op grond waarvan.
`, EN: `
With --year the taakvelden of a year, or those that are named; a code with blanks or noughts too many is understood. With --from and
--to what became of every taakveld, and by which source.
`},
	Examples: []cli.Example{
		{Call: finding.Text{NL: "taakveld 6.1 --jaar 2023", EN: "taakveld 6.1 --year 2023"}, What: finding.Text{NL: "een taakveld", EN: "a taakveld"}},
		{Call: finding.Text{NL: "taakveld --van 2022 --naar 2026", EN: "taakveld --from 2022 --to 2026"}, What: finding.Text{NL: "wat er tussen die jaren veranderd is", EN: "what changed between those years"}},
		{Call: finding.Text{NL: "taakveld --van 2017 --naar 2026 --reeksen", EN: "taakveld --from 2017 --to 2026 --series"}, What: finding.Text{NL: "wat te vergelijken is", EN: "what compares"}},
	},
}

// errNoYear is that no year is named.
var errNoYear = problem{NL: "noem een jaar met --jaar, of twee met --van en --naar", EN: "name a year with --year, or two with --from and --to"}

// lookUp looks taakvelden up in the list of a year, or prints what becomes of
// the codes of one year in another, or which sums of them compare through the years.
func (t *terminal) lookUp(o *taakveldOptions, codes []string) error {
	switch {
	case o.from != 0 && o.to != 0 && o.series:
		return t.printSeries(o.layer, o.from, o.to)
	case o.from != 0 && o.to != 0:
		return t.printCrosswalk(o.layer, o.from, o.to, codes)
	case o.year != 0:
		return t.printTaakvelden(o.layer, o.year, codes)
	}
	return errNoYear
}

// inWords says in both languages that there is no list of a year.
func inWords(err error) error {
	edition := (*iv3.EditionError)(nil)
	if !errors.As(err, &edition) {
		return err
	}
	return problem{
		NL: fmt.Sprintf("van %d is er geen lijst voor %v: de lijsten lopen van %d (provincie en GR: 2018) tot en met %d", edition.Year, edition.Layer, iv3.FirstYear, iv3.LastYear),
		EN: fmt.Sprintf("there is no list of %d for %v: the lists run from %d (provincie and GR: 2018) to %d", edition.Year, edition.Layer, iv3.FirstYear, iv3.LastYear),
	}
}

// noTaakveld is that nothing is booked in a year on what somebody wrote.
func noTaakveld(text string, year int) error {
	if _, err := iv3.ParseTaakveld(text); err != nil {
		return problem{NL: fmt.Sprintf("%q is geen code van een taakveld: schrijf bijvoorbeeld 0.10 of 6.71a", text), EN: fmt.Sprintf("%q is no code of a taakveld: write for instance 0.10 or 6.71a", text)}
	}
	return problem{NL: fmt.Sprintf("%q is in %d geen taakveld; bbv taakveld --jaar %d toont ze alle", text, year, year),
		EN: fmt.Sprintf("%q is no taakveld in %d; bbv taakveld --year %d lists them all", text, year, year)}
}

func (t *terminal) printTaakvelden(layer iv3.Layer, year int, labels []string) error {
	list, err := iv3.For(layer, year)
	if err != nil {
		return err
	}
	if len(labels) == 0 {
		for _, info := range list.Taakvelden() {
			t.printTaakveld(info)
		}
	}
	for _, label := range labels {
		read, err := list.Read(label)
		if err != nil {
			return noTaakveld(label, year)
		}
		t.printTaakveld(read.Taakveld)
		if read.Label != read.Taakveld.Code.String() {
			t.printf("       %s %q: %s\n", t.say("gelezen uit", "read from"), read.Label, toleratedText(read.Tolerated).In(t.lang))
		}
	}
	return nil
}

// toleratedInDutch says in what a code differs from the one that was written.
var toleratedInDutch = map[string]string{
	"padding": "spaties te veel", "trailing zero": "een nul te veel", "truncated": "afgekapte naam", "spelling": "andere schrijfwijze",
	"old name": "naam uit een ander jaar", "other name": "een naam die in geen lijst staat", "no code": "naam zonder code", "side prefix": "met L of B ervoor",
}

func toleratedText(t iv3.Tolerated) finding.Text {
	parts := strings.Split(t.String(), ", ")
	for i := range parts {
		parts[i] = cmp.Or(toleratedInDutch[parts[i]], parts[i])
	}
	return finding.Text{NL: strings.Join(parts, ", "), EN: t.String()}
}

func (t *terminal) printTaakveld(info iv3.TaakveldInfo) {
	closed := ""
	if !info.Bookable {
		closed = t.say(" (gesloten: hierop wordt niet geboekt)", " (closed: nothing is booked on it)")
	}
	t.printf("%-6v %s%s\n", info.Code, info.Name, closed)
}

// What a crosswalk says, in English.
var (
	kindInEnglish  = map[iv3.MappingKind]string{iv3.Lossless: "one to one", iv3.NeedsKey: "with a key", iv3.NotPossible: "not possible"}
	basisInEnglish = map[iv3.MappingBasis]string{iv3.Official: "official", iv3.Inferred: "inferred"}
)

func (t *terminal) printCrosswalk(layer iv3.Layer, from, to int, codes []string) error {
	x, err := iv3.NewCrosswalk[iv3.Taakveld](layer, from, to)
	if err != nil {
		return err
	}
	mappings := x.Mappings()
	if len(codes) > 0 {
		mappings = nil
	}
	for _, text := range codes {
		code, err := iv3.ParseTaakveld(text)
		m, ok := x.Mapping(code)
		if err != nil || !ok {
			return noTaakveld(text, from)
		}
		mappings = append(mappings, m)
	}
	for _, m := range mappings {
		to := t.say("geen", "none")
		if len(m.To) > 0 {
			to = strings.Trim(fmt.Sprint(m.To), "[]")
		}
		t.printf("%-6v → %-40s %s, %s\n", m.From, to, t.say(m.Kind.String(), kindInEnglish[m.Kind]), t.say(m.Basis.String(), basisInEnglish[m.Basis]))
	}
	return nil
}

func (t *terminal) printSeries(layer iv3.Layer, from, to int) error {
	series, err := iv3.Comparable(layer, from, to)
	if err != nil {
		return err
	}
	for _, g := range series {
		merged := ""
		if g.Merged() {
			merged = t.say(", alleen als som", ", as a sum only")
		}
		t.printf("%-14s = %s %s%s\n", g.Label(from), g.Label(to), t.say(g.Basis.String(), basisInEnglish[g.Basis]), merged)
	}
	return nil
}
