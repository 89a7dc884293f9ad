package form

import (
	"strings"

	"github.com/bbvgo/bbv/budget/printed"
)

// OneLine joins the lines of a cell, each without the blanks around it, by a blank. Where a figure, or the dash of none,
// stands above another, a slash parts them: a blank would be the one between thousands, or set the dash before the figure,
// and two figures be read as one.
func OneLine(text string) string {
	text = strings.TrimSpace(text)
	if !strings.Contains(text, "\n") {
		return text
	}
	var b strings.Builder
	var above string
	for line := range strings.SplitSeq(text, "\n") {
		switch line = strings.TrimSpace(line); {
		case line == "":
			continue
		case above == "":
		case twoFigures(above, line):
			b.WriteString(" / ")
		default:
			b.WriteByte(' ')
		}
		b.WriteString(line)
		above = line
	}
	return b.String()
}

// twoFigures reports whether a line is a figure, and the one above it is a whole one, that does not go on in it as "2024-" does.
func twoFigures(above, line string) bool {
	a, err := printed.Read(above, printed.Dutch)
	if err != nil || a.Missing() == printed.NotMissing && strings.HasSuffix(above, "-") {
		return false
	}
	_, err = printed.Read(line, printed.Dutch)
	return err == nil
}
