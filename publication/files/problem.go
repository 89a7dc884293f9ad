package files

import (
	"errors"
	"io/fs"

	"github.com/bbvgo/bbv/finding"
)

// Problem is why a file cannot be read that no reader of a format can tell. Its
// text says what to do.
type Problem struct{ Text finding.Text }

// Error is the English text.
func (p *Problem) Error() string {
	if p == nil {
		return ""
	}
	return p.Text.EN
}

// ErrNoTable is that nothing in a file is a table.
var ErrNoTable = &Problem{finding.Text{NL: "geen tabel gevonden", EN: "no table found"}}

var (
	errEmpty        = &Problem{finding.Text{NL: "dit bestand is leeg", EN: "the file is empty"}}
	errOwnPage      = &Problem{finding.Text{NL: "dit is een verslag van bbv zelf, geen publicatie", EN: "a report of bbv itself, no publication"}}
	errFolder       = &Problem{finding.Text{NL: "dit is een map; noem de bestanden erin", EN: "a folder; name the files in it"}}
	errEmptyFolder  = &Problem{finding.Text{NL: "in deze map staat geen bestand dat te lezen is", EN: "no file in this folder can be read"}}
	errEmptyArchive = &Problem{finding.Text{NL: "in dit archief staat geen bestand dat te lezen is", EN: "no file in this archive can be read"}}
	errArchive      = &Problem{finding.Text{NL: "dit archief is beschadigd; pak het uit en noem de bestanden", EN: "the archive is damaged; unpack it and name the files"}}
	errPassword     = &Problem{finding.Text{NL: "met een wachtwoord beveiligd; pak het archief uit en noem de bestanden", EN: "closed with a password; unpack the archive and name the files"}}
	errMHTML        = &Problem{finding.Text{NL: "deze bewaarde webpagina is niet te lezen; bewaar haar als “webpagina, volledig” (html)", EN: "the saved page cannot be read; save it as “web page, complete” (html)"}}
	errPattern      = &Problem{finding.Text{NL: "dit patroon is niet goed gevormd: een [ is niet gesloten", EN: "the pattern is not well formed: a [ is not closed"}}
	errNoMatch      = &Problem{finding.Text{NL: "geen bestand past op dit patroon", EN: "no file matches this pattern"}}
	errOffice       = &Problem{finding.Text{NL: "dit is een bestand van een kantoorprogramma; bewaar de tabel als CSV of kopieer de tekst",
		EN: "a file of an office program; save the table as CSV, or copy it as text"}}
	errNoPDF = &Problem{finding.Text{NL: "dit is een pdf, en dit programma leest geen pdf; bewaar de tabel in een andere vorm",
		EN: "a PDF: set Opener.PDF of package bbv, or Formats.PDF, to the reader of github.com/bbvgo/bbv/table/read/pdf, or save the table in another form"}}
	errNoItem = &Problem{finding.Text{NL: "er is geen bestand", EN: "there is no file: make an item with From or Find"}}
)

// NoBusiness reports whether an error says that a file is well enough, and holds
// nothing that is read: of a file in a folder that is no reason to fail.
func NoBusiness(err error) bool {
	var other notOurs
	return errors.Is(err, ErrNoTable) || errors.Is(err, errEmpty) || errors.Is(err, errOwnPage) || errors.As(err, &other)
}

// notOurs is that a file is well enough, and something else than tables.
type notOurs struct{ error }

func (e notOurs) Unwrap() error { return e.error }

// pathless is an error without the name, which is printed before it.
func pathless(err error) error {
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		return path.Err
	}
	return err
}
