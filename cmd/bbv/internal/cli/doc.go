// Package cli is the frame of the command: what a command is, with its names, help, examples and flags in Dutch and English,
// and how a call is read, helped, corrected and completed. What the commands do is not its business.
//
// Files, in the order in which data flows: problem.go is what is wrong with a call; nearest.go finds the word that was meant;
// command.go is what a command is, flag.go what it takes; wrong.go says what is wrong with flags; help.go writes help;
// program.go reads a call and runs it; screen.go knows terminals and progress.go shows on them how far something is.
package cli
