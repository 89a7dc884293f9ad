package main

import (
	"bufio"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/bbvgo/bbv/cmd/bbv/internal/cli"
	"github.com/bbvgo/bbv/finding"
)

// passwordVariable is where a password may stand, so that it is in no history of a shell and in no list of processes.
const passwordVariable = "BBV_WACHTWOORD"

// mostPassword is how many bytes of a file are looked at for a password: those of PDF have at most 127 (ISO 32000-2, 7.6.4.3.3).
const mostPassword = 1 << 10

// What is wrong with a password that is given.
var (
	errTwoPasswords = problem{NL: "geef --wachtwoord of --wachtwoord-uit, niet beide", EN: "give --password or --password-from, not both"}
	errNoPassword   = problem{NL: "op de eerste regel van wat --wachtwoord-uit noemt staat geen wachtwoord", EN: "the first line of what --password-from names holds no password"}
	errInputTwice   = problem{NL: "de standaardinvoer kan niet tegelijk het wachtwoord en een bestand zijn", EN: "the standard input cannot be the password and a file at once"}
	errLocked       = problem{NL: "deze pdf is met een wachtwoord beveiligd; geef het met --wachtwoord, --wachtwoord-uit of in " + passwordVariable + " (zie bbv help bestanden)",
		EN: "this PDF is protected by a password; give it with --password, --password-from or in " + passwordVariable + " (see bbv help files)"}
	errWrongPassword = problem{NL: "het wachtwoord opent deze pdf niet; let op hoofdletters, of bewaar de pdf zonder wachtwoord",
		EN: "the password does not open this PDF; mind capitals, or save the PDF without a password"}
)

// passwordFlags are the flags with which a command is given the password of protected files.
type passwordFlags struct{ word, from string }

// flags are these flags.
func (p *passwordFlags) flags() []cli.Flag {
	return []cli.Flag{
		{Name: finding.Text{NL: "wachtwoord", EN: "password"}, Value: finding.Text{NL: "WOORD", EN: "WORD"}, Into: &p.word,
			What: finding.Text{NL: "het wachtwoord van een beveiligde pdf", EN: "the password of a protected PDF"}},
		{Name: finding.Text{NL: "wachtwoord-uit", EN: "password-from"}, Value: finding.Text{NL: "BESTAND", EN: "FILE"}, Into: &p.from,
			What: finding.Text{NL: "het wachtwoord staat op de eerste regel van dit bestand", EN: "the password is the first line of this file"}},
	}
}

// findPassword finds the password of a call that reads what is named.
func (t *terminal) findPassword(p *passwordFlags, names []string) (err error) {
	switch {
	case len(names) == 0:
		return errNoFile
	case p.word != "" && p.from != "":
		return errTwoPasswords
	case p.from == "-" && slices.Contains(names, "-"):
		return errInputTwice
	case p.from != "":
		t.password, err = t.firstLine(p.from)
		return err
	}
	if t.password = p.word; p.word == "" {
		t.password = os.Getenv(passwordVariable)
	}
	return nil
}

// firstLine is that of a file, which holds a password.
func (t *terminal) firstLine(name string) (string, error) {
	f, err := t.open(name)
	if err != nil {
		return "", problem{NL: "--wachtwoord-uit " + name + ": " + because(err, finding.Dutch), EN: "--password-from " + name + ": " + err.Error()}
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
