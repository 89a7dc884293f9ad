package main

import (
	"errors"
	"flag"
	"fmt"
	"io"

	"github.com/bbvgo/bbv/finding"
)

// options are the flags and files of a call.
type options struct {
	json     bool
	lang     string
	form     string
	additive bool // print tables of a document so that they add up
	files    []string
}

// language returns the language of the messages.
func (o options) language() (finding.Language, error) {
	var language finding.Language
	err := language.UnmarshalText([]byte(o.lang))
	return language, err
}

// parse reads flags and files, in any order. It reports a wrong call itself.
func parse(name string, args []string, t terminal, define func(*flag.FlagSet, *options)) (options, int) {
	o := options{lang: "nl"}
	flags := flag.NewFlagSet("bbv "+name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	define(flags, &o)
	for len(args) > 0 {
		if args[0] == "-" {
			o.files, args = append(o.files, "-"), args[1:]
			continue
		}
		err := flags.Parse(args)
		if errors.Is(err, flag.ErrHelp) {
			fmt.Fprint(t.out, helpText)
			return o, exitOK
		}
		if err != nil {
			fmt.Fprintf(t.err, "bbv %s: %v; zie bbv help\n", name, err)
			return o, exitUnreadable
		}
		if args = flags.Args(); len(args) > 0 && args[0] != "-" {
			o.files, args = append(o.files, args[0]), args[1:]
		}
	}
	if _, err := o.language(); err != nil {
		fmt.Fprintf(t.err, "bbv %s: --taal: %v\n", name, err)
		return o, exitUnreadable
	}
	return o, -1
}

// parseFiles is parse for a command that needs files.
func parseFiles(name string, args []string, t terminal, define func(*flag.FlagSet, *options)) (options, int) {
	o, code := parse(name, args, t, define)
	if code < 0 && len(o.files) == 0 {
		fmt.Fprintf(t.err, "bbv %s: geen bestand genoemd; - is de standaardinvoer (no file named)\n", name)
		return o, exitUnreadable
	}
	return o, code
}
