package programme_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/budget/cyclus"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
)

// A document of version 1 that is read is written as one of the version of today, with the same in it.
func TestAnOlderDocumentIsMigrated(t *testing.T) {
	text, err := os.ReadFile(lansingerlandFile)
	require.NoError(t, err)
	old := bytes.Replace(text, []byte(`"versie": 2`), []byte(`"versie": 1`), 1)
	require.NotEqual(t, text, old)
	d, err := programme.Parse(old)
	require.NoError(t, err)
	var now bytes.Buffer
	require.NoError(t, programme.Write(&now, d))
	assert.Equal(t, string(text), now.String())
}

// What came later, an older version does not have: the document says one version and is of another.
func TestAnOlderDocumentHasNothingNewer(t *testing.T) {
	newer := finding.Text{NL: "versie 1 van de vorm kent dit niet, versie 2 wel; verbeter versie, of laat dit weg",
		EN: "version 1 of the format does not know this, version 2 does; correct versie, or leave it out"}
	old := strings.Replace(smallest, `"versie":2`, `"versie":1`, 1)
	for text, want := range map[string]programme.DocumentError{
		strings.Replace(old, `2024`, `2024,"bijstellingen":[]`, 1):     {Op: "read", Path: "bijstellingen", Line: 1, Column: strings.Index(old, "2024") + 6, Reason: newer},
		strings.Replace(old, `"begroting"`, `"bestuursrapportage"`, 1): {Op: "read", Path: "soort", Reason: newer},
	} {
		_, err := programme.Parse([]byte(text))
		var got *programme.DocumentError
		require.ErrorAs(t, err, &got, text)
		assert.Equal(t, want, *got)
		_, err = programme.Parse([]byte(strings.Replace(text, `"versie":1`, `"versie":2`, 1)))
		assert.NoError(t, err)
	}
}

func TestEveryKindSurvivesJSON(t *testing.T) {
	for kind := programme.Begroting; kind <= programme.Bestuursrapportage; kind++ {
		d := &programme.Document{Kind: kind, Year: 2024, Bijstellingen: []cyclus.Bijstellingen{{Groups: []cyclus.BijstellingGroup{{Kind: cyclus.Kasschuif,
			Items: []cyclus.Bijstelling{{Name: "a", Nature: cyclus.Incidenteel}}}}}}}
		assert.Equal(t, d, again(t, d))
	}
}

type schemaNode struct {
	Properties map[string]struct {
		Since int `json:"x-since"`
	} `json:"properties"`
	Required []string              `json:"required"`
	Defs     map[string]schemaNode `json:"$defs"`
}

// Whatever version 1 has, the format has still, no field became obligatory, and what is new
// says since when. The schema of version 1 is the file as it was published with it.
func TestVersionsOnlyAdd(t *testing.T) {
	var old, now schemaNode
	text, err := os.ReadFile("testdata/document.1.schema.json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &old))
	require.NoError(t, json.Unmarshal(programme.Schema(), &now))
	old.Defs["Document"], now.Defs["Document"] = schemaNode{old.Properties, old.Required, nil}, schemaNode{now.Properties, now.Required, nil}
	added := 0
	for name, node := range now.Defs {
		before, was := old.Defs[name]
		if !was {
			continue // a type that only a new field leads to
		}
		assert.Equal(t, before.Required, node.Required, name)
		for field, property := range node.Properties {
			if _, had := before.Properties[field]; had {
				assert.Zero(t, property.Since, "%s.%s is of version 1", name, field)
			} else {
				added++
				assert.True(t, 1 < property.Since && property.Since <= programme.Version, "%s.%s says since when", name, field)
			}
		}
		for field := range before.Properties {
			assert.Contains(t, node.Properties, field, name)
		}
	}
	for name := range old.Defs {
		assert.Contains(t, now.Defs, name)
	}
	assert.NotZero(t, added)
}
