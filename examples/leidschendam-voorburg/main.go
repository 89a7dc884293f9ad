// Command leidschendam-voorburg shows the taakveld Samenkracht en
// burgerparticipatie (6.1) of the programmabegroting 2022 of the gemeente
// Leidschendam-Voorburg: lasten and baten in six columns with the saldo
// recomputed, speerpunten with their acties, no planned investments and no
// verbonden partijen.
//
// The source prints no years above the columns; the program says how it knows
// them.
//
//	go run ./examples/leidschendam-voorburg            print everything
//	go run ./examples/leidschendam-voorburg -json      write the document as JSON
//	go run ./examples/leidschendam-voorburg -taal en   messages in English
package main

import (
	"embed"

	"github.com/bbvgo/bbv/internal/example"
	"github.com/bbvgo/bbv/programme"
)

// The document: names, labels and figures as printed, explanations in our own
// words. The source prints no title, no programme, no years above the columns,
// nor the number 6.1: that is the code of the taakveld of this name in the
// national list.
//
//go:embed data/document.json
var data embed.FS

var shown = example.Example{Name: "leidschendam-voorburg", Load: load, Report: report}

func main() { shown.Main() }

func load() (*programme.Document, error) { return example.Read(data, "data/document.json") }
