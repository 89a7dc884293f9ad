package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/cmd/bbv/internal/memory"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/wrap"
)

// The exit codes, which help explains.
const (
	exitOK         = 0 // nothing wrong was found, which is no approval: see what was checked
	exitFindings   = 1 // findings of severity error
	exitUnreadable = cli.ExitWrong
	exitUnchecked  = 3 // with --streng: nothing wrong was found, and not all was checked

	exitInterrupted = 130 // by the user, as shells have it: what was printed is not all
)

// problem is what the command itself has to say of a call or a file.
type problem = cli.Problem

// terminal is where a command reads and writes, in which language, and how long.
type terminal struct {
	ctx      context.Context // ends where the user interrupts the command
	in       io.Reader
	out, err io.Writer
	lang     finding.Language
	width    int // of a line
	colours  bool
	progress *cli.Progress
	password string // of protected files; empty where none is given
	failures int    // files that could not be read
	leftOut  int    // files in folders and archives that hold no tables
	proof    bool   // findings say why rounding cannot explain them
	memory   *memory.Bound
}

// look sees what the terminal is like. Progress stands on it until something else is written.
func (t *terminal) look() {
	t.width, t.colours, t.progress = cli.Width(t.out), cli.Colours(t.out), cli.NewProgress(t.err)
	t.out, t.err = t.progress.Above(t.out), t.progress.Above(t.err)
}

func (t *terminal) say(nl, en string) string { return finding.Text{NL: nl, EN: en}.In(t.lang) }

func (t *terminal) printf(format string, args ...any) { fmt.Fprintf(t.out, format, args...) }

// tell tells on the error output, on lines of the width of the page, what nobody may take for outcome.
func (t *terminal) tell(lead string, parts ...string) {
	hang := lead[:len(lead)-len(strings.TrimLeft(lead, " "))] + "  "
	for _, line := range wrap.Text(lead, hang, tame(strings.Join(parts, ": ")), t.width) {
		fmt.Fprintln(t.err, line)
	}
}

// wrong reports what is wrong with a call and returns the exit code for that.
func (t *terminal) wrong(command string, err error) int {
	t.tell("bbv "+command+": ", cli.Message(err, t.lang))
	return exitUnreadable
}

// printer writes findings in the language and colours of the call.
func (t *terminal) printer(indent string) finding.Printer {
	return finding.Printer{Language: t.lang, Colour: t.colours, Indent: indent, Width: t.width, Proof: t.proof}
}

// errNoFile is that no file is named.
var errNoFile = problem{NL: "geen bestand genoemd; noem een bestand of map, of - voor de standaardinvoer", EN: "no file named; name a file or folder, or - for the standard input"}
