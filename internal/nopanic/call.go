package nopanic

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"time"
)

// Calls says what to call, and with what.
type Calls struct {
	Functions map[string]any
	Types     map[string]reflect.Type
	Seeds     []any    // values to begin with, such as tables that are read
	Texts     []string // what readers are given beside odd texts
	Rounds    int      // calls of each function and method
	Seed      uint64
}

// Panic is a call that did not return.
type Panic struct {
	Call  string
	Value any
	Where string // the nearest line of the module
}

func (p Panic) String() string { return fmt.Sprintf("%s: %v, at %s", p.Call, p.Value, p.Where) }

// caller makes the calls.
type caller struct {
	maker
	found map[string]Panic
	calls int
}

// patience is how long a call may take: they take microseconds, and on a machine with much
// else to do one may stand still for seconds. What takes longer follows a number that it was given.
const patience = 30 * time.Second

// Run calls every function, and every method of every type and of what calls returned. The
// functions called Must are left out: they are there to panic.
func (c Calls) Run() (found []Panic, calls int) {
	r := &caller{found: map[string]Panic{}, maker: maker{
		rng: rand.New(rand.NewPCG(c.Seed, 1)), pool: map[reflect.Type][]reflect.Value{}, texts: c.Texts}}
	for _, name := range slices.Sorted(maps.Keys(c.Types)) {
		r.listed = append(r.listed, c.Types[name])
	}
	for _, seed := range c.Seeds {
		r.keep(reflect.ValueOf(seed), 0)
	}
	r.plant()
	for round := range c.Rounds {
		for _, name := range slices.Sorted(maps.Keys(c.Functions)) {
			if bare := name[strings.LastIndexByte(name, '.')+1:]; !strings.HasPrefix(bare, "Must") {
				r.call(name, reflect.ValueOf(c.Functions[name]), round, false)
			}
		}
		for _, t := range r.receivers() {
			r.methods(t, round)
		}
	}
	return slices.SortedFunc(maps.Values(r.found), func(a, b Panic) int { return strings.Compare(a.String(), b.String()) }), r.calls
}

// receivers are the exported types and those that calls returned, with pointers to them.
func (r *caller) receivers() []reflect.Type {
	types := map[string]reflect.Type{}
	add := func(t reflect.Type) {
		if t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if t.PkgPath() != "" && t.Kind() != reflect.Interface {
			types[t.PkgPath()+"."+t.Name()] = t
		}
	}
	for _, t := range r.listed {
		add(t)
	}
	for t := range r.pool {
		if strings.HasPrefix(t.PkgPath(), "github.com/bbvgo/") {
			add(t)
		}
	}
	var list []reflect.Type
	for _, name := range slices.Sorted(maps.Keys(types)) {
		list = append(list, types[name])
	}
	return list
}

func (r *caller) methods(t reflect.Type, round int) {
	pointer := reflect.PointerTo(t)
	given := !slices.Contains(r.listed, t) // nobody can make one
	for i := range pointer.NumMethod() {
		method := pointer.Method(i)
		name := t.String() + "." + method.Name
		if onValue, ok := t.MethodByName(method.Name); ok {
			r.call(name, onValue.Func, round, given) // a nil pointer to it is a mistake of the caller
			continue
		}
		r.call(name, method.Func, round, given || promoted(t, method.Name))
	}
}

// promoted reports whether a method is that of a value that a struct embeds: the address of a
// field of a nil struct is a mistake of the caller, as a method of its value is.
func promoted(t reflect.Type, method string) bool {
	if t.Kind() != reflect.Struct {
		return false
	}
	for i := range t.NumField() {
		if f := t.Field(i); f.Anonymous && f.Type.Kind() == reflect.Struct {
			if _, ok := reflect.PointerTo(f.Type).MethodByName(method); ok {
				return true
			}
		}
	}
	return false
}

// call makes one call; in the first round with nothing but zero values.
func (r *caller) call(name string, f reflect.Value, round int, needsReceiver bool) {
	r.calls++
	args := r.arguments(f.Type(), 0)
	if round == 0 {
		for i := range args {
			args[i] = reflect.Zero(f.Type().In(i))
		}
	}
	if needsReceiver {
		args[0] = r.receiver(args[0].Type())
	}
	late := time.AfterFunc(patience, func() { panic(fmt.Sprintf("%s does not end, given %.2000s", name, show(args))) })
	defer late.Stop()
	defer func() {
		if v := recover(); v != nil {
			p := Panic{name, v, where()}
			r.found[p.Call+p.Where] = p
		}
	}()
	give := f.Call
	if f.Type().IsVariadic() {
		give = f.CallSlice
	}
	for _, result := range give(args) {
		r.drain(result)
		r.keep(result, 0)
	}
}

// receiver is a value of a type that is not nil: one that a call returned where there is one.
func (r *caller) receiver(t reflect.Type) reflect.Value {
	switch {
	case len(r.pool[t]) > 0:
		return r.known(t)
	case t.Kind() != reflect.Pointer:
		return reflect.Zero(t)
	}
	p := reflect.New(t.Elem())
	if len(r.pool[t.Elem()]) > 0 {
		p.Elem().Set(r.known(t.Elem()))
	}
	return p
}

func show(args []reflect.Value) string {
	var texts []string
	for _, a := range args {
		texts = append(texts, a.Type().String())
	}
	return strings.Join(texts, ", ")
}

// most is how many values are taken of what a call returned to range over.
const most = 20

func (r *caller) drain(result reflect.Value) {
	yield, ok := ranged(result.Type())
	if !ok {
		return
	}
	n := 0
	result.Call([]reflect.Value{reflect.MakeFunc(yield, func(args []reflect.Value) []reflect.Value {
		for _, a := range args {
			r.keep(a, 0)
		}
		n++
		return []reflect.Value{reflect.ValueOf(n < most)}
	})})
}

// where finds the nearest line of the module on the stack.
func where() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)])
	for {
		frame, more := frames.Next()
		if strings.HasPrefix(frame.Function, "github.com/bbvgo/") && !strings.Contains(frame.Function, "/nopanic.") && frame.Line > 1 {
			return fmt.Sprintf("%s (%s:%d)", strings.TrimPrefix(frame.Function, "github.com/bbvgo/bbv/"), filepath.Base(frame.File), frame.Line)
		}
		if !more {
			return "unknown"
		}
	}
}
