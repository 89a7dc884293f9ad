//go:build page

package serve

import (
	"embed"
	"io/fs"
)

// held is what the program web/build wrote to the folder page.
//
//go:embed all:page
var held embed.FS

// Page is the page that the program holds.
func Page() fs.FS {
	page, err := fs.Sub(held, "page")
	if err != nil {
		return nil // no path of a folder that is there
	}
	return page
}
