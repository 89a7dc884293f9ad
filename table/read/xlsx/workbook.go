package xlsx

import (
	"strings"

	"github.com/bbvgo/bbv/finding"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/pack"
)

// book is an opened workbook.
type book struct {
	parts
	sheets   []entry
	from1904 bool
	styles   styles
	strings  []string
	asIs     bool  // texts keep what is not printed
	made     int64 // bytes of texts and formulas that stand in no file as they are
}

// entry is one sheet in the list of a workbook.
type entry struct {
	name, id string
	hidden   bool
	part     string // its file; empty for a sheet without cells, such as a chart
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
			b.strings, err = b.readStrings(r.target)
		case "styles":
			b.styles, err = b.readStyles(r.target)
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
		return "", &table.SyntaxError{Input: main, Reason: finding.Text{NL: "een werkmap in binaire vorm (.xlsb): bewaar haar als .xlsx", EN: "a workbook in binary form (.xlsb): save it as .xlsx"}}
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
