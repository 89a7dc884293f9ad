package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A knob is a number of the source that decides something: a constant, the value of a package variable, or a literal
// in a function that is compared, computed with, returned or passed on.
type knob struct {
	file     string // by the directory that was named
	line     int
	from, to int    // the bytes of the expression in the file
	named    bool   // it is a constant or a package variable, or a part of one
	decl     string // the constant, variable or function that it stands in
	context  string // the expression around it, on one line
	value    string
}

func (k knob) String() string {
	return fmt.Sprintf("%s:%d: %s: %s: %s", k.file, k.line, k.decl, k.context, k.value)
}

// knobsOf finds the numbers of the package in a directory, those of tests left out.
func knobsOf(dir string) (knobs []knob, err error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		found, err := knobsIn(file, source)
		if err != nil {
			return nil, err
		}
		knobs = append(knobs, found...)
	}
	return knobs, nil
}

// knobsIn finds those of one file.
func knobsIn(name string, source []byte) ([]knob, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, source, 0)
	if err != nil {
		return nil, err
	}
	f := finder{name: name, source: source, fset: fset}
	for _, decl := range file.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			f.decl, f.named = d.Name.Name, false
			f.walk(d.Body)
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				if s, ok := spec.(*ast.ValueSpec); ok {
					f.decl, f.named = s.Names[0].Name, true
					f.walk(s)
				}
			}
		}
	}
	return f.knobs, nil
}

// A finder walks through a file. Above are the nodes around the one that it looks at, the outermost first.
type finder struct {
	name   string
	source []byte
	fset   *token.FileSet
	decl   string
	named  bool
	above  []ast.Node
	knobs  []knob
}

func (f *finder) walk(root ast.Node) {
	f.above = nil
	ast.Inspect(root, func(n ast.Node) bool {
		if n == nil {
			f.above = f.above[:len(f.above)-1]
			return false
		}
		if e, ok := n.(ast.Expr); ok {
			if v := value(e); v.Kind() != constant.Unknown {
				f.take(e, v)
				return false // the whole expression is one number
			}
		}
		f.above = append(f.above, n)
		return true
	})
}

// value computes an expression of numbers alone. Others are unknown, the nought of an index or a step of one too: nought
// and one have no half.
func value(e ast.Expr) constant.Value {
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind == token.INT || e.Kind == token.FLOAT {
			return constant.MakeFromLiteral(e.Value, e.Kind, 0)
		}
	case *ast.ParenExpr:
		return value(e.X)
	case *ast.UnaryExpr:
		if x := value(e.X); e.Op == token.SUB && x.Kind() != constant.Unknown {
			return constant.UnaryOp(token.SUB, x, 0)
		}
	case *ast.BinaryExpr:
		return binary(e, value(e.X), value(e.Y))
	}
	return constant.MakeUnknown()
}

func binary(e *ast.BinaryExpr, x, y constant.Value) constant.Value {
	if x.Kind() == constant.Unknown || y.Kind() == constant.Unknown {
		return constant.MakeUnknown()
	}
	switch e.Op {
	case token.SHL, token.SHR:
		if n, ok := constant.Uint64Val(y); ok {
			return constant.Shift(x, e.Op, uint(n))
		}
	case token.ADD, token.SUB, token.MUL:
		return constant.BinaryOp(x, e.Op, y)
	case token.QUO:
		if constant.Sign(y) != 0 {
			return constant.BinaryOp(x, e.Op, y)
		}
	}
	return constant.MakeUnknown()
}

// take keeps a number, unless it decides nothing where it stands.
func (f *finder) take(e ast.Expr, v constant.Value) {
	if small := constant.Compare(constant.ToInt(v), token.EQL, constant.MakeInt64(0)) ||
		v.Kind() == constant.Int && slices.Contains([]string{"-1", "1"}, v.ExactString()); small || f.idle(e) {
		return
	}
	from, to := f.fset.Position(e.Pos()), f.fset.Position(e.End())
	f.knobs = append(f.knobs, knob{file: filepath.ToSlash(f.name), line: from.Line, from: from.Offset, to: to.Offset,
		named: f.named, decl: f.decl, context: f.context(e), value: string(f.source[from.Offset:to.Offset])})
}

// idle reports whether a number is the place of something, the size of a store, or how figures are written.
func (f *finder) idle(e ast.Expr) bool {
	inner := ast.Node(e)
	for _, n := range slices.Backward(f.above) {
		switch n := n.(type) {
		case *ast.IndexExpr:
			if n.Index == inner {
				return true
			}
		case *ast.SliceExpr:
			if n.X != inner {
				return true
			}
		case *ast.ArrayType:
			return true
		case *ast.KeyValueExpr:
			if n.Key == inner {
				return true
			}
		case *ast.CallExpr:
			if n.Fun != inner && writes(n.Fun) {
				return true
			}
		}
		inner = n
	}
	return false
}

// writers are what makes texts and stores; numbers given to them are widths, bases and sizes.
var writers = []string{"make", "fmt", "strconv", "Grow", "Repeat", "SplitN"}

func writes(fun ast.Expr) bool {
	switch f := fun.(type) {
	case *ast.Ident:
		return slices.Contains(writers, f.Name)
	case *ast.SelectorExpr:
		return slices.Contains(writers, f.Sel.Name) || writes(f.X)
	}
	return false
}

// widest is how much of what stands around a number is told.
const widest = 90

// context is the text of the largest expression or simple statement around a number that fits on a line.
func (f *finder) context(e ast.Expr) string {
	text := f.text(e)
	for _, n := range slices.Backward(f.above) {
		switch n.(type) {
		case ast.Expr, *ast.AssignStmt, *ast.ReturnStmt, *ast.ValueSpec:
		default:
			return text
		}
		if len(f.text(n)) > widest {
			return text
		}
		text = f.text(n)
	}
	return text
}

// text is a node as it stands in the file, blanks as one; semicolons divide the fields of kept.csv.
func (f *finder) text(n ast.Node) string {
	text := f.source[f.fset.Position(n.Pos()).Offset:f.fset.Position(n.End()).Offset]
	return strings.ReplaceAll(strings.Join(strings.Fields(string(text)), " "), ";", ",")
}
