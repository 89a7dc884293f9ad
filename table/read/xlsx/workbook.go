package xlsx

import (
	"errors"
	"io"
	"path"
	"strings"

	"github.com/bbvgo/bbv/table"
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

// book is an opened workbook.
type book struct {
	*pack.Archive
	limits   table.Limits
	sheets   []entry
	from1904 bool
	styles   styles
	strings  []string
	made     int64 // bytes of texts and formulas that stand in no file as they are
}

// entry is one sheet in the list of a workbook.
type entry struct {
	name, id string
	hidden   bool
	part     string // its file; empty for a sheet without cells, such as a chart
}

// each reads a file of XML to its end.
func (b *book) each(part string, do func(x *pack.XML, t pack.Token) error) error {
	x, err := b.XML(part, spaces)
	if err != nil {
		return err
	}
	defer x.Close()
	for {
		t, err := x.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			err = do(x, t)
		}
		if err != nil {
			return err
		}
	}
}

// maxRelations bounds what a file says of others: a workbook names its sheets and a few files more.
const maxRelations = 20_000

// relation is what one file of a package says of another.
type relation struct{ id, kind, target string }

// relations lists what a file says of others; none where it says nothing.
func (b *book) relations(part string) (list []relation, err error) {
	dir, name := path.Split(part)
	file := dir + "_rels/" + name + ".rels"
	if !b.Has(file) {
		return nil, nil
	}
	err = b.each(file, func(_ *pack.XML, t pack.Token) error {
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

// open reads everything of a workbook but its sheets.
func (b *book) open() error {
	main, err := b.main()
	if err != nil {
		return err
	}
	if err := b.readSheets(main); err != nil {
		return err
	}
	related, err := b.relations(main)
	if err != nil {
		return err
	}
	at := map[string]int{}
	for i, e := range b.sheets {
		at[e.id] = i
	}
	for _, r := range related {
		switch r.kind {
		case "worksheet":
			if i, ok := at[r.id]; ok {
				b.sheets[i].part = r.target
			}
		case "sharedStrings":
			err = b.readStrings(r.target)
		case "styles":
			err = b.readStyles(r.target)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// main is the file with the list of sheets.
func (b *book) main() (string, error) {
	related, err := b.relations("")
	if err != nil {
		return "", err
	}
	main := "xl/workbook.xml"
	for _, r := range related {
		if r.kind == "officeDocument" {
			main = r.target
		}
	}
	switch {
	case strings.HasSuffix(main, ".bin"):
		return "", &table.SyntaxError{Input: main, Reason: "a workbook in binary form (.xlsb): save it as .xlsx"}
	case !b.Has(main) || !strings.HasPrefix(main, "xl/") && !b.sheetsIn(main):
		return "", &table.FormatError{Kind: table.ForeignPackage}
	}
	return main, nil
}

// sheetsIn reports whether a file is the list of sheets of a workbook.
func (b *book) sheetsIn(part string) bool {
	found := false
	err := b.each(part, func(_ *pack.XML, t pack.Token) error {
		found = found || t.Name == "s:workbook"
		return nil
	})
	return err == nil && found
}

// maxSheets bounds the sheets of a workbook; Excel has no bound but memory, and nobody looks through a thousand.
const maxSheets = 10_000

// readSheets reads the list of sheets.
func (b *book) readSheets(main string) error {
	return b.each(main, func(_ *pack.XML, t pack.Token) error {
		switch {
		case t.Kind != pack.Start:
		case t.Name == "s:workbookPr":
			b.from1904 = isTrue(t, "date1904")
		case t.Name == "s:sheet":
			if len(b.sheets) >= maxSheets {
				return tooMany("sheets in one workbook", maxSheets)
			}
			name, _ := t.Attr("name")
			id, _ := t.Attr("r:id")
			state, _ := t.Attr("state")
			b.sheets = append(b.sheets, entry{name: name, id: id, hidden: state == "hidden" || state == "veryHidden"})
		}
		return nil
	})
}

// isTrue reports whether an attribute says so.
func isTrue(t pack.Token, name string) bool {
	v, _ := t.Attr(name)
	return v == "1" || v == "true" || v == "on"
}
