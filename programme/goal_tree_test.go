package programme_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/indicator"
	"github.com/bbvgo/bbv/programme"
)

// zelfredzaam is a part of 1B, Zelfredzame inwoners, of Leiderdorp's begroting
// 2021, with something of every kind.
func zelfredzaam() *programme.Document {
	measure := func(code, name string) indicator.Indicator {
		return indicator.Indicator{Definition: indicator.Definition{Code: code, Name: name}}
	}
	incluzio := programme.Partner{Name: "Incluzio Leiderdorp", Members: []programme.Partner{{Name: "Sport Servicepunt"}}}
	return &programme.Document{Kind: programme.Begroting, Title: "Begroting 2021", Year: 2021, Programmes: []programme.Programme{{
		Section: programme.Section{Number: "1", Name: "Meedoen",
			Relations:   []programme.Relation{{Kind: "programma", Name: "Vrije tijd"}},
			Parties:     &programme.Parties{Items: []programme.Partner{{Name: "Werk en Inkomen", Short: "WIL", Party: programme.Regeling}}},
			Investments: &programme.Investments{Items: []programme.Investment{{Name: "Wijkcentrum"}}},
			Subdivisions: []programme.Subdivision{{
				Section: programme.Section{Number: "1B", Name: "Zelfredzame inwoners", LinkByCode: true,
					Goals: []programme.Goal{{Kind: "SMART doel", Number: "1.", Name: "Inwoners helpen elkaar", Activities: []programme.Activity{
						{Kind: "Activiteit", Number: "1.1", Name: "Mantelzorgers", Partners: []programme.Partner{incluzio}},
						{Kind: "Activiteit", Number: "1.4", Name: "Eenzaamheid", Assigned: true, Activities: []programme.Activity{{Name: "Bezoek"}}},
					}}},
					Activities: []programme.Activity{{Name: "Coördinatie"}},
					Indicators: []indicator.Indicator{
						measure("1.1", "% mantelzorg"), measure("1.4.", "% contacten"), measure("4.1.1", "Aantal garantiebanen"), measure("", "Aantal inwoners"),
					}},
			}}},
	}}}
}

func ExampleDocument_GoalTree() {
	if err := zelfredzaam().GoalTree().WriteTree(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// begroting Begroting 2021
	// └─ programma 1 Meedoen
	//    ├─ relatie met programma Vrije tijd
	//    ├─ verbonden partij Werk en Inkomen (WIL)
	//    ├─ investering Wijkcentrum
	//    └─ onderdeel 1B Zelfredzame inwoners
	//       ├─ SMART doel 1. Inwoners helpen elkaar
	//       │  ├─ Activiteit 1.1 Mantelzorgers
	//       │  │  └─ partner Incluzio Leiderdorp
	//       │  │     └─ partner Sport Servicepunt
	//       │  └─ Activiteit 1.4 [Eenzaamheid]
	//       │     └─ activiteit Bezoek
	//       ├─ activiteit Coördinatie
	//       ├─ indicator 1.1 % mantelzorg
	//       ├─ indicator 1.4. % contacten
	//       ├─ indicator 4.1.1 Aantal garantiebanen
	//       └─ indicator Aantal inwoners
}

// A label that makes its line longer than 100 characters goes on below, and the lines of the tree go on with it.
func TestWriteTreeWithLongLabels(t *testing.T) {
	d := zelfredzaam()
	p := &d.Programmes[0]
	p.Relations, p.Parties, p.Investments = nil, nil, nil
	p.Subdivisions[0].Section = programme.Section{Name: strings.Repeat("meedoen ", 11) + "samen", Goals: []programme.Goal{
		{Name: strings.Repeat("helpen ", 13), Activities: []programme.Activity{{Name: "bezoek"}}}, {Name: strings.Repeat("zorgen ", 12) + "en"},
	}}
	var b strings.Builder
	require.NoError(t, d.GoalTree().WriteTree(&b))
	assert.Equal(t, `begroting Begroting 2021
└─ programma 1 Meedoen
   └─ onderdeel meedoen meedoen meedoen meedoen meedoen meedoen meedoen meedoen meedoen meedoen
      │    meedoen samen
      ├─ doel helpen helpen helpen helpen helpen helpen helpen helpen helpen helpen helpen helpen
      │  │    helpen
      │  └─ activiteit bezoek
      └─ doel zorgen zorgen zorgen zorgen zorgen zorgen zorgen zorgen zorgen zorgen zorgen zorgen en
`, b.String())
}

func ExampleBranch_Measures() {
	for b := range zelfredzaam().GoalTree().All() {
		if _, ok := b.Item().(*indicator.Indicator); !ok {
			continue
		}
		on := "nothing"
		for other := range b.Measures() {
			on = other.Label()
		}
		fmt.Printf("%q measures %s\n", b.Number(), on)
	}
	// Output:
	// "1.1" measures Activiteit 1.1 Mantelzorgers
	// "1.4." measures Activiteit 1.4 [Eenzaamheid]
	// "4.1.1" measures nothing
	// "" measures onderdeel 1B Zelfredzame inwoners
}

func ExampleBranch_MeasuredBy() {
	for b := range zelfredzaam().GoalTree().All() {
		for ind := range b.MeasuredBy() {
			fmt.Println(b.Path(), "←", ind.Name())
		}
	}
	// Output:
	// programmas[0].onderdelen[0] ← Aantal inwoners
	// programmas[0].onderdelen[0].doelen[0].activiteiten[0] ← % mantelzorg
	// programmas[0].onderdelen[0].doelen[0].activiteiten[1] ← % contacten
}

func ExampleEach() {
	for path, i := range programme.Each[indicator.Indicator](zelfredzaam()) {
		fmt.Println(path, i.Code)
		break
	}
	// Output: programmas[0].onderdelen[0].indicatoren[0] 1.1
}

// Every path leads, in the JSON form, to the element with that name.
func TestBranchPathsAreThoseOfTheJSON(t *testing.T) {
	doc := zelfredzaam()
	var text bytes.Buffer
	require.NoError(t, programme.Write(&text, doc))
	var root any
	require.NoError(t, json.Unmarshal(text.Bytes(), &root))
	words := map[string]int{}
	for b := range doc.GoalTree().All() {
		words[b.Word()]++
		if b.Item() == doc {
			continue
		}
		at, ok := follow(root, b.Path()).(map[string]any)
		require.True(t, ok, b.Path())
		name, number := at["naam"], at["nummer"]
		if _, ok := b.Item().(*indicator.Indicator); ok {
			number = at["code"]
		}
		if _, ok := b.Item().(*programme.Partner); ok && at["afkorting"] != nil {
			name = fmt.Sprintf("%v (%v)", name, at["afkorting"])
		}
		assert.Equal(t, name, b.Name(), b.Path())
		if number != nil {
			assert.Equal(t, number, b.Number(), b.Path())
		}
		require.NotNil(t, b.Parent())
		assert.Contains(t, slices.Collect(b.Parent().Branches()), b)
	}
	assert.Equal(t, map[string]int{
		"begroting": 1, "programma": 1, "onderdeel": 1, "SMART doel": 1, "Activiteit": 2, "activiteit": 2, "indicator": 4,
		"relatie met programma": 1, "partner": 2, "verbonden partij": 1, "investering": 1,
	}, words, "every kind is in the document")
}

var pathStep = regexp.MustCompile(`([a-zA-Z]+)(?:\[(\d+)\])?`)

func follow(at any, path string) any {
	for _, m := range pathStep.FindAllStringSubmatch(path, -1) {
		fields, _ := at.(map[string]any)
		if at = fields[m[1]]; m[2] != "" {
			list, _ := at.([]any)
			i, _ := strconv.Atoi(m[2])
			if i >= len(list) {
				return nil
			}
			at = list[i]
		}
	}
	return at
}

// A branch gives the one thing that it stands for, and a pointer into the
// document.
func TestBranchItems(t *testing.T) {
	doc := zelfredzaam()
	for b := range doc.GoalTree().All() {
		assert.IsType(t, map[string]any{
			"begroting": doc, "programma": &doc.Programmes[0], "onderdeel": &programme.Subdivision{}, "SMART doel": &programme.Goal{},
			"Activiteit": &programme.Activity{}, "activiteit": &programme.Activity{}, "indicator": &indicator.Indicator{},
			"relatie met programma": &programme.Relation{}, "partner": &programme.Partner{}, "verbonden partij": &programme.Partner{},
			"investering": &programme.Investment{},
		}[b.Word()], b.Item())
		switch item := b.Item().(type) {
		case *programme.Programme:
			assert.Same(t, &item.Section, b.Section())
		case *programme.Subdivision:
			assert.Same(t, &item.Section, b.Section())
		default:
			assert.Nil(t, b.Section())
		}
	}
	for b := range doc.GoalTree().All() {
		if _, ok := b.Item().(*programme.Goal); ok {
			assert.Same(t, &doc.Programmes[0].Subdivisions[0].Goals[0], b.Item())
		}
	}
}

// Where two goals have one number, an indicator with it measures both: which of
// them is meant nobody can tell.
func TestLinkToADoubledNumber(t *testing.T) {
	doc := &programme.Document{Programmes: []programme.Programme{{
		Section: programme.Section{LinkByCode: true,
			Goals:      []programme.Goal{{Number: "1"}, {Number: "1."}, {Number: "geen"}},
			Indicators: []indicator.Indicator{{Definition: indicator.Definition{Code: "1"}}, {Definition: indicator.Definition{Code: "geen"}}}},
	}}}
	var measured []int
	for b := range doc.GoalTree().All() {
		if _, ok := b.Item().(*indicator.Indicator); ok {
			measured = append(measured, len(slices.Collect(b.Measures())))
		}
	}
	assert.Equal(t, []int{2, 0}, measured)
}

func TestGoalTreeOfNothing(t *testing.T) {
	var none *programme.Document
	tree := none.GoalTree()
	assert.Equal(t, "document", tree.Label())
	assert.Nil(t, tree.Item())
	assert.Empty(t, slices.Collect(tree.Branches()))
	assert.Empty(t, tree.Path())
	for range programme.Each[indicator.Indicator](none) {
		t.Error("an indicator of nothing")
	}
}

// Slices that contain themselves end the tree where Read would refuse the
// document.
func TestGoalTreeOfWhatContainsItself(t *testing.T) {
	goals := []programme.Goal{{Name: "a"}, {Name: "b"}}
	goals[0].Goals, goals[1].Goals = goals, goals
	activities := []programme.Activity{{}, {}}
	activities[0].Activities, activities[1].Activities = activities, activities
	parts := []programme.Subdivision{{Section: programme.Section{Goals: goals}}, {Section: programme.Section{Activities: activities}}}
	parts[0].Subdivisions, parts[1].Subdivisions = parts, parts
	partners := []programme.Partner{{}, {}}
	partners[0].Members, partners[1].Members = partners, partners
	doc := &programme.Document{Programmes: []programme.Programme{{Section: programme.Section{Subdivisions: parts}}, {Section: programme.Section{Partners: partners}}}}
	n := 0
	for range doc.GoalTree().All() {
		n++
	}
	assert.Less(t, n, 1000)
}

// A writer that fails is reported, at whatever line.
func TestWriteTreePassesErrorsOn(t *testing.T) {
	for lines := range 15 {
		w := &failing{lines: lines}
		assert.ErrorIs(t, zelfredzaam().GoalTree().WriteTree(w), errBroken, "after %d lines", lines)
	}
}

var errBroken = errors.New("broken off")

type failing struct{ lines int }

func (f *failing) Write(p []byte) (int, error) {
	if f.lines--; f.lines < 0 {
		return 0, errBroken
	}
	return len(p), nil
}

// A programme that is called by its number is not called so twice.
func TestNameThatIsTheNumber(t *testing.T) {
	d := &programme.Document{Programmes: []programme.Programme{{Section: programme.Section{Number: "9", Name: "Programma 9"}}, {Section: programme.Section{Number: "9", Name: "Programma 90"}}}}
	var labels []string
	for b := range d.GoalTree().Branches() {
		labels = append(labels, b.Label())
	}
	assert.Equal(t, []string{"programma 9", "programma 9 Programma 90"}, labels)
}
