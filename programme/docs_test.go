package programme_test

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/programme"
)

// Every place that docs/document.md names is in the schema.
func TestPlacesOfTheManualExist(t *testing.T) {
	text, err := os.ReadFile("../docs/document.md")
	require.NoError(t, err)
	with, _, _ := strings.Cut(string(text), "## Without one")
	var root map[string]any
	require.NoError(t, json.Unmarshal(programme.Schema(), &root))
	seen := 0
	for _, row := range strings.Split(with, "\n") {
		cells := strings.Split(row, " | ")
		if len(cells) != 3 {
			continue
		}
		for _, m := range regexp.MustCompile("`([a-zA-Z.]+)`").FindAllStringSubmatch(cells[2], -1) {
			seen++
			assert.True(t, has(root, root, strings.Split(m[1], ".")), m[1])
		}
	}
	assert.Greater(t, seen, 40)
	assert.False(t, has(root, root, []string{"programmas", "onzin"}))
}

// has reports whether a schema has a property below a property, through lists and references.
func has(root, node map[string]any, path []string) bool {
	for {
		switch ref, _ := node["$ref"].(string); {
		case ref != "":
			node = root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
			continue
		case node["type"] == "array":
			node = node["items"].(map[string]any)
			continue
		}
		break
	}
	if len(path) == 0 {
		return true
	}
	properties, _ := node["properties"].(map[string]any)
	next, ok := properties[path[0]].(map[string]any)
	return ok && has(root, next, path[1:])
}
