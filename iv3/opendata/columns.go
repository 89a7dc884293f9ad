package opendata

import (
	"bytes"
	"slices"
	"strings"
)

type role uint8

const (
	rolePost role = iota
	roleCategory
	roleEntity
	roleMoment
	roleFirst
	roleSecond
	ignored
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

type layout struct {
	separator byte
	lineEnd   byte // the first sign of what ends a line
	roles     []role
}

// readHeader decides separator, line end and roles: a semicolon where the line has one, else a comma.
// The order of the columns does not matter; of the rounds one will do.
func readHeader(line []byte) (layout, *RowError) {
	lay := layout{separator: ';', lineEnd: '\n'}
	if plain, windows := bytes.CutSuffix(line, []byte{'\r'}); windows {
		line, lay.lineEnd = plain, '\r'
	}
	text := bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF"))
	if bytes.IndexByte(text, ';') < 0 {
		lay.separator = ','
	}
	column := 1 + len(line) - len(text)
	for _, name := range strings.Split(string(text), string(lay.separator)) {
		plain := strings.TrimSpace(strings.Trim(strings.TrimSpace(name), `"`))
		r := roleOf([]byte(plain))
		switch {
		case r == ignored && plain != "ID":
			return lay, &RowError{Line: 1, Column: column, Input: name, Reason: "unknown column name; want names as CBS gives them, separated by ; or ,"}
		case r != ignored && slices.Contains(lay.roles, r):
			return lay, &RowError{Line: 1, Column: column, Input: name, Reason: "a second column with this meaning"}
		}
		lay.roles = append(lay.roles, r)
		column += len(name) + 1
	}
	for r, name := range [...]string{"TaakveldBalanspost", "Categorie", "Gemeenten", "Verslagsoort"} {
		if !slices.Contains(lay.roles, role(r)) {
			return lay, &RowError{Line: 1, Column: 1, Input: string(line), Reason: "the column " + name + " is missing"}
		}
	}
	if !slices.Contains(lay.roles, roleFirst) && !slices.Contains(lay.roles, roleSecond) {
		return lay, &RowError{Line: 1, Column: 1, Input: string(line), Reason: "the columns k_1ePlaatsing_1 and k_2ePlaatsing_2 are both missing"}
	}
	return lay, nil
}
