// Command mutate asks of every number that decides whether a test would notice another one. It takes each in turn, makes
// it twice and half as large, runs the tests of its package, and tells where they still pass:
//
//	go run ./internal/mutate [-list] [-time 60s] [-with ./table/read] PACKAGE…
//
// A number that can be changed by half without a failing test is pinned, by a test that states why it is this much, or
// deleted. Where neither can be, kept.csv says why. The tree is not touched: the go command reads the changed file in
// the place of the other one.
//
// Files, in the order in which data flows: knob.go finds the numbers, mutant.go changes one and runs the tests, kept.go
// reads which survivors are known, main.go goes through the packages and reports.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

func main() {
	if err := command(os.Stdout, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

// options are what the command line asks for.
type options struct {
	list  bool   // name the numbers, and run nothing
	only  string // files whose names contain this
	tests tests
}

func command(w io.Writer, args []string) error {
	flags := flag.NewFlagSet("mutate", flag.ContinueOnError)
	list := flags.Bool("list", false, "list the numbers, without running tests")
	only := flags.String("file", "", "only files whose names contain this")
	with := flags.String("with", "", "packages, between commas, whose tests count for those of the named packages")
	limit := flags.Duration("time", time.Minute, "how long the tests of one changed number may take; longer is a failure, as a test would have noticed")
	if err := flags.Parse(args); err != nil {
		return err
	}
	o := options{list: *list, only: *only, tests: tests{limit: *limit, with: strings.FieldsFunc(*with, func(r rune) bool { return r == ',' })}}
	dirs, err := packages(flags.Args())
	if err != nil {
		return err
	}
	known, err := keptRows(keptFile)
	if err != nil {
		return err
	}
	var total tally
	for _, dir := range dirs {
		one, err := inPackage(w, dir, known, o)
		if err != nil {
			return err
		}
		total.add(one)
	}
	fmt.Fprintf(w, "together: %s\n", total)
	return total.verdict()
}

// packages lists the directories that are meant: a name that ends in "/..." stands for all below it.
func packages(args []string) (dirs []string, err error) {
	if len(args) == 0 {
		return nil, errors.New("name a package, such as ./rounding or ./validate/rules/...")
	}
	for _, arg := range args {
		root, all := strings.CutSuffix(arg, "/...")
		if !all {
			dirs = append(dirs, filepath.Clean(root))
			continue
		}
		err := filepath.WalkDir(root, func(name string, entry os.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case entry.IsDir() && entry.Name() == "testdata":
				return filepath.SkipDir
			case entry.IsDir():
				dirs = append(dirs, filepath.Clean(name))
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return dirs, nil
}

// A tally is what came of the numbers of a package.
type tally struct {
	knobs, mutants, known, survivors int
}

func (t *tally) add(o tally) {
	t.knobs += o.knobs
	t.mutants += o.mutants
	t.known += o.known
	t.survivors += o.survivors
}

func (t tally) String() string {
	return fmt.Sprintf("%d numbers, %d changes, %d survive with a reason, %d without", t.knobs, t.mutants, t.known, t.survivors)
}

// verdict is an error where a change survived that kept.csv does not know.
func (t tally) verdict() error {
	if t.survivors == 0 {
		return nil
	}
	return fmt.Errorf("%d changes of numbers fail no test: pin them by a test that states why the number is this much, delete them, or say in internal/mutate/kept.csv why neither can be", t.survivors)
}

// inPackage goes through the numbers of the package in a directory.
func inPackage(w io.Writer, dir string, known []kept, o options) (tally, error) {
	knobs, err := knobsOf(dir)
	if err != nil {
		return tally{}, err
	}
	knobs = slices.DeleteFunc(knobs, func(k knob) bool { return !strings.Contains(k.file, o.only) })
	t := tally{knobs: len(knobs)}
	for _, k := range knobs {
		if o.list {
			fmt.Fprintln(w, k)
			continue
		}
		if err := t.try(w, dir, k, known, o); err != nil {
			return t, err
		}
	}
	if len(knobs) > 0 {
		fmt.Fprintf(w, "%s: %s\n", dir, t)
	}
	return t, nil
}

// try changes one number both ways.
func (t *tally) try(w io.Writer, dir string, k knob, known []kept, o options) error {
	for _, way := range ways {
		reason, isKnown := k.known(way, known)
		if isKnown {
			t.known++
			fmt.Fprintf(w, "%s %s is kept: %s\n", k, way, reason)
			continue
		}
		fate, err := run(dir, k, way, o.tests)
		if err != nil {
			return err
		}
		if fate == impossible {
			continue
		}
		t.mutants++
		if fate == survives {
			t.survivors++
			fmt.Fprintf(w, "%s %s fails no test\n", k, way)
		}
	}
	return nil
}
