package workbook

import (
	"fmt"
	"strings"
	"unicode/utf16"
)

// mostName is how long the name of a sheet may be, in UTF-16.
const mostName = 31

// Names are names of sheets that Excel takes, one for each that is wanted: without the characters that it refuses, short enough, and each once,
// whether in capitals or not.
func Names(wanted []string) []string {
	seen, out := map[string]bool{}, make([]string, len(wanted))
	for i, name := range wanted {
		name = allowed(name)
		out[i] = shortened(name, mostName)
		for n := 2; seen[strings.ToLower(out[i])]; n++ {
			more := fmt.Sprintf(" (%d)", n)
			out[i] = shortened(name, mostName-len(more)) + more
		}
		seen[strings.ToLower(out[i])] = true
	}
	return out
}

// allowed is a name without what Excel refuses in it; "History" is a sheet of its own.
func allowed(name string) string {
	name, _ = Plain(name)
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) || r < ' ' {
			return ' '
		}
		return r
	}, name)
	name = strings.TrimFunc(strings.Join(strings.Fields(name), " "), func(r rune) bool { return r == '\'' || r == ' ' })
	if name == "" || strings.EqualFold(name, "history") {
		return "Blad " + name
	}
	return name
}

// shortened is a name of at most so many characters in UTF-16.
func shortened(name string, most int) string {
	units := 0
	for at, r := range name {
		if units += max(1, utf16.RuneLen(r)); units > most {
			return strings.TrimRight(name[:at], "' ")
		}
	}
	return strings.TrimRight(name, "' ")
}

// Ref is the name of a cell, counted from 0: "D14".
func Ref(row, column int) string { return column26(column) + fmt.Sprint(row+1) }

// column26 is the letters of a column, counted from 0.
func column26(column int) string {
	letters := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		letters = string(rune('A'+(n-1)%26)) + letters
	}
	return letters
}

// target is a cell of a sheet as links name it.
func target(sheet string, row, column int) string {
	return "'" + strings.ReplaceAll(sheet, "'", "''") + "'!" + Ref(row, column)
}
