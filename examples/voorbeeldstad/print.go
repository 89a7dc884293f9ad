package main

import (
	"cmp"
	"fmt"
	"io"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/internal/example"
)

var (
	checked = finding.Text{
		NL: "%d pagina's met %d tabellen en %d zinnen met cijfers: %d fouten\n",
		EN: "%d pages with %d tables and %d sentences with figures: %d mistakes\n",
	}
	instead = finding.Text{NL: "staat {0}, moet zijn {1}", EN: "has {0}, should be {1}"}
	unknown = finding.Text{NL: "niet te zeggen", EN: "unknown"}
	orElse  = finding.Text{NL: "of {2}: staat {0}, moet zijn {1}", EN: "or {2}: has {0}, should be {1}"}
	inProse = finding.Text{NL: "zin", EN: "sentence"}
)

// print tells of every mistake where it stands, what stands there, what should, and how that is known.
func (p *publication) print(w io.Writer, mistakes []mistake, lang finding.Language) {
	fmt.Fprintf(w, checked.In(lang), len(p.prose), len(p.tables), p.sentences, len(mistakes))
	for i, m := range mistakes {
		name := cmp.Or(m.place.String(), inProse.In(lang))
		fmt.Fprintln(w)
		example.Print(w, fmt.Sprintf("%d. ", i+1), "%s  %s", m.place.Source().In(lang), name)
		example.Print(w, "   ", "%s", instead.With(m.printed, cmp.Or(m.right, unknown.In(lang))).In(lang))
		for _, f := range m.findings {
			for _, other := range f.Alternatives {
				example.Print(w, "   ", "%s", orElse.With(other.Printed, cmp.Or(other.Suggestion, unknown.In(lang)), other.Place.String()).In(lang))
			}
			example.Print(w, "   "+f.Code+" ", "%s", f.Text.In(lang))
			printCause(w, f, lang)
		}
	}
}

// printCause tells how a figure came to be wrong, where that is known.
func printCause(w io.Writer, f finding.Finding, lang finding.Language) {
	if cause := f.Cause.Text.In(lang); cause != "" {
		example.Print(w, "           ", "%s", cause)
	}
}
