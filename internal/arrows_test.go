package internal_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The package comment names the files of its package in the order in which data
// flows, and no file uses what a later one declares: whoever reads them in that
// order never meets a name before it was explained.
func TestArrowsInsideAPackageRunOneWay(t *testing.T) {
	rooms := map[string]*room{}
	eachGoFile(t, func(dir string, file *ast.File, fset *token.FileSet) {
		if rooms[dir] == nil {
			rooms[dir] = &room{files: map[string]*ast.File{}}
		}
		rooms[dir].files[filepath.Base(fset.Position(file.Pos()).Filename)] = file
	})
	require.NotEmpty(t, rooms)
	for dir, r := range rooms {
		if len(r.files) < 4 || sideBySide(dir) {
			continue
		}
		order := r.order()
		if !assert.NotEmpty(t, order, "%s: the package comment names no files in the order in which data flows", dir) {
			continue
		}
		want := slices.Sorted(maps.Keys(r.files))
		want = slices.DeleteFunc(want, func(name string) bool { return name == "doc.go" })
		assert.Equal(t, want, slices.Sorted(slices.Values(order)), "%s: the files that its comment names", dir)
		for _, arrow := range r.arrows() {
			assert.Less(t, slices.Index(order, arrow.to), slices.Index(order, arrow.from), "%s: %s", dir, arrow)
		}
	}
}

// sideBySide reports whether the order of files says nothing: rules and examples
// stand beside each other. The sums of table/understand judge each other in a
// circle, until figures lead them.
func sideBySide(dir string) bool {
	return strings.HasPrefix(dir, "validate/rules/") || strings.HasPrefix(dir, "examples/")
}

// The test sees what it must see.
func TestArrowsAreSeen(t *testing.T) {
	r := &room{files: map[string]*ast.File{}}
	for name, source := range map[string]string{
		"low.go":  "package p\ntype low struct{ count int }\nfunc (l low) twice() int { return 2 * l.count }\nfunc make() low { return low{} }",
		"high.go": "package p\nvar all = make()\nfunc high() int { return all.twice() }",
		"else.go": "package p\nfunc other(high int) int { low := high; return low }",
	} {
		file, err := parser.ParseFile(token.NewFileSet(), name, source, 0)
		require.NoError(t, err)
		r.files[name] = file
	}
	var seen []string
	for _, a := range r.arrows() {
		seen = append(seen, a.String())
	}
	assert.ElementsMatch(t, []string{"high.go uses make of low.go", "high.go uses twice of low.go"}, seen)
}

// room is the files of a package that are no tests.
type room struct{ files map[string]*ast.File }

// arrow says that one file uses a name that another declares.
type arrow struct{ from, to, name string }

func (a arrow) String() string { return fmt.Sprintf("%s uses %s of %s", a.from, a.name, a.to) }

var listed = regexp.MustCompile(`\b[a-z0-9_]+\.go\b`)

// order returns the files that the package comment names behind "Files, in
// the order in which data flows:".
func (r *room) order() []string {
	for _, file := range r.files {
		_, list, ok := strings.Cut(strings.Join(strings.Fields(file.Doc.Text()), " "), "Files, in the order in which data flows:")
		if ok {
			return listed.FindAllString(list, -1)
		}
	}
	return nil
}

// arrows returns what the files use of each other: names of the package, and
// unexported fields and methods, which can be of no other package. A name that
// several files declare says nothing.
func (r *room) arrows() (all []arrow) {
	home := map[string]string{}
	for name, file := range r.files {
		for declared := range declarations(file) {
			if other, twice := home[declared]; twice && other != name {
				home[declared] = "" // ambiguous
				continue
			}
			home[declared] = name
		}
	}
	for _, name := range slices.Sorted(maps.Keys(r.files)) {
		for _, used := range slices.Sorted(maps.Keys(uses(r.files[name]))) {
			if to := home[used]; to != "" && to != name {
				all = append(all, arrow{name, to, strings.TrimPrefix(used, ".")})
			}
		}
	}
	return all
}

// declarations returns the names that a file gives to the package; fields and
// methods have a dot before them.
func declarations(file *ast.File) map[string]bool {
	names := map[string]bool{}
	for _, decl := range file.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				names[d.Name.Name] = true
			} else if !d.Name.IsExported() {
				names["."+d.Name.Name] = true
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				declareSpec(spec, names)
			}
		}
	}
	delete(names, "_")
	return names
}

func declareSpec(spec ast.Spec, names map[string]bool) {
	switch s := spec.(type) {
	case *ast.ValueSpec:
		for _, name := range s.Names {
			names[name.Name] = true
		}
	case *ast.TypeSpec:
		names[s.Name.Name] = true
		structure, ok := s.Type.(*ast.StructType)
		if !ok {
			return
		}
		for _, field := range structure.Fields.List {
			for _, name := range field.Names {
				if !name.IsExported() {
					names["."+name.Name] = true
				}
			}
		}
	}
}

// uses returns the names that a file takes from its package. Names of its own
// scopes hide those of the package: the parser has resolved them.
func uses(file *ast.File) map[string]bool {
	names := map[string]bool{}
	for _, unresolved := range file.Unresolved {
		names[unresolved.Name] = true
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok && !sel.Sel.IsExported() {
			names["."+sel.Sel.Name] = true
		}
		return true
	})
	return names
}
