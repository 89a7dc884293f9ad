package odf

import (
	"io"
	"strconv"
	"strings"

	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/pack"
)

// spaces are the namespaces of what is read.
var spaces = map[string]string{
	"urn:oasis:names:tc:opendocument:xmlns:office:1.0":         "office",
	"urn:oasis:names:tc:opendocument:xmlns:text:1.0":           "text",
	"urn:oasis:names:tc:opendocument:xmlns:table:1.0":          "table",
	"urn:oasis:names:tc:opendocument:xmlns:style:1.0":          "style",
	"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0":        "draw",
	"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0":       "manifest",
	"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
}

// The kinds of documents, as the file mimetype begins; templates and master documents are the same inside.
const (
	kindText   = "application/vnd.oasis.opendocument.text"
	kindSheets = "application/vnd.oasis.opendocument.spreadsheet"
)

// open opens a file of a kind.
func open(r io.Reader, limits table.Limits, kind string) (*pack.Archive, error) {
	a, err := pack.Open(r, limits)
	if err != nil {
		return nil, err
	}
	if err := checkKind(a, kind); err != nil {
		return nil, err
	}
	return a, checkManifest(a)
}

// checkKind returns an error for a package of another kind. The file that tells need not be there.
func checkKind(a *pack.Archive, kind string) error {
	if !a.Has("content.xml") && !a.Has("META-INF/manifest.xml") {
		return &table.FormatError{Kind: table.ForeignPackage}
	}
	if !a.Has("mimetype") {
		return nil
	}
	f, err := a.Open("mimetype")
	if err != nil {
		return err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, 200))
	if err != nil {
		return err
	}
	if !strings.HasPrefix(strings.TrimSpace(string(b)), kind) {
		return &table.FormatError{Kind: table.ForeignPackage}
	}
	return nil
}

// checkManifest returns an error for a package of which files are encrypted.
func checkManifest(a *pack.Archive) error {
	const part = "META-INF/manifest.xml"
	if !a.Has(part) {
		return nil
	}
	return a.Each(part, spaces, func(_ *pack.XML, t pack.Token) error {
		if t.Kind == pack.Start && t.Name == "manifest:encryption-data" {
			return &table.FormatError{Kind: table.ForeignEncrypted}
		}
		return nil
	})
}

// count is an attribute that counts from 1 on; 1 where it is absent or says nothing. No sheet has more rows or columns
// than the limit of belief, so that sums of counts stay numbers.
func count(t pack.Token, name string) int {
	value, ok := t.Attr(name)
	if !ok {
		return 1
	}
	n, err := strconv.ParseUint(strings.TrimSpace(value), 10, 64)
	if err != nil && strings.Trim(value, "0123456789") != "" {
		return 1
	}
	return int(max(1, min(n, maxCount)))
}

// maxCount is how many rows LibreOffice has at most, on its largest sheets 16 times over.
const maxCount = 1 << 24

// collapsed reports whether a row or column is not shown.
func collapsed(t pack.Token) bool {
	v, _ := t.Attr("table:visibility")
	return v == "collapse" || v == "filter"
}
