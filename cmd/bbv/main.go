// Command bbv checks printed municipal tables and documents of package
// programme, and shows them. Run "bbv help".
//
// Files, in the order in which data flows: errors.go says why something cannot
// be read; exit_code.go has the exit codes; terminal.go is what every command
// shares, password.go finds the password of protected files, skipped.go says which pages cannot be read, files.go opens what is named and chooses the exit code, part.go has its tables checked; about.go says
// what is known of a table, human.go, machine.go, sarif.go, junit.go and decisions.go print what check.go finds;
// verschil_machine.go prints what verschil.go finds; rapport.go, show.go, jaren.go, regels.go, iv3.go and taakveld.go are the other commands; main.go
// chooses.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"
)

// heapGrowth is by how many per cent the memory in use may grow before the garbage
// collector runs, where GOGC does not say. A command reads a file and ends, so half of
// what a program usually leaves is enough: checking a megabyte of table rows took
// 34 to 49 times the input instead of 47 to 61 times, for 2 to 25 % more processor time.
const heapGrowth = 50

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(heapGrowth)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second interruption does not wait for anything
	os.Exit(run(os.Args[1:], &terminal{ctx: ctx, in: os.Stdin, out: os.Stdout, err: os.Stderr}))
}

func run(args []string, t *terminal) int {
	if len(args) == 0 {
		fmt.Fprint(t.err, helpNL)
		return exitUnreadable
	}
	args = commandFirst(args)
	c := newCommand(t, args[0])
	switch args = args[1:]; c.Name() {
	case "check":
		return checkFiles(c, args)
	case "show":
		return show(c, args)
	case "rapport":
		return writeReport(c, args)
	case "verschil":
		return difference(c, args)
	case "jaren":
		return jaren(c, args)
	case "regels":
		return regels(c, args)
	case "iv3":
		return checkDeliveries(c, args)
	case "taakveld":
		return taakveld(c, args)
	case "help", "-h", "--help":
		if code, ok := c.parse(args); !ok {
			return code
		}
		return help(t)
	case "version", "--version":
		return printVersion(t)
	}
	fmt.Fprintf(t.err, "bbv: onbekende opdracht %q; zie bbv help (unknown command)\n", c.Name())
	return exitUnreadable
}

// commandFirst puts the name of the command before flags that every command has.
func commandFirst(args []string) []string {
	if len(args) > 2 && args[0] == "--taal" {
		return slices.Concat(args[2:3], args[:2], args[3:])
	}
	if len(args) > 1 && strings.HasPrefix(args[0], "--taal=") {
		return slices.Concat(args[1:2], args[:1], args[2:])
	}
	return args
}

func printVersion(t *terminal) int {
	v := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		v = info.Main.Version
	}
	t.printf("bbv %s\n", v)
	return exitOK
}
