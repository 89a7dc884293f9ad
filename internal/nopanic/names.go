package nopanic

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Name is an exported function or type of a package that others can import.
type Name struct {
	Dir     string // of the package, from the root of its module: "budget/printed"
	Name    string
	IsType  bool
	Generic bool
}

// String returns the name with its package: "budget/printed.Cell".
func (n Name) String() string {
	if n.Dir == "." {
		return n.Name
	}
	return n.Dir + "." + n.Name
}

// Names reads the exported functions and types of a module from its source. Methods come
// with their types. Nested modules have names of their own and are left out, and so are
// internal packages, programs and tests.
func Names(root string) (names []Name, err error) {
	err = filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != root && apart(name):
			return filepath.SkipDir
		case !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil || file.Name.Name == "main" {
			return err
		}
		dir, err := filepath.Rel(root, filepath.Dir(name))
		names = append(names, inFile(filepath.ToSlash(dir), file)...)
		return err
	})
	slices.SortFunc(names, func(a, b Name) int { return strings.Compare(a.String(), b.String()) })
	return slices.Compact(names), err // one that two files have, each with its build tag, is one
}

// apart reports whether a directory holds nothing that others import from this module.
func apart(dir string) bool {
	base := filepath.Base(dir)
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return strings.HasPrefix(base, ".") || base == "testdata" || base == "internal" || err == nil
}

func inFile(dir string, file *ast.File) (names []Name) {
	for _, decl := range file.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil && d.Name.IsExported() {
				names = append(names, Name{dir, d.Name.Name, false, d.Type.TypeParams != nil})
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				if s, ok := spec.(*ast.TypeSpec); ok && s.Name.IsExported() {
					names = append(names, Name{dir, s.Name.Name, true, s.TypeParams != nil})
				}
			}
		}
	}
	return names
}
