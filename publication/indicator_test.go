package publication_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table/understand"
)

// indicatorsIn are the indicators of a document in lines of text, by the section and the goal or activity that they belong to.
func indicatorsIn(d *programme.Document) (out []string) {
	for path, ind := range programme.Each[indicator.Indicator](d) {
		out = append(out, fmt.Sprintf("%s%s: %s", sectionOf(d, path), aimOf(d, path), indicatorText(ind)))
	}
	slices.Sort(out)
	return out
}

// indicatorText is what Lay prints of an indicator. Headings that it had to make are those that it makes.
func indicatorText(ind *indicator.Indicator) string {
	var signs []string
	for _, n := range ind.Footnotes {
		signs = append(signs, n.Sign)
	}
	text := fmt.Sprint(ind.Code, "|", ind.Name, "|", ind.Unit, "|", ind.Source, "|", ind.Taakveld, "|", ind.Direction, "|", ind.Scale, "|", ind.Mandatory, "|", signs)
	for _, m := range ind.Measurements {
		text += fmt.Sprintf("|m %v %d %d %s", m.Role, m.Year, m.SourceYear, m.Value)
	}
	for _, target := range ind.Targets {
		text += fmt.Sprintf("|s %d %s", target.Year, target.Value)
	}
	return text
}

// aimOf are the goals and the activities that a path leads through.
func aimOf(d *programme.Document, path string) (aim string) {
	goal, deed := "", ""
	for i, r := range path {
		if r != '.' {
			continue
		}
		switch a, _ := d.At(path[:i]); a := a.(type) {
		case programme.Goal:
			goal, deed = goal+fmt.Sprintf(" doel %s %s", a.Number, a.Name), ""
		case programme.Activity:
			deed += fmt.Sprintf(" activiteit %s %s", a.Number, a.Name)
		}
	}
	return goal + deed
}

// aims are the goals and activities of a document in lines of text, each behind those that it is below.
func aims(d *programme.Document) (out []string) {
	for path, g := range programme.Each[programme.Goal](d) {
		out = append(out, fmt.Sprint(sectionOf(d, path), aimOf(d, path+"."), "|", g.Kind, "|", g.Text, "|", g.Assigned))
	}
	for path, a := range programme.Each[programme.Activity](d) {
		out = append(out, fmt.Sprint(sectionOf(d, path), aimOf(d, path+"."), "|", a.Kind, "|", a.Text, "|", a.Assigned))
	}
	slices.Sort(out)
	return out
}

// Leiderdorp, programmabegroting 2021 (1B), Zuid-Holland, Najaarsnota 2019, and Leiden, programmabegroting 2018 (9A).
const indicatorRows = `Programma 1. Meedoen: 1B. Zelfredzame inwoners, prestatie-indicatoren

| | 2018 (w) | 2019 (w) | 2020 (b) | 2021 (b) |
|---|---|---|---|---|
| 1.1 % mantelzorgers dat tamelijk tot zwaar belast is | nvt | 27,3 % | 23% | 22% |
| 4.1.1 Aantal klanten dat jaarlijks op een garantiebaan wordt geplaatst | 7 | 14 | 10 | |

Programma 4, prestatie-indicatoren

| | Omschrijving | Eenheid | Nulmeting | 2019 |
|---|---|---|---|---|
| 4.1.2.1 | Provinciale beoordeling van gemeenten | aantal | 20 | 5 |

Beleidsterrein 9A Sociale binding, effectindicatoren programma 9

| | Realisatie | Streefwaarde 2018 | Bron | Opmerking |
|---|---|---|---|---|
| Doel 9A1 Sociale binding en participatie van inwoners is hoog | | | | |
| 9A1.a Schaalscore sociale cohesie | 5,8 (2014) 5,7 (2015) | 6,0 | Veiligheidsmonitor | nieuw |
`

func TestIndicatorsOfARowEach(t *testing.T) {
	made := assembled(t, in(programme.Begroting, 2021), indicatorRows)
	p := made.Document.Programmes
	require.Len(t, p, 3)
	mantelzorg := p[0].Indicators[0]
	assert.Equal(t, "1.1", mantelzorg.Code)
	assert.Equal(t, "%", mantelzorg.Unit)
	assert.Equal(t, []int{2018, 2019}, []int{mantelzorg.Measurements[0].Year, mantelzorg.Measurements[1].Year})
	assert.Equal(t, indicator.MustRead("22%"), mantelzorg.Targets[1].Value)
	assert.True(t, p[0].Indicators[1].Targets[1].Value.IsMissing(), "a blank cell is said too")
	assert.Equal(t, "4", p[1].Number)
	assert.Equal(t, indicator.Definition{Code: "4.1.2.1", Name: "Provinciale beoordeling van gemeenten", Unit: "aantal"}, p[1].Indicators[0].Definition)
	assert.Equal(t, indicator.Baseline, p[1].Indicators[0].Measurements[0].Role)
	goal := p[2].Goals[0]
	assert.Equal(t, [3]string{"doel", "9A1", "Sociale binding en participatie van inwoners is hoog"}, [3]string{goal.Kind, goal.Number, goal.Name})
	assert.Equal(t, "Veiligheidsmonitor", goal.Indicators[0].Source)
	require.Len(t, made.NotPlaced, 1)
	assert.Equal(t, publication.UnknownColumn, made.NotPlaced[0].Reason)
	assert.Equal(t, 3, made.NotPlaced[0].Cells[0].Column, "Opmerking")
}

// Neder-Betuwe, begroting 2020: a row with unit and source above those with figures.
func TestIndicatorsComparedWithOthers(t *testing.T) {
	made := assembled(t, in(programme.Begroting, 2020), `Programma 6, beleidsindicatoren

| | Eenheid / 2014 | Bron / 2015 | 2016 |
|---|---|---|---|
| Banen | Aantal per 1.000 inwoners | LISA | |
| Voorbeeld | 669,8 | 682,6 | 688,0 |
| Landelijk | 740,1 | 742,9 | 751,3 |
| Werkloze jongeren | % 16 t/m 22 jarigen | Kinderen in Tel | |
| Voorbeeld | 1,2 | 1,3 | n.b. |
| Landelijk | 2,2 | 2,3 | n.b. |
`)
	all := made.Document.Programmes[0].Indicators
	require.Len(t, all, 2)
	assert.Equal(t, "Banen|Aantal per 1.000 inwoners|LISA||| m 2014 669,8 m 2015 682,6 m 2016 688,0", brief(all[0]))
	assert.Equal(t, "Werkloze jongeren|% 16 t/m 22 jarigen|Kinderen in Tel||| m 2014 1,2 m 2015 1,3 m 2016 n.b.", brief(all[1]))
	assert.Equal(t, map[string]publication.Reason{"Landelijk": publication.NoRoom}, reasons(made))
}

// Rows for what was estimated and what was measured, in columns of years; Berg en Dal (jaarverslag 2019) prints the figures of
// others, the unit and the source in rows.
const indicatorBlocks = `Programma 2 Veiligheid: indicatoren

| | 2018 | 2019 |
|---|---|---|
| Verwijzingen Halt | | |
| Begroting | 120 | 115 |
| Realisatie | 110 | 49 |
| Streefwaarde | | 40 |
| Winkeldiefstallen | | |
| Gemeente | 0,4 | 0,5 |
| Nederland | 2,3 | 2,2 |
| Eenheid: | Aantal per 1.000 inwoners | |
| Bron: | CBS | |
| Actie 3 Toezicht | | |
| Meldingen | 7 | minder |
| | 8 | 9 |
| Doelstelling: Minder inbraken | | |
| Realisatie | 5 | 6 |

Programma 2 Veiligheid: kengetallen

| | Soort | 2018 | 2019 |
|---|---|---|---|
| Inbraken | Begroting | 30 | 20 |
| | Realisatie | 25 | 21 |

Kerncijfers en indicatoren

| | 2018 | 2019 |
|---|---|---|
| Inwoners | 12 | 13 |
| Programma 5 Wonen | | |
| Woningen | 7 | 8 |
`

func TestIndicatorsOfSeveralRows(t *testing.T) {
	made := assembled(t, in(programme.Jaarstukken, 2019), indicatorBlocks)
	p := made.Document.Programmes
	require.Len(t, p, 2)
	halt, winkels, inbraken := p[0].Indicators[0], p[0].Indicators[1], p[0].Indicators[2]
	assert.Equal(t, "Verwijzingen Halt||||| m 2018 110 m 2019 49 s 2018 120 s 2019 115 s 2018  s 2019 40", brief(halt))
	assert.Equal(t, "Winkeldiefstallen|Aantal per 1.000 inwoners|CBS||| m 2018 0,4 m 2019 0,5", brief(winkels))
	assert.Equal(t, "Inbraken||||| m 2018 25 m 2019 21 s 2018 30 s 2019 20", brief(inbraken))
	assert.Equal(t, "Toezicht", p[0].Activities[0].Name)
	assert.Equal(t, "Meldingen||||| m 2018 7", brief(p[0].Activities[0].Indicators[0]))
	assert.Equal(t, "Doelstelling: Minder inbraken", p[0].Activities[0].Indicators[1].Name, "what is measured, whatever it is called")
	assert.Equal(t, "Woningen", p[1].Indicators[0].Name)
	assert.Equal(t, map[string]publication.Reason{"Nederland": publication.NoRoom, "Meldingen": publication.Unread, "": publication.Unnamed,
		"Inwoners": publication.Unnamed}, reasons(made))
}

// Tables that somebody knows to be of indicators need neither a caption that says so nor a programme. What Assemble puts with
// programmes, goals and activities comes in the order of printing.
func TestIndicatorsOfTables(t *testing.T) {
	var got []string
	list, refused := publication.Indicators(in(programme.Jaarstukken, 2019), understandAll(indicatorBlocks)...)
	for _, ind := range list {
		got = append(got, ind.Name)
	}
	assert.Equal(t, []string{"Verwijzingen Halt", "Winkeldiefstallen", "Meldingen", "Doelstelling: Minder inbraken", "Inbraken", "Inwoners", "Woningen"}, got)
	assert.Equal(t, "Inwoners||||| m 2018 12 m 2019 13", brief(list[5]), "that nothing names its programme does not matter here")
	assert.Equal(t, map[string]publication.Reason{"Nederland": publication.NoRoom, "Meldingen": publication.Unread, "": publication.Unnamed}, reasons(publication.Assembly{NotPlaced: refused}))
}

// The cells of a table without any sign that it is of indicators: labels repeat, a column has no year and no role, a value
// is no value, and a row has none.
func TestIndicatorsOfAPlainTable(t *testing.T) {
	list, refused := publication.Indicators(publication.Cover{}, append([]*understand.Understanding{nil}, understandAll(`
| | 2018 | 2019 | Doel 2020 | Wie |
|---|---|---|---|---|
| Wachttijd | 12 | 11,5 | max. 10 | balie |
| Wachttijd | | 8 | veel | |
| | 5 | | | |
`)...)...)
	var got []string
	for _, ind := range list {
		got = append(got, brief(ind))
	}
	assert.Equal(t, []string{"Wachttijd||||| m 2018 12 m 2019 11,5 s 2020 max. 10", "Wachttijd||||| m 2018  m 2019 8"}, got)
	want := []publication.NotPlaced{
		{Table: 1, Cells: []understand.CellRef{{Row: 0, Column: 3}}, Label: "Wachttijd", Reason: publication.UnknownColumn},
		{Table: 1, Cells: []understand.CellRef{{Row: 1, Column: 2}}, Label: "Wachttijd", Reason: publication.Unread},
		{Table: 1, Cells: []understand.CellRef{{Row: 2, Column: 0}}, Reason: publication.Unnamed},
	}
	assert.Equal(t, want, refused)
	none, refused := publication.Indicators(publication.Cover{})
	assert.Empty(t, none)
	assert.Empty(t, refused)
}

// TestIndicatorsDirectionScaleAndMarks reads the columns that say which values are better and on which scale, and refuses what the
// table leaves open: beside 1.9 the 1,000 is a thousand or one.
func TestIndicatorsDirectionScaleAndMarks(t *testing.T) {
	list, refused := publication.Indicators(publication.Cover{}, understandAll(`
| Indicator | Eenheid | Richting | R 2023 | Doel 2025 |
|---|---|---|---|---|
| Fietsen | aantal | Omlaag | 5 | 3 |
| Balie | cijfer 1-10 | hoger is beter | 7 | 8 |
| Verzuim | % | lager | 1.9 | 1.8 |
| Banen | aantal | stijgend | 1,000 | 12 |
`)...)
	require.Len(t, list, 4)
	assert.Equal(t, indicator.LowerIsBetter, list[0].Direction)
	assert.Equal(t, indicator.HigherIsBetter, list[1].Direction)
	assert.Equal(t, indicator.ScoreScale{Min: 1, Max: 10}, list[1].Scale)
	assert.Equal(t, "cijfer 1-10", list[1].Unit)
	require.Len(t, refused, 2)
	assert.Equal(t, publication.NotPlaced{Cells: []understand.CellRef{{Row: 3, Column: 1}}, Label: "Banen", Reason: publication.Unread}, refused[0])
	assert.Equal(t, publication.NotPlaced{Cells: []understand.CellRef{{Row: 3, Column: 2}}, Label: "Banen", Reason: publication.Undecided}, refused[1])
	assert.Equal(t, "komma of punt niet te bepalen", refused[1].Reason.String())
}

func brief(ind indicator.Indicator) string {
	text := strings.Join([]string{ind.Name, ind.Unit, ind.Source, ind.Taakveld, "", ""}, "|")
	for _, m := range ind.Measurements {
		text += fmt.Sprintf(" m %d %s", m.Year, m.Value)
	}
	for _, s := range ind.Targets {
		text += fmt.Sprintf(" s %d %s", s.Year, s.Value)
	}
	return text
}

// Goals beside the activities for them, as many municipalities print the first two of the three W questions; and a list of both.
func TestGoalsAndActivities(t *testing.T) {
	made := assembled(t, in(programme.Begroting, 2022), goalRows)
	require.Len(t, made.Document.Programmes, 2)
	assert.Equal(t, []string{
		"/3Zorg doel 1 Inwoners zijn gezond activiteit  Sport stimuleren|||false", "/3Zorg doel 1 Inwoners zijn gezond activiteit  Wijkteams|||false",
		"/3Zorg doel 1 Inwoners zijn gezond doel 1.2 Roken neemt af activiteit  Voorlichting|||false", "/3Zorg doel 1 Inwoners zijn gezond doel 1.2 Roken neemt af|||false",
		"/3Zorg doel 1 Inwoners zijn gezond|||false", "/4Programma 4 activiteit 7 Bomen planten|actie|in 2022|false", "/4Programma 4 doel 1 Groen dichtbij activiteit 1a Parken|||true",
		"/4Programma 4 doel 1 Groen dichtbij|ambitie||false"}, aims(made.Document))
	require.Len(t, made.NotPlaced, 2)
	assert.Equal(t, publication.UnknownColumn, made.NotPlaced[0].Reason, "Wie")
	assert.Equal(t, publication.Unnamed, made.NotPlaced[1].Reason)
}

const goalRows = `Programma 3. Zorg: doelen

| Wat willen we bereiken? | Wat gaan we daarvoor doen? | Wie |
|---|---|---|
| 1 Inwoners zijn gezond | Sport stimuleren | |
| | Wijkteams | GGD |
| 1.2 Roken neemt af | Voorlichting | |

Programma 4: doelen en activiteiten

| | Soort | Nummer | Naam | Toelichting |
|---|---|---|---|---|
| activiteit | actie | 7 | Bomen planten | in 2022 |
| doel | ambitie | 1 | Groen dichtbij | |
| activiteit | | 1a | [Parken] | |

Overzicht van doelen

| | Naam |
|---|---|
| doel | Groen |
`

// measure adds goals, activities and indicators to a section, as municipalities print them.
func (r *random) measure(s *programme.Section) {
	for range r.IntN(3) {
		s.Indicators = append(s.Indicators, r.indicator())
	}
	for i := range r.IntN(3) {
		goal := programme.Goal{Kind: []string{"doel", "beoogd effect", "ambitie"}[r.IntN(3)], Text: []string{"", "voor alle inwoners"}[r.IntN(2)], Assigned: r.IntN(9) == 0, Number: fmt.Sprintf("%d.%d", 1+r.IntN(9), i+1), Name: r.topic() + " op orde"}
		for range 1 + r.IntN(2) {
			goal.Indicators = append(goal.Indicators, r.indicator())
		}
		if r.IntN(2) == 0 {
			goal.Activities = []programme.Activity{{Kind: "activiteit", Name: "uitvoeren van " + r.topic(), Indicators: []indicator.Indicator{r.indicator()}}}
		}
		s.Goals = append(s.Goals, goal)
	}
}

// topic is a name that may be given again.
func (r *random) topic() string {
	return fmt.Sprintf("%s %d %s", strings.ToLower(nouns[r.IntN(len(nouns))]), r.IntN(100), topics[r.IntN(len(topics))])
}

// cells are values as they are printed.
var cells = strings.Fields("12 1.234 7,5 97% nvt ja nee Goed - 0 350 45,0 n.b. €12")

func (r *random) value() indicator.Value { return indicator.MustRead(cells[r.IntN(len(cells))]) }

func (r *random) indicator() indicator.Indicator {
	ind := indicator.Indicator{Definition: indicator.Definition{Name: "Aantal " + r.topic(), Unit: []string{"", "aantal", "per 1.000 inwoners"}[r.IntN(3)]}}
	switch r.IntN(5) {
	case 0:
		ind.Source, ind.Code = "CBS", fmt.Sprintf("%d.%d", 1+r.IntN(9), 1+r.IntN(9))
	case 1:
		ind.Direction, ind.Taakveld = indicator.LowerIsBetter, "6.1"
	case 2:
		ind.Scale, ind.Mandatory = indicator.ScoreScale{Min: 1, Max: 10}, 1+r.IntN(39)
	}
	if r.IntN(3) == 0 {
		ind.Measurements = append(ind.Measurements, indicator.Measurement{Role: indicator.Baseline, Year: 2018, Value: r.value()})
	}
	for year := 2020; year <= 2022; year++ {
		m := indicator.Measurement{Role: indicator.Realisation, Year: year, Value: r.value()}
		if r.IntN(6) == 0 {
			m.SourceYear = year - 1
		}
		ind.Measurements = append(ind.Measurements, m)
	}
	for year := 2022; year <= 2023+r.IntN(2); year++ {
		ind.Targets = append(ind.Targets, indicator.Target{Year: year, Value: r.value()})
	}
	if r.IntN(4) == 0 {
		ind.Targets[0].Value = indicator.Value{} // what is printed open
	}
	return ind
}
