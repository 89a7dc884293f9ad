// Command schema writes the JSON Schema of the document format from the Go
// types: their structure through strictjson, which is also what reads
// documents, and their descriptions from the comments in the sources.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"

	"github.com/bbvgo/bbv/internal/strictjson"
	"github.com/bbvgo/bbv/programme"
)

const (
	id    = "https://github.com/bbvgo/bbv/programme/document.schema.json"
	title = "Begroting, jaarstukken or another document of the budget cycle of a Dutch municipality or province"
)

func main() {
	root := flag.String("root", "..", "the folder of the module")
	out := flag.String("out", "document.schema.json", "the file to write")
	flag.Parse()
	if err := run(*root, *out); err != nil {
		fmt.Fprintln(os.Stderr, "schema:", err)
		os.Exit(1)
	}
}

func run(root, out string) error {
	text, err := generate(root)
	if err != nil {
		return err
	}
	return os.WriteFile(out, text, 0o644)
}

func generate(root string) ([]byte, error) {
	comments := comments{}
	for _, dir := range []string{"budget", "budget/balans", "budget/cyclus", "budget/kengetal", "indicator", "programme", "programme/verantwoording", "programme/internal/schema"} {
		if err := comments.read(filepath.Join(root, dir)); err != nil {
			return nil, err
		}
	}
	node := strictjson.Schema(file{}, strictjson.SchemaOptions{ID: id, Title: title, Leaves: leaves(comments), Comment: comments.of})
	node["description"] = comments.of(reflect.TypeFor[programme.Document](), "")
	limit(node)
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(node)
	return text.Bytes(), err
}

// limit adds what the types do not say and reading checks.
func limit(root strictjson.Node) {
	properties := root["properties"].(strictjson.Node)
	property := func(name string) strictjson.Node { return properties[name].(strictjson.Node) }
	property("versie")["minimum"], property("versie")["maximum"] = 1, programme.Version
	property("jaar")["minimum"], property("jaar")["maximum"] = 1900, 2999
	property("decimalen")["minimum"], property("decimalen")["maximum"] = 0, 9
}
