package docx

import (
	"io"
	"iter"
	"path"
	"strings"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/flow"
	"github.com/bbvgo/bbv/table/read/internal/grid"
	"github.com/bbvgo/bbv/table/read/internal/pack"
)

// Read yields the tables of a document of Word, in the order in which they end: a table within a cell comes before the
// table around it. The place of a cell is the number of its first paragraph, counted over the body.
//
// Merged cells are taken apart. Tracked changes are read as if they were accepted, text boxes once, and rows of paragraphs
// with tabs as tables; headers and footers of pages, comments and hidden text are not read, nor the numbers that Word puts
// before paragraphs by itself. Marks of footnotes become superscript digits, the notes themselves notes of their table. The
// caption is the paragraph with that style, or else the text nearest above.
//
// Errors are *[table.FormatError] for older and for encrypted files, *[table.SyntaxError], *[table.EncodingError],
// *[budget.LimitError] and those of r; nothing follows an error.
func Read(r io.Reader, limits table.Limits) iter.Seq2[table.Table, error] {
	return grid.Tables(table.FormatDOCX, limits, reading(r))
}

// Passages yields the paragraphs of a document of Word that stand outside its tables, which [Read] yields, in order. Their place
// is the number of the paragraph, counted over the body. What Read leaves out they do, and footnotes. Errors are those of
// Read.
func Passages(r io.Reader, limits table.Limits) iter.Seq2[table.Passage, error] {
	return grid.Passages(limits, reading(r))
}

func reading(r io.Reader) func(*grid.Out) error {
	return func(out *grid.Out) error {
		a, err := pack.Open(r, out.Limits)
		if err != nil {
			return err
		}
		out.Source = a.Unpacked
		return readArchive(a, out)
	}
}

func readArchive(a *pack.Archive, out *grid.Out) error {
	part, err := mainPart(a)
	if err != nil {
		return err
	}
	rel, err := relations(a, part)
	if err != nil {
		return err
	}
	d := &reader{Flow: flow.New(out)}
	if d.styles, err = readStyles(a, rel["styles"]); err != nil {
		return err
	}
	if d.foot, err = readNotes(a, rel["footnotes"], "w:footnote"); err != nil {
		return err
	}
	if d.end, err = readNotes(a, rel["endnotes"], "w:endnote"); err != nil {
		return err
	}
	if d.x, err = a.XML(part, spaces); err != nil {
		return err
	}
	defer d.x.Close()
	return d.read()
}

// mainPart is the name of the part that is the document. A package of another program is not read as one.
func mainPart(a *pack.Archive) (string, error) {
	rel, err := relations(a, "")
	if err != nil {
		return "", err
	}
	part := rel["officeDocument"]
	if part == "" {
		part = "word/document.xml"
	}
	if a.Has(part) && path.Base(part) != "workbook.xml" && path.Base(part) != "presentation.xml" {
		return part, nil
	}
	return "", &table.FormatError{Kind: table.ForeignPackage}
}

// relations are the parts to which a part points, by the last word of their kind; those of the package itself for "".
func relations(a *pack.Archive, part string) (map[string]string, error) {
	dir, base := path.Split(part)
	list := map[string]string{}
	name := dir + "_rels/" + base + ".rels"
	if !a.Has(name) {
		return list, nil
	}
	err := a.Each(name, spaces, func(_ *pack.XML, t pack.Token) error {
		if t.Kind != pack.Start || t.Name != "rel:Relationship" {
			return nil
		}
		kind, _ := t.Attr("Type")
		target, _ := t.Attr("Target")
		mode, _ := t.Attr("TargetMode")
		if kind = path.Base(kind); mode != "External" && list[kind] == "" && len(list) < maxStyles {
			list[kind] = strings.TrimPrefix(path.Join("/", dir, target), "/")
			if strings.HasPrefix(target, "/") {
				list[kind] = target[1:]
			}
		}
		return nil
	})
	return list, err
}
