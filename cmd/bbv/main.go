// Command bbv checks printed municipal tables and documents of package
// programme, and shows them. Run "bbv help". What a command is, and how help is written, is in
// package cli; what is said of tables and runs in words, what other programs are told in machine, what help explains besides in manual, how much memory it takes in memory.
//
// Files, in the order in which data flows: terminal.go is what every command shares; errors.go says why something cannot
// be read; password.go finds the password of protected files, files.go opens what is named and chooses the exit code, part.go has
// tables checked; human.go and decisions.go print what controle.go finds; verschil.go prints what is different in two versions, toon.go
// is the command that shows tables, jaren.go prints years, and vergelijk.go is the command that compares; rapport.go,
// indicatoren.go, feiten.go, document.go, regels.go, taakveld.go and pagina.go are the other commands, rapport_forms.go and
// indicatoren_machine.go their forms, and so is iv3.go with iv3_convert.go and iv3_compare.go; main.go has them all.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/cmd/bbv/internal/manual"
	"github.com/bbvgo/bbv/cmd/bbv/internal/memory"
	"github.com/bbvgo/bbv/finding"
)

// heapGrowth is by how many per cent the memory in use may grow before the garbage
// collector runs, where GOGC does not say. A command reads a file and ends, so half of
// what a program usually leaves is enough. What long tables take is bounded by package memory besides.
const heapGrowth = 50

func main() { os.Exit(command()) }

// command is the program in a process of its own, until its exit code.
func command() int {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(heapGrowth)
	}
	cobra.MousetrapHelpText = "bbv is een opdracht voor een venster met een opdrachtregel: open cmd.exe of PowerShell en typ daar bbv help.\n"
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second interruption does not wait for anything
	t := &terminal{ctx: ctx, in: os.Stdin, out: os.Stdout, err: os.Stderr}
	if os.Getenv("GOMEMLIMIT") == "" {
		t.memory = memory.OfRuntime()
	}
	return run(os.Args[1:], t)
}

func run(args []string, t *terminal) int {
	t.look()
	defer t.progress.Clear()
	t.lang = languageOf(args)
	if len(args) == 1 && (args[0] == "--version" || args[0] == "--versie") {
		args = []string{"versie"}
	}
	return program(t).Run(t.ctx, args)
}

// languageOf is the language that a call asks for, in which also help and what is wrong with the call are written. One that does
// not exist is refused when the call is read.
func languageOf(args []string) (l finding.Language) {
	names := []string{"--taal", "--language"}
	for i, arg := range args {
		name, text, written := strings.Cut(arg, "=")
		switch {
		case arg == "--":
			return l
		case !slices.Contains(names, name):
			continue
		case !written && i+1 < len(args):
			text = args[i+1]
		}
		_ = l.UnmarshalText([]byte(text))
	}
	return l
}

// program has all commands.
func program(t *terminal) *cli.Program {
	p := &cli.Program{
		Name:     "bbv",
		Short:    finding.Text{NL: "bbv controleert begrotingen en jaarstukken van gemeenten (BBV).", EN: "bbv checks the budgets and annual accounts of Dutch municipalities (BBV)."},
		Language: t.lang, Out: t.out, Err: t.err, Width: t.width,
		Flags: []cli.Flag{{
			Name: finding.Text{NL: "taal", EN: "language"}, Value: cli.Same("nl|en"), Into: &t.lang, Choice: cli.Words("nl", "en"),
			What: finding.Text{NL: "Nederlands (zonder deze optie) of Engels", EN: "Dutch (without this option) or English"},
		}},
		Topics: manual.Topics,
		Examples: []cli.Example{
			{Call: finding.Text{NL: "controle begroting.xlsx", EN: "check budget.xlsx"}, What: finding.Text{NL: "welk cijfer sluit niet aan, en waarom?", EN: "which figure does not add up, and why?"}},
			{Call: finding.Text{NL: "rapport -o rapport.html jaarstukken.pdf", EN: "report -o report.html accounts.pdf"}, What: finding.Text{NL: "een verslag om door te geven", EN: "a report to hand on"}},
		},
	}
	p.Commands = []cli.Command{
		controle(t), rapport(t), vergelijk(t), indicatoren(t), toon(t), feiten(t), documentCommand(t), regels(t), taakveld(t), iv3Command(t), pagina(t), completion(t, p), versie(t),
	}
	return p
}

// completion is the command that helps shells.
func completion(t *terminal, p *cli.Program) cli.Command {
	return cli.Command{
		Name: finding.Text{NL: "aanvullen", EN: "completion"}, Args: cli.Same("bash|zsh|fish"),
		Short: finding.Text{NL: "laat de shell opdrachten en opties aanvullen", EN: "let the shell complete commands and options"},
		Long: finding.Text{NL: `
Schrijft wat een shell nodig heeft om met de tabtoets opdrachten, opties en hun waarden aan te vullen.
`, EN: `
Writes what a shell needs to complete commands, options and their values with the tab key.
`},
		Examples: []cli.Example{
			{Call: finding.Text{NL: "aanvullen bash > ~/.local/share/bash-completion/completions/bbv", EN: "completion bash > ~/.local/share/bash-completion/completions/bbv"}, What: finding.Text{NL: "voor bash", EN: "for bash"}},
			{Call: finding.Text{NL: `aanvullen zsh > "${fpath[1]}/_bbv"`, EN: `completion zsh > "${fpath[1]}/_bbv"`}, What: finding.Text{NL: "voor zsh", EN: "for zsh"}},
			{Call: finding.Text{NL: "aanvullen fish > ~/.config/fish/completions/bbv.fish", EN: "completion fish > ~/.config/fish/completions/bbv.fish"}, What: finding.Text{NL: "voor fish", EN: "for fish"}},
		},
		Values: func() []string { return []string{"bash", "zsh", "fish"} },
		Run: func(args []string) (int, error) {
			return exitOK, p.Completion(strings.Join(args, " "))
		},
	}
}

// versie is the command that prints the version.
func versie(t *terminal) cli.Command {
	return cli.Command{
		Name: finding.Text{NL: "versie", EN: "version"}, Short: finding.Text{NL: "toon de versie", EN: "print the version"},
		Examples: []cli.Example{{Call: finding.Text{NL: "versie", EN: "version"}, What: finding.Text{NL: "de versie van dit programma", EN: "the version of this program"}}},
		Run: func([]string) (int, error) {
			v := "(devel)"
			if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
				v = info.Main.Version
			}
			t.printf("bbv %s\n", v)
			return exitOK, nil
		},
	}
}
