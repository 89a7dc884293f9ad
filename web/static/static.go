// Package static has the files of the page as they are written.
package static

import "embed"

// Files are the page, its style and its scripts.
//
//go:embed *.html *.css *.js *.svg
var Files embed.FS
