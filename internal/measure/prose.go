package main

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"

	invented "github.com/bbvgo/bbv/internal/made"
	"github.com/bbvgo/bbv/internal/tables"
	"github.com/bbvgo/bbv/table/prose"
	"github.com/bbvgo/bbv/table/understand"
)

// measureProse writes 20 sentences about each of n made publications, all of them right, and then one with a mistake of
// each kind, and counts what is said of them.
func measureProse(w io.Writer, _ []tables.Table, seed uint64, n int) error {
	r := rand.New(rand.NewPCG(seed, 15))
	none := proseTally{}
	for range n {
		if err := none.count(withRatios(r), r, ""); err != nil {
			return err
		}
	}
	fmt.Fprintf(w, "%d publications, right: %s\n\n", n, &none)
	fmt.Fprintf(w, "%-12s %6s %8s %8s\n", "mistake", "made", "found", "beside")
	for _, lie := range invented.Lies {
		t := proseTally{}
		for range n {
			if err := t.count(withRatios(r), r, lie); err != nil {
				return err
			}
		}
		fmt.Fprintf(w, "%-12s %6d %7.1f%% %8d\n", lie, t.wrong, 100*float64(t.found)/float64(max(t.wrong, 1)), t.beside)
	}
	return nil
}

// withRatios makes a publication that has kengetallen.
func withRatios(r *rand.Rand) *invented.Publication {
	p := invented.New(r)
	p.AddRatios(r)
	return p
}

// proseTally counts sentences, the figures in them, those that are found in a table, and warnings.
type proseTally struct {
	sentences, figures, confirmed, wrong, found, beside int
	said                                                []string // with a warning, though nothing is wrong
}

func (t *proseTally) String() string {
	text := fmt.Sprintf("%d sentences, %d figures, %d of them found in a table; %d false warnings", t.sentences, t.figures, t.confirmed, t.beside)
	for _, s := range t.said {
		text += "\n  " + s
	}
	return text
}

// count writes sentences about a publication, and counts what is said of them.
func (t *proseTally) count(p *invented.Publication, r *rand.Rand, lie string) error {
	var list []*understand.Understanding
	for _, s := range p.Sheets {
		u, err := reread(s.Table)
		if err != nil {
			return err
		}
		list = append(list, u)
	}
	var read []prose.Sentence
	var wrong []bool
	for _, s := range p.Sentences(r, lie) {
		t.sentences++
		if s.Wrong {
			t.wrong++
		}
		for _, sentence := range prose.Read(s.Text) {
			read, wrong = append(read, sentence), append(wrong, s.Wrong)
		}
	}
	warned, err := t.warned(read, list)
	for i := range warned {
		switch {
		case warned[i] && wrong[i]:
			t.found++
		case warned[i]:
			t.beside++
			t.said = append(t.said, read[i].Text)
		}
	}
	return err
}

// warned reports of each sentence whether there is a warning.
func (t *proseTally) warned(read []prose.Sentence, list []*understand.Understanding) ([]bool, error) {
	warned := make([]bool, len(read))
	for i := range read {
		t.figures += len(read[i].Numerals)
		warned[i] = len(read[i].Mistakes()) > 0
	}
	matches, err := prose.Compare(context.Background(), read, list)
	for _, m := range matches {
		if m.Agrees {
			t.confirmed++
		} else {
			warned[m.Sentence] = true
		}
	}
	return warned, err
}
