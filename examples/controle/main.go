// Command controle checks files, and computes a figure of the document that their tables make. Without arguments it reads
// zorg.md beside it: figures of Lansingerland (jaarstukken 2017), with one sign changed.
//
//	go run ./examples/controle [FILE|FOLDER…]
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/programme"
	"github.com/bbvgo/bbv/publication"
)

func main() {
	names := []string{"examples/controle/zorg.md"}
	if len(os.Args) > 1 {
		names = os.Args[1:]
	}
	p, err := bbv.Open(context.Background(), names...)
	if err != nil {
		log.Print(err) // what could not be read; p holds the rest
	}
	if err := p.Print(os.Stdout, finding.Dutch); err != nil {
		log.Fatal(err)
	}
	document := p.Document(publication.Cover{Kind: programme.Jaarstukken, Year: 2017}).Document
	if zorg, ok := document.Overview().Find("3"); ok {
		fmt.Println(zorg.Figure(budget.Saldo, budget.Column{Year: 2017, Stage: budget.Realisatie}))
	}
}
