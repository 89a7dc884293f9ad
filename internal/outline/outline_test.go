package outline_test

import (
	"errors"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/internal/outline"
	"github.com/bbvgo/bbv/programme"
)

func files(text string) fstest.MapFS { return fstest.MapFS{"x.txt": {Data: []byte(text)}} }

func TestRead(t *testing.T) {
	got, err := outline.Read(files(`# comment
programma;1;Meedoen;tekst
  relatie programma;2;Wonen;samen
  onderdeel thema;;[Zorg]
    taakveld;6.1
    vraag doen;;Wat gaan we doen?

    doel;1.;Helpen
      ook;1;helpen;kop
      doel;1.1;Samen
      # comment
      activiteit actie;1.a;[Doen]
        activiteit;;Deel
        partner;GGD;Gezondheidsdienst;meet
          lid;;Buur
    partijen;;Verbonden partijen
      verbonden gemeenschappelijke regeling;WIL;Werk en Inkomen
    investeringen;;Geplande investeringen;geen
`), "x.txt")
	require.NoError(t, err)
	assert.Equal(t, []programme.Programme{{
		Section: programme.Section{Number: "1", Name: "Meedoen", Text: "tekst",
			Relations: []programme.Relation{{Kind: "programma", Number: "2", Name: "Wonen", Text: "samen"}},
			Subdivisions: []programme.Subdivision{{
				Kind: "thema", Taakvelden: []string{"6.1"}, Section: programme.Section{Name: "Zorg", Assigned: true,
					Answers: []programme.Answer{{Question: programme.WatGaanWeDoen, Heading: "Wat gaan we doen?"}},
					Goals: []programme.Goal{{
						Number: "1.", Name: "Helpen", Goals: []programme.Goal{{Number: "1.1", Name: "Samen"}},
						Also: []programme.Mention{mention("1", "helpen", "kop")},
						Activities: []programme.Activity{{
							Kind: "actie", Number: "1.a", Name: "Doen", Assigned: true, Activities: []programme.Activity{{Name: "Deel"}},
							Partners: []programme.Partner{{Name: "Gezondheidsdienst", Short: "GGD", Text: "meet", Members: []programme.Partner{{Name: "Buur"}}}},
						}},
					}},
					Parties: &programme.Parties{Heading: "Verbonden partijen", Items: []programme.Partner{
						{Name: "Werk en Inkomen", Short: "WIL", Kind: "gemeenschappelijke regeling", Party: programme.Regeling},
					}},
					Investments: &programme.Investments{Heading: "Geplande investeringen", Text: "geen"}},
			}}},
	}}, got)
}

func mention(number, name, table string) programme.Mention {
	m := programme.Mention{Number: number, Name: name}
	m.Source.Table = table
	return m
}

func TestReadRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"doel;;Top":                                   `x.txt, line 1: "doel" at the top level`,
		"programma;1;a\n    doel;;b":                  "x.txt, line 2: ",
		"programma;1;a\n doel;;b":                     "two blanks per level",
		"programma;1;a;b;c":                           "at most 4 cells",
		"programma;1;a\n  wens;;b":                    `unknown role "wens"`,
		"programma;1;a\n  taakveld;6.1":               `"taakveld" cannot stand here`,
		"programma;1;a\n  doel;;b\n    partijen;;c":   `"partijen" cannot stand here`,
		"programma;1;a\n  partijen\n  partijen":       `line 3: "partijen" cannot stand here`,
		"programma;1;a\n  vraag waarom":               `"waarom"`,
		"programma;1;a\n  verbonden bv;;b":            `"bv"`,
		"programma;1;a\n  partner;;[b]":               `a partner has the name that is printed`,
		"programma;1;a\n  relatie;;b\n    doel;;c":    `"doel" cannot stand here`,
		"programma;1;a\n  investeringen\n    doel;;c": `"investeringen" cannot stand here`,
	} {
		_, err := outline.Read(files(text), "x.txt")
		var at *outline.Error
		require.True(t, errors.As(err, &at), text)
		assert.ErrorContains(t, err, want, text)
	}
	_, err := outline.Read(files(""), "y.txt")
	assert.Error(t, err)
}

const table = `opschriften;Indicator;2017 (w);2018 (b);Bron
indicator;1.1 % mantelzorg1;18,4 %;30%;CBS
`

func TestIndicators(t *testing.T) {
	rows, err := outline.Rows(files(table), "x.txt")
	require.NoError(t, err)
	got, err := outline.Indicators(rows, func(ind *indicator.Indicator, heading, cell string) error {
		ind.Source = heading + " " + cell
		return nil
	})
	require.NoError(t, err)
	require.Len(t, got, 1)
	assert.Equal(t, "1.1", got[0].Code)
	assert.Equal(t, "Bron CBS", got[0].Source)
	assert.Equal(t, []indicator.Note{{Sign: "1"}}, got[0].Footnotes)
	assert.Equal(t, []indicator.Measurement{{Year: 2017, Role: indicator.Realisation, Value: indicator.MustRead("18,4 %"), Column: "2017 (w)"}}, got[0].Measurements)
	assert.Equal(t, []indicator.Target{{Year: 2018, Value: indicator.MustRead("30%"), Column: "2018 (b)"}}, got[0].Targets)
}

// A row with fewer values than columns keeps them, without a column.
func TestIndicatorsDoNotGuessColumns(t *testing.T) {
	rows, err := outline.Rows(files("opschriften;Indicator;2017 (w);2018 (w);2019 (b)\nindicator;% mantelzorg;nvt;30%\n"), "x.txt")
	require.NoError(t, err)
	got, err := outline.Indicators(rows, nil)
	require.NoError(t, err)
	assert.Equal(t, []indicator.Measurement{{Value: indicator.MustRead("nvt")}, {Value: indicator.MustRead("30%")}}, got[0].Measurements)
	assert.Empty(t, got[0].Targets)
}

func TestIndicatorsRefuse(t *testing.T) {
	for _, row := range []string{"indicator", "indicator;1.1 a;1;2;3;4", "indicator;1.1 a;twaalf of zo", "indicator;1.1 a;1;2;x"} {
		rows, err := outline.Rows(files("opschriften;Indicator;2017 (w);2018 (b);Bron\n"+row), "x.txt")
		require.NoError(t, err)
		_, err = outline.Indicators(rows, func(*indicator.Indicator, string, string) error { return errors.New("no source") })
		assert.ErrorContains(t, err, "x.txt, line 2", row)
	}
}
