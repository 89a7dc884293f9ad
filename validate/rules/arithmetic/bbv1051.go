package arithmetic

import (
	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table/understand"
	"github.com/bbvgo/bbv/validate"
)

var bbv1051 = validate.Rule{
	Code:  "BBV1051",
	Title: finding.Text{NL: "Tabellen drukken van hetzelfde hetzelfde cijfer af", EN: "Tables print the same figure of the same thing"},
	Doc: `Two tables of one publication print different figures for what is the same line and
moment, further apart than rounding explains, each to its own digit. That it is the same
line its words and its other figures tell. Where it is not as good as certain, the finding
is information. Figures that say that they count other things (exclusief, structureel, in
prijzen van) are not compared, nor are totals that differ by a line of their tables.
A table with a row for each year is held against itself: the stand at the begin of a year is
that at the end of the year before, where most of its stands are carried over.
A difference between two years that a table prints alone is held against the columns of others.
It sees nothing of lines that share no other figure.`,
	Basis:    []validate.Basis{{}},
	Severity: finding.Error,
	Tables:   []understand.SumRule{},
}
