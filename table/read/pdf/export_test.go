package pdf

import (
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/bbvgo/bbv/table"
)

// Annotation is a mark as PDFium reads it, its rectangle in the coordinates of the file.
type Annotation struct {
	Left, Bottom, Right, Top float64
	Text, Appearance         string
	Stamp, Printed           bool
}

// WordAt is a word with its box on the page as it is shown.
type WordAt struct {
	Text string
	Box  table.Box
}

// PagesOf is what PDFium reads of a file: words and annotations by page.
func PagesOf(data []byte) (words [][]WordAt, notes [][]Annotation, err error) {
	w, err := open(data, "")
	if err != nil {
		return nil, nil, err
	}
	defer w.close()
	for i := range w.count {
		err := w.on(i, func(ref requests.Page, list []word, _ sheet) error {
			var page []WordAt
			for _, word := range list {
				page = append(page, WordAt{word.Text, word.Box})
			}
			words = append(words, page)
			marks, err := w.annotations(ref)
			notes = append(notes, marks)
			return err
		})
		if err != nil {
			return nil, nil, err
		}
	}
	return words, notes, nil
}

func (w *worker) annotations(ref requests.Page) (list []Annotation, err error) {
	count, err := w.pdfium.FPDFPage_GetAnnotCount(&requests.FPDFPage_GetAnnotCount{Page: ref})
	if err != nil {
		return nil, err
	}
	for i := range count.Count {
		got, err := w.pdfium.FPDFPage_GetAnnot(&requests.FPDFPage_GetAnnot{Page: ref, Index: i})
		if err != nil {
			return nil, err
		}
		a := got.Annotation
		rect, err := w.pdfium.FPDFAnnot_GetRect(&requests.FPDFAnnot_GetRect{Annotation: a})
		if err != nil {
			return nil, err
		}
		text, err := w.pdfium.FPDFAnnot_GetStringValue(&requests.FPDFAnnot_GetStringValue{Annotation: a, Key: "Contents"})
		if err != nil {
			return nil, err
		}
		look, err := w.pdfium.FPDFAnnot_GetAP(&requests.FPDFAnnot_GetAP{Annotation: a, AppearanceMode: enums.FPDF_ANNOT_APPEARANCEMODE_NORMAL})
		if err != nil {
			return nil, err
		}
		kind, err := w.pdfium.FPDFAnnot_GetSubtype(&requests.FPDFAnnot_GetSubtype{Annotation: a})
		if err != nil {
			return nil, err
		}
		flags, err := w.pdfium.FPDFAnnot_GetFlags(&requests.FPDFAnnot_GetFlags{Annotation: a})
		if err != nil {
			return nil, err
		}
		r := rect.Rect
		list = append(list, Annotation{float64(r.Left), float64(r.Bottom), float64(r.Right), float64(r.Top), text.Value, look.Value, kind.Subtype == enums.FPDF_ANNOT_SUBTYPE_STAMP, flags.Flags == enums.FPDF_ANNOT_FLAG_PRINT})
	}
	return list, nil
}
