package internal_test

import (
	"go/ast"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The surface of the library stays small enough to know: names of packages that
// others can import, with their methods.
func TestTheSurfaceStaysSmall(t *testing.T) {
	names, total := map[string]int{}, 0
	eachGoFile(t, func(dir string, file *ast.File, _ *token.FileSet) {
		if !importable(dir, file) {
			return
		}
		n := len(exported(file))
		names[dir] += n
		total += n
	})
	require.NotZero(t, total)
	assert.LessOrEqual(t, total, 1236) // of which one is a cell in one of several tables, one was a field, two judge the sums of a long table in parts and one of them by itself, four are an Uitkering of the SiSa-bijlage, three are the Bezoldiging of topfunctionarissen, one is what tarieven times aantallen yield, four are a Limiet of the Wet fido with its Benutting; 1,147 before the documents of 2026: interim reports, staten, leningen, the workbook of CBS, exchange
	for dir, n := range names {
		assert.LessOrEqual(t, n, 150, dir)
	}
}

// sharedNames are the types whose name stands in two packages, with the reason.
var sharedNames = map[string]string{
	"Cell":     "printed: what a cell says; table: where it stands and what it prints",
	"Position": "cyclus: of a raming; table: of a cell in its source",
	"Row":      "balans: of a roll-forward; table: of a table",
	"Options":  "controls and opendata: what a caller may choose",
}

// One idea has one name, and one name is one idea.
func TestTypeNamesStandInOnePackage(t *testing.T) {
	homes := map[string][]string{}
	eachGoFile(t, func(dir string, file *ast.File, _ *token.FileSet) {
		if !importable(dir, file) {
			return
		}
		for _, decl := range file.Decls {
			d, ok := decl.(*ast.GenDecl)
			if !ok || d.Tok != token.TYPE {
				continue
			}
			for _, spec := range d.Specs {
				if name := spec.(*ast.TypeSpec).Name; name.IsExported() {
					homes[name.Name] = append(homes[name.Name], dir)
				}
			}
		}
	})
	require.NotEmpty(t, homes)
	for name, dirs := range homes {
		if slices.Sort(dirs); len(slices.Compact(dirs)) > 1 {
			assert.NotEmpty(t, sharedNames[name], "%s is a type of %s", name, strings.Join(dirs, " and "))
		}
	}
}

// A room that nobody can look over becomes two, in the command and the other modules, too.
func TestRoomsStaySmall(t *testing.T) {
	files := map[string]int{}
	require.NoError(t, filepath.WalkDir("..", func(name string, entry fs.DirEntry, err error) error {
		base := filepath.Base(name)
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != ".." && (strings.HasPrefix(base, ".") || base == "testdata" || base == "node_modules"):
			return filepath.SkipDir
		case strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go"):
			files[filepath.ToSlash(filepath.Dir(name))]++
		}
		return nil
	}))
	require.NotZero(t, files["../cmd/bbv"])
	for dir, n := range files {
		if !strings.HasPrefix(dir, "../validate/rules/") {
			assert.LessOrEqual(t, n, 25, dir)
		}
	}
}

// importable reports whether others can import a package.
func importable(dir string, file *ast.File) bool {
	return file.Name.Name != "main" && !slices.Contains(strings.Split(dir, "/"), "internal")
}

// exported lists the exported names of a file: constants, variables, types,
// functions, and methods of exported types.
func exported(file *ast.File) (names []string) {
	add := func(name *ast.Ident) {
		if name.IsExported() {
			names = append(names, name.Name)
		}
	}
	for _, decl := range file.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil || ast.IsExported(receiver(d.Recv.List[0].Type)) {
				add(d.Name)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch s := spec.(type) {
				case *ast.TypeSpec:
					add(s.Name)
				case *ast.ValueSpec:
					for _, name := range s.Names {
						add(name)
					}
				}
			}
		}
	}
	return names
}

// receiver names the type of a receiver.
func receiver(t ast.Expr) string {
	switch t := t.(type) {
	case *ast.StarExpr:
		return receiver(t.X)
	case *ast.IndexExpr:
		return receiver(t.X)
	case *ast.Ident:
		return t.Name
	}
	return ""
}
