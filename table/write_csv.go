package table

import (
	"bufio"
	"encoding/csv"
	"regexp"
)

func writeCSV(b *bufio.Writer, t Table) {
	w := csv.NewWriter(b)
	w.Comma = ';'
	single := func(lines []string) {
		for _, s := range lines {
			w.Write([]string{disarm(s)}) // the error stays with b
		}
	}
	single(above(t))
	for _, row := range append(levels(t), body(t)...) {
		for i, s := range row {
			row[i] = disarm(oneLine(s))
		}
		w.Write(row)
	}
	single(below(t))
	w.Flush()
}

// figure matches what a spreadsheet reads as a number, and the dash that stands for nil.
var figure = regexp.MustCompile(`^(?:[-+] ?(?:€ ?)?\d[\d., ]*(?:%|,-)?|[-+]?\.\d+|-)$`)

// formula matches a text at which a spreadsheet begins to calculate, or that was disarmed before.
var formula = regexp.MustCompile(`^'*[=+\-@＝＋－＠]`)

// disarm puts an apostrophe before a text that a spreadsheet would take for a formula, as OWASP advises against CSV
// injection. Figures stay figures.
func disarm(s string) string {
	if !formula.MatchString(s) || figure.MatchString(s) {
		return s
	}
	return "'" + s
}
