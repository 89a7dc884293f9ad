package table_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/table"
)

func TestSniff(t *testing.T) {
	for _, c := range []struct {
		name, head string
		want       table.Kind
	}{
		{"begroting.MD", "", table.KindMarkdown},
		{"a.markdown", "", table.KindMarkdown},
		{"a.tsv", "", table.KindCSV},
		{"a.csv", "", table.KindCSV},
		{"a.json", "", table.KindJSON},
		{"page.htm", "", table.KindHTML},
		{"notes.txt", "a|b|c\na|b|c", table.KindText},
		{"-", "\xEF\xBB\xBF <!DOCTYPE html>", table.KindHTML},
		{"-", "Programma 1\n<TABLE>", table.KindHTML},
		{"-", ` {"rows": []}`, table.KindJSON},
		{"-", `[ {"rows": []}]`, table.KindJSON},
		{"-", "[1] een voetnoot", table.KindText},
		{"-", "Lasten\n| a | b |\n|---|---|\n", table.KindMarkdown},
		{"-", "a;b;c\n1;2;3\n4;5;6\n", table.KindCSV},
		{"-", "Totaal lasten 33.955 34.810\nTotaal baten 9.481 10.024\n", table.KindText},
		{"-", "", table.KindText},
	} {
		assert.Equal(t, c.want, table.Sniff(c.name, []byte(c.head)), "%s %q", c.name, c.head)
	}
	assert.Equal(t, "html", table.KindHTML.String())
	assert.Equal(t, "Kind(9)", table.Kind(9).String())
}
