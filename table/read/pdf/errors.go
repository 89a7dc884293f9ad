package pdf

import (
	"fmt"

	"github.com/bbvgo/bbv/internal/lenient"
)

// PasswordError says that a file opens with a password only: none was given, or another.
type PasswordError struct {
	// Given tells that a password was given, which is not the right one.
	Given bool
}

func (e *PasswordError) Error() string {
	e = lenient.OrZero(e)
	if e.Given {
		return "pdf: the password does not open the file"
	}
	return "pdf: the file is protected by a password"
}

// PictureError says that a page is a picture: there is no text to read in it.
type PictureError struct {
	Page int // 0 when all pages of the file are so
}

func (e *PictureError) Error() string {
	e = lenient.OrZero(e)
	if e.Page == 0 {
		return "pdf: all pages are pictures: no text to read"
	}
	return fmt.Sprintf("pdf: page %d: this page is a picture: no text to read", e.Page)
}

// SkippedError says that a page was left out. It is no end: the other pages are read, unless the caller stops.
type SkippedError struct {
	Page  int   // counted from 1
	Cause error // a *[PictureError] where there is a picture and no text, a *[DamagedError] where the file is broken
}

func (e *SkippedError) Error() string {
	e = lenient.OrZero(e)
	if e.Cause == nil {
		return fmt.Sprintf("pdf: page %d was left out", e.Page)
	}
	return e.Cause.Error()
}

func (e *SkippedError) Unwrap() error { return lenient.OrZero(e).Cause }

// DamagedError says that a file, or a page of it, cannot be read.
type DamagedError struct {
	Page  int    // 0 for the whole file
	Input string // how the file begins, shortened
	Cause error  // what PDFium says; nil where it says nothing
}

func (e *DamagedError) Error() string {
	e = lenient.OrZero(e)
	text := fmt.Sprintf("pdf: page %d is damaged", e.Page)
	if e.Page == 0 {
		text = fmt.Sprintf("pdf: no PDF, or a damaged one: it begins with %q", e.Input)
	}
	if e.Cause != nil {
		text += fmt.Sprintf(" (%v)", e.Cause)
	}
	return text
}

func (e *DamagedError) Unwrap() error { return lenient.OrZero(e).Cause }

// EncryptedError says that a file is encrypted, whether it needs a password or not, and is not marked.
type EncryptedError struct{}

func (e *EncryptedError) Error() string {
	return "pdf: the file is encrypted, and a copy with marks would not be: it is not marked"
}
