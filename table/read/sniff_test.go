package read_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read"
)

func TestSniff(t *testing.T) {
	for _, c := range []struct {
		name, head string
		want       table.Format
	}{
		{"begroting.MD", "", table.FormatMarkdown},
		{"a.markdown", "", table.FormatMarkdown},
		{"a.tsv", "", table.FormatCSV},
		{"a.csv", "", table.FormatCSV},
		{"a.json", "", table.FormatJSON},
		{"page.htm", "", table.FormatHTML},
		{"notes.txt", "a|b|c\na|b|c", table.FormatText},
		{"-", "\xEF\xBB\xBF <!DOCTYPE html>", table.FormatHTML},
		{"-", "Programma 1\n<TABLE>", table.FormatHTML},
		{"-", ` {"rows": []}`, table.FormatJSON},
		{"-", `[ {"rows": []}]`, table.FormatJSON},
		{"-", "[1] een voetnoot", table.FormatText},
		{"-", "Lasten\n| a | b |\n|---|---|\n", table.FormatMarkdown},
		{"-", "a;b;c\n1;2;3\n4;5;6\n", table.FormatCSV},
		{"-", "Totaal lasten 33.955 34.810\nTotaal baten 9.481 10.024\n", table.FormatText},
		{"-", "", table.FormatText},
	} {
		assert.Equal(t, c.want, read.Sniff(c.name, []byte(c.head)), "%s %q", c.name, c.head)
	}
	assert.Equal(t, "html", table.FormatHTML.String())
	assert.Equal(t, "Format(99)", table.Format(99).String())
}
