package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/wrap"
)

// helper writes help in a language, on lines of a width.
type helper struct {
	w       io.Writer
	lang    finding.Language
	width   int
	program *Program
}

func (h *helper) say(nl, en string) string { return finding.Text{NL: nl, EN: en}.In(h.lang) }

func (h *helper) lines(lead, hang, text string) {
	for _, line := range wrap.Text(lead, hang, text, h.width) {
		fmt.Fprintln(h.w, line)
	}
}

// text writes paragraphs.
func (h *helper) text(t finding.Text) {
	if t.NL == "" {
		return
	}
	fmt.Fprintln(h.w)
	for _, p := range paragraphs(t.In(h.lang)) {
		h.lines("", "", p)
	}
}

// entry is a name and what it is, beside it or, where the name is long, below.
func (h *helper) entry(name, what string, column int) {
	lead, hang := "  "+name, strings.Repeat(" ", column)
	if n := len([]rune(lead)); n+2 > column {
		fmt.Fprintln(h.w, lead)
		lead = hang
	} else {
		lead += strings.Repeat(" ", column-n)
	}
	h.lines(lead, hang, what)
}

// Where the second column of entries begins: behind the names of commands, which are short, and of flags with their values.
const (
	besideCommand = 16
	besideFlag    = 26
)

// overview is what the program can do.
func (h *helper) overview() {
	p := h.program
	h.lines("", "", p.Short.In(h.lang))
	fmt.Fprintf(h.w, "\n%s\n", h.say("Opdrachten", "Commands"))
	for _, c := range p.Commands {
		h.entry(c.Name.In(h.lang), c.Short.In(h.lang), besideCommand)
	}
	h.entry("help", h.say("uitleg van een opdracht of onderwerp: bbv help controle", "explain a command or subject: bbv help check"), besideCommand)
	fmt.Fprintf(h.w, "\n%s\n", h.say("Onderwerpen (bbv help …)", "Subjects (bbv help …)"))
	for _, t := range p.Topics {
		h.entry(t.Name.In(h.lang), t.Short.In(h.lang), besideCommand)
	}
	h.examples(p.Examples)
	h.flags(h.say("Opties van elke opdracht", "Options of every command"), p.allFlags())
}

// command explains a command, of which the names are those that a call has.
func (h *helper) command(path string, c *Command) {
	h.lines("", "", c.Short.In(h.lang))
	usage := path
	if len(c.Flags) > 0 {
		usage += " " + h.say("[OPTIES]", "[OPTIONS]")
	}
	if len(c.Commands) > 0 {
		usage += " " + h.say("OPDRACHT", "COMMAND")
	}
	fmt.Fprintln(h.w)
	h.lines("  ", "      ", strings.TrimSpace(usage+" "+c.Args.In(h.lang)))
	for i := range c.Commands {
		h.entry(c.Commands[i].Name.In(h.lang), c.Commands[i].Short.In(h.lang), besideCommand)
	}
	h.text(c.Long)
	h.examples(c.Examples)
	h.flags(h.say("Opties", "Options"), c.Flags)
	h.flags(h.say("Opties van elke opdracht", "Options of every command"), h.program.allFlags())
}

// topic explains what is no command.
func (h *helper) topic(t *Topic) {
	h.lines("", "", t.Short.In(h.lang))
	h.text(t.Long)
}

func (h *helper) examples(list []Example) {
	if len(list) > 0 {
		fmt.Fprintf(h.w, "\n%s\n", h.say("Voorbeelden", "Examples"))
	}
	for _, e := range list {
		fmt.Fprintf(h.w, "  %s %s\n", h.program.Name, e.Call.In(h.lang))
		h.lines("      ", "      ", e.What.In(h.lang))
	}
}

func (h *helper) flags(title string, list []Flag) {
	if len(list) > 0 {
		fmt.Fprintf(h.w, "\n%s\n", title)
	}
	for _, f := range list {
		name := f.usage(h.lang)
		if f.Letter != "" {
			name = "-" + f.Letter + ", --" + strings.TrimPrefix(name, "--")
		}
		h.entry(name, f.What.In(h.lang), besideFlag)
	}
}

// usage is how a flag is written.
func (f *Flag) usage(l finding.Language) string {
	text := "--" + f.Name.In(l)
	if f.Value.NL != "" {
		text += " " + f.Value.In(l)
	}
	return text
}
