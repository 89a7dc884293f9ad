package files

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/mail"
	"net/url"
	"os"
	"path"
	"strings"

	"github.com/bbvgo/bbv/budget"
)

// mhtmlEndings are those of pages that a browser saves with all that belongs to them
// in one file (RFC 2557).
var mhtmlEndings = []string{".mhtml", ".mht"}

// mostMHTML bounds such a file in bytes: as much as any text that is read.
const mostMHTML = 64 << 20

// mhtml adds the pages in such a file: the page itself, and its frames.
func (f *finder) mhtml(name string) {
	pages, err := mhtmlPages(name)
	switch {
	case err != nil:
		f.fail(name, err)
	case len(pages) == 0:
		f.fail(name, errMHTML)
	}
	for i, p := range pages {
		f.add(Item{name + "!" + p.name, true, func() (io.ReadCloser, error) {
			again, err := mhtmlPages(name) // nothing is kept of a file until it is its turn
			if err != nil || i >= len(again) {
				return nil, errMHTML
			}
			return io.NopCloser(bytes.NewReader(again[i].text)), nil
		}})
	}
}

// mhtmlPage is a page in such a file.
type mhtmlPage struct {
	name string
	text []byte
}

// mhtmlPages reads the pages of such a file.
func mhtmlPages(name string) (pages []mhtmlPage, err error) {
	text, err := readFile(name, mostMHTML)
	if err != nil {
		return nil, err
	}
	m, err := mail.ReadMessage(bytes.NewReader(text))
	if err != nil {
		return nil, errMHTML
	}
	kind, parameters, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil || !strings.HasPrefix(kind, "multipart/") {
		return nil, errMHTML
	}
	parts := multipart.NewReader(m.Body, parameters["boundary"])
	for {
		part, err := parts.NextPart()
		if err == io.EOF {
			return pages, nil
		}
		if err != nil {
			return nil, errMHTML
		}
		if kind, _, _ := mime.ParseMediaType(part.Header.Get("Content-Type")); kind != "text/html" && kind != "application/xhtml+xml" {
			continue
		}
		page, err := mhtmlPart(part)
		if err != nil {
			return nil, errMHTML
		}
		page.name = pageName(page.name, len(pages)+1)
		pages = append(pages, page)
	}
}

// mhtmlPart reads a page. The reader of parts has taken off quoted-printable.
func mhtmlPart(part *multipart.Part) (mhtmlPage, error) {
	var r io.Reader = part
	if strings.EqualFold(part.Header.Get("Content-Transfer-Encoding"), "base64") {
		r = base64.NewDecoder(base64.StdEncoding, part)
	}
	text, err := io.ReadAll(r)
	page := mhtmlPage{text: text}
	if at, e := url.Parse(part.Header.Get("Content-Location")); e == nil {
		page.name = strings.ToValidUTF8(path.Base(at.Path), "\uFFFD")
	}
	return page, err
}

// pageName is the name of a page, or its number where it has none.
func pageName(name string, number int) string {
	if name == "" || name == "." || name == "/" {
		return fmt.Sprintf("%d.html", number)
	}
	return name
}

// readFile reads a file of at most so many bytes.
func readFile(name string, most int64) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, pathless(err)
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, most+1))
	if err == nil && int64(len(text)) > most {
		return nil, &budget.LimitError{What: "bytes", Most: most}
	}
	return text, err
}
