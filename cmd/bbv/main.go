// Command bbv checks printed municipal tables and documents of package
// programme, and shows them. Run "bbv help".
package main

import (
	"fmt"
	"io"
	"os"
	"runtime/debug"
)

// The exit codes.
const (
	exitOK         = 0 // nothing wrong
	exitFindings   = 1 // findings of severity error
	exitUnreadable = 2 // something could not be read, or the call is wrong
)

func main() {
	os.Exit(run(os.Args[1:], terminal{os.Stdin, os.Stdout, os.Stderr}))
}

// terminal is where a command reads and writes.
type terminal struct {
	in       io.Reader
	out, err io.Writer
}

// command is what "bbv NAME" runs.
type command struct {
	name string
	run  func(args []string, t terminal) int
}

func commands() []command {
	return []command{
		{"check", check},
		{"show", show},
		{"regels", regels},
		{"iv3", iv3Command},
		{"taakveld", taakveld},
		{"help", help},
		{"version", version},
	}
}

func run(args []string, t terminal) int {
	if len(args) == 0 {
		fmt.Fprint(t.err, helpText)
		return exitUnreadable
	}
	name := args[0]
	switch name {
	case "-h", "--help":
		name = "help"
	case "--version":
		name = "version"
	}
	for _, c := range commands() {
		if c.name == name {
			return c.run(args[1:], t)
		}
	}
	fmt.Fprintf(t.err, "bbv: onbekende opdracht %q; zie bbv help (unknown command)\n", name)
	return exitUnreadable
}

const helpText = `bbv leest en controleert programmabegrotingen en jaarstukken (BBV).

  bbv check [--json] [--taal nl|en] BESTAND…   controleer tabellen of documenten
  bbv show [--als VORM] [--sluitend] BESTAND…  druk tabellen af: markdown, csv, html, tekst of json; met --sluitend
                                               worden de tabellen van een document zo afgerond dat zij optellen
  bbv regels [--taal nl|en] [CODE…]            toon de controleregels, of een ervan met uitleg
  bbv iv3 check [--taal nl|en] BESTAND…        controleer een Iv3-levering aan het CBS met de CBS-controles
  bbv taakveld [--laag LAAG] --jaar JAAR [CODE…]
                                               toon taakvelden van een jaar; LAAG is Gemeente, Provincie of GR
  bbv taakveld --van JAAR --naar JAAR [CODE…]  toon wat er van taakvelden wordt tussen twee jaren
  bbv version                                  toon de versie
  bbv help                                     toon deze tekst

BESTAND is HTML, Markdown, CSV of TSV, tekst zoals gekopieerd van een pagina, een tabel in JSON of een document in
JSON; - is de standaardinvoer. De vorm volgt uit de naam en anders uit de inhoud.

Afsluitcode: 0 niets mis, 1 bevindingen van ernst fout, 2 niet te lezen. Met NO_COLOR blijft kleur uit.
`

func help(_ []string, t terminal) int {
	fmt.Fprint(t.out, helpText)
	return exitOK
}

func version(_ []string, t terminal) int {
	v := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		v = info.Main.Version
	}
	fmt.Fprintln(t.out, "bbv", v)
	return exitOK
}
