// Command voorbeeldstad checks a folder of saved pages: the programmabegroting 2026 of an
// invented municipality, in which seven figures are wrong, each in another way. Every table
// is checked by itself, the tables are held against each other, and the sentences around
// them against the tables. What is found at one figure is told as one mistake.
//
//	go run ./examples/voorbeeldstad            check the pages in data
//	go run ./examples/voorbeeldstad FOLDER     check the pages of a folder
//	go run ./examples/voorbeeldstad -taal en   messages in English
package main

import (
	"bufio"
	"context"
	"embed"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/bbvgo/bbv/finding"
)

// The pages as a browser saves them. All figures are invented; they follow from amounts in
// euros and are rounded one by one, so that totals differ from their parts as real ones do.
//
//go:embed data/*.html
var data embed.FS

func main() {
	language := flag.String("taal", "nl", "language of the messages: nl or en")
	flag.Parse()
	out := bufio.NewWriter(os.Stdout)
	err := run(out, pages(flag.Arg(0)), *language)
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "voorbeeldstad:", err)
		os.Exit(1)
	}
}

// pages are those of a folder, or the own ones where none is named.
func pages(folder string) fs.FS {
	if folder != "" {
		return os.DirFS(folder)
	}
	own, err := fs.Sub(data, "data")
	if err != nil {
		panic(err) // the name is valid
	}
	return own
}

// run checks the pages and tells what is wrong.
func run(w io.Writer, pages fs.FS, language string) error {
	var lang finding.Language
	if err := lang.UnmarshalText([]byte(language)); err != nil {
		return err
	}
	p, err := read(pages)
	if err != nil {
		return err
	}
	mistakes, err := p.check(context.Background())
	if err != nil {
		return err
	}
	p.print(w, mistakes, lang)
	return nil
}
