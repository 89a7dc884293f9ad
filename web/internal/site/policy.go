package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"errors"

	"github.com/bbvgo/bbv"
	"github.com/bbvgo/bbv/report"
)

// Policy is what the browser lets the page do: run its own scripts and the program, ask its own server, and nothing else. The report
// is shown in a frame that inherits it, so that it names the style of a report by its hash.
func Policy() (string, error) {
	var page bytes.Buffer
	if err := (report.HTML{}).Write(&page, &bbv.Publication{}); err != nil {
		return "", err
	}
	_, after, ok := bytes.Cut(page.Bytes(), []byte("<style>"))
	style, _, closed := bytes.Cut(after, []byte("</style>"))
	if !ok || !closed {
		return "", errors.New("site: a report has no style")
	}
	hash := sha256.Sum256(style)
	return "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; frame-src blob:; connect-src 'self'; img-src 'self'; style-src 'self' 'sha256-" +
		base64.StdEncoding.EncodeToString(hash[:]) + "'; base-uri 'none'; form-action 'none'", nil
}
