package read

import (
	"bytes"
	"path"
	"strings"

	"github.com/bbvgo/bbv/table"
)

// endings tell the format of a file.
var endings = map[string]table.Format{
	".md": table.FormatMarkdown, ".markdown": table.FormatMarkdown,
	".csv": table.FormatCSV, ".tsv": table.FormatCSV, ".tab": table.FormatCSV,
	".json": table.FormatJSON,
	".html": table.FormatHTML, ".htm": table.FormatHTML, ".xhtml": table.FormatHTML,
	".txt": table.FormatText, ".text": table.FormatText,
}

// Sniff tells the format of a source from its name and, where the name does not tell, from its first bytes; some
// thousands are plenty. Text is what cannot be told to be anything else.
func Sniff(name string, head []byte) table.Format {
	if format, ok := endings[strings.ToLower(path.Ext(name))]; ok {
		return format
	}
	return sniffContent(bytes.TrimPrefix(head, byteOrderMark))
}

func sniffContent(head []byte) table.Format {
	trimmed := bytes.TrimSpace(head)
	lower := bytes.ToLower(trimmed)
	switch {
	case len(trimmed) == 0:
		return table.FormatText
	case trimmed[0] == '<' || bytes.Contains(lower, []byte("<table")):
		return table.FormatHTML
	case trimmed[0] == '{', bytes.HasPrefix(trimmed, []byte("[")) && bytes.ContainsAny(trimmed[:min(len(trimmed), 20)], "{"):
		return table.FormatJSON
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
		return table.FormatMarkdown
	case seps >= 2 && seps*2 > lines:
		return table.FormatCSV
	}
	return table.FormatText
}
