package rounding_test

import (
	"fmt"
	"testing"

	"github.com/bbvgo/bbv/rounding"
	"github.com/bbvgo/bbv/rounding/internal/tables"
)

func TestReal(t *testing.T) {
	list, err := tables.Load(tables.Folder("data", "tables"))
	if err != nil {
		t.Fatal(err)
	}
	for _, tb := range list {
		s, err := rounding.NewSystem(tb.Figures, tb.Identities, rounding.Options{})
		if err != nil {
			t.Fatal(tb.Name, err)
		}
		d := s.Diagnose(rounding.Search{})
		if d.Mode != rounding.Nearest || d.Feasibility != rounding.Feasible || tb.Failures > 0 {
			n := map[string]int{}
			for _, v := range d.Verdicts {
				n[v.String()]++
			}
			fmt.Println(tb.Name, d.Mode, d.Feasibility, n, "failures", tb.Failures)
			for _, c := range d.Conflicts {
				fmt.Println("  conflict", c.Identities, c.Named, c.Complete, len(c.Accusations), c.Certificate)
				fmt.Println("    ", s.In(rounding.Dutch).Conflict(c))
				fmt.Println("    ", s.In(rounding.English).Conflict(c))
				for i, a := range c.Accusations {
					if i > 5 {
						break
					}
					for _, f := range a.Figures {
						fmt.Print("     ", s.Figure(f).Name, " ", s.Figure(f).Printed)
					}
					fmt.Println()
					for i, r := range a.Remedies {
						if i < 3 {
							fmt.Println("          ", r)
						}
					}
				}
			}
		}
	}
}
