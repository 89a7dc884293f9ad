package main

import (
	"bufio"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/finding"
)

// passwordVariable is where a password may stand, so that it is in no history of a shell and in no list of processes.
const passwordVariable = "BBV_WACHTWOORD"

// mostPassword is how many bytes of a file are looked at for a password: those of PDF have at most 127 (ISO 32000-2, 7.6.4.3.3).
const mostPassword = 1 << 10

// What is wrong with a password that is given.
var (
	errTwoPasswords = problem{NL: "geef --wachtwoord of --wachtwoord-uit, niet beide", EN: "give --wachtwoord or --wachtwoord-uit, not both"}
	errNoPassword   = problem{NL: "op de eerste regel van wat --wachtwoord-uit noemt staat geen wachtwoord", EN: "the first line of what --wachtwoord-uit names holds no password"}
	errInputTwice   = problem{NL: "de standaardinvoer kan niet tegelijk het wachtwoord en een bestand zijn", EN: "the standard input cannot be the password and a file at once"}
	errLocked       = problem{NL: "deze pdf is met een wachtwoord beveiligd; geef het met --wachtwoord, --wachtwoord-uit of in " + passwordVariable + " (zie bbv help)",
		EN: "this PDF is protected by a password; give it with --wachtwoord, --wachtwoord-uit or in " + passwordVariable + " (see bbv help)"}
	errWrongPassword = problem{NL: "het wachtwoord opent deze pdf niet; let op hoofdletters, of bewaar de pdf zonder wachtwoord",
		EN: "the password does not open this PDF; mind capitals, or save the PDF without a password"}
)

// passwordFlags are the flags with which a command is given the password of protected files.
type passwordFlags struct{ word, from string }

// takesPassword gives a command these flags.
func (c *command) takesPassword() {
	c.password = &passwordFlags{}
	c.StringVar(&c.password.word, "wachtwoord", "", "")
	c.StringVar(&c.password.from, "wachtwoord-uit", "", "")
}

// findPassword finds the password of a call, once its flags are read.
func (c *command) findPassword() (err error) {
	p := c.password
	switch {
	case p == nil:
		return nil
	case p.word != "" && p.from != "":
		return errTwoPasswords
	case p.from == "-" && slices.Contains(c.args, "-"):
		return errInputTwice
	case p.from != "":
		c.t.password, err = c.t.firstLine(p.from)
		return err
	}
	if c.t.password = p.word; p.word == "" {
		c.t.password = os.Getenv(passwordVariable)
	}
	return nil
}

// firstLine is that of a file, which holds a password.
func (t *terminal) firstLine(name string) (string, error) {
	f, err := t.open(name)
	if err != nil {
		return "", problem{NL: "--wachtwoord-uit " + name + ": " + because(err, finding.Dutch), EN: "--wachtwoord-uit " + name + ": " + err.Error()}
	}
	defer f.Close()
	line, err := bufio.NewReader(io.LimitReader(f, mostPassword)).ReadString('\n')
	if err != nil && err != io.EOF {
		return "", err
	}
	if line = strings.TrimPrefix(strings.TrimRight(line, "\r\n"), "\ufeff"); line == "" {
		return "", errNoPassword
	}
	return line, nil
}
