package xlsx

import (
	"path"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
	"github.com/bbvgo/bbv/table/read/internal/pack"
)

// spaces are the namespaces of SpreadsheetML, in the transitional and in the strict form (ECMA-376 parts 1 and 4).
var spaces = map[string]string{
	"http://schemas.openxmlformats.org/spreadsheetml/2006/main":           "s",
	"http://purl.oclc.org/ooxml/spreadsheetml/main":                       "s",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":             "r",
	"http://schemas.openxmlformats.org/package/2006/relationships":        "p",
}

// parts are the files of a workbook.
type parts struct {
	*pack.Archive
	limits table.Limits
}

// each reads a file of XML to its end.
func (p parts) each(part string, do func(x *pack.XML, t pack.Token) error) error {
	return p.Each(part, spaces, do)
}

// maxRelations bounds what a file says of others: a workbook names its sheets and a few files more.
const maxRelations = 20_000

// relation is what one file of a package says of another.
type relation struct{ id, kind, target string }

// relations lists what a file says of others; none where it says nothing.
func (p parts) relations(part string) (list []relation, err error) {
	dir, name := path.Split(part)
	file := dir + "_rels/" + name + ".rels"
	if !p.Has(file) {
		return nil, nil
	}
	err = p.each(file, func(_ *pack.XML, t pack.Token) error {
		if mode, _ := t.Attr("TargetMode"); t.Kind != pack.Start || t.Name != "p:Relationship" || mode == "External" {
			return nil
		}
		if len(list) > maxRelations {
			return tooMany("relations of one file", maxRelations)
		}
		id, _ := t.Attr("Id")
		kind, _ := t.Attr("Type")
		target, _ := t.Attr("Target")
		if rooted, ok := strings.CutPrefix(target, "/"); ok {
			target = rooted
		} else {
			target = path.Join(dir, target)
		}
		list = append(list, relation{id, path.Base(kind), target})
		return nil
	})
	return list, err
}

// isTrue reports whether an attribute says so.
func isTrue(t pack.Token, name string) bool {
	v, _ := t.Attr(name)
	return v == "1" || v == "true" || v == "on"
}

// number is the whole number of an attribute, or what stands for it where there is none.
func number(t pack.Token, name string, absent int) int {
	v, ok := t.Attr(name)
	n, err := strconv.Atoi(v)
	if !ok || err != nil {
		return absent
	}
	return n
}

// tooMany says that a workbook has more of something than is read.
func tooMany(what string, most int) error { return grid.TooLarge(what, most, table.Position{}) }
