package table

import (
	"github.com/bbvgo/bbv/internal/enum"
	"github.com/bbvgo/bbv/internal/lenient"
)

// Foreign is a kind of file that no reader reads, or not as it is. The zero value is none.
type Foreign = enum.Of[foreigns]

// The kinds of files that are recognised and refused.
const (
	ForeignWord      Foreign = iota + 1 // a document of Word 97–2003 (.doc)
	ForeignExcel                        // a workbook of Excel 97–2003 (.xls)
	ForeignOffice                       // another file of an older office program
	ForeignEncrypted                    // closed with a password
	ForeignPackage                      // a package, but of another kind than it was read as
	ForeignRichText                     // a document in RTF
	ForeignXML                          // a workbook or document as one file of XML, as of Excel 2003
	ForeignPicture                      // a picture
	ForeignArchive                      // packed in another way than zip
)

type foreigns struct{}

func (foreigns) List() *enum.List { return &foreignList }

var foreignList = enum.List{Type: "Foreign", What: "kind of file", First: 1, Words: []string{"doc", "xls", "office", "versleuteld", "pakket", "rtf", "xml", "afbeelding", "archief"}}

// FormatError says that a file is of a kind that is recognised and not read, and what to do about it.
type FormatError struct{ Kind Foreign }

func (e *FormatError) Error() string {
	e = lenient.OrZero(e)
	advice, ok := foreignAdvice[e.Kind]
	if !ok {
		advice = "a file of a kind that is not read"
	}
	return "table: " + advice
}

var foreignAdvice = map[Foreign]string{
	ForeignWord:      "a document of Word 97–2003 (.doc): save it as .docx",
	ForeignExcel:     "a workbook of Excel 97–2003 (.xls): save it as .xlsx",
	ForeignOffice:    "a file of an older office program: save it as .docx, .xlsx, .odt or .ods",
	ForeignEncrypted: "a file closed with a password: save it without one",
	ForeignPackage:   "a package of another kind than its name says: give it the name that belongs to what is in it",
	ForeignRichText:  "a document in RTF: save it as .docx",
	ForeignXML:       "a workbook or document as one file of XML, as of Excel 2003: save it as .xlsx or .docx",
	ForeignPicture:   "a picture, in which there is no text: have its text recognised (OCR), or give the source of it",
	ForeignArchive:   "packed in another way than zip: unpack it, and give the files in it",
}
