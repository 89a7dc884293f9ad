package pdf

import (
	"strings"
	"unicode"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"
	"golang.org/x/image/font/gofont/gomono"
	"golang.org/x/image/font/sfnt"

	"github.com/bbvgo/bbv/internal/wrap"
)

// The pages that come last: A4 in points, letters of one width, so that what stands below each other stays so. Of 8.5 points, 0.6 of which is how
// wide they are, 97 go between the margins, and 64 lines.
const (
	paperWidth, paperHeight = 595, 842
	margin, lettering       = 50, 8.5
	leading                 = 11.5
	perLine, perPage        = 97, 64
)

// append adds pages with lines of text.
func (w *worker) append(lines []string) error {
	var wrapped []string
	for _, line := range lines {
		lead := line[:len(line)-len(strings.TrimLeft(line, " "))]
		wrapped = append(wrapped, wrap.Text(lead, lead, strings.TrimLeft(line, " "), perLine)...)
	}
	if len(wrapped) == 0 {
		return nil
	}
	letters, err := sfnt.Parse(gomono.TTF)
	if err != nil {
		return err
	}
	font, err := w.pdfium.FPDFText_LoadFont(&requests.FPDFText_LoadFont{Document: w.document, Data: gomono.TTF, FontType: enums.FPDF_FONT_TRUETYPE, CID: true})
	if err != nil {
		return err
	}
	defer w.pdfium.FPDFFont_Close(&requests.FPDFFont_Close{Font: font.Font})
	for number := w.count; len(wrapped) > 0; number++ {
		n := min(len(wrapped), perPage)
		if err := w.textPage(number, wrapped[:n], font.Font, letters); err != nil {
			return err
		}
		wrapped = wrapped[n:]
	}
	return nil
}

// textPage adds a page of lines.
func (w *worker) textPage(number int, lines []string, font references.FPDF_FONT, letters *sfnt.Font) error {
	made, err := w.pdfium.FPDFPage_New(&requests.FPDFPage_New{Document: w.document, PageIndex: number, Width: paperWidth, Height: paperHeight})
	if err != nil {
		return err
	}
	defer w.pdfium.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: made.Page})
	page := requests.Page{ByReference: &made.Page}
	for i, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		height := paperHeight - margin - leading*float64(i+1)
		if err := w.drawn(page, line, letters, height); err != nil {
			return err
		}
		if err := w.line(page, known(line, letters), font, height); err != nil {
			return err
		}
	}
	_, err = w.pdfium.FPDFPage_GenerateContent(&requests.FPDFPage_GenerateContent{Page: page})
	return err
}

// line sets a line of text at a height.
func (w *worker) line(page requests.Page, text string, font references.FPDF_FONT, height float64) error {
	set, err := w.pdfium.FPDFPageObj_CreateTextObj(&requests.FPDFPageObj_CreateTextObj{Document: w.document, Font: font, FontSize: lettering})
	if err != nil {
		return err
	}
	if _, err := w.pdfium.FPDFText_SetText(&requests.FPDFText_SetText{PageObject: set.PageObject, Text: text}); err != nil {
		return err
	}
	return w.placed(page, set.PageObject, margin, height)
}

// placed puts a text on a page.
func (w *worker) placed(page requests.Page, text references.FPDF_PAGEOBJECT, left, height float64) error {
	if _, err := w.pdfium.FPDFPageObj_Transform(&requests.FPDFPageObj_Transform{PageObject: text, Transform: structs.FPDF_FS_MATRIX{A: 1, D: 1, E: float32(left), F: float32(height)}}); err != nil {
		return err
	}
	_, err := w.pdfium.FPDFPage_InsertObject(&requests.FPDFPage_InsertObject{Page: page, PageObject: text})
	return err
}

// known is a text in letters that the font has; marks that it lacks are set in another one, and U+FFFD stands for other letters.
func known(text string, letters *sfnt.Font) string {
	return strings.Map(func(r rune) rune {
		switch {
		case has(letters, r):
			return r
		case dingbats[r] > 0:
			return ' '
		}
		return unicode.ReplacementChar
	}, shown(text))
}

// has reports whether a font has a character.
func has(letters *sfnt.Font, r rune) bool {
	var buffer sfnt.Buffer
	at, err := letters.GlyphIndex(&buffer, r)
	return err == nil && at != 0
}

// dingbats are the codes of marks in ZapfDingbats, which every program that shows PDFs has (ISO 32000-1, annex D.6).
var dingbats = map[rune]uint32{'✓': 0x33, '✗': 0x37}

// drawn sets the marks of a line that the font lacks, in their colours.
func (w *worker) drawn(page requests.Page, line string, letters *sfnt.Font, height float64) error {
	column := 0.0
	for _, r := range line {
		if code := dingbats[r]; code > 0 && !has(letters, r) {
			if err := w.dingbat(page, code, signs[r], margin+0.6*lettering*column, height); err != nil {
				return err
			}
		}
		column++
	}
	return nil
}

// dingbat sets a mark.
func (w *worker) dingbat(page requests.Page, code uint32, look sign, left, height float64) error {
	set, err := w.pdfium.FPDFPageObj_NewTextObj(&requests.FPDFPageObj_NewTextObj{Document: w.document, Font: "ZapfDingbats", FontSize: lettering * 0.7})
	if err != nil {
		return err
	}
	if _, err := w.pdfium.FPDFText_SetCharcodes(&requests.FPDFText_SetCharcodes{PageObject: set.PageObject, CharCodes: []uint32{code}}); err != nil {
		return err
	}
	if _, err := w.pdfium.FPDFPageObj_SetFillColor(&requests.FPDFPageObj_SetFillColor{PageObject: set.PageObject, FillColor: structs.FPDF_COLOR{R: look.red, G: look.green, B: look.blue, A: 255}}); err != nil {
		return err
	}
	return w.placed(page, set.PageObject, left, height)
}
