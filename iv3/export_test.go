package iv3

import (
	"strconv"
	"strings"
)

// The liberties that nobody outside compares with.
const (
	Padding      = padding
	TrailingZero = trailingZero
	Truncated    = truncated
	Spelling     = spelling
	OldName      = oldName
)

// Defect is a line "defect" of the embedded file, for one of the official files.
type Defect struct {
	List, Code     string // the list, and the code, control or key that it is about
	Layer          Layer
	Year           int
	Official, Used string // what the official file says, and what is used instead
	Note           string
}

// Defects reads the known defects of the official definitions.
func Defects() (defects []Defect) {
	for line := range strings.Lines(classificationText) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if f[0] != "defect" {
			continue
		}
		for _, c := range must(reading{}.span(f[3])) {
			defects = append(defects, Defect{f[1], f[2], c.layer, c.year, unquote(f[4]), unquote(f[5]), f[6]})
		}
	}
	return defects
}

// unquote undoes the quoting of names, which shows their white space.
func unquote(s string) string {
	if strings.HasPrefix(s, `"`) {
		return must(strconv.Unquote(s))
	}
	return s
}
