package cli

import (
	"strings"

	"github.com/bbvgo/bbv/finding"
)

// Command is one thing that the program does, or several that have a name in common.
type Command struct {
	Name     finding.Text // of it: "controle", "check"; both are understood in either language
	Also     []string     // further names, that help does not show
	Args     finding.Text // what it takes besides flags: "BESTAND…"
	Short    finding.Text // what it does, in at most 60 characters
	Long     finding.Text // paragraphs, with an empty line between; a line that begins with a blank is left as it is
	Examples []Example
	Flags    []Flag
	Commands []Command       // what it consists of; it does nothing of its own then
	Values   func() []string // what arguments may be, for the shell to complete; nil for files
	// Run does it, and returns the exit code. An error is a wrong call.
	Run func(args []string) (code int, err error)
}

// Example is a call that can be copied.
type Example struct {
	Call finding.Text // without the name of the program
	What finding.Text
}

// Topic is something that help explains and that is no command.
type Topic struct {
	Name, Short, Long finding.Text
}

// Same is a name that is the same in both languages.
func Same(name string) finding.Text { return finding.Text{NL: name, EN: name} }

// paragraphs are those of a text, each on one line; lines that begin with a blank, and titles, stay lines.
func paragraphs(text string) (list []string) {
	open := false
	for _, line := range strings.Split(strings.Trim(text, "\n"), "\n") {
		switch {
		case line == "" || strings.HasPrefix(line, " "):
			list, open = append(list, line), false
		case open:
			list[len(list)-1] += " " + line
		default:
			list, open = append(list, line), true
		}
	}
	return list
}
