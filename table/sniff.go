package table

import (
	"bytes"
	"path"
	"strings"
)

// Kind is the kind of a source, which decides its reader. The zero value is [KindText].
type Kind uint8

// The kinds of source.
const (
	KindText     Kind = iota // read by [Text]
	KindMarkdown             // read by [Markdown]
	KindCSV                  // read by [CSV]
	KindJSON                 // read by [JSON]
	KindHTML                 // read by table/html
)

var kindNames = [...]string{"tekst", "markdown", "csv", "json", "html"}

func (k Kind) String() string { return enum("Kind", int(k), kindNames[:]) }

// Sniff tells the kind of a source from its name and, where the name does not tell, from its first bytes; some
// thousands are plenty. Text is what cannot be told to be anything else.
func Sniff(name string, head []byte) Kind {
	switch strings.ToLower(path.Ext(name)) {
	case ".md", ".markdown":
		return KindMarkdown
	case ".csv", ".tsv", ".tab":
		return KindCSV
	case ".json":
		return KindJSON
	case ".html", ".htm", ".xhtml":
		return KindHTML
	case ".txt", ".text":
		return KindText
	}
	return sniffContent(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")))
}

func sniffContent(head []byte) Kind {
	trimmed := bytes.TrimSpace(head)
	lower := bytes.ToLower(trimmed)
	switch {
	case len(trimmed) == 0:
		return KindText
	case trimmed[0] == '<' || bytes.Contains(lower, []byte("<table")):
		return KindHTML
	case trimmed[0] == '{', bytes.HasPrefix(trimmed, []byte("[")) && bytes.ContainsAny(trimmed[:min(len(trimmed), 20)], "{"):
		return KindJSON
	}
	lines, pipes, seps := 0, 0, 0
	for l := range bytes.Lines(trimmed) {
		lines++
		switch {
		case bytes.Count(l, []byte("|")) > 1:
			pipes++
		case bytes.ContainsAny(l, ";\t"):
			seps++
		}
	}
	switch {
	case pipes >= 2:
		return KindMarkdown
	case seps >= 2 && seps*2 > lines:
		return KindCSV
	}
	return KindText
}
