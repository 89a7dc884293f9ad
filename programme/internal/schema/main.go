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
	title = "Begroting or jaarstukken of a Dutch municipality or province"
)

func main() {
	out := flag.String("out", "document.schema.json", "the file to write")
	flag.Parse()
	if err := run(*out); err != nil {
		fmt.Fprintln(os.Stderr, "schema:", err)
		os.Exit(1)
	}
}

func run(out string) error {
	text, err := generate()
	if err != nil {
		return err
	}
	return os.WriteFile(out, text, 0o644)
}

// file has the fields of a document file, as programme reads it.
type file struct {
	// Version is the version of the format.
	Version int `json:"versie"`
	programme.Document
}

// generate returns the text of the schema.
func generate() ([]byte, error) {
	root, err := moduleRoot()
	if err != nil {
		return nil, err
	}
	comments := comments{}
	for _, dir := range []string{"budget", "budget/balans", "budget/cyclus", "budget/kengetal", "indicator", "programme", "programme/internal/schema"} {
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
	err = encoder.Encode(node)
	return text.Bytes(), err
}

// limit adds what the types do not say and reading checks.
func limit(root strictjson.Node) {
	properties := root["properties"].(strictjson.Node)
	property := func(name string) strictjson.Node { return properties[name].(strictjson.Node) }
	property("versie")["const"] = programme.Version
	property("jaar")["minimum"], property("jaar")["maximum"] = 1900, 2999
	property("decimalen")["minimum"], property("decimalen")["maximum"] = 0, 9
}

// moduleRoot returns the folder with go.mod, at or above the present one.
func moduleRoot() (string, error) {
	start, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for dir := start; ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		if dir == filepath.Dir(dir) {
			return "", fmt.Errorf("no go.mod at or above %s; run it inside the module", start)
		}
	}
}
