package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"

	"github.com/bbvgo/bbv/programme"
)

// comments holds the comments on types and fields, by "budget.Source" and
// "budget.Source.Table".
type comments map[string]string

func (c comments) read(dir string) error {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("no Go files in %s", dir)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		c.collect(f)
	}
	return nil
}

func (c comments) collect(f *ast.File) {
	for _, decl := range f.Decls {
		group, ok := decl.(*ast.GenDecl)
		if !ok || group.Tok != token.TYPE {
			continue
		}
		for _, spec := range group.Specs {
			t := spec.(*ast.TypeSpec)
			name := f.Name.Name + "." + t.Name.Name
			c[name] = describe(t.Name.Name, cmp.Or(t.Doc.Text(), group.Doc.Text()))
			if s, ok := t.Type.(*ast.StructType); ok {
				c.fields(name, s)
			}
		}
	}
}

func (c comments) fields(owner string, s *ast.StructType) {
	for _, f := range s.Fields.List {
		for _, name := range f.Names {
			c[owner+"."+name.Name] = describe(name.Name, cmp.Or(f.Doc.Text(), f.Comment.Text()))
		}
	}
}

var link = regexp.MustCompile(`\[([A-Za-z.]+)\]`)

// describe makes a description of a Go comment: its first paragraph on one
// line, without what only Go programmers need. "Title is the title as
// printed." becomes "The title as printed."
func describe(name, comment string) string {
	text, _, _ := strings.Cut(comment, "\n\n")
	text = link.ReplaceAllString(strings.Join(strings.Fields(text), " "), "$1")
	text, _, _ = strings.Cut(text, " The zero value")
	text = strings.TrimPrefix(text, name+" ")
	for _, verb := range []string{"is ", "are ", "holds "} {
		text = strings.TrimPrefix(text, verb)
	}
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// file has the fields of a document file, as programme reads it.
type file struct {
	// Version is the version of the format.
	Version int `json:"versie"`
	programme.Document
}

func (c comments) of(t reflect.Type, field string) string {
	name := path.Base(t.PkgPath()) + "." + t.Name()
	if t.PkgPath() == reflect.TypeFor[file]().PkgPath() {
		name = "main." + t.Name()
	}
	if field != "" {
		name += "." + field
	}
	return c[name]
}
