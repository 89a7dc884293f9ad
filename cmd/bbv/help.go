package main

import (
	_ "embed"
	"runtime/debug"
)

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

func version(t *terminal) int {
	v := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		v = info.Main.Version
	}
	t.printf("bbv %s\n", v)
	return exitOK
}
