// Command mutate asks of every number that decides whether a test would notice another one. It takes each in turn, makes
// it twice and half as large, runs the tests of its package, and tells where they still pass:
//
//	go run ./internal/mutate [-list] [-named] [-half] [-file pitch] [-run Border] [-jobs 2] [-time 60s] [-with ./table/read] PACKAGE…
//
// Tests that take longer than the time say so: a search may have become endless, which a test would have noticed, or the
// machine is busy.
//
// A number that can be changed by half without a failing test is pinned, by a test that states why it is this much, or
// deleted. Where neither can be, kept.csv says why. The tree is not touched: the go command reads the changed file in
// the place of the other one.
//
// Files, in the order in which data flows: knob.go finds the numbers, mutant.go changes one and runs the tests, kept.go
// reads which survivors are known, main.go goes through the packages and reports.
package main

import (
	"cmp"
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
	named bool   // constants and package variables only
	ways  []way
	jobs  int // changes that are tried at the same time
	tests tests
}

// wants reports whether a number is asked for.
func (o options) wants(k knob) bool {
	return strings.Contains(k.file, o.only) && (k.named || !o.named)
}

func command(w io.Writer, args []string) error {
	o := options{ways: ways}
	flags := flag.NewFlagSet("mutate", flag.ContinueOnError)
	flags.BoolVar(&o.list, "list", false, "list the numbers, without running tests")
	flags.StringVar(&o.only, "file", "", "only files whose names contain this")
	flags.BoolVar(&o.named, "named", false, "only constants and package variables")
	halves := flags.Bool("half", false, "only make numbers half as large")
	with := flags.String("with", "", "packages, between commas, whose tests count for those of the named packages")
	flags.IntVar(&o.jobs, "jobs", 1, "how many changes are tried at the same time")
	flags.StringVar(&o.tests.run, "run", "", "only tests whose names match, as go test has it")
	flags.DurationVar(&o.tests.limit, "time", time.Minute, "how long the tests of one changed number may take")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *halves {
		o.ways = []way{half}
	}
	o.tests.with = strings.FieldsFunc(*with, func(r rune) bool { return r == ',' })
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
		return nil, errors.New("name packages, such as ./rounding, or ./validate/rules/... for all below a folder")
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
	knobs, mutants, known, endless, survivors int
}

func (t *tally) add(o tally) {
	t.knobs += o.knobs
	t.mutants += o.mutants
	t.known += o.known
	t.endless += o.endless
	t.survivors += o.survivors
}

func (t tally) String() string {
	return fmt.Sprintf("%d numbers, %d changes, %d of them take the tests too long; %d survive with a reason, %d without", t.knobs, t.mutants, t.endless, t.known, t.survivors)
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
	knobs = slices.DeleteFunc(knobs, func(k knob) bool { return !o.wants(k) })
	t := tally{knobs: len(knobs)}
	var list []change
	for _, k := range knobs {
		if o.list {
			fmt.Fprintln(w, k)
			continue
		}
		for _, way := range o.ways {
			list = append(list, change{knob: k, way: way})
		}
	}
	if err := t.try(w, dir, list, known, o); err != nil {
		return t, err
	}
	if len(knobs) > 0 {
		fmt.Fprintf(w, "%s: %s\n", dir, t)
	}
	return t, nil
}

// try makes the changes that are not known to survive, some at the same time, and tells of those that do in the order of the source.
func (t *tally) try(w io.Writer, dir string, list []change, known []kept, o options) error {
	for i := range list {
		list[i].done = make(chan struct{})
		list[i].reason, list[i].kept = list[i].known(list[i].way, known)
	}
	go func() { // in the order of the source, so that what survives is told as it is found
		next := make(chan struct{}, max(1, o.jobs))
		for i := range list {
			next <- struct{}{}
			go func(c *change) {
				if !c.kept {
					c.fate, c.err = run(dir, c.knob, c.way, o.tests)
				}
				<-next
				close(c.done)
			}(&list[i])
		}
	}()
	var failed error
	for i := range list {
		<-list[i].done
		failed = cmp.Or(failed, list[i].err)
		t.count(w, list[i])
	}
	return failed
}

// count counts what came of a change.
func (t *tally) count(w io.Writer, c change) {
	switch {
	case c.kept:
		t.known++
		fmt.Fprintf(w, "%s %s is kept: %s\n", c.knob, c.way, c.reason)
	case c.fate == impossible || c.err != nil:
	default:
		t.mutants++
		switch c.fate {
		case survives:
			t.survivors++
			fmt.Fprintf(w, "%s %s fails no test\n", c.knob, c.way)
		case endless:
			t.endless++
			fmt.Fprintf(w, "%s %s takes the tests too long\n", c.knob, c.way)
		}
	}
}
