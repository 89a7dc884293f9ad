package pdf

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"

	"github.com/bbvgo/bbv/internal/lenient"
	"github.com/bbvgo/bbv/table"
	"github.com/bbvgo/bbv/table/read/internal/grid"
)

// Note is a mark beside a figure: an annotation, which programs show when its figure is pointed at, and can take off.
type Note struct {
	Page int       // counted from 1
	Box  table.Box // of the figure, as table.Origin has it
	Sign rune      // ✓ ≈ ↔ ? ! ≠ or ✗; another one is a frame around the figure
	Text string
}

// Marking is what is put into a copy of a PDF.
type Marking struct {
	Notes []Note
	Last  []string // lines of text for pages of their own, which come last
	// Unsigned is a line that comes before those where the file has a digital signature, which the copy has not; "" for none.
	Unsigned string
}

// Write writes a copy of the PDF that a reader gives, with the marks. What its pages show stays as it is. A file that is encrypted is not
// marked: a copy would not be protected as it is. Notes on pages that are not there are passed over. Its errors are
// *[EncryptedError], *[DamagedError], *[PasswordError], *[budget.LimitError] and those of the reader and the writer.
func (m Marking) Write(w io.Writer, r io.Reader, limits table.Limits) (err error) {
	data, err := io.ReadAll(grid.Within(r, grid.Defaults(limits).Bytes))
	if err != nil {
		return err
	}
	defer caught(0, &err)
	copied, err := open(data, "")
	if err != nil {
		return err
	}
	defer copied.close()
	return copied.mark(m, lenient.Writer(w))
}

// mark marks the file and saves it.
func (w *worker) mark(m Marking, out io.Writer) error {
	closed, err := w.pdfium.FPDF_GetSecurityHandlerRevision(&requests.FPDF_GetSecurityHandlerRevision{Document: w.document})
	if err != nil {
		return &DamagedError{Cause: err}
	}
	if closed.SecurityHandlerRevision >= 0 {
		return &EncryptedError{}
	}
	pages := make([][]Note, w.count)
	for _, n := range m.Notes {
		if n.Page > 0 && n.Page <= w.count {
			pages[n.Page-1] = append(pages[n.Page-1], n)
		}
	}
	for i, notes := range pages {
		if len(notes) == 0 {
			continue
		}
		err := w.on(i, func(page requests.Page, words []word, s sheet) error { return w.annotate(page, notes, words, s) })
		if err != nil {
			return err
		}
	}
	last := m.Last
	if n, err := w.pdfium.FPDF_GetSignatureCount(&requests.FPDF_GetSignatureCount{Document: w.document}); err == nil && n.Count > 0 && m.Unsigned != "" {
		last = append([]string{m.Unsigned, ""}, last...)
	}
	if err := w.append(last); err != nil {
		return err
	}
	kept := &keeping{Writer: out}
	if _, err := w.pdfium.FPDF_SaveAsCopy(&requests.FPDF_SaveAsCopy{Document: w.document, Flags: requests.SaveFlagNoIncremental, FileWriter: kept}); kept.err == nil {
		return err
	}
	return kept.err
}

// keeping keeps the first error of a writer, which PDFium does not hand on.
type keeping struct {
	io.Writer
	err error
}

func (k *keeping) Write(p []byte) (n int, err error) {
	if k.err == nil {
		n, k.err = k.Writer.Write(p)
	}
	return n, k.err
}

// annotate marks a page.
func (w *worker) annotate(page requests.Page, notes []Note, words []word, s sheet) error {
	width, height := s.size()
	most := commonest(words)
	for _, n := range notes {
		runs := most
		for _, word := range words {
			if word := word.asRead(most, width, height); word.way != most && within(word.Box, n.Box) {
				runs = word.way
			}
		}
		for _, word := range words { // what runs as most do comes first
			if word := word.asRead(most, width, height); word.way == most && within(word.Box, n.Box) {
				runs = most
			}
		}
		d := newDrawing(func(x, y float64) (float64, float64) {
			x, y = onPage(x, y, runs, width, height)
			return s.inFile(x, y)
		})
		d.mark(n)
		if err := w.annotation(page, n, d); err != nil {
			return &DamagedError{Page: n.Page, Cause: err}
		}
	}
	return nil
}

// within reports whether the middle of a box lies in another.
func within(b, in table.Box) bool {
	x, y := (b.Left+b.Right)/2, (b.Top+b.Bottom)/2
	return x >= in.Left && x <= in.Right && y >= in.Top && y <= in.Bottom
}

// The size of a sign in points: as high as a figure, and never so small that nobody sees it, nor so large that it covers what stands beside it.
const smallest, largest = 5, 8

// mark draws the sign before the figure, and what is drawn around it.
func (d *drawing) mark(n Note) {
	look, known := signs[n.Sign]
	b, size := n.Box, min(max((n.Box.Bottom-n.Box.Top)*0.8, smallest), largest)
	fmt.Fprintf(d, "%.3f %.3f %.3f RG 1 J 1 j 0.8 w\n", float64(look.red)/255, float64(look.green)/255, float64(look.blue)/255)
	switch {
	case look.framed || !known:
		d.stroke([]float64{b.Left - 1, b.Top - 1, b.Right + 1, b.Top - 1, b.Right + 1, b.Bottom + 2, b.Left - 1, b.Bottom + 2, b.Left - 1, b.Top - 1}, 0, 0, 1)
	case look.under:
		d.stroke([]float64{b.Left, b.Bottom + 1.5, b.Right, b.Bottom + 1.5}, 0, 0, 1)
	}
	fmt.Fprint(d, "1.1 w\n")
	for _, points := range look.strokes {
		d.stroke(points, b.Left-size-2.5, b.Bottom-size, size)
	}
	d.cover(b.Right, b.Top)
	d.cover(b.Left-size-3.5, b.Bottom+2.5)
}

// cover makes the rectangle of the annotation reach to a point.
func (d *drawing) cover(x, y float64) {
	x, y = d.to(x, y)
	d.left, d.right = min(d.left, x), max(d.right, x)
	d.bottom, d.top = min(d.bottom, y), max(d.top, y)
}

// annotation puts a mark on a page.
func (w *worker) annotation(page requests.Page, n Note, d *drawing) error {
	made, err := w.pdfium.FPDFPage_CreateAnnot(&requests.FPDFPage_CreateAnnot{Page: page, Subtype: enums.FPDF_ANNOT_SUBTYPE_STAMP})
	if err != nil {
		return err
	}
	defer w.pdfium.FPDFPage_CloseAnnot(&requests.FPDFPage_CloseAnnot{Annotation: made.Annotation})
	look, appearance := signs[n.Sign], d.String()
	steps := []func() error{
		func() error {
			_, err := w.pdfium.FPDFAnnot_SetRect(&requests.FPDFAnnot_SetRect{Annotation: made.Annotation, Rect: structs.FPDF_FS_RECTF{
				Left: float32(d.left - 1), Bottom: float32(d.bottom - 1), Right: float32(d.right + 1), Top: float32(d.top + 1)}})
			return err
		},
		func() error {
			_, err := w.pdfium.FPDFAnnot_SetColor(&requests.FPDFAnnot_SetColor{Annotation: made.Annotation, ColorType: enums.FPDFANNOT_COLORTYPE_Color, R: look.red, G: look.green, B: look.blue, A: 255})
			return err
		},
		func() error {
			_, err := w.pdfium.FPDFAnnot_SetFlags(&requests.FPDFAnnot_SetFlags{Annotation: made.Annotation, Flags: enums.FPDF_ANNOT_FLAG_PRINT})
			return err
		},
		func() error { return w.say(made.Annotation, "T", "bbv") },
		func() error { return w.say(made.Annotation, "Contents", usual.Replace(shown(n.Text))) },
		func() error {
			_, err := w.pdfium.FPDFAnnot_SetAP(&requests.FPDFAnnot_SetAP{Annotation: made.Annotation, AppearanceMode: enums.FPDF_ANNOT_APPEARANCEMODE_NORMAL, Value: &appearance})
			return err
		},
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// usual are the characters of Windows-1252 for others that texts of sums have: browsers show notes in letters that have no more, and leave out the rest, so
// that −5 became 5.
var usual = strings.NewReplacer("−", "–", "→", "»", "✓", "v", "✗", "x", "≈", "~", "↔", "«»", "≠", "=/=")

// say writes a text of an annotation.
func (w *worker) say(a references.FPDF_ANNOTATION, key, text string) error {
	_, err := w.pdfium.FPDFAnnot_SetStringValue(&requests.FPDFAnnot_SetStringValue{Annotation: a, Key: key, Value: text})
	return err
}

// shown is a text without characters that command something.
func shown(s string) string {
	out := []rune(s)
	for i, r := range out {
		if unicode.IsControl(r) && r != '\n' || unicode.Is(unicode.Cf, r) {
			out[i] = unicode.ReplacementChar
		}
	}
	return string(out)
}
