package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// A way is how a number is changed.
type way string

const (
	double way = "×2"
	half   way = "÷2"
)

var ways = []way{double, half}

// apply writes the changed expression. A half of a whole number is rounded down.
func (w way) apply(expression string) string {
	if w == double {
		return "((" + expression + ") * 2)"
	}
	return "((" + expression + ") / 2)"
}

// A fate is what the tests say of a changed number.
type fate int

const (
	survives   fate = iota // no test fails
	dies                   // a test fails
	endless                // the tests take too long
	impossible             // the change is no program
)

// A change is a number made twice or half as large, and what came of it once it is done.
type change struct {
	knob
	way    way
	kept   bool // it is known to survive, for a reason
	reason string
	fate   fate
	err    error
	done   chan struct{}
}

// tests are what is run beside those of the package, and how long those of one package may take.
type tests struct {
	with  []string
	run   string // tests whose names match; all where it is empty
	limit time.Duration
}

// run changes one number and runs the tests.
func run(dir string, k knob, w way, of tests) (fate, error) {
	scratch, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(scratch)
	overlay, err := write(scratch, k, w)
	if err != nil {
		return 0, err
	}
	for _, tested := range append([]string{dir}, of.with...) {
		if fate, err := test(tested, overlay, of); err != nil || fate != survives {
			return fate, err
		}
	}
	return survives, nil
}

// write puts the changed file in the scratch directory, and beside it what tells the go command to read it.
func write(scratch string, k knob, w way) (overlay string, err error) {
	source, err := os.ReadFile(k.file)
	if err != nil {
		return "", err
	}
	if k.to > len(source) || string(source[k.from:k.to]) != k.value {
		return "", fmt.Errorf("%s was changed while its numbers are tried: begin anew", k.file)
	}
	changed := string(source[:k.from]) + w.apply(string(source[k.from:k.to])) + string(source[k.to:])
	name := filepath.Join(scratch, filepath.Base(k.file))
	whole, err := filepath.Abs(k.file)
	if err != nil {
		return "", err
	}
	replace, err := json.Marshal(map[string]map[string]string{"Replace": {whole: name}})
	if err != nil {
		return "", err
	}
	overlay = filepath.Join(scratch, "overlay.json")
	return overlay, errors.Join(os.WriteFile(name, []byte(changed), 0o600), os.WriteFile(overlay, replace, 0o600))
}

// test runs the tests of one package.
func test(dir, overlay string, of tests) (fate, error) {
	path := dir
	if !strings.HasPrefix(dir, ".") && !filepath.IsAbs(dir) {
		path = "./" + filepath.ToSlash(dir)
	}
	c := exec.Command("go", "test", "-overlay", overlay, "-vet=off", "-count=1", "-failfast", "-ldflags=-s -w", "-timeout", of.limit.String(), "-run", of.run, path)
	text, err := c.CombinedOutput()
	var exit *exec.ExitError
	switch {
	case strings.Contains(string(text), "[build failed]") || strings.Contains(string(text), "[setup failed]"):
		return impossible, nil
	case strings.Contains(string(text), "panic: test timed out"):
		return endless, nil
	case errors.As(err, &exit):
		return dies, nil
	case err != nil:
		return 0, fmt.Errorf("running go test: %w", err)
	}
	return survives, nil
}
