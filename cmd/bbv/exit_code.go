package main

// The exit codes.
const (
	exitOK         = 0 // nothing wrong was found, which is no approval: see what was checked
	exitFindings   = 1 // findings of severity error
	exitUnreadable = 2 // something could not be read, or the call is wrong

	exitInterrupted = 130 // by the user, as shells have it: what was printed is not all
)
