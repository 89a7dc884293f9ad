// Command staten shows what municipalities print and no law shapes, or only the law on their financing, each from a real page:
// how a saldo runs from the kadernota to the begroting, what a voorjaarsnota changes, by kind, how far ombuigingen have come, what
// remains of kredieten, reserves with vrijval and overheveling, leningen with their rente, lasten by kostensoort, what is held
// against a kasgeldlimiet, a renterisiconorm and the drempelbedrag of the schatkistbankieren, what a heffing yields by tarief, the
// bezoldiging of topfunctionarissen, by their functions, and what became of specifieke uitkeringen.
//
//	go run ./examples/staten            print everything
//	go run ./examples/staten -taal en   messages in English
package main

import (
	"bytes"
	"embed"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
	"github.com/bbvgo/bbv/table"
)

// Figures, names and labels as the pages print them, some labels shortened, with the effect on the saldo as sign; the source stands in each file.
//
//go:embed data/*.json
var data embed.FS

func main() {
	language := flag.String("taal", "nl", "language of the messages: nl or en")
	flag.Parse()
	if err := run(os.Stdout, *language); err != nil {
		fmt.Fprintf(os.Stderr, "staten: %v\n", err)
		os.Exit(1)
	}
}

// run prints every document: its tables, computed again, and what is found in it.
func run(w io.Writer, language string) error {
	var lang finding.Language
	if err := lang.UnmarshalText([]byte(language)); err != nil {
		return err
	}
	documents, err := load()
	if err != nil {
		return err
	}
	for i, d := range documents {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "%s, %s\n", d.Municipality.Name, d.Title)
		if err := tables(w, d); err != nil {
			return err
		}
		if err := example.Findings(w, d, lang); err != nil {
			return err
		}
	}
	return nil
}

// load reads the documents in the order of their names.
func load() (documents []*programme.Document, err error) {
	names, err := fs.Glob(data, "data/*.json")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		d, err := example.Read(data, name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		documents = append(documents, d)
	}
	return documents, nil
}

// tables prints what a document is laid out as, but for tables of the overzicht, of which these documents have no part.
func tables(w io.Writer, d *programme.Document) error {
	for _, t := range publication.Lay(d) {
		if len(t.Rows) == 0 || t.Caption == "Overzicht van baten en lasten" {
			continue
		}
		var text bytes.Buffer
		if err := table.Write(&text, t, table.FormatText); err != nil {
			return err
		}
		fmt.Fprintf(w, "\n%s", text.Bytes())
	}
	return nil
}
