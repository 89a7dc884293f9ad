package main

import (
	"context"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/bbvgo/bbv/finding"
)

// terminal is where a command reads and writes, in which language, and how long.
type terminal struct {
	ctx      context.Context // ends where the user interrupts the command
	in       io.Reader
	out, err io.Writer
	lang     finding.Language
	password string // of protected files; empty where none is given
	proof    bool   // findings say why rounding cannot explain them
}

func (t *terminal) say(nl, en string) string { return finding.Text{NL: nl, EN: en}.In(t.lang) }

func (t *terminal) printf(format string, args ...any) { fmt.Fprintf(t.out, format, args...) }

// wrong reports what is wrong with a call and returns the exit code for that.
func (t *terminal) wrong(command string, err error) int {
	text := err.Error()
	if own := (problem{}); errors.As(err, &own) {
		text = t.say(own.NL, own.EN)
	}
	fmt.Fprintf(t.err, "bbv %s: %s\n", command, text)
	return exitUnreadable
}

func (t *terminal) colour() bool { return isTerminal(t.out) && os.Getenv("NO_COLOR") == "" }

// pageWidth is how many characters a line of findings has at most, as in the examples.
const pageWidth = 100

// printer writes findings in the language and colours of the call.
func (t *terminal) printer(indent string) finding.Printer {
	return finding.Printer{Language: t.lang, Colour: t.colour(), Indent: indent, Width: pageWidth, Proof: t.proof}
}

func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// command is one call of a command: its flags and other arguments.
type command struct {
	*flag.FlagSet
	t        *terminal
	args     []string       // in front of, between and behind the flags
	password *passwordFlags // nil for a command that has none
}

func newCommand(t *terminal, name string) *command {
	c := &command{FlagSet: flag.NewFlagSet(name, flag.ContinueOnError), t: t}
	c.SetOutput(io.Discard)
	c.TextVar(&t.lang, "taal", finding.Dutch, "")
	return c
}

// parse reads flags and arguments, in any order. It reports a wrong call itself;
// ok is false where nothing is left to do.
func (c *command) parse(args []string) (code int, ok bool) {
	for len(args) > 0 {
		if args[0] != "-" {
			err := c.Parse(args)
			if errors.Is(err, flag.ErrHelp) {
				return help(c.t), false
			}
			if err != nil {
				return c.t.wrong(c.Name(), fmt.Errorf("%w; %s", err, c.t.say("zie bbv help", "see bbv help"))), false
			}
			args = c.Args()
		}
		if len(args) > 0 {
			c.args, args = append(c.args, args[0]), args[1:]
		}
	}
	return exitOK, true
}

// parseFiles is parse for a command that needs files.
func (c *command) parseFiles(args []string) (code int, ok bool) {
	code, ok = c.parse(args)
	if !ok {
		return code, false
	}
	if len(c.args) == 0 {
		return c.t.wrong(c.Name(), problem{NL: "geen bestand genoemd; - is de standaardinvoer", EN: "no file named; - is the standard input"}), false
	}
	if err := c.findPassword(); err != nil {
		return c.t.wrong(c.Name(), err), false
	}
	return code, true
}

// What bbv help prints.
var (
	//go:embed help.nl.txt
	helpNL string
	//go:embed help.en.txt
	helpEN string
)

func help(t *terminal) int {
	t.printf("%s", t.say(helpNL, helpEN))
	return exitOK
}
