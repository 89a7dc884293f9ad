package opendata

import (
	"bytes"
	"strings"
)

// role is what a column of a file is for.
type role uint8

const (
	ignored role = iota
	rolePost
	roleCategory
	roleEntity
	roleMoment
	roleFirst
	roleSecond
)

// roleOf returns the role of a column name, those of older years included. It is a switch
// because the compiler looks the bytes up without copying them.
func roleOf(name []byte) role {
	switch string(name) {
	case "TaakveldBalanspost", "FunctieKostenplaatsBalanspost":
		return rolePost
	case "Categorie":
		return roleCategory
	case "Gemeenten":
		return roleEntity
	case "Verslagsoort":
		return roleMoment
	case "k_1ePlaatsing_1", "k_1stePlaatsing_1":
		return roleFirst
	case "k_2ePlaatsing_2", "k_2dePlaatsing_2":
		return roleSecond
	}
	return ignored
}

// required are the columns of keys, which a file must have; of the rounds one will do.
var required = [...]string{"TaakveldBalanspost", "Categorie", "Gemeenten", "Verslagsoort"}

// layout is what the header of a CSV file says.
type layout struct {
	separator byte
	roles     []role
}

// readHeader decides separator and roles: a semicolon where the line has one, else a comma.
// The order of the columns does not matter.
func readHeader(line []byte) (layout, *RowError) {
	text := bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF"))
	for _, separator := range []byte{';', ','} {
		if bytes.IndexByte(text, separator) >= 0 {
			lay, problem := headerWith(separator, text)
			if problem != nil {
				problem.Column += len(line) - len(text)
			}
			return lay, problem
		}
	}
	return layout{}, &RowError{Line: 1, Column: 1, Input: string(line), Reason: "want a header with column names, separated by ; or ,"}
}

func headerWith(separator byte, line []byte) (layout, *RowError) {
	lay := layout{separator: separator}
	have := map[role]bool{}
	column := 1
	for _, name := range strings.Split(string(line), string(separator)) {
		plain := strings.TrimSpace(strings.Trim(strings.TrimSpace(name), `"`))
		r := roleOf([]byte(plain))
		switch {
		case r == ignored && plain != "ID":
			return lay, &RowError{Line: 1, Column: column, Input: name, Reason: "unknown column name"}
		case r != ignored && have[r]:
			return lay, &RowError{Line: 1, Column: column, Input: name, Reason: "a second column with this meaning"}
		}
		have[r] = true
		lay.roles = append(lay.roles, r)
		column += len(name) + 1
	}
	for _, name := range required {
		if !have[roleOf([]byte(name))] {
			return lay, &RowError{Line: 1, Column: 1, Input: string(line), Reason: "the column " + name + " is missing"}
		}
	}
	if !have[roleFirst] && !have[roleSecond] {
		return lay, &RowError{Line: 1, Column: 1, Input: string(line), Reason: "the columns k_1ePlaatsing_1 and k_2ePlaatsing_2 are both missing"}
	}
	return lay, nil
}
