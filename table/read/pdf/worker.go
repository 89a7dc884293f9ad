package pdf

import (
	"errors"
	"fmt"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/bbvgo/bbv/budget"
	"github.com/bbvgo/bbv/table/read/geometry"
)

// page is what was found on one page.
type page struct {
	pages   []geometry.Page
	picture bool
	bytes   int64
	words   int
	err     error
}

// What a PDF may have of words. Those of a page are in memory together, with what is made of them (230 bytes each), and so are those of
// a table over pages (330): so they are in proportion to the file. A page of prose has 500 to 1,000 words, and a file of
// nothing but text, packed well, one for five bytes.
const (
	freeOnPage  = 20_000
	bytesOnPage = 5 // for each word beyond
	freeInFile  = 50_000
	bytesInFile = 4
)

// worker is one instance of PDFium with the file open in it.
type worker struct {
	pdfium   pdfium.Pdfium
	document references.FPDF_DOCUMENT
	count    int
	words    int // that a page may have
}

// open starts an instance of PDFium and opens the file in it.
func open(data []byte, password string) (w *worker, err error) {
	defer caught(0, &err)
	pool, err := engine()
	if err != nil {
		return nil, fmt.Errorf("pdf: PDFium does not start: %w", err)
	}
	w = &worker{words: freeOnPage + len(data)/bytesOnPage}
	if w.pdfium, err = pool.GetInstance(startWithin); err != nil {
		return nil, fmt.Errorf("pdf: PDFium does not start: %w", err)
	}
	request := &requests.OpenDocument{File: &data}
	if password != "" {
		request.Password = &password
	}
	doc, err := w.pdfium.OpenDocument(request)
	if err != nil {
		w.close()
		return nil, refused(err, data, password)
	}
	w.document = doc.Document
	count, err := w.pdfium.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: w.document})
	if err != nil {
		w.close()
		return nil, refused(err, data, password)
	}
	w.count = count.PageCount
	return w, nil
}

// refused says why a file does not open.
func refused(err error, data []byte, password string) error {
	if errors.Is(err, pdfiumerrors.ErrPassword) {
		return &PasswordError{Given: password != ""}
	}
	return &DamagedError{Input: string(data[:min(len(data), 20)]), Cause: err}
}

// caught makes an error of what PDFium panics with on a page that it cannot cope with; page is 0 for the file.
func caught(page int, err *error) {
	if p := recover(); p != nil {
		*err = &DamagedError{Page: page, Cause: fmt.Errorf("%v", p)}
	}
}

// read reads page i, counted from 0.
func (w *worker) read(i int) (p page) {
	defer caught(i+1, &p.err)
	err := w.on(i, func(ref requests.Page, words []word, s sheet) error {
		p.pages = turned(i+1, words, s)
		p.picture = len(words) == 0 && w.pictures(ref)
		p.words = len(words)
		for _, word := range words {
			p.bytes += int64(len(word.Text) + wordBytes)
		}
		return nil
	})
	if err != nil {
		return page{err: err}
	}
	return p
}

// on opens page i, counted from 0, for as long as something is done with it and its words.
func (w *worker) on(i int, do func(ref requests.Page, words []word, s sheet) error) error {
	loaded, err := w.pdfium.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: w.document, Index: i})
	if err != nil {
		return &DamagedError{Page: i + 1, Cause: err}
	}
	defer w.pdfium.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
	ref := requests.Page{ByReference: &loaded.Page}
	text, err := w.pdfium.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: ref})
	if err != nil {
		return &DamagedError{Page: i + 1, Cause: err}
	}
	defer w.pdfium.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage})
	s, err := w.sheet(ref)
	if err != nil {
		return &DamagedError{Page: i + 1, Cause: err}
	}
	words, err := (&reader{pdfium: w.pdfium, text: text.TextPage, sheet: s, most: w.words}).words()
	if limit := (*budget.LimitError)(nil); errors.As(err, &limit) {
		return err
	}
	if err != nil {
		return &DamagedError{Page: i + 1, Cause: err}
	}
	return do(ref, words, s)
}

// wordBytes is about what a word takes in memory beside its letters.
const wordBytes = 100

// sheet asks how a page is cut and turned.
func (w *worker) sheet(ref requests.Page) (sheet, error) {
	box, err := w.pdfium.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: ref})
	if err != nil {
		return sheet{}, err
	}
	s := sheet{float64(box.Rect.Left), float64(box.Rect.Bottom), float64(box.Rect.Right), float64(box.Rect.Top), 0}
	turn, err := w.pdfium.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: ref})
	if err == nil {
		s.turns = int(turn.PageRotation) % 4
	}
	return s, nil
}

// pictures reports whether a page has anything on it.
func (w *worker) pictures(ref requests.Page) bool {
	n, err := w.pdfium.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: ref})
	return err == nil && n.Count > 0
}

// close ends the instance, which frees all that it took.
func (w *worker) close() { _ = w.pdfium.Close() }
